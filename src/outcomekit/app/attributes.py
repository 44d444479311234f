"""Our lines in a `.gitattributes`: one block at its end, which comes out again to the byte."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_BEGIN: Final = "# outcomekit: these maps are compared and merged in meaning"
_END: Final = "# outcomekit: end"
_DRIVERS: Final = " diff=outcomekit merge=outcomekit"
_JOINED: Final = " (the line above had no end)"
_BLOCK: Final = re.compile(
    rb"(?:(?P<joined>\r?\n)%b%b|^%b)(?P<break>\r?\n)(?:.*\n)*?%b\r?\n"
    % tuple(text.encode() for text in map(re.escape, (_BEGIN, _JOINED, _BEGIN, _END))),
    re.MULTILINE,
)
_SPECIAL: Final = re.compile(r"[*?\[\]\\]")
_PLAIN: Final = re.compile(r"[^\s\"\\]+")
_ESCAPES: Final = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def with_lines(data: bytes, patterns: Sequence[str]) -> bytes:
    """The file with a block for some patterns at its end; as it is without any."""
    if not patterns:
        return data
    ends = "\r\n" if b"\r\n" in data else "\n"
    joined = bool(data) and not data.endswith(b"\n")
    lines = [
        _BEGIN + _JOINED * joined,
        *(pattern + _DRIVERS for pattern in patterns),
        _END,
    ]
    return data + (ends * joined + "".join(line + ends for line in lines)).encode()


def patterns_in(data: bytes) -> set[str]:
    """The patterns of our block, as far as there is one."""
    found = _BLOCK.search(data)
    lines = found[0].decode("utf-8", "replace").splitlines() if found else []
    return {line.removesuffix(_DRIVERS) for line in lines if line.endswith(_DRIVERS)}


def without(data: bytes) -> bytes:
    """The file as it was before our block came in."""
    return _BLOCK.sub(b"", data)


def pattern(path: str, ending: str = "") -> str:
    """A path as a pattern that means it alone; `ending` behind a `**/*` stays a pattern."""
    stem, stars, _ = path.partition("/**/*") if ending else (path, "", "")
    text = _SPECIAL.sub(lambda found: f"\\{found[0]}", stem) + stars + ending
    if _PLAIN.fullmatch(text):
        return text
    return '"' + "".join(_ESCAPES.get(char, char) for char in text) + '"'
