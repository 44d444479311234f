"""A story lacks its result, or the permission to tell it.

A proof is a case that a seller can tell: where they stood, what they did, what came of it (S3).
Without the result it is an anecdote. Without a word on permission nobody dares to tell it, or
somebody tells it who should not have, with the customer's name.

What to do: ask the customer both in one call: what came of it, in one number, and whether you may
say so, with or without their name. `permission: anonymous` makes a story usable at once.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.sales import Proof
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    sales:
      proof:
        door-seal-plant:
        ^^^^^^^^^^^^^^^ nothing says whether `door-seal-plant` may be told
          title: A door-seal plant wins back 14 minutes a shift
          change: In six weeks its shift leads removed the three most frequent causes.
          result: Lost time fell from 31 to 17 minutes a shift.
    """,
    """
    sales:
      proof:
        door-seal-plant: A door-seal plant wins back 14 minutes a shift
        ^^^^^^^^^^^^^^^ nothing says what came of `door-seal-plant`, and whether it may be told
        housing-plant:
        ^^^^^^^^^^^^^ nothing says what came of `housing-plant`
          title: A housing plant wins back 4.5 hours a week
          permission: named-on-request
    """,
)
VALID = (
    """
    sales:
      proof:
        door-seal-plant:
          title: A door-seal plant wins back 14 minutes a shift
          change: In six weeks its shift leads removed the three most frequent causes.
          result: Lost time fell from 31 to 17 minutes a shift.
          permission: anonymous
    """,
    """
    sales:
      proof:
        fax-plant: {title: A plant orders by fax, status: retired}
    """,
)


@rule(
    "SP008",
    Severity.WARNING,
    why="a story is told when it has an end and may be told (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Proofs without a result or a permission, at their keys."""
    for item, proof in living(index, Proof):
        if proof.result is None and proof.permission is None:
            yield Flaw(
                item.pointer.key,
                f"nothing says what came of `{item.id}`, and whether it may be told",
                "result: …, what came of it; permission: anonymous",
            )
        elif proof.result is None:
            yield Flaw(item.pointer.key, f"nothing says what came of `{item.id}`", "result: …")
        elif proof.permission is None:
            yield Flaw(
                item.pointer.key,
                f"nothing says whether `{item.id}` may be told",
                "permission: public, named-on-request or anonymous",
            )
