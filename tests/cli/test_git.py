"""`outcomekit git`, and what git does with the drivers, in repositories made here."""

from __future__ import annotations

from pathlib import Path

import pytest

from outcomekit.cli import git
from tests.checkout import ROOT
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
NAMES = ["lines.yaml", "maps of 2026/lines.yaml", "Märkte/Größe/lines.yaml", "a [b]*/it's.yaml"]


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


# --- what git does --------------------------------------------------------------------------------


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
    assert "`runs-trial` (E202); each side alone is in order" in said


def test_a_part_of_a_folder_map_is_merged_as_one(tmp_path: Path) -> None:
    head, part = MAP.partition("partners:\n")[0], MAP.partition("title: Lines\n")[2]
    made = repository(tmp_path, "lines/map.yaml", head)
    made.write("lines/who/partners.yaml", part)
    made.commit("Partners")
    sides = [text.partition("title: Lines\n")[2] for text in (OURS, THEIRS, BOTH)]
    parted(made, "lines/who/partners.yaml", sides[0], sides[1])
    made.git("merge", "-q", "theirs")
    assert made.read("lines/who/partners.yaml") == sides[2]


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


# --- setting up and taking away -------------------------------------------------------------------


@pytest.mark.parametrize(
    "attributes",
    [
        None,
        b"",
        b"*.bin binary\n",
        b"*.bin binary",
        b"* text\r\n*.bin binary\r\n",
        b"\n\n",
        b"# \xff\n",
    ],
    ids=repr,
)
def test_what_is_set_up_is_taken_away_to_the_byte(tmp_path: Path, attributes: bytes | None) -> None:
    made = repository(tmp_path, NAMES[3])
    file, settings = made.folder / ".gitattributes", made.folder / ".git" / "config"
    if attributes is not None:
        file.write_bytes(attributes)
    made.git("config", "user.name", "B")
    before = settings.read_bytes()
    made.outcomekit("git", "install")
    once = (file.read_bytes(), settings.read_bytes())
    assert made.git("check-attr", "merge", "-z", "--", NAMES[3]).endswith("\0merge\0outcomekit\0")
    made.outcomekit("git", "install")
    assert (file.read_bytes(), settings.read_bytes()) == once
    made.outcomekit("git", "uninstall")
    assert settings.read_bytes() == before
    assert (file.read_bytes() if file.exists() else None) == (attributes or None)


