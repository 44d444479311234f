"""Start-up: what is imported before a command has done anything."""

import sys

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


PAINT = {"pygments", "rich"}
"""What makes a terminal pretty: for help and for findings, not for a quiet run in a pipe."""


@pytest.mark.parametrize(
    ("arguments", "unused"),
    [
        (["validate", "examples/minimal.yaml"], {"jinja2", "markupsafe", "ruamel"} | PAINT),
        (
            ["validate", "--format", "json", "examples/minimal.yaml"],
            {"jinja2", "markupsafe", "ruamel"} | PAINT,
        ),
        (["render", "playbook", "examples/minimal.yaml"], {"ruamel"} | PAINT),
        (
            ["diff", "examples/minimal.yaml", "examples/fjordline-cold-chain.yaml"],
            {"jinja2", "markupsafe", "ruamel"} | PAINT,
        ),
    ],
)
def test_a_hot_command_imports_only_what_it_uses(arguments: list[str], unused: set[str]) -> None:
    assert imported("-m", "outcomekit", *arguments) & unused == set()


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
