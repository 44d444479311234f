"""Help: one sentence first, two examples last that run as written, the commands in their order."""

import re
import shlex
import shutil
from functools import cache
from pathlib import Path

import pytest

from outcomekit import __version__
from outcomekit.cli.main import COMMANDS
from tests import checkout
from tests.checkout import ROOT, run

OUTCOMEKIT = checkout.COMMANDS / "outcomekit"
NAMES = [name for name, _ in COMMANDS]


@cache
def helped(*arguments: str) -> str:
    """What `--help` prints; nothing may stand on stderr."""
    done = run(OUTCOMEKIT, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def listed() -> dict[str, str]:
    """The commands that `outcomekit --help` lists, each with its line."""
    lines = helped("--help").partition("\nCommands:\n")[2].partition("\n\n")[0]
    return dict(re.findall(r"^  (\w+) +(.+)$", lines, flags=re.MULTILINE))


every_command = pytest.mark.parametrize("command", NAMES)


@pytest.mark.parametrize("arguments", [("-h",), ()])
def test_help_is_the_same_however_it_is_asked_for(arguments: tuple[str, ...]) -> None:
    assert helped(*arguments) == helped("--help")


def test_the_program_says_what_it_is_for_and_lists_its_commands_as_people_meet_them() -> None:
    assert helped("--help").startswith(
        "Outcome maps as text in git: checked, compared, and turned into documents.\n\nUsage: "
    )
    assert list(listed()) == NAMES
    assert [
        *("init", "validate", "lint", "explain", "format", "render", "diff"),
        *("changelog", "merge", "git"),
        *("add", "rename", "record", "schema", "config"),
    ] == NAMES


@every_command
def test_help_of_a_command_begins_with_its_sentence(command: str) -> None:
    page = helped(command, "--help")
    first = page.splitlines()[0]
    assert first == listed()[command]
    assert re.fullmatch(r"[A-Z][^.!?]*\.", first)
    assert page.splitlines()[1] == ""
    assert f"\nUsage: outcomekit {command} " in page
    assert helped(command, "-h") == page


def examples(command: str) -> list[str]:
    """The lines under `Examples:`, which end the page."""
    page = helped(command, "--help")
    _, heading, listed = page.rpartition("\nExamples:\n")
    assert heading
    return [line.removeprefix("  ") for line in listed.splitlines()]


def checkout_of_the_examples(folder: Path) -> None:
    """A repository that holds the examples in two commits, as a clone of this one would."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    me = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    commit = (*me, "commit", "--quiet", "--allow-empty", "-m", "Examples")
    for command in (("init", "--quiet"), ("add", "."), commit, commit):
        done = run("git", *command, cwd=folder)
        assert done.returncode == 0, done.stderr


@every_command
def test_the_two_examples_of_a_command_run_as_written(command: str, tmp_path: Path) -> None:
    checkout_of_the_examples(tmp_path)
    shown = examples(command)
    assert len(shown) == 2
    for example in shown:
        program, *arguments = shlex.split(example)
        assert (program, arguments[0]) == ("outcomekit", command)
        done = run(OUTCOMEKIT, *arguments, cwd=tmp_path)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr


def test_no_line_of_help_is_wider_than_a_terminal() -> None:
    pages = [helped("--help"), *(helped(command, "--help") for command in NAMES)]
    lines = [line for page in pages for line in page.splitlines()]
    assert [line for line in lines if len(line) > 80 and "  outcomekit " not in line] == []


@pytest.mark.parametrize("arguments", [("--version",), ("--version", "validate")])
def test_the_version_is_one_line(arguments: tuple[str, ...]) -> None:
    assert helped(*arguments) == f"outcomekit {__version__}\n"


def test_traceback_is_told_of_once_for_all_commands() -> None:
    assert "  --traceback " in helped("--help")
