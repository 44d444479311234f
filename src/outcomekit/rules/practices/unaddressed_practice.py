"""Practices have been started, and one of the eight is neither addressed nor left out on purpose.

Whoever only delivers stops learning whom they serve. Outcome Mapping names eight practices by which
an organization stays able to help (X8): it looks for new ideas and means, asks those it works with,
wins the support of those above, redraws what it offers, calls on those already served, shares what
it knows, experiments, and reflects. Nobody does all eight well. The list is there so that the one
which is missing is missing on purpose.

A practice that does not say its `kind` may be any of the eight, so one of the missing is taken to
be there for each of those.

What to do: look at your calendar. What of the missing do you do already, under another name? Write
that down with its `kind`. For one that you leave out, write `not_applicable` and why.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.supplier import PRACTICES, Practice
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    supplier:
      practices:
      ^^^^^^^^^ of the eight practices, sharing is neither done nor left out on purpose
        trade-press-watch: {practice: Read the trade press each month, kind: prospecting}
        plant-sounding: {practice: Ask two plants a quarter, kind: feedback}
        board-hour: {practice: Show the journal to the director, kind: support}
        offer-redraft: {practice: Redraw the terms after five trials, kind: redesign}
        thirty-day-call: {practice: Call each plant after 30 days, kind: follow-up}
        one-bet-a-quarter: {practice: Test one untried way each quarter, kind: experimenting}
        journal-hour: {practice: Read the journal before each review, kind: reflecting}
    """,
    """
    supplier:
      practices:
      ^^^^^^^^^ 6 of the eight practices are neither done nor left out on purpose
        plant-sounding: {practice: Ask two plants a quarter, kind: feedback}
        board-hour: {practice: Show the journal to the director, kind: support, status: retired}
        friday-call: Share one lost case in the Friday call
    """,
    """
    supplier:
      practices:
      ^^^^^^^^^
      : of the eight practices, follow-up and sharing are neither done nor left out on purpose
        trade-press-watch: {practice: Read the trade press each month, kind: prospecting}
        plant-sounding: {practice: Ask two plants a quarter, kind: feedback}
        board-hour: {practice: Show the journal to the director, kind: support}
        offer-redraft: {practice: Redraw the terms after five trials, kind: redesign}
        one-bet-a-quarter: {practice: Test one untried way each quarter, kind: experimenting}
        journal-hour: {practice: Read the journal before each review, kind: reflecting}
    """,
)
VALID = (
    """
    supplier:
      practices:
        trade-press-watch: {practice: Read the trade press each month, kind: prospecting}
        plant-sounding: {practice: Ask two plants a quarter, kind: feedback}
        board-hour: {practice: Show the journal to the director, kind: support}
        offer-redraft: {practice: Redraw the terms after five trials, kind: redesign}
        thirty-day-call: {practice: Call each plant after 30 days, kind: follow-up}
        no-sharing: {kind: sharing, not_applicable: Contracts forbid it until 2027}
        one-bet-a-quarter: {practice: Test one untried way each quarter, kind: experimenting}
        journal-hour: {practice: Read the journal before each review, kind: reflecting}
    """,
    """
    supplier:
      name: Mega International
    """,
    """
    supplier:
      practices:
        trade-press-watch: Read the trade press each month
        plant-sounding: Ask two plants a quarter what we should stop doing
        board-hour: Show the journal to the director every quarter
        offer-redraft: Redraw the trial terms after every fifth trial
        thirty-day-call: Call each trial plant 30 days after its result
        friday-call: Share one lost case in the Friday call
        one-bet-a-quarter: Test one untried way into a plant each quarter
        journal-hour: Read the journal together before each review
    """,
)
_MOST_NAMED: Final = 2
"""How many practices a headline names; more are named in the hint."""


@rule(
    "OP001",
    Severity.NOTE,
    why="an organization that leaves a practice out should know that it does, and why (X8).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Practices that have begun and lack one of the eight, at the section's key."""
    practices = list(living(index, Practice))
    named = {practice.practice_kind for _, practice in practices}
    missing = [kind for kind in PRACTICES.meanings if kind not in named]
    unsaid = [item.id for item, practice in practices if practice.practice_kind is None]
    lacking = len(missing) - len(unsaid)
    if not practices or lacking <= 0:
        return
    one = f"{missing[0]}: {PRACTICES.meanings[missing[0]].lower()}. What do you do there?"
    hint = one if len(missing) == 1 else f"missing: {', '.join(missing)}"
    if unsaid:
        hint = f"say the `kind` of `{unsaid[0]}`; {hint}"
    yield Flaw(Pointer(("supplier", "practices")).key, _message(missing, lacking), hint)


def _message(missing: list[str], lacking: int) -> str:
    """The headline: names the missing practices where it is certain which they are, and few."""
    left = f"{'is' if lacking == 1 else 'are'} neither done nor left out on purpose"
    if lacking == len(missing) <= _MOST_NAMED:
        return f"of the eight practices, {' and '.join(missing)} {left}"
    return f"{lacking} of the eight practices {left}"
