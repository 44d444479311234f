"""Micro maps: a few lines of YAML below a head, and what `validate` finds in them.

Nothing is read from disk.
"""

from dataclasses import dataclass
from pathlib import Path

from outcomekit.app.check import check_text
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.span import Place

HEAD = "outcome_map: 1\ntitle: Line controls\n"


@dataclass(frozen=True)
class Said:
    """What one finding says, with its place as `line:column-line:column` within the body."""

    code: str
    at: str
    message: str
    hint: str | None


def findings(body: str, *, head: str = HEAD, name: str = "line-controls.yaml") -> list[Finding]:
    """The findings of a map of this body; `head` stands above it."""
    checked = check_text(Path(name), (head + body).encode(), default_settings())
    return list(checked.report.findings)


def said(body: str) -> list[Said]:
    """What is said of a map of this body. Lines count from the body's first one."""
    return [saying(finding, above=HEAD.count("\n")) for finding in findings(body)]


def saying(finding: Finding, *, above: int = 0) -> Said:
    """A finding in short, its lines counted from below the lines `above`."""
    return Said(finding.code, shown(finding.place, above), finding.message, finding.hint)


def shown(place: Place, above: int = 0) -> str:
    """A place as `line:column-line:column`, or `line:column-column` within one line."""
    start = f"{place.line - above}:{place.column}"
    if place.end_line == place.line:
        return f"{start}-{place.end_column}"
    return f"{start}-{place.end_line - above}:{place.end_column}"
