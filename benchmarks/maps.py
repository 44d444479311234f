"""Realistic maps to measure on: all sections, some 350 lines, the same text for the same number.

They look as consultants write them: short and long forms, lists in brackets, quotes where they are
needed, folded texts, comments, blank lines between sections. One map in ten refers into another.
They are kept maps: on `TODAY` most have no finding of `lint`, and one in five has one to four.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from benchmarks.pen import NOTHING, OFFERS, QUADRANTS, ROLES, THINGS, TRACES, WORDS, Pen

TODAY: Final = "2026-11-21"
"""The day for which the maps are kept: reviews are due and readings grow old after it."""

_FLAWS: Final = ("source", "trace", "review", "reading", "response", "outcomes")
"""What a keeper of maps leaves out now and then.

Each costs a map one finding; a reading alone is not missed where the last review is long past.
"""


class _Map(Pen):
    """One map on its way into text."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self._number = number
        flawed = self._random.random() < 0.2
        self._flaws = self._random.sample(_FLAWS, self._random.randrange(1, 5)) if flawed else []
        self.partners = self._random.sample(ROLES, 2)
        self._taken.update(self.partners)

    def text(self) -> str:
        """The whole map."""
        self._head()
        self._supplier()
        self._impacts()
        self._partners()
        self._propositions()
        self._sales()
        self._journey()
        self._learning()
        self._plans()
        self._journal()
        self._watching()
        return "\n".join(self._lines) + "\n"

    def _unless(self, flaw: str, text: str) -> str:
        return "" if flaw in self._flaws else text

    def _head(self) -> None:
        reviewed = self._day("2026-10" if self._unless("review", "held") else "2026-03")
        self._put(f"""\
# yaml-language-server: $schema=outcome-map.schema.json
outcome_map: 1
title: {self._one(*THINGS).capitalize()}, market {self._number}
status: active
owner: Head of industry marketing
updated: 2026-11-20
review: {{last: {reviewed}, every_days: 90}}
currency: EUR
vision: Plants earn more from the lines they already own.
mission: >-
  We help plants to see why a line stops,
  so that the people at the line can act on it.
segment:
  name: Packaging plants that run three shifts on relay controls
  fits:
    - Someone writes short stops down, if only on paper
    - {self._text()}
  disqualifiers: [Lines that wait for orders]
""")

    def _supplier(self) -> None:
        self._practice = self._id("reads")
        self._put(f"""
# --- us ---
supplier:
  name: Mega International
  aliases: [Mega, MI]
  products: [MegaLogic]
  competencies:
    {self._id("skill")}:
      competency: Finding the first cause of a stop
      customer_view: They look at our log before they talk about themselves
      sources: ["Two plant managers, September 2026"]
  inputs:
    {self._id("input")}: {{text: Twelve field engineers, owner: Head of service}}
  activities:
    {self._id("audits")}: {{text: Two-hour audits of a plant's own log, status: active}}
  practices:
    {self._id("asks")}: {{practice: Ask two customers a quarter what we miss, kind: feedback}}
    {self._id("backs")}: {{practice: Open the annual plan with outcomes, kind: support}}
    {self._id("redraws")}: {{practice: Redraw the map after each audit, kind: redesign}}
    {self._id("returns")}: {{practice: Visit each plant after 90 days, kind: follow-up}}
    {self._id("shares")}: {{practice: Publish what shifts taught us, kind: sharing}}
    {self._id("tries")}: {{practice: Try each change on one line, kind: experimenting}}
    {self._practice}: {{practice: Read surprises before numbers, kind: reflecting}}
    {self._id("markets")}: {{kind: prospecting, not_applicable: One segment until 2028}}
  readiness:
    sponsor: Head of sales
    understands_importance: {{answer: true, evidence: It opens the annual plan}}
    people_know_the_process: {{answer: true, evidence: Nine of nine sellers have drawn a map}}
""")

    def _impacts(self) -> None:
        self._impact = [self._id("impact"), self._id("impact")]
        self._put(f"""
impacts:
  {self._impact[0]}:
    impact: A scheduled hour on the line earns more
    for: customer
    layer: 1
    measure: {{metric: contribution per scheduled hour, unit: EUR/hour, direction: up}}
  {self._impact[1]}: {{impact: Orders come from production budgets too, for: supplier, layer: 2}}
""")

    def _partners(self) -> None:
        self._put("\npartners:")
        self._measured: list[str] = []
        self._simple: list[str] = []
        self._valued: list[list[str]] = []
        for role in self.partners:
            self._one_partner(role)

    def _one_partner(self, role: str) -> None:
        first = role == self.partners[0]
        self._put(f"""\
  {role}:
    name: {role.replace("-", " ").capitalize()}s
    kind: boundary
    why_here: Loses the hour when a line stops
    buying: {{roles: [{"economic" if first else "user"}], mode: trouble, win: A quiet week}}
    outcome_challenge:
      statement: {self._text()}
      vision_contribution: A stop whose cause is known is not paid for twice
    behaviors:
      expect:""")
        self._simple_behavior("trace" if first else "")
        self._simple_behavior()
        self._put("      like:")
        self._measured_behavior("\n          priority: true")
        (self._measured_behavior if first else self._simple_behavior)()
        self._put("      love:")
        self._simple_behavior()
        seen = f"[{', '.join((self._measured[-1], self._simple[-1]))}]"
        self._put("    strategies:")
        for cell in ("I1", "I2", "E2"):
            way = f"{self._id('way')}: {{strategy: {self._one(*OFFERS)}, supports: {seen}}}"
            self._put(f"      {cell}:\n        {way}")
        for cell, reason in NOTHING.items():
            self._put(f"      {cell}: {{none: {reason}}}")
        self._value_map()

    def _simple_behavior(self, flaw: str = "") -> None:
        self._simple.append(self._id("does"))
        trace = self._unless(flaw, f", observe_by: {self._one(*TRACES)}")
        said = f"does: {self._text()}{trace}, impact: {self._impact[0]}"
        self._put(f"        {self._simple[-1]}: {{{said}}}")

    def _measured_behavior(self, priority: str = "") -> None:
        self._measured.append(self._id("does"))
        low, high = self._random.randrange(40), self._random.randrange(41, 99)
        self._put(f"""\
        {self._measured[-1]}:
          does: {self._text()}
          observe_by: {self._one(*TRACES)}
          impact: {self._impact[0]}
          measure:
            metric: {self._one("trials", "meetings", "stops")} with a recorded baseline
            unit: "%"
            baseline: {{value: {low}, on: 2026-01-31, source: Plant log}}
            target: {{value: {high}, by: {self._deadline()}}}{priority}""")

    def _value_map(self) -> None:
        affected = []
        self._put("    value_map:")
        for quadrant in QUADRANTS:
            self._put(f"      {quadrant}:")
            item = self._id(QUADRANTS[quadrant])
            current = f"{self._random.randrange(800, 990) / 10} %"
            ours = quadrant in ("metrics", "issues")
            affected += [item] if ours else []
            more = f"we_affect: {str(ours).lower()}"
            if quadrant == "issues":
                self._put(f"        {item}:\n          text: {self._text()}\n          {more}")
            else:
                self._put(f"        {item}: {{text: {self._text()}, {more}, current: {current}}}")
        self._put(f"      drawn_with: Two of them\n      on: {self._day('2026-02')}")
        self._valued.append(affected)

    def _propositions(self) -> None:
        self._proposition: list[str] = []
        self._proof, self._choice = self._id("story"), self._id("instead")
        self._put("\nvalue_propositions:")
        for partner, valued in zip(self.partners, self._valued, strict=True):
            source = "source: Plant controller"
            flaw = "source" if partner == self.partners[0] else ""
            self._proposition.append(self._id("offer"))
            self._put(f"""\
  {self._proposition[-1]}:
    statement: {self._text()}
    partner: {partner}
    addresses: [{", ".join(valued)}]
    capability: Stop-cause capture on every axis
    mechanism: The shift lead sees the first cause and fixes it before the next run
    equation:
      formula: yield_points / 100 * units * margin
      inputs:
        yield_points: {{value: {self._random.randrange(1, 9) / 10}, {source}}}
        units: {{value: 1200000, unit: parts/year, {source}}}
        margin: {{value: 1.10, unit: EUR/part{self._unless(flaw, ", " + source)}}}
      unit: EUR/year
      holds_when: The line runs three shifts
    alternative: {self._choice}
    point: difference
    rank: 1
    proof: [{self._proof}]""")

    def _sales(self) -> None:
        stages = [self._id("stage"), self._id("stage")]
        self._put("\nsales:\n  stages:")
        for number, stage in enumerate(stages):
            self._put(f"""\
    {stage}:
      stage: {self._one(*WORDS).capitalize()}
      phase: {("pre-purchase", "purchase")[number]}
      entry: [They wrote to us]
      exit: [{self._simple[number]}]""")
        self._put("  questions:")
        for partner, valued in zip(self.partners, self._valued, strict=True):
            self._put(f"""\
    {self._id("asks")}:
      asks: What does an hour of line {self._random.randrange(1, 9)} cost you?
      partner: {partner}
      stage: {stages[0]}
      reveals: [{", ".join(valued)}]""")
        answer = "\n      response: So had three others; their logs showed where to begin."
        self._put(f"""\
  objections:
    {self._id("no")}:
      words: '"We did this in 2019"'
      partner: {self._one(*self.partners)}
      concern: Nobody wants to be blamed for the last time{self._unless("response", answer)}
      proof: [{self._proof}]
  proof:
    {self._proof}:
      title: Fewer short stops in a bakery
      partner: {self._one(*self.partners)}
      permission: anonymous
      result: |
        They found 41 short stops a week.
        Eleven are left.
  talk_tracks:
    {self._id("says")}:
      title: Your own log first
      lines:
        - You wrote down 41 stops.
        - "Which one would you like never to see again?"
      uses: [{self._proposition[0]}, {self._proof}]
  alternatives:
    {self._choice}: Retune the existing relays""")

    def _journey(self) -> None:
        self._step = self._id("step")
        self._put(f"""
journey:
  {self._step}:
    step: The first week after the trial
    partner: {self.partners[0]}
    phase: purchase
    boosters:
      {self._id("helps")}: {{does: {self._text()}, behavior: {self._measured[0]}}}
    blockers:
      {self._id("hinders")}: Keeps the log in a drawer
""")

    def _learning(self) -> None:
        self._running, later = self._id("belief"), self._id("belief")
        beliefs = ((self._running, "running", 0), (later, "untested", 2))
        self._put("hypotheses:")
        for belief, state, does in beliefs:
            self._put(f"""\
  {belief}:
    because: Two plants asked for help reading their logs
    we_believe: {self._one(*OFFERS)}
    for: {self.partners[does // 2]}
    will_change: {self._measured[does]}
    direction: more
    know_when: {{metric: meetings with a log, threshold: 35, unit: "%", by: {self._deadline()}}}
    state: {state}""")
        outcomes = self._unless("outcomes", f"\n      outcomes: [{self._measured[2]}]")
        self._put(f"""
roadmap:
  now:
    {self._id("theme")}:
      question: What makes a plant bring data to the first meeting?
      outcomes: [{self._measured[0]}]
      hypotheses: [{self._running}]
      step: {self._step}
  later:
    {self._id("theme")}:
      question: Who else reads these logs?{outcomes}
      hypotheses: [{later}]

objectives:
  {self._id("aim")}:
    objective: Plants decide on their own numbers
    impact: {self._impact[0]}
    period: 2027-H1
    key_results:
      {self._id("result")}: {{behavior: {self._measured[1]}, from: 20, to: 60, unit: "%"}}
""")

    def _plans(self) -> None:
        outcome = self._id("outcome")
        self._put(f"""\
success_plans:
  {self._id("plan")}:
    customer: Northfield Bakery
    partner: {self.partners[0]}
    agreed: {{by: Plant manager, on: 2026-09-14}}
    outcomes:
      {outcome}:
        words: We want to know by noon why the night shift stopped
        behavior: {self._measured[0]}
        measure:
          metric: stops explained by noon
          unit: "%"
          baseline: {{value: 40, on: 2026-09-01, source: Shift book}}
          target: {{value: 90, by: {self._deadline()}}}
    milestones:
      {self._id("mile")}:
        {{milestone: Log sheets at line 3, due: 2027-02, theirs: Shift lead, outcome: {outcome}}}
    time_to_value: {{starts_at: Contract signed, started: 2026-10-05, target_days: 90}}
    responsibilities:
      {outcome}: {{Shift lead: R, Plant manager: A}}
""")

    def _journal(self) -> None:
        self._put("journal:")
        first, _, second = self._measured
        self._entry("2026-04", first, "low", "Maintenance keeps a log of its own")
        self._entry("2026-08", second, "low", "Two crews compare their logs on Fridays")
        if self._number and self._number % 10 == 0:
            before = self._number - 1
            self._entry("2026-09", f"{map_id(before)}/{_Map(before).partners[0]}")
        self._entry("2026-10", self._running, "", "A controller asked for the sheet")
        self._entry("2026-11", first, "medium")
        if self._unless("reading", "taken"):
            self._entry("2026-11", second, self._one("low", "medium"))

    def _entry(self, month: str, about: str, score: str = "", unexpected: str = "") -> None:
        day = "2026-11-20" if month == "2026-11" else self._day(month)
        self._put(f"  - on: {day}\n    about: {about}\n    by: Field engineer")
        if score:
            self._put(f"    score: {score}")
        self._put(f'    saw: {self._text()}\n    evidence: [Meeting notes, "Photo of the board"]')
        if unexpected:
            self._put(f"    unexpected: {unexpected}")

    def _watching(self) -> None:
        self._put(f"""\
reviews:
  {self._id("review")}:
    on: {self._day("2026-10")}
    about: [like, {self.partners[0]}]
    check: Fewer logs than we hoped for
    decisions: {{improve: [The log sheet], stop: []}}
monitoring:
  {self._id("watch")}: {{about: [{self._measured[0]}], question: How many bring a log?}}
evaluation:
  users: The steering group
  questions: [Did the plants change how they decide?]""")


def map_id(number: int) -> str:
    """The id of one of the maps."""
    return f"market-{number:05}"


def map_text(number: int) -> str:
    """The text of one of the maps, which is valid where those before it stand beside it."""
    return _Map(number).text()


def write_maps(folder: Path, count: int) -> list[Path]:
    """Write maps into a folder, a hundred to each folder below it, and give their paths."""
    paths = []
    for number in range(count):
        path = folder / f"{number // 100:03}" / f"{map_id(number)}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(map_text(number).encode())
        paths.append(path)
    return paths
