"""Sentences that several formats say in the same words."""

from __future__ import annotations

from outcomekit.diagnostics.closing import all_good
from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.severity import Severity
from outcomekit.diagnostics.span import Place
from outcomekit.reports._glyphs import visible
from outcomekit.reports._tally import Tally


def at(place: Place) -> str:
    """A place as editors and terminals make it clickable: `maps/line-controls.yaml:38:18`."""
    return f"{place.file}:{place.line}:{place.column}"


def closing(report: Report, tally: Tally | None = None) -> str:
    """The end of a run in one line: `2 errors, 1 warning in 3 of 41 maps`, or all is good.

    `tally` is that of the report, where it was counted already.
    """
    tally = tally or Tally.of(report)
    if tally.gravest is None:
        return all_good(report.maps) if report.maps else "no maps were read"
    counts = ((tally.count(severity), severity.value) for severity in Severity)
    found = ", ".join(_some(count, word) for count, word in counts if count)
    maps = len(tally.maps)
    if maps <= report.maps:
        return f"{found} in {maps} of {_some(report.maps, 'map')}"
    return f"{found} in {_some(len(tally.files), 'file')}"


def spoken(finding: Finding) -> str:
    """What, why and what to try, safe and each on lines of its own, without the place."""
    said = [visible(finding.message), f"why: {visible(finding.why)}"]
    if finding.hint is not None:
        first, *rest = map(visible, finding.hint.split("\n"))
        said += [f"try: {first}", *(f"     {line}" for line in rest)]
    return "\n".join(said)


def _some(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
