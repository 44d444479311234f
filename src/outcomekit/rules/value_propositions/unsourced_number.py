"""A number of an equation has no source.

People believe a sum that they can do themselves, from numbers that someone vouches for (Lev). The
first question in the meeting is where this one comes from, and it is asked of the weakest. One
number without an answer, and the whole sum is a seller's sum.

What to do: write `source` beside `value`: a document, a person with a role, a count with its dates.
“One maintenance lead's estimate” is a source, and an honest one. A constant such as the minutes of
an hour needs none: it can stand in the formula itself.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.proposition import ValueProposition
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    value_propositions:
      search-in-minutes:
        statement: Find the cause of a stop in minutes, not hours
        equation:
          formula: hours_saved * weeks * hourly_cost
          inputs:
            hours_saved: {value: 4, unit: hours, source: One maintenance lead's estimate}
            weeks: {value: 46, unit: weeks/year, source: Plant calendar}
            hourly_cost: {value: 52, unit: EUR/hour}
            ^^^^^^^^^^^ nothing says where `hourly_cost` comes from
    """,
    """
    value_propositions:
      search-in-minutes:
        statement: Find the cause of a stop in minutes, not hours
        equation:
          formula: minutes / 60 * cost
          inputs: {minutes: 240, cost: 52}
                   ^^^^^^^ nothing says where `minutes` comes from
                                 ^^^^ nothing says where `cost` comes from
    """,
)
VALID = (
    """
    value_propositions:
      search-in-minutes:
        statement: Find the cause of a stop in minutes, not hours
        equation:
          formula: hours_saved * weeks * hourly_cost
          inputs:
            hours_saved: {value: 4, unit: hours, source: One maintenance lead's estimate}
            weeks: {value: 46, unit: weeks/year, source: Plant calendar}
            hourly_cost: {value: 52, unit: EUR/hour, source: "Plant controller, September 2026"}
    """,
    """
    value_propositions:
      one-shelf:
        statement: Keep one shelf of spares in place of four
        price: {value: 9000, unit: EUR/year}
      search-in-minutes:
        statement: Find the cause of a stop in minutes, not hours
        equation: {unit: hours/year, holds_when: Each repair is opened from the record}
    """,
)


@rule(
    "VP004",
    Severity.WARNING,
    why="a sum is believed as far as somebody vouches for its numbers (Lev).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Inputs of equations without a source, at their keys."""
    for item, proposition in living(index, ValueProposition):
        if proposition.equation is None:
            continue
        for name, number in proposition.equation.inputs.items():
            if number.source is None:
                value = "…" if number.value is None else number.value
                yield Flaw(
                    (item.pointer / "equation" / "inputs" / name).key,
                    f"nothing says where `{name}` comes from",
                    f"{name}: {{value: {value}, source: …}}",
                )
