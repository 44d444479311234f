"""`junit`: changes as test results, for CI systems that know nothing else.

One suite a map, one case a change; only a breaking one has failed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from outcomekit.diagnostics.change import At, Change, Comparison, Impact
from outcomekit.reports._glyphs import visible
from outcomekit.reports._style import Style
from outcomekit.reports._words import at
from outcomekit.reports.changes._wording import closing, spoken, where
from outcomekit.reports.junit import xml

DESCRIPTION: Final = "JUnit test results, for Jenkins and other CI systems"
ENCODING: Final = "utf-8"


def render(comparison: Comparison, style: Style | None = None) -> str:
    """One `testsuites` document. The style takes no part."""
    failed = comparison.count(Impact.BREAKING)
    tests = len(comparison.changes) or 1
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="outcomekit" tests="{tests}" failures="{failed}" errors="0">',
    ]
    for name, changes in groupby(comparison.changes, key=lambda change: change.map):
        lines += _suite(name, list(changes))
    lines += _run(comparison)
    lines.append("</testsuites>")
    return "\n".join(lines) + "\n"


def _suite(name: str, changes: list[Change[At]]) -> Iterator[str]:
    failed = sum(change.impact is Impact.BREAKING for change in changes)
    yield (
        f'  <testsuite name="{xml(name)}" tests="{len(changes)}" failures="{failed}" '
        'errors="0" skipped="0">'
    )
    for change in changes:
        spot = where(change)
        place = visible(at(spot.place)) if spot is not None else name
        title = f"{change.code} {change.message} ({place})"
        if change.impact is not Impact.BREAKING:
            yield f'    <testcase classname="{xml(name)}" name="{xml(title)}"/>'
            continue
        body = "\n".join(map(xml, (place, *spoken(change).split("\n"))))
        yield f'    <testcase classname="{xml(name)}" name="{xml(title)}">'
        said = xml(change.message)
        yield f'      <failure type="{change.impact}" message="{said}">{body}</failure>'
        yield "    </testcase>"
    yield "  </testsuite>"


def _run(comparison: Comparison) -> Iterator[str]:
    """What is said of the run as a whole: that nothing changed, what was not compared."""
    if comparison.changes and not comparison.remarks:
        return
    tests = 0 if comparison.changes else 1
    yield f'  <testsuite name="outcomekit" tests="{tests}" failures="0" errors="0" skipped="0">'
    if tests:
        yield f'    <testcase classname="outcomekit" name="{xml(closing(comparison))}"/>'
    if comparison.remarks:
        remarks = "\n".join(map(xml, comparison.remarks))
        yield f"    <system-out>{remarks}</system-out>"
    yield "  </testsuite>"
