"""Golden files: whole pages kept beside the tests and compared byte for byte.

`make docs` writes them anew; a person reads the difference before it is committed.
"""

import os
from pathlib import Path

import pytest

REGENERATE = os.environ.get("OUTCOMEKIT_REGENERATE") == "1"


def hold_golden(golden: Path, made: str) -> None:
    """Assert that the file `golden` holds exactly the text `made`, or write it if so asked.

    A golden that does not exist yet fails like one that differs.
    """
    __tracebackhide__ = True
    if REGENERATE:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(made, encoding="utf-8", newline="")
        return
    if not golden.is_file():
        pytest.fail(f"{golden} does not exist; `make docs` writes it")
    kept = golden.read_bytes().decode("utf-8")
    assert made == kept, f"{golden} is not current; `make docs` writes it anew"
