"""Usage: what is asked for wrongly is refused in one line on stderr, with what was meant."""

import ast
import re
from pathlib import Path

import pytest

from outcomekit.cli import main
from tests.checkout import COMMANDS, run

OUTCOMEKIT = COMMANDS / "outcomekit"

REFUSED: dict[str, tuple[list[str], str]] = {
    "a command that is misspelled": (
        ["validat", "x"],
        "no command `validat`; did you mean `validate`?",
    ),
    "a command that is near to nothing": (
        ["xyz"],
        "no command `xyz`; `outcomekit --help` lists the commands",
    ),
    "an option that is misspelled": (
        ["validate", "--formt", "json"],
        "no option `--formt`; did you mean `--format`?",
    ),
    "an option that is near to nothing": (
        ["validate", "--zzz"],
        "no option `--zzz`; `outcomekit validate --help` lists the options",
    ),
    "a short option": (
        ["validate", "-x"],
        "no option `-x`; `outcomekit validate --help` lists the options",
    ),
    "an option of the program": (
        ["--formt"],
        "no option `--formt`; `outcomekit --help` lists the options",
    ),
    "a format that is misspelled": (
        ["validate", "--format", "jsn"],
        "`jsn` is no format; did you mean `json`?",
    ),
    "a format that is near to nothing": (
        ["validate", "--format", "pdf"],
        "`pdf` is no format; there are text, concise, github, gitlab, json, junit, markdown, sarif",
    ),
    "a color that is none": (
        ["validate", "--color", "red"],
        "`red` is no choice of color; there are auto, always, never",
    ),
    "a day that is none": (
        ["validate", "--today", "2026-02-30"],
        "`2026-02-30` is no date; one is written 2026-11-21",
    ),
    "a day in another form": (
        ["validate", "--today", "20261121"],
        "`20261121` is no date; one is written 2026-11-21",
    ),
    "an option without its value": (
        ["validate", "--format"],
        "`--format` takes a value",
    ),
    "an option's value that looks like an option": (
        ["validate", "--stdin-filename"],
        "`--stdin-filename` takes a value",
    ),
    "an argument too many": (
        ["schema", "x", "y"],
        "`outcomekit schema` does not take `x y` as well; "
        "`outcomekit schema --help` lists the options",
    ),
    "an empty path": (
        ["validate", ""],
        "an empty name is no path; the current folder is `.`",
    ),
    "an empty path of a folder to begin in": (
        ["init", ""],
        "an empty name is no path; the current folder is `.`",
    ),
    "an empty path of a file to write": (
        ["merge", "maps/line-controls.yaml", "maps/line-controls.yaml", "empty", "-o", ""],
        "an empty name is no path; the current folder is `.`",
    ),
    "an empty selection of rules": (
        ["lint", "--select", " , ", "maps"],
        "`--select` names no rule; leave it out to ask those of the settings",
    ),
    "a path that does not exist": (
        ["validate", "maps/line-control.yaml"],
        "maps/line-control.yaml does not exist; did you mean maps/line-controls.yaml?",
    ),
    "a folder without maps": (
        ["validate", "empty"],
        "nothing to check: no YAML file below empty/ begins with `outcome_map`. "
        "`outcomekit init` makes a first map.",
    ),
    "settings that are misspelled": (
        ["validate", "client"],
        "`client/outcomekit.toml` line 3: no setting `max-file-siz`; did you mean `max-file-size`?",
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a map, an empty folder, and one with settings that are wrong."""
    made = tmp_path_factory.mktemp("usage")
    for name, text in {
        "maps/line-controls.yaml": "outcome_map: 1\ntitle: T\n",
        "empty/notes.txt": "",
        "client/outcomekit.toml": "# ours\n\nmax-file-siz = 3\n",
        "client/a.yaml": "outcome_map: 1\ntitle: T\n",
    }.items():
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_text(text)
    return made


@pytest.mark.parametrize(("arguments", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused_in_one_line(arguments: list[str], said: str, folder: Path) -> None:
    done = run(OUTCOMEKIT, *arguments, cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"outcomekit: {said}\n")


@pytest.mark.parametrize("module", sorted({module for module, _ in main.COMMANDS}))
def test_no_path_is_judged_by_the_argument_parser_which_has_words_of_its_own(module: str) -> None:
    source = (Path(main.__file__).parent / f"{module}.py").read_text(encoding="utf-8")
    said = [ast.unparse(node) for node in ast.walk(ast.parse(source)) if hasattr(node, "slice")]
    paths = [one for one in said if re.match(r"Annotated\[(list\[)?Path\b", one)]
    assert [one for one in paths if "parser=as_path" not in one] == []


@pytest.mark.parametrize("command", [name for name, _ in main.COMMANDS if name != "git"])
def test_every_command_takes_color_and_nothing_else_for_it(command: str, folder: Path) -> None:
    said = "outcomekit: `red` is no choice of color; there are auto, always, never\n"
    done = run(OUTCOMEKIT, command, "--color", "red", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_what_has_no_color_is_the_same_with_it(folder: Path) -> None:
    for words in (["schema"], ["config"], ["git", "status"]):
        plain = run(OUTCOMEKIT, *words, cwd=folder)
        painted = run(OUTCOMEKIT, *words, "--color", "always", cwd=folder)
        assert (painted.returncode, painted.stdout) == (plain.returncode, plain.stdout)


def test_several_paths_that_do_not_exist_are_said_each(folder: Path) -> None:
    done = run(OUTCOMEKIT, "validate", "one", "two", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "outcomekit: one does not exist\noutcomekit: two does not exist\n"


def test_options_may_stand_after_paths(folder: Path) -> None:
    done = run(OUTCOMEKIT, "validate", "maps", "--format", "concise", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_path_with_spaces_and_letters_of_any_kind_is_a_path(folder: Path) -> None:
    place = folder / "Kunden Größe" / "日本"
    place.mkdir(parents=True)
    (place / "line.yaml").write_text("outcome_map: 1\ntitle: T\nstatus: live\n")
    done = run(OUTCOMEKIT, "validate", "--format", "concise", "Kunden Größe", cwd=folder)
    assert done.stdout == (
        "Kunden Größe/日本/line.yaml:3:9: E104 "
        "`live` is no status; a status is draft, active or retired\n"
    )


def test_today_is_taken_and_changes_nothing_in_validate(folder: Path) -> None:
    for day in ("1999-01-01", "2099-12-31"):
        done = run(OUTCOMEKIT, "validate", "maps", "--today", day, cwd=folder)
        assert (done.returncode, done.stdout) == (0, "1 map, all good\n")
