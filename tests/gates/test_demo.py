"""`make demo`: what it shows and what it suggests trying work as printed."""

import os
import shutil
from pathlib import Path

import pytest

from tests.checkout import COMMANDS, ROOT, run


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A copy of the examples, for nothing may be broken in the checkout itself."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


def test_the_demo_works_and_so_does_what_it_suggests(workplace: Path) -> None:
    env = os.environ | {"OUTCOMEKIT": str(COMMANDS / "outcomekit")}
    demo = run(ROOT / ".ci" / "demo", cwd=workplace, env=env)
    assert demo.returncode == 0, demo.stderr
    made = sorted(path.name for path in (workplace / "demo").iterdir())
    assert made == ["playbook.md", "roadmap.md"]

    suggested = [line.strip() for line in demo.stdout.splitlines() if line.startswith("    ")]
    broken, mended = (run("/bin/sh", "-c", line, cwd=workplace) for line in suggested)
    assert broken.returncode == 1
    assert "unknown-field" in broken.stdout
    assert "try: vision" in broken.stdout
    assert mended.returncode == 0, mended.stderr
    assert run(COMMANDS / "outcomekit", "validate", workplace / "examples").returncode == 0
