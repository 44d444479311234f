"""JSON that is safe to look at: the text of `json`, `sarif` and `gitlab`."""

from __future__ import annotations

import json
import re

from outcomekit.reports._glyphs import HIDDEN


def jsontext(value: object) -> str:
    r"""The value as indented JSON with a newline at its end.

    Letters of all scripts stand as they are. What nobody may see raw is written as JSON's own
    escapes, such as `\u202e`, so it means the same to whoever parses it.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # JSON has escaped the controls inside the values: a raw newline is layout.
    return HIDDEN.sub(_escaped, text) + "\n"


def _escaped(match: re.Match[str]) -> str:
    if match[0] == "\n":
        return "\n"
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
