"""Not exactly one partner is the economic buyer.

In every purchase somebody releases the money. Others may say no; only this one can say yes after
all of them, and there is one for each sale (MH). When nobody in the map has that part, the talks go
well, everybody likes it, and then it goes upstairs to somebody whom nobody has met. When two have
it, one of them only looks like it: a recommendation is taken for a decision.

The rule speaks as soon as one partner has `buying`, for then the question has been asked. It does
not ask who pays in a map that sells nothing.

What to do: ask whoever guides you inside: “When this was last bought, who signed, and whom did
they have to ask?” Give that partner `economic`, as one of the `roles`. Where two stand, ask which
of them could still say no once the other had said yes. Two who each buy for themselves are two
sales, and perhaps two maps.
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.claim import Aside
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
    ^^^^^^^^ nobody here releases the money
      production-manager:
        buying: {roles: [user], mode: trouble}
      maintenance-engineer:
        buying: {roles: [technical]}
    """,
    """
    partners:
    ^^^^^^^^ `plant-manager` and `controller` are both the economic buyer
      plant-manager:
        buying: {roles: [economic, user]}
      controller:
        buying: {roles: [economic]}
    """,
    """
    partners:
    ^^^^^^^^ nobody here releases the money
      production-manager:
        buying: {mode: growth}
      plant-manager:
        status: retired
        buying: {roles: [economic]}
    """,
)
VALID = (
    """
    partners:
      plant-manager:
        buying: {roles: [economic], mode: trouble}
      production-manager:
        buying: {roles: [user], mode: trouble}
      maintenance-engineer:
        buying: {roles: [technical]}
    """,
    """
    partners:
      district-nurse:
        kind: boundary
    """,
    """
    partners:
      practice-partner:
        buying: {roles: [economic, user, technical]}
      client-manager:
        status: retired
        buying: {roles: [economic]}
    """,
)


@rule(
    "SP001",
    Severity.WARNING,
    why="for each sale there is one who can release the money; who has not met them has no sale "
    "yet (MH).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """No economic buyer among those who buy, or several: at the key of the partners."""
    buying = [
        (item, set(partner.buying.roles))
        for item, partner in living(index, Partner)
        if partner.buying is not None
    ]
    if not buying:
        return
    economic = [item for item, roles in buying if "economic" in roles]
    at = Pointer(("partners",)).key
    if not economic:
        yield Flaw(at, "nobody here releases the money", "who signs? buying: {roles: [economic]}")
    elif len(economic) > 1:
        *others, last = (f"`{item.id}`" for item in economic)
        together = "both" if len(economic) == 2 else "all"
        yield Flaw(
            at,
            f"{', '.join(others)} and {last} are {together} the economic buyer",
            "who could still say no once the others had said yes? only they are `economic`",
            also=tuple(Aside(item.pointer.key, "") for item in economic),
        )
