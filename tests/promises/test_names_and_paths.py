"""Promises 27 to 29: names that a user or an attacker gives, and what lies on a disk."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.checkout import ROOT
from tests.promises.process import environment, ran

MEGA = ROOT / "tests" / "documents" / "exemplars" / "mega-international.yaml"
SMALL = "outcome_map: 1\ntitle: Small\n"


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder."""
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=folder, check=True, env=environment(**quiet))


@pytest.mark.parametrize("name", ["con", "nul", "a", "x" * 64])
def test_promise_27_pages_stay_inside_the_folder(tmp_path: Path, name: str) -> None:
    source = tmp_path / f"{name}.yaml"
    source.write_text(SMALL)
    out = tmp_path / "out"
    assert ran("render", "all", source, "--out", out)[0] == 0
    made = sorted(path for path in tmp_path.rglob("*") if path.is_file() and path != source)
    assert {path.parent for path in made} == {out}
    assert {path.name.startswith(f"{name}-") for path in made} == {True}


@pytest.mark.parametrize("name", ["..", "a b", "a:b", "a\\b", "A", "x" * 65, "ü"])
def test_promise_27_a_map_with_a_name_that_is_no_id_is_not_rendered(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / f"{name}.yaml").write_text(SMALL)
    code, out, said = ran("render", "all", f"{name}.yaml", "--out", "out", cwd=tmp_path)
    assert (code, out) == (1, b"")
    assert b"E106 invalid-id" in said
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["x" * 300, "a/\0b"])
def test_promise_27_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    if "\0" in name:  # no program can be given one; the map's text can hold it
        (tmp_path / "small.yaml").write_bytes(SMALL.encode() + b"vision: a\0b\n")
        assert ran("validate", "small.yaml", cwd=tmp_path)[0] == 1
        return
    code, out, said = ran("render", "playbook", MEGA, "-o", tmp_path / name)
    assert (code, out) == (2, b"")
    assert said.startswith(b"outcomekit: ")
    assert b"cannot be " in said


def test_promise_28_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(SMALL)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    assert ran("validate", ".", cwd=tmp_path) == (0, b"1 map, all good\n", b"")


def test_promise_28_a_walk_stays_inside_its_root(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (inside / "small.yaml").write_text(SMALL)
    (outside / "other.yaml").write_text(SMALL + "status: live\n")
    (inside / "linked.yaml").symlink_to(outside / "other.yaml")
    (inside / "folder").symlink_to(outside, target_is_directory=True)
    assert ran("validate", inside) == (0, b"1 map, all good\n", b"")


def test_promise_28_hidden_and_git_ignored_paths_are_passed_over(tmp_path: Path) -> None:
    bad = SMALL + "status: live\n"
    (tmp_path / "small.yaml").write_text(SMALL)
    for name in (".hidden", "build", "kept"):
        (tmp_path / name).mkdir()
    (tmp_path / ".hidden" / "a.yaml").write_text(bad)
    (tmp_path / ".b.yaml").write_text(bad)
    (tmp_path / "build" / "c.yaml").write_text(bad)
    (tmp_path / "kept" / "ignored.yaml").write_text(bad)
    (tmp_path / ".gitignore").write_text("build/\nignored.yaml\n")
    git(tmp_path, "init", "-q")
    assert ran("validate", ".", cwd=tmp_path) == (0, b"1 map, all good\n", b"")
    assert ran("validate", "build/c.yaml", cwd=tmp_path)[0] == 1


def test_promise_29_a_path_that_begins_with_a_dash_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "-q.yaml").write_text(SMALL + "status: live\n")
    code, out, _ = ran("validate", "--format", "concise", "--", "-q.yaml", cwd=tmp_path)
    assert code == 1
    assert b"-q.yaml:1:1: E106" in out
    assert b"-q.yaml:3:9: E104" in out


def test_promise_29_a_folder_that_begins_with_a_dash_reaches_git_as_a_folder(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "--exec=touch owned"
    folder.mkdir()
    (folder / "small.yaml").write_text(SMALL)
    git(tmp_path, "init", "-q")
    assert ran("validate", "--", folder.name, cwd=tmp_path) == (0, b"1 map, all good\n", b"")
    assert not (tmp_path / "owned").exists()
