"""`changelog` where git has a say: ranges, clones, broken states; words for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.chronicles import refused, told
from tests.app.comparing import MAP, PARTS, TWO
from tests.app.repositories import Repo, repository

BROKEN = TWO.replace("Nights", '"Nights')
QUIET = ["a: impact quiet", "  2026-09-09 Quiet: impact `quiet` is new"]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A repository in which the tests stand, with one map."""
    made = repository(tmp_path / "our mäps")
    monkeypatch.chdir(made.folder)
    made.commit({"a.yaml": MAP}, "Begin")
    made.git("tag", "v1")
    return made


def commits(repo: Repo, *texts: str | None) -> list[str]:
    """One commit a text, each on a day of its own; the short names."""
    return [
        repo.commit({"a.yaml": text}, f"Number {number}", f"2026-09-0{number}")[:8]
        for number, text in enumerate(texts, 1)
    ]


# --- broken states ----------------------------------------------------------------------------


@pytest.mark.parametrize("broken", [BROKEN, f"{TWO}vison: Typo\n", "", f"<<<<<<< ours\n{TWO}"])
def test_a_broken_state_is_bridged(repo: Repo, broken: str) -> None:
    first, last = commits(repo, broken, TWO)
    assert told("v1..") == [
        "a: impact quiet",
        "  2026-09-02 Number 2: impact `quiet` is new",
        f"a.yaml is broken at {first} (2026-09-01); what changed there is told at {last}",
    ]


def test_many_broken_states_are_one_bridge(repo: Repo) -> None:
    first, _, _, last = commits(repo, BROKEN, f"{BROKEN}#\n", f"{BROKEN}##\n", TWO)
    assert told("v1..")[1:] == [
        "  2026-09-04 Number 4: impact `quiet` is new",
        f"a.yaml is broken from {first} (2026-09-01) on, for 3 commits; "
        f"what changed there is told at {last}",
    ]


def test_a_broken_state_may_move(repo: Repo) -> None:
    first = repo.commit({"a.yaml": None, "maps/a.yaml": BROKEN}, on="2026-09-01")[:8]
    last = repo.commit({"maps/a.yaml": TWO}, "Mended", "2026-09-02")[:8]
    assert told("v1..") == [
        "a: impact quiet",
        "  2026-09-02 Mended: impact `quiet` is new",
        f"maps/a.yaml is broken at {first} (2026-09-01); what changed there is told at {last}",
    ]


def test_of_a_map_that_stays_broken_is_told_what_can_be_read(repo: Repo) -> None:
    first, _ = commits(repo, f"{TWO}vison: Typo\n", f"{TWO}vison: Typo still\n")
    assert told("v1..") == [
        "a: impact quiet",
        "  2026-09-02 Number 2: impact `quiet` is new",
        f"a.yaml is broken from {first} (2026-09-01) on, for 2 commits; what it hides is not told",
    ]


def test_what_was_broken_before_the_range_is_not_held_against_it(repo: Repo) -> None:
    repo.commit({"a.yaml": f"{MAP}vison: Typo\n"})
    repo.git("tag", "v2")
    commits(repo, f"{TWO}vison: Typo\n", f"{TWO}vision: Typo\n")
    assert told("v2..") == [
        "a: impact quiet",
        "  2026-09-01 Number 1: impact `quiet` is new",
        "a.yaml is broken at v2; what that hides is not told",
    ]


def test_a_map_that_begins_broken_is_new_once_it_can_be_read(repo: Repo) -> None:
    first = repo.commit({"b.yaml": BROKEN}, on="2026-09-01")[:8]
    last = repo.commit({"b.yaml": MAP}, "Mended", "2026-09-02")[:8]
    assert told("v1..") == [
        "b: map b",
        "  2026-09-02 Mended: the map `b` is new",
        "b: impact margin",
        "  2026-09-02 Mended: impact `margin` is new",
        f"b.yaml is broken at {first} (2026-09-01); what changed there is told at {last}",
    ]


def test_a_broken_map_that_is_removed_is_gone(repo: Repo) -> None:
    commits(repo, BROKEN, None)
    assert told("v1..") == [
        "a: map a",
        "  2026-09-02 Number 2: the map `a` is gone",
        "a: impact margin",
        "  2026-09-02 Number 2: impact `margin` is gone",
    ]


def test_a_file_that_is_a_map_no_more_is_gone_in_the_end(repo: Repo) -> None:
    (first,) = commits(repo, "services: []\n")
    assert told("v1..") == [
        "a: map a",
        "  2026-09-01 Number 1: the map `a` is gone",
        "a: impact margin",
        "  2026-09-01 Number 1: impact `margin` is gone",
        f"a.yaml is broken at {first} (2026-09-01); what it hides is not told",
    ]


# --- ranges -----------------------------------------------------------------------------------


def test_an_end_that_is_left_out_is_head(repo: Repo) -> None:
    repo.commit({"a.yaml": TWO}, "Quiet", "2026-09-09")
    assert told("v1..") == told("v1..HEAD") == QUIET
    repo.git("checkout", "--quiet", "v1")
    assert told("..main") == QUIET


def test_a_range_begins_where_its_ends_part(repo: Repo) -> None:
    repo.git("checkout", "--quiet", "-b", "pilot")
    repo.commit({"a.yaml": TWO}, "Quiet", "2026-09-09")
    repo.git("checkout", "--quiet", "main")
    repo.commit({"a.yaml": MAP.replace("rise", "grow")})
    assert told("main..pilot") == QUIET


def test_nothing_lies_between_a_revision_and_itself(repo: Repo) -> None:
    assert told("v1..main") == []


