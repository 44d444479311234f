"""Specimens of what we find out: journey, hypotheses, roadmap, objectives."""

from __future__ import annotations

from typing import Final

from outcomekit.model.entity import Record
from outcomekit.model.hypothesis import Hypothesis
from outcomekit.model.journey import Step
from outcomekit.model.objective import OkrObjective
from outcomekit.model.roadmap import Roadmap, Theme
from outcomekit.model.specimens.specimen import Specimen

SPECIMENS: Final[dict[type[Record], Specimen]] = {
    Step: Specimen(
        good="""\
journey:
  first-meeting:
    step: First meeting
    partner: production-manager
    phase: pre-purchase
    doing: Compares us with retuning
    experience: A question about losses before any product
    boosters:
      brings-it: {does: Brings last month's log, behavior: brings-stoppage-log}
    blockers:
      sends-maintenance: Sends maintenance instead
""",
        bad="""\
journey:
  awareness: {step: Awareness, doing: Sees our campaign}
""",
        fault="a step without boosters and blockers predicts nothing, and this one is ours",
    ),
    Hypothesis: Specimen(
        good="""\
hypotheses:
  loss-audit:
    we_believe: Offering two hours of help with the plant's own log
    because: Two plants asked us to read their logs with them
    for: production-manager
    will_change: brings-stoppage-log
    direction: more
    know_when: {metric: first meetings with a log, threshold: 35, unit: "%", by: 2027-03-31}
    state: running
    evidence: ["Meeting notes, October: two of nine brought a log"]
    learned: Paper logs are brought, too
    decision: Go on until March
""",
        bad="""\
hypotheses:
  portal:
    we_believe: Building a customer portal
    know_when: {metric: portal is live, by: 2027-03-31}
    state: supported
""",
        fault="it comes true by being built; no behavior would change, and no evidence is given",
    ),
    Roadmap: Specimen(
        good="""\
roadmap:
  now:
    early-data: What makes a production manager bring data to the first meeting?
  next:
    one-table: What brings production and maintenance to one table?
  later:
    sister-plants: What makes a manager show the result to a sister plant?
""",
        bad="""\
roadmap:
  now:
    single-sign-on: Single sign-on
  later:
    mobile-app: Mobile app in December 2028
""",
        fault="a list of dated features: nothing to find out, and nobody who would act differently",
    ),
    Theme: Specimen(
        good="""\
roadmap:
  now:
    early-data:
      theme: Early data
      question: What makes a production manager bring data to the first meeting?
      outcomes: [brings-stoppage-log]
      hypotheses: [loss-audit]
      step: first-meeting
      confidence: medium
      ideas: [A two-hour reading of the plant's log]
      result: A printed log sheet is not enough
""",
        bad="""\
roadmap:
  now:
    log-import: {question: Log import, ideas: [Import from spreadsheets]}
""",
        fault="it asks nothing; an idea stands where the question should",
    ),
    OkrObjective: Specimen(
        good="""\
objectives:
  data-first:
    objective: First meetings begin with the plant's own data
    impact: plant-margin
    period: 2027-H1
    key_results:
      logs-brought:
        behavior: brings-stoppage-log
        from: 16
        to: 35
        unit: "%"
        by: 2027-03-31
        metric: first meetings with a log
""",
        bad="""\
objectives:
  visibility:
    objective: More visibility
    key_results:
      posts: {metric: posts published, to: 20}
""",
        fault="a task that we can tick off ourselves; nobody else has to do anything",
    ),
}
"""By the record that each shows."""
