r"""Labels of a picture in Mermaid: whatever the text, the box reads as that text.

Mermaid has no escape but entity codes (`#34;`), and looks for more than it says: comments and
directives anywhere (`%%`), icons (`fa:fa-…`), Markdown in some versions, HTML, styles. So every
character that means something to any of these leaves here as its code; letters, digits and plain
punctuation stay, so that the source of a picture can be read too.
"""

from __future__ import annotations

import re
from typing import Final

from outcomekit.documents.markdown import Markdown, folded

LONGEST_LABEL: Final = 100
"""Characters that a box has room for; the tables below a picture have the whole text."""
JOINER: Final = "\N{WORD JOINER}"
"""Parts what Mermaid must not read as one; nobody sees it."""

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_CODED: Final = re.compile(
    r"""
    [\\"#;&<>{}\[\]|`*_~$^=@+]  # marks of Mermaid, Markdown or HTML
    | :(?![ ]|$)                # an icon, an address, a style
    | %(?=%) | (?<=%)%          # a comment or a directive
    | /(?=/) | (?<=/)/          # an address
    | (?<=www)\.                # the same
    | ^-                        # an item of a list
    """,
    re.VERBOSE | re.IGNORECASE,
)
# With these Mermaid marks the codes that it has yet to read, and it looks for them to the end.
_MARKED: Final = re.compile("(?<=ﬂ)(?=°)|(?<=¶)(?=ß)")
_NUMBERED: Final = re.compile(r"^([0-9]+)([.)])")


def label(text: str) -> Markdown:
    """A box's label, with its quotation marks: `A["…"]`.

    A text that is longer than a box has room for ends in `…`, at a word if it can.
    """
    plain = cut(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", folded(text)))
    coded = _CODED.sub(lambda found: f"#{ord(found[0])};", plain)
    coded = _NUMBERED.sub(lambda found: f"{found[1]}#{ord(found[2])};", coded)
    return Markdown(f'"{_MARKED.sub(JOINER, coded) or " "}"')


def cut(text: str, most: int = LONGEST_LABEL) -> str:
    """The text, or as many of its first words as fit, and `…`."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    whole = head if text[most - 1].isspace() else head.rpartition(" ")[0]
    return f"{(whole or head).rstrip(' ,;:.')}…"
