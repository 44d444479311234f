"""`validate` in this process: what is found in a map that is only in memory."""

import re
from pathlib import Path

from outcomekit.app.check import check_text
from outcomekit.app.judge import Verdict, judged
from outcomekit.app.map_files import MapFiles
from outcomekit.app.rows import findings
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.span import Place

FILE = Path("line-controls.yaml")
HEAD = "outcome_map: 1\ntitle: Line controls\n"
"""The two lines that make a map; what a test is about stands from line 3 on."""

Told = tuple[int, int, str, str]
"""Line, column, code and message of a finding."""


def validated(text: str | bytes, limit: int | None = None) -> Report:
    """The report of a run over one map."""
    settings = default_settings()
    if limit is not None:
        settings.values["max-file-size"] = limit
    data = text.encode() if isinstance(text, str) else text
    report = check_text(FILE, data, settings).report
    files = MapFiles(FILE, (FILE,), settings, named=True)
    verdict = Verdict(judged(files, [data]))
    if not verdict.is_apart and not verdict.facts.outward:  # else its neighbors have a say
        found = findings(verdict.rows, files)
        assert Report.of(found, files=1, maps=1, texts=report.texts) == report
    return report


def told(text: str | bytes) -> list[Told]:
    """Where what was found, in order."""
    return [
        (finding.place.line, finding.place.column, finding.code, finding.message)
        for finding in validated(text).findings
    ]


def codes(text: str | bytes) -> list[str]:
    """The codes of what was found, in order."""
    return [finding.code for finding in validated(text).findings]


def assert_places_are_inside(report: Report) -> None:
    """Hold that every place a report speaks of is a place in the text that it was read from."""
    for finding in report.findings:
        for place in (finding.place, *(related.place for related in finding.related)):
            assert_inside(place, report.texts[place.file])


def assert_inside(place: Place, text: str) -> None:
    """Hold that a place begins and ends in a text, and not before it begins."""
    lines = re.split(r"\r\n|\r|\n", text)
    assert (place.line, place.column) <= (place.end_line, place.end_column)
    for line, column in ((place.line, place.column), (place.end_line, place.end_column)):
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 2  # a span may hold the line's end
