"""`concise`: one line a finding, for `grep`, for editors, for a first look at many maps.

Nothing else is printed: no end line, and nothing at all when nothing was found.
"""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.report import Report
from outcomekit.reports._style import Style
from outcomekit.reports._words import at

DESCRIPTION: Final = "one line a finding: path:line:col: CODE message"
ENCODING: Final = None


def render(report: Report, style: Style | None = None) -> str:
    """One line a finding: `path:line:col: CODE message`."""
    style = style or Style()
    return "".join(
        f"{style.safe(at(finding.place))}: {finding.code} {style.safe(finding.message)}\n"
        for finding in report.findings
    )