def test_a_range_the_wrong_way_round_is_said(repo: Repo) -> None:
    repo.commit({"a.yaml": TWO})
    assert told("main..v1") == [
        "v1 has no commit that main lacks; `v1..main` is the other way round"
    ]


@pytest.mark.parametrize(
    ("span", "example"),
    [
        ("v1", "v1..HEAD"),
        ("", "v1..HEAD"),
        ("..", "v1..HEAD"),
        ("v1...main", "v1..HEAD"),
        ("v1..v2..v3", "v1..HEAD"),
        ("HEAD", "v1..HEAD"),
    ],
)
def test_what_is_no_range_is_refused(repo: Repo, span: str, example: str) -> None:
    assert refused(span) == f"`{span}` is no range of revisions; one is written {example}"


@pytest.mark.parametrize("path", ["a.yaml", "gone.yaml", "./maps", "."])
def test_a_path_comes_after_the_range(repo: Repo, path: str) -> None:
    assert refused(path) == (
        f"{path} is a path, and a range of revisions comes first: "
        f"`outcomekit changelog v1..HEAD {path}`"
    )


def test_a_revision_that_nobody_knows_is_said(repo: Repo) -> None:
    assert refused("v1..trunk") == "trunk is no revision of this repository; it has main and v1"


@pytest.mark.parametrize("name", ["--output=x", "-x", "--upload-pack=touch x"])
def test_nothing_that_looks_like_an_option_reaches_git(repo: Repo, name: str) -> None:
    assert refused(f"{name}..main") == f"`{name}` is no revision"
    assert refused(f"v1..{name}") == f"`{name}` is no revision"
    assert not Path("x").exists()


def test_a_path_that_neither_end_has_is_refused(repo: Repo) -> None:
    assert refused("v1..main", "b.yaml") == "b.yaml is neither at v1 nor at main"
    assert refused("v1..main", "../b.yaml") == (
        f"../b.yaml is outside this repository, whose top is {repo.folder.resolve()}"
    )


def test_a_path_that_begins_with_a_hyphen_is_a_path(repo: Repo) -> None:
    repo.commit({"-x.yaml": MAP})
    repo.commit({"-x.yaml": TWO}, "Quiet", "2026-09-09")
    assert told("HEAD~1..", "-x.yaml") == ["-x: impact quiet", QUIET[1]]


# --- places -----------------------------------------------------------------------------------


def test_a_folder_is_its_own_limit_only_where_no_workspace_is_around(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"outcomekit.toml": "", "maps/b.yaml": MAP})
    repo.commit({"a.yaml": TWO, "maps/b.yaml": TWO}, "Quiet", "2026-09-09")
    monkeypatch.chdir("maps")
    assert told("HEAD~1..") == [*QUIET, "b: impact quiet", QUIET[1]]
    assert told("HEAD~1..", "b.yaml") == ["b: impact quiet", QUIET[1]]


def test_a_shallow_clone_names_the_command_that_brings_the_rest(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"a.yaml": TWO}, "Quiet", "2026-09-09")
    clone = Repo(tmp_path / "shallow")
    repo.git("clone", "--quiet", "--depth=1", f"file://{repo.folder}", clone.folder)
    monkeypatch.chdir(clone.folder)
    assert refused("v1..") == (
        "v1 is no revision of this shallow clone; `git fetch --unshallow origin v1:v1` brings it"
    )
    clone.git("fetch", "--quiet", "--depth=1", "origin", "tag", "v1")
    assert refused("v1..") == (
        "this clone is shallow, so the commit where v1 and HEAD part is not here; "
        "`git fetch --unshallow` brings it"
    )
    clone.git("fetch", "--quiet", "--unshallow")
    assert told("v1..") == QUIET


def test_a_shallow_clone_that_ends_within_the_range_says_where_it_begins(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit({"side.txt": ""})
    repo.git("checkout", "--quiet", "main")
    _, second, _ = [
        repo.commit({"b.yaml": f"~vision: V{number}\n"}, on=f"2026-09-0{number}")[:8]
        for number in (1, 2, 3)
    ]
    repo.git("merge", "--quiet", "--no-ff", "side", "-m", "Together")
    repo.git("clone", "--quiet", "--depth=3", f"file://{repo.folder}", tmp_path / "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    assert told("v1..") == [
        "b: map b",
        "  2026-09-03 A change: `vision` of the map is reworded",
        f"this clone is shallow and begins at {second} (2026-09-02); "
        "`git fetch --unshallow` brings what was before",
    ]


def test_a_bare_repository_has_a_story(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({**PARTS})
    repo.commit({"a.yaml": TWO}, "Quiet", "2026-09-09")
    repo.git("clone", "--quiet", "--bare", repo.folder, tmp_path / "bare.git")
    monkeypatch.chdir(tmp_path / "bare.git")
    assert told("HEAD~1..") == QUIET


def test_a_submodule_is_not_looked_into_and_that_is_said(repo: Repo, tmp_path: Path) -> None:
    inner = repository(tmp_path / "inner")
    inner.commit({"a.yaml": MAP})
    repo.git("submodule", "--quiet", "add", inner.folder, "maps/inner")
    repo.commit({"a.yaml": TWO}, "Quiet", "2026-09-09")
    assert told("HEAD~1..") == [
        *QUIET,
        "maps/inner is a submodule and was not looked into; run `changelog` inside it",
    ]
    assert refused("HEAD~1..", "maps/inner") == (
        "maps/inner is a submodule, a repository of its own; run outcomekit inside it"
    )
