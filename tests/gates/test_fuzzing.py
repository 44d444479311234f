"""`make fuzz` ends in time, counts, and says how to see again what it found."""

import re
import sys
from pathlib import Path

from tests.checkout import ROOT, run

PROPERTY = """
from hypothesis import given, strategies as st

@given(st.integers(0, 1_000_000))
def test_a_number_is_small(number):
    assert number < {most}
"""


def fuzzed(folder: Path, most: int, minutes: str) -> tuple[int, str]:
    """How the fuzzing of one property ended, and what it said."""
    file = folder / "test_numbers.py"
    file.write_text(PROPERTY.format(most=most), encoding="utf-8")
    done = run(
        sys.executable, "-m", "tests.fuzzing", minutes, file, "-c", ROOT / "pyproject.toml",
        "--rootdir", ROOT, "--confcutdir", ROOT,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_fuzzing_says_how_many_inputs_it_tried_in_all_rounds(tmp_path: Path) -> None:
    code, said = fuzzed(tmp_path, 1_000_001, "0.02")
    counts = re.fullmatch(r"([\d,]+) inputs tried in (\d+) rounds on \d cores?\n", said)
    assert (code, counts is not None) == (0, True), said
    assert counts is not None
    tried, rounds = (int(count.replace(",", "")) for count in counts.groups())
    assert 30 <= tried <= 30 * rounds


def test_fuzzing_fails_with_what_shows_the_failure_again(tmp_path: Path) -> None:
    code, said = fuzzed(tmp_path, 900_000, "5")
    assert code == 1
    assert "number=900000" in said
    assert "@reproduce_failure(" in said
