"""An exact date stands under `later`.

`Later` means that we do not know yet. It is a promise to ask one day, and the further away a thing
is, the less can be known about it (Rmp). A quarter beside it says that we do know, sells a guess as
a plan, and will be quoted to us.

Dates that have passed only tell what happened, and a bare year is vague enough; both are left
alone.

What to do: take the date out. If something truly has to be ready by then, move the theme to `next`
and say in the question what depends on that day.
"""

from collections.abc import Iterator
from datetime import date

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.period import read_period
from outcomekit.model.roadmap import Theme
from outcomekit.rules._language import tokenize
from outcomekit.rules._language.deadlines import planned
from outcomekit.rules._language.foreign import is_english
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, dated_rule

INVALID = (
    """
    roadmap:
      later:
        sister-plants:
          question: Who shows the result to a sister plant by Q3 2027?
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    : `by Q3 2027` is a date, and this is `later`
    """,
    """
    roadmap:
      later:
        record:
          theme: Trusted record (March 2027)
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ `March 2027` is a date, and this is `later`
          question: What would let an inspector take the record as it stands?
          ideas: [A reader's page, Portal in Q2]
                                   ^^^^^^^^^^^^ `in Q2` is a date, and this is `later`
    """,
)
VALID = (
    """
    roadmap:
      later:
        sister-plants:
          question: Who shows the result to a sister plant?
    """,
    """
    roadmap:
      next:
        record: What would let an inspector take the record by Q2 2027?
      later:
        slump: Why did plants order less in March 2026?
        agenda: What will growers need in 2030?
        gone: {question: Who comes by Q3 2027?, status: retired}
    """,
)


@dated_rule(
    "RM002",
    Severity.WARNING,
    why="later is what we cannot date yet; a date there sells a guess as a plan (Rmp).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index, today: date) -> Iterator[Flaw]:
    """Texts of themes under `later` that name a day, month or quarter to come, at these texts."""
    for item, theme in living(index, Theme):
        if item.group != "later":
            continue
        texts: list[tuple[Pointer, str]] = [(item.pointer / "question", theme.question)]
        if theme.theme is not None:
            texts.append((item.pointer / "theme", theme.theme))
        texts += [(item.pointer / "ideas" / at, idea) for at, idea in enumerate(theme.ideas)]
        for place, text in texts:
            words = _to_come(text, today)
            if words is not None:
                yield Flaw(
                    place,
                    f"{quoted(words)} is a date, and this is `later`",
                    "take the date out, or move the theme to `next`",
                )


def _to_come(text: str, today: date) -> str | None:
    """The words of a date that has not passed."""
    found = planned(text)
    if found is None or not is_english(tokenize(text)):
        return None
    period = read_period(found.period)
    passed = period.last < today if period is not None else 0 < found.year < today.year
    return None if passed else text[found.start : found.end]
