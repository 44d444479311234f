"""`text`: what the end line says, how hints are set, what color changes."""

import re

import pytest

from outcomekit import reports
from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.span import Place
from outcomekit.reports import Style
from tests.reports.shared_report import OUTPUT_AS_BEHAVIOR, OVERDUE_REVIEW, PLAIN, SHARED, report_of


def broken(file: str) -> Finding:
    return PLAIN._replace(place=Place(file, 1, 1, 1, 1))


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (Report.of([], files=44, maps=41, texts={}), "41 maps, all good"),
        (Report.of([], files=1, maps=1, texts={}), "1 map, all good"),
        (Report.of([], files=0, maps=0, texts={}), "no maps were read"),
        (Report.of([PLAIN], files=1, maps=1, texts={}), "1 error in 1 of 1 map"),
        (SHARED, "4 errors, 1 warning, 1 note in 4 of 7 maps"),
        (
            Report.of(
                [
                    PLAIN._replace(map="a", kind=OUTPUT_AS_BEHAVIOR),
                    PLAIN._replace(map="a", kind=OVERDUE_REVIEW),
                    PLAIN._replace(map="b", kind=OVERDUE_REVIEW),
                ],
                files=50,
                maps=41,
                texts={},
            ),
            "1 warning, 2 notes in 2 of 41 maps",
        ),
        # Files that are too broken to be a map of their own are counted as files.
        (
            Report.of([broken("a.yaml"), broken("b.yaml")], files=2, maps=1, texts={}),
            "2 errors in 2 files",
        ),
    ],
)
def test_the_end_of_a_run_is_one_line(report: Report, line: str) -> None:
    assert reports.render("text", report).splitlines()[-1] == line


def test_what_was_not_looked_at_is_said_before_the_end() -> None:
    report = Report.of([], files=1, maps=1, texts={}, remarks=["one was too large.", "\x1bother."])
    assert reports.render("text", report) == (
        "one was too large.\n\\u001bother.\n1 map, all good\n"
    )


def test_a_hint_of_several_lines_stands_ready_to_paste_below_its_label() -> None:
    report = report_of(PLAIN._replace(hint="segment:\n  name: Bottling plants"))
    assert reports.render("text", report) == (
        "map.yaml:1:1  E104 unknown-value\n"
        "  `x` is no level\n"
        "  why: it matters.\n"
        "  try: segment:\n"
        "         name: Bottling plants\n"
        "\n"
        "1 error in 1 of 1 map\n"
    )


def test_color_marks_the_place_the_severity_and_the_labels() -> None:
    finding = PLAIN._replace(kind=OUTPUT_AS_BEHAVIOR, hint="y")
    report = report_of(finding, texts={"map.yaml": "x: 1\n"})
    assert reports.render("text", report, Style(color=True)) == (
        "\x1b[1mmap.yaml:1:1\x1b[0m  \x1b[1;33mPM013\x1b[0m output-as-behavior\n"
        "  `x` is no level\n"
        "\x1b[2m    1 |\x1b[0m x: 1\n"
        "\x1b[2m      |\x1b[0m \x1b[1;33m^\x1b[0m\n"
        "  \x1b[2mwhy:\x1b[0m it matters.\n"
        "  \x1b[2mtry:\x1b[0m y\n"
        "  \x1b[2mexplain:\x1b[0m outcomekit explain PM013\n"
        "\n"
        "\x1b[1;33m1 warning in 1 of 1 map\x1b[0m\n"
    )


@pytest.mark.parametrize(
    ("report", "end"),
    [
        (Report.of([], files=1, maps=1, texts={}), "\x1b[1;32m1 map, all good\x1b[0m"),
        (report_of(PLAIN), "\x1b[1;31m1 error in 1 of 1 map\x1b[0m"),
        (report_of(PLAIN._replace(kind=OVERDUE_REVIEW)), "\x1b[1;34m1 note in 1 of 1 map\x1b[0m"),
    ],
)
def test_the_end_line_has_the_color_of_the_gravest_finding(report: Report, end: str) -> None:
    assert reports.render("text", report, Style(color=True)).splitlines()[-1] == end


def test_color_changes_nothing_but_color() -> None:
    colored = reports.render("text", SHARED, Style(color=True))
    assert re.sub(r"\x1b\[[0-9;]+m", "", colored) == reports.render("text", SHARED)
