"""Texts that nobody would write: what is said of them, and where.

Each reaches a turn of the diagnosis that no likely mistake takes. They were found by a search over
mutated texts, and made as short as they can be.
"""

import pytest

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

SAID: list[tuple[str, list[tuple[int, str]]]] = [
    (
        "['",
        [
            (1, "the quote that opens here is never closed"),
            (0, "the `[` that opens here is never closed"),
        ],
    ),
    (
        '"\\e',
        [
            (0, "the quote that opens here is never closed"),
        ],
    ),
    (
        "? \t",
        [
            (2, "a tab stands after the dash, where a space belongs"),
        ],
    ),
    (
        "{\n]",
        [
            (2, "`]` stands where a value should begin"),
        ],
    ),
    (
        "\n* e",
        [
            (1, "a list item begins with `-`, not with `*`"),
        ],
    ),
    (
        '"\\u\t',
        [
            (1, "`\\u` is no escape that YAML knows"),
        ],
    ),
    (
        "[# i",
        [
            (0, "the `[` that opens here is never closed"),
            (1, "the `#` makes a comment of all that follows, the `]` too"),
        ],
    ),
    (
        "l\n`:",
        [
            (3, "a colon stands where no field can begin"),
        ],
    ),
    (
        "t:\n\xa0",
        [
            (3, "`\\u00a0` (no-break space) stands on a line that looks empty"),
        ],
    ),
    (
        "{ #}",
        [
            (2, "the `#` makes a comment of all that follows, the `}` too"),
        ],
    ),
    (
        "{% #",
        [
            (1, "text that begins with `%` needs quotes"),
            (0, "the `{` that opens here is never closed"),
        ],
    ),
    (
        "{% ]",
        [
            (1, "text that begins with `%` needs quotes"),
            (3, "text goes on after the closing quote"),
            (3, "a quote inside the text closes it too early"),
        ],
    ),
    (
        "{[]#",
        [
            (0, "the `{` that opens here is never closed"),
            (0, "`{[]#}` stands between braces where a comma or a `}` should stand"),
        ],
    ),
    (
        '"\\',
        [
            (1, "a backslash stands at the end of the line"),
        ],
    ),
    (
        "!: --\nt:",
        [
            (7, "a colon stands where no field can begin"),
            (0, "text that begins with `!` needs quotes"),
        ],
    ),
    (
        "\xa0\n:",
        [
            (2, "`:` stands after the end of the map"),
        ],
    ),
    (
        "u: t\n\tt",
        [
            (5, "a tab indents this line"),
        ],
    ),
    (
        '! |"|',
        [
            (3, "the text begins on the line of its `|`"),
            (0, "text that begins with `!` needs quotes"),
        ],
    ),
    (
        "t {\nt:",
        [
            (0, "the colon after `t` is missing"),
            (2, "the `{` that opens here is never closed"),
            (4, "`t` stands here twice"),
        ],
    ),
    (
        "{[]#\n",
        [
            (0, "the `{` that opens here is never closed"),
            (0, "`{[]#}` stands between braces where a comma or a `}` should stand"),
        ],
    ),
    (
        "-\n\u2028",
        [
            (2, "an invisible character stands on a line that looks empty"),
        ],
    ),
    (
        "t:\n T\n u:",
        [
            (8, "a colon stands where no field can begin"),
        ],
    ),
    (
        "[]: [}",
        [
            (0, "a list stands where the name of a field should stand"),
            (5, "this `}` closes what a `[` has opened"),
        ],
    ),
    (
        '"\n---',
        [
            (0, "the quote that opens here is never closed"),
            (2, "`---` begins a second document in this file"),
        ],
    ),
    (
        "-\ns\n:",
        [
            (4, "the name before this colon is missing"),
        ],
    ),
    (
        '{""r,',
        [
            (3, "text goes on after the closing quote"),
            (0, "the `{` that opens here is never closed"),
        ],
    ),
    (
        "! a\ns:",
        [
            (5, "a colon stands where no field can begin"),
            (0, "text that begins with `!` needs quotes"),
        ],
    ),
    (
        '! {""s',
        [
            (5, "text goes on after the closing quote"),
            (0, "text that begins with `!` needs quotes"),
        ],
    ),
    (
        '"\n e #',
        [
            (0, "the quote that opens here is never closed"),
        ],
    ),
    (
        '"\'"t\n:',
        [
            (3, "text goes on after the closing quote"),
            (5, "`:` stands after the end of the map"),
        ],
    ),
    (
        "- m\ns:",
        [
            (4, "the field `s` stands among the items of a list"),
        ],
    ),
    (
        "2\n{{}:",
        [
            (2, "`{{}` is a template's placeholder, not a text"),
            (5, "text goes on after the closing quote"),
        ],
    ),
    (
        "n\ns s:",
        [
            (5, "a colon stands where no field can begin"),
        ],
    ),
    (
        "{e: #}",
        [
            (4, "the `#` makes a comment of all that follows, the `}` too"),
        ],
    ),
    (
        "\n- e\ns:",
        [
            (5, "the field `s` stands among the items of a list"),
        ],
    ),
    (
        "- 2\n %:",
        [
            (6, "a colon inside the text makes this look like a field"),
        ],
    ),
    (
        "- 2\n>\nt:",
        [
            (4, "the dash before this list item is missing"),
            (6, "the field `t` stands among the items of a list"),
        ],
    ),
    (
        "o: l:\n -",
        [
            (4, "a colon inside the text makes this look like a field"),
            (7, "`-` stands where a field should begin"),
        ],
    ),
    (
        "- 2\n-t: :",
        [
            (4, "a space is missing after the dash"),
            (8, "a colon inside the text makes this look like a field"),
        ],
    ),
    (
        ":-\n-n:\n a",
        [
            (3, "a space is missing after the dash"),
            (5, "a colon stands where no field can begin"),
        ],
    ),
    (
        'r: -\ny"\n:',
        [
            (3, "a `-` that stands alone begins a list item"),
            (8, "the name before this colon is missing"),
        ],
    ),
    (
        '"\n e: "\ns:',
        [
            (8, "`s` is not indented, and `e` above it is, by 1 space"),
            (8, "`s:` stands after the end of the map"),
        ],
    ),
    (
        's: ["],r: ',
        [
            (4, "the quote that opens here is never closed"),
            (3, "text that begins with `[` needs quotes"),
        ],
    ),
    (
        "s\n x:\n- n:\n  :",
        [
            (0, "the colon after `s` is missing"),
            (6, "the dash makes a list item of `n`, which stands among fields"),
            (13, "the name before this colon is missing"),
        ],
    ),
]
"""A text; and where each claim about it begins, counted in characters, with its message."""


