"""A key player has no value map.

Those who release the money and those who work with it are the key players of a purchase. Value is
always to somebody and for something; for these two somebody must know for what (S3). Without their
value map we talk about our product, for we know nothing else to talk about.

What to do: draw it with one of them, in an hour: objectives, metrics, strategies, issues, without a
word about us. `outcomekit add objective` and its neighbors write the items down.
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
      ^^^^^^^^^^^^^^^^^^ nothing says what `production-manager` values
        buying: {roles: [economic]}
    """,
    """
    partners:
      maintenance-engineer:
      ^^^^^^^^^^^^^^^^^^^^ nothing says what `maintenance-engineer` values
        buying: {roles: [technical, user]}
        value_map:
    """,
)
VALID = (
    """
    partners:
      production-manager:
        buying: {roles: [economic]}
        value_map:
          issues:
            short-stops: Short stops that nobody can explain
    """,
    """
    partners:
      plant-controller:
        buying: {roles: [technical]}
      shift-lead:
        buying: {mode: trouble}
      regional-bank:
        kind: strategic
      relay-buyer:
        buying: {roles: [economic]}
        status: retired
    """,
)


@rule(
    "VM005",
    Severity.WARNING,
    why="whoever decides or works with it must be known by what they value (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Economic and user buyers without a value map, at their keys."""
    for item, partner in living(index, Partner):
        if partner.is_key_player and partner.value_map is None:
            yield Flaw(
                item.pointer.key,
                f"nothing says what `{item.id}` values",
                "value_map: objectives, metrics, strategies, issues; drawn with one of them",
            )
