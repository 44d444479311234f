"""Maps made up to be mended: slips of case and spelling, idle suppressions, comments."""

from __future__ import annotations

from random import Random
from typing import Final

CODES: Final = ("OC001", "SM001", "SM002", "PM018", "SUP")
"""The rules that they are looked at by: those of structure, whose findings are easily foreseen."""

_LINES: Final = (
    ("outcome_map: 1",),
    ("title: Lines", "title:   'Lines'"),
    ("vision: Plants win", "Vision: Plants win", "VISION: 'Plants win'", "vison: Plants win"),
    ("status: draft", "Status: draft", "status: Draft", "status: darft", "status: planned"),
    ("impacts:", "Impacts:"),
    ("  margin: Margins rise", "  margin: {impact: Margins rise, Direction: UP}"),
    ("partners:", "Partners:", "partner:"),
    ("  production-manager:",),
    ("    name: Production managers", "    Name: Production managers"),
    ("    kind: boundary", "    kind: Boundary", "    kind: boundry", "    Kind: boundary"),
    ("    outcome_challenge: They plan", "    Outcome_Challenge: They plan", "    owner: Me"),
    ("    buying: {roles: [economic, user]}", "    buying: {roles: [Economic, usr]}"),
    ("    behaviors:", "    Behaviors:"),
    ("      like:", "      Like:", "      liek:"),
    ("        runs-a-trial: Runs a trial", "        runs-a-trial: {Does: Runs a trial}"),
    ("        brings-data:",),
    ("          does: |", "          does: >-"),
    ("            Brings # outcomekit: ignore[OC001] why",),
    ("            # data",),
    ("          impact: margin", "          impact: Margin", "          impact: margn"),
    ("  engineer: {name: Engineers, kind: boundary}", "  engineer: {kind: BOUNDARY}"),
    ("hypotheses:", "Hypotheses:"),
    ("  trial:",),
    ("    we_believe: a free trial", "    we-believe: a free trial", "    webelieve: a trial"),
    ("    for: production-manager", "    for: Production-Manager", "    for: prodction-manager"),
    ("    will_change: runs-a-trial", "    will_change: runs-trial", "    will_change: b"),
)
"""The lines of a map, each with the ways in which it may be written; the first is right."""
_BLOCK_TEXT: Final = range(16, 19)
_WORDS: Final = (*CODES, "OC", "all", "OC01", "missing-outcome-challenge", "E101", "PM001")


def made_up(luck: Random) -> str:
    """One map. Every choice comes from `luck`."""
    slips = luck.choice([0.0, 0.1, 0.5])
    lines: list[str] = []
    for number, (right, *wrong) in enumerate(_LINES):
        line = luck.choice(wrong) if wrong and luck.random() < slips else right
        across = " " * (len(right) - len(right.lstrip()))
        if number - 1 not in _BLOCK_TEXT or number not in _BLOCK_TEXT:
            while luck.random() < 0.2 and number not in _BLOCK_TEXT:
                lines.append(luck.choice(["", f"{across}{_comment(luck, number)}"]))
        if luck.random() < 0.25 and number not in _BLOCK_TEXT[1:]:
            line += luck.choice([" ", "   "]) + _comment(luck, number)
        lines.append(line)
    ends = luck.choice(["\n", "\n", "\r\n"])
    return ends.join(lines) + luck.choice([ends, ""])


def _comment(luck: Random, number: int) -> str:
    """A plain comment, or one that is a suppression, more or less."""
    if luck.random() < 0.4:
        return f"# note {number}"
    words = luck.choice([", ", ","]).join(luck.sample(_WORDS, luck.randint(0, 3)))
    until = luck.choice(["", "", " until=2027-01-31", " until=2026-01-31", " until=soon"])
    what = luck.choice(["ignore", "ignore", "ignore", "ignore-file", "ignroe"])
    return f"# outcomekit: {what}[{words}]{until}{luck.choice(['', ' as agreed'])}"
