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
    ('"\\e', [(0, "the quote that opens here is never closed")]),
    ("? \t", [(2, "a tab stands after the dash, where a space belongs")]),
    ("{\n]", [(2, "`]` stands where a value should begin")]),
    ("\n* e", [(1, "a list item begins with `-`, not with `*`")]),
    ('"\\u\t', [(1, "`\\u` is no escape that YAML knows")]),
    (
        "[# i",
        [
            (0, "the `[` that opens here is never closed"),
            (1, "the `#` makes a comment of all that follows, the `]` too"),
        ],
    ),
    ("l\n`:", [(3, "a colon stands where no field can begin")]),
    ("t:\n\xa0", [(3, "`\\u00a0` (no-break space) stands on a line that looks empty")]),
    ("{ #}", [(2, "the `#` makes a comment of all that follows, the `}` too")]),
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
    ('"\\', [(1, "a backslash stands at the end of the line")]),
    (
        "!: --\nt:",
        [
            (7, "a colon stands where no field can begin"),
            (0, "text that begins with `!` needs quotes"),
        ],
    ),
    ("\xa0\n:", [(2, "`:` stands after the end of the map")]),
    ("u: t\n\tt", [(5, "a tab indents this line")]),
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
    ("-\n\u2028", [(2, "an invisible character stands on a line that looks empty")]),
    ("t:\n T\n u:", [(8, "a colon stands where no field can begin")]),
    (
        "- n: |\n l",
        [
            (8, "this text stands too far left to belong to `n`"),
            (8, "`l` has neither a colon nor a value"),
        ],
    ),
    (
        "{[]\n]l",
        [
            (4, "this `]` closes what a `{` has opened"),
            (5, "`l` stands after the end of the map"),
            (1, "a list stands where the name of a field should stand"),
        ],
    ),
    ("- {", [(2, "the `{` that opens here is never closed")]),
    (" {\n]\n-", [(3, "`]` stands where a value should begin")]),
    ("[g #\nb", [(5, "`b` stands in a list where a comma or a `]` should stand")]),
    ('"\n\\', [(2, "a backslash stands at the end of the line")]),
    (
        "v:|\n  n\n t:\n R",
        [
            (1, "a space is missing after the colon of `v`"),
            (9, "`t` is indented by 1 space, and `v` above it is not"),
            (13, "this belongs to `t` and is not indented below it"),
        ],
    ),
    ("- >\n::", [(4, "the dash before this list item is missing")]),
    ('- ""r:', [(4, "text goes on after the closing quote")]),
    (
        "'\n- '2",
        [
            (0, "the quote that opens here is never closed"),
            (2, "`- '2` stands after the end of the map"),
        ],
    ),
    (
        '"\n`',
        [
            (0, "the quote that opens here is never closed"),
            (2, "text that begins with a backtick needs quotes"),
            (2, '`` "`" `` stands after the end of the map'),
        ],
    ),
    (
        "{\n-",
        [
            (2, "no dash belongs before an item between brackets"),
            (0, "the `{` that opens here is never closed"),
        ],
    ),
    (
        "u:\n||\n--",
        [
            (3, "a table of Markdown cannot stand among the fields"),
            (6, "this belongs to `u` and is not indented below it"),
        ],
    ),
    (
        's: "\n e\ns',
        [
            (3, "the quote that opens here is never closed"),
            (8, "this line goes on with the text of the item above and is not indented below it"),
            (8, "`s` stands where a field should begin"),
        ],
    ),
    (", - t", [(0, "a `,` stands before the dash of this list item")]),
    ("[s:", [(0, "a `[` stands before the name `s`")]),
    ("\tL", [(0, "a tab indents this line")]),
    (
        "u #\n{{}",
        [
            (4, "`{{}` is a template's placeholder, not a text"),
            (2, "the `#` makes a comment of the rest of this line, and the text goes on below"),
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
    ("-\ns\n:", [(4, "the name before this colon is missing")]),
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
    ('"\n e #', [(0, "the quote that opens here is never closed")]),
    (
        '"\'"t\n:',
        [(3, "text goes on after the closing quote"), (5, "`:` stands after the end of the map")],
    ),
    ("- m\ns:", [(4, "the field `s` stands among the items of a list")]),
    (
        "2\n{{}:",
        [
            (2, "`{{}` is a template's placeholder, not a text"),
            (5, "text goes on after the closing quote"),
        ],
    ),
    ("n\ns s:", [(5, "a colon stands where no field can begin")]),
    ("{e: #}", [(4, "the `#` makes a comment of all that follows, the `}` too")]),
    ("\n- e\ns:", [(5, "the field `s` stands among the items of a list")]),
    ("- 2\n %:", [(6, "a colon inside the text makes this look like a field")]),
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
        [(3, "a space is missing after the dash"), (5, "a colon stands where no field can begin")],
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


@pytest.mark.parametrize(("text", "said"), SAID, ids=[repr(text) for text, _ in SAID])
def test_an_odd_text_is_told_so(text: str, said: list[tuple[int, str]]) -> None:
    claims = parse(Source("odd.yaml", text)).claims
    starts = [claim.at.start if isinstance(claim.at, Span) else None for claim in claims]
    assert [*zip(starts, [claim.message for claim in claims], strict=True)] == said
