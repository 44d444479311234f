"""What a page of Markdown has for a reader on GitHub: anchors, links, blocks."""

import re
from itertools import pairwise

from markdown_it import MarkdownIt


def anchors(text: str) -> list[str]:
    """The anchors that GitHub gives the headings of a page, in their order."""
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    headings = [
        "".join(part.content for part in after.children or [])
        for token, after in pairwise(parsed)
        if token.type == "heading_open"
    ]
    return [re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings]


def links(text: str) -> set[str]:
    """Where the links of a page lead."""
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    parts = [part for token in parsed for part in token.children or []]
    return {str(part.attrs["href"]) for part in parts if part.type == "link_open"}


def blocks(text: str, language: str) -> list[str]:
    """The blocks of a page in one language."""
    parsed = MarkdownIt().parse(text)
    return [token.content for token in parsed if token.type == "fence" and token.info == language]
