"""Micro maps: a few lines of YAML below a head, and what `validate` finds in them.

Nothing is read from disk.
"""

from pathlib import Path

from outcomekit.app.check import check_text
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.span import Place

HEAD = "outcome_map: 1\ntitle: Line controls\n"


def findings(body: str, *, head: str = HEAD, name: str = "line-controls.yaml") -> list[Finding]:
    """The findings of a map of this body, with `head` above it."""
    checked = check_text(Path(name), (head + body).encode(), default_settings())
    return list(checked.report.findings)


def told(body: str) -> list[str]:
    """Each finding of a map of this body in a line; lines count from the body's first one."""
    above = HEAD.count("\n")
    return [f"{one.code} {shown(one.place, above)} {one.message}" for one in findings(body)]


def shown(place: Place, above: int = 0) -> str:
    """A place as `line:column-line:column`, or `line:column-column` within one line."""
    start = f"{place.line - above}:{place.column}"
    if place.end_line == place.line:
        return f"{start}-{place.end_column}"
    return f"{start}-{place.end_line - above}:{place.end_column}"
