"""What the rules decided by words propose to write instead, and where they propose nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from outcomekit.app.fixing import Fixing
from outcomekit.app.lint import Asked

HEAD = "outcome_map: 1\ntitle: Line controls\n"
TODAY = date(2026, 11, 21)


def mended(text: str, *select: str) -> str:
    """A map with all that can be mended, safe or not."""
    given = (Path("map.yaml"), (HEAD + text).encode())
    asked = Asked(select) if select else Asked()
    fixed = Fixing([], asked, TODAY, given, lambda _: None).fixed(unsafe=True)
    changes = fixed.plan.changes
    return changes[0].after.decode().removeprefix(HEAD) if changes else text


def ladder(*lines: str) -> str:
    body = "".join(f"        {line}\n" for line in lines)
    return f"partners:\n  plant:\n    name: Plants\n    behaviors:\n      like:\n{body}"


SPLITS = [
    (
        ["both: Attends and funds the forum"],
        ["both: Attends the forum", "funds-forum: Funds the forum"],
    ),
    (
        ["both: Attends the forum and funds it each year"],
        ["both: Attends the forum", "funds-forum-each-year: Funds the forum each year"],
    ),
    (
        [
            "both:  # from the workshop",
            "  does: Brings the log and asks maintenance for a trial",
            "  observe_by: Minutes",
            "  measure: {metric: logs, baseline: 2, target: 6}",
            "other: Names a line",
        ],
        [
            "both:  # from the workshop",
            "  does: Brings the log",
            "  observe_by: Minutes",
            "  measure: {metric: logs, baseline: 2, target: 6}",
            "other: Names a line",
            "asks-maintenance-trial:",
            "  does: Asks maintenance for a trial",
            "  observe_by: Minutes",
        ],
    ),
    (
        ["both: Brings the log monthly and always names a line"],
        ["both: Brings the log monthly", "names-line: Always names a line"],
    ),
    (
        ["both: Brings the log, and then often asks maintenance for a trial"],
        ["both: Brings the log", "asks-maintenance-trial: Often asks maintenance for a trial"],
    ),
    (
        ["both: Plants bring the log and ask maintenance for a trial", "asks-maintenance-trial: X"],
        [
            "both: Plants bring the log",
            "asks-maintenance-trial: X",
            "ask-maintenance-trial: Plants ask maintenance for a trial",
        ],
    ),
]


@pytest.mark.parametrize(("before", "after"), SPLITS)
def test_a_compound_is_split_into_two_markers(before: list[str], after: list[str]) -> None:
    assert mended(ladder(*before), "PM003") == ladder(*after)


def test_a_split_is_made_though_nobody_says_yet_how_the_new_marker_is_seen() -> None:
    text = ladder("both: Attends and funds the forum")
    assert mended(text) == ladder("both: Attends the forum", "funds-forum: Funds the forum")


MOVES = [
    (
        "{does: Runs a trial by the end of Q2 2027, measure: {metric: x, baseline: 2, target: 6}}",
        "{does: Runs a trial, measure: {metric: x, baseline: 2, target: {value: 6, by: 2027-Q2}}}",
    ),
    (
        "{does: 'By 31 March 2027, runs a trial', measure: {baseline: 2, target: {value: 6}}}",
        "{does: 'Runs a trial', measure: {baseline: 2, target: {value: 6, by: 2027-03-31}}}",
    ),
    (
        "{does: Runs a trial by March 2027, measure: {target: {value: 6, by: 2027-03-31}}}",
        "{does: Runs a trial, measure: {target: {value: 6, by: 2027-03-31}}}",
    ),
    (
        "{does: Runs a trial by 2028 with maintenance, measure: {baseline: 2, target: 6}}",
        "{does: Runs a trial with maintenance, measure: "
        "{baseline: 2, target: {value: 6, by: 2028-12-31}}}",
    ),
]


@pytest.mark.parametrize(("before", "after"), MOVES)
def test_a_date_moves_into_the_measure(before: str, after: str) -> None:
    assert mended(ladder(f"runs: {before}")) == ladder(f"runs: {after}")


STAYING = [
    "Runs a trial by Q2 2027",
    "{does: Runs a trial by Q2 2027, measure: {metric: x, baseline: 2}}",
    "{does: Runs a trial by Q2, measure: {baseline: 2, target: 6}}",
    "{does: Runs a trial before March 2027, measure: {baseline: 2, target: 6}}",
    "{does: Runs a trial by Q2 2027, measure: {target: {value: 6, by: 2027-Q3}}}",
    "{does: Runs it by 2027-Q2, measure: {baseline: {value: 2, on: 2027-09-01}, target: 6}}",
]


@pytest.mark.parametrize("behavior", STAYING)
def test_a_date_that_has_no_certain_place_stays(behavior: str) -> None:
    text = ladder(f"runs: {behavior}")
    assert mended(text, "PM004") == text
