"""Progress: one line on a terminal, for work over a second, gone at its end."""

import sys
from io import StringIO
from itertools import count
from pathlib import Path

import pytest

from outcomekit.app.validate import validate
from outcomekit.cli.progress import Progress
from outcomekit.cli.verdict import progress
from tests.app.folders import write


class Terminal(StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True

    def seen(self) -> list[str]:
        """What stood on the line, one after the other."""
        return [line.rstrip() for line in self.getvalue().split("\r")[2::2]]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time that is told, which a test sets."""
    now = [0.0]
    monkeypatch.setattr("outcomekit.cli.progress.monotonic", lambda: now[0])
    return now


def test_the_first_second_is_quiet_and_then_the_line_follows_the_work(clock: list[float]) -> None:
    terminal = Terminal()
    shown = Progress(terminal)
    for clock[0], done in ((0.5, 10), (0.99, 20), (1.0, 30), (1.05, 31), (1.2, 40)):
        shown.tell(done, 1_000)
    assert terminal.seen() == ["30 of 1000 maps", "40 of 1000 maps"]


def test_the_line_is_gone_when_the_work_is_done(clock: list[float]) -> None:
    terminal = Terminal()
    shown = Progress(terminal)
    clock[0] = 2
    shown.tell(99, 100)
    shown.tell(100, 100)
    assert terminal.getvalue().endswith(f"\r{' ' * len('99 of 100 maps')}\r")


def test_work_that_takes_less_than_a_second_leaves_no_mark(clock: list[float]) -> None:
    terminal = Terminal()
    shown = Progress(terminal)
    clock[0] = 0.9
    shown.tell(50, 100)
    shown.tell(100, 100)
    assert terminal.getvalue() == ""


def test_many_maps_are_counted_to_their_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {f"map-{number}.yaml": "~" for number in range(120)})
    ticks = count()
    monkeypatch.setattr("outcomekit.cli.progress.monotonic", lambda: next(ticks))
    terminal = Terminal()
    validate([tmp_path], cached=False, tell=Progress(terminal).tell)
    *lines, last = terminal.seen()
    assert ({line.partition(" of ")[2] for line in lines}, last) == ({"120 maps"}, "")


def test_only_a_terminal_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", StringIO())
    assert progress() is None
    monkeypatch.setattr(sys, "stderr", None)
    assert progress() is None
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert progress() is not None
