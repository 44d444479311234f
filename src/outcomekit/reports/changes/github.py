"""`github`: workflow commands, which GitHub Actions shows as annotations beside the lines.

A breaking change is a warning: whether it stops anything is for `--fail-on` to say.
"""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import At, Change, Comparison, Impact
from outcomekit.reports._glyphs import visible
from outcomekit.reports._style import Style
from outcomekit.reports.changes._wording import spoken, where
from outcomekit.reports.github import IN_MESSAGE, IN_PROPERTY

DESCRIPTION: Final = "annotations in GitHub Actions"
ENCODING: Final = "utf-8"

_COMMANDS: Final = {
    Impact.BREAKING: "warning",
    Impact.NOTABLE: "notice",
    Impact.COSMETIC: "notice",
}


def render(comparison: Comparison, style: Style | None = None) -> str:
    """One command a change, one notice a remark. The style takes no part."""
    remarks = (
        f"::notice::{visible(remark).translate(IN_MESSAGE)}" for remark in comparison.remarks
    )
    commands = (*map(_command, comparison.changes), *remarks)
    return "".join(f"{command}\n" for command in commands)


def _command(change: Change[At]) -> str:
    spot = where(change)
    properties: dict[str, object] = {}
    if spot is not None:
        place = spot.place
        properties |= {"file": place.file, "line": place.line}
        if place.end_line == place.line:  # for a range of several GitHub wants no columns
            properties |= {"col": place.column}
        properties |= {"endLine": place.end_line}
        if place.end_line == place.line:
            properties |= {"endColumn": place.end_column}
    properties["title"] = f"{change.code} {change.name} ({change.impact})"
    listed = ",".join(
        f"{key}={visible(str(value)).translate(IN_PROPERTY)}" for key, value in properties.items()
    )
    return f"::{_COMMANDS[change.impact]} {listed}::{spoken(change).translate(IN_MESSAGE)}"
