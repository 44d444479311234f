"""Changes of measures: targets, thresholds, baselines, deadlines, directions."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import ChangeKind, Impact, Verb

_BEHAVIOR: Final = (
    "partners:\n  managers:\n    behaviors:\n      like:\n"
    "        runs-a-trial:\n          does: Runs a trial\n"
)
_SMALLER: Final = (
    "the promise to the people who count on it is smaller, and a goal that moves towards us is "
    "reached without anyone acting differently."
)


def _measured(fields: str) -> str:
    return f"{_BEHAVIOR}          measure: {{metric: trials, {fields}}}\n"


def _tested(fields: str) -> str:
    return (
        "hypotheses:\n  yield-audit:\n    we_believe: Offering an audit\n    state: running\n"
        f"    know_when: {{metric: logs, {fields}}}\n"
    )


TARGET_EASED: Final = ChangeKind(
    "D501",
    "target-eased",
    Verb.CHANGED,
    Impact.BREAKING,
    "a target or threshold is easier to reach",
    _SMALLER,
    "{field} of {who} is easier to reach: {before} → {after}",
    "D502",
    _measured("baseline: 20, target: 60"),
    _measured("baseline: 20, target: 40"),
)
TARGET_RAISED: Final = ChangeKind(
    "D502",
    "target-raised",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a target or threshold is harder to reach",
    "more is promised than before; those who must bring it about should know.",
    "{field} of {who} is harder to reach: {before} → {after}",
    "D501",
    _measured("baseline: 20, target: 40"),
    _measured("baseline: 20, target: 60"),
)
TARGET_SET: Final = ChangeKind(
    "D503",
    "target-set",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a measure has a target, or a hypothesis a threshold, that it did not have",
    "from now on anyone can tell whether it was reached.",
    "{who} has a target now, {field}: {after}",
    "D504",
    _measured("baseline: 20"),
    _measured("baseline: 20, target: 40"),
)
TARGET_DROPPED: Final = ChangeKind(
    "D504",
    "target-dropped",
    Verb.CHANGED,
    Impact.BREAKING,
    "a measure has no target any more, or a hypothesis no threshold",
    "without a number to reach nobody can say that it was missed.",
    "{who} has no target any more, {field}: {before}",
    "D503",
    _measured("baseline: 20, target: 40"),
    _measured("baseline: 20"),
)
TARGET_CHANGED: Final = ChangeKind(
    "D505",
    "target-changed",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a target is another one, and nothing says whether it is easier",
    "with a baseline or a direction beside it, a reader could tell.",
    "{field} of {who}: {before} → {after}",
    "D505",
    _measured("target: 40"),
    _measured("target: 60"),
)
TARGET_REVERSED: Final = ChangeKind(
    "D506",
    "target-reversed",
    Verb.CHANGED,
    Impact.BREAKING,
    "a target lies on the other side of its baseline",
    "what was to rise is to fall now, or the other way round: the promise is another one.",
    "{field} of {who} points the other way: {before} → {after}",
    "D506",
    _measured("baseline: 20, target: 60"),
    _measured("baseline: 20, target: 10"),
)
BASELINE_REWRITTEN: Final = ChangeKind(
    "D507",
    "baseline-rewritten",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a measure begins elsewhere than was said",
    "a baseline that moves after the first reading makes progress out of nothing.",
    "{field} of {who} is rewritten: {before} → {after}{readings}",
    "D507",
    _measured("baseline: 20"),
    _measured("baseline: 10"),
    graver="the journal had readings or scores of it already",
)
BASELINE_SET: Final = ChangeKind(
    "D508",
    "baseline-set",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a measure says where it began",
    "from now on anyone can tell how far it came.",
    "{who} has a baseline now, {field}: {after}",
    "D509",
    _measured("target: 40"),
    _measured("target: 40, baseline: 20"),
)
BASELINE_DROPPED: Final = ChangeKind(
    "D509",
    "baseline-dropped",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a measure no longer says where it began",
    "without a beginning nobody can say that anything moved.",
    "{who} has no baseline any more, {field}: {before}{readings}",
    "D508",
    _measured("target: 40, baseline: 20"),
    _measured("target: 40"),
    graver="the journal had readings or scores of it already",
)
DEADLINE_PUT_OFF: Final = ChangeKind(
    "D510",
    "deadline-put-off",
    Verb.CHANGED,
    Impact.NOTABLE,
    "something is due later",
    "more time makes the same number easier; whoever waits for it waits longer.",
    "{field} of {who} is put off: {before} → {after}",
    "D511",
    _measured("target: {value: 40, by: 2027-Q1}"),
    _measured("target: {value: 40, by: 2027-Q2}"),
    graver="a target or threshold is to be reached by then",
)
DEADLINE_BROUGHT_FORWARD: Final = ChangeKind(
    "D511",
    "deadline-brought-forward",
    Verb.CHANGED,
    Impact.NOTABLE,
    "something is due sooner",
    "less time makes the same number harder; those who must reach it should know.",
    "{field} of {who} is brought forward: {before} → {after}",
    "D510",
    _measured("target: {value: 40, by: 2027-Q2}"),
    _measured("target: {value: 40, by: 2027-Q1}"),
)
DEADLINE_SET: Final = ChangeKind(
    "D512",
    "deadline-set",
    Verb.CHANGED,
    Impact.NOTABLE,
    "something has a deadline that had none",
    "from now on it can be late.",
    "{who} has a deadline now, {field}: {after}",
    "D513",
    _measured("target: 40"),
    _measured("target: {value: 40, by: 2027-Q1}"),
)
DEADLINE_DROPPED: Final = ChangeKind(
    "D513",
    "deadline-dropped",
    Verb.CHANGED,
    Impact.NOTABLE,
    "something has no deadline any more",
    "what is due at no time is never late.",
    "{who} has no deadline any more, {field}: {before}",
    "D512",
    _measured("target: {value: 40, by: 2027-Q1}"),
    _measured("target: 40"),
    graver="a target or threshold was to be reached by then",
)
MEASURE_SET: Final = ChangeKind(
    "D514",
    "measure-set",
    Verb.CHANGED,
    Impact.NOTABLE,
    "something is measured that was not",
    "from now on anyone can tell how often it is seen.",
    "{who} is measured now, {field}: {after}",
    "D515",
    _BEHAVIOR,
    _measured("baseline: 20, target: 40"),
)
MEASURE_DROPPED: Final = ChangeKind(
    "D515",
    "measure-dropped",
    Verb.CHANGED,
    Impact.BREAKING,
    "something is measured no more",
    "whoever waited for the number will not get it, and nobody can say that it was missed.",
    "{who} is measured no more, {field}: {before}",
    "D514",
    _measured("baseline: 20, target: 40"),
    _BEHAVIOR,
)
DIRECTION_REVERSED: Final = ChangeKind(
    "D516",
    "direction-reversed",
    Verb.CHANGED,
    Impact.BREAKING,
    "less is better now where more was, or the other way round",
    "the same readings mean the opposite from now on.",
    "{who} counts the other way, {field}: {before} → {after}",
    "D516",
    _measured("direction: up"),
    _measured("direction: down"),
)
THRESHOLD_EASED: Final = ChangeKind(
    "D517",
    "running-threshold-eased",
    Verb.CHANGED,
    Impact.BREAKING,
    "a hypothesis says yes more easily, after its test began",
    "a threshold that moves once the numbers come in can no longer fail (Gothelf and Seiden, "
    "Hypothesis statement).",
    "{who} is {state}, and its threshold is easier to reach: {before} → {after}",
    "D518",
    _tested("threshold: 35"),
    _tested("threshold: 20"),
)
THRESHOLD_RAISED: Final = ChangeKind(
    "D518",
    "running-threshold-raised",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a hypothesis asks for more, after its test began",
    "a threshold that moves once the numbers come in tests another belief (Gothelf and Seiden, "
    "Hypothesis statement).",
    "{who} is {state}, and its threshold is harder to reach: {before} → {after}",
    "D517",
    _tested("threshold: 20"),
    _tested("threshold: 35"),
)

ALL: Final = (
    TARGET_EASED, TARGET_RAISED, TARGET_SET, TARGET_DROPPED, TARGET_CHANGED, TARGET_REVERSED,
    BASELINE_REWRITTEN, BASELINE_SET, BASELINE_DROPPED, DEADLINE_PUT_OFF,
    DEADLINE_BROUGHT_FORWARD, DEADLINE_SET, DEADLINE_DROPPED, MEASURE_SET, MEASURE_DROPPED,
    DIRECTION_REVERSED, THRESHOLD_EASED, THRESHOLD_RAISED,
)  # fmt: skip
