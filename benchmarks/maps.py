"""Realistic maps to measure on: all sections, about 300 lines, the same text for the same number.

They look as consultants write them: short and long forms, lists in brackets, quotes where they are
needed, folded texts, comments, blank lines between sections. One map in ten refers into another.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Final

_ROLES: Final = (
    "production-manager", "maintenance-lead", "plant-controller", "head-of-quality",
    "shift-lead", "purchasing-manager", "safety-officer", "logistics-planner",
)  # fmt: skip
_VERBS: Final = (
    "Brings", "Names", "Runs", "Counts", "Presents", "Compares", "Writes down", "Invites",
    "Publishes", "Agrees on", "Asks for", "Signs", "Repeats", "Measures", "Explains",
)  # fmt: skip
_THINGS: Final = (
    "last month's stoppage log", "the one line where stoppages hurt most", "a one-line trial",
    "the yield of three shifts", "the result to sister plants", "a baseline before the change",
    "the first cause of each stop", "a review with the shift leads", "the cost of a lost hour",
    "the minutes of the last audit", "spare parts by their lead time", "a plan for the changeover",
)  # fmt: skip
_WAYS: Final = (
    "to the first meeting", "without being asked", "together with maintenance", "before the budget",
    "in front of the whole crew", "every second week", "on one page", "with the numbers beside it",
)  # fmt: skip
_WORDS: Final = (
    "line", "plant", "shift", "audit", "yield", "stop", "budget", "crew", "log", "trial", "part",
    "order", "cause", "quality", "margin", "week", "review", "sheet", "cost", "change",
)  # fmt: skip


class _Map:
    """One map on its way into text."""

    def __init__(self, number: int) -> None:
        self._random = Random(number)  # noqa: S311  # not a secret: the same map every time
        self._number = number
        self._lines: list[str] = []
        self._taken: set[str] = set()

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
        self._watching()
        return "\n".join(self._lines) + "\n"

    # --- words --------------------------------------------------------------------------------

    def _put(self, text: str) -> None:
        self._lines += text.splitlines()

    def _one(self, *choices: str) -> str:
        return self._random.choice(choices)

    def _id(self, hint: str) -> str:
        name = f"{hint}-{self._one(*_WORDS)}-{self._one(*_WORDS)}"
        while name in self._taken:
            name += f"-{self._random.randrange(100)}"
        self._taken.add(name)
        return name

    def _deed(self) -> str:
        return f"{self._one(*_VERBS)} {self._one(*_THINGS)} {self._one(*_WAYS)}"

    def _text(self) -> str:
        """A text as it stands after a colon: most plainly, some in quotes."""
        deed = self._deed()
        style = self._random.randrange(12)
        if style == 0:
            return f'"Said so: {deed}"'
        if style == 1:
            return "'" + deed.replace("'", "''") + " # 1'"
        if style == 2:
            return f"{deed} – “as they say”"
        return deed

    def _day(self) -> str:
        number = self._random.randrange
        return f"{2025 + number(3)}-{number(1, 13):02}-{number(1, 29):02}"

    def _deadline(self) -> str:
        number = self._random.randrange
        return self._one(f"2028-Q{number(1, 5)}", f"2028-{number(1, 13):02}", "2029-03-31")

    def _some(self, ids: list[str], count: int) -> str:
        return f"[{', '.join(self._random.sample(ids, min(count, len(ids))))}]"

    # --- sections -----------------------------------------------------------------------------

    def _head(self) -> None:
        self._put(f"""\
