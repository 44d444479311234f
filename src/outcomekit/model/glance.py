"""A glance at a map's data: surely nothing is wrong with any part of it, or not sure.

What is not sure is built as a model, and mistakes are told there; here none is. The law: where
`glance` finds its way through, pydantic and the laws of `consistency.py` have nothing to say. It
walks the data as the table of the declarations has it (`tabulated.py`) and imports no model, for
most maps are valid, and one that is should not wait for what only mistakes need.
"""

from __future__ import annotations

import re

from outcomekit.model.arithmetic import surely_computes
from outcomekit.model.plainly import CHECKS, Unsure
from outcomekit.model.tabulated import HOLDER, ID, INPUT, LONGEST_ID, RECORDS, TOP

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_ID: Final = re.compile(ID)
_INPUT: Final = re.compile(INPUT)
_OWN: Final = "x-"
_NONE: Final = "none"


class Seen:
    """The entities and references of a map without mistakes.

    `ids` gives each entity's kind, and the id of the plan that it is or stands in (None outside of
    one). `links` are the references: what each may be (its field, kinds, words in place of an id,
    kind that both must stand in), its target, the entity that it stands in, and that one's plan.
    """

    __slots__ = ("ids", "links")

    def __init__(self) -> None:
        self.ids: dict[str, tuple[str, str | None]] = {}
        self.links: list[tuple[tuple[Any, ...], str, str | None, str | None]] = []


def surely_an_id(text: str) -> bool:
    """Whether a text is the id of a map or an entity."""
    fits = len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None
    return fits and text != _NONE and text[:2] != _OWN


def glance(data: Any) -> Seen:
    """What there is in the data of one map, all its parts together.

    Raises:
        Unsure: when anything may be wrong with its shape, its values or what must agree.
    """
    seen = Seen()
    if type(data) is not dict:
        raise Unsure
    _record(seen, RECORDS[TOP], data, None, None)
    return seen


def _record(seen: Seen, row: Any, data: Any, source: str | None, plan: str | None) -> None:
    """Walk a part of the map; `source` is the entity that it stands in, `plan` that one's plan."""
    fields, main, required, loud, _, law = row
    if type(data) is not dict:
        if data is None:
            data = {}
        elif main is None or type(data) is list:
            raise Unsure
        else:
            data = {main: data}
    for name, value in data.items():
        form = fields.get(name)
        if form is None:
            if name[:2] == _OWN:
                continue
            raise Unsure
        word, more = form
        if value is None:
            if name in loud:
                raise Unsure
        elif word == "text":
            if type(value) is not str or not value or value.isspace():
                raise Unsure
        elif word == "link":
            _link(seen, more, value, source, plan)
        elif word == "record":
            _record(seen, RECORDS[more], value, source, plan)
        elif word == "keyed":
            _keyed(seen, more, value, source, plan)
        elif word == "word":
            if type(value) is not str or value not in more:
                raise Unsure
        elif word == "keys":
            _keys(seen, more, value, source, plan)
        elif word == "version":
            if type(value) is not int or value != more:
                raise Unsure
        elif word in CHECKS:
            CHECKS[word](value)
        elif type(value) is not list:
            raise Unsure
        else:
            _list(seen, word, more, value, source, plan)
    for name in required:
        if data.get(name) is None:
            raise Unsure
    if law is not None:
        _LAWS[law](data)


def _list(
    seen: Seen, word: str, more: Any, items: list[Any], source: str | None, plan: str | None
) -> None:
    if word == "links":
        for item in items:
            _link(seen, more, item, source, plan)
    elif word == "list":
        check = CHECKS[more]
        for item in items:
            check(item)
    elif word == "words":
        if not all(type(item) is str and item in more for item in items):
            raise Unsure
    else:
        assert word == "listed", word
        for item in items:
            _record(seen, RECORDS[more], item, source, plan)


def _link(
    seen: Seen, link: tuple[Any, ...], target: Any, source: str | None, plan: str | None
) -> None:
    if type(target) is not str or not target or target.isspace():
        raise Unsure
    seen.links.append((link, target, source, plan))


