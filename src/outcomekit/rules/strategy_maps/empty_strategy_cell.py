"""A strategy map has been started, and one of its cells is empty without a reason.

Left alone, most teams work in one cell: they teach and argue, one person at a time. The grid exists
to make them look at the other five (Man). Who could make it happen, who stands by these people
afterwards, and what in their surroundings (rules, money, opinion, peers) holds them where they are?

An empty cell is often right. A small team does well to leave some alone. But an empty cell that
somebody thought about and one that nobody looked at are the same white square, and only the first
is a strategy.

What to do: for each empty cell ask what we could do there at small cost. If the answer is nothing,
write `none:` and the reason, as you would give it to a colleague who asks.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.model.strategy import CELLS
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        strategies:
        ^^^^^^^^^^ cell E2 of `production-manager` is empty, and nothing says why
          I1: {read-their-log: Read the plant's log with its manager}
          I2: {three-causes-story: Tell what three causes cost a plant of the same kind}
          I3: {engineer-on-call: Keep one line engineer on call through a trial}
          E1: {hand-back-terms: Offer trial terms under which the controls can go back}
          E3: {sister-plant-round: Keep a round where plants compare results}
    """,
    """
    partners:
      production-manager:
        strategies:
        ^^^^^^^^^^
        : cells I1, I3, E1, E2 and E3 of `production-manager` are empty, and nothing says why
          I2: {three-causes-story: Tell what three causes cost a plant of the same kind}
          E2: {}
    """,
)
VALID = (
    """
    partners:
      production-manager:
        strategies:
          I1: {read-their-log: Read the plant's log with its manager}
          I2: {three-causes-story: Tell what three causes cost a plant of the same kind}
          I3: {engineer-on-call: Keep one line engineer on call through a trial}
          E1: {hand-back-terms: Offer trial terms under which the controls can go back}
          E2: {none: Their surroundings already speak for records; what is missing is time}
          E3: {sister-plant-round: Keep a round where plants compare results}
    """,
    """
    partners:
      production-manager:
        kind: boundary
        strategies:
    """,
    """
    partners:
      production-manager:
        strategies: {I1: {}, E3: {}}
      panel-builder:
        status: retired
        strategies:
          I2: {shelf-talk: Argue for shelf space}
    """,
)
_CELLS: Final = tuple(CELLS.meanings)


@rule(
    "SM001",
    Severity.NOTE,
    why="the grid is there to make one look at all six ways; a blank cell hides whether one did "
    "(Man).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Grids that have begun and have empty cells, at their keys.

    A retired strategy fills its cell: the map says what was tried there, and beside it no `none`
    can stand.
    """
    for item, partner in living(index, Partner):
        grid = partner.strategies
        empty = [cell for cell in _CELLS if not getattr(grid, cell)] if grid is not None else []
        if not empty or len(empty) == len(_CELLS):
            continue
        *others, last = empty
        named = f"cells {', '.join(others)} and {last}" if others else f"cell {last}"
        yield Flaw(
            (item.pointer / "strategies").key,
            f"{named} of `{item.id}` {'are' if others else 'is'} empty, and nothing says why",
            f"{empty[0]}: {{none: why we do nothing there}}, or what we could do there",
        )
