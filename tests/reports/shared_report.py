"""The one report that every format is shown on: each severity, each kind of place, hostile text.

A new format needs no report of its own; its golden file over this one is written by `make docs`.
"""

from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.finding import Finding, Related
from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.severity import Severity
from outcomekit.diagnostics.span import Place

OUTPUT_AS_BEHAVIOR: Final = Kind(
    "PM013",
    "output-as-behavior",
    Severity.WARNING,
    "a thing made or delivered stands where a behavior should",
    "an output changes nothing until someone acts differently (Seiden, Outcomes Over Output).",
    "portal-launched: Customer portal launched\n",
    "reorders-online: Reorders spare parts online without a call\n",
    essay="Two paragraphs: this one says why it hurts.\n\nWhat to do: ask who does what with it.",
    sources=("Seiden, Outcomes Over Output",),
    by_words=True,
)
OVERDUE_REVIEW: Final = Kind(
    "MAP004",
    "overdue-review",
    Severity.NOTE,
    "the last review is older than the map allows",
    "a map that nobody reviews tells yesterday's story.",
    "review: {last: 2024-01-01, every_days: 30}\n",
    "review: {last: 2026-09-01, every_days: 90}\n",
)

CONTROLS: Final = """\
outcome_map: 1
title: Line controls
partners:
  production-manager:
    name: Production managers
    behaviors:
      like:
        portal-launched: Customer portal launched
hypotheses:
  yield-audit:
    for: production-manager
    will_change: brings-stopage-log
"""
PARTS: Final = """\
production-manager:
  issues:
    micro-stops: Bottles jam at the labeller
"""
ODD: Final = "vision: 改善 \x1b[31m[/b] [link=x]y[/link]\t<b>now</b>\n  ]]> ::error::forged\n"
ODD_FILE: Final = "maps/50% odd, names:#1.yaml"


def spot(text: str, needle: str, file: str) -> Place:
    """The place of the first `needle` in a text, within one line."""
    before = text[: text.index(needle)]
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    return Place(file, line, column, line, column + len(needle))


SHARED: Final = Report.of(
    [
        Finding(
            errors.E202,
            spot(CONTROLS, "brings-stopage-log", "maps/line-controls.yaml"),
            "no behavior, proposition or other entity has the id `brings-stopage-log`",
            "a hypothesis must name the behavior that it expects to change; nobody could test "
            "this one.",
            hint="brings-stoppage-log",
            map="line-controls",
            path="hypotheses.yield-audit.will_change",
        ),
        Finding(
            OUTPUT_AS_BEHAVIOR,
            spot(CONTROLS, "Customer portal launched", "maps/line-controls.yaml"),
            "this is something made, not something that production managers do",
            OUTPUT_AS_BEHAVIOR.why,
            hint='who does what with it? For example: "Reorder spare parts online without a call".',
            map="line-controls",
            path="partners.production-manager.behaviors.like.portal-launched.does",
        ),
        Finding(
            OVERDUE_REVIEW,
            spot(CONTROLS, "outcome_map", "maps/line-controls.yaml"),
            "the last review was 412 days ago",
            OVERDUE_REVIEW.why,
            map="line-controls",
            path="outcome_map",
        ),
        Finding(
            errors.E201,
            spot(PARTS, "micro-stops", "maps/parts/partners.yaml"),
            "`micro-stops` is already an issue of Production managers",
            errors.E201.why,
            hint="labeller-jams",
            map="parts",
            path="partners.production-manager.value_map.issues.micro-stops",
            related=(
                Related(
                    Place("maps/parts/map.yaml", 33, 9, 33, 20), "`micro-stops` | first stands here"
                ),
            ),
        ),
        Finding(
            errors.E103,
            Place(ODD_FILE, 1, 9, 2, 24),
            "`\x1b]0;owned\x07` | `[x](javascript:alert(1))` <script> ]]>\n::error::forged\u202e",
            "every field has one form, so that a document never shows half of what you wrote.",
            hint='vision: |\n  ::error::a "sentence"\n  ]]> & <b>more</b>',
            map="odd",
            path="vision",
        ),
        Finding(
            errors.E001,
            Place("maps/scan.yaml", 1, 1, 1, 1),
            "the file is UTF-16, not UTF-8",
            errors.E001.why,
            hint="save the file as UTF-8 (in most editors: Save with Encoding)",
        ),
    ],
    files=9,
    maps=7,
    texts={
        "maps/line-controls.yaml": CONTROLS,
        "maps/parts/partners.yaml": PARTS,
        ODD_FILE: ODD,
        "maps/scan.yaml": "",
    },
    remarks=["maps/old was not looked at: git ignores it."],
)

CLEAN: Final = Report.of([], files=44, maps=41, texts={})

PLAIN: Final = Finding(errors.E104, Place("map.yaml", 1, 1, 1, 2), "`x` is no level", "it matters.")
"""A finding to be altered in the one respect that a test speaks of."""


def report_of(*findings: Finding, texts: dict[str, str] | None = None) -> Report:
    """A report of these findings in one map of one file."""
    return Report.of(findings, files=1, maps=1, texts=texts or {})
