"""The report of a run: its findings in order, and what was looked at."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.severity import Severity


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings as a report has them: sorted, and each once."""
    ordered = sorted(findings, key=lambda finding: finding.order)
    return [one for at, one in enumerate(ordered) if not _is_told(one, at, ordered)]


def _is_told(finding: Finding, at: int, ordered: list[Finding]) -> bool:
    """Whether the same finding stands before this one; it is then one of its next neighbors."""
    while at and (before := ordered[at - 1]).order == finding.order:
        if before == finding:
            return True
        at -= 1
    return False


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
