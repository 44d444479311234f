"""`junit`: the findings as failed tests, for CI systems that know nothing but test results.

One suite a file, one failed case a finding; one passed case when nothing was found. No time, no
host: the same findings give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report
from outcomekit.reports._glyphs import visible
from outcomekit.reports._style import Style
from outcomekit.reports._words import at, closing, spoken

DESCRIPTION: Final = "JUnit test results, for Jenkins and other CI systems"
ENCODING: Final = "utf-8"

# `>` too: `]]>` may not stand in the text of an element.
_IN_XML: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def render(report: Report, style: Style | None = None) -> str:
    """One `testsuites` document. The style takes no part."""
    failed = len(report.findings)
    tests = failed or 1
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="outcomekit" tests="{tests}" failures="{failed}" errors="0">',
    ]
    for file, findings in groupby(report.findings, key=lambda finding: finding.place.file):
        lines += _suite(file, list(findings))
    lines += _run(report)
    lines.append("</testsuites>")
    return "\n".join(lines) + "\n"


def _suite(file: str, findings: list[Finding]) -> Iterator[str]:
    name, count = xml(file), len(findings)
    yield f'  <testsuite name="{name}" tests="{count}" failures="{count}" errors="0" skipped="0">'
    for finding in findings:
        place = finding.place
        title = f"{finding.code} {finding.name} at {place.line}:{place.column}"
        body = f"{visible(at(place))}\n{spoken(finding)}".translate(_IN_XML)
        yield f'    <testcase classname="{name}" name="{xml(title)}">'
        yield (
            f'      <failure type="{finding.severity.value}" message="{xml(finding.message)}">'
            f"{body}</failure>"
        )
        yield "    </testcase>"
    yield "  </testsuite>"


def _run(report: Report) -> Iterator[str]:
    """What is said of the run as a whole: that it is clean, what it did not look at."""
    if report.findings and not report.remarks:
        return
    tests = 0 if report.findings else 1
    yield (f'  <testsuite name="outcomekit" tests="{tests}" failures="0" errors="0" skipped="0">')
    if tests:
        yield f'    <testcase classname="outcomekit" name="{xml(closing(report))}"/>'
    if report.remarks:
        remarks = "\n".join(map(xml, report.remarks))
        yield f"    <system-out>{remarks}</system-out>"
    yield "  </testsuite>"


def xml(text: str) -> str:
    """Any text as it may stand in an element or an attribute, in one line."""
    return visible(text).translate(_IN_XML)
