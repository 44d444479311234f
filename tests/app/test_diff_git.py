"""`diff` and git: few processes, no options, and words for every state of a repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.comparing import MAP, PARTS, TWO, diff, refused, told
from tests.app.folders import write
from tests.app.repositories import Repo, counted_processes, repository


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A repository in which the tests stand, whose name holds a space and Unicode."""
    folder = tmp_path / "our mäps"
    made = repository(folder)
    monkeypatch.chdir(folder)
    return made


# --- git --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "against", "staged", "processes"),
    [
        (("HEAD~1..HEAD",), None, False, ["rev-parse", "cat-file"]),
        (("HEAD~1",), None, False, ["rev-parse", "status", "cat-file"]),
        ((), "HEAD~1", False, ["rev-parse", "status", "cat-file"]),
        ((), None, True, ["rev-parse", "status", "cat-file"]),
        (("HEAD:maps", "maps"), None, False, ["rev-parse", "cat-file", "ls-files"]),
        (("maps", "more"), None, False, ["ls-files", "ls-files"]),
    ],
)
def test_git_is_started_three_times_at_most_however_many_files(
    repo: Repo, words: tuple[str, ...], against: str | None, staged: bool, processes: list[str]
) -> None:
    many: dict[str, str | bytes | None] = {f"maps/{n}/m-{n}.yaml": MAP for n in range(30)}
    repo.commit(
        {**many, "more/a.yaml": MAP, "maps/f/map.yaml": "~", "maps/f/part.yaml": "vision: V\n"}
    )
    repo.commit(dict.fromkeys(many, TWO))
    with counted_processes() as started:
        diff(*words, against=against, staged=staged)
    assert started == processes


def test_only_files_that_changed_are_read(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    from outcomekit.app import objects

    repo.commit({f"maps/{name}.yaml": MAP for name in "abcdef"})
    repo.commit({"maps/c.yaml": TWO})
    read: list[bytes] = []
    content = objects._content

    def noted(answers: object) -> bytes | None:
        data = content(answers)  # type: ignore[arg-type]
        read.append(data or b"")
        return data

    monkeypatch.setattr(objects, "_content", noted)
    diff("HEAD~1..HEAD")
    assert sum(data.startswith(b"outcome_map") for data in read) == 2


def test_a_revision_that_nobody_knows_is_said_with_those_there_are(repo: Repo) -> None:
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


def test_a_branch_that_only_the_remote_has_is_named(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"a.yaml": MAP})
    repo.git("branch", "pilot")
    clone = Repo(tmp_path / "clone")
    repo.git("clone", "--quiet", repo.folder, clone.folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(clone.folder)
        assert refused("pilot") == (
            "pilot is no revision of this repository; did you mean origin/pilot?"
        )


def test_outside_a_repository_it_is_said_what_works_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert refused("main") == (
        "this folder is in no git repository; "
        "`outcomekit diff OLD NEW` compares two files or folders"
    )


def test_without_git_it_is_said(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit({"a.yaml": MAP})
    monkeypatch.setenv("PATH", str(repo.folder))
    assert refused("HEAD") == "git is not on the PATH; revisions cannot be read without it"


def test_a_repository_without_a_commit_has_nothing_to_compare_with(repo: Repo) -> None:
    write(Path(), {"a.yaml": MAP})
    assert refused() == "this repository has no commit yet; there is nothing to compare with"


def test_a_shallow_clone_names_the_command_that_brings_the_rest(
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


def test_two_histories_have_no_commit_in_common(repo: Repo) -> None:
    repo.commit({"a.yaml": MAP})
    repo.git("checkout", "--quiet", "--orphan", "other")
    repo.commit({"a.yaml": TWO})
    assert refused(against="main") == "main and HEAD have no commit in common"


def test_a_bare_repository_compares_its_revisions(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"maps/a.yaml": MAP, **PARTS})
    repo.commit({"maps/a.yaml": TWO})
    repo.git("clone", "--quiet", "--bare", repo.folder, tmp_path / "bare.git")
    monkeypatch.chdir(tmp_path / "bare.git")
    assert told(diff("HEAD~1..HEAD")) == ["D101 impact `quiet` is new (- → maps/a.yaml:5)"]
    assert told(diff("HEAD~1..HEAD", "maps/plants")) == []
    assert refused("HEAD~1") == (
        "this repository is bare: it has no files to compare with a revision"
    )


def test_inside_the_folder_of_git_there_is_nothing_to_compare(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"a.yaml": MAP})
    monkeypatch.chdir(repo.folder / ".git")
    assert refused("HEAD") == "this is the folder of git itself; run it beside it"


def test_a_second_work_tree_is_a_work_tree(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"a.yaml": MAP})
    repo.git("worktree", "add", "--quiet", "-b", "pilot", tmp_path / "second")
    monkeypatch.chdir(tmp_path / "second")
    write(Path(), {"a.yaml": TWO})
    assert told(diff("main")) == ["D101 impact `quiet` is new (- → a.yaml:5)"]


def test_a_submodule_is_not_looked_into_and_that_is_said(
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
def test_nothing_that_looks_like_an_option_reaches_git(repo: Repo, name: str) -> None:
    repo.commit({"a.yaml": MAP})
    assert refused(name) == f"`{name}` is no revision"
    assert refused(f"HEAD..{name}") == f"`{name}` is no revision"
    assert refused(f"{name}:a.yaml", "a.yaml") == f"`{name}` is no revision"
    assert refused(against=name) == f"`{name}` is no revision"
    assert not Path("x").exists()


def test_a_path_that_begins_with_a_hyphen_is_a_path(repo: Repo) -> None:
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
def test_what_cannot_be_meant_is_refused_in_words(
    repo: Repo, words: tuple[str, ...], message: str
) -> None:
    repo.commit({"maps/a.yaml": MAP, "notes.yaml": "a: 1\n"})
    assert refused(*words) == message


def test_a_path_outside_the_repository_is_refused(repo: Repo) -> None:
    repo.commit({"a.yaml": MAP})
    assert refused("HEAD", "../x.yaml") == (
        f"../x.yaml is outside this repository, whose top is {repo.folder.resolve()}"
    )
