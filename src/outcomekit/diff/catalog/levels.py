"""Changes of level and rank: behaviors between expect, like and love, themes, propositions."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import ChangeKind, Impact, Verb


def _at(level: str) -> str:
    return (
        f"partners:\n  managers:\n    behaviors:\n      {level}:\n"
        "        runs-a-trial: Runs a trial on one line\n"
    )


def _when(horizon: str) -> str:
    return f"roadmap:\n  {horizon}:\n    early-data: What makes a manager bring data?\n"


def _said(field: str) -> str:
    return f"value_propositions:\n  fewer-stops: {{statement: Fewer stops, {field}}}\n"


def _sure(word: str) -> str:
    return f"roadmap:\n  now:\n    early-data: {{question: What helps?, confidence: {word}}}\n"


BEHAVIOR_PROMOTED: Final = ChangeKind(
    "D201",
    "behavior-promoted",
    Verb.MOVED,
    Impact.NOTABLE,
    "a behavior stands on a higher level: expect, like, love",
    "what was hoped for as a first answer is now seen as a deeper change, so it is expected of "
    "fewer.",
    "{who} is promoted from {before} to {after}",
    "D202",
    _at("like"),
    _at("love"),
)
BEHAVIOR_DEMOTED: Final = ChangeKind(
    "D202",
    "behavior-demoted",
    Verb.MOVED,
    Impact.NOTABLE,
    "a behavior stands on a lower level: expect, like, love",
    "what we would have loved to see is now asked of everyone, or asked for sooner.",
    "{who} is demoted from {before} to {after}",
    "D201",
    _at("love"),
    _at("like"),
)
THEME_BROUGHT_FORWARD: Final = ChangeKind(
    "D203",
    "theme-brought-forward",
    Verb.MOVED,
    Impact.NOTABLE,
    "a theme of the roadmap stands in an earlier horizon",
    "someone begins to look into this sooner than was said.",
    "{who} is brought forward from {before} to {after}",
    "D204",
    _when("later"),
    _when("now"),
)
THEME_PUT_OFF: Final = ChangeKind(
    "D204",
    "theme-put-off",
    Verb.MOVED,
    Impact.NOTABLE,
    "a theme of the roadmap stands in a later horizon",
    "whoever waits for the answer will wait longer.",
    "{who} is put off from {before} to {after}",
    "D203",
    _when("now"),
    _when("later"),
)
PROPOSITION_RAISED: Final = ChangeKind(
    "D205",
    "proposition-raised",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a proposition is said earlier: its rank is nearer to 1",
    "sellers lead with what ranks first.",
    "{who} ranks higher: {before} → {after}",
    "D206",
    _said("rank: 2"),
    _said("rank: 1"),
)
PROPOSITION_LOWERED: Final = ChangeKind(
    "D206",
    "proposition-lowered",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a proposition is said later: its rank is farther from 1",
    "what does not rank among the first few is seldom said.",
    "{who} ranks lower: {before} → {after}",
    "D205",
    _said("rank: 1"),
    _said("rank: 2"),
)
CONFIDENCE_RAISED: Final = ChangeKind(
    "D207",
    "confidence-raised",
    Verb.CHANGED,
    Impact.NOTABLE,
    "we are surer of a theme than before",
    "more confidence should come from something that was seen.",
    "we are surer of {who}: {before} → {after}",
    "D208",
    _sure("low"),
    _sure("high"),
)
CONFIDENCE_LOWERED: Final = ChangeKind(
    "D208",
    "confidence-lowered",
    Verb.CHANGED,
    Impact.NOTABLE,
    "we are less sure of a theme than before",
    "plans that rest on the theme deserve another look.",
    "we are less sure of {who}: {before} → {after}",
    "D207",
    _sure("high"),
    _sure("low"),
)

ALL: Final = (
    BEHAVIOR_PROMOTED, BEHAVIOR_DEMOTED, THEME_BROUGHT_FORWARD, THEME_PUT_OFF,
    PROPOSITION_RAISED, PROPOSITION_LOWERED, CONFIDENCE_RAISED, CONFIDENCE_LOWERED,
)  # fmt: skip
