"""The journal: what was seen, when and by whom. A list that is only ever appended to."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from outcomekit.model.dates import Date, Deadline, TimeSpan
from outcomekit.model.entity import Noted, Record
from outcomekit.model.field import ANY, Diff, field
from outcomekit.model.value import Number, Ref, Text
from outcomekit.model.words import Words

Score: TypeAlias = Annotated[
    Literal["low", "medium", "high"],
    Words(
        "score",
        {"low": "Seldom seen", "medium": "Seen at times", "high": "Seen as a rule"},
        {"low": "none", "medium": "some, mid", "high": "often, full"},
    ),
]


class Lesson(Record):
    """What to do differently."""

    noun: ClassVar[str] = "lesson"

    text: Text = field("What we learned.", main=True)
    owner: Text | None = field("Who acts on it.", diff=Diff.VALUE)
    due: Deadline | None = field("A day, month or quarter.", diff=Diff.DEADLINE)


class JournalEntry(Noted):
    """One thing that was seen.

    What was written down at the time, with evidence, is what a review can rest on (HRS). We
    contribute to a change; that we caused it can seldom be said (BE).
    """

    noun: ClassVar[str] = "journal entry"
    often: ClassVar[dict[str, str]] = {
        "date": "on",
        "behavior": "about",
        "observation": "saw",
        "text": "saw",
        "who": "by",
    }
    lone: ClassVar[str | None] = "saw"

    on: Date | None = field("The day.", diff=Diff.VALUE)
    period: TimeSpan | None = field("Or the period, where no day can be named.", diff=Diff.VALUE)
    about: Ref | None = field("What it is about.", to=ANY)
    by: Text | None = field("Who saw it: a person or role.")
    score: Score | None = field("How far it is seen: low, medium or high.", diff=Diff.VALUE)
    value: Number | None = field("A reading of its measure.", diff=Diff.VALUE)
    saw: Text | None = field("The change, in words.")
    evidence: list[Text] = field("What it rests on.", many=True)
    contributors: Text | None = field("Who and what else helped.")
    unexpected: Text | None = field("What nobody had thought of.")
    lesson: Lesson | None = field("What to do differently.", diff=Diff.PARTS)
