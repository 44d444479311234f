"""Sides of a merge, made up: a map with comments, and edits of every kind that people make."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, Final

from outcomekit.diagnostics.edit import Append, Edit, Put, Refused, Remove, Value
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diff.merging.entities import entities
from outcomekit.diff.merging.renames import renaming
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.editing.editor import Editor
from outcomekit.syntax.formatting.formatter import formatted
from outcomekit.syntax.items import Item, block_text_header, is_bracketed, items
from outcomekit.syntax.lines import begins_line, column, line_end, line_start
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Mark, Tree

MAP: Final = """\
# Line controls, as agreed in March.

outcome_map: 1
title: Line controls for packaging plants
status: active   # since March
vision: >-
  Plants earn more from the lines
  they already own.

# Who we are.
supplier:
  name: Mega International
  products: [MegaLogic, MegaDrive]  # sold apart
  outputs:
    cause-capture:
      output: Stop-cause capture
      enables: [brings-stoppage-log, runs-one-line-trial]

impacts:
  plant-margin: {impact: Contribution per running hour rises, for: customer, layer: 1}
  # nearest to us
  service-hours: Fewer emergency visits

partners:
  production-manager:
    name: Production managers
    kind: boundary
    buying: {roles: [economic, user], mode: trouble}
    outcome_challenge: Production managers plan upgrades from their own loss data.
    behaviors:
      # the ladder, from the bottom up
      expect:
        brings-stoppage-log: Brings last month's stoppage log  # often on paper
        names-a-line:
          does: Names the one line where stoppages hurt most
          # asked in the first meeting
          observe_by: Discovery notes
      like:
        runs-one-line-trial:
          does: Runs a one-line trial against the line's own baseline
          impact: plant-margin
          measure: {metric: trials, unit: "%", baseline: 20, target: {value: 60, by: 2027-Q2}}
      love:
        presents-to-sister-plants: Presents the result to sister plants unprompted
    value_map:
      metrics:
        first-pass-yield: {text: First-pass yield, current: 94.1 %, we_affect: true}
      issues:
        micro-stops: {text: Unexplained micro-stops on line 3, we_affect: true}
  maintenance-lead:
    name: Maintenance leads
    kind: strategic
    behaviors:
      expect:
        joins-line-walk: Joins the line walk

value_propositions:
  fewer-micro-stops:
    statement: See why a line stops within the shift
    partner: production-manager
    addresses: [micro-stops, first-pass-yield]
    mechanism: |
      The shift lead sees the first cause.
      The next run is better.  # no comment

# Bets.
hypotheses:
  loss-audit:
    we_believe: Offering two hours of help
    for: production-manager
    will_change: brings-stoppage-log
    state: running
    evidence:
      - Two plants asked
      - One plant paid  # in May

roadmap:
  now:
    early-data:
      question: What makes a manager bring data?
      outcomes: [brings-stoppage-log]
      hypotheses: [loss-audit]
  next: {}

# Append only.
journal:
  - on: 2026-10-02
    about: brings-stoppage-log
    saw: Two of nine brought a log
    evidence: [Meeting notes]
  # a second look
  - {on: 2026-10-09, about: names-a-line, saw: "Six of nine, at once"}
