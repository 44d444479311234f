"""Whatever words a map holds: each rule that is decided by words answers, and none falls over."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.rules._example import TODAY
from outcomekit.rules._language import tables

MAP = """outcome_map: 1
title: Line controls
supplier: {name: Mega International, aliases: [Mega], products: [MegaLogic, Care Cloud]}
partners:
  first:
    name: @
    outcome_challenge: @
    behaviors: {expect: {at-first: @}, like: {then: @}, love: {at-last: @}}
success_plans:
  plan: {customer: Nordvik, outcomes: {promise: @}, time_to_value: {value_moment: @}}
hypotheses: {bet: {we_believe: @, know_when: {metric: @}}}
roadmap: {now: {theme-now: @}, later: {theme-later: @}}
objectives: {aim: {objective: A, key_results: {result: {metric: @}}}}
value_propositions: {offer: @}
sales: {questions: {question: @}}
journal: [{on: 2026-10-02, saw: @, lesson: @}]
"""
"""A map in which every rule by words finds a text to look at."""
FILES = (
    "people", "things", "results", "software", "function", "deeds", "verbs", "adjectives", "signs",
)  # fmt: skip
WORDS = sorted(
    {word.replace("_", " ") for file in FILES for group in tables.groups(file) for word in group[2]}
)
ENDINGS = ("", "s", "ed", "ing", "'s", ",", "?", ".", " 40 %", " by March 2027")
PARTS = st.builds(str.__add__, st.sampled_from(WORDS), st.sampled_from(ENDINGS))


@given(st.lists(PARTS, min_size=1, max_size=7).map(" ".join))
def test_every_rule_answers_whatever_the_words(text: str) -> None:
    data = MAP.replace("@", json.dumps(text)).encode()
    linted = lint_text(Path("map.yaml"), data, default_settings(), Asked(), TODAY)
    assert [finding.code for finding in linted.checked.report.findings] == []
    assert linted.crashes == []
