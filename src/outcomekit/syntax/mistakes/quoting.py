"""How a text is put in quotes, and how it is shown inside a message."""

from __future__ import annotations

from typing import Final

_LONGEST_SHOWN: Final = 40


def quoted(text: str) -> str:
    """The text as YAML reads it back letter for letter: in the quotes that need least inside."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    if "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.replace('"', '\\"') + '"'


def shown(text: str) -> str:
    """The text in backticks, cut to a length that fits into one line of a message."""
    flat = " ".join(text.split())
    if len(flat) > _LONGEST_SHOWN:
        flat = flat[: _LONGEST_SHOWN - 1].rstrip() + "…"
    if "`" in flat:
        return f"`` {flat} ``"
    return f"`{flat}`"


def place(column: int) -> str:
    """Where a line begins, in words: `at the very left`, `with 4 spaces before it`."""
    return "at the very left" if column == 0 else f"with {spaces(column)} before it"


def likewise(count: int) -> str:
    """So many lines below, to be treated like this one."""
    return "the line below likewise" if count == 1 else f"the {count} lines below likewise"


def spaces(count: int) -> str:
    """A number of spaces in words: `1 space`, `4 spaces`, `no space`."""
    return "no space" if count == 0 else "1 space" if count == 1 else f"{count} spaces"
