"""Set-up from a bare clone: which Python is taken, and what is said when there is none."""

from pathlib import Path

import pytest

from tests.checkout import ROOT, run

FIND_PYTHON = ROOT / ".ci" / "find-python"


def fake_python(folder: Path, *, imports: bool) -> Path:
    """A Python that is new enough, and makes virtual environments or does not."""
    folder.mkdir()
    python = folder / "python3"
    refused = "exit 0" if imports else "exit 1"
    python.write_text(
        f"#!/bin/sh\ncase $2 in\n*ensurepip*) {refused} ;;\n*print*) echo python3.11 ;;\nesac\n"
    )
    python.chmod(0o755)
    return python


def test_set_up_takes_the_first_python_that_can_make_an_environment(tmp_path: Path) -> None:
    bare = fake_python(tmp_path / "bare", imports=False)
    able = fake_python(tmp_path / "able", imports=True).rename(tmp_path / "bare" / "python3.12")
    found = run("/bin/sh", FIND_PYTHON, env={"PATH": str(bare.parent)})
    assert (found.stdout, found.stderr, found.returncode) == (f"{able.name}\n", "", 0)


def test_set_up_says_in_one_line_that_ensurepip_is_missing(tmp_path: Path) -> None:
    bare = fake_python(tmp_path / "bare", imports=False)
    found = run("/bin/sh", FIND_PYTHON, env={"PATH": str(bare.parent)})
    assert (found.stdout, found.returncode) == ("", 1)
    assert found.stderr == (
        "python3 lacks ensurepip and cannot make a virtual environment; "
        "on Debian and Ubuntu: sudo apt install python3.11-venv\n"
    )


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        (
            {},
            "no Python 3.11 or newer was found; "
            "install one, or name it: make PYTHON=/path/to/python3\n",
        ),
        ({"PYTHON": "python2.7"}, "python2.7 is no Python 3.11 or newer\n"),
    ],
)
def test_set_up_says_in_one_line_that_python_is_missing(
    environment: dict[str, str], message: str, tmp_path: Path
) -> None:
    env = {"PATH": str(tmp_path)} | environment
    found = run("/bin/sh", FIND_PYTHON, env=env)
    assert (found.stdout, found.stderr, found.returncode) == ("", message, 1)
