"""A behavior tells of a capability: of what a product is able to do.

"Single sign-on" is a line of a data sheet. It is there for everybody from the day of the release,
used or not. "Users can export" is no better: what people can do, they need not do. Built and unused
features are the commonest way to be busy without an outcome (S2).

Capabilities are found as names of parts of a product, as what "the platform" or one of our products
does, and behind "can" where it means working a piece of software. What partners do with a product
is behavior: "logs in from the plant floor each shift".

What to do: list the capability under `supplier.outputs`, with what it `enables`. Here, write who
does what with it, where and how often.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._language import Defect
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.progress_markers._judged import judged

INVALID = (
    """
    partners:
      shift-lead:
        name: Shift leads
        behaviors:
          expect:
            sso: Single sign-on
                 ^^^^^^^^^^^^^^ `Single sign-on` is what a product can do; what do shift leads do?
    """,
    """
    supplier: {name: Mega International, products: [MegaLogic]}
    partners:
      planner:
        name: Planner
        behaviors:
          expect:
            exports: {does: Users can export the plan to Excel}
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                            : `export` is what a product can do; what does `Planner` do?
          like:
            alerts: {does: MegaLogic sends an alert at each stop}
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : `sends` is what a product can do; what does `Planner` do?
    """,
)
VALID = (
    """
    partners:
      shift-lead:
        name: Shift leads
        behaviors:
          expect:
            logs-in: Log in from the plant floor each shift
    """,
    """
    supplier: {name: Mega International, products: [MegaLogic]}
    partners:
      planner:
        name: Planners
        behaviors:
          expect:
            exports: {does: Exports the plan to Excel for the Monday meeting}
          like:
            specifies: {does: Specifies MegaLogic in every tender}
            two-factor: {does: Admins turn on two-factor authentication}
    """,
)
_TRY: Final = (
    'who does what with it, and how often? For example: "Log in from the plant floor each shift".'
)


@rule(
    "PM017",
    Severity.WARNING,
    why="a capability is there whether or not anyone uses it; a behavior is its use (S2).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors that tell of a capability of a product, at their texts."""
    for found in judged(index, Defect.FEATURE):
        message = f"`{found.clue.text}` is what a product can do; what {found.do_they}?"
        yield Flaw(found.at, message, _TRY)
