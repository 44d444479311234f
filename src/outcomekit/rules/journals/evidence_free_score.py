"""A score rests on no evidence.

"Medium" is an opinion until somebody can look behind it. A journal is read months later, by people
who were not there, and often by people who would like the score to be another (HRS). Then one line
decides whether it stands: the note, the sheet, the count from which it was taken.

Evidence need not be grand. "Meeting notes, September 2026" is plenty, if the notes exist. Where the
entry names its `sources`, these count as well.

What to do: write under `evidence` what you looked at when you gave the score. If you looked at
nothing, leave the score out and keep what you saw; that is worth having, too.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.journals._readings import standing

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    journal:
      - {on: 2026-10-02, about: brings-log, score: medium, saw: Two of nine}
                                                   ^^^^^^ this score rests on no evidence
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    journal:
      - on: 2026-10-02
        about: brings-log
        score: high
               ^^^^ this score rests on no evidence
        evidence: []
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    journal:
      - {on: 2026-10-02, about: brings-log, score: medium, saw: Two of nine, evidence: [Notes]}
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    journal:
      - {on: 2026-10-02, about: brings-log, saw: Two of nine}
      - {on: 2026-10-09, about: brings-log, score: low, sources: [Shift lead]}
      - {on: 2026-10-16, about: brings-log, score: high, status: retired}
    """,
)


@rule(
    "JR001",
    Severity.WARNING,
    why="a score is an opinion until somebody can look behind it (HRS).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Scores of entries without evidence, at the scores."""
    for reading in standing(index):
        entry = reading.entry
        if entry.score is not None and not entry.evidence and not entry.sources:
            yield Flaw(
                reading.pointer / "score",
                "this score rests on no evidence",
                "add `evidence: […]`, what you looked at; or leave the score out",
            )
