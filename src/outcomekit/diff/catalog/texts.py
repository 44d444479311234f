"""Changes of texts: reworded, added, removed, and those that a reviewer waits for."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import ChangeKind, Impact, Verb


def _challenge(text: str) -> str:
    return f"partners:\n  managers:\n    name: Managers\n    outcome_challenge: {text}\n"


def _segment(*disqualifiers: str) -> str:
    return f"segment:\n  name: Plants\n  disqualifiers: [{', '.join(disqualifiers)}]\n"


def _proposition(rest: str) -> str:
    return f"value_propositions:\n  fewer-stops:\n    statement: Fewer stops\n{rest}"


_SEEN: Final = "partners:\n  managers:\n    behaviors:\n      like:\n        runs-a-trial:\n"
_FULL: Final = "Managers plan upgrades from their own loss data, together with maintenance"
_WEAK: Final = "Managers sometimes plan upgrades from loss data"

TEXT_REWORDED: Final = ChangeKind(
    "D301",
    "text-reworded",
    Verb.REWORDED,
    Impact.NOTABLE,
    "a text says something else, or the same in other words",
    "only a reader can tell which of the two it is, so the words are shown side by side.",
    "{field} of {who} is reworded",
    "D301",
    _SEEN + "          Runs a trial on one line\n",
    _SEEN + "          Runs a trial on two lines\n",
)
TEXT_ADDED: Final = ChangeKind(
    "D302",
    "text-added",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a field says something that was empty before, or a list of texts has one more",
    "it may be read, quoted and relied on from now on.",
    "{who} says something new in {field}: {after}",
    "D303",
    _SEEN + "          does: Runs a trial\n",
    _SEEN + "          does: Runs a trial\n          observe_by: Trial sheet\n",
)
TEXT_REMOVED: Final = ChangeKind(
    "D303",
    "text-removed",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a field is empty that said something before, or a list of texts has one less",
    "somebody may have quoted it.",
    "{who} says no more in {field}: {before}",
    "D302",
    _SEEN + "          does: Runs a trial\n          observe_by: Trial sheet\n",
    _SEEN + "          does: Runs a trial\n",
)
CHALLENGE_WEAKENED: Final = ChangeKind(
    "D304",
    "outcome-challenge-weakened",
    Verb.REWORDED,
    Impact.NOTABLE,
    "an outcome challenge asks for less: it hedges, or only lost words",
    "the challenge is the ideal that all the work points to; made smaller, everything below it "
    "aims lower (Dyer, A checklist for outcome challenges).",
    "the outcome challenge of {who} asks for less",
    "D305",
    _challenge(_FULL),
    _challenge(_WEAK),
)
CHALLENGE_STRENGTHENED: Final = ChangeKind(
    "D305",
    "outcome-challenge-strengthened",
    Verb.REWORDED,
    Impact.NOTABLE,
    "an outcome challenge asks for more: it hedges no longer, or only gained words",
    "the challenge is the ideal that all the work points to; what leads there may need another "
    "look (Dyer, A checklist for outcome challenges).",
    "the outcome challenge of {who} asks for more",
    "D304",
    _challenge(_WEAK),
    _challenge(_FULL),
)
CHALLENGE_SET: Final = ChangeKind(
    "D306",
    "outcome-challenge-set",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a partner has a first outcome challenge",
    "from now on it is said how these people act when all has succeeded.",
    "{who} has an outcome challenge now: {after}",
    "D307",
    "partners:\n  managers:\n    name: Managers\n",
    _challenge(_FULL),
)
CHALLENGE_DROPPED: Final = ChangeKind(
    "D307",
    "outcome-challenge-dropped",
    Verb.CHANGED,
    Impact.BREAKING,
    "a partner has no outcome challenge any more",
    "without it nobody can say what the partner's behaviors lead to.",
    "{who} has no outcome challenge any more: {before}",
    "D306",
    _challenge(_FULL),
    "partners:\n  managers:\n    name: Managers\n",
)
SEGMENT_NARROWED: Final = ChangeKind(
    "D308",
    "segment-narrowed",
    Verb.CHANGED,
    Impact.NOTABLE,
    "the segment turns away customers whom it took before",
    "sellers stop calling on them, and those whom we have must be told apart.",
    "the segment is narrower; it turns away: {after}",
    "D309",
    _segment("Fewer than two lines"),
    _segment("Fewer than two lines", "No shift leads"),
)
SEGMENT_WIDENED: Final = ChangeKind(
    "D309",
    "segment-widened",
    Verb.CHANGED,
    Impact.NOTABLE,
    "the segment takes customers whom it turned away before",
    "what the map says was seen of a smaller group; it may not hold of these.",
    "the segment is wider; it no longer turns away: {before}",
    "D308",
    _segment("Fewer than two lines", "No shift leads"),
    _segment("Fewer than two lines"),
)
ALTERNATIVE_NAMED: Final = ChangeKind(
    "D310",
    "alternative-named",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a proposition is compared with what they would do without us",
    "value is judged against the next best alternative; now a customer can judge.",
    "{who} is compared with an alternative now: {after}",
    "D311",
    _proposition("    rank: 1\n"),
    _proposition("    rank: 1\n    alternative: Retune the relays\n"),
)
ALTERNATIVE_DROPPED: Final = ChangeKind(
    "D311",
    "alternative-dropped",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a proposition is no longer compared with anything",
    "a difference from nothing is none that a customer could check.",
    "{who} is compared with nothing any more; it was: {before}",
    "D310",
    _proposition("    rank: 1\n    alternative: Retune the relays\n"),
    _proposition("    rank: 1\n"),
)

ALL: Final = (
    TEXT_REWORDED, TEXT_ADDED, TEXT_REMOVED, CHALLENGE_WEAKENED, CHALLENGE_STRENGTHENED,
    CHALLENGE_SET, CHALLENGE_DROPPED, SEGMENT_NARROWED, SEGMENT_WIDENED, ALTERNATIVE_NAMED,
    ALTERNATIVE_DROPPED,
)  # fmt: skip
