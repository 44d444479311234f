"""The report of a run: its findings in order, and what was looked at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.severity import Severity


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a run, sorted, with the counts of what was read.

    `texts` holds the text of every file that a finding or its related places stand in, as far
    as it could be decoded, so that a format can show the line; `remarks` says what the run did
    not look at (one line each).
    """

    findings: tuple[Finding, ...]
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
        unique = sorted(set(findings), key=lambda finding: finding.order)
        return cls(tuple(unique), files, maps, dict(texts), tuple(remarks))

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def reaches(self, threshold: Severity) -> bool:
        """Whether any finding is at or above the threshold."""
        return any(finding.severity.rank <= threshold.rank for finding in self.findings)
