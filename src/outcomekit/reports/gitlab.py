"""`gitlab`: a GitLab Code Quality report, shown beside the changes of a merge request.

GitLab reads a list of entries with a description, a fingerprint, a severity and a place. It
shows the description only, so that has what to try, too.
"""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.severity import Severity
from outcomekit.reports._fingerprint import fingerprints
from outcomekit.reports._glyphs import visible
from outcomekit.reports._jsontext import jsontext
from outcomekit.reports._style import Style

DESCRIPTION: Final = "a GitLab Code Quality report"
ENCODING: Final = "utf-8"

_SEVERITIES: Final = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.NOTE: "info",
}


def render(report: Report, style: Style | None = None) -> str:
    """A list with one entry a finding. The style takes no part."""
    entries = zip(report.findings, fingerprints(report), strict=True)
    return jsontext([_entry(finding, fingerprint) for finding, fingerprint in entries])


def _entry(finding: Finding, fingerprint: str) -> dict[str, object]:
    advice = "" if finding.hint is None else f"; try: {finding.hint.replace(chr(10), ' ')}"
    return {
        "description": visible(finding.message + advice),
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": finding.place.file.removeprefix("./"),
            "lines": {"begin": finding.place.line},
        },
    }
