"""Tries mutants against the tests: `python -m tests.mutants.tried FILE`, one mutant a line.

Every mutant takes the place of its module in a process of its own, a fork of one that has imported
what no mutant touches. It is tried against a narrow set of tests first, and what survives them
against wider ones. Survivors that `survivors.txt` explains are no fault of the tests; any other
makes the run fail, and is shown.
"""

from __future__ import annotations

import difflib
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import re
import resource
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, ModuleType
from typing import Final

import pytest

from tests.checkout import ROOT

SECONDS: Final = 120
"""How long the tests of a mutant may take, of their process; what loops forever is killed."""
EXPLAINED: Final = Path(__file__).with_name("survivors.txt")
UNTOUCHED: Final = (
    "hypothesis", "jinja2", "jsonschema", "pydantic", "rich.console", "ruamel.yaml", "typer",
    "yaml", "outcomekit.index.collect", "outcomekit.model.build", "outcomekit.syntax.parse",
)  # fmt: skip
"""What no mutant touches, imported once."""
OPTIONS: Final = (
    "--exitfirst", "--assert=plain", "--capture=no", "-p", "no:cacheprovider", "-p", "no:xdist",
)  # fmt: skip
OF_ALL_RULES: Final = (
    "hints",
    "living",
    "others_first",
    "other_maps",
    "ours",
    "references_elsewhere",
)
"""The tests of what all rules do, beside their examples."""
OF_EDITS: Final = (
    "changes", "journal", "challenge", "agreed", "within", "key_players", "catalog", "renames",
    "impacts",
)  # fmt: skip
"""The tests of what `diff` calls an edit, the quick ones first."""
OF_WHOLE_MAPS: Final = (
    "diff/test_odd_states",
    "diff/test_nothing",
    "app/test_diff",
    "docs/test_diff_page",
)
"""The tests of what `diff` tells of whole maps."""


@dataclass(frozen=True)
class Mutant:
    """A module with a fault: its file, where the fault is and of which sort, and the whole text."""

    file: str
    line: int
    column: int
    operator: str
    text: str

    @property
    def module(self) -> str:
        """The name that it is imported by."""
        return self.file.removeprefix("src/").removesuffix(".py").replace("/", ".")

    @property
    def name(self) -> str:
        """What `survivors.txt` calls it: its file, its operator and what changes, without places.

        So an explanation outlives what is written above the line.
        """
        old = (ROOT / self.file).read_text(encoding="utf-8").splitlines()
        changes = [
            line[0] + " ".join(line[1:].split())
            for line in difflib.unified_diff(old, self.text.splitlines(), n=0, lineterm="")
            if line[:1] in "+-" and line[:3] not in ("---", "+++")
        ]
        return f"{self.file.removeprefix('src/outcomekit/')} {' '.join(changes)}"

    def tests(self) -> Iterator[Sequence[str]]:
        """The sets of tests to try it against, the narrow one first."""
        source = (ROOT / self.file).read_text(encoding="utf-8")
        if "/rules/" in self.file:
            code = re.search(r'^@(?:dated_)?rule\(\n? *"([A-Z]+\d+)"', source, re.MULTILINE)
            assert code is not None, self.file
            yield ("tests/rules/test_examples.py", "tests/rules/test_hints.py", "-k", code[1])
            wide = ("by_words", *(f"test_{name}.py" for name in OF_ALL_RULES))
            yield tuple(f"tests/rules/{name}" for name in wide)
        else:
            yield tuple(f"tests/diff/test_{name}.py" for name in OF_EDITS)
            yield tuple(f"tests/{name}.py" for name in OF_WHOLE_MAPS)
            yield ("tests/diff/test_laws.py",)


class Instead(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Imports a mutant where its module is asked for."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(
        self, fullname: str, path: object, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """A spec for the one module."""
        if fullname != self.mutant.module:
            return None
        origin = str(ROOT / self.mutant.file)
        return importlib.util.spec_from_loader(fullname, self, origin=origin)

    def get_source(self, fullname: str) -> str:
        """The mutant's text."""
        return self.mutant.text

    def get_code(self, fullname: str) -> CodeType:
        """The mutant, compiled."""
        return self.source_to_code(self.mutant.text, str(ROOT / self.mutant.file))


def survives(mutant: Mutant) -> bool:
    """Whether no test fails with a mutant in the place of its module."""
    return all(_passes(mutant, tests) for tests in mutant.tests())


def _passes(mutant: Mutant, tests: Sequence[str]) -> bool:
    child = os.fork()
    if child == 0:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        sys.meta_path.insert(0, Instead(mutant))
        sys.dont_write_bytecode = True
        os._exit(int(pytest.main([*OPTIONS, *tests])))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def explanations() -> dict[str, str]:
    """Why survivors survive, by their names."""
    paragraphs = EXPLAINED.read_text(encoding="utf-8").split("\n\n")
    found = {}
    for paragraph in paragraphs:
        name, _, why = paragraph.strip().partition("\n")
        if not name.startswith("#"):
            assert why, f"why does this survive? {name}"
            found[name] = why
    return found


def _hold_without_a_fault(files: Sequence[str]) -> None:
    """Assert that every set of tests passes as long as nothing is wrong."""
    tried: set[Sequence[str]] = set()
    for file in files:
        sound = Mutant(file, 0, 0, "", (ROOT / file).read_text(encoding="utf-8"))
        assert sound.module not in sys.modules, f"{file} is among what is imported once"
        for tests in sound.tests():
            assert tests in tried or _passes(sound, tests), f"without a fault fails: {tests}"
            tried.add(tests)


def main(file: Path) -> int:
    """Try all mutants of a file; 1 where one survives that nobody has explained.

    The same where an explanation has no survivor any more, or more than one.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    mutants = [Mutant(**json.loads(line)) for line in lines]
    os.chdir(ROOT)
    for module in UNTOUCHED:
        importlib.import_module(module)
    files = sorted({mutant.file for mutant in mutants})
    _hold_without_a_fault(files)
    known = {name: 0 for name in explanations() if f"src/outcomekit/{name.split()[0]}" in files}
    killed = left = 0
    for number, mutant in enumerate(mutants):
        if number % 50 == 0:
            sys.stderr.write(f"{number} of {len(mutants)} tried\n")
        if not survives(mutant):
            killed += 1
        elif mutant.name in known:
            known[mutant.name] += 1
        else:
            left += 1
            sys.stdout.write(f"{mutant.file}:{mutant.line} {mutant.operator}\n{mutant.name}\n")
            sys.stdout.flush()
    wrong = [name for name, survivors in known.items() if survivors != 1]
    for name in wrong:
        sys.stdout.write(f"explains {known[name]} survivors, not one: {name}\n")
    explained = sum(known.values())
    sys.stdout.write(
        f"{len(mutants)} mutants: {killed} killed, {explained} explained, {left} left\n"
    )
    return 1 if left or wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
