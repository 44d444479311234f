"""The short way past the argument parser says what the long way says, or leaves all to it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from outcomekit import rules
from outcomekit.cli import shortcut
from outcomekit.cli.main import run
from outcomekit.index.index import Index
from outcomekit.rules._rule import Flaw
from tests.checkout import ROOT

DAY: Final = "--today=2026-11-21"
COMMANDS: Final = (
    "validate", "validate .", "validate draft", "validate broken.yaml draft", "validate none.yaml",
    "validate --format json", "validate --format=sarif broken.yaml", "validate --no-cache draft",
    "lint --today 2026-11-21", f"lint draft {DAY}", f"lint minimal.yaml --no-cache {DAY}",
    f"lint {DAY} broken.yaml draft", f"lint none.yaml {DAY}", f"lint none.yaml draft {DAY}",
    *(f"lint --format {name} {DAY}" for name in ("json", "concise", "github", "junit", "gitlab")),
    "render playbook minimal.yaml", "render roadmap none.yaml",
    "diff minimal.yaml other.yaml", "diff minimal.yaml none.yaml",
    "diff --format json minimal.yaml other.yaml",
)  # fmt: skip
LEFT: Final = (
    "validate -", "validate --help", "validate --color always", "validate --format xml",
    "validate --no-cache=1", "lint -", "lint --fix", "lint --select PM", "lint --statistics",
    "lint --today 21.11.2026", "lint --today", "lint --fail-on note", "render playbook",
    "render none minimal.yaml", "render playbook minimal.yaml more.yaml",
    "diff --fail-on breaking", "diff --format xml",
)  # fmt: skip


@pytest.fixture(autouse=True)
def maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of maps: well kept, a draft, and one that is broken."""
    for name in ("draft", "minimal.yaml"):
        source = ROOT / "examples" / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    minimal = (tmp_path / "minimal.yaml").read_text(encoding="utf-8")
    (tmp_path / "other.yaml").write_text(minimal.replace("title: ", "title: Our "), "utf-8")
    (tmp_path / "broken.yaml").write_text(f"visoin: So\n{minimal}", "utf-8")
    (tmp_path / "outcomekit.toml").write_text('severity = { MAP001 = "error" }\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_short_way_says_what_the_long_way_says(
    command: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = command.split()
    short = shortcut.run(words[0], words[1:])
    said = capfdbinary.readouterr()
    assert (short, *said) == (run(words), *capfdbinary.readouterr())
    assert short is not None


@pytest.mark.parametrize("command", LEFT)
def test_what_the_short_way_does_not_know_it_leaves_without_a_word(
    command: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = command.split()
    assert shortcut.run(words[0], words[1:]) is None
    assert capfdbinary.readouterr() == (b"", b"")


def test_a_rule_that_falls_over_is_left_to_the_long_way_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    def fall(_: Index) -> Iterator[Flaw]:
        raise ZeroDivisionError

    first, *others = rules.rules()
    monkeypatch.setattr(
        "outcomekit.rules._selection.rules", lambda: (replace(first, check=fall), *others)
    )
    assert shortcut.run("lint", ["draft", DAY]) is None
    assert capfdbinary.readouterr() == (b"", b"")
