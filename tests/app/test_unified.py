"""Diffs: which names the files go by, and that git takes what is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from outcomekit.app.unified import unified
from tests.checkout import run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a folder in it, in which the test then runs."""
    (tmp_path / "maps" / "notes").mkdir(parents=True)
    (tmp_path / "maps" / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "maps" / "notes")
    return tmp_path


def names(*paths: str | Path) -> list[str]:
    """The names of files in the diff of these."""
    shown = unified((Path(path), b"a: 1\n", b"a: 2\n") for path in paths)
    return [line.removeprefix("+++ b/") for line in shown.splitlines() if line.startswith("+++")]


def test_below_the_current_folder_names_count_from_there(folder: Path) -> None:
    here = folder / "maps" / "notes"
    assert names("n.yaml", "x/../m.yaml", here / "o.yaml") == ["n.yaml", "m.yaml", "o.yaml"]


def test_above_it_they_count_from_the_repository(folder: Path) -> None:
    run("git", "init", "-q", cwd=folder)
    assert names("n.yaml", "../a.yaml") == ["maps/notes/n.yaml", "maps/a.yaml"]


def test_without_one_they_count_from_the_folder_above_all(folder: Path) -> None:
    assert names("n.yaml", "../a.yaml") == ["notes/n.yaml", "a.yaml"]
    assert names(folder / "b.yaml", "../a.yaml") == ["b.yaml", "maps/a.yaml"]


def test_git_takes_a_diff_of_files_above_and_of_new_ones(folder: Path) -> None:
    run("git", "init", "-q", cwd=folder)
    patch = folder / "shown.patch"
    changes = [(Path("../a.yaml"), b"a: 1\n", b"a: 2\n"), (Path("../b c.yaml"), None, b"b: 1\n")]
    patch.write_text(unified(changes), encoding="utf-8")
    assert run("git", "apply", patch, cwd=folder).stderr == ""
    written = [(folder / "maps" / name).read_text() for name in ("a.yaml", "b c.yaml")]
    assert written == ["a: 2\n", "b: 1\n"]


def test_what_does_not_change_is_not_shown(folder: Path) -> None:
    assert unified([(folder / "a.yaml", b"a: 1\n", b"a: 1\n")]) == ""
