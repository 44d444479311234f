"""How much was found, counted while the findings go by: those of very many maps are made once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from outcomekit.diagnostics.severity import Severity

if TYPE_CHECKING:
    from outcomekit.diagnostics.finding import Finding
    from outcomekit.diagnostics.report import Report


class Tally:
    """What was counted of a report: findings by severity, the maps and the files that have any.

    A file too broken to say which map it belongs to counts as a map of its own.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._counts: Counter[Severity] = Counter()
        self.maps: set[str] = set()
        self.files: set[str] = set()

    @classmethod
    def of(cls, report: Report) -> Tally:
        """The tally of a whole report."""
        tally = cls(report)
        for _ in tally.passing():
            pass
        return tally

    def passing(self) -> Iterator[Finding]:
        """The findings of the report, each counted as it goes by."""
        for finding in self._report.findings:
            self._counts[finding.severity] += 1
            self.maps.add(finding.map or finding.place.file)
            self.files.add(finding.place.file)
            yield finding

    def count(self, severity: Severity) -> int:
        """How many findings of this severity went by."""
        return self._counts[severity]

    @property
    def gravest(self) -> Severity | None:
        """The gravest severity that went by; None where nothing did."""
        return min(self._counts, key=lambda severity: severity.rank, default=None)
