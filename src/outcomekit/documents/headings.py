"""Headings: what links to them are called, by GitHub's rule, and how each stays unlike the others.

GitHub, VS Code and pandoc (`-f gfm`) make the same slug of a heading, so a link to one works on
all three and, through pandoc, in Word.
"""

from __future__ import annotations

from typing import Final
from unicodedata import category

from outcomekit.documents.wording import clause

_KEPT: Final = ("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Pc")


def slug(heading: str) -> str:
    """What GitHub makes of a heading's text: small letters, no punctuation, hyphens for spaces.

    "" where nothing is left of it.
    """
    kept = (char for char in heading.strip().lower() if char in "- " or category(char) in _KEPT)
    return "".join(kept).replace(" ", "-")


class Slugs:
    """The slugs of one page, given out in the order of its headings."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def next(self, heading: str) -> str:
        """The slug of the next heading; a second one of the same kind ends in `-1`."""
        bare = slug(heading)
        given = bare
        while given in self._seen:
            self._seen[bare] += 1
            given = f"{bare}-{self._seen[bare]}"
        self._seen[given] = 0
        return given


class Headings:
    """The headings of one page, so that no two of them are alike.

    Args:
        taken: those that the page has anyway.
    """

    def __init__(self, *taken: str) -> None:
        self._taken = {slug(heading) for heading in taken}

    def unlike(self, heading: str, whose: str | None = None) -> str:
        """The heading; after the second of its kind stands `whose` it is, then a number.

        Args:
            heading: the text as one would write it.
            whose: the player that tells it from its likes.
        """
        bare = heading.strip()
        choice = bare
        if slug(choice) in self._taken and whose:
            choice = f"{bare}: {clause(whose)}"
        number = 2
        while slug(choice) in self._taken:
            choice = f"{bare} ({number})"
            number += 1
        self._taken.add(slug(choice))
        return choice