# The end.
"""
"""A map in every style of writing, with comments everywhere."""

_WORDS: Final = (
    "own", "first", "line: two", "weekly", "it's", "# marked", "80 %", "no", "üben", "twice a week",
)  # fmt: skip
_SECTIONS: Final = (("hypotheses",), ("impacts",), ("roadmap", "next"), ("sales", "stages"))
_LEVELS: Final = ("expect", "like", "love")


def read(text: str) -> Tree:
    tree = parse(Source("lines.yaml", text))
    assert tree.claims == [], (tree.claims, text)
    return tree


def data(text: str) -> Any:
    return MAP_SHAPE.expanded((), read(text).data)


def edited(text: str, luck: Random, mark: str) -> str:
    """A text after some edits. `mark` makes what is new tell its side."""
    for number in range(luck.randint(1, 6)):
        kind = luck.choice(_KINDS)
        text = kind(text, luck, f"{mark}{number}")
    return text


def _applied(text: str, edits: list[Edit]) -> str:
    editor = Editor(read(text), MAP_SHAPE)
    for edit in edits:
        if isinstance(editor.apply(edit), Refused):
            return text
    done = editor.finish(shown=True)  # one reader is enough for a text that is only made up
    return text if isinstance(done, Refused) else done.text


def _texts(value: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [one for key, inner in value.items() for one in _texts(inner, (*place, key))]
    if isinstance(value, list):
        return [one for at, inner in enumerate(value) for one in _texts(inner, (*place, at))]
    return [place] if isinstance(value, str) else []


def _at(value: Any, place: tuple[Any, ...]) -> Any:
    for part in place:
        value = value[part]
    return value


def reworded(text: str, luck: Random, mark: str) -> str:
    raw = read(text).data
    known = entities(data(text))
    places = [place for place in _texts(raw) if _at(raw, place) not in known]
    place = luck.choice(places)
    return _applied(text, [Put(Pointer(place), f"{_at(raw, place)} {luck.choice(_WORDS)}")])


def removed(text: str, luck: Random, mark: str) -> str:
    found = entities(data(text))
    if not found:
        return text
    return _applied(text, [Remove(Pointer(luck.choice(list(found.values())).place))])


def field_set(text: str, luck: Random, mark: str) -> str:
    place = luck.choice(list(entities(data(text)).values())).place
    fields: dict[str, Value] = {
        "notes": f"{mark} {luck.choice(_WORDS)}",
        "tags": [mark],
        "owner": "Me",
    }
    name = luck.choice(list(fields))
    return _applied(text, [Put(Pointer((*place, name)), fields[name])])


def entity_added(text: str, luck: Random, mark: str) -> str:
    ladders = [
        (*one.place, "behaviors", luck.choice(_LEVELS))
        for one in entities(data(text)).values()
        if one.place[0] == "partners" and len(one.place) == 2
    ]
    section = luck.choice([*ladders, *_SECTIONS])
    found = _applied(text, [Put(Pointer((*section, f"new-{mark.lower()}")), f"Something {mark}")])
    return commented(found, luck, mark) if luck.random() < 0.3 else found


def renamed(text: str, luck: Random, mark: str) -> str:
    found = entities(data(text))
    if not found:
        return text
    return _applied(text, renaming(data(text), {luck.choice(list(found)): f"named-{mark.lower()}"}))


def moved(text: str, luck: Random, mark: str) -> str:
    raw = read(text).data
    found = [one.place for one in entities(data(text)).values() if one.place[-2] in _LEVELS]
    if not found:
        return text
    place = luck.choice(found)
    level = luck.choice([level for level in _LEVELS if level != place[-2]])
    there = (*place[:-2], level, place[-1])
    return _applied(text, [Remove(Pointer(place)), Put(Pointer(there), _at(raw, place))])


def recorded(text: str, luck: Random, mark: str) -> str:
    entry: Value = {
        "on": "2026-11-21",
        "about": "loss-audit",
        "saw": f"Seen {luck.choice(['', mark])}",
    }
    return _applied(text, [Append(Pointer(("journal",)), entry)])


def listed(text: str, luck: Random, mark: str) -> str:
    raw = read(text).data
    lists = [place for place in _lists(raw) if place != ("journal",)]
    if not lists:
        return text
    place = luck.choice(lists)
    there = _at(raw, place)
    if there and luck.random() < 0.4:
        return _applied(text, [Remove(Pointer((*place, luck.randrange(len(there)))))])
    return _applied(text, [Append(Pointer(place), luck.choice([mark, "micro-stops"]))])


def _lists(value: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [one for key, inner in value.items() for one in _lists(inner, (*place, key))]
    return [place] if isinstance(value, list) else []


def commented(text: str, luck: Random, mark: str) -> str:
    """A comment above an item, or behind a value."""
    tree = read(text)
    item = luck.choice([one for one in _items(tree, tree.mark) if begins_line(text, one.start)])
    note = f"# note {mark}"
    if luck.random() < 0.5:
        start = line_start(text, item.start)
        return f"{text[:start]}{' ' * column(text, item.start)}{note}\n{text[start:]}"
    in_lines = len(item.mark) == 3 and not is_bracketed(text, item.mark)
    end = item.head if in_lines else item.end
    last = line_end(text, end)
    if text[end:last].strip() or block_text_header(text, item.mark):
        return text
    return f"{text[:end]}  {note}{text[last:]}"


def uncommented(text: str, luck: Random, mark: str) -> str:
    """A comment that stands on a line of its own goes."""
    lines = text.split("\n")
    found = [at for at, line in enumerate(lines) if line.strip().startswith("#")]
    if not found:
        return text
    del lines[luck.choice(found)]
    return "\n".join(lines)


def laid_out(text: str, luck: Random, mark: str) -> str:
    """The map in its canonical layout."""
    made = formatted(read(text), MAP_SHAPE) if luck.random() < 0.3 else text
    return text if isinstance(made, Refused) else made


def opened(text: str, luck: Random, mark: str) -> str:
    """A blank line above an item."""
    tree = read(text)
    item = luck.choice([one for one in _items(tree, tree.mark) if begins_line(text, one.start)])
    start = line_start(text, item.start)
    return f"{text[:start]}\n{text[start:]}"


def _items(tree: Tree, mark: Mark) -> list[Item]:
    text = tree.source.text
    if len(mark) != 3 or is_bracketed(text, mark) or not mark[2]:
        return []
    found = items(text, mark)
    return found + [inner for item in found for inner in _items(tree, item.mark)]


_KINDS: Final[tuple[Callable[[str, Random, str], str], ...]] = (
    reworded, reworded, removed, field_set, field_set, entity_added, entity_added, renamed, moved,
    recorded, recorded, listed, listed, commented, commented, uncommented, laid_out, opened,
)  # fmt: skip
