"""Differences: how two states differ, before anyone says what that is called or how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from outcomekit.diagnostics.change import Ease
from outcomekit.diff.facts import Path
from outcomekit.diff.subject import Subject
from outcomekit.model.entity import Record
from outcomekit.model.field import Declaration


class What(Enum):
    """What is different, as comparing sees it."""

    ADDED = auto()
    """A subject is there on the new side only."""
    REMOVED = auto()
    """A subject is there on the old side only."""
    RENAMED = auto()
    """A subject has another id."""
    MOVED = auto()
    """A subject stands under another entity, in another section or map."""
    SHIFTED = auto()
    """A subject stands on another level of the same section: `before` and `after` are levels."""
    SECTION = auto()
    """A record within the subject, such as a measure, came or went as a whole."""
    FIELD = auto()
    """A field says something else; of a list, one item."""
    REFERENCE = auto()
    """A reference was gained, lost or points elsewhere; of a list, one of them."""
    COVERAGE = auto()
    """A key player has a proposition or question now, or has none left: nobody's edit, but what
    came of one."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which a subject differs between the two sides.

    `old` and `new` are the subject on either side, None where it is not there. `path` leads to
    the field, () for the subject as a whole; `old_item` and `new_item` further to an item of a
    list. `holder` is the record class that declares the field, or that of the record which came
    or went; `declared` the field's declaration. `ease` is set for targets and deadlines.
    `old_path` is the path on the old side, where an id in it was another one.
    """

    what: What
    old: Subject | None
    new: Subject | None
    path: Path = ()
    holder: type[Record] | None = None
    declared: Declaration | None = None
    before: Any = None
    after: Any = None
    old_item: int | None = None
    new_item: int | None = None
    ease: Ease | None = None
    old_path: Path | None = None

    @property
    def subject(self) -> Subject:
        """The subject as it is now, or was when it is gone."""
        subject = self.new or self.old
        assert subject is not None
        return subject
