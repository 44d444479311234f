"""Text that wants to be more than text, for property tests of every format."""

import unicodedata

from hypothesis import strategies as st

SNIPPETS = (
    "\n", "\r", "\r\n::error::forged", "::error file=x::forged", "##[error]forged", "##vso[x]",
    "]]>", "<![CDATA[", "<script>", "</failure>", "&amp;", "&#10;", "%0A", "%", ",", ":",
    "\x1b[31m", "\x1b]8;;http://x\x07", "\x07", "\x00", "\x85", "\u2028", "\u202e", "\u2066",
    "\u200b", "\u200d", "\ufeff", "\ufffe", "\ud800", "\udc80", "\U000e0041", "[/b]", "[link=x]",
    "`", "``", "|", "#", "*b*", "_i_", "~~s~~", "[x](javascript:1)", "![x](y)", "{{ 7*7 }}", "$x$",
    "\\", "\\`", " ", "\t", "改", "e\u0301", "👩‍🔧", "“", "…", "maps/x.yaml:1:1: E001 forged",
)  # fmt: skip

hostile = st.lists(
    st.sampled_from(SNIPPETS) | st.text(min_size=1, max_size=5) | st.characters(),
    min_size=1,
    max_size=8,
).map("".join)
"""Any characters, lone surrogates too, and often what one of the formats could stumble over."""


def commanding(text: str) -> list[str]:
    """The characters of a text, line feeds apart, that a terminal would obey and not show."""
    return [
        character
        for character in text
        if character != "\n"
        and (
            unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
            or unicodedata.bidirectional(character)
            in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
        )
    ]