def test_lines_that_others_added_behind_ours_stay(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.outcomekit("git", "install")
    ours = made.read(".gitattributes")
    made.write(".gitattributes", f"{ours}*.png binary\n")
    made.write("new.yaml", MAP)
    made.outcomekit("git", "install")
    assert made.read(".gitattributes") == "*.png binary\n" + ours.replace(
        "/lines.yaml diff=outcomekit merge=outcomekit\n",
        "/lines.yaml diff=outcomekit merge=outcomekit\n"
        "/new.yaml diff=outcomekit merge=outcomekit\n",
    )
    made.outcomekit("git", "uninstall")
    assert made.read(".gitattributes") == "*.png binary\n"


def test_maps_that_a_line_is_for_already_need_none(tmp_path: Path) -> None:
    made = repository(tmp_path, "maps/lines.yaml")
    made.write(".gitattributes", "maps/**/*.yaml diff=outcomekit merge=outcomekit\n")
    said = "outcomekit: .gitattributes names all maps already\n"
    assert made.outcomekit("git", "install")[2].endswith(said)
    assert made.read(".gitattributes") == "maps/**/*.yaml diff=outcomekit merge=outcomekit\n"


def test_only_maps_are_named(tmp_path: Path) -> None:
    made = repository(tmp_path, "lines/map.yaml")
    made.write("lines/partners.yaml", "impacts: {}\n")
    made.write("compose.yaml", "services: {}\n")
    made.outcomekit("git", "install")
    assert made.read(".gitattributes") == (
        "# outcomekit: these maps are compared and merged in meaning\n"
        "/lines/**/*.yaml diff=outcomekit merge=outcomekit\n"
        "/lines/**/*.yml diff=outcomekit merge=outcomekit\n"
        "# outcomekit: end\n"
    )


def test_for_all_repositories_only_the_settings_of_the_user_are_written(tmp_path: Path) -> None:
    made = repository(tmp_path)
    (made.home / "gitconfig").write_text("[user]\n\tname = B\n", encoding="utf-8")
    assert made.outcomekit("git", "install", "--global") == (
        0,
        "",
        "outcomekit: the diff and merge drivers for maps are set up for all of your repositories\n"
        "outcomekit: a repository's own .gitattributes says which files are maps\n",
    )
    assert made.git("status", "--porcelain") == ""
    assert made.outcomekit("git", "status") == (
        0,
        "the diff and merge drivers for maps are set up for all of your repositories\n"
        "lines.yaml: not named in .gitattributes\n",
        "",
    )
    made.outcomekit("git", "uninstall", "--global")
    assert (made.home / "gitconfig").read_text(encoding="utf-8") == "[user]\n\tname = B\n"


def test_status_tells_what_is_set_up(tmp_path: Path) -> None:
    made = repository(tmp_path)
    hint = "the drivers for maps are not set up; `outcomekit git install` does it\n"
    told = f"{hint}lines.yaml: not named in .gitattributes\n"
    assert made.outcomekit("git", "status") == (0, told, "")
    made.outcomekit("git", "install")
    told = (
        "the diff and merge drivers for maps are set up for this repository\n"
        "lines.yaml: merged in meaning\n"
    )
    assert made.outcomekit("git", "status") == (0, told, "")
    made.git("config", "merge.outcomekit.driver", "true")
    told = (
        "the drivers for maps differ from what `outcomekit git install` sets up\n"
        "lines.yaml: merged in meaning\n"
    )
    assert made.outcomekit("git", "status") == (0, told, "")


# --- other repositories ---------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["install", "uninstall", "status"])
def test_outside_a_repository_there_is_nothing_to_set_up(tmp_path: Path, command: str) -> None:
    outside = Repository(tmp_path, tmp_path)
    said = "outcomekit: this folder is in no git repository; `git init` makes one\n"
    assert outside.outcomekit("git", command) == (2, "", said)


@pytest.mark.parametrize("command", ["install", "uninstall", "status"])
def test_a_bare_repository_has_no_files(tmp_path: Path, command: str) -> None:
    bare = Repository.begun(tmp_path / "bare", "--bare")
    said = "outcomekit: this repository is bare: it has no files; run it in a clone of it\n"
    assert bare.outcomekit("git", command) == (2, "", said)


def test_a_linked_work_tree_shares_the_settings(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.git("worktree", "add", "-q", "../linked")
    linked = Repository(tmp_path / "linked", tmp_path)
    code, _, said = linked.outcomekit("git", "install")
    assert (code, said.splitlines()[-1]) == (
        0,
        "outcomekit: this is one of several work trees: the drivers are for all of them, "
        ".gitattributes is only here until it is committed",
    )
    assert made.git("config", "merge.outcomekit.name") == "outcome maps, by id and field\n"


def test_a_submodule_is_a_repository_of_its_own(tmp_path: Path) -> None:
    inner, outer = repository(tmp_path), Repository.begun(tmp_path / "outer")
    outer.git(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.folder, "maps"
    )
    outer.commit("Maps")
    said = outer.outcomekit("git", "install")[2]
    assert said.splitlines()[-1] == (
        "outcomekit: submodules are repositories of their own; run it in each that holds maps"
    )
    within = Repository(outer.folder / "maps", tmp_path)
    said = within.outcomekit("git", "install")[2]
    assert said.splitlines()[-1] == (
        f"outcomekit: this is a submodule, a repository of its own; maps of {outer.folder} "
        "need a run there"
    )
    assert within.read(".gitattributes").count("/lines.yaml") == 1


def test_from_a_folder_below_the_top_the_whole_repository_is_meant(tmp_path: Path) -> None:
    made = repository(tmp_path, "maps/lines.yaml")
    below = Repository(made.folder / "maps", tmp_path)
    assert below.outcomekit("git", "install")[0] == 0
    assert "/maps/lines.yaml diff=outcomekit" in made.read(".gitattributes")


# --- help -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("function", "summary", "examples"), git.COMMANDS)
def test_help_of_a_command_begins_with_a_sentence_and_ends_with_examples(
    tmp_path: Path, function: object, summary: str, examples: tuple[str, ...]
) -> None:
    made = Repository.begun(tmp_path / "repository")
    made.write("examples/minimal.yaml", (ROOT / "examples" / "minimal.yaml").read_text("utf-8"))
    name = getattr(function, "__name__", "")
    told = made.outcomekit("git", name, "--help")[1]
    assert told.splitlines()[0] == summary
    assert told.partition("Examples:\n")[2] == "".join(f"  {line}\n" for line in examples)
    assert [made.run(*example.split())[0] for example in examples] == [0, 0]
