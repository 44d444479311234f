"""`git diff` and `git log -p` with the diff driver, in repositories made here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.repository import Repository

MAP = "outcome_map: 1\ntitle: Lines\nimpacts:\n  margin: Margins rise\n"
ADDED = f"{MAP}  nights: Crews sleep\n"
NAMES = ["lines.yaml", "maps of 2026/Größe [a]/plant-lines.yaml", "-x/lines.yaml"]


def repository(tmp_path: Path, name: str = "lines.yaml", text: str = MAP) -> Repository:
    """A repository with one map and the drivers."""
    made = Repository.begun(tmp_path / "repository")
    made.write(name, text)
    assert made.outcomekit("git", "install")[0] == 0
    made.commit("A map")
    return made


def told(name: str) -> str:
    """What is told of the impact that `ADDED` has."""
    return (
        f"{name}:5:3  impact nights\n  Crews sleep\n"
        "  notable   D101 impact `nights` is new\n\n"
        f"1 notable change between a/{name} and b/{name}\n"
    )


@pytest.mark.parametrize("name", NAMES)
def test_git_diff_tells_what_changes_in_meaning(tmp_path: Path, name: str) -> None:
    made = repository(tmp_path, name)
    made.write(name, ADDED)
    assert made.git("diff") == told(name)
    made.commit("Nights")
    assert made.git("diff", "HEAD~1", "HEAD") == told(name)


def test_lines_stay_at_hand(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.write("lines.yaml", ADDED)
    lines = "@@ -4 +4,2 @@ impacts:\n   margin: Margins rise\n+  nights: Crews sleep\n"
    assert made.git("diff", "-U1", "--no-ext-diff").endswith(lines)


def test_git_log_shows_lines_and_on_request_changes(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.write("lines.yaml", ADDED)
    made.commit("Nights")
    assert made.git("log", "-1", "-p", "--format=").endswith("+  nights: Crews sleep\n")
    assert (
        made.git("log", "-1", "-p", "--format=", "--ext-diff").strip() == told("lines.yaml").strip()
    )


def test_what_changes_nothing_is_said_to(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.write("lines.yaml", MAP.replace("title: Lines", "title:   'Lines'  # ours"))
    said = "lines.yaml: nothing changes in meaning; --no-ext-diff shows the lines\n"
    assert made.git("diff") == said


def test_a_map_that_came_or_went_is_told_as_one(tmp_path: Path) -> None:
    made = repository(tmp_path)
    (made.folder / "lines.yaml").unlink()
    assert "the map `lines` is gone\n" in made.git("diff")
    assert "the map `lines` is new\n" in made.git("diff", "-R")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{MAP}x: [\n", "b/lines.yaml has 1 error; what it hides was not compared\n"),
        ("a: [\n", "--- a/lines.yaml\n+++ b/lines.yaml\n"),
        ("\udcff", "lines.yaml is no text in UTF-8; --no-ext-diff shows what git makes of it\n"),
    ],
)
def test_what_cannot_be_read_is_shown_as_far_as_it_can(
    tmp_path: Path, text: str, said: str
) -> None:
    made = repository(tmp_path)
    (made.folder / "lines.yaml").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert said in made.git("diff")


def test_broken_settings_leave_the_lines(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.write("outcomekit.toml", "a = [\n")
    made.write("lines.yaml", ADDED)
    assert made.git("diff").endswith("+  nights: Crews sleep\n")


def test_a_conflict_is_said(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.git("checkout", "-q", "-b", "theirs")
    made.write("lines.yaml", MAP.replace("Lines", "Theirs"))
    made.commit("Theirs")
    made.git("checkout", "-q", "main")
    made.write("lines.yaml", MAP.replace("Lines", "Ours"))
    made.commit("Ours")
    assert made.run("git", "merge", "-q", "theirs")[0] == 1
    assert "lines.yaml holds a conflict that nobody settled yet\n" in made.git("diff", "--cached")


def test_a_part_of_a_folder_map_is_compared_within_its_map(tmp_path: Path) -> None:
    made = repository(tmp_path, "lines/map.yaml", "outcome_map: 1\ntitle: Lines\n")
    made.write("lines/impacts.yaml", "impacts:\n  margin: Margins rise\n")
    made.write("lines/roadmap.yaml", "roadmap:\n  now:\n    data: What?\n")
    made.commit("Parts")
    made.write("lines/impacts.yaml", "impacts:\n  margin: Margins rise\n  nights: Crews sleep\n")
    assert made.git("diff").startswith("lines/impacts.yaml:3:3  impact nights\n")
    made.write("lines/roadmap.yaml", "roadmap:\n  now:\n    data: What now?\n")
    assert made.git("diff").count("\n+++ b/lines/") == 2
