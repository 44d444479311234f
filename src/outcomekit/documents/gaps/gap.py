"""One thing that a map does not know yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from outcomekit.documents.wording import capital

_BLOCKS: Final = frozenset({
    "SP001", "SP007", "SP008", "VM005", "VP003", "VP004", "VP007", "VP009",
})  # fmt: skip
"""The rules whose findings stop a launch."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that a map does not know yet.

    `what` says it in words, from a small letter on: “a story that proves it”. `filled_by` is what
    to write, with backquotes around what is typed. `path` is where in the map it would stand.
    `whose` names the player, and what of theirs, in front of `what`. `partner` and `about` are
    the ids of the partner and the entity concerned. `in_cell` gaps are said in a table's cell, not
    on a line of their own. `rule` is the rule with the same condition,
    "" where there is none.
    """

    what: str
    filled_by: str
    path: str
    whose: tuple[str, ...] = ()
    partner: str | None = None
    about: str | None = None
    rule: str = ""
    in_cell: bool = False

    @property
    def blocks(self) -> bool:
        """Whether it stops a launch (`--strict`)."""
        return self.rule in _BLOCKS

    @property
    def missing(self) -> str:
        """The gap as a whole, as the table says it."""
        if not self.whose:
            return capital(self.what)
        return f"{', '.join(self.whose)}: {self.what}"


@dataclass(frozen=True)
class Missing:
    """Gaps as a page says them in place: on one line, with their paths."""

    what: list[str]
    """Each gap in words."""
    paths: list[str]
    """Where in the map each would stand."""


def missing(gaps: Iterable[Gap]) -> Missing | None:
    """The line that says some gaps in their place; None where no line says any."""
    lines = [gap for gap in gaps if not gap.in_cell]
    if not lines:
        return None
    return Missing([gap.what for gap in lines], unique(gap.path for gap in lines))


def about(gaps: Iterable[Gap], entity_id: str) -> list[Gap]:
    """The gaps that are said in the place of one entity."""
    return [gap for gap in gaps if gap.about == entity_id]


def unique(paths: Iterable[str]) -> list[str]:
    """Paths in their order, each once."""
    return list(dict.fromkeys(paths))
