"""`concise`: one line a change, for `grep` and for editors. Nothing when nothing changed."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import Comparison
from outcomekit.reports._style import Style
from outcomekit.reports._words import at
from outcomekit.reports.changes._wording import where

DESCRIPTION: Final = "one line a change: path:line:col: CODE impact message"
ENCODING: Final = None


def render(comparison: Comparison, style: Style | None = None) -> str:
    """One line a change: `path:line:col: CODE impact message`."""
    style = style or Style()
    lines = []
    for change in comparison.changes:
        spot = where(change)
        place = f"{style.safe(at(spot.place))}: " if spot is not None else ""
        lines.append(f"{place}{change.code} {change.impact} {style.safe(change.message)}\n")
    return "".join(lines)
