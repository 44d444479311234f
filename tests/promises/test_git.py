"""Promises 29 and 30: nothing that a user writes commands git, and every state has its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.comparing import MAP, PARTS, TWO, diff, refused, told
from tests.app.folders import write
from tests.app.repositories import Repo, repository
from tests.cli.repository import Repository


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A repository in which the tests stand, whose name holds a space and Unicode."""
    folder = tmp_path / "our mäps"
    made = repository(folder)
    monkeypatch.chdir(folder)
    return made


# --- git --------------------------------------------------------------------------------------


def test_promise_30_a_revision_that_nobody_knows_is_said_with_those_there_are(repo: Repo) -> None:
    repo.commit({"a.yaml": MAP})
    repo.git("branch", "--move", "master")
    repo.git("branch", "pilot")
    assert refused("main") == "main is no revision of this repository; it has master and pilot"
    assert refused("HEAD..trunk") == (
        "trunk is no revision of this repository; it has master and pilot"
    )
    assert refused("pilt") == "pilt is no revision of this repository; did you mean pilot?"
    assert refused(against="main") == (
        "main is no revision of this repository; it has master and pilot"
    )


def test_promise_30_a_branch_that_only_the_remote_has_is_named(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"a.yaml": MAP})
    repo.git("branch", "pilot")
    clone = Repo(tmp_path / "clone")
    repo.git("clone", "--quiet", repo.folder, clone.folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(clone.folder)
        assert refused("pilot") == (
            "pilot is no revision of this repository; did you mean origin/pilot?"
        )


def test_promise_30_outside_a_repository_it_is_said_what_works_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert refused("main") == (
        "this folder is in no git repository; "
        "`outcomekit diff OLD NEW` compares two files or folders"
    )


def test_promise_30_without_git_it_is_said(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit({"a.yaml": MAP})
    monkeypatch.setenv("PATH", str(repo.folder))
    assert refused("HEAD") == "git is not on the PATH; revisions cannot be read without it"


def test_promise_30_a_repository_without_a_commit_has_nothing_to_compare_with(repo: Repo) -> None:
    write(Path(), {"a.yaml": MAP})
    assert refused() == "this repository has no commit yet; there is nothing to compare with"


def test_promise_30_a_shallow_clone_names_the_command_that_brings_the_rest(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"a.yaml": MAP})
    repo.git("checkout", "--quiet", "-b", "pilot")
    repo.commit({"a.yaml": TWO})
    clone = Repo(tmp_path / "shallow")
    repo.git(
        "clone", "--quiet", "--depth=1", "--branch=pilot", f"file://{repo.folder}", clone.folder
    )
    monkeypatch.chdir(clone.folder)
    assert refused("HEAD~1") == (
        "HEAD~1 is no revision of this shallow clone; `git fetch --unshallow` brings it"
    )
    assert refused(against="main") == (
        "main is no revision of this shallow clone; "
        "`git fetch --unshallow origin main:main` brings it"
    )
    assert refused(against="origin/main") == (
        "origin/main is no revision of this shallow clone; "
        "`git fetch --unshallow origin main:refs/remotes/origin/main` brings it"
    )
    assert refused("0a1b2c3d..HEAD") == (
        "0a1b2c3d is no revision of this shallow clone; `git fetch --unshallow` brings it"
    )
    clone.git("fetch", "--quiet", "--depth=1", "origin", "main:main")
    assert refused(against="main") == (
        "this clone is shallow, so the commit where main and HEAD part is not here; "
        "`git fetch --unshallow` brings it"
    )
    clone.git("fetch", "--quiet", "--unshallow")
    assert told(diff(against="main")) == ["D101 impact `quiet` is new (- → a.yaml:5)"]


def test_promise_30_two_histories_have_no_commit_in_common(repo: Repo) -> None:
    repo.commit({"a.yaml": MAP})
    repo.git("checkout", "--quiet", "--orphan", "other")
    repo.commit({"a.yaml": TWO})
    assert refused(against="main") == "main and HEAD have no commit in common"


@pytest.mark.parametrize("name", ["pilot", "v1.0"])
def test_promise_30_a_path_that_is_a_revision_too_is_not_guessed_at(repo: Repo, name: str) -> None:
    repo.commit({"pilot/a.yaml": MAP, "v1.0/a.yaml": MAP, "pil/a.yaml": MAP, "ilot/a.yaml": MAP})
    repo.git("branch", "pilot")
    repo.git("tag", "v1.0")
    assert refused(name) == (
        f"{name} is a path and a revision; write ./{name} for the path, {name}~0 for the revision"
    )
    write(repo.folder, {f"{name}/a.yaml": TWO})
    added = [f"D101 impact `quiet` is new (- → {name}/a.yaml:5)"]
    assert told(diff(f"./{name}")) == told(diff(f"{name}~0")) == added
    assert told(diff("pil")) == told(diff("ilot")) == []


def test_promise_30_a_bare_repository_compares_its_revisions(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"maps/a.yaml": MAP, **PARTS})
    repo.commit({"maps/a.yaml": TWO})
    repo.git("clone", "--quiet", "--bare", repo.folder, tmp_path / "bare.git")
    monkeypatch.chdir(tmp_path / "bare.git")
    assert told(diff("HEAD~1..HEAD")) == ["D101 impact `quiet` is new (- → maps/a.yaml:5)"]
    assert told(diff("HEAD", "HEAD~1")) == ["D102 impact `quiet` is gone (maps/a.yaml:5 → -)"]
    assert told(diff("HEAD~1..HEAD", "maps/plants")) == []
    assert refused("HEAD~1") == (
        "this repository is bare: it has no files to compare with a revision"
    )


