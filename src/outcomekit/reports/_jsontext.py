"""JSON that is safe to look at: the text of `json`, `sarif` and `gitlab`."""

from __future__ import annotations

import json
import re
from json.encoder import encode_basestring
from typing import Any, Final

from outcomekit.reports._glyphs import HIDDEN, is_plainly_visible

_STEP: Final = 2


def jsontext(value: object) -> str:
    r"""The value as indented JSON with a newline at its end.

    Letters of all scripts stand as they are. What nobody may see raw is written as JSON's own
    escapes, such as `\u202e`, so it means the same to whoever parses it.
    """
    return f"{indented(value)}\n"


def indented(value: object, by: int = 0) -> str:
    """The value as such JSON, to stand in one that is indented by so many spaces.

    Python's own encoder takes several times as long as soon as it is to indent.
    """
    return _text(value, "\n" + " " * by)


def _text(value: Any, end: str) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, dict):
        below = end + " " * _STEP
        entries = [f"{quoted(key)}: {_text(entry, below)}" for key, entry in value.items()]
        return f"{{{below}{f',{below}'.join(entries)}{end}}}" if entries else "{}"
    if isinstance(value, list | tuple):
        below = end + " " * _STEP
        items = [_text(item, below) for item in value]
        return f"[{below}{f',{below}'.join(items)}{end}]" if items else "[]"
    return json.dumps(value)


def quoted(text: str) -> str:
    """A text as JSON has it, in quotes."""
    quoted: str = encode_basestring(text)
    return quoted if is_plainly_visible(quoted) else HIDDEN.sub(_escaped, quoted)


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
