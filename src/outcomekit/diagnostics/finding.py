"""Findings: what was found, where exactly, why it matters, what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.severity import Severity
from outcomekit.diagnostics.span import Place

if TYPE_CHECKING:
    from outcomekit.diagnostics.fix import Mend


class Related(NamedTuple):
    """A second place that belongs to a finding: `also:` in text, `related` in JSON."""

    place: Place
    message: str


class Finding(NamedTuple):
    """One thing that was found, with its concrete place; the unit that every format prints.

    `map` is the id of the map that it belongs to; `path` the pointer as text, "" where the text
    is too broken to have one. `fix` is what would mend it, in the text as it stands.
    """

    kind: Kind
    place: Place
    message: str
    why: str
    hint: str | None = None
    map: str = ""
    path: str = ""
    related: tuple[Related, ...] = ()
    fix: Mend | None = None

    @property
    def code(self) -> str:
        """The kind's stable code, such as `E202`."""
        return self.kind.code

    @property
    def name(self) -> str:
        """The kind's name, such as `unknown-reference`."""
        return self.kind.name

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.kind.severity

    @property
    def order(self) -> tuple[object, ...]:
        """The key by which findings are sorted: as a reader meets them in the files."""
        return (self.place, self.code, self.message)
