r"""Text and markup: whatever a template prints is text, unless it was made as markup here.

Text of a map must come out as that text in CommonMark with GitHub's tables and autolinks, and
no template can forget to see to it: templates are given `Text`, which escapes itself.

Two things depend on where a text ends up, which only the finished page tells: a `#` means
something at a block's start alone, a `|` in a table's row alone. Such characters leave here with
a mark from the control characters, which no text of a map holds, and `typeset` settles them.
"""

from __future__ import annotations

import re
from typing import Final

MAYBE: Final = "\x01"
"""Stands before a character that needs a backslash only at a block's start."""
PIPE: Final = "\x02"
"""Stands for a `|` of a text."""
LINK: Final = "\x03"
"""Begins a link: LINK, target, TO, label, END."""
TO: Final = "\x04"
END: Final = "\x05"


class Markdown(str):
    """Markup made by us; printed as it stands."""

    __slots__ = ()

    def __html__(self) -> str:
        """The markup itself: the protocol by which a template engine knows what is safe."""
        return self


class Text(str):
    """Text of a map or of a view; escapes itself wherever a template prints it."""

    __slots__ = ()

    def __html__(self) -> str:
        """The text as markup that reads as the text."""
        return escape(self)

    def __radd__(self, other: str) -> Text:
        """A text before this one: text as well."""
        return Text(str(other) + str(self))


def _keeping(name: str) -> None:
    """Let an operator of `str` return `Text`, so that a part of a text escapes itself as well."""
    method = getattr(str, name)

    def kept(self: Text, *args: object) -> Text:
        return Text(method(self, *args))

    setattr(Text, name, kept)


for _name in ("__add__", "__getitem__", "__mod__", "__mul__", "__rmul__"):
    _keeping(_name)


_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_ALWAYS: Final = re.compile(r"[\\`*_\[\]<>~$]")
_ENTITY: Final = re.compile(r"&(?=#[0-9]+;|#[xX][0-9a-fA-F]+;|[A-Za-z][A-Za-z0-9]*;)")
# What GitHub, VS Code and pandoc turn into links and pictures without being asked.
_SLASHES: Final = re.compile(r"/(?=/)")
_WWW: Final = re.compile(r"(?i)(?<![A-Za-z0-9])www\.")
_SCHEME: Final = re.compile(r"(?i)\b(mailto|xmpp):(?=\S)")
_EMOJI: Final = re.compile(r":(?=(?:[+-]1|100|1234|[a-z0-9_+-]*[a-z][a-z0-9_+-]*):)")
_AT: Final = re.compile(r"(?<=\S)@(?=\S*\.\S)")
# What opens a block, and the hashes that close a heading.
_OPENER: Final = re.compile(r"^(?=[#+=-])|^([0-9]{1,9})(?![0-9])")
_CLOSER: Final = re.compile(r"(?:(?<= )|^)(?=#+$)")


def folded(text: str) -> str:
    """The text on one line: each run of white space, line ends included, is one space."""
    return " ".join(text.split())


def escape(text: str) -> Markdown:
    """Markup that reads as `text` wherever it stands; not yet settled (see `typeset`)."""
    plain = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", folded(text))
    made = _ALWAYS.sub(r"\\\g<0>", plain)
    made = _ENTITY.sub(r"\\&", made)
    made = _EMOJI.sub(r"\\:", made)
    made = _SLASHES.sub(r"\\/", made)
    made = _WWW.sub(lambda found: found[0][:-1] + r"\.", made)
    made = _SCHEME.sub(r"\1\\:", made)
    # GitHub looks for addresses after it has taken backslashes away; a comment parts the text.
    made = _AT.sub("@<!-- -->", made)
    made = _CLOSER.sub(r"\\", made)
    made = _OPENER.sub(rf"\g<1>{MAYBE}", made)
    return Markdown(made.replace("|", PIPE))


def link(label: str, target: str) -> Markdown:
    """A link within the page, to a heading by its text or by the id in the comment below it.

    Where the page has no such heading, only the label is left.
    """
    return Markdown(f"{LINK}{folded(target)}{TO}{printed(label)}{END}")


def ids(*names: object) -> Markdown:
    """A comment with ids or field paths, which no reader sees.

    Args:
        names: texts, or lists of texts.
    """
    flat: list[str] = []
    for name in names:
        flat.extend(map(str, name)) if isinstance(name, list | tuple) else flat.append(str(name))
    held = ", ".join(_UNNAMED.sub("_", folded(name)) for name in flat)
    return Markdown(f"<!-- {held.replace('--', '__')} -->") if held else Markdown("")


_UNNAMED: Final = re.compile(r"[^\w.*:,/ \[\]-]", re.ASCII)


def code(text: str) -> Markdown:
    """Fixed wording in which backquotes mark what to type: "`proof` of the proposition"."""
    parts = text.split("`")
    return Markdown(
        "".join(
            f"`{folded(part)}`" if number % 2 and part.strip() else escape_within(part)
            for number, part in enumerate(parts)
        )
    )


def escape_within(text: str) -> str:
    """The markup of a piece of a sentence: white space at its ends is kept."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{escape(text)}{after}"


_LINKED: Final = re.compile(rf"{LINK}[^{TO}]*{TO}([^{END}]*){END}")
_WRITTEN_LINK: Final = re.compile(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)")
_COMMENT: Final = re.compile(r"<!--.*?-->")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])|[*`]|" + MAYBE)


def visible(markup: str) -> str:
    """What a reader sees of one line of markup, marks of this module included."""
    line = _COMMENT.sub("", _LINKED.sub(r"\1", markup))
    line = _ESCAPED.sub(lambda found: found[1] or "", _WRITTEN_LINK.sub(r"\1", line))
    return folded(line.replace(PIPE, "|"))


def printed(value: object) -> Markdown:
    """Any value as a template prints it: nothing for None, markup as it is, all else as text."""
    if value is None:
        return Markdown("")
    if isinstance(value, Markdown):
        return value
    if isinstance(value, int | float):
        return Markdown(value)  # a template counts: `1. ` begins a list
    if hasattr(value, "__html__"):
        return Markdown(value.__html__())
    return Markdown(escape_within(str(value)))  # a template's own words, such as "; "