# yaml-language-server: $schema=outcome-map.schema.json
outcome_map: 1
title: {self._one(*_THINGS).capitalize()}, market {self._number}
status: active
owner: Head of industry marketing
updated: {self._day()}
review: {{last: {self._day()}, every_days: 90}}
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
        self._skill, self._output = self._id("skill"), self._id("kit")
        self._put(f"""
# --- us ---
supplier:
  name: Mega International
  aliases: [Mega, MI]
  products: [MegaLogic]
  competencies:
    {self._skill}:
      competency: Finding the first cause of a stop
      customer_view: They look at our log before they talk about themselves
      sources: ["Two plant managers, September 2026"]
  inputs:
    {self._id("input")}: {{text: Twelve field engineers, owner: Head of service}}
  activities:
    {self._id("audits")}: {{text: Two-hour audits of a plant's own log, status: active}}
  practices:
    {self._id("asks")}:
      practice: Two customers a quarter tell us what they think of the map
      kind: feedback
    {self._id("markets")}:
      kind: prospecting
      not_applicable: One segment until the end of 2027
  readiness:
    sponsor: Head of sales
    understands_importance: {{answer: true, evidence: It opens the annual plan}}
    people_know_the_process: {{answer: false, evidence: Four of nine sellers had seen a map}}
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
        self._partner: list[str] = []
        self._behavior: list[str] = []
        self._item: list[str] = []
        self._put("\npartners:")
        for role in self._random.sample(_ROLES, 2):
            self._partner.append(role)
            self._taken.add(role)
        for role in self._partner:
            self._one_partner(role)

    def _one_partner(self, role: str) -> None:
        self._put(f"""\
  {role}:
    name: {role.replace("-", " ").capitalize()}s
    kind: boundary
    buying: {{roles: [{self._one("economic", "user")}], mode: trouble, win: A quiet week}}
    outcome_challenge: {self._text()}
    behaviors:""")
        for level, count in (("expect", 2), ("like", 2), ("love", 1)):
            self._put(f"      {level}:")
            for _ in range(count):
                self._one_behavior()
        self._put("    strategies:")
        for cell in ("I1", "I2"):
            supported = self._some(self._behavior, 2)
            self._put(f"""\
      {cell}:
        {self._id("way")}: {{strategy: {self._one(*_THINGS)}, supports: {supported}}}""")
        self._put("      E1:\n        none: The plants' own rules are beyond our reach")
        self._put("    value_map:")
        for quadrant in ("objectives", "metrics", "strategies", "issues"):
            self._put(f"      {quadrant}:")
            for _ in range(self._random.randrange(1, 3)):
                item = self._id(quadrant[:-1])
                self._item.append(item)
                affected = self._one("true", "false")
                self._put(
                    self._one(
                        f"        {item}: {self._text()}",
                        f"        {item}:\n          text: {self._text()}\n"
                        f"          we_affect: {affected}\n          current: 94.1 %",
                    )
                )
        self._put(f"      drawn_with: A plant manager\n      on: {self._day()}")

    def _one_behavior(self) -> None:
        name = self._id("does")
        self._behavior.append(name)
        if self._random.random() < 0.4:
            self._put(f"        {name}: {self._text()}")
            return
        self._put(f"""\
        {name}:
          does: {self._text()}
          observe_by: Trial sheet, signed by the shift lead
          impact: {self._impact[0]}
          measure:
            metric: trials with a recorded baseline
            unit: "%"
            baseline: {{value: {self._random.randrange(40)}, on: 2026-09-30}}
            target: {{value: {self._random.randrange(41, 99)}, by: {self._deadline()}}}
          priority: true""")

    def _propositions(self) -> None:
        self._proposition = [self._id("offer") for _ in range(2)]
        self._proof, self._choice = self._id("story"), self._id("instead")
        self._put("\nvalue_propositions:")
        for rank, name in enumerate(self._proposition, 1):
            self._put(f"""\
  {name}:
    statement: {self._text()}
    partner: {self._one(*self._partner)}
    addresses: {self._some(self._item, 3)}
    capability: Stop-cause capture on every axis
    mechanism: The shift lead sees the first cause and fixes it before the next run
    equation:
      formula: yield_points / 100 * units * margin
      inputs:
        yield_points: {self._random.randrange(1, 9) / 10}
        units: {{value: 1200000, unit: parts/year, source: Plant controller}}
        margin: 1.10
      unit: EUR/year
      holds_when: The line runs three shifts
    alternative: {self._one(self._choice, "Retune the existing relays")}
    point: difference
    rank: {rank}
    proof: [{self._proof}]""")

    def _sales(self) -> None:
        stages = [self._id("stage"), self._id("stage")]
        self._put("\nsales:\n  stages:")
        for stage in stages:
            self._put(f"""\
    {stage}:
      stage: {self._one(*_WORDS).capitalize()}
      phase: pre-purchase
      entry: [They wrote to us]
      exit: {self._some(self._behavior, 2)}""")
        self._put(f"""\
  questions:
    {self._id("asks")}:
      asks: What does an hour of line 3 cost you?
      partner: {self._one(*self._partner)}
      stage: {stages[0]}
      reveals: {self._some(self._item, 2)}
  objections:
    {self._id("no")}:
      words: '"We did this in 2019"'
      partner: {self._one(*self._partner)}
      concern: Nobody wants to be blamed for the last time
      proof: [{self._proof}]
  proof:
    {self._proof}:
      title: Fewer short stops in a bakery
      partner: {self._one(*self._partner)}
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
    partner: {self._one(*self._partner)}
    phase: purchase
    boosters:
      {self._id("helps")}: {{does: {self._one(*_THINGS)}, behavior: {self._behavior[0]}}}
    blockers:
      {self._id("hinders")}: Logs are kept in a drawer
""")

    def _learning(self) -> None:
        self._belief = [self._id("belief") for _ in range(2)]
        self._put("hypotheses:")
        for belief in self._belief:
            self._put(f"""\
  {belief}:
    because: Two plants asked for help reading their logs
    we_believe: {self._text()}
    for: {self._one(*self._partner)}
    will_change: {self._one(*self._behavior)}
    direction: more
    know_when: {{metric: meetings with a log, threshold: 35, unit: "%", by: {self._deadline()}}}
    state: {self._one("untested", "running", "supported")}""")
        self._put(f"""
roadmap:
  now:
    {self._id("theme")}:
      question: What makes a plant bring data to the first meeting?
      outcomes: {self._some(self._behavior, 2)}
      hypotheses: [{self._belief[0]}]
      step: {self._step}
  later:
    {self._id("theme")}: Who else reads these logs?""")
        self._put(f"""
objectives:
  {self._id("aim")}:
    objective: Plants decide on their own numbers
    impact: {self._impact[0]}
    period: 2027-H1
    key_results:
      {self._id("result")}: {{behavior: {self._behavior[1]}, from: 20, to: 60, unit: "%"}}
""")

    def _plans(self) -> None:
        outcome = self._id("outcome")
        self._put(f"""\
success_plans:
  {self._id("plan")}:
    customer: Northfield Bakery
    partner: {self._partner[0]}
    agreed: {{by: Plant manager, on: 2026-09-14}}
    outcomes:
      {outcome}: {{words: We want to know by noon why the night shift stopped, score: 40}}
    milestones:
      {self._id("mile")}: {{milestone: Log sheets at line 3, due: 2027-02, outcome: {outcome}}}
    responsibilities:
      {outcome}: {{Shift lead: R, Plant manager: A}}
""")

    def _watching(self) -> None:
        self._put("journal:")
        for _ in range(4):
            about = self._one(*self._behavior)
            if self._number and self._number % 10 == 0 and self._random.random() < 0.3:
                other = _Map(self._number - 1)
                about = f"{map_id(self._number - 1)}/{other.first_partner()}"
            self._put(f"""\
  - on: {self._day()}
    about: {about}
    by: Field engineer
    score: {self._one("low", "medium", "high")}
    saw: {self._text()}
    evidence: [Meeting notes, "Photo of the board"]""")
        self._put(f"""\
reviews:
  {self._id("review")}:
    on: {self._day()}
    about: [like, {self._partner[0]}]
    check: Fewer logs than we hoped for
    decisions: {{improve: [The log sheet], stop: []}}
monitoring:
  {self._id("watch")}: {{about: [{self._behavior[2]}], question: How many bring a log?}}
evaluation:
  users: The steering group
  questions: [Did the plants change how they decide?]""")

    def first_partner(self) -> str:
        """The id of a partner of this map, without writing the whole."""
        self.text()
        return self._partner[0]


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
