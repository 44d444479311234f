"""What the maps to measure on are written with: words, ids, texts and days, drawn by a number."""

from __future__ import annotations

from random import Random
from typing import Final

ROLES: Final = (
    "production-manager", "maintenance-lead", "plant-controller", "head-of-quality",
    "shift-lead", "purchasing-manager", "safety-officer", "logistics-planner",
)  # fmt: skip
VERBS: Final = (
    "Brings", "Names", "Runs", "Counts", "Presents", "Compares", "Writes down", "Invites",
    "Publishes", "Agrees on", "Asks for", "Signs", "Repeats", "Measures", "Explains",
)  # fmt: skip
THINGS: Final = (
    "last month's stoppage log", "the one line where stoppages hurt most", "a one-line trial",
    "the yield of three shifts", "the result to sister plants", "a baseline before the change",
    "the first cause of each stop", "a review with the shift leads", "the cost of a lost hour",
    "the minutes of the last audit", "spare parts by their lead time", "a plan for the changeover",
)  # fmt: skip
WAYS: Final = (
    "to the first meeting", "without being asked", "together with maintenance", "before the budget",
    "in front of the whole crew", "every second week", "on one page", "with the numbers beside it",
)  # fmt: skip
TRACES: Final = (
    "Trial sheet", "Minutes of the shift meeting", "Log of the line", "Notes of the visit",
    "Calendar of the plant", "Board at the line",
)  # fmt: skip
QUADRANTS: Final = {
    "objectives": "objective", "metrics": "metric", "strategies": "means", "issues": "issue",
}  # fmt: skip
NOTHING: Final = {
    "I3": "We are seldom there at night",
    "E1": "The plants' own rules are beyond our reach",
    "E3": "Shift leads meet without us already",
}
OFFERS: Final = (
    "Reading the log together at the line", "Lending a trial sheet for four weeks",
    "Sitting in on the shift meeting", "Showing one plant's log to another",
    "Answering each logged stop within a day", "Counting stops beside the crew for a night",
)  # fmt: skip
WORDS: Final = (
    "line", "plant", "shift", "audit", "yield", "stop", "budget", "crew", "log", "trial", "part",
    "order", "cause", "quality", "margin", "week", "review", "sheet", "cost", "change",
)  # fmt: skip


class Pen:
    """Draws words for one map, the same for the same number, and keeps the lines written."""

    def __init__(self, number: int) -> None:
        self._random = Random(number)  # noqa: S311  # not a secret: the same map every time
        self._lines: list[str] = []
        self._taken: set[str] = set()

    def _put(self, text: str) -> None:
        self._lines += text.splitlines()

    def _one(self, *choices: str) -> str:
        return self._random.choice(choices)

    def _id(self, hint: str) -> str:
        name = f"{hint}-{self._one(*WORDS)}-{self._one(*WORDS)}"
        while name in self._taken:
            name += f"-{self._random.randrange(100)}"
        self._taken.add(name)
        return name

    def _text(self) -> str:
        """A text as it stands after a colon, not twice in a map: most plainly, some in quotes."""
        deed = ""
        while not deed or deed in self._taken:
            deed = f"{self._one(*VERBS)} {self._one(*THINGS)} {self._one(*WAYS)}"
        self._taken.add(deed)
        style = self._random.randrange(12)
        if style == 0:
            return f'"{deed}: line 3"'
        if style == 1:
            return "'" + deed.replace("'", "''") + " # 1'"
        if style == 2:
            return f"{deed} – “as they say”"
        return deed

    def _day(self, month: str) -> str:
        return f"{month}-{self._random.randrange(1, 21):02}"

    def _deadline(self) -> str:
        """A day far enough off for no rule to call it missed while these maps are measured."""
        number = self._random.randrange
        return self._one(f"2031-Q{number(1, 5)}", f"2031-{number(1, 13):02}", "2032-03-31")
