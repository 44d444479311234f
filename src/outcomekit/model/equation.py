"""The arithmetic of value equations: numbers, named inputs, + - * / and brackets. Nothing else.

A formula is read into a small tree, which is evaluated exactly (as fractions, so 0.1 + 0.2 is
0.3) and printed by documents. No Python is run: a formula has no calls, no names but its inputs,
no powers; its length and depth are bounded, so it ends at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from outcomekit.diagnostics.nearest import nearest

LONGEST: Final = 500
"""Characters that a formula may have; a sum that a customer can check needs a tenth of it."""
DEEPEST: Final = 30
"""Brackets within brackets."""

Operator: TypeAlias = Literal["+", "-", "*", "/"]


@dataclass(frozen=True, slots=True)
class Literally:
    """A number written in the formula itself."""

    value: Fraction
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """An input, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Negative:
    """The opposite of a term."""

    term: Term


@dataclass(frozen=True, slots=True)
class Operation:
    """Two terms and what is done with them."""

    operator: Operator
    left: Term
    right: Term


Term: TypeAlias = Literally | Name | Negative | Operation


class FormulaFault(ValueError):
    """What is wrong with a formula, in words; `hint` is what to write instead, if that is known."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?|\.\d+)(?![\w.])|(?P<name>[A-Za-z_]\w*)|(?P<sign>[-+*/()])|(?P<end>$))",
    re.ASCII,
)
_MEANT: Final = {"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", ":": "/"}


def read_formula(text: str) -> Term:
    """The term that a formula says.

    Raises:
        FormulaFault: when it is not arithmetic.
    """
    if len(text) > LONGEST:
        raise FormulaFault(f"the formula has {len(text)} characters; {LONGEST} is the most")
    reader = _Reader(list(_tokens(text)))
    term = reader.sum(0)
    reader.expect_end()
    return term


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while True:
        found = _TOKEN.match(text, at)
        if found is None:
            raise _strange(text, at)
        kind = found.lastgroup or "end"
        yield kind, found[kind]
        if kind == "end":
            return
        if found[kind] == "*" and text[found.end() : found.end() + 1] == "*":
            raise FormulaFault(
                "`**` is a power; a formula has only + - * / and brackets", "multiply step by step"
            )
        if found[kind] == "/" and text[found.end() : found.end() + 1] == "/":
            raise FormulaFault("`//` is no division; write one `/`", text.replace("//", "/"))
        if kind == "name" and text[found.end() :].lstrip()[:1] == "(":
            raise FormulaFault(
                f"`{found[kind]}(` is a call; a formula has only + - * / and brackets", None
            )
        at = found.end()


def _strange(text: str, at: int) -> FormulaFault:
    rest = text[at:].lstrip()
    char = rest[0]
    if char in _MEANT:
        mended = text
        for sign, meant in _MEANT.items():
            mended = mended.replace(sign, meant)
        return FormulaFault(f"`{char}` is no sign of a formula", mended)
    if char == "%":
        return FormulaFault(
            "`%` is no sign of a formula; divide by 100", text.replace("%", " / 100")
        )
    if char == ",":
        return FormulaFault("`,` stands in the formula; a number is written 1200.50 or 1200000")
    if char.isdigit() or char == ".":
        word = re.match(r"[\w.]+", rest)
        return FormulaFault(f"`{word[0] if word else char}` is neither a number nor an input")
    return FormulaFault(f"`{char}` is no part of arithmetic: + - * / and brackets, numbers, inputs")


class _Reader:
    """Reads terms by precedence: sums of products of signed atoms."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0

    def _next(self) -> tuple[str, str]:
        return self._tokens[self._at]

    def sum(self, depth: int) -> Term:
        term = self._product(depth)
        while self._next()[1] in ("+", "-"):
            operator: Operator = "+" if self._take() == "+" else "-"
            term = Operation(operator, term, self._product(depth))
        return term

    def _product(self, depth: int) -> Term:
        term = self._signed(depth)
        while self._next()[1] in ("*", "/"):
            operator: Operator = "*" if self._take() == "*" else "/"
            term = Operation(operator, term, self._signed(depth))
        return term

    def _signed(self, depth: int) -> Term:
        if depth > DEEPEST:
            raise FormulaFault(f"the formula is nested over {DEEPEST} brackets deep")
        if self._next()[1] == "-":
            self._take()
            return Negative(self._signed(depth + 1))
        if self._next()[1] == "+":
            self._take()
            return self._signed(depth + 1)
        return self._atom(depth)

    def _atom(self, depth: int) -> Term:
        kind, text = self._next()
        if kind == "number":
            self._take()
            return Literally(Fraction(Decimal(text)), text)
        if kind == "name":
            self._take()
            return Name(text)
        if text == "(":
            self._take()
            term = self.sum(depth + 1)
            if self._next()[1] != ")":
                raise FormulaFault("a bracket is opened and not closed")
            self._take()
            return term
        if kind == "end":
            raise FormulaFault("the formula ends where a number or an input should follow")
        raise FormulaFault(f"`{text}` stands where a number or an input should stand")

    def _take(self) -> str:
        text = self._tokens[self._at][1]
        self._at += 1
        return text

    def expect_end(self) -> None:
        kind, text = self._next()
        if kind != "end":
            what = "closes no bracket" if text == ")" else "follows without a sign before it"
            raise FormulaFault(f"`{text}` {what}")


def names(term: Term) -> Iterator[str]:
    """The inputs that a term uses, as often as it does, from left to right."""
    match term:
        case Name(name):
            yield name
        case Negative(inner):
            yield from names(inner)
        case Operation(_, left, right):
            yield from names(left)
            yield from names(right)


def evaluate(term: Term, inputs: Mapping[str, int | float]) -> Fraction:
    """The exact result of a term. A float counts as the decimal that a person wrote.

    Raises:
        FormulaFault: for an unknown input (with the nearest one as hint) or a division by zero.
    """
    match term:
        case Literally(value, _):
            return value
        case Name(name):
            if name not in inputs:
                raise FormulaFault(
                    f"the formula uses `{name}`, which is none of its inputs", nearest(name, inputs)
                )
            return Fraction(Decimal(str(inputs[name])))
        case Negative(inner):
            return -evaluate(inner, inputs)
        case Operation(operator, left, right):
            first, second = evaluate(left, inputs), evaluate(right, inputs)
            if operator == "+":
                return first + second
            if operator == "-":
                return first - second
            if operator == "*":
                return first * second
            if second == 0:
                raise FormulaFault("the formula divides by zero")
            return first / second


def renamed(text: str, old: str, new: str) -> str:
    """A formula with one of its inputs under another name, and all else as it stands."""
    return re.sub(rf"(?<![\w.]){re.escape(old)}(?!\w)", new, text, flags=re.ASCII)
