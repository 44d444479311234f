"""Sentences that several formats say in the same words."""

from __future__ import annotations

from outcomekit.diagnostics.closing import all_good
from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.severity import Severity
from outcomekit.diagnostics.span import Place
from outcomekit.reports._glyphs import visible


def at(place: Place) -> str:
    """A place as editors and terminals make it clickable: `maps/line-controls.yaml:38:18`."""
    return f"{place.file}:{place.line}:{place.column}"


def closing(report: Report) -> str:
    """The end of a run in one line: `2 errors, 1 warning in 3 of 41 maps`, or all is good."""
    if not report.findings:
        return all_good(report.maps) if report.maps else "no maps were read"
    counts = ((report.count(severity), severity.value) for severity in Severity)
    found = ", ".join(_some(count, word) for count, word in counts if count)
    # A file too broken to say which map it belongs to counts as a map of its own.
    maps = len({finding.map or finding.place.file for finding in report.findings})
    if maps <= report.maps:
        return f"{found} in {maps} of {_some(report.maps, 'map')}"
    return f"{found} in {_some(len({f.place.file for f in report.findings}), 'file')}"


def spoken(finding: Finding) -> str:
    """What, why and what to try, safe and each on lines of its own, without the place."""
    said = [visible(finding.message), f"why: {visible(finding.why)}"]
    if finding.hint is not None:
        first, *rest = map(visible, finding.hint.split("\n"))
        said += [f"try: {first}", *(f"     {line}" for line in rest)]
    return "\n".join(said)


def _some(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
