"""A number stands where a behavior should stand.

"60 % adoption" says how much and leaves out who and what. Indicators and markers are cousins: the
indicator counts, the marker tells what is counted (OMs). A ladder of numbers cannot be discussed
with the people whom it is about; nobody sees an adoption of 60 % on a Tuesday morning.

A sentence in which somebody acts may hold any number: "80 % of plants use the record" is found by
no rule, though the number is better kept in the measure.

What to do: write what people do when they are among those counted, and give the number to the
measure of that behavior.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import read
from outcomekit.rules._language.bare_numbers import is_bare_number, may_be_number
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      duty-manager:
        behaviors:
          like:
            adoption: 60 % adoption
                      ^^^^^^^^^^^^^ a number, and nobody who does anything
    """,
    """
    partners:
      depot:
        behaviors:
          expect:
            depots: {does: 20 depots}
                           ^^^^^^^^^ a number, and nobody who does anything
            rate: Adoption at 60 %
                  ^^^^^^^^^^^^^^^^ a number, and nobody who does anything
            share: 60 % of loads booked online
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ a number, and nobody who does anything
    """,
)
VALID = (
    """
    partners:
      duty-manager:
        behaviors:
          like:
            acknowledges:
              does: Acknowledges alarms from the depot floor
              measure: {metric: managers who do so, unit: "%", baseline: 38, target: 60}
    """,
    """
    partners:
      depot:
        behaviors:
          expect:
            use: 80 % of depots use the record
            names: Names 3 pilot loads
            budget: 2027 budget with a line for alarms
            one-line: One-line trial against its own baseline
            gone: {does: 60 % adoption, status: retired}
    """,
)


@rule(
    "PM012",
    Severity.NOTE,
    why="an indicator counts and a marker tells what is counted; first the behavior (OMs).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors that are only a number of something, at their texts."""
    for item, behavior in living(index, Behavior):
        if may_be_number(behavior.does) and is_bare_number(read(behavior.does, cast_of(index))):
            yield Flaw(
                item.pointer / "does",
                "a number, and nobody who does anything",
                "who does what? The number goes into `measure: {baseline: …, target: …}`",
            )
