"""`diff` between revisions, the work tree, what is staged and paths, in real repositories."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.comparing import MAP, PARTS, TWO, diff, told
from tests.app.folders import write
from tests.app.repositories import Repo, repository


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A repository in which the tests stand, whose name holds a space and Unicode."""
    folder = tmp_path / "our mäps"
    made = repository(folder)
    monkeypatch.chdir(folder)
    return made


# --- what is held against what ----------------------------------------------------------------


def test_two_revisions(repo: Repo) -> None:
    first = repo.commit({"our maps/a.yaml": MAP})
    repo.commit({"our maps/a.yaml": TWO})
    line = "D101 impact `quiet` is new (- → our maps/a.yaml:5)"
    assert told(diff(f"{first}..HEAD")) == [line]
    assert told(diff("HEAD~1..")) == [line]
    assert told(diff("HEAD~1", "HEAD")) == [line]
    assert told(diff("HEAD..HEAD~1")) == ["D102 impact `quiet` is gone (our maps/a.yaml:5 → -)"]


def test_one_revision_and_the_work_tree(repo: Repo) -> None:
    repo.commit({"ü.yaml": MAP, "other.yaml": MAP})
    write(Path(), {"ü.yaml": TWO, "fresh.yaml": "~vision: V\n"})
    expected = [
        "D105 the map `fresh` is new (- → fresh.yaml:1)",
        "D101 impact `quiet` is new (- → ü.yaml:5)",
    ]
    assert told(diff("HEAD")) == expected
    assert told(diff()) == expected
    assert told(diff("main", "ü.yaml")) == expected[1:]
    assert told(diff("ü.yaml")) == expected[1:]


def test_a_file_that_git_ignores_is_no_part_of_the_work_tree(repo: Repo) -> None:
    repo.commit({"a.yaml": MAP, ".gitignore": "build/\n"})
    write(Path(), {"build/b.yaml": MAP, ".hidden/c.yaml": MAP})
    assert told(diff("HEAD")) == []


def test_what_is_staged_and_what_is_not(repo: Repo) -> None:
    repo.commit({"a.yaml": MAP})
    write(Path(), {"a.yaml": TWO})
    repo.git("add", "a.yaml")
    write(Path(), {"a.yaml": TWO + "vision: V\n", "untracked.yaml": MAP})
    assert told(diff(staged=True)) == ["D101 impact `quiet` is new (- → a.yaml:5)"]
    assert [line.split()[0] for line in told(diff())] == ["D302", "D101", "D105"]


def test_against_a_branch_tells_only_what_was_done_since_it_parted(repo: Repo) -> None:
    repo.commit({"a.yaml": MAP, "b.yaml": MAP})
    repo.git("checkout", "--quiet", "-b", "pilot")
    repo.commit({"a.yaml": TWO})
    repo.git("checkout", "--quiet", "main")
    repo.commit({"b.yaml": TWO.replace("quiet", "calm")})
    repo.git("checkout", "--quiet", "pilot")
    only_ours = ["D101 impact `quiet` is new (- → a.yaml:5)"]
    assert told(diff(against="main")) == only_ours
    assert told(diff("main...pilot")) == only_ours
    assert told(diff("b.yaml", against="main")) == []
    assert [line.split()[0] for line in told(diff("main..pilot"))] == ["D101", "D102"]
    assert diff(against="main").old == "where main and HEAD parted"


def test_files_and_folders_of_a_revision(repo: Repo) -> None:
    repo.commit({"maps/a.yaml": MAP, "maps/b.yaml": MAP})
    repo.git("tag", "v1")
    write(Path(), {"maps/a.yaml": TWO})
    line = "D101 impact `quiet` is new (- → maps/a.yaml:5)"
    assert told(diff("v1:maps/a.yaml", "maps/a.yaml")) == [line]
    assert told(diff("v1:maps", "maps")) == [line]
    assert told(diff("maps/a.yaml", "v1:maps/b.yaml")) == [
        "D102 impact `quiet` is gone (maps/a.yaml:5 → -)"
    ]
    assert told(diff("v1:maps/a.yaml", "v1:maps/b.yaml")) == []


def test_two_files_on_disk_are_one_map_whatever_they_are_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path(), {"old.yaml": MAP, "new/map.yaml": "~", "new/impacts.yaml": MAP[1:]})
    assert told(diff("old.yaml", "new")) == []
    write(Path(), {"new/more.yaml": "impacts:\n  quiet: Nights are quiet\n"})
    assert told(diff("old.yaml", "new")) == ["D101 impact `quiet` is new (- → new/more.yaml:2)"]


def test_two_folders_on_disk_hold_the_maps_of_one_name_against_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(
        Path(), {"1/a.yaml": MAP, "1/x/b.yaml": MAP, "2/x/b.yaml": TWO, "2/c.yaml": "~vision: V\n"}
    )
    assert told(diff("1", "2")) == [
        "D105 the map `c` is new (- → 2/c.yaml:1)",
        "D101 impact `quiet` is new (- → 2/x/b.yaml:5)",
        "D106 the map `a` is gone (1/a.yaml:1 → -)",
    ]