def _keyed(seen: Seen, more: Any, entries: Any, source: str | None, plan: str | None) -> None:
    name, keys = more
    if type(entries) is not dict:
        raise Unsure
    row: Any = RECORDS[name]
    kind = row[4]
    for key, entry in entries.items():
        if key[:2] == _OWN:
            continue
        if keys == "input":
            if not _INPUT.fullmatch(key):
                raise Unsure
            _record(seen, row, entry, source, plan)
        elif key == _NONE:
            if keys != "cell" or len(entries) > 1 or type(entry) is not str:
                raise Unsure
            _record(seen, row, entry, source, plan)
        else:
            if key in seen.ids or not surely_an_id(key):
                raise Unsure
            within = key if kind == HOLDER else plan
            seen.ids[key] = (kind, within)
            _record(seen, row, entry, key, within)


def _keys(seen: Seen, more: Any, value: Any, source: str | None, plan: str | None) -> None:
    """References that are the keys of a mapping, each over words by name."""
    link, words = more
    if type(value) is not dict:
        raise Unsure
    for target, below in value.items():
        if target[:2] == _OWN or below is None:
            continue
        _link(seen, link, target, source, plan)
        if type(below) is not dict:
            raise Unsure
        for name, word in below.items():
            if name[:2] == _OWN or word is None:
                continue
            if not name or name.isspace() or type(word) is not str or word not in words:
                raise Unsure


# --- what must agree --------------------------------------------------------------------------


def _field(data: Any, name: str) -> Any:
    """A field of a part in its long form; None in a short one."""
    return data.get(name) if type(data) is dict else None


def _measure(data: dict[str, Any]) -> None:
    on, by = _field(data.get("baseline"), "on"), _field(data.get("target"), "by")
    if on is not None and by is not None and _last(by) < on:
        raise Unsure


def _last(deadline: str) -> str:
    """A text that sorts among days as the last day of a deadline does."""
    if deadline[5:6] == "Q":
        return f"{deadline[:4]}-{int(deadline[6]) * 3:02}-31"
    return deadline if len(deadline) == 10 else f"{deadline}-31"


def _clock(data: dict[str, Any]) -> None:
    days = [data.get(name) for name in ("started", "first_value", "full_value")]
    known = [day for day in days if day is not None]
    if known != sorted(known):
        raise Unsure


def _plan(data: dict[str, Any]) -> None:
    agreed = _field(data.get("agreed"), "on")
    if agreed is None:
        return
    for milestone in (data.get("milestones") or {}).values():
        done = _field(milestone, "done")
        if done is not None and done < agreed:
            raise Unsure


def _practice(data: dict[str, Any]) -> None:
    if data.get("practice") is None and data.get("not_applicable") is None:
        raise Unsure


def _equation(data: dict[str, Any]) -> None:
    formula = data.get("formula")
    if formula is None:
        return
    given = {
        name: _field(value, "value") if type(value) is dict else value
        for name, value in (data.get("inputs") or {}).items()
        if name[:2] != _OWN
    }
    if not surely_computes(formula, given):
        raise Unsure


_LAWS: Final[dict[str, Callable[[dict[str, Any]], None]]] = {
    "measure": _measure, "clock": _clock, "plan": _plan, "practice": _practice,
    "equation": _equation,
}  # fmt: skip

# --- the parts of a folder map ----------------------------------------------------------------


def joined(parts: list[Any]) -> Any:
    """The data of one map from that of its parts, the head first; the parts are used up.

    Raises:
        Unsure: where two parts have the same thing, or one holds no fields.
    """
    whole, *others = parts
    if type(whole) is not dict:
        raise Unsure
    for part in others:
        if part is not None:  # a part with nothing but comments
            _join(whole, part, RECORDS[TOP][0])
    return whole


def _join(whole: dict[str, Any], part: Any, fields: Any) -> None:
    if type(part) is not dict:
        raise Unsure
    for name, value in part.items():
        mine = whole.get(name)
        if mine is None:
            whole[name] = value
            continue
        if value is None or name[:2] == _OWN or (name == "outcome_map" and value == mine):
            continue
        form: tuple[str, Any] = fields.get(name, ("", None))
        word, more = form
        if word == "listed" and type(mine) is type(value) is list:
            mine.extend(value)
        elif word == "record" and type(mine) is type(value) is dict:
            _join(mine, value, RECORDS[more][0])
        elif word == "keyed" and type(mine) is type(value) is dict:
            _join(mine, value, {})
        else:
            raise Unsure
