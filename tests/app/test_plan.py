"""Writing a plan: all files or none, and none that changed meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from outcomekit.app import edit as editing
from outcomekit.app import write as writing
from outcomekit.app.edit import Plan, plan
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.edit import Put
from tests.app.folder_map import FOLDER, at, laid_out, loaded, texts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return laid_out(tmp_path, monkeypatch)


def test_a_file_that_changed_since_it_was_read_is_left_alone(folder: Path) -> None:
    """Promise 25, before the plan and between the plan and the writing."""
    map_before = loaded("lines")
    (folder / "map.yaml").write_text("outcome_map: 1\ntitle: Theirs\n", encoding="utf-8")
    words = "lines/map.yaml changed on disk meanwhile; nothing was written, run it again"
    with pytest.raises(Refusal) as refused:
        plan([(map_before, [Put(at("title"), "Ours")])])
    assert refused.value.message == words
    whole = plan([(loaded("lines"), [Put(at("title"), "Ours"), Put(at("journal", 0, "saw"), "x")])])
    (folder / "map.yaml").write_text("outcome_map: 1\ntitle: Theirs, again\n", encoding="utf-8")
    before = texts(folder)
    with pytest.raises(Refusal) as refused:
        whole.write()
    assert (refused.value.message, texts(folder)) == (words, before)


def test_a_file_that_went_away_is_told(folder: Path) -> None:
    whole = plan([(loaded("lines"), [Put(at("title"), "Ours")])])
    (folder / "map.yaml").unlink()
    with pytest.raises(Refusal) as refused:
        whole.write()
    assert refused.value.message == "lines/map.yaml cannot be written: no such file or directory"


def two_files(folder: Path) -> Plan:
    found = plan([(loaded("lines"), [Put(at("title"), "New"), Put(at("journal", 0, "saw"), "x")])])
    assert [change.path.name for change in found.changes] == ["map.yaml", "early.yaml"]
    return found


def test_when_a_later_file_fails_the_earlier_ones_are_put_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = two_files(folder)
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "early.yaml":
            raise OSError(5, "Input/output error")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(Refusal) as refused:
        whole.write()
    assert refused.value.message == "lines/early.yaml cannot be written: input/output error"
    assert texts(folder) == FOLDER


def test_when_putting_back_fails_too_it_says_which_file_is_new(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = two_files(folder)
    real = Path.replace
    done: list[Path] = []

    def replace(self: Path, target: Path) -> Path:
        if done:
            raise OSError(5, "Input/output error")
        done.append(target)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(Refusal) as refused:
        whole.write()
    assert refused.value.message == (
        "lines/map.yaml cannot be written: input/output error; it holds the edited text"
    )


def test_a_full_disk_is_noticed_before_the_first_file_is_replaced(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise 22."""
    whole = two_files(folder)
    real = writing.stage
    laid: list[Path] = []

    def stage(path: Path, data: bytes, *, is_new: bool) -> object:
        if laid:
            raise Refusal(f"{path} cannot be written: no space left on device")
        laid.append(path)
        return real(path, data, is_new=is_new)

    monkeypatch.setattr(editing, "stage", stage)
    with pytest.raises(Refusal) as refused:
        whole.write()
    assert refused.value.message == "lines/early.yaml cannot be written: no space left on device"
    assert texts(folder) == FOLDER
