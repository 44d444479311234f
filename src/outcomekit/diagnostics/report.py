"""The report of a run: its findings in order, and what was looked at."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.severity import Severity


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings as a report has them: sorted, and each once."""
    kept: list[Finding] = []
    beside: list[Finding] = []  # those that no order tells apart: the same are among them
    last = None
    for finding in sorted(findings, key=lambda finding: finding.order):
        order = finding.order
        if order != last:
            beside, last = [], order
        if finding not in beside:
            beside.append(finding)
            kept.append(finding)
    return kept


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a run, sorted, with the counts of what was read.

    The findings of very many maps may be made while one goes through them.

    `texts` holds the text of every file that a finding or its related places stand in, as far
    as it could be decoded, so that a format can show the line; `remarks` says what the run did
    not look at (one line each).
    """

    findings: Collection[Finding]
    files: int
    maps: int
    texts: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        findings: Iterable[Finding],
        *,
        files: int,
        maps: int,
        texts: Mapping[str, str],
        remarks: Iterable[str] = (),
    ) -> "Report":
        """A report with its findings sorted and each said once."""
        return cls(tuple(in_order(findings)), files, maps, dict(texts), tuple(remarks))

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def reaches(self, threshold: Severity) -> bool:
        """Whether any finding is at or above the threshold."""
        return any(finding.severity.rank <= threshold.rank for finding in self.findings)
