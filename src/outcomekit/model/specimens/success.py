"""Specimens of success plans: what one customer was promised."""

from __future__ import annotations

from typing import Final

from outcomekit.model.entity import Record
from outcomekit.model.specimens.specimen import Specimen
from outcomekit.model.success_plan import (
    CustomerOutcome,
    Experience,
    Milestone,
    SuccessPlan,
    TimeToValue,
)

SPECIMENS: Final[dict[type[Record], Specimen]] = {
    SuccessPlan: Specimen(
        good="""\
success_plans:
  nordfalz-2027:
    customer: Nordfalz Door Seals
    partner: production-manager
    agreed: {by: Plant manager, on: 2026-12-01}
    outcomes:
      fewer-lost-minutes: We want the lost minutes back
    weights: {outcomes: 3, experience: 1}
    responsibilities:
      fewer-lost-minutes: {Customer Success: A, Service: R, Sales: C, Product: I}
""",
        bad="""\
success_plans:
  nordfalz-2027:
    customer: Nordfalz Door Seals
    milestones:
      go-live: Go live
""",
        fault="nothing the customer wants is in it, and the customer has not agreed",
    ),
    CustomerOutcome: Specimen(
        good="""\
success_plans:
  nordfalz-2027:
    customer: Nordfalz Door Seals
    outcomes:
      fewer-lost-minutes:
        words: We want the lost minutes back
        behavior: runs-one-line-trial
        measure: {metric: minutes lost a shift, baseline: 31, target: {value: 17, by: 2027-Q2}}
        score: 40
""",
        bad="""\
success_plans:
  nordfalz-2027:
    customer: Nordfalz Door Seals
    outcomes:
      onboarded: All users are trained and onboarded
""",
        fault="trained is not yet better off; what they want to achieve begins after that",
    ),
    Milestone: Specimen(
        good="""\
success_plans:
  nordfalz-2027:
    customer: Nordfalz Door Seals
    milestones:
      baseline-signed:
        milestone: The baseline is signed
        due: 2027-01
        done: 2027-01-20
        ours: Field engineer
        theirs: Shift lead
        outcome: fewer-lost-minutes
""",
        bad="""\
success_plans:
  nordfalz-2027:
    customer: Nordfalz Door Seals
    milestones:
      kick-off: {milestone: Kick-off, ours: Project manager}
""",
        fault="nobody on their side looks after it, and it serves no outcome",
    ),
    TimeToValue: Specimen(
        good="""\
success_plans:
  nordfalz-2027:
    customer: Nordfalz Door Seals
    time_to_value:
      starts_at: Signature
      started: 2026-12-01
      first_value: 2027-01-25
      full_value: 2027-04-30
      value_moment: The first shift without an unexplained stop
      target_days: 60
""",
        bad="""\
success_plans:
  nordfalz-2027:
    customer: Nordfalz Door Seals
    time_to_value: {value_moment: The system is live}
""",
        fault="live is our moment, not theirs, and no clock was started",
    ),
    Experience: Specimen(
        good="""\
success_plans:
  nordfalz-2027:
    customer: Nordfalz Door Seals
    experiences:
      weekly-reading:
        experience: The shift leads read the causes with us every Friday
        leads_to: [fewer-lost-minutes]
        moment: first-meeting
        score: 70
""",
        bad="""\
success_plans:
  nordfalz-2027:
    customer: Nordfalz Door Seals
    experiences:
      newsletter: A delightful newsletter
""",
        fault="an experience that leads to no outcome delights and changes nothing",
    ),
}
"""By the record that each shows."""
