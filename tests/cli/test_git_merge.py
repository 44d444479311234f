"""What git does with the merge driver, in repositories made here."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.checkout import COMMANDS
from tests.cli.repository import Repository

MAP = """\
outcome_map: 1
title: Lines
partners:
  manager:
    name: Managers
    behaviors:
      expect:
        brings-log: Brings the log  # on paper
      like:
        runs-trial: Runs a trial
"""
OURS = MAP.replace("      like:\n", "        joins-walk: Joins the walk\n      like:\n")
THEIRS = MAP.replace(
    "      like:\n", "        # since May\n        asks-why: Asks why\n      like:\n"
)
BOTH = MAP.replace(
    "      like:\n",
    "        joins-walk: Joins the walk\n        # since May\n        asks-why: Asks why\n"
    "      like:\n",
)
NAMES = [
    "lines.yaml",
    "maps of 2026/lines.yaml",
    "Märkte/Größe/lines.yaml",
    "a [b]*/it's.yaml",
    "-x/--help.yaml",
    '$(touch x);`y`\\"/%P.yaml',
]


def repository(tmp_path: Path, name: str = "lines.yaml", text: str = MAP) -> Repository:
    """A repository with one map."""
    made = Repository.begun(tmp_path / "repository")
    made.write(name, text)
    made.commit("A map")
    return made


def parted(made: Repository, name: str, ours: str, theirs: str) -> None:
    """Let a branch `theirs` and `main` have different edits of one file, with the drivers set."""
    assert made.outcomekit("git", "install")[0] == 0
    made.commit("Drivers")
    made.git("checkout", "-q", "-b", "theirs")
    made.write(name, theirs)
    made.commit("Theirs")
    made.git("checkout", "-q", "main")
    made.write(name, ours)
    made.commit("Ours")


@pytest.mark.parametrize("name", NAMES)
def test_git_merges_what_both_sides_added(tmp_path: Path, name: str) -> None:
    made = repository(tmp_path, name)
    parted(made, name, OURS, THEIRS)
    made.git("merge", "-q", "theirs")
    assert (made.read(name), made.git("status", "--porcelain")) == (BOTH, "")


def test_without_the_drivers_git_stops_at_the_same_edits(tmp_path: Path) -> None:
    made = repository(tmp_path)
    parted(made, "lines.yaml", OURS, THEIRS)
    made.outcomekit("git", "uninstall")
    made.commit("No drivers")
    assert made.run("git", "merge", "-q", "theirs")[0] == 1
    assert "<<<<<<< HEAD\n" in made.read("lines.yaml")


def on_path(folder: Path, outcomekit: str | None) -> str:
    """A PATH with git and a shell, and with what is to be taken for us."""
    folder.mkdir()
    for program in ("git", "sh"):
        (folder / program).symlink_to(str(shutil.which(program)))
    if outcomekit is not None:
        (folder / "outcomekit").write_text(f"#!/bin/sh\n{outcomekit}\n", encoding="utf-8")
        (folder / "outcomekit").chmod(0o755)
    return f"PATH={folder}"


@pytest.mark.parametrize("outcomekit", [None, "exit 70", "exit 126"])
def test_where_we_cannot_be_run_git_merges_by_lines(tmp_path: Path, outcomekit: str | None) -> None:
    made = repository(tmp_path, NAMES[1])
    parted(made, NAMES[1], OURS, THEIRS)
    path = on_path(tmp_path / "bin", outcomekit)
    code, _, said = made.run("env", path, "git", "merge", "-q", "theirs")
    assert (code, said) == (
        1,
        "outcomekit cannot be run, merged by lines: maps of 2026/lines.yaml\n",
    )
    conflict = (
        "<<<<<<< ours\n        joins-walk: Joins the walk\n=======\n"
        "        # since May\n        asks-why: Asks why\n>>>>>>> theirs\n      like:\n"
    )
    assert made.read(NAMES[1]) == MAP.replace("      like:\n", conflict)


def test_where_we_are_not_on_the_path_git_shows_lines_and_install_says_so(tmp_path: Path) -> None:
    made = repository(tmp_path, NAMES[1])
    made.outcomekit("git", "install")
    made.write(NAMES[1], OURS)
    path = on_path(tmp_path / "bin", None)
    code, out, said = made.run("env", path, "git", "diff")
    assert (code, said) == (
        0,
        "outcomekit cannot be run, shown by lines: maps of 2026/lines.yaml\n",
    )
    assert "\n+        joins-walk: Joins the walk\n" in out
    assert made.run("env", path, COMMANDS / "outcomekit", "git", "install")[2].splitlines()[1] == (
        "outcomekit: `outcomekit` is not on the PATH, so git cannot run it: maps are then compared "
        "and merged by lines"
    )


def test_a_stash_comes_back_over_what_others_committed(tmp_path: Path) -> None:
    made = repository(tmp_path, NAMES[1])
    parted(made, NAMES[1], OURS, THEIRS)
    made.git("checkout", "-q", "theirs")
    made.git("reset", "-q", "HEAD~1")
    made.git("stash", "-q")
    made.git("checkout", "-q", "main")
    made.git("stash", "pop", "-q")
    assert made.read(NAMES[1]) == BOTH


def test_a_rebase_goes_through(tmp_path: Path) -> None:
    made = repository(tmp_path, NAMES[1])
    parted(made, NAMES[1], OURS, THEIRS)
    made.git("rebase", "-q", "main", "theirs")
    assert (made.read(NAMES[1]), made.git("status", "--porcelain")) == (BOTH, "")


def test_a_cherry_pick_goes_through(tmp_path: Path) -> None:
    made = repository(tmp_path, NAMES[2])
    parted(made, NAMES[2], OURS, THEIRS)
    made.git("cherry-pick", "theirs")
    assert (made.read(NAMES[2]), made.git("status", "--porcelain")) == (BOTH, "")


def test_a_conflict_is_left_in_place_and_said_with_the_files_own_name(tmp_path: Path) -> None:
    made = repository(tmp_path, NAMES[1])
    sides = [MAP.replace("name: Managers", f"name: {name}") for name in ("Bosses", "Leads")]
    parted(made, NAMES[1], *sides)
    code, out, said = made.run("git", "merge", "theirs")
    assert (code, "CONFLICT" in out) == (1, True)
    assert said == (
        "outcomekit: maps of 2026/lines.yaml:5: `partners.manager.name` has different values on "
        "the two sides\n"
        "outcomekit: 1 conflict in maps of 2026/lines.yaml; keep one version of each and delete "
        "the lines with <<<<<<<, ======= and >>>>>>>\n"
    )
    conflict = "<<<<<<< ours\n    name: Bosses\n=======\n    name: Leads\n>>>>>>> theirs\n"
    assert made.read(NAMES[1]) == MAP.replace("    name: Managers\n", conflict)


def test_two_valid_sides_that_make_no_valid_map_are_a_conflict_for_git(tmp_path: Path) -> None:
    refers = MAP + "roadmap:\n  now:\n    data: {question: What?, outcomes: [runs-trial]}\n"
    removed = MAP.replace("      like:\n        runs-trial: Runs a trial\n", "")
    made = repository(tmp_path)
    parted(made, "lines.yaml", refers, removed)
    code, _, said = made.run("git", "merge", "theirs")
    assert (code, "<<<<<<<" in made.read("lines.yaml")) == (1, False)
    assert "`runs-trial` (E202); neither side has this fault" in said


def test_a_part_of_a_folder_map_is_merged_as_one(tmp_path: Path) -> None:
    head, part = MAP.partition("partners:\n")[0], MAP.partition("title: Lines\n")[2]
    made = repository(tmp_path, "lines/map.yaml", head)
    made.write("lines/who/partners.yaml", part)
    made.commit("Partners")
    sides = [text.partition("title: Lines\n")[2] for text in (OURS, THEIRS, BOTH)]
    parted(made, "lines/who/partners.yaml", sides[0], sides[1])
    made.git("merge", "-q", "theirs")
    assert made.read("lines/who/partners.yaml") == sides[2]


PARTS = """\
partners:
  manager:
    behaviors:
      expect:
        brings-log: Brings the log
        names-line: Names the line
