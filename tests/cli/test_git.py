"""`outcomekit git`: the drivers set up and taken away, in repositories made here."""

from __future__ import annotations

from pathlib import Path

import pytest

from outcomekit.cli import git
from tests.checkout import COMMANDS, ROOT, run
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
ODD = "a [b]*/it's.yaml"


def repository(tmp_path: Path, name: str = "lines.yaml", text: str = MAP) -> Repository:
    """A repository with one map."""
    made = Repository.begun(tmp_path / "repository")
    made.write(name, text)
    made.commit("A map")
    return made


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
    made = repository(tmp_path, ODD)
    file, settings = made.folder / ".gitattributes", made.folder / ".git" / "config"
    if attributes is not None:
        file.write_bytes(attributes)
    made.git("config", "user.name", "B")
    before = settings.read_bytes()
    made.outcomekit("git", "install")
    once = (file.read_bytes(), settings.read_bytes())
    assert made.git("check-attr", "merge", "-z", "--", ODD).endswith("\0merge\0outcomekit\0")
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


@pytest.mark.parametrize("command", ["install", "uninstall", "status"])
def test_without_git_it_is_said(tmp_path: Path, command: str) -> None:
    done = run(COMMANDS / "outcomekit", "git", command, cwd=tmp_path, env={"PATH": str(tmp_path)})
    said = "outcomekit: git is not on the PATH, and only git can do this\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


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


def test_status_tells_what_is_set_up_for_all_repositories(tmp_path: Path) -> None:
    outside = Repository(tmp_path, tmp_path)
    command = "`outcomekit git install --global`"
    none = f"the drivers for maps are not set up; {command} does it\n"
    assert outside.outcomekit("git", "status", "--global") == (0, none, "")
    outside.outcomekit("git", "install", "--global")
    told = "the diff and merge drivers for maps are set up for all of your repositories\n"
    assert outside.outcomekit("git", "status", "--global") == (0, told, "")
    outside.git("config", "--global", "merge.outcomekit.driver", "true")
    told = f"the drivers for maps differ from what {command} sets up\n"
    assert outside.outcomekit("git", "status", "--global") == (0, told, "")


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
