"""Style: ruff, with the selection and the reasons that stand in pyproject.toml."""

import sys

from tests.checkout import run


def test_nothing_is_linted() -> None:
    checked = run(sys.executable, "-m", "ruff", "check", "--output-format=concise", "--quiet", ".")
    assert checked.stdout + checked.stderr == ""
    assert checked.returncode == 0


def test_everything_is_formatted() -> None:
    checked = run(sys.executable, "-m", "ruff", "format", "--check", "--quiet", ".")
    assert checked.stdout + checked.stderr == ""
    assert checked.returncode == 0