def test_promise_30_inside_the_folder_of_git_there_is_nothing_to_compare(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"a.yaml": MAP})
    monkeypatch.chdir(repo.folder / ".git")
    assert refused("HEAD") == "this is the folder of git itself; run it beside it"


def test_promise_30_a_second_work_tree_is_a_work_tree(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"a.yaml": MAP})
    repo.git("worktree", "add", "--quiet", "-b", "pilot", tmp_path / "second")
    monkeypatch.chdir(tmp_path / "second")
    write(Path(), {"a.yaml": TWO})
    assert told(diff("main")) == ["D101 impact `quiet` is new (- → a.yaml:5)"]


def test_promise_30_a_submodule_is_not_looked_into_and_that_is_said(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = repository(tmp_path / "inner")
    inner.commit({"a.yaml": MAP})
    repo.git("submodule", "--quiet", "add", inner.folder, "maps/inner")
    repo.commit({"b.yaml": MAP})
    inner.commit({"a.yaml": TWO})
    repo.git("-C", "maps/inner", "pull", "--quiet")
    repo.commit({"b.yaml": TWO})
    assert told(diff("HEAD~1..HEAD")) == [
        "D101 impact `quiet` is new (- → b.yaml:5)",
        "maps/inner is a submodule and was not looked into; run `diff` inside it",
    ]
    assert refused("HEAD", "maps/inner/a.yaml") == (
        "maps/inner is a submodule, a repository of its own; run outcomekit inside it"
    )
    monkeypatch.chdir("maps/inner")
    assert told(diff("HEAD~1..HEAD")) == ["D101 impact `quiet` is new (- → a.yaml:5)"]


# --- what cannot be meant ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["--output=x", "-x", "--upload-pack=touch x", "--"])
def test_promise_29_nothing_that_looks_like_an_option_reaches_git(repo: Repo, name: str) -> None:
    repo.commit({"a.yaml": MAP})
    assert refused(name) == f"`{name}` is no revision"
    assert refused(f"HEAD..{name}") == f"`{name}` is no revision"
    assert refused(f"{name}:a.yaml", "a.yaml") == f"`{name}` is no revision"
    assert refused(against=name) == f"`{name}` is no revision"
    assert not Path("x").exists()


def test_promise_29_a_path_that_begins_with_a_hyphen_is_a_path(repo: Repo) -> None:
    repo.commit({"-x.yaml": MAP})
    write(Path(), {"-x.yaml": TWO})
    assert told(diff("HEAD", "-x.yaml")) == ["D101 impact `quiet` is new (- → -x.yaml:5)"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("maps/a.yml",), "maps/a.yml does not exist; did you mean maps/a.yaml?"),
        (("HEAD", "nope.yaml"), "nope.yaml is neither at HEAD nor in the work tree"),
        (("HEAD..HEAD", "nope"), "nope is neither at HEAD nor at HEAD"),
        (("maps", "maps", "maps"),
         "`diff` takes two paths, or one revision and then paths; 3 were given"),
        (("maps/a.yaml", "maps/b.yaml"), "maps/b.yaml does not exist; did you mean maps/a.yaml?"),
        (("HEAD:maps/a.yaml",),
         "HEAD:maps/a.yaml is one side; name the other, for example "
         "`outcomekit diff HEAD:maps/a.yaml maps/a.yaml`"),
        (("HEAD", "HEAD:maps/a.yaml"),
         "HEAD:maps/a.yaml is one side; name the other, for example "
         "`outcomekit diff HEAD:maps/a.yaml HEAD:maps/a.yaml`"),
        (("HEAD:nope.yaml", "maps"),
         "HEAD:nope.yaml does not exist; paths in a revision begin at the repository's top"),
        ((":maps", "maps"), "`:maps` names no file of a revision; one is written main:maps/a.yaml"),
        (("a..b..c",), "`a..b..c` is no range of revisions; one is written main..pilot"),
        (("",), "an empty name is neither a path nor a revision"),
        (("HEAD:notes.yaml", "maps"),
         "HEAD:notes.yaml holds no map: no YAML file there begins with `outcome_map`"),
        (("notes.yaml", "maps"),
         "notes.yaml holds no map: no YAML file there begins with `outcome_map`"),
    ],
)  # fmt: skip
def test_promise_30_what_cannot_be_meant_is_refused_in_words(
    repo: Repo, words: tuple[str, ...], message: str
) -> None:
    repo.commit({"maps/a.yaml": MAP, "notes.yaml": "a: 1\n"})
    assert refused(*words) == message


