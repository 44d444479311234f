"""A lesson has neither an owner nor a date.

A lesson is learned when somebody does something else the next time (HRS). Until then it is a
remark. Remarks feel like progress, and so the same one can be found in a journal year after year:
"start earlier", "involve maintenance". What turns it into a change is small: one person, one day.

Either of the two is enough to keep this rule silent, and so is an owner of the whole entry: then
somebody knows whom to ask, or when.

What to do: agree on the spot who does what differently, and by when, and write `owner` and `due`.
If nobody will take it, it may be an observation and no lesson; move it to `saw` or `unexpected`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.journals._readings import standing

INVALID = (
    """
    journal:
      - on: 2026-08-07
        saw: One of ten brought a log in July
        lesson: Ask who keeps the log before fixing the meeting
        ^^^^^^ nobody is to act on this lesson, and on no day
    """,
    """
    journal:
      - {on: 2026-08-07, saw: One of ten, lesson: {text: Ask who keeps the log}}
                                          ^^^^^^ nobody is to act on this lesson, and on no day
    """,
)
VALID = (
    """
    journal:
      - on: 2026-08-07
        saw: One of ten brought a log in July
        lesson:
          text: Ask who keeps the log before fixing the meeting
          owner: Sales director
          due: 2026-08-31
    """,
    """
    journal:
      - {on: 2026-08-07, saw: One of ten, lesson: {text: Ask who keeps it, owner: Sales director}}
      - {on: 2026-08-14, saw: Two of ten, lesson: Ask the crew first, owner: Sales director}
      - {on: 2026-08-21, saw: Two of nine, lesson: Ask for the price last, status: retired}
    """,
)


@rule(
    "JR006",
    Severity.NOTE,
    why="a lesson is learned when somebody does something else, on some day (HRS).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Lessons that nobody will act on, at their keys."""
    for reading in standing(index):
        lesson = reading.entry.lesson
        if lesson is None or lesson.due is not None:
            continue
        if lesson.owner is None and reading.entry.owner is None:
            yield Flaw(
                (reading.pointer / "lesson").key,
                "nobody is to act on this lesson, and on no day",
                "lesson: {text: …, owner: …, due: …}",
            )
