"""`text`: findings as a colleague beside you would say them.

Where, what, the line itself with the exact place marked, why it matters, what to write instead.
Everything from maps is printed as it stands, never as markup; without color the bytes do not
depend on the terminal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report
from outcomekit.reports._frame import Frame, frame
from outcomekit.reports._style import BOLD, DIM, GREEN, HUES, Style
from outcomekit.reports._tally import Tally
from outcomekit.reports._words import at, closing

DESCRIPTION: Final = "for people: the line, why it matters, what to write instead"
ENCODING: Final = None

_LINE_END: Final = re.compile(r"\r\n?|\n")
_GUTTER: Final = 5


def pieces(report: Report, style: Style | None = None) -> Iterator[str]:
    """Every finding as a block, then what the run did not look at, then the end line."""
    style = style or Style()
    tally = Tally(report)
    for file, findings in groupby(tally.passing(), key=lambda finding: finding.place.file):
        text = report.texts.get(file)
        lines = _LINE_END.split(text) if text is not None else []
        for finding in findings:
            shown = frame(lines, finding.place, style.line_limit, style.known_encoding)
            yield "\n".join([*_block(finding, shown, style), "", ""])
    for remark in report.remarks:
        yield f"{style.safe(remark)}\n"
    hue = GREEN if tally.gravest is None else HUES[tally.gravest]
    yield f"{style.paint(style.safe(closing(report, tally)), BOLD, hue)}\n"


def _block(finding: Finding, shown: Frame | None, style: Style) -> Iterator[str]:
    hue = HUES[finding.severity]
    where = style.paint(style.safe(at(finding.place)), BOLD)
    yield f"{where}  {style.paint(finding.code, BOLD, hue)} {finding.name}"
    yield f"  {style.safe(finding.message)}"
    if shown is not None:
        yield from _framed(shown, hue, style)
    for related in finding.related:
        yield from _labeled("also", f"{at(related.place)} {related.message}".rstrip(), style)
    yield from _labeled("why", finding.why, style)
    if finding.hint is not None:
        yield from _labeled("try", finding.hint, style)
    mended = _mended_by(finding)
    if mended is not None:
        yield from _labeled("fix", mended, style)
    if finding.kind.by_words:
        yield from _labeled("explain", f"outcomekit explain {finding.code}", style)


def _mended_by(finding: Finding) -> str | None:
    """The command that mends it, and how; none for a proposal that `try` makes already."""
    if finding.fix is None:
        return None
    fix = finding.fix.fix
    tried = finding.hint is not None and f"`{finding.hint}`" in fix.title
    if not fix.safe and tried:
        return None
    command = f"outcomekit lint --{'fix' if fix.safe else 'unsafe-fixes'}"
    return command if tried else f"{command} ({fix.title})"


def _framed(shown: Frame, hue: int, style: Style) -> Iterator[str]:
    gutter = max(_GUTTER, len(str(shown.lines[-1][0])))
    for number, line in shown.lines:
        yield f"{style.paint(f'{number:>{gutter}} |', DIM)} {line}".rstrip()
    mark = style.paint("^" * shown.length, BOLD, hue)
    yield f"{style.paint(' ' * gutter + ' |', DIM)} {' ' * shown.offset}{mark}"


def _labeled(label: str, text: str, style: Style) -> Iterator[str]:
    """A label and its text; further lines of a hint to paste stand below its first."""
    first, *rest = text.split("\n")
    yield f"  {style.paint(f'{label}:', DIM)} {style.safe(first)}".rstrip()
    for line in rest:
        yield f"{' ' * len(f'  {label}: ')}{style.safe(line)}".rstrip()
