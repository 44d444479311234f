"""`json`: the findings as data, in the shape that the command line's contract lays down.

The shape is versioned. Fields are added; none changes its meaning within a version.
"""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.severity import Severity
from outcomekit.reports._jsontext import jsontext
from outcomekit.reports._style import Style

DESCRIPTION: Final = "the findings as data, for your own programs"
ENCODING: Final = "utf-8"


def render(report: Report, style: Style | None = None) -> str:
    """One object: version, findings, summary. The style takes no part."""
    return jsontext(
        {
            "version": 1,
            "findings": [_finding(finding) for finding in report.findings],
            "summary": summary(report),
        }
    )


def summary(report: Report) -> dict[str, int]:
    """What was looked at, and how much was found of each severity."""
    return {
        "files": report.files,
        "maps": report.maps,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "notes": report.count(Severity.NOTE),
    }


def _finding(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "map": finding.map,
        "path": finding.path,
        "fix": _fix(finding),
        "related": [
            {
                "file": related.place.file,
                "line": related.place.line,
                "column": related.place.column,
                "message": related.message,
            }
            for related in finding.related
        ],
    }


def _fix(finding: Finding) -> dict[str, object] | None:
    replacements = finding.fix.replacements if finding.fix is not None else ()
    if finding.fix is None or not replacements:
        return None
    return {
        "title": finding.fix.fix.title,
        "safe": finding.fix.fix.safe,
        "edits": [
            {
                "file": place.file,
                "start": {"line": place.line, "column": place.column},
                "end": {"line": place.end_line, "column": place.end_column},
                "text": text,
            }
            for place, text in ((one.place, one.text) for one in replacements)
        ],
    }
