"""`diff` and git: few processes, and few files read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.comparing import MAP, TWO, diff
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
