"""The repository: what a newcomer and a release need is there, and says the same everywhere."""

import os
import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.checkout import ROOT, run

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("run.txt", "dev.txt")
EVERY_LOCK = (*LOCKS, "bench.txt", "mutants.txt", "audit.txt")
PAGES = (
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "docs/findings.md",
    "docs/map-language.md",
)


def requirements(*lines: str) -> dict[str, Requirement]:
    """Requirements by their normalized names; lines that hold none are left out."""
    found = [Requirement(line) for line in lines if line.strip() and not line.startswith("#")]
    return {canonicalize_name(requirement.name): requirement for requirement in found}


RUNTIME = requirements(*PROJECT["project"]["dependencies"])
BUILDING = requirements(*(ROOT / "requirements" / "run.in").read_text().splitlines())
TESTING = requirements(*(ROOT / "requirements" / "dev.in").read_text().splitlines())


def pins(lock: str) -> dict[str, Requirement]:
    """What a lock file pins, by normalized name."""
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    return requirements(*re.findall(r"^[a-z][^\\\n]*", text, flags=re.MULTILINE))


def version(pin: Requirement) -> str:
    """The one version that a pin allows."""
    (specifier,) = pin.specifier
    assert specifier.operator == "=="
    return specifier.version


@pytest.mark.parametrize("page", PAGES)
def test_a_newcomer_finds(page: str) -> None:
    assert (ROOT / page).read_text(encoding="utf-8").strip()


def test_the_changelog_has_a_place_for_what_is_not_released() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", text, flags=re.MULTILINE)
    assert headings[0] == "[Unreleased]"


def test_the_gate_is_make_test() -> None:
    gate = ROOT / ".ci" / "run"
    assert os.access(gate, os.X_OK)
    assert gate.read_text(encoding="utf-8").splitlines()[-1] == "exec make test"


def targets() -> list[str]:
    """The targets that `make` alone tells of, in its order."""
    told = run("make", "--no-print-directory")
    return [line.split()[1] for line in told.stdout.splitlines()]


def test_make_says_what_each_target_does() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony, *_ = re.findall(r"^\.PHONY: (.*)$", makefile, flags=re.MULTILINE)
    assert targets() == phony.split()
    assert {"demo", "test", "fuzz", "docs", "lock", "audit", "clean"} <= set(targets())


def test_every_make_target_stands_in_contributing() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `make ([a-z]+)", text, flags=re.MULTILINE)) == set(targets()) - {
        "help"
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_what_is_declared(lock: str) -> None:
    declared = RUNTIME | BUILDING | (TESTING if lock == "dev.txt" else {})
    pinned = pins(lock)
    assert set(declared) <= set(pinned)
    wrong = [
        str(pinned[name])
        for name, wanted in declared.items()
        if not wanted.specifier.contains(version(pinned[name]))
    ]
    assert wrong == []


def test_both_locks_pin_the_same_versions() -> None:
    run_only, dev = pins("run.txt"), pins("dev.txt")
    assert {n: version(p) for n, p in run_only.items()} == {n: version(dev[n]) for n in run_only}


@pytest.mark.parametrize("lock", EVERY_LOCK)
def test_every_pin_has_its_hashes_and_comes_from_the_package_index(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert re.findall(r".*(?:://| @ |--(?:extra-)?index|--find-links).*", text) == []


def test_contributing_gives_a_reason_for_each_dependency() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition("## Dependencies")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([\w.-]+) \|", section, flags=re.MULTILINE)
    named = {canonicalize_name(name) for name in rows if name not in {"package", "---"}}
    assert named == RUNTIME.keys() | BUILDING.keys() | TESTING.keys()


@pytest.mark.parametrize("dependency", RUNTIME.values(), ids=str)
def test_contributing_shows_the_bounds_of(dependency: Requirement) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (bounds,) = re.findall(rf"^\| {dependency.name} \| `(.*?)` \|", text, flags=re.MULTILINE)
    assert Requirement(dependency.name + bounds).specifier == dependency.specifier


def test_the_oldest_python_is_the_same_everywhere() -> None:
    tools = PROJECT["tool"]
    assert PROJECT["project"]["requires-python"] == ">=3.11"
    assert tools["mypy"]["python_version"] == "3.11"
    assert tools["ruff"]["target-version"] == "py311"
