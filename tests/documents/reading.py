"""Pages as a Markdown reader has them: CommonMark with GitHub's tables, by markdown-it-py."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
COMMENT = re.compile(r"<!--.*?-->")


@dataclass(frozen=True)
class Block:
    """One block of text: what it stands in, outermost first, and what a reader sees of it."""

    within: tuple[str, ...]
    text: str
    marks: tuple[str, ...]
    """The markup inside it: strong, em, link, code_inline, html_inline."""


def tokens(page: str) -> list[Token]:
    """The tokens of a page."""
    return _READER.parse(page)


def blocks(page: str) -> list[Block]:
    """The blocks of a page that hold text."""
    found: list[Block] = []
    within: list[str] = []
    for token in tokens(page):
        if token.nesting == 1:
            within.append(token.tag)
        elif token.nesting == -1:
            within.pop()
        elif token.type == "inline":
            marks = tuple(one.type for one in token.children or () if one.type != "text")
            found.append(Block(tuple(within), seen(token), marks))
        else:
            found.append(Block((*within, token.type), COMMENT.sub("", token.content), ()))
    return found


def seen(inline: Token) -> str:
    """What a reader sees of a piece of text; comments are not seen."""
    return "".join(
        one.content for one in inline.children or () if one.type in ("text", "code_inline")
    )


def links(page: str) -> Iterator[str]:
    """The target of every link and picture, and of every bare address that GitHub would link."""
    for token in tokens(page):
        for one in token.children or ():
            target = one.attrGet("href") or one.attrGet("src")
            if target is not None:
                yield str(target)


def headings(page: str) -> list[tuple[int, str]]:
    """Level and text of every heading."""
    found = []
    level = 0
    for token in tokens(page):
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "inline" and level:
            found.append((level, seen(token)))
            level = 0
    return found


def autolinks(source: str) -> list[str]:
    """What GitHub's autolinks would find in the source of a text: addresses that nobody escaped.

    By the GFM specification: `www.`, `http://`, `https://`, `ftp://`, and addresses of mail, which
    GitHub looks for after it has taken backslashes away.
    """
    plain = COMMENT.sub(" ", source)
    found = re.findall(r"(?i)(?:\bwww\.|\b(?:https?|ftp)://)[^\s<]+", plain)
    bare = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", plain)
    return found + re.findall(r"[^\s@]@[\w-]*\.\w", bare)
