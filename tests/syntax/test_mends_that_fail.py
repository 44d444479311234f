"""A mend that does not mend: the mistake is told once, and reading goes on behind its line."""

import pytest

from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source


@pytest.mark.parametrize(
    ("text", "messages", "data"),
    [
        (
            "title: Lines\nx-a: {:]\nvision: Plants earn more\n",
            [
                "text that begins with `:` needs quotes",
                "text goes on after the closing quote",
            ],
            {"title": "Lines", "vision": "Plants earn more"},
        ),
        (
            "title: Lines\nx-a: {o #[}\nvision: Plants earn more\n",
            ["the `#` makes a comment of all that follows, the `}` too"],
            {"title": "Lines", "vision": "Plants earn more"},
        ),
        (
            '":\n e: "\ns:',
            [
                "`s` is not indented, and `e` above it is, by 1 space",
                '`s` is indented by 1 space, and `"` above it is not',
            ],
            ": e: ",
        ),
    ],
)
def test_a_mistake_that_its_mend_leaves_is_told_once(
    text: str, messages: list[str], data: object
) -> None:
    tree = parse(Source("map.yaml", text))
    assert ([claim.message for claim in tree.claims], tree.data) == (messages, data)
