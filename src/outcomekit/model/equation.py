"""The arithmetic of value equations: numbers, named inputs, + - * / and brackets. Nothing else.

A formula is read into a small tree, which is evaluated exactly (as fractions, so 0.1 + 0.2 is
0.3) and printed by documents. No Python is run: a formula has no calls, no names but its inputs,
no powers; its length and depth are bounded, so it ends at once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
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
    """What is wrong with a formula, in words; `hint` is what to write instead, if that is known.

    `guess` is the whole formula as it may have been meant, which is not sure to be one itself.
    """

    def __init__(self, message: str, hint: str | None = None, *, guess: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.guess = guess


_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?|\.\d+)(?![\w.])|(?P<name>[A-Za-z_]\w*)|(?P<sign>[-+*/()])|(?P<end>$))",
    re.ASCII,
)
_ALLOWED: Final = "a formula has only + - * / and brackets"
_SIGNS: Final = str.maketrans({"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", ":": "/"})


def read_formula(text: str) -> Term:
    """The term that a formula says.

    Raises:
        FormulaFault: when it is not arithmetic.
    """
    try:
        return _term(text)
    except FormulaFault as fault:
        from outcomekit.model.meant_formula import guesses  # only mistakes pay for it

        for guess in (fault.guess, *guesses(text)) if fault.hint is None else ():
            if guess is not None and _is_term(guess):
                raise FormulaFault(fault.message, guess) from None
        raise


def _term(text: str) -> Term:
    if len(text) > LONGEST:
        raise FormulaFault(
            f"the formula has {len(text)} characters; {LONGEST} is the most",
            "give a part of it as an input of its own, already counted out",
        )
    reader = _Reader(list(_tokens(text)))
    term = reader.sum(0)
    reader.expect_end()
    return term


def _is_term(text: str) -> bool:
    try:
        _term(text)
    except FormulaFault:
        return False
    return True


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
        twice = text[found.end() - 1 : found.end() + 1]
        if twice == "**":
            raise FormulaFault(f"`**` is a power; {_ALLOWED}", "multiply step by step")
        if twice == "//":
            raise FormulaFault("`//` is no division; one `/` is", guess=text.replace("//", "/"))
        if kind == "name" and text[found.end() :].lstrip()[:1] == "(":
            raise FormulaFault(f"`{found[kind]}(` is a call; {_ALLOWED}")
        at = found.end()


def _strange(text: str, at: int) -> FormulaFault:
    """What to say of the first thing in a formula that is no part of one."""
    rest = text[at:].lstrip()
    char = rest[0]
    if ord(char) in _SIGNS:
        return FormulaFault(f"`{char}` is no sign of a formula", guess=text.translate(_SIGNS))
    if char == "%":
        message = "`%` is no sign of a formula; dividing by 100 is"
        return FormulaFault(message, guess=text.replace("%", " / 100"))
    if char == "^":
        return FormulaFault(f"`^` is a power; {_ALLOWED}", "multiply step by step")
    if char == ",":
        joined = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
        message = "a comma stands in the formula; numbers have none"
        return FormulaFault(message, guess=joined.replace(",", "."))
    word = re.match(r"[\d.][\w.]*", rest, re.ASCII)
    if word is not None:
        message = f"`{word[0]}` is neither a number nor an input"
        return FormulaFault(message, guess=text.replace(word[0], _plainly(word[0]), 1))
    return FormulaFault(f"`{char}` is no part of arithmetic; {_ALLOWED}, numbers and inputs")


def _plainly(number: str) -> str:
    """`1.5e6` and `1.200.000` as digits; anything else as it is."""
    if re.fullmatch(r"\d+(?:\.\d+)?[eE]\+?\d{1,2}", number, re.ASCII):
        return f"{Decimal(number):f}"
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", number, re.ASCII):
        return number.replace(".", "")
    return number


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
            raise FormulaFault(f"the formula is nested over {DEEPEST} levels deep")
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


def unknown_inputs(text: str, term: Term, inputs: Collection[str]) -> Iterator[FormulaFault]:
    """A fault for each name in a formula that is none of its inputs.

    Args:
        text: the formula as written, to show it mended.
    """
    for name in dict.fromkeys(names(term)):
        if name in inputs:
            continue
        near = nearest(name, inputs)
        yield FormulaFault(
            f"the formula uses `{name}`, which is none of its inputs",
            re.sub(rf"\b{name}\b", near, text) if near else f"inputs: {{{name}: …}}",
        )


def evaluate(term: Term, inputs: Mapping[str, int | float | None]) -> Fraction:
    """The exact result of a term. A float counts as the decimal that a person wrote.

    Raises:
        FormulaFault: for an unknown input, one without a value, or a division by zero.
    """
    match term:
        case Literally(value, _):
            return value
        case Name(name):
            value_of_input = inputs.get(name)
            if value_of_input is None:
                lacking = "has no value" if name in inputs else "is none of its inputs"
                raise FormulaFault(f"the formula uses `{name}`, which {lacking}")
            return Fraction(Decimal(str(value_of_input)))
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
                by = f"`{right.name}`, which is 0" if isinstance(right, Name) else "zero"
                raise FormulaFault(f"the formula divides by {by}")
            return first / second


def renamed(text: str, old: str, new: str) -> str:
    """A formula with one of its inputs under another name, and all else as it stands."""
    return re.sub(rf"(?<![\w.]){re.escape(old)}(?!\w)", new, text, flags=re.ASCII)
