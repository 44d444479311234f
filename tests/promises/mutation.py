"""Maps with slips in them: parts that are gone, stand twice or elsewhere, or are something else.

Every choice comes from a `Random`, so that a seed names a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from random import Random
from typing import Final

from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Mark
from tests.checkout import ROOT
from tests.syntax.sources import SIGNS

SMALL: Final = ROOT / "tests" / "documents" / "exemplars" / "mega-international.yaml"
PATHS: Final = (SMALL, ROOT / "tests" / "documents" / "crooked.yaml",
                *sorted(ROOT.glob("examples/*.yaml")))  # fmt: skip

VALUES: Final = (
    "true", "[]", "{}", "~", "1.5", "[a, b]", "{a: b}", "''", "2026-13-01", "none", "[[1]]", "|",
    "{x-a: 1}", "some-id", "*a", "!x y", ".nan", "9" * 400, "\u2028", "0", "-1", "{none: x}", "/",
    "{value: 1}", "1..2", "a/b", "x-a", "none/none", "outcome_map", "{text: }", "- x", "2026-Q5",
    "0001-01-01", "9999-12-31", "9999-Q4", "1e308", "-1e308", "5e-324", "0.1", '"\\n"', '" "',
    "'a: b'", "a" * 3000, "{value: 5, by: 9999-12-31}", '"\u0130\u00df\ufb01"', "[none]", "[~]",
    "100", "some-id/some-id", "{baseline: 0, target: 0}", "'#'", "…", "is", "a is a", "?", "- ",
)  # fmt: skip
KEYS: Final = (
    "x-a", "none", "Name", "id_x", "1", "~", "outcome_map", "kind", "behaviors", "x-", "on", "-",
    "a" * 300, "a-", "--", "'a b'", "text", "retired", "measure", "for",
)  # fmt: skip


@cache
def maps() -> tuple[str, ...]:
    """The texts of the maps that slips are made in; the first is small and has every section."""
    return tuple(path.read_text(encoding="utf-8") for path in PATHS)


def mutated(luck: Random, most: int = 4, text: str | None = None) -> str:
    """A map after some slips; one of ours where none is given."""
    text = luck.choice(maps()) if text is None else text
    for _ in range(luck.randint(1, most)):
        text = luck.choice(_SLIPS)(luck, text) or text
    return text


# --- slips of lines -------------------------------------------------------------------------------


def _of_lines(slip: Callable[[Random, list[str], int], None]) -> Callable[[Random, str], str]:
    def slipped(luck: Random, text: str) -> str:
        lines = text.split("\n")
        slip(luck, lines, luck.randrange(len(lines)))
        return "\n".join(lines)

    return slipped


def _line_deleted(_: Random, lines: list[str], at: int) -> None:
    del lines[at]


def _lines_swapped(luck: Random, lines: list[str], at: int) -> None:
    other = luck.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _lines_repeated(luck: Random, lines: list[str], at: int) -> None:
    elsewhere = luck.randint(0, len(lines))
    lines[elsewhere:elsewhere] = lines[at : at + luck.randint(1, 6)]


def _line_cut(luck: Random, lines: list[str], at: int) -> None:
    lines[at] = lines[at][: luck.randint(0, len(lines[at]))]


def _text_cut(_: Random, lines: list[str], at: int) -> None:
    del lines[at:]


def _value_replaced(luck: Random, lines: list[str], at: int) -> None:
    key, colon, _ = lines[at].partition(":")
    if colon:
        lines[at] = f"{key}: {luck.choice(VALUES)}"


def _key_replaced(luck: Random, lines: list[str], at: int) -> None:
    key, colon, value = lines[at].partition(":")
    if colon:
        across = key[: len(key) - len(key.lstrip())]
        lines[at] = f"{across}{luck.choice(KEYS)}:{value}"


def _sign_put(luck: Random, lines: list[str], at: int) -> None:
    here = luck.randint(0, len(lines[at]))
    lines[at] = lines[at][:here] + luck.choice(SIGNS) + lines[at][here:]


# --- slips of whole values and entries ------------------------------------------------------------


@cache
def _spans(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where values stand, and where keys stand with their values."""
    tree = parse(Source("", text))
    values: list[tuple[int, int]] = []
    entries: list[tuple[int, int]] = []

    def below(mark: Mark) -> Iterator[Mark]:
        children = mark[2] if len(mark) == 3 else []
        if isinstance(children, dict):
            entries.extend((start, inner[1]) for start, _, inner in children.values())
            yield from (inner for _, _, inner in children.values())
        else:
            yield from children

    marks = [tree.mark] if not tree.mends else []
    while marks:
        marks = [inner for mark in marks for inner in below(mark)]
        values += [(mark[0], mark[1]) for mark in marks]
    return sorted(values), sorted(entries)


def _of_spans(
    slip: Callable[[Random, str, list[tuple[int, int]]], str], *, entries: bool
) -> Callable[[Random, str], str]:
    def slipped(luck: Random, text: str) -> str:
        spans = _spans(text)[entries]
        return slip(luck, text, spans) if spans else text

    return slipped


def _taken_out(luck: Random, text: str, spans: list[tuple[int, int]]) -> str:
    start, end = luck.choice(spans)
    return text[:start] + text[end:]


def _retyped(luck: Random, text: str, spans: list[tuple[int, int]]) -> str:
    start, end = luck.choice(spans)
    return text[:start] + luck.choice(VALUES) + text[end:]


def _exchanged(luck: Random, text: str, spans: list[tuple[int, int]]) -> str:
    one, other = sorted((luck.choice(spans), luck.choice(spans)))
    if one[1] > other[0]:
        return text
    first, second = text[slice(*one)], text[slice(*other)]
    return text[: one[0]] + second + text[one[1] : other[0]] + first + text[other[1] :]


def _copied(luck: Random, text: str, spans: list[tuple[int, int]]) -> str:
    (start, end), (there, gone) = luck.choice(spans), luck.choice(spans)
    return text[:there] + text[start:end] + text[gone:]


_SLIPS: Final = (
    *(
        _of_lines(slip)
        for slip in (
            _line_deleted, _lines_swapped, _lines_repeated, _line_cut, _text_cut, _value_replaced,
            _key_replaced, _sign_put,
        )
    ),
    *(
        _of_spans(slip, entries=entries)
        for slip in (_taken_out, _retyped, _exchanged, _copied)
        for entries in (False, True, False)
    ),
)  # fmt: skip