def test_promise_30_a_path_outside_the_repository_is_refused(repo: Repo) -> None:
    repo.commit({"a.yaml": MAP})
    assert refused("HEAD", "../x.yaml") == (
        f"../x.yaml is outside this repository, whose top is {repo.folder.resolve()}"
    )


# --- maps that move ---------------------------------------------------------------------------


def test_promise_30_a_map_is_followed_to_another_folder(repo: Repo) -> None:
    repo.commit({"old/plants.yaml": MAP})
    repo.commit({"old/plants.yaml": None, "new/place/plants.yaml": TWO})
    assert told(diff("HEAD~1..HEAD")) == [
        "D101 impact `quiet` is new (- → new/place/plants.yaml:5)"
    ]


def test_promise_30_a_map_is_followed_from_a_file_into_a_folder(repo: Repo) -> None:
    repo.commit({"maps/plants.yaml": MAP})
    repo.commit({"maps/plants.yaml": None, **PARTS})
    assert told(diff("HEAD~1..HEAD")) == []


def test_promise_30_a_map_is_followed_to_another_name(repo: Repo) -> None:
    repo.commit({"plants.yaml": TWO})
    repo.commit({"plants.yaml": None, "lines.yaml": TWO + "vision: V\n"})
    assert told(diff("HEAD~1..HEAD")) == [
        "D107 the map `lines` was called `plants` before (plants.yaml:1 → lines.yaml:1)",
        "D302 the map says something new in `vision`: `V` (plants.yaml:1 → lines.yaml:6)",
    ]


# --- names that command -----------------------------------------------------------------------

NAMES = (
    "-x.yaml", "--upload-pack=touch ran.yaml", "$(touch ran).yaml", "'; touch ran; '.yaml",
    "%P\n%A.yaml",
)  # fmt: skip


def test_promise_29_no_name_of_a_file_commands_git_or_a_shell(tmp_path: Path) -> None:
    """Neither those that `diff` finds, nor those that git hands to the merge driver."""
    made = Repository.begun(tmp_path / "repository")
    for side, text in (("main", MAP), ("theirs", TWO), ("main", f"{MAP}vision: Plants win\n")):
        if text == MAP:
            assert made.outcomekit("git", "install")[0] == 0
        else:
            made.git("checkout", "-q", *(["-b"] if side == "theirs" else []), side)
        for name in NAMES:
            made.write(name, text.replace("~", "outcome_map: 1\ntitle: T\n"))
        made.write(".gitattributes", "*.yaml merge=outcomekit diff=outcomekit\n")
        made.commit(side)
    made.git("merge", "-q", "theirs")
    both = f"{TWO}vision: Plants win\n".replace("~", "outcome_map: 1\ntitle: T\n")
    assert {name: made.read(name) for name in NAMES} == dict.fromkeys(NAMES, both)
    code, out, said = made.outcomekit("diff", "--format", "concise", "HEAD~1..HEAD")
    assert (code, said, out.count(" D101 ")) == (0, "", len(NAMES))
    assert made.outcomekit("diff", "HEAD", "--", *NAMES)[0] == 0
    assert not list(tmp_path.rglob("ran"))