LONG: list[tuple[str, list[tuple[int, str]]]] = [
    # The quote that opens a text stands too far above for a look at each that might be it.
    ("a: 'b" + ", ''c" * 59 + "' d", [(302, "text goes on after the closing quote")]),
    ("a: 'b" + ", ''c" * 60 + "' d", [(307, "`d` stands where a field should begin")]),
    # An alias stands behind too many texts that begin like it: what it names counts as a text.
    (
        "a: &b 1\nc: '" + "*bc " * 49 + "*b '\n",
        [(3, "`&b` names a value, so that `*b` can stand for it elsewhere")],
    ),
    ("a: &b 1\nc: '" + "*bc " * 50 + "*b '\n", [(3, "text that begins with `&` needs quotes")]),
]
"""The same of texts in which is looked around only so far."""


@pytest.mark.parametrize(("text", "said"), SAID, ids=[repr(text) for text, _ in SAID])
def test_an_odd_text_is_told_so(text: str, said: list[tuple[int, str]]) -> None:
    hold_said(text, said)


@pytest.mark.parametrize(("text", "said"), LONG, ids=[str(len(text)) for text, _ in LONG])
def test_in_a_long_text_so_much_is_looked_at(text: str, said: list[tuple[int, str]]) -> None:
    hold_said(text, said)


def hold_said(text: str, said: list[tuple[int, str]]) -> None:
    """Hold what is said of a text, and where."""
    claims = parse(Source("odd.yaml", text)).claims
    starts = [claim.at.start if isinstance(claim.at, Span) else None for claim in claims]
    assert [*zip(starts, [claim.message for claim in claims], strict=True)] == said
