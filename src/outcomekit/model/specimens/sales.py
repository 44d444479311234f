"""Specimens of what a seller carries."""

from __future__ import annotations

from typing import Final

from outcomekit.model.entity import Record
from outcomekit.model.sales import (
    Alternative,
    Objection,
    Proof,
    Proposal,
    Question,
    Sales,
    Stage,
    TalkTrack,
)
from outcomekit.model.specimens.specimen import Specimen

SPECIMENS: Final[dict[type[Record], Specimen]] = {
    Sales: Specimen(
        good="""\
sales:
  stages:
    finding-losses: {stage: Finding the losses, exit: [brings-stoppage-log]}
  questions:
    least-like-to-stop: Which line would you least like to see stop tomorrow, and why?
  objections:
    maintenance-must-learn: Maintenance must learn it
  proof:
    door-seal-plant: A door-seal plant wins back 14 minutes a shift
  talk_tracks:
    first-ten-minutes: {title: The first ten minutes, lines: [Which line hurts most?]}
  proposals:
    one-line-trial: {title: A six-week trial on one line, sections: [Your losses]}
  alternatives:
    retune: Retune the existing relays
""",
        bad="""\
sales:
  talk_tracks:
    pitch: {title: The pitch, lines: [We are the market leader]}
""",
        fault="a seller who carries only lines about us has nothing to ask and nothing to answer",
    ),
    Stage: Specimen(
        good="""\
sales:
  stages:
    finding-losses:
      stage: Finding the losses
      phase: pre-purchase
      entry: [A manager agrees to meet]
      exit: [brings-stoppage-log]
      objective: Be asked to look at the plant's own numbers
""",
        bad="""\
sales:
  stages:
    demo: {stage: Demo given, objective: Demo given}
""",
        fault="what the seller did ends the stage; nothing says what the customer then does",
    ),
    Question: Specimen(
        good="""\
sales:
  questions:
    least-like-to-stop:
      asks: Which line would you least like to see stop tomorrow, and why?
      partner: production-manager
      stage: finding-losses
      reveals: [micro-stops, brings-stoppage-log]
      listen_for: A line named at once
""",
        bad="""\
sales:
  questions:
    interested: Are you interested in MegaLogic?
""",
        fault="yes or no ends it, it names our product, and the answer tells nothing about them",
    ),
    Objection: Specimen(
        good="""\
sales:
  objections:
    maintenance-must-learn:
      words: Maintenance must learn it
      partner: maintenance-engineer
      stage: finding-losses
      concern: "Workload: four crews to train while every line keeps running"
      response: Start with one line and one shift lead. Nobody else trains before a result.
      proof: [door-seal-plant]
""",
        bad="""\
sales:
  objections:
    too-expensive: {words: You are too expensive, response: Our quality has its price}
""",
        fault="the words are answered and the concern behind them was never looked for",
    ),
    Proof: Specimen(
        good="""\
sales:
  proof:
    door-seal-plant:
      title: A door-seal plant wins back 14 minutes a shift
      partner: production-manager
      customer: Nordfalz Door Seals
      situation: A maker of door seals runs three shifts on one line.
      problem: It counted 40 short stops a shift, most without a known cause.
      change: Its shift leads removed the three most frequent causes.
      result: Lost time fell from 31 to 17 minutes a shift.
      permission: anonymous
      measure: {metric: minutes lost a shift, baseline: 31, target: 17, direction: down}
""",
        bad="""\
sales:
  proof:
    happy-customer: {title: Nordfalz is very happy with us, customer: Nordfalz Door Seals}
""",
        fault="no result, and nobody knows whether the name may be told",
    ),
    TalkTrack: Specimen(
        good="""\
sales:
  talk_tracks:
    first-ten-minutes:
      title: The first ten minutes
      partner: production-manager
      stage: finding-losses
      lines:
        - Which line hurts most when it stops?
        - May we look at last month's log for that line together?
      uses: [fewer-micro-stops, door-seal-plant]
""",
        bad="""\
sales:
  talk_tracks:
    about-us: {title: About us, lines: [Founded in 1962, "Offices in 14 countries"]}
""",
        fault="it rests on no proposition and no story, and nobody asked",
    ),
    Proposal: Specimen(
        good="""\
sales:
  proposals:
    one-line-trial:
      title: A six-week trial on one line
      partner: production-manager
      sections: ["Your losses, in your own numbers", What ends the trial]
      uses: [fewer-micro-stops, door-seal-plant]
""",
        bad="""\
sales:
  proposals:
    quotation: {title: Quotation, sections: [About us, Products, Prices]}
""",
        fault="the customer's own numbers and what would count as a result are not in it",
    ),
    Alternative: Specimen(
        good="""\
sales:
  alternatives:
    retune:
      name: Retune the existing relays
      we_win_when: [The stops have many causes, The line is the bottleneck]
      they_win_when: [One worn relay explains the stops]
""",
        bad="""\
sales:
  alternatives:
    competitors: {name: Competitors, we_win_when: [Always]}
""",
        fault="a seller who never loses is not believed; doing nothing is an alternative, too",
    ),
}
"""By the record that each shows."""
