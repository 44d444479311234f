"""YAML as people write it, made up: odd layouts, comments everywhere, every style of value."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Final

from outcomekit.syntax.editing.shape import Shape
from outcomekit.syntax.parse import parse
from outcomekit.syntax.second_reader import Unreadable, read_again
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree

KEYS: Final = ("alpha", "beta", "gamma", "delta", "big-idea", "über", "x-own")
WORDS: Final = (
    "Plants earn more", "a", "it's so", 'say "yes"', "no", "35 %", "2026-11-21", "first: last",
    "a # b", "- dash", "日本語 text", "trailing,comma", "[x", "emoji 🎉", "a\u2028b", "nel\x85here",
    "", " padded ", "12:30", "0x1F", "back\\slash", "#hash", "null",
)  # fmt: skip
ORDER: Final = ("gamma", "alpha", "text", "delta", "beta")

SHAPE: Final = Shape(
    lambda place: ORDER if len(place) % 2 == 0 else (),
    lambda place: "text" if place and len(place) % 2 == 0 else None,
)
"""A language for made-up text: fields on even levels, ids on odd ones."""


@dataclass
class Scribe:
    """Writes one text. Every choice comes from `luck`."""

    luck: Random
    lines: list[str] = field(default_factory=list)
    count: int = 0

    def note(self) -> str:
        """A comment that is like no other."""
        self.count += 1
        return self.luck.choice(["# note {}", "#note {}", "#  note: {} 'x' [", "# {}   "]).format(
            self.count
        )

    def source(self) -> str:
        """A whole text: a mapping at the top."""
        luck = self.luck
        if luck.random() < 0.2:
            self.loose(0)
        if luck.random() < 0.2:
            self.lines.append("---" + luck.choice(["", "  # start"]))
        self.mapping(0, 0)
        if luck.random() < 0.3:
            self.loose(0)
        if luck.random() < 0.05:
            self.lines.append("...")
        ends = luck.choice(["\n", "\n", "\n", "\r\n", "\r"])
        if luck.random() < 0.1:
            text = "".join(line + luck.choice(["\n", "\r\n"]) for line in self.lines)
        else:
            text = ends.join(self.lines) + ends
        return text.rstrip("\r\n") if luck.random() < 0.2 else text

    def loose(self, across: int) -> None:
        """Comments on lines of their own, and blank lines."""
        for _ in range(self.luck.choice([0, 0, 0, 1, 1, 2, 3])):
            kind = self.luck.random()
            if kind < 0.4:
                self.lines.append(self.luck.choice(["", "", " " * across]))
            else:
                column = self.luck.choice([across, across, across, 0, across + 2, across + 5])
                self.lines.append(" " * column + self.note())

    def behind(self) -> str:
        """What stands behind a value on its line."""
        return (
            self.luck.choice(["", "", "", "", "  ", "\t"])
            if self.luck.random() < 0.6
            else (self.luck.choice([" ", "   ", "\t"]) + self.note())
        )

    def key(self, name: str) -> str:
        """A key, now and then in quotes."""
        return self.luck.choice([name] * 6 + [f'"{name}"', f"'{name}'"])

    def mapping(self, across: int, depth: int, lead: str | None = None) -> None:
        """A mapping in block style; `lead` is what stands before its first key on that line."""
        names = self.luck.sample(KEYS, self.luck.randint(1, 4))
        for name in names:
            if lead is None:
                self.loose(across)
            start = lead if lead is not None else " " * across
            lead = None
            spaces = self.luck.choice(["", "", "", "", " "])
            self.value(f"{start}{self.key(name)}{spaces}:", across, depth)

    def value(self, head: str, across: int, depth: int) -> None:
        """A value behind a key or dash that was not written yet, at the column of what holds it."""
        luck = self.luck
        kind = luck.random()
        is_dash = head.endswith("-")
        if kind < 0.08:
            self.lines.append(head + self.behind().replace("\t", " "))
            if luck.random() < 0.2:
                self.lines.append(" " * (across + 2) + self.note())
        elif kind < 0.4 or depth > 4:
            self.scalar(head, across)
        elif kind < 0.5:
            self.block_text(head, across)
        elif kind < 0.68:
            self.bracketed(head, across)
        elif is_dash and kind < 0.9:
            gap = luck.choice([1, 1, 1, 3])
            lead = head + " " * gap
            if kind < 0.8:
                self.mapping(across + 1 + gap, depth + 1, lead)
            else:
                self.dashes(across + 1 + gap, depth + 1, lead)
        else:
            self.lines.append(head + self.behind().replace("\t", " "))
            step = luck.choice([2, 2, 2, 4, 1, 3])
            if kind < 0.88:
                self.mapping(across + step, depth + 1)
            else:
                self.dashes(across + (step if is_dash else luck.choice([0, step])), depth + 1)

    def dashes(self, across: int, depth: int, lead: str | None = None) -> None:
        """A list in block style."""
        for _ in range(self.luck.randint(1, 3)):
            if lead is None:
                self.loose(across)
            start = lead if lead is not None else " " * across
            lead = None
            self.value(start + "-", across, depth)

    def scalar(self, head: str, across: int) -> None:
        """A scalar on one line, or wrapped over several, or below its key."""
        luck = self.luck
        word = luck.choice(WORDS)
        inner = " " * (across + luck.choice([2, 2, 3, 6]))
        kind = luck.random()
        spaces = luck.choice([" ", " ", " ", "    "])
        if kind < 0.4:
            text = luck.choice(["plain words", "35", "true", "~", "null", "0.5", "2026-11-21", "x"])
        elif kind < 0.6:
            text = "'" + word.replace("'", "''") + "'"
        elif kind < 0.75:
            text = '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'
        elif kind < 0.82:
            text = f"plain words\n{inner}that wrap # not: really"[
                : luck.choice([28, 16 + len(inner)])
            ]
        elif kind < 0.9:
            text = f'"quoted: words\n{inner}that wrap # here\n\n{inner}twice"'
        else:
            text = f"'single # words\n{inner}that wrap'"
        if luck.random() < 0.05:
            self.lines.append(head + self.behind())
            spaces, head = inner, ""
        self.lines += (head + spaces + text + self.behind()).split("\n")

    def block_text(self, head: str, across: int) -> None:
        """Block text, literal or folded, chomped in any way."""
        luck = self.luck
        header = luck.choice(["|", "|-", "|+", ">", ">-", ">+"])
        inner = " " * (across + luck.choice([1, 2, 2, 4]))
        self.lines.append(f"{head} {header}" + luck.choice(["", "", " " + self.note()]))
        for line in luck.sample(["# no comment", "two words", "  deeper", "key: value", ""], 3):
            self.lines.append(inner + line if line or luck.random() < 0.3 else "")
        self.lines += [""] * luck.choice([0, 0, 0, 1, 2])

    def bracketed(self, head: str, across: int) -> None:
        """A collection between brackets, on one line or on several."""
        text = self.flow(across + 2, 0)
        self.lines += (f"{head} {text}{self.behind()}").split("\n")

    def flow(self, across: int, depth: int) -> str:
        """The text of a collection between brackets."""
        luck = self.luck
        is_map = luck.random() < 0.5
        pieces = []
        names = luck.sample(KEYS, luck.randint(0, 3))
        for name in names:
            if depth < 2 and luck.random() < 0.2:
                value = self.flow(across + 2, depth + 1)
            else:
                value = luck.choice(
                    ["a", "two words", "35", '"x, y"', "'it''s'", "~", "2026-11-21"]
                )
            pieces.append(f"{self.key(name)}: {value}" if is_map else value)
        if is_map and pieces and luck.random() < 0.1:
            pieces[-1] = pieces[-1].partition(":")[0] + luck.choice([":", ": ", ""])
        opening, closing = ("{", "}") if is_map else ("[", "]")
        kind = luck.random()
        if kind < 0.65:
            space = luck.choice(["", "", " "])
            return opening + space + luck.choice([", ", ",  ", ", "]).join(pieces) + space + closing
        lead = "\n" + " " * across
        inner = ""
        for at, piece in enumerate(pieces):
            comma = "," if at + 1 < len(pieces) or luck.random() < 0.3 else ""
            note = luck.choice(["", "", " " + self.note()])
            above = lead + self.note() if luck.random() < 0.2 else ""
            start = lead if kind < 0.9 or not at or note or above else " "
            inner += f"{above}{start}{piece}{comma}{note}"
            if note and kind >= 0.9:
                inner += lead
        first = luck.choice(["", "", " " + self.note()])
        return f"{opening}{first}{inner}\n{' ' * max(across - 1, 1)}{closing}"


def made_up(luck: Random) -> Tree | None:
    """The tree of a made-up text; None where the luck made no plain YAML of it."""
    tree = parse(Source("made-up.yaml", Scribe(luck).source()))
    if tree.claims or not isinstance(tree.data, dict):
        return None
    try:
        return tree if read_again(tree) == tree.data else None
    except Unreadable:
        return None
