"""Puts a sentence where a rule looks for it, and says what the rule makes of it."""

from __future__ import annotations

import json
from pathlib import Path

from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.rules._example import TODAY

_HEAD = """outcome_map: 1
title: Line controls
supplier: {name: Mega International, aliases: [Mega], products: [MegaLogic]}
"""
_PARTNER = "partners:\n  partner-of-ours:\n"
_LADDER = f"{_PARTNER}    name: Production managers\n    behaviors:\n      "
_PLACES = {
    "name": f"{_PARTNER}    name: @\n    kind: boundary\n",
    "challenge": f"{_PARTNER}    name: Production managers\n    outcome_challenge: @\n",
    "expect": _LADDER + "expect: {some-behavior: @}\n",
    "like": _LADDER + "like: {some-behavior: @}\n",
    "love": _LADDER + "love: {some-behavior: @}\n",
    "saw": "journal:\n  - {on: 2026-10-02, saw: @}\n",
    "signal": "hypotheses:\n  bet: {we_believe: Offering help, know_when: {metric: @}}\n",
    "now": "roadmap:\n  now: {some-theme: @}\n",
    "later": "roadmap:\n  later: {some-theme: @}\n",
    "key result": "objectives:\n  aim: {objective: A, key_results: {result: {metric: @}}}\n",
    "proposition": "value_propositions: {offer: @}\n",
    "question": "sales:\n  questions: {some-question: @}\n",
    "promise": "success_plans:\n  plan: {customer: Nordvik, outcomes: {promise: @}}\n",
    "value moment": "success_plans:\n  plan: {customer: N, time_to_value: {value_moment: @}}\n",
}


def speaks(code: str, place: str, sentence: str) -> bool:
    """Whether a rule finds something in a map that has this sentence at a place."""
    text = _HEAD + _PLACES[place].replace("@", json.dumps(sentence, ensure_ascii=False))
    linted = lint_text(
        Path("map.yaml"), text.encode(), default_settings(), Asked(select=(code,)), TODAY
    )
    found = {finding.code for finding in linted.report.findings}
    assert found <= {code}, text
    return code in found
