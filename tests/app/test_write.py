"""Writing a file: the old content or the new, never half, and nothing left lying about."""

import contextlib
import errno
import json
import os
import sys
import tempfile
from pathlib import Path

import pytest

from outcomekit.app.refusal import Refusal
from outcomekit.app.write import TEMPORARY, held, stage, write_file
from tests.checkout import run


def under_fire(what: str, folder: Path) -> object:
    ran = run(sys.executable, "-m", "tests.app.under_fire", what, folder)
    assert (ran.returncode, ran.stderr) == (0, "")
    return json.loads(ran.stdout)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_writer_killed_at_any_moment_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    """Promise 21, and 26: the next run clears what the killed ones left."""
    found = under_fire("kills", tmp_path)
    assert isinstance(found, dict)
    seen = found["seen"]
    assert (sum(seen.values()) >= 200, seen["half"]) == (True, 0)
    assert found["left"] <= 1, "each run clears what the one before it left"
    assert found["after"] == ["map.yaml"]


def test_a_maker_killed_at_any_moment_leaves_a_whole_file_or_none(tmp_path: Path) -> None:
    """Promises 21 and 26, for a file that was not there."""
    found = under_fire("births", tmp_path)
    assert isinstance(found, dict)
    seen = found["seen"]
    assert (sum(seen.values()) >= 200, seen["half"]) == (True, 0)
    assert found["after"] == ["new.yaml"]


def test_of_runs_at_once_none_loses_what_another_wrote(tmp_path: Path) -> None:
    """Promise 25: each succeeds, or says that the file changed on disk."""
    found = under_fire("race", tmp_path)
    assert isinstance(found, dict)
    assert set(found["told"]) <= {0, 3}
    assert found["text"] == f"outcome_map: 1\ntitle: Race  # on\nx-count: {found['written']}\n"
    assert found["written"] >= 1
    assert found["after"] == ["race.yaml"]


FULL = """
import resource, sys
sys.dont_write_bytecode = True  # or half of a module's bytecode would be left in the checkout
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
from outcomekit.__main__ import main
main()
"""


@pytest.mark.parametrize(
    ("command", "at"),
    [
        ("render playbook examples/mega-international -o {}", "lines.yaml"),
        ("add impact calm --text Calm {}", "lines.yaml"),
        ("record margin --score low --today 2026-11-20 {}", "lines.yaml"),
        ("rename margin plant-margin {}", "lines.yaml"),
        ("format {}", "lines.yaml"),
        ("rename fewer-nights nights {}", "folder"),
        ("add partner nurse --text %s {}" % ("N" * 1000), "folder"),
    ],
)
def test_a_full_disk_leaves_the_original_and_ends_with_2(
    command: str, at: str, tmp_path: Path
) -> None:
    """Promise 22. A limit on a file's size refuses as a full disk does, in the middle."""
    long = f"vision:  {'Plants earn more ' * 80}\nimpacts: {{margin: Margin rises}}\n"
    head = "outcome_map: 1\ntitle: Lines\nx-on: 1\n"
    files = {
        "lines.yaml": f"outcome_map: 1\ntitle: Lines\n{long}",
        "folder/map.yaml": f"{head}impacts: {{fewer-nights: Fewer}}\n",
        "folder/nina.yaml": "partners:\n  nina:\n    name: Nina\n",
        "folder/sales.yaml": f"{long}journal:\n  - {{about: fewer-nights, saw: Two}}\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    ran = run(sys.executable, "-c", FULL, *command.format(tmp_path / at).split())
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.replace("outcomekit: 1 file left as it is\n", "").endswith(
        " cannot be written: file too large\n"
    )
    found = [path for path in sorted(tmp_path.rglob("*")) if path.is_file()]
    assert {
        path.relative_to(tmp_path).as_posix(): path.read_text(encoding="utf-8") for path in found
    } == files


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
    """Promise 24."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(tempfile, "mkstemp", fail)
    with pytest.raises(Refusal) as refused:
        write_file(tmp_path / "map.yaml", b"new")
    assert refused.value.message == f"{tmp_path}/map.yaml cannot be written: read-only file system"


def test_a_map_in_a_folder_nobody_may_write_is_read(tmp_path: Path) -> None:
    """Promise 24."""
    file = tmp_path / "lines.yaml"
    file.write_text("outcome_map: 1\ntitle: Lines\n", encoding="utf-8")
    file.chmod(0o444)
    tmp_path.chmod(0o555)
    ran = run(sys.executable, "-m", "outcomekit", "validate", file)
    tmp_path.chmod(0o755)
    assert (ran.returncode, names(tmp_path)) == (0, ["lines.yaml"])


def test_a_file_marked_read_only_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(Refusal) as refused:
        write_file(file, b"new")
    assert refused.value.message == f"{file} cannot be written: it is read-only"
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o755])
def test_the_mode_is_kept(mode: int, tmp_path: Path) -> None:
    """Promise 23."""
    file = tmp_path / "map.yaml"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o7777) == (b"new", mode)


def test_a_link_is_written_through(tmp_path: Path) -> None:
    """Promise 23."""
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "map.yaml"
    target.write_bytes(b"old")
    link = tmp_path / "link.yaml"
    link.symlink_to("there/map.yaml")
    write_file(link, b"new")
    assert (link.is_symlink(), str(link.readlink()), target.read_bytes()) == (
        True,
        "there/map.yaml",
        b"new",
    )
    assert names(tmp_path) == ["link.yaml", "there"]
    assert names(target.parent) == ["map.yaml"]


def test_temporaries_of_killed_runs_are_cleared(tmp_path: Path) -> None:
    """Promise 26; files of others and folders stay."""
    (tmp_path / f"{TEMPORARY}old.tmp").write_bytes(b"half")
    (tmp_path / f"{TEMPORARY}folder.tmp").mkdir()
    (tmp_path / f"{TEMPORARY}kept").write_bytes(b"another's")
    write_file(tmp_path / "map.yaml", b"new")
    assert names(tmp_path) == [f"{TEMPORARY}folder.tmp", f"{TEMPORARY}kept", "map.yaml"]


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
