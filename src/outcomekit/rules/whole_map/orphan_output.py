"""An output enables no behavior.

Outputs are what we make: features, tools, trainings, pages. They are the part that we control, and
so the part that we love to count. But nothing in the world is different on the day on which one is
finished. It is different when somebody acts otherwise because of it (S2).

An output that names no behavior is a bet that nobody wrote down. It may well be a good one. Nobody
will find out, because nobody said what to look for.

What to do: ask who would do what differently because this is there, and name that behavior under
`enables`. If no behavior in the map fits, either a behavior is missing, which is worth knowing, or
the output is, which is worth even more.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.supplier import Output
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    supplier:
      outputs:
        log-sheet:
        ^^^^^^^^^ no behavior becomes possible through `log-sheet`
          output: One-page stoppage log for plants that keep none
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
    """,
    """
    supplier:
      outputs:
        customer-portal: Portal with every order of the last five years
        ^^^^^^^^^^^^^^^ no behavior becomes possible through `customer-portal`
        log-sheet: {output: One-page stoppage log, enables: []}
        ^^^^^^^^^ no behavior becomes possible through `log-sheet`
    """,
)
VALID = (
    """
    supplier:
      outputs:
        log-sheet:
          output: One-page stoppage log for plants that keep none
          enables: [brings-stoppage-log]
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
    """,
    """
    supplier:
      outputs:
        mailed-calculator: {output: Calculator with industry averages, status: retired}
    """,
)


@rule(
    "MAP003",
    Severity.WARNING,
    why="an output changes nothing until someone acts differently because of it (S2).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Outputs that enable nothing, at their keys."""
    for item, output in living(index, Output):
        if not output.enables:
            yield Flaw(
                item.pointer.key,
                f"no behavior becomes possible through `{item.id}`",
                "add `enables:` with the behavior that it makes possible; who does what then?",
            )
