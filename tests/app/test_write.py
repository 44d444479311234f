"""Writing a file: the old content or the new, never half, and nothing left lying about."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path

import pytest

from outcomekit.app.refusal import Refusal
from outcomekit.app.write import held, stage, write_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no space left on device"),
        (errno.EDQUOT, "disk quota exceeded"),
        (errno.EIO, "input/output error"),
    ],
)
@pytest.mark.parametrize("where", ["fsync", "fdopen"])
def test_what_the_disk_says_is_said(
    number: int, words: str, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "map.yaml"
    file.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, where, fail)
    with pytest.raises(Refusal) as refused:
        write_file(file, b"new")
    assert refused.value.message == f"{file} cannot be written: {words}"
    monkeypatch.undo()
    assert (file.read_bytes(), names(tmp_path)) == (b"old", ["map.yaml"])


def test_a_read_only_file_system_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(tempfile, "mkstemp", fail)
    with pytest.raises(Refusal) as refused:
        write_file(tmp_path / "map.yaml", b"new")
    assert refused.value.message == f"{tmp_path}/map.yaml cannot be written: read-only file system"


def test_a_file_marked_read_only_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(Refusal) as refused:
        write_file(file, b"new")
    assert refused.value.message == f"{file} cannot be written: it is read-only"
    assert file.read_bytes() == b"old"


def test_a_temporary_of_a_living_run_is_let_be(tmp_path: Path) -> None:
    with stage(tmp_path / "one.yaml", b"one") as one:
        write_file(tmp_path / "two.yaml", b"two")
        one.commit()
    assert names(tmp_path) == ["one.yaml", "two.yaml"]


def test_what_is_not_committed_leaves_nothing(tmp_path: Path) -> None:
    with contextlib.suppress(KeyboardInterrupt), stage(tmp_path / "one.yaml", b"one"):
        raise KeyboardInterrupt
    assert names(tmp_path) == []


def test_a_file_is_held_by_one_run_at_a_time(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_bytes(b"old")
    with held(file), pytest.raises(Refusal) as refused, held(file):
        pass
    assert refused.value.message == (
        f"{file} changed on disk meanwhile; nothing was written, run it again"
    )
    with held(file):
        pass


def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    """Nor is a device, such as `/dev/null` where a run may write there."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(Refusal) as refused:
        write_file(pipe, b"new")
    assert refused.value.message == (
        f"{pipe} cannot be written: it is a device or a pipe, which no file may replace"
    )
    assert (pipe.is_fifo(), names(tmp_path)) == (True, ["pipe"])


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        write_file(tmp_path, b"new")
    assert refused.value.message == f"{tmp_path} cannot be written: it is a folder"
