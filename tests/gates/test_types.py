"""Types: mypy, strict, over the program and its tests."""

import sys

from tests.checkout import run


def test_types_are_sound() -> None:
    checked = run(sys.executable, "-m", "mypy", "--no-error-summary", "--no-color-output")
    assert checked.stdout + checked.stderr == ""
    assert checked.returncode == 0
