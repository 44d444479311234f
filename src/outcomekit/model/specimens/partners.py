"""Specimens of partners: how they buy, how they would act, what progress looks like, what we do."""

from __future__ import annotations

from typing import Final

from outcomekit.model.entity import Record
from outcomekit.model.partner import Behavior, Buying, Ladder, OutcomeChallenge, Partner
from outcomekit.model.specimens.specimen import Specimen
from outcomekit.model.strategy import Strategies, Strategy

SPECIMENS: Final[dict[type[Record], Specimen]] = {
    Partner: Specimen(
        good="""\
partners:
  production-manager:
    name: Production managers
    kind: boundary
    direct: true
    persona: Runs two to six lines and answers for the weekly schedule
    why_here: Loses most from short stops, and is seldom called on by us
""",
        bad="""\
partners:
  the-market: {name: Decision makers and engineers}
""",
        fault="two unlike groups in one, neither of which anyone could meet",
    ),
    Buying: Specimen(
        good="""\
partners:
  plant-director: {name: Plant directors, kind: strategic}
  production-manager:
    buying:
      roles: [economic, user]
      mode: trouble
      win: Weekends without extra shifts
      reports_to: plant-director
""",
        bad="""\
partners:
  production-manager:
    buying: {roles: [economic], win: Lower cost for the company}
""",
        fault="a personal win is what the person has of it, not what the company saves",
    ),
    OutcomeChallenge: Specimen(
        good="""\
partners:
  maintenance-engineer:
    outcome_challenge: Maintenance engineers work from recorded causes.
  production-manager:
    outcome_challenge:
      statement: Production managers plan control upgrades from their own loss data.
      vision_contribution: Money goes to the line that loses most, whoever sold it.
""",
        bad="""\
partners:
  production-manager:
    outcome_challenge: We train 20 % of all production managers by the end of the year
""",
        fault="it says what we do, with a number and a date, instead of how they would act",
    ),
    Ladder: Specimen(
        good="""\
partners:
  production-manager:
    behaviors:
      expect:
        brings-stoppage-log: Brings last month's stoppage log to the first meeting
      like:
        runs-one-line-trial: Runs a one-line trial against the line's own baseline
      love:
        presents-to-sister-plants: Presents the result to sister plants unprompted
""",
        bad="""\
partners:
  production-manager:
    behaviors:
      expect:
        leads-alliance: Leads an alliance of plants
      love:
        signs-order: Signs the order
""",
        fault="transformation is expected at once, and the summit is our sale",
    ),
    Behavior: Specimen(
        good="""\
partners:
  production-manager:
    behaviors:
      expect:
        asks-for-visit: Asks for a visit to the line          # the short form
        brings-stoppage-log:                                  # the long form
          does: Brings last month's stoppage log to the first meeting
          phase: pre-purchase
          observe_by: Meeting notes
          impact: plant-margin
          upside: The talk begins with their losses
          downside: The talk begins with our prices
          weight: 2
          priority: true
          supersedes: asks-for-visit
          notes: Paper logs count
          owner: Field sales
          tags: [data]
          status: active
          sources: ["Nine first meetings, third quarter of 2026"]
""",
        bad="""\
partners:
  production-manager:
    behaviors:
      expect:
        understands-value: Understands the value of data
        sees-demo: Our rep gives a demo
        more-engaged: Is more engaged
""",
        fault="nobody can see that someone understands; a demo is ours; more engaged than what?",
    ),
    Strategies: Specimen(
        good="""\
partners:
  production-manager:
    strategies:
      I1:
        lends-recorder: Lend a stop recorder for a month
      I2:
        reads-log-together:
          strategy: Read the plant's own log together
          supports: [brings-stoppage-log]
      I3:
        monthly-call: One of us calls every month
      E1:
        none: The purchasing rules of a group are out of our reach
      E2:
        line-of-the-year: Award for the line that stops least
      E3:
        managers-circle: A circle of production managers of one region
""",
        bad="""\
partners:
  production-manager:
    strategies:
      I2:
        training: Training
        webinars: Webinars
        brochures: Brochures
""",
        fault="three ways to talk to one person, and nothing that changes what surrounds them",
    ),
    Strategy: Specimen(
        good="""\
partners:
  production-manager:
    strategies:
      I2:
        reads-log-together:
          strategy: Read the plant's own log together
          supports: [brings-stoppage-log]
""",
        bad="""\
partners:
  production-manager:
    strategies:
      I2:
        newsletter: A monthly newsletter
""",
        fault="it supports no behavior, so nobody could say whether it works",
    ),
}
"""By the record that each shows."""
