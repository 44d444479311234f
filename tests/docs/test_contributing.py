"""The recipes of CONTRIBUTING.md do what they say."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.checkout import ROOT, run

RECIPE = re.compile(
    r"a whole one, `(?P<file>rules/\S+\.py)`:\n\n```python\n(?P<text>.*?)```", re.DOTALL
)
MAP = "outcome_map: 1\ntitle: Line controls\npartners:\n  nurse: {kind: boundary}\n"


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment whose outcomekit is ours with one file more: the rule of the recipe."""
    source = tmp_path_factory.mktemp("recipe") / "src"
    shutil.copytree(ROOT / "src", source, ignore=shutil.ignore_patterns("__pycache__"))
    recipe = RECIPE.search((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert recipe is not None
    file = source / "outcomekit" / recipe["file"]
    assert not file.exists()
    file.write_text(recipe["text"], encoding="utf-8")
    return {**os.environ, "PYTHONPATH": str(source)}


def told(env: dict[str, str], *arguments: str | Path) -> str:
    """What `python -m outcomekit` prints with the rule of the recipe."""
    return run(sys.executable, "-m", "outcomekit", *arguments, env=env).stdout


def test_a_rule_is_found_where_its_file_lies(env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "clinic.yaml").write_text(MAP, encoding="utf-8")
    said = told(env, "lint", "--select", "nameless-partner", "--format", "concise", tmp_path)
    assert said == f"{tmp_path}/clinic.yaml:4:3: BP099 `nurse` has no name\n"


def test_a_rule_is_explained_and_listed(env: dict[str, str]) -> None:
    assert "What to do: write the name" in told(env, "explain", "nameless-partner")
    assert "BP099" in told(env, "explain", "BP")
    assert "BP099 nameless-partner" in told(env, "explain", "--list")


def test_the_examples_of_a_rule_are_its_tests(env: dict[str, str]) -> None:
    done = run(
        sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-v",
        ROOT / "tests" / "rules" / "test_examples.py", "-k", "BP099", env=env,
    )  # fmt: skip
    passed = re.findall(r"::(test_\w+)\[BP099.*?PASSED", done.stdout)
    assert (done.returncode, sorted(set(passed))) == (
        0,
        [
            "test_a_code_begins_with_its_family",
            "test_a_rule_finds_nothing_in_its_valid_example",
            "test_a_rule_finds_what_its_invalid_example_marks",
            "test_a_rule_has_an_essay_and_examples_of_both_kinds",
        ],
    ), done.stdout