# --- maps of a folder -------------------------------------------------------------------------


def test_a_part_of_a_folder_map_means_its_whole_map(repo: Repo) -> None:
    repo.commit({**PARTS, "maps/plants/head.yaml": "vision: V\n"})
    write(Path(), {"maps/plants/impacts.yaml": MAP[1:] + "  quiet: Nights are quiet\n"})
    line = ["D101 impact `quiet` is new (- → maps/plants/impacts.yaml:3)"]
    assert told(diff("HEAD")) == line
    assert told(diff("HEAD", "maps/plants/head.yaml")) == line
    assert told(diff("HEAD", "maps/plants")) == line


def test_a_part_that_is_taken_away_takes_its_entities_along(repo: Repo) -> None:
    repo.commit({**PARTS, "maps/plants/more.yaml": "impacts:\n  quiet: Nights are quiet\n"})
    repo.commit({"maps/plants/more.yaml": None})
    assert told(diff("HEAD~1..HEAD")) == [
        "D102 impact `quiet` is gone (maps/plants/more.yaml:2 → -)"
    ]


def test_two_workspaces_may_have_maps_of_one_name(repo: Repo) -> None:
    workspaces = {"one/outcomekit.toml": "", "two/outcomekit.toml": ""}
    repo.commit({**workspaces, "one/m.yaml": MAP, "two/m.yaml": TWO})
    repo.commit({"one/m.yaml": TWO, "two/m.yaml": MAP})
    assert told(diff("HEAD~1..HEAD")) == [
        "D101 impact `quiet` is new (- → one/m.yaml:5)",
        "D102 impact `quiet` is gone (two/m.yaml:5 → -)",
    ]


def test_what_the_settings_exclude_is_passed_over(repo: Repo) -> None:
    repo.commit({"outcomekit.toml": 'exclude = ["archive"]\n', "archive/a.yaml": MAP})
    repo.commit({"archive/a.yaml": TWO, "notes.yaml": "outcome: none\n", ".github/x.yaml": MAP})
    assert told(diff("HEAD~1..HEAD")) == []


def test_without_paths_the_workspace_around_the_current_folder_is_meant(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"one/outcomekit.toml": "", "one/maps/a.yaml": MAP, "two/b.yaml": MAP})
    repo.commit({"one/maps/a.yaml": TWO, "two/b.yaml": TWO})
    monkeypatch.chdir(repo.folder / "one" / "maps")
    assert told(diff("HEAD~1..HEAD")) == ["D101 impact `quiet` is new (- → a.yaml:5)"]
    assert told(diff("HEAD~1..HEAD", "../../two")) == [
        "D101 impact `quiet` is new (- → ../../two/b.yaml:5)"
    ]


# --- broken maps ------------------------------------------------------------------------------


def test_what_can_be_compared_of_a_broken_map_is_and_the_rest_is_said(repo: Repo) -> None:
    repo.commit({"a.yaml": TWO + "vision: V\nmission: M\n"})
    write(Path(), {"a.yaml": MAP + "  quiet: [no, text]\nvision: W\nmission: {}\n"})
    assert told(diff("HEAD")) == [
        "D301 `vision` of the map is reworded (a.yaml:6 → a.yaml:6)",
        "a.yaml has 2 errors in the work tree; what they hide was not compared",
    ]


def test_of_a_file_that_was_named_no_revision_is_said(repo: Repo) -> None:
    write(Path(), {"old.yaml": MAP, "new.yaml": MAP + "vision: [V]\n"})
    assert told(diff("old.yaml", "new.yaml")) == [
        "new.yaml has 1 error; what it hides was not compared"
    ]


def test_of_a_map_that_cannot_be_read_nothing_is_called_gone(repo: Repo) -> None:
    repo.commit({"a.yaml": TWO})
    write(Path(), {"a.yaml": b"outcome_map: 1\n\xff\xfe\n"})
    assert told(diff("HEAD")) == [
        "a.yaml has 2 errors in the work tree; what they hide was not compared"
    ]


def test_a_conflict_in_the_work_tree_is_said(repo: Repo) -> None:
    repo.commit({"a.yaml": MAP})
    repo.git("checkout", "--quiet", "-b", "pilot")
    repo.commit({"a.yaml": MAP.replace("rise", "double")})
    repo.git("checkout", "--quiet", "main")
    repo.commit({"a.yaml": MAP.replace("rise", "grow")})
    with pytest.raises(AssertionError):
        repo.git("merge", "pilot")
    assert "a.yaml has" in told(diff("HEAD"))[-1]


def test_maps_that_are_the_same_byte_for_byte_are_not_even_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("1", "2"):
        write(Path(folder), {"a.yaml": MAP, "b.yaml": MAP, "f/map.yaml": "~", "f/p.yaml": MAP[1:]})
    write(Path(), {"2/b.yaml": TWO, "2/f/more.yaml": "vision: V\n"})
    found = diff("1", "2")
    assert told(found) == [
        "D101 impact `quiet` is new (- → 2/b.yaml:5)",
        "D302 the map says something new in `vision`: `V` (1/f/map.yaml:1 → 2/f/more.yaml:1)",
    ]
    assert found.maps == 2
