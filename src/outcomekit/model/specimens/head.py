"""Specimens of the head of a map, of the supplier and of impacts."""

from __future__ import annotations

from typing import Final

from outcomekit.model.entity import Record
from outcomekit.model.impact import Impact
from outcomekit.model.map import Map
from outcomekit.model.measure import Measure
from outcomekit.model.specimens.specimen import Specimen
from outcomekit.model.supplier import Competency, Output, Practice, Readiness, Supplier

SPECIMENS: Final[dict[type[Record], Specimen]] = {
    Map: Specimen(
        good="""\
outcome_map: 1
title: Line controls for packaging plants
status: active
owner: Head of industry marketing
updated: 2026-11-16
review: {last: 2026-11-16, every_days: 90}
currency: EUR
vision: Plants earn more from the lines they already own.
mission: We help plants to see why a line stops.
segment:
  name: Packaging plants that run three shifts on relay controls
  fits: [Someone writes short stops down, if only on paper]
  disqualifiers: [Lines that wait for orders]
""",
        bad="""\
outcome_map: 1
title: Our strategy
vision: To be the leading supplier of line controls
segment: {name: All manufacturers}
""",
        fault="the vision is ours instead of theirs, and a map for everyone guides nobody",
    ),
    Supplier: Specimen(
        good="""\
supplier:
  name: Mega International
  aliases: [Mega, MI]
  products: [MegaLogic]
  inputs:
    field-engineers: {text: Twelve field engineers, owner: Head of service}
  activities:
    line-audits: {text: Two-hour audits of a plant's own log, status: active}
""",
        bad="""\
supplier:
  name: Mega International
  activities:
    better-plants: Plants stop less often
""",
        fault="that is what they do, not what we do: it belongs to a partner's behaviors",
    ),
    Competency: Specimen(
        good="""\
supplier:
  competencies:
    stop-analysis:
      competency: Finding the first cause of a stop
      customer_view: They look at our log before they talk about themselves
      sources: [Two plant managers, September 2026]
""",
        bad="""\
supplier:
  competencies:
    quality: Highest quality
""",
        fault="everyone says so of themselves, and no customer was asked",
    ),
    Output: Specimen(
        good="""\
supplier:
  outputs:
    log-sheet: A one-page stoppage log
    trial-kit:
      output: A trial kit for one line
      enables: [runs-one-line-trial]
""",
        bad="""\
supplier:
  outputs:
    portal: Customer portal
""",
        fault="nobody's behavior is named that the portal would make possible",
    ),
    Practice: Specimen(
        good="""\
supplier:
  practices:
    asks-customers:
      practice: Two customers a quarter tell us what they think of the map
      kind: feedback
    new-markets:
      kind: prospecting
      not_applicable: One segment until the end of 2027
""",
        bad="""\
supplier:
  practices:
    learning: We are a learning organization
""",
        fault="nothing is said to happen regularly, and none of the eight practices is named",
    ),
    Readiness: Specimen(
        good="""\
supplier:
  readiness:
    sponsor: Head of sales
    understands_importance: {answer: true, evidence: It opens the annual plan}
    people_know_the_process: {answer: false, evidence: Four of nine sellers had seen a map}
    teams_can_collaborate: {answer: true, evidence: Service joins every review}
""",
        bad="""\
supplier:
  readiness:
    understands_importance: {answer: true}
    people_know_the_process: {answer: true}
    teams_can_collaborate: {answer: true}
""",
        fault="three times yes, nothing to show for it, and nobody at the top",
    ),
    Impact: Specimen(
        good="""\
impacts:
  plant-margin:
    impact: A scheduled hour on the line earns more
    for: customer
    layer: 1
    measure: {metric: contribution per scheduled hour, unit: EUR/hour, direction: up}
  production-budgets: {impact: Orders come from production budgets too, for: supplier, layer: 2}
""",
        bad="""\
impacts:
  our-revenue: {impact: Our revenue grows, for: supplier}
""",
        fault="only our side gains; nothing says what the customer has of it",
    ),
    Measure: Specimen(
        good="""\
partners:
  production-manager:
    behaviors:
      like:
        runs-one-line-trial:
          does: Runs a one-line trial against the line's own baseline
          measure:
            metric: trials with a recorded baseline
            unit: "%"
            direction: up
            baseline: {value: 20, on: 2026-09-30, source: Trial sheets of the third quarter}
            target: {value: 60, by: 2027-Q2}
""",
        bad="""\
partners:
  production-manager:
    behaviors:
      like:
        runs-one-line-trial:
          does: Runs a one-line trial against the line's own baseline
          measure: {metric: trials, target: 60}
""",
        fault="sixty what, by when, and from where? Nobody could say whether it went up",
    ),
}
"""By the record that each shows."""
