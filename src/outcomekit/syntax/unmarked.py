"""Reading a text in which nothing is wrong: its data alone, without a position of anything.

A valid map, which most are, pays for nothing that only mistakes need. The law of this module: what
it gives is exactly what `parse` gives as data without a claim. Wherever it is not sure of that, it
gives up and says nothing; `parse` then tells what there is to tell.
"""

from __future__ import annotations

import re

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from outcomekit.syntax.alphabet import AS_BREAK, FORBIDDEN
from outcomekit.syntax.scalar import plain_scalar

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from typing import Any, Final

    from outcomekit.syntax.tree import Data

_MARK: Final = b"\xef\xbb\xbf"
_DEEPEST: Final = 60
"""Somewhat less than the limit of the marked reader."""
_UNSURE: Final = re.compile(f"{FORBIDDEN.pattern[:-1]}{AS_BREAK}\t]")
"""Characters that the marked reader may claim or mend, or stand something in for."""
_KEY: Final = re.compile("[ -~\u00c0-\u017f]*")
"""Keys of which nobody doubts how they are composed, or that they can be seen."""


class UnsureText(Exception):
    """Whether the text is one in which nothing is wrong cannot be said here."""


def unmarked(data: bytes) -> Data:
    """The data of a file's bytes; None where they hold nothing, which is for the caller to judge.

    Raises:
        UnsureText: when anything may be wrong.
    """
    body = data.removeprefix(_MARK)
    try:
        text = body.decode("utf-8")
        if _UNSURE.search(text) or "<<<<<<<" in text or ">>>>>>>" in text or "%TAG" in text:
            raise UnsureText
        return _composed(body, escapes=b"\\" in body)
    except (UnicodeDecodeError, YAMLError) as fault:
        raise UnsureText from fault


def _composed(body: bytes, *, escapes: bool) -> Data:
    next_event = CParser(body).get_event
    next_event()  # the beginning of the stream
    start: Any = next_event()
    if type(start) is not DocumentStartEvent or start.version is not None or start.tags:
        raise UnsureText
    top: list[Data] = []
    items: Any = top
    key: str | None = None
    within: list[tuple[Any, str | None]] = []
    while True:
        event: Any = next_event()
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                raise UnsureText
            value = event.value
            plain = event.implicit[0]
            if escapes and event.style == '"' and FORBIDDEN.search(value):
                raise UnsureText
            if key is None and type(items) is dict:
                if value in items or (plain and value == "<<") or not _KEY.fullmatch(value):
                    raise UnsureText
                key = value
                continue
            if plain:
                value = plain_scalar(value)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None or len(within) >= _DEEPEST:
                raise UnsureText
            if key is None and type(items) is dict:  # a key that is no text
                raise UnsureText
            within.append((items, key))
            items, key = ({} if kind is MappingStartEvent else []), None
            continue
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            value = items
            if kind is MappingEndEvent and len({name.casefold() for name in items}) < len(items):
                raise UnsureText
            items, key = within.pop()
        elif kind is DocumentEndEvent:
            break
        else:  # an alias
            raise UnsureText
        if key is None:
            items.append(value)
        else:
            items[key] = value
            key = None
    if type(next_event()) is not StreamEndEvent:
        raise UnsureText
    return top[0] if top else None
