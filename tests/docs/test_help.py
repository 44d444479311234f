"""Help: a sentence first, examples that run last, and the commands as a person meets them."""

import re
import shlex
import shutil
import types
from pathlib import Path

import pytest

from outcomekit.cli.main import COMMANDS as PROGRAM
from tests.checkout import COMMANDS, ROOT, run

OUTCOMEKIT = COMMANDS / "outcomekit"
CASES = [pytest.param(name, module, id=name) for name, module, _ in PROGRAM]


def test_the_program_lists_its_commands_in_the_order_in_which_a_person_meets_them() -> None:
    told = run(OUTCOMEKIT, "--help").stdout.partition("Commands:\n")[2]
    listed = re.findall(r"^  ([a-z]+) ", told, re.MULTILINE)
    assert listed == [
        "init",
        "validate",
        "lint",
        "explain",
        "format",
        "render",
        "diff",
        "merge",
        "git",
        "add",
        "rename",
        "record",
        "schema",
        "config",
    ]


@pytest.mark.parametrize(("name", "module"), CASES)
def test_help_begins_with_one_sentence_and_ends_with_two_examples(
    name: str, module: types.ModuleType
) -> None:
    told = run(OUTCOMEKIT, name, "--help").stdout
    assert told.splitlines()[0] == module.SUMMARY
    assert re.fullmatch(r"[A-Z][^.]*\.", module.SUMMARY)
    assert told.partition("Examples:\n")[2].split("\n")[:-1] == [
        f"  {example}" for example in module.EXAMPLES
    ]
    assert len(module.EXAMPLES) == 2


@pytest.mark.parametrize(
    "example", [example for _, module, _ in PROGRAM for example in module.EXAMPLES]
)
def test_an_example_runs_as_written(example: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    run("git", "init", "-q", cwd=tmp_path)
    program, *arguments = shlex.split(example)
    done = run(COMMANDS / program, *arguments, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
