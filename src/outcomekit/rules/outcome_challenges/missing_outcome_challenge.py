"""A boundary partner has no outcome challenge.

The outcome challenge says how these people would act if the work succeeded fully (OMs). Without
it the ladder below has no direction: nobody can tell whether a behavior leads there or merely
happens.

What to do: picture them on a very good day, two years from now. Write one sentence in the present
tense about what they do then, and with whom. It is an ideal and no target, so it needs neither a
number nor a date (DyO).
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
      ^^^^^^^^^^^^^^^^^^ nothing says how `production-manager` would act if all succeeded
        kind: boundary
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
    partners:
      regional-bank:
        kind: strategic
    """,
    """
    partners:
      panel-builder:
        kind: boundary
        status: retired
    """,
)


@rule(
    "OC001",
    Severity.WARNING,
    why="a ladder without an ideal at its top leads nowhere in particular (OMs).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Boundary partners without an outcome challenge, at their keys."""
    for item, partner in living(index, Partner):
        if partner.partner_kind == "boundary" and partner.outcome_challenge is None:
            yield Flaw(
                item.pointer.key,
                f"nothing says how `{item.id}` would act if all succeeded",
                "add `outcome_challenge:`, one sentence in the present tense: who does what",
            )