hypotheses:
  audit:
    we_believe: Offering an audit
    will_change: names-line
"""
WITHOUT = PARTS.replace("        brings-log: Brings the log\n", "")
REFERRING = PARTS.replace("will_change: names-line", "will_change: brings-log")


def in_parts(tmp_path: Path, ours: dict[str, str]) -> Repository:
    """A folder map; on the branch `theirs` a reference to what is gone from a part in `ours`."""
    made = repository(tmp_path, "lines/map.yaml", "outcome_map: 1\ntitle: Lines\n")
    made.write("lines/who.yaml", PARTS)
    made.outcomekit("git", "install")
    made.commit("Parts")
    made.git("checkout", "-q", "-b", "theirs")
    made.write("lines/who.yaml", REFERRING)
    made.commit("Theirs")
    made.git("checkout", "-q", "main")
    for name, text in ours.items():
        made.write(name, text)
    made.commit("Ours")
    return made


def test_a_reference_to_what_ours_moved_into_another_part_is_in_order(tmp_path: Path) -> None:
    moved = (
        "partners:\n  lead:\n    behaviors:\n      expect:\n        brings-log: Brings the log\n"
    )
    made = in_parts(tmp_path, {"lines/who.yaml": WITHOUT, "lines/leads.yaml": moved})
    made.git("merge", "-q", "theirs")
    assert made.outcomekit("validate") == (0, "1 map, all good\n", "")
    assert made.read("lines/who.yaml") == WITHOUT.replace(
        "change: names-line", "change: brings-log"
    )


def test_what_ours_moved_to_another_part_and_theirs_edited_is_told_where_to_find(
    tmp_path: Path,
) -> None:
    made = repository(tmp_path, "lines/map.yaml", "outcome_map: 1\ntitle: Lines\n")
    made.write("lines/a.yaml", "impacts:\n  margin: Margins rise\n  nights: Crews sleep\n")
    made.commit("A part")
    parted(
        made,
        "lines/a.yaml",
        "impacts:\n  nights: Crews sleep\n",
        "impacts:\n  margin: Margins rise twice\n  nights: Crews sleep\n",
    )
    made.write("lines/b.yaml", "impacts:\n  margin: Margins rise\n")
    made.commit("Another part")
    code, _, said = made.run("git", "merge", "-q", "theirs")
    assert (code, said.splitlines()[0]) == (
        1,
        "outcomekit: lines/a.yaml:2: `impacts.margin` is removed in ours and changed in theirs; "
        "ours has it in lines/b.yaml now",
    )


def test_a_reference_to_what_is_in_no_part_any_more_is_a_conflict_for_git(tmp_path: Path) -> None:
    made = in_parts(tmp_path, {"lines/who.yaml": WITHOUT})
    code, _, said = made.run("git", "merge", "-q", "theirs")
    assert (code, said) == (
        1,
        "outcomekit: lines/who.yaml: hypotheses.audit.will_change: no behavior, proposition or "
        "other entity has the id `brings-log` (E202); beside the other parts as they lie here, "
        "neither side has this fault, both together do\n",
    )


def test_an_invalid_map_is_told_of_beside_a_conflict(tmp_path: Path) -> None:
    refers = MAP + "roadmap:\n  now:\n    data: {question: What?, outcomes: [runs-trial]}\n"
    removed = MAP.replace("      like:\n        runs-trial: Runs a trial\n", "")
    made = repository(tmp_path)
    sides = [refers.replace("Managers", "Bosses"), removed.replace("Managers", "Leads")]
    parted(made, "lines.yaml", *sides)
    said = made.run("git", "merge", "-q", "theirs")[2].splitlines()
    assert said == [
        "outcomekit: lines.yaml:5: `partners.manager.name` has different values on the two sides",
        "outcomekit: 1 conflict in lines.yaml; keep one version of each and delete the lines with "
        "<<<<<<<, ======= and >>>>>>>",
        "outcomekit: lines.yaml: roadmap.now.data.outcomes[0]: no behavior, proposition or other "
        "entity has the id `runs-trial` (E202); neither side has this fault, both "
        "together do",
    ]


def test_a_file_that_both_sides_add_is_merged(tmp_path: Path) -> None:
    made = repository(tmp_path, ".gitattributes", "*.yaml merge=outcomekit\n")
    made.outcomekit("git", "install")
    made.git("checkout", "-q", "-b", "theirs")
    made.write("lines.yaml", f"{MAP}impacts:\n  margin: Margins rise\n")
    made.commit("Theirs")
    made.git("checkout", "-q", "main")
    owned = MAP.replace("title: Lines\n", "title: Lines\nowner: Me\n")
    made.write("lines.yaml", owned)
    made.commit("Ours")
    made.git("merge", "-q", "theirs")
    assert made.read("lines.yaml") == f"{owned}impacts:\n  margin: Margins rise\n"


def test_lines_in_git_log_stand_under_their_entity(tmp_path: Path) -> None:
    long = MAP.replace("    name: Managers\n", "    name: Managers\n    persona: A\n    notes: B\n")
    made = repository(tmp_path, text=long)
    made.outcomekit("git", "install")
    made.write("lines.yaml", long.replace("notes: B", "notes: C"))
    made.commit("Notes")
    shown = made.git("log", "-p", "-U1", "-1", "--", "lines.yaml")
    assert "@@ -6,3 +6,3 @@ manager:\n     persona: A\n-    notes: B\n+    notes: C\n" in shown
