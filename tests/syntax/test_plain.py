"""Texts as they are written: every reader, of YAML 1.2 and of 1.1, reads back the text."""

from __future__ import annotations

import datetime

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from outcomekit.diagnostics.edit import Value
from outcomekit.syntax.characters import forbidden_in
from outcomekit.syntax.layout import Layout
from outcomekit.syntax.parse import parse
from outcomekit.syntax.plain import in_quotes, may_be_plain
from outcomekit.syntax.second_reader import read_again
from outcomekit.syntax.source import Source
from outcomekit.syntax.write import Writer

PIECES = st.sampled_from(
    [*"abyYnN019 _.,:;-+~#&*!|>'\"%@`=?/\\()[]{}<", "no", "on", "null", "0x", "0o", "e1", ".5",
     "inf", ": ", " #", "\n", "\t", "\r", "\x85", "\u2028", "\u00a0", "é", "日", "🎉", "---",
     "2026-11-21", "12:30", "{{ x }}"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=8).map("".join), st.text(max_size=12)).filter(
    lambda text: forbidden_in(text) is None
)


def read_by_all(source: str) -> list[object]:
    """What the fast reader, ruamel.yaml and PyYAML, which reads YAML 1.1, make of a text."""
    tree = parse(Source("text.yaml", source))
    assert tree.claims == [], source
    return [tree.data, read_again(tree), yaml.safe_load(source)]


def old(text: str) -> object:
    """How PyYAML reads it without quotes, where maps write it so: dates."""
    try:
        return datetime.date.fromisoformat(text) if len(text) == 10 else text
    except ValueError:
        return text


@given(TEXTS, st.sampled_from("'\""), st.booleans())
@example("2026-11-21", '"', False)
@example("a\x85b", '"', True)
def test_a_text_is_read_back_by_every_reader(text: str, quote: str, bracketed: bool) -> None:
    writer = Writer(Layout(quote=quote))
    written = writer.scalar(text, bracketed=bracketed)
    source = f"[{written}]\n" if bracketed else f"- {written}\n"
    by_12, again, by_11 = read_by_all(source)
    assert (by_12, again) == ([text], [text])
    assert by_11 in ([text], [old(text)])


@given(TEXTS, TEXTS)
@example("", "a?")
@example("Why? Nobody knows", "a ?b")
def test_a_value_of_any_form_is_read_back(one: str, two: str) -> None:
    value: dict[str, Value] = {"a": one, "b": [two, {"c": one, "d": [one, two]}], "e": {"f": two}}
    source = "\n".join(Writer(Layout()).entries(value, 0)) + "\n"
    by_12, again, _ = read_by_all(source)
    assert (by_12, again) == (value, value)


@given(TEXTS)
def test_what_may_be_plain_needs_no_quotes_and_what_is_quoted_has_them(text: str) -> None:
    if not may_be_plain(text, bracketed=False):
        assert in_quotes(text, '"')[0] == in_quotes(text, '"')[-1]
        assert in_quotes(text, "'")[0] in "'\""
        assert "\n" not in in_quotes(text, "'")
