"""What may be seen, and what an old terminal sees instead."""

import pytest
from hypothesis import given

from outcomekit.reports import plain, visible
from tests.reports.hostile import commanding, hostile


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\u001b[31mred"),
        ("bell\x07", r"bell\u0007"),
        ("two\nlines\r\ttab", r"two\u000alines\u000d\u0009tab"),
        ("\x7f\x85\x9b", r"\u007f\u0085\u009b"),
        ("abc\u202edef\u2066", r"abc\u202edef\u2066"),
        ("\u2028\u2029", r"\u2028\u2029"),
        ("soft\u00adhyphen \ufeffmark", r"soft\u00adhyphen \ufeffmark"),
        ("zero\u200bwidth", r"zero\u200bwidth"),
        ("lone \ud800 surrogate", r"lone \ud800 surrogate"),
        ("tag \U000e0041", r"tag \U000e0041"),
        ("na\u200cme", r"na\u200cme"),
        ("::error::forged", r"\u003a:error::forged"),
        ("  ::error::forged", r"  \u003a:error::forged"),
        ("a ##[error]b ##vso[x] ###[c]", r"a \u0023#[error]b \u0023#vso[x] #\u0023#[c]"),
    ],
)  # fmt: skip
def test_what_nobody_may_see_raw_is_shown_as_its_escape(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Zürich, 改善, €, “quoted”",
        "a::b, ## [x], #1, [/b]",
        "\N{WOMAN}\u200d\N{WRENCH}",  # one picture, held together by a joiner
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # a Persian word needs its joiner
        "e\u0301",
        r"\u001b",
    ],
)
def test_ordinary_text_of_any_script_is_shown_as_it_is(text: str) -> None:
    assert visible(text) == text


@given(text=hostile)
def test_visible_text_is_one_harmless_line_and_stays_as_it_is(text: str) -> None:
    shown = visible(text)
    assert commanding(shown) == []
    assert "\n" not in shown
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("encoding", "seen"),
    [
        ("utf-8", "“10 → 20 …” – 5 € · 改 👍"),
        ("cp1252", r"“10 -> 20 …” – 5 € · \u6539 \U0001f44d"),
        ("latin-1", r'"10 -> 20 ..." - 5 \u20ac · \u6539 \U0001f44d'),
        ("ascii", r'"10 -> 20 ..." - 5 \u20ac - \u6539 \U0001f44d'),
        ("no-such-encoding", r'"10 -> 20 ..." - 5 \u20ac - \u6539 \U0001f44d'),
    ],
)
def test_an_old_terminal_gets_plain_glyphs(encoding: str, seen: str) -> None:
    assert plain("“10 → 20 …” – 5 € · 改 👍", encoding) == seen


@given(text=hostile)
def test_plain_text_can_be_encoded(text: str) -> None:
    assert plain(text, "ascii").isascii()
    assert plain(plain(text, "cp1252"), "cp1252") == plain(text, "cp1252")
