"""How often each rule speaks: what to begin with, where there is much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.severity import Severity
from outcomekit.reports._jsontext import jsontext
from outcomekit.reports._style import BOLD, HUES, Style
from outcomekit.reports._tally import Tally
from outcomekit.reports._words import closing
from outcomekit.reports.json_ import summary


def counted(tally: Tally) -> list[tuple[Kind, int]]:
    """The kinds that were found and how often: the gravest first, of these the most frequent.

    The findings go by the tally.
    """
    counts: Counter[tuple[str, Severity]] = Counter()
    kinds: dict[tuple[str, Severity], Kind] = {}
    for finding in tally.passing():
        key = (finding.code, finding.severity)
        counts[key] += 1
        kinds[key] = finding.kind
    rows = [(kinds[key], count) for key, count in counts.items()]
    return sorted(rows, key=lambda row: (row[0].severity.rank, -row[1], row[0].code))


def _as_text(report: Report, style: Style) -> str:
    tally = Tally(report)
    rows = counted(tally)
    number = max((len(str(count)) for _, count in rows), default=0)
    severity = max((len(kind.severity) for kind, _ in rows), default=0)
    code = max((len(kind.code) for kind, _ in rows), default=0)
    lines = [
        f"{count:>{number}}  {style.paint(f'{kind.severity:<{severity}}', HUES[kind.severity])}  "
        f"{style.paint(f'{kind.code:<{code}}', BOLD)} {kind.name}"
        for kind, count in rows
    ]
    lines += map(style.safe, report.remarks)
    return "\n".join([*lines, style.safe(closing(report, tally))]) + "\n"


def _as_json(report: Report, style: Style) -> str:
    tally = Tally(report)
    rows = counted(tally)
    return jsontext(
        {
            "version": 1,
            "statistics": [
                {
                    "code": kind.code,
                    "name": kind.name,
                    "severity": kind.severity.value,
                    "count": count,
                }
                for kind, count in rows
            ],
            "summary": summary(report, tally),
        }
    )


FORMS: Final[dict[str, Callable[[Report, Style], str]]] = {"text": _as_text, "json": _as_json}
