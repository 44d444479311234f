"""Maps out of their form: the data of a map, written in another order and in odd layouts.

Every comment names the item that it belongs to, so that a test can find it there again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.editing.shape import Place
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from tests.checkout import ROOT

PARTS: Final = sorted((ROOT / "examples" / "mega-international").rglob("*.yaml"))


def example(luck: Random) -> Any:
    """The data of some part of an example, in canonical order and all in short forms."""
    path = luck.choice(PARTS)
    return shortened(parse(Source(path.name, path.read_text(encoding="utf-8"))).data)


def shortened(data: Any, place: Place = ()) -> Any:
    """Data with every entity in short form that says no more than its text."""
    if isinstance(data, list):
        return [shortened(item, (*place, at)) for at, item in enumerate(data)]
    if not isinstance(data, dict):
        return data
    main = MAP_SHAPE.main(place)
    if list(data) == [main] and isinstance(data[main], str):
        return data[main]
    return {key: shortened(item, (*place, key)) for key, item in data.items()}


@dataclass
class Scrambler:
    """Writes data down. In a `plain` text only what a formatter sets right is out of its form."""

    luck: Random
    plain: bool = False
    lines: list[str] = field(default_factory=list)
    count: int = 0

    def text(self, data: Any) -> str:
        """The whole text."""
        self.mapping(data, self.luck.choice([0, 0, 0, 3]), ())
        ends = "\n" if self.plain else self.luck.choice(["\n", "\n", "\r\n"])
        return ends.join(self.lines) + ends

    def note(self, where: str, name: str) -> str:
        """A comment that is like no other, and says whose it is."""
        self.count += 1
        return f"# {self.count} {where} {name}"

    def above(self, name: str, across: int) -> None:
        """A comment directly above an item, now and then below a blank line."""
        if self.plain or self.luck.random() > 0.2:
            return
        if self.luck.random() < 0.3:
            self.lines.append("")
        odd = self.luck.choice([0, 0, 0, 4]) if self.lines and not self.lines[-1] else 0
        self.lines.append(" " * (0 if odd else across) + self.note("above", name))

    def behind(self, name: str) -> str:
        """What stands behind a value."""
        kind = self.luck.random()
        if self.plain or kind > 0.2:
            return self.luck.choice(["", "", "  "])
        return self.luck.choice([" ", "     "]) + self.note("behind", name)

    def mapping(self, data: dict[str, Any], across: int, place: Place, lead: str = "") -> None:
        """A mapping over lines; `lead` stands before its first key."""
        names = list(data)
        if MAP_SHAPE.order(place):
            self.luck.shuffle(names)
        for name in names:
            if not lead:
                self.above(name, across)
            head = (lead or " " * across) + name + self.luck.choice(["", "", " "]) + ":"
            lead = ""
            self.value(head, name, data[name], across, (*place, name))

    def value(self, head: str, name: str, data: Any, across: int, place: Place) -> None:
        """The value of a key whose text is written up to its colon."""
        main = MAP_SHAPE.main(place)
        if main is not None and isinstance(data, str) and self.luck.random() < 0.4:
            self.long_form(head, name, main, data, across)
        elif not isinstance(data, dict | list) or not data:
            self.scalar(head, name, data, across)
        elif not self.plain and self.luck.random() < 0.3:
            self.lines.append(f"{head}{self.spaces()}{self.brackets(data, place)}")
        elif isinstance(data, dict):
            self.lines.append(head)
            self.mapping(data, across + self.luck.choice([1, 2, 2, 4]), place)
        else:
            self.lines.append(head)
            self.dashes(data, across + self.luck.choice([0, 2, 3]), place)

    def long_form(self, head: str, name: str, main: str, data: str, across: int) -> None:
        """A text under the main field of its entity; a comment behind it is that of either."""
        if not self.plain and self.luck.random() < 0.3:
            self.lines.append(f"{head}{self.spaces()}{self.brackets({main: data}, ())}")
            return
        self.lines.append(head)
        inner = across + self.luck.choice([1, 2, 4])
        self.above(main, inner)
        self.scalar(f"{' ' * inner}{main}:", f"{name}|{main}", data, inner)

    def dashes(self, data: list[Any], across: int, place: Place) -> None:
        """A list over lines."""
        for at, item in enumerate(data):
            self.above("-", across)
            gap = self.luck.choice([" ", " ", "   "])
            head = " " * across + "-"
            if isinstance(item, dict):
                self.mapping(item, across + 1 + len(gap), (*place, at), head + gap)
            else:
                self.scalar(head, "-", item, across)

    def scalar(self, head: str, name: str, data: Any, across: int) -> None:
        """A scalar in some style."""
        kind = 1.0 if self.plain or not isinstance(data, str) else self.luck.random()
        inner = " " * (across + self.luck.choice([1, 2, 5]))
        if kind < 0.15 and isinstance(data, str) and " " in data:
            first, _, rest = json.dumps(data, ensure_ascii=False).partition(" ")
            self.lines += [f"{head}{self.spaces()}{first}", inner + rest]
        elif kind < 0.3:
            self.lines += [f"{head} {self.luck.choice(['|-', '>-'])}", inner + data]
        elif kind < 0.5:
            quoted = "'" + data.replace("'", "''") + "'"
            self.lines.append(f"{head}{self.spaces()}{quoted}{self.behind(name)}")
        else:
            said = json.dumps(data, ensure_ascii=False)
            self.lines.append(f"{head}{self.spaces()}{said}{self.behind(name)}")

    def spaces(self) -> str:
        """What stands behind a colon."""
        return self.luck.choice([" ", " ", "    "])

    def brackets(self, data: Any, place: Place) -> str:
        """A value between brackets."""
        comma = self.luck.choice([",", ", ", " ,  "])
        space = self.luck.choice(["", " "])
        if isinstance(data, dict):
            names = list(data)
            if MAP_SHAPE.order(place):
                self.luck.shuffle(names)
            pairs = [f"{name}: {self.brackets(data[name], (*place, name))}" for name in names]
            return "{" + space + comma.join(pairs) + space + "}"
        if isinstance(data, list):
            inner = [self.brackets(item, (*place, at)) for at, item in enumerate(data)]
            return "[" + space + comma.join(inner) + space + "]"
        return json.dumps(data, ensure_ascii=False)
