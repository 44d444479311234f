"""Fixes: how a program would mend what was found.

A check says a fix in edits, against pointers. What a report shows of it are replacements, at
lines and columns.
"""

from __future__ import annotations

from dataclasses import dataclass

from outcomekit.diagnostics.edit import Edit
from outcomekit.diagnostics.span import Place


@dataclass(frozen=True, slots=True)
class Fix:
    """What would mend a finding: all of its edits, or none.

    `title` says what it does, in a verb's form: `remove the suppression`. A `safe` fix is certain
    to mean what the author meant; any other is a proposal, which somebody must read.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Replacement:
    """A place in a source, and the text that shall stand there instead."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Mend:
    """A fix brought down to the text, as a report shows it."""

    title: str
    safe: bool
    replacements: tuple[Replacement, ...]
