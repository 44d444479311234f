"""Tries mutants against the tests: `python -m tests.mutants.tried FILE`, one mutant a line.

Every mutant takes the place of its module in a process of its own, a fork of one that has imported
what no mutant touches. It is tried against a narrow set of tests first, and what survives them
against a wide one. Survivors that `survivors.txt` explains are no fault of the tests; any other
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
from collections import Counter
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
            quick = (f"tests/diff/test_{name}.py" for name in ("impacts", "changes", "catalog"))
            yield (*quick, "tests/diff/test_journal.py", "tests/diff/test_renames.py")
            yield ("tests/diff", "tests/app/test_diff.py", "-m", "not hypothesis")
            yield ("tests/diff", "tests/docs/test_diff_page.py")


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
            found[name] = why
    return found


def main(file: Path) -> int:
    """Try all mutants of a file; 1 where one survives that nobody has explained."""
    lines = file.read_text(encoding="utf-8").splitlines()
    mutants = [Mutant(**json.loads(line)) for line in lines]
    os.chdir(ROOT)
    for module in UNTOUCHED:
        importlib.import_module(module)
    known = explanations()
    for file_ in sorted({mutant.file for mutant in mutants}):
        sound = Mutant(file_, 0, 0, "", (ROOT / file_).read_text(encoding="utf-8"))
        assert sound.module not in sys.modules, f"{file_} is among what is imported once"
        assert _passes(sound, next(sound.tests())), f"the tests of {file_} fail without a fault"
    counts: Counter[str] = Counter()
    for number, mutant in enumerate(mutants):
        if number % 50 == 0:
            sys.stderr.write(f"{number} of {len(mutants)} tried\n")
        if not survives(mutant):
            counts["killed"] += 1
        elif mutant.name in known:
            counts["explained"] += 1
        else:
            counts["left"] += 1
            sys.stdout.write(f"{mutant.file}:{mutant.line} {mutant.operator}\n{mutant.name}\n")
            sys.stdout.flush()
    sys.stdout.write(
        f"{len(mutants)} mutants: {counts['killed']} killed, "
        f"{counts['explained']} explained, {counts['left']} left\n"
    )
    return 1 if counts["left"] else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
