"""Transformation is expected at once.

Expect to see is the first answer that anyone gives who takes us seriously: comes to the meeting,
names a line, sends a file. "Leads the alliance" or "works in partnership with the ministry" is
where a ladder may end (DyP). Expected at once it will not be seen for years, and a ladder whose
lowest rung nobody reaches looks like a project that fails from the first day.

What to do: ask what you would see in the first weeks from somebody who will later do this. "Joins
the first meeting" is enough. Move the great deed up to `love`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import read
from outcomekit.rules._language.summits import leaps, may_leap
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      ministry:
        behaviors:
          expect:
            leads-alliance: Leads the alliance for clean water
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                            : `Leads the alliance` is no first answer
    """,
    """
    partners:
      plant-manager:
        behaviors:
          expect:
            rolls-out: {does: Rolls the method out across all plants of the group}
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                              : `across all` is no first answer
            changes: Transforms how the plant plans its upgrades
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                     : `Transforms` is no first answer
    """,
)
VALID = (
    """
    partners:
      ministry:
        behaviors:
          expect:
            joins-first-meeting: Joins the first meeting on clean water
          love:
            leads-alliance: Leads the alliance for clean water
    """,
    """
    partners:
      plant-manager:
        behaviors:
          expect:
            leads-meeting: Leads the weekly meeting herself
            champions-one: Champions one pilot in the plant
            asks: Asks who could lead the alliance
            not-yet: Does not yet lead the alliance
            walks: Walks the line with maintenance across all shifts
            once: {does: Leads the alliance, status: retired}
    """,
)


@rule(
    "PM009",
    Severity.NOTE,
    why="expect is an early, small answer; who expects transformation will long see nothing (DyP).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors under expect that are the end of a long way, at their texts."""
    for item, behavior in living(index, Behavior):
        if item.group != "expect" or not may_leap(behavior.does):
            continue
        words = leaps(read(behavior.does, cast_of(index)))
        if words is not None:
            yield Flaw(
                item.pointer / "does",
                f"{quoted(words)} is no first answer",
                'what would one see in the first weeks? For example: "Joins the first meeting".',
            )
