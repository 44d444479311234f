"""Start-up: what a command imports. No clock is asked: a busy machine says nothing of the program.

The modules that each hot command may import are listed in `startup/`, a file a command.
"""

import os
import sys
from pathlib import Path

import pytest

from tests.checkout import COMMANDS, run
from tests.goldens import hold_golden

BIG = {
    "click",
    "jinja2",
    "markupsafe",
    "pydantic",
    "pydantic_core",
    "pygments",
    "rich",
    "ruamel",
    "typer",
    "yaml",
}
"""The libraries that take longer to import than `--version` may take."""


def imported(*arguments: str) -> set[str]:
    """The top-level names of the modules that Python imports while it runs with these arguments."""
    ran = run(sys.executable, "-X", "importtime", *arguments)
    assert ran.returncode == 0, ran.stderr
    rows = [line for line in ran.stderr.splitlines() if line.startswith("import time:")]
    return {row.rpartition("|")[2].strip().partition(".")[0] for row in rows}


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["-c", "import outcomekit"], id="import outcomekit"),
        pytest.param(["-m", "outcomekit", "--version"], id="python -m outcomekit --version"),
        pytest.param([str(COMMANDS / "outcomekit"), "--version"], id="outcomekit --version"),
    ],
)
def test_nothing_big_is_imported_by(arguments: list[str]) -> None:
    names = imported(*arguments)
    assert "outcomekit" in names
    assert names & BIG == set()


LIBRARIES = BIG | {"annotated_types", "typing_extensions", "typing_inspection"}
"""Everything that is installed with us."""
SLOW = {
    "asyncio", "dataclasses", "decimal", "email", "fractions", "hashlib", "importlib.metadata",
    "inspect", "logging", "pathlib", "shutil", "subprocess", "tempfile", "urllib.parse",
}  # fmt: skip
"""Modules of the standard library that take as long as a whole quick run, or nearly."""
LISTS = Path(__file__).parent / "startup"

VALID = "outcome_map: 1\ntitle: Line controls\n"
OTHER = f"{VALID}vision: Plants earn more.\n"
INVALID = f"{VALID}status: live\n"


def modules(*arguments: str, cwd: Path, cache: Path) -> set[str]:
    """The modules that `outcomekit` imports with these arguments, with a cache of its own."""
    env = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    ran = run(sys.executable, "-X", "importtime", "-m", "outcomekit", *arguments, cwd=cwd, env=env)
    assert ran.returncode in (0, 1), ran.stderr
    rows = [line for line in ran.stderr.splitlines() if line.startswith("import time:")]
    return {row.rpartition("|")[2].strip() for row in rows}


def ours(names: set[str]) -> set[str]:
    """The modules of ours among some, by their name in the package."""
    return {name.removeprefix("outcomekit.") for name in names if name.startswith("outcomekit.")}


def theirs(names: set[str]) -> set[str]:
    """The libraries among some modules."""
    return {name.partition(".")[0] for name in names} & LIBRARIES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two valid maps and one with a mistake."""
    (tmp_path / "valid.yaml").write_text(VALID, encoding="utf-8")
    (tmp_path / "other.yaml").write_text(OTHER, encoding="utf-8")
    (tmp_path / "invalid.yaml").write_text(INVALID, encoding="utf-8")
    return tmp_path


def needed(names: set[str]) -> str:
    """What is listed of a command: its modules of ours, a line each, and the libraries below.

    Which rules there are is no matter of start-up: they are one line.
    """
    own = {"rules.*" if name.startswith("rules.") else name for name in ours(names)}
    libraries = ", ".join(sorted(theirs(names))) or "none"
    return "".join(f"{name}\n" for name in sorted(own)) + f"\nlibraries: {libraries}\n"


HOT = {
    "version": ["--version"],
    "validate-unchanged": ["validate", "valid.yaml"],
    "validate-valid": ["validate", "--no-cache", "valid.yaml"],
    "validate-invalid": ["validate", "--no-cache", "invalid.yaml"],
    "lint": ["lint", "valid.yaml"],
    "render": ["render", "playbook", "valid.yaml"],
    "diff": ["diff", "valid.yaml", "other.yaml"],
}
"""The hot commands, each as it is run a second time: in a pipe, where there is no color."""


@pytest.mark.parametrize("name", HOT)
def test_a_hot_command_imports_what_is_listed_and_nothing_else(name: str, folder: Path) -> None:
    modules(*HOT[name], cwd=folder, cache=folder / "cache")
    again = modules(*HOT[name], cwd=folder, cache=folder / "cache")
    hold_golden(LISTS / f"{name}.txt", needed(again))


@pytest.mark.parametrize(
    ("name", "spared"),
    [
        ("version", SLOW | {"json", "typing"}),
        ("validate-unchanged", SLOW | {"json", "typing"}),
        ("validate-valid", SLOW),
        ("diff", {"hashlib", "json", "tempfile", "uuid"}),
        ("render", {"subprocess", "difflib", "uuid"}),
    ],
)
def test_a_hot_command_spares_the_slow_modules_of_the_standard_library(
    name: str, spared: set[str], folder: Path
) -> None:
    modules(*HOT[name], cwd=folder, cache=folder / "cache")
    again = modules(*HOT[name], cwd=folder, cache=folder / "cache")
    assert again & spared == set()


def test_help_imports_no_command(folder: Path) -> None:
    names = modules("--help", cwd=folder, cache=folder / "cache")
    names_of_ours = ours(names)
    commands = {name for name in names_of_ours if name.startswith("cli.")}
    assert commands == {"cli.console", "cli.help", "cli.main"}
    packages = {name.partition(".")[0] for name in names_of_ours}
    assert packages <= {"__main__", "app", "cli", "diagnostics", "reports"}
    assert theirs(names) == {"typer"}


@pytest.mark.parametrize("what", ["E202", "partners.behaviors", "playbook", "roadmap"])
def test_what_is_no_rule_is_explained_without_reading_the_rules(what: str) -> None:
    ran = run(sys.executable, "-X", "importtime", "-m", "outcomekit", "explain", what)
    assert ran.returncode == 0, ran.stderr
    assert "outcomekit.app.explain.topics" in ran.stderr
    assert "outcomekit.rules" not in ran.stderr


def test_the_version_is_the_one_that_the_package_says() -> None:
    said = run(COMMANDS / "outcomekit", "--version")
    package = run(sys.executable, "-c", "import outcomekit; print(outcomekit.__version__)")
    assert (said.stdout, said.stderr) == (f"outcomekit {package.stdout}", "")
