"""The values that pass in and out: what libyaml said, and what the person did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from outcomekit.diagnostics.kind import Kind
    from outcomekit.diagnostics.span import Span

Feature: TypeAlias = Literal["anchor", "alias", "tag", "merge-key", "directive", "documents"]
"""What YAML has and a plain map does without."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What libyaml said, and where; `at` and `since` count characters from the text's start.

    `at` is where the parser gave up, which is often lines below the mistake; `since` is where
    the thing began that it was reading (`context`), or None.
    """

    problem: str
    at: int
    context: str | None
    since: int | None


@dataclass(frozen=True, slots=True)
class Mend:
    """Replace `text[start:end]` by `text`: what the person meant, so that reading can go on."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that somebody did in a text, in words for that person.

    `span` lies on one line of the text. `message` is one line without a full stop; `why` a whole
    sentence, or None where the kind's own says it; `hint` the mended line, or what to do.
    `mend` is None where it is not certain enough what was meant.
    """

    kind: Kind
    span: Span
    message: str
    why: str | None
    hint: str | None
    mend: Mend | None
