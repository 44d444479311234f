"""The journal claims that we brought a change about.

Between our training and a log on the table stand a controller who wanted figures, a bad quarter and
a shift lead who kept notes for years. We contribute; others decide (BE). A journal that writes "we
caused" stops looking for these others, and so does not learn whom to work with next. It is also
read by the people whose deed it was.

The rule is silent where somebody shares the credit ("together with", "helped", "two controllers and
our training"), where it is doubted or denied, and where we own up to a fault: "our late delivery
caused a delay" is honest.

What to do: write down what was seen, and under `contributors` who and what else had a hand in it.
"Contributed together with …" is true more often than "led to".
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language.claims import claimed
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.journals._readings import standing

INVALID = (
    """
    journal:
      - on: 2026-10-02
        saw: Our training led to two logs in the first meetings
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             : `Our training led` claims the change for us alone
    """,
    """
    supplier: {name: Mega International, aliases: [Mega]}
    journal:
      - on: 2026-10-02
        saw: Two of nine brought a log
        contributors: Because of Mega's line walk
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      : `Because of Mega's line` claims the change for us alone
      - on: 2026-11-06
        saw: Four of nine brought a log. We caused this change.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             : `We caused` claims the change for us alone
        lesson: Our line walks led to more logs than our letters
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                : `Our line walks led` claims the change for us alone
    """,
)
VALID = (
    """
    journal:
      - on: 2026-10-02
        saw: Two more logs came to the first meetings
        contributors: Our training, together with two controllers who wanted the figures
    """,
    """
    journal:
      - on: 2026-10-02
        saw: Thanks to our training and two controllers, nine brought a log
        unexpected: Our late delivery caused a delay
      - on: 2026-10-09
        saw: Logs came due to a bad quarter, perhaps also because of our visit
        contributors: Drivers themselves; none of us caused it
      - {on: 2026-10-16, saw: We caused this change, status: retired}
    """,
)


@rule(
    "JR003",
    Severity.WARNING,
    why="we contribute to a change among others; who claims it no longer sees the others (BE).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Journal entries in which we alone bring something about, at the texts that say so."""
    for reading in standing(index):
        entry = reading.entry
        texts = {
            "saw": entry.saw,
            "contributors": entry.contributors,
            "unexpected": entry.unexpected,
            "lesson": entry.lesson.text if entry.lesson is not None else None,
        }
        for name, text in texts.items():
            words = claimed(text, cast_of(index)) if text is not None else None
            if words is not None:
                at = reading.pointer / name
                yield Flaw(
                    at / "text" if name == "lesson" else at,
                    f"{quoted(words)} claims the change for us alone",
                    "who else had a hand in it? For example: contributed together with …",
                )
