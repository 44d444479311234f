"""`markdown`: a summary that a partner can read in a pull request or on a workflow's page.

All text is escaped, so that a map's words come out as words. What stands between backticks in a
message is a name from the map, and is set as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report
from outcomekit.reports._glyphs import visible
from outcomekit.reports._style import Style
from outcomekit.reports._words import at, closing

DESCRIPTION: Final = "a summary for a pull request or a workflow's page"
ENCODING: Final = "utf-8"

_MARKS: Final = re.compile(r"[\\`*_\[\]<>#|~$&]|(?i:(?<=www)\.)|(?<=:)/(?=/)")
"""What would be markup, and what would make a link of a bare address."""
_AT: Final = re.compile(r"@(?=\S)")
_BACKTICKS: Final = re.compile(r"`+")


def render(report: Report, style: Style | None = None) -> str:
    """A headline with the counts, then a list of findings a file. The style takes no part."""
    lines = [f"## outcomekit: {prose(closing(report))}", ""]
    for file, findings in groupby(report.findings, key=lambda finding: finding.place.file):
        lines += [f"### {code(file)}", ""]
        for finding in findings:
            lines += _item(finding)
        lines.append("")
    for remark in report.remarks:
        lines += [f"Note: {prose(remark)}", ""]
    return "\n".join(lines[:-1]) + "\n"


def _item(finding: Finding) -> Iterator[str]:
    place = finding.place
    yield (
        f"- **{finding.severity.value}** at {code(f'{place.line}:{place.column}')}: "
        f"{prose(finding.message)} ({finding.code} {finding.name})"
    )
    for related in finding.related:
        yield f"  - also: {code(at(related.place))} {prose(related.message)}".rstrip()
    yield f"  - why: {prose(finding.why)}"
    if finding.hint is not None:
        yield from _try(finding.hint.split("\n"))


def _try(lines: list[str]) -> Iterator[str]:
    if len(lines) == 1:
        yield f"  - try: {prose(lines[0])}"
        return
    fence = max(["``", *_BACKTICKS.findall("\n".join(lines))], key=len) + "`"
    yield f"  - try:\n\n    {fence}yaml"
    yield from (f"    {visible(line)}" for line in lines)
    yield f"    {fence}"


def prose(text: str) -> str:
    """Running text: what stands between backticks is code, where they come in pairs."""
    parts = visible(text).split("`")
    paired = len(parts) % 2 == 1 and all(part.strip() for part in parts[1:-1])
    if not paired:
        return literal(visible(text))
    return "".join(code(part) if odd % 2 else literal(part) for odd, part in enumerate(parts))


def literal(text: str) -> str:
    """Text that comes out as it stands; nothing in it is markup, a link or calls a person."""
    return _AT.sub("@<!-- -->", _MARKS.sub(r"\\\g<0>", text))


def code(text: str) -> str:
    """A code span. Its fence is longer than any run of backticks inside."""
    text = visible(text)
    fence = "`" * (1 + max(map(len, _BACKTICKS.findall(text)), default=0))
    # A space on both sides is taken away again, and keeps backticks and spaces at the ends.
    edge = " " if text[:1] in {"`", " "} or text[-1:] in {"`", " "} else ""
    return f"{fence}{edge}{text}{edge}{fence}"
