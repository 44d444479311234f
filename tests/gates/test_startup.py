"""Start-up: what is imported before a command has done anything."""

import os
import sys
from pathlib import Path

import pytest

from tests.checkout import COMMANDS, run

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


LIBRARIES = BIG | {"ruamel", "rich", "typing_extensions", "annotated_types"}
"""Everything that is installed with us."""
SLOW = {
    "asyncio", "dataclasses", "decimal", "email", "fractions", "hashlib", "importlib.metadata",
    "inspect", "logging", "pathlib", "shutil", "subprocess", "tempfile", "urllib.parse",
}  # fmt: skip
"""Modules of the standard library that take as long as a whole quick run, or nearly."""

CLI = {"__main__", "cli", "cli.console", "cli.shortcut", "cli.verdict"}
APP = {
    "app", "app.cache", "app.discover", "app.ignored", "app.paths", "app.refusal", "app.settings",
    "app.validate", "app.verdicts", "app.walk",
}  # fmt: skip
WORDS = {"diagnostics", "diagnostics.closing", "diagnostics.severity"}
GLANCE = {
    "app.judge", "index", "index.facts", "model", "model.arithmetic", "model.glance",
    "model.tabulated", "syntax", "syntax.alphabet", "syntax.scalar", "syntax.unmarked",
}  # fmt: skip
"""What knows a valid map for one, without the models and without what tells mistakes."""

VALID = "outcome_map: 1\ntitle: Line controls\n"
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
    """A folder with a valid map and one with a mistake."""
    (tmp_path / "valid.yaml").write_text(VALID, encoding="utf-8")
    (tmp_path / "invalid.yaml").write_text(INVALID, encoding="utf-8")
    return tmp_path


def test_the_version_imports_nothing_of_ours(folder: Path) -> None:
    names = modules("--version", cwd=folder, cache=folder / "cache")
    assert ours(names) <= {"__main__"}  # with `-m` that is no import
    assert (theirs(names), names & SLOW) == (set(), set())


def test_validate_of_an_unchanged_map_imports_what_finds_and_knows_it(folder: Path) -> None:
    modules("validate", "valid.yaml", cwd=folder, cache=folder / "cache")
    names = modules("validate", "valid.yaml", cwd=folder, cache=folder / "cache")
    assert ours(names) | {"__main__"} == CLI | APP | WORDS
    assert (theirs(names), names & (SLOW | {"json", "typing"})) == (set(), set())


def test_validate_of_a_valid_map_imports_the_reader_and_the_glance(folder: Path) -> None:
    names = modules("validate", "--no-cache", "valid.yaml", cwd=folder, cache=folder / "cache")
    assert ours(names) | {"__main__"} == CLI | APP | WORDS | GLANCE
    assert (theirs(names), names & SLOW) == ({"yaml"}, set())


@pytest.mark.parametrize(
    ("arguments", "libraries"),
    [
        (["validate", "--no-cache", "invalid.yaml"], {"yaml", "pydantic_core"}),
        (["lint", "valid.yaml"], {"yaml", "typer"}),
        (
            ["render", "playbook", "valid.yaml"],
            {"yaml", "jinja2", "markupsafe"},
        ),
        (["diff", "valid.yaml", "valid.yaml"], {"yaml"}),
    ],
    ids=lambda case: case[0] if isinstance(case, list) else "",
)
def test_a_hot_command_imports_only_the_libraries_that_it_uses(
    folder: Path, arguments: list[str], libraries: set[str]
) -> None:
    """A quiet run in a pipe: neither color nor the second reader of YAML is needed."""
    names = modules(*arguments, cwd=folder, cache=folder / "cache")
    needed = {"typing_extensions", "annotated_types"}  # what pydantic brings
    assert theirs(names) - needed == libraries


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
