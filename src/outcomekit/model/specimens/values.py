"""Specimens of value: what a role values, and what we bring to it."""

from __future__ import annotations

from typing import Final

from outcomekit.model.entity import Record
from outcomekit.model.proposition import Equation, Stack, ValueProposition
from outcomekit.model.specimens.specimen import Specimen
from outcomekit.model.value_map import ValueItem, ValueMap

SPECIMENS: Final[dict[type[Record], Specimen]] = {
    ValueMap: Specimen(
        good="""\
partners:
  production-manager:
    value_map:
      objectives:
        schedule-attainment: Hit the weekly schedule
      metrics:
        first-pass-yield: {text: First-pass yield, current: 94.1 %, we_affect: true}
      strategies:
        shorter-changeovers: Shorten changeovers
      issues:
        micro-stops: {text: Short stops that nobody can explain, we_affect: true}
      drawn_with: Two production managers and a shift lead
      on: 2026-09-14
""",
        bad="""\
partners:
  production-manager:
    value_map:
      objectives:
        wants-megalogic: Wants MegaLogic on every line
""",
        fault="a value map is drawn apart from our product, with someone who does the work",
    ),
    ValueItem: Specimen(
        good="""\
partners:
  production-manager:
    value_map:
      issues:
        night-calls: Nobody knows why the line stopped at night
        micro-stops:
          text: Short stops that nobody can explain
          we_affect: true
          current:
            text: About 40 a shift
            metric: stops under five minutes
            unit: stops/shift
            direction: down
            baseline: 40
            target: 20
""",
        bad="""\
partners:
  production-manager:
    value_map:
      issues:
        no-transparency: Lack of transparency
""",
        fault="these are our words for our answer; they would say what goes wrong on a Monday",
    ),
    ValueProposition: Specimen(
        good="""\
value_propositions:
  fewer-micro-stops:
    statement: See why a line stops within the shift, and win back 12 minutes
    partner: production-manager
    addresses: [micro-stops, first-pass-yield]
    capability: Stop-cause recording on every axis
    mechanism: The shift lead sees the first cause and removes it before the next run
    gain: Twelve minutes a shift
    price: {value: 9000, unit: EUR/line/year, source: Price list of 2026}
    alternative: retune
    point: difference
    rank: 1
    exchange: A first order from a production budget
    proof: [door-seal-plant]
    customer_outcome: A week without an extra shift
sales:
  alternatives:
    retune: Retune the existing relays
""",
        bad="""\
value_propositions:
  fast-io:
    statement: Fast I/O with open interfaces saves time
    partner: production-manager
""",
        fault="it says what it is; to whom it matters, how time is saved and against what is left "
        "out",
    ),
    Equation: Specimen(
        good="""\
value_propositions:
  fewer-micro-stops:
    statement: See why a line stops within the shift, and win back 12 minutes
    equation:
      formula: minutes_per_shift * shifts * margin_per_minute
      inputs:
        minutes_per_shift: 12
        shifts: {value: 660, unit: shifts/year, source: Plant calendar}
        margin_per_minute: {value: 4.4, unit: EUR/minute, source: Plant controller}
      unit: EUR/year
      result: 34848
      holds_when: The line is the bottleneck, so every good part is sold
""",
        bad="""\
value_propositions:
  fewer-micro-stops:
    statement: See why a line stops within the shift, and win back 12 minutes
    equation: {formula: "savings", inputs: {savings: 34848}}
""",
        fault="a sum of one number without unit or source is a claim",
    ),
    Stack: Specimen(
        good="""\
value_propositions:
  fewer-micro-stops:
    statement: See why a line stops within the shift, and win back 12 minutes
    stack:
      technology: Stop recording on every axis
      process: Causes are read at the end of each shift
      behavior: runs-one-line-trial
      outcome: Fewer stops in the next shift
""",
        bad="""\
value_propositions:
  fewer-micro-stops:
    statement: See why a line stops within the shift, and win back 12 minutes
    stack: {technology: Our new cloud platform}
""",
        fault="it begins and ends with the technology; the stack is worked back from the outcome",
    ),
}
"""By the record that each shows."""
