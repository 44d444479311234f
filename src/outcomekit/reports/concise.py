"""`concise`: one line a finding, for `grep`, for editors, for a first look at many maps.

Nothing else is printed: no end line, and nothing at all when nothing was found.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.report import Report
from outcomekit.reports._style import Style
from outcomekit.reports._words import at

DESCRIPTION: Final = "one line a finding: path:line:col: CODE message"
ENCODING: Final = None


def pieces(report: Report, style: Style | None = None) -> Iterator[str]:
    """One line a finding: `path:line:col: CODE message`."""
    style = style or Style()
    for finding in report.findings:
        yield f"{style.safe(at(finding.place))}: {finding.code} {style.safe(finding.message)}\n"
