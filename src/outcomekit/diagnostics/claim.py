"""Claims: findings before they have a line and a column.

Every check yields claims. A claim about a map's content carries a pointer; a claim about the
text itself (a syntax fault) carries a span. `outcomekit.syntax.locate` makes findings of both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.span import Span

if TYPE_CHECKING:
    from outcomekit.diagnostics.fix import Fix


class Aside(NamedTuple):
    """A second place that a claim speaks of, such as the first of two equal keys."""

    at: Pointer | Span
    message: str


class Claim(NamedTuple):
    """What is wrong (`message`), where (`at`), what to write instead (`hint`).

    `why` overrides the kind's own sentence where a better one can be had. Messages speak as one
    line, lower-case first, names from the map in backticks, without a full stop. `fix` is what
    would mend it, where a program can tell.
    """

    kind: Kind
    at: Pointer | Span
    message: str
    hint: str | None = None
    why: str | None = None
    also: tuple[Aside, ...] = ()
    fix: Fix | None = None
