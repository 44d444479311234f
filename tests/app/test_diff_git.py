"""`diff` and git: few processes, and few files read."""

from __future__ import annotations

from pathlib import Path

import pytest

from outcomekit.app.changelog import chronicle
from outcomekit.app.refusal import Refusal
from tests.app.comparing import MAP, TWO, diff, refused, told
from tests.app.folders import write
from tests.app.repositories import Repo, counted_processes, repository


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A repository in which the tests stand, whose name holds a space and Unicode."""
    folder = tmp_path / "our mäps"
    made = repository(folder)
    monkeypatch.chdir(folder)
    return made


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


@pytest.mark.parametrize("limit", ["maps", "old", "maps/plants/map.yaml"])
def test_a_map_that_moved_over_the_edge_of_a_limit_is_followed(repo: Repo, limit: str) -> None:
    repo.commit({"old/plants.yaml": TWO, "other/far.yaml": "~mission: M\n"})
    repo.commit({"old/plants.yaml": None, "maps/plants/map.yaml": MAP, "other/far.yaml": None})
    assert told(diff("HEAD~1..HEAD", limit)) == [
        "D102 impact `quiet` is gone (old/plants.yaml:5 → -)"
    ]


def test_what_is_outside_of_a_limit_on_both_sides_is_not_told(repo: Repo) -> None:
    repo.commit({"maps/a.yaml": MAP, "other/far.yaml": "~mission: M\n", "other/bad.yaml": "~x: 1"})
    repo.commit({"maps/a.yaml": None, "other/far.yaml": None, "other/bad.yaml": "~y: 1"})
    assert told(diff("HEAD~1..HEAD", "maps")) == ["D106 the map `a` is gone (maps/a.yaml:1 → -)"]


def test_a_revision_is_compared_with_what_is_staged(repo: Repo) -> None:
    repo.commit({"maps/a.yaml": MAP})
    repo.commit({"maps/a.yaml": "~"})
    write(repo.folder, {"maps/a.yaml": TWO})
    repo.git("add", "--all")
    write(repo.folder, {"maps/a.yaml": "~vision: V\n"})
    change = ["D101 impact `quiet` is new (- → maps/a.yaml:5)"]
    assert told(diff("HEAD~1", staged=True)) == change
    assert told(diff("HEAD~1", "maps", staged=True)) == change
    assert len(told(diff("maps", staged=True))) == 2


def test_two_revisions_have_nothing_to_do_with_what_is_staged(repo: Repo) -> None:
    repo.commit({"maps/a.yaml": MAP})
    assert refused("HEAD..HEAD", staged=True) == (
        "`--staged` compares one revision with what is staged, not two"
    )


def test_the_submodule_itself_is_named_where_a_path_leads_into_it(
    repo: Repo, tmp_path: Path
) -> None:
    inner = repository(tmp_path / "inner")
    inner.commit({"a.yaml": MAP})
    repo.git("submodule", "--quiet", "add", inner.folder, "library")
    repo.commit({"maps/a.yaml": MAP})
    where = "library is a submodule, a repository of its own; run outcomekit inside it"
    assert refused("HEAD:library/a.yaml", "maps/a.yaml") == where
    assert refused("HEAD", "library/a.yaml") == where


@pytest.mark.parametrize("without", ["blob:none", "tree:0"])
def test_what_a_clone_left_out_is_not_fetched_but_the_command_named(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, without: str
) -> None:
    repo.commit({"maps/a.yaml": MAP})
    repo.commit({"maps/a.yaml": TWO})
    repo.git("config", "uploadpack.allowFilter", "true")
    folder = tmp_path / "partial"
    repo.git("clone", "--quiet", f"--filter={without}", f"file://{repo.folder}", folder)
    monkeypatch.chdir(folder)
    said = (
        "this clone was made without all that its commits hold; "
        "`git fetch --refetch --no-filter` brings it"
    )
    assert refused("HEAD~1..HEAD") == said
    assert refused("HEAD~1") == said
    assert refused("HEAD~1:maps", "maps") == said
    with pytest.raises(Refusal) as caught:
        chronicle("HEAD~1..HEAD")
    assert caught.value.message == said
    Repo(folder).git("fetch", "--quiet", "--refetch", "--no-filter")
    assert told(diff("HEAD~1..HEAD")) == ["D101 impact `quiet` is new (- → maps/a.yaml:5)"]


def test_a_file_in_another_encoding_is_said_to_be_broken(repo: Repo) -> None:
    repo.commit({"maps/a.yaml": "~vision: Fässer\n"})
    text = (repo.folder / "maps" / "a.yaml").read_text(encoding="utf-8")
    write(repo.folder, {"maps/a.yaml": text.encode("latin-1")})
    assert told(diff()) == [
        "D301 `vision` of the map is reworded (maps/a.yaml:3 → maps/a.yaml:3)",
        "maps/a.yaml has 1 error in the work tree; what it hides was not compared",
    ]


def test_a_link_is_no_file_whether_git_knows_it_or_not(repo: Repo) -> None:
    repo.commit({"maps/a.yaml": MAP})
    for name, target in {"new": "a.yaml", "nowhere": "none.yaml", "loop": "loop.yaml"}.items():
        (repo.folder / "maps" / f"{name}.yaml").symlink_to(target)
    assert told(diff()) == []
    repo.git("add", "--all")
    assert (told(diff()), told(diff(staged=True))) == ([], [])
