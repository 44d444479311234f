"""What `lint` says of the examples: the draft earns a review, and all others stand one."""

from pathlib import Path

import pytest

from tests.checkout import COMMANDS, ROOT, run
from tests.goldens import hold_golden

DRAFT = ROOT / "examples" / "draft"
OTHERS = sorted(
    path.relative_to(ROOT)
    for path in (ROOT / "examples").iterdir()
    if path != DRAFT and path.suffix in ("", ".yaml")
)


def reviewed(*arguments: str | Path) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of `outcomekit lint`, on the day that the examples know."""
    done = run(COMMANDS / "outcomekit", "lint", "--today", "2026-11-21", *arguments)
    return done.returncode, done.stdout, done.stderr


def test_the_draft_earns_the_review_that_lies_beside_it() -> None:
    code, out, said = reviewed("examples/draft")
    assert (code, said) == (1, "")
    hold_golden(DRAFT / "review.txt", out)


@pytest.mark.parametrize("example", OTHERS, ids=str)
def test_every_other_example_stands_a_review(example: Path) -> None:
    assert reviewed(example) == (0, "1 map, all good\n", "")
