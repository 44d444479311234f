"""How far is looked around a mistake, and what is said where that finds nothing."""

import pytest

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes import Fault, diagnose
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

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
"""A text; and where each claim about it begins, counted in characters, with its message."""


@pytest.mark.parametrize(("text", "said"), LONG, ids=[str(len(text)) for text, _ in LONG])
def test_in_a_long_text_so_much_is_looked_at(text: str, said: list[tuple[int, str]]) -> None:
    claims = parse(Source("odd.yaml", text)).claims
    starts = [claim.at.start if isinstance(claim.at, Span) else None for claim in claims]
    assert [*zip(starts, [claim.message for claim in claims], strict=True)] == said


def test_a_fault_of_block_text_where_none_begins_is_told_in_general_words() -> None:
    problem, context = (
        "did not find expected comment or line break",
        "while scanning a block scalar",
    )
    mistake = diagnose("a: b\n", Fault(problem, 3, context, 3))
    assert (mistake.span, mistake.message, mistake.mend) == (
        Span(3, 4),
        "`b` cannot be read here",
        None,
    )
