"""An outcome of a success plan has nobody who answers for it, or more than one.

Success is made by several departments and owned by none of them alone, so somebody must answer for
each outcome: one function, the A of the table (S4). With none, each department waits for another.
With two, each believes that the other one is looking.

A plan without `responsibilities` is passed over: there the table has not been begun.

What to do: ask who would have to explain it to the customer if this outcome were missed. That
function is `A`; the others do it (`R`), are asked (`C`) or told (`I`).
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.success_plan import SuccessPlan
from outcomekit.rules._living import current, is_retired, living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
          no-saturdays: We hit the week's schedule without a Saturday shift
          repair-not-search: My crew repairs instead of searching
        responsibilities:
          no-saturdays: {Line engineering: A, Field sales: A, Service: C}
          ^^^^^^^^^^^^ 2 functions answer for `no-saturdays`; one should
          repair-not-search: {Service: R, Field sales: I}
          ^^^^^^^^^^^^^^^^^ nobody answers for `repair-not-search`
    """,
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
          no-saturdays: We hit the week's schedule without a Saturday shift
          repair-not-search: My crew repairs instead of searching
          fewer-spares: We keep fewer spares
        responsibilities:
        ^^^^^^^^^^^^^^^^ nobody answers for `repair-not-search`
          no-saturdays: {Line engineering: A, Service: C}
          fewer-spares: {}
          ^^^^^^^^^^^^ nobody answers for `fewer-spares`
    """,
)
VALID = (
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
          no-saturdays: We hit the week's schedule without a Saturday shift
          repair-not-search: My crew repairs instead of searching
        responsibilities:
          no-saturdays: {Line engineering: A, Field sales: R, Service: C}
          repair-not-search: {Service: A, Field sales: I}
    """,
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
          no-saturdays: We hit the week's schedule without a Saturday shift
      havbris:
        customer: Havbris Seafood
        outcomes:
          night-answers: The night shift answers, not the morning after
          quiet-dock: {words: The dock is quiet, status: retired}
        responsibilities:
          night-answers: {Customer success: A}
          quiet-dock: {IT: R}
    """,
)


@rule(
    "CS006",
    Severity.WARNING,
    why="what several departments bring about needs one that answers for it (S4).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Outcomes without exactly one A: at their rows, or at the table that has no row for them."""
    for item, plan in living(index, SuccessPlan):
        if not plan.responsibilities:
            continue
        table = item.pointer / "responsibilities"
        assigned = set()
        for reference, row in plan.responsibilities.items():
            outcome = index.find(reference)
            assigned.add(outcome.id if outcome is not None else reference)
            if outcome is None or not is_retired(outcome):
                yield from _counted((table / reference).key, reference, list(row.values()))
        for key in current(plan.outcomes):
            if key not in assigned:
                yield from _counted(table.key, key, [])


def _counted(at: Pointer, outcome: str, row: list[str]) -> Iterator[Flaw]:
    """The flaw of an outcome whose row has no A, or more than one."""
    count = row.count("A")
    if count == 0:
        yield Flaw(at, f"nobody answers for `{outcome}`", f"{outcome}: {{…: A}}, one function")
    elif count > 1:
        yield Flaw(
            at,
            f"{count} functions answer for `{outcome}`; one should",
            "keep the A that would explain it to the customer; R for the others",
        )
