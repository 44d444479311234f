"""A suppression suppresses nothing.

It was right once: a rule spoke here, and somebody said why it should not. Since then the map was
mended, or the line moved away. What is left tells readers of a flaw that is not there, and would
hide the next one that comes to stand on this line.

What to do: remove it. `outcomekit lint --fix` does so.
"""

from collections.abc import Iterator
from datetime import date

from outcomekit.diagnostics.edit import Recomment
from outcomekit.diagnostics.fix import Fix
from outcomekit.diagnostics.severity import Severity
from outcomekit.diagnostics.suppression import Suppression
from outcomekit.rules._lapse import lapsed
from outcomekit.rules._rule import Flaw, suppression_rule

INVALID = (
    """
    partners:
      production-manager:  # outcomekit: ignore[OC001] drawn up with the client in May
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : OC001 finds nothing here
        kind: boundary
        outcome_challenge: Production managers plan upgrades from their own loss data
    """,
    """
    # outcomekit: ignore-file[OC001] the partners' ideals stand in the client's own paper
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    : OC001 finds nothing in this file
    outcome_map: 1
    title: Line controls
    """,
)
VALID = (
    """
    partners:
      production-manager:
        kind: boundary
        outcome_challenge: Production managers plan upgrades from their own loss data
    """,
    """
    # outcomekit: ignore-file[OC001] the partners' ideals stand in the client's own paper
    outcome_map: 1
    title: Line controls
    partners:
      production-manager:
        kind: boundary
    """,
)


@suppression_rule(
    "SUP002",
    Severity.WARNING,
    why="a suppression that is left over would hide the next flaw that comes to stand here.",
    valid=VALID,
    invalid=INVALID,
)
def check(suppression: Suppression, today: date, idle: tuple[str, ...]) -> Iterator[Flaw]:
    """The words of a suppression that keep nothing back."""
    if not idle or lapsed(suppression, today):
        return
    finds = f"{' and '.join(idle)} find{'s' if len(idle) == 1 else ''} nothing"
    where = "in this file" if suppression.whole_file else "here"
    left = suppression.without(idle)
    title = f"take {' and '.join(idle)} out of the comment" if left else "take the comment out"
    edit = Recomment(suppression.file, suppression.at, left)
    hint = left or "remove it"
    yield Flaw(suppression.at, f"{finds} {where}", hint, fix=Fix(title, (edit,), safe=True))
