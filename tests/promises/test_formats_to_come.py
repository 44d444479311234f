"""Promises 38 and 39 are about formats that the program does not have.

The tests hold just that: they fail on the day on which spreadsheets or HTML come, and then give way
to tests of what is promised of cells and pages.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from outcomekit import reports
from outcomekit.cli.main import COMMANDS
from outcomekit.reports import changes
from tests.promises.process import HEAD, ran

HAVE = {*reports.names(), *changes.names()}
"""Every format that findings or changes come out in."""


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_promise_38_no_cell_is_written_for_there_are_no_spreadsheets(
    name: str, tmp_path: Path
) -> None:
    assert_absent(name, tmp_path)


@pytest.mark.parametrize("name", ["html"])
def test_promise_39_no_page_of_html_is_written(name: str, tmp_path: Path) -> None:
    assert_absent(name, tmp_path)


def assert_absent(name: str, folder: Path) -> None:
    """Hold that nothing reads or writes a format."""
    (folder / "lines.yaml").write_text(HEAD, encoding="utf-8")
    assert name not in HAVE
    assert not {command for command, *_ in COMMANDS} & {"import", "export", "site", "serve"}
    ended = ran("render", "playbook", "lines.yaml", "--to", name, cwd=folder)
    assert (ended.code, ended.out) == (2, b"")
    assert ended.err.startswith(b"outcomekit: no option `--to`")
