"""Our name or our product stands in what a role values.

A value map shows a role's own world: what they are after, what they are judged by, how they go
about it, what stands in their way. It is drawn apart from us, or it shows only what we would like
to sell them (S3). Nobody wants a product; they want what they could not do without it.

Our own people are passed over: our products are their world. A name that is also a word of every
day, such as Flow, counts only where its capital can be nothing else.

What to do: strike the name and ask what for. “Wants MegaLogic on line 3” becomes “Short stops that
nobody can explain”. That we affect it, `we_affect` says.
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.model.value_map import ValueItem
from outcomekit.rules._living import living
from outcomekit.rules._ours import own_name_in, own_names
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    supplier: {name: Mega International, aliases: [Mega], products: [MegaLogic]}
    partners:
      production-manager:
        value_map:
          issues:
            short-stops: Wants MegaLogic on line 3
                         ^^^^^^^^^^^^^^^^^^^^^^^^^
                       : `MegaLogic` is ours, and a value map is theirs alone
    """,
    """
    supplier: {name: Mega International, aliases: [Mega], products: [MegaLogic]}
    partners:
      production-manager:
        value_map:
          strategies:
            one-supplier: {text: Buy from Mega alone, current: Two lines in three}
                                 ^^^^^^^^^^^^^^^^^^^
                            : `Mega` is ours, and a value map is theirs alone
          issues:
            training: {text: Crews that cannot read the screen, current: Nobody knows megalogic}
                                                                         ^^^^^^^^^^^^^^^^^^^^^^
                       : `MegaLogic` is ours, and a value map is theirs alone
          metrics:
            ready-lines:
              text: Lines that are ready for the next shift
              current: {metric: lines with a Mega International control, baseline: 3}
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              : `Mega International` is ours, and a value map is theirs alone
    """,
)
VALID = (
    """
    supplier: {name: Mega International, aliases: [Mega], products: [MegaLogic]}
    partners:
      production-manager:
        value_map:
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
    """,
    """
    supplier: {name: Mega International, aliases: [Mega], products: [Flow, MegaLogic]}
    partners:
      production-manager:
        value_map:
          objectives:
            steady-flow: {text: Flow of parts without a stop, current: A mega order waits}
          issues:
            flow-at-night: The flow of parts stops at night
      field-sales:
        kind: internal
        value_map:
          objectives:
            lines-sold: Sell MegaLogic to 20 lines
    """,
    """
    partners:
      production-manager:
        value_map:
          issues:
            short-stops: Wants MegaLogic on line 3
    """,
)


@rule(
    "VM001",
    Severity.WARNING,
    why="a value map that names us shows our wishes, not theirs (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Texts of value maps that name us or a product of ours."""
    names = own_names(index.map.supplier)
    for item, valued in living(index, ValueItem) if names else ():
        assert item.owner is not None
        whose = item.owner.entity
        if isinstance(whose, Partner) and whose.partner_kind == "internal":
            continue
        for path, text in _texts(valued):
            name = own_name_in(text, names)
            if name is not None:
                at = item.pointer
                for part in path:
                    at /= part
                yield Flaw(
                    at,
                    f"`{name}` is ours, and a value map is theirs alone",
                    "write what they want it for",
                )


def _texts(valued: ValueItem) -> Iterator[tuple[tuple[str, ...], str]]:
    """What an item says, with the way to each text."""
    yield ("text",), valued.text
    today = valued.current
    if today is not None and today.text is not None:
        yield ("current", "text"), today.text
    if today is not None and today.metric is not None:
        yield ("current", "metric"), today.metric
