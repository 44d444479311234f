"""Small grammar for messages: an article, a choice."""

from collections.abc import Iterable


def a(noun: str) -> str:
    """A noun with its article: `a map`, `an impact`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def alternatives(words: Iterable[str]) -> str:
    """Words as a choice: `a, b or c`; nothing of nothing."""
    *others, last = [*words] or [""]
    return f"{', '.join(others)} or {last}" if others else last
