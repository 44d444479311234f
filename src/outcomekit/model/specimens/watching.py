"""Specimens of what was seen and who looks: journal, reviews, monitoring, evaluation."""

from __future__ import annotations

from typing import Final

from outcomekit.model.entity import Record
from outcomekit.model.journal import JournalEntry
from outcomekit.model.monitoring import Evaluation, Monitor
from outcomekit.model.review import Review
from outcomekit.model.specimens.specimen import Specimen

SPECIMENS: Final[dict[type[Record], Specimen]] = {
    JournalEntry: Specimen(
        good="""\
journal:
  - on: 2026-10-02
    about: brings-stoppage-log
    by: Field sales
    score: low
    value: 22
    saw: Two of nine brought a log
    evidence: [Meeting notes]
    contributors: A plant of the same group had shown theirs
    unexpected: One brought a photograph of a whiteboard
    lesson: {text: Ask for any record, owner: Field sales, due: 2026-12-31}
  - {period: 2026-Q4, about: loss-audit, saw: Three audits were held}
""",
        bad="""\
journal:
  - {on: 2026-10-02, about: brings-stoppage-log, score: high, saw: Our campaign made them do it}
""",
        fault="a score without evidence, and a claim that we alone brought it about",
    ),
    Review: Specimen(
        good="""\
reviews:
  autumn-2026:
    on: 2026-11-16
    about: [expect, production-manager]
    check: Two of nine brought a log; three were expected
    act: Sellers now ask for any record, also on paper
    plan: Loss audits in three plants
    do: The first on 1 December
    decisions:
      standardise: [The question for a record]
      improve: [The log sheet]
      explore: [Photographs of whiteboards]
      stop: [The mailed calculator]
""",
        bad="""\
reviews:
  autumn-2026: {on: 2026-11-16, do: Go on as planned}
""",
        fault="nothing was held against anything, and nothing was decided",
    ),
    Monitor: Specimen(
        good="""\
monitoring:
  first-meetings:
    about: [brings-stoppage-log]
    question: How many first meetings begin with a log?
    who: Field sales
    how_often: Monthly
    method: Count of the meeting notes
    users: Head of sales
""",
        bad="""\
monitoring:
  clicks: {question: How many people clicked?, how_often: Daily}
""",
        fault="it watches a vehicle instead of a behavior, and nobody uses the answer",
    ),
    Evaluation: Specimen(
        good="""\
evaluation:
  users: Head of sales and two customers
  questions: [Do managers still bring logs when nobody asks?]
  sources: [Twelve customers]
  methods: Interviews by someone who does not sell
  evaluator: A lecturer of the nearby university
  dates: May 2027
  cost: EUR 8,000
""",
        bad="""\
evaluation:
  users: Everyone
  questions: [Was the program a success?]
""",
        fault="a question that can only be answered with yes, for nobody in particular",
    ),
}
"""By the record that each shows."""
