"""Behaviors that are none, as the language module judges them: one answer for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.index.index import Index, in_words
from outcomekit.model.partner import Behavior, Partner
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import (
    Defect,
    Statement,
    Token,
    is_plainly_behavior,
    judge,
    read,
    word,
)
from outcomekit.rules._living import living
from outcomekit.rules._once import once


@dataclass(frozen=True, slots=True)
class Judged:
    """A text that stands as a behavior and is something else.

    `clue` is the token that gave it away; `partner` is what the partner is called.
    """

    at: Pointer
    said: Statement
    clue: Token
    partner: str

    @property
    def they_do(self) -> str:
        """How a sentence goes on about the partner: `production managers do`."""
        called, several = _called(self.partner)
        return f"{called} {'do' if several else 'does'}"

    @property
    def do_they(self) -> str:
        """How a question asks about the partner: `do production managers do`."""
        called, several = _called(self.partner)
        return f"{'do' if several else 'does'} {called} do"

    @property
    def to_people(self) -> bool:
        """Whether something was done to people: "agents trained", "farmers received seed"."""
        verb = self.said.verb
        taught = verb is not None and not verb.word.verbs.isdisjoint(("taught", "handed"))
        people = self.said.object if self.said.subject is None else self.said.subject
        return taught and people is not None and people.any("person", "crowd", "group") is not None


def judged(index: Index, defect: Defect) -> Iterator[Judged]:
    """The behaviors still pursued that have this defect. Our own people's deeds are theirs."""
    for kind, found in _judgments(index):
        if kind is defect:
            yield found


@once
def _judgments(index: Index) -> list[tuple[Defect, Judged]]:
    """All of them: six rules ask for the same judgments, one after the other."""
    judgments: list[tuple[Defect, Judged]] = []
    for item, behavior in living(index, Behavior):
        if is_plainly_behavior(behavior.does) or item.owner is None:
            continue
        said = read(behavior.does, cast_of(index))
        found = judge(said)
        partner = item.owner.entity
        assert isinstance(partner, Partner)
        if found is None or (
            found.defect is Defect.OUR_DEED and partner.partner_kind == "internal"
        ):
            continue
        name = partner.name or in_words(item.owner.id)
        judgments.append((found.defect, Judged(item.pointer / "does", said, found.clue, name)))
    return judgments


def _called(name: str) -> tuple[str, bool]:
    """A name within a sentence, and whether it means several.

    Names of several people by what they do go without backticks: `production managers`.
    """
    words = name.split()
    several = bool(words) and word(words[-1].lower()).plural
    if not several or not word(words[0].lower()).known:
        return f"`{name}`", several
    return (name if words[0][1:2].isupper() else f"{name[:1].lower()}{name[1:]}"), several
