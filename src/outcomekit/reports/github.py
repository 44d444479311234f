"""`github`: workflow commands, which GitHub Actions shows as annotations beside the lines.

A command is one line, `::error file=…,line=…::message`. What could end it early, or begin
another, is escaped as GitHub's own toolkit does.
"""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.severity import Severity
from outcomekit.reports._glyphs import visible
from outcomekit.reports._style import Style
from outcomekit.reports._words import spoken

DESCRIPTION: Final = "annotations in GitHub Actions"
ENCODING: Final = "utf-8"

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}
IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTY: Final = IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render(report: Report, style: Style | None = None) -> str:
    """One command a finding, one notice a remark. The style takes no part."""
    remarks = (f"::notice::{visible(remark).translate(IN_MESSAGE)}" for remark in report.remarks)
    commands = (*map(_command, report.findings), *remarks)
    return "".join(f"{command}\n" for command in commands)


def _command(finding: Finding) -> str:
    place = finding.place
    one_line = place.end_line == place.line  # for a range of several GitHub wants no columns
    properties: dict[str, object] = {
        "file": place.file,
        "line": place.line,
        "col": place.column if one_line else None,
        "endLine": place.end_line,
        "endColumn": place.end_column if one_line else None,
        "title": f"{finding.code} {finding.name}",
    }
    listed = ",".join(
        f"{key}={visible(str(value)).translate(IN_PROPERTY)}"
        for key, value in properties.items()
        if value is not None
    )
    return f"::{_COMMANDS[finding.severity]} {listed}::{spoken(finding).translate(IN_MESSAGE)}"
