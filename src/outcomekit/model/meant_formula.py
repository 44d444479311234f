"""What a formula that is none may have been meant to say: signs of the hand, names with hyphens.

Every guess is only a guess: whoever asks tries whether it is a formula.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

_SLIPS: Final = (
    (re.compile(r"^[^=]*=\s*"), ""),  # gain = parts * margin
    (re.compile(r"(?<=[\w)])\s+[xX]\s+(?=[\w(])"), " * "),  # parts x margin
    (re.compile(r"(?<=\d)_(?=\d{3}(?!\d))"), ""),  # 1_000
    (
        re.compile(r"(?<![\w.])(?!0[xXoObB]|\d+[eE]\d)(\d+(?:\.\d+)?)(?=[A-Za-z_(])"),
        r"\1 * ",
    ),  # 2parts, 2(parts - 1)
    (re.compile(r"[€$£¥]\s*(?=\d)|(?<=\d)\s*[€$£¥]"), ""),  # €5
    (re.compile(r"\["), "("),
    (re.compile(r"\]"), ")"),
)


def guesses(text: str) -> Iterator[str]:
    """What a text may mean as a formula: with one slip of its kind mended, then with all."""
    whole = text
    for slip, instead in _SLIPS:
        mended = slip.sub(instead, text)
        whole = slip.sub(instead, whole)
        if mended != text:
            yield mended
    yield whole
    yield whole + ")" * (whole.count("(") - whole.count(")"))


def with_names(text: str, meant: Mapping[str, str]) -> str:
    """A formula with other names for some inputs; the longest go first."""
    for name in sorted(meant, key=len, reverse=True):
        text = re.sub(_standing_alone(name), meant[name], text)
    return text


def named_in(text: str, inputs: Collection[str]) -> list[str]:
    """Those of some names that stand in a formula as they are, in its order."""
    found = {name: re.search(_standing_alone(name), text) for name in inputs}
    starts = {name: one.start() for name, one in found.items() if one is not None}
    return sorted(starts, key=lambda name: (starts[name], name))


def _standing_alone(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"
