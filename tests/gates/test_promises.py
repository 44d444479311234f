"""Promises of bad input, faults and attacks: each has a test that bears its number.

Promises 38 and 39 are about formats that the program does not have; their tests, in
`tests/promises/test_formats_to_come.py`, hold that it does not have them.
"""

from __future__ import annotations

import ast
import re

from tests.checkout import ROOT

PROMISES = range(1, 44)
NUMBERED = re.compile(r"test_promises?_(\d\d(?:_and_\d\d)*)_[a-z]")


def numbers() -> dict[int, list[str]]:
    """The names of the tests of each promise."""
    found: dict[int, list[str]] = {}
    for path in sorted((ROOT / "tests" / "promises").glob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and (match := NUMBERED.match(node.name)):
                for number in match[1].split("_and_"):
                    found.setdefault(int(number), []).append(node.name)
    return found


def test_every_promise_has_a_test_that_bears_its_number() -> None:
    assert sorted(numbers()) == [*PROMISES]


def test_a_number_is_written_with_two_digits_and_stands_in_front() -> None:
    odd = [
        node.name
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and re.search(r"promises?_?\d", node.name)
        and not NUMBERED.match(node.name)
    ]
    assert odd == []
