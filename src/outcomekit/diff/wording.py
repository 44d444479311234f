"""What a change says: its headline, from the words of its kind and the names of the map."""

from __future__ import annotations

from typing import Any, Final

from outcomekit.diagnostics.change import ChangeKind, Plain
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diff.context import Context
from outcomekit.diff.difference import Difference, What
from outcomekit.diff.facts import Path
from outcomekit.diff.subject import ENTRY, MAP, Subject
from outcomekit.diff.values import plain
from outcomekit.index.index import in_words
from outcomekit.model.field import Diff
from outcomekit.model.value import shown

_COUNTED: Final = (Diff.TARGET, Diff.BASELINE)


def message(kind: ChangeKind, one: Difference, context: Context) -> str:
    """The headline of a change, in one line, with names and values in backticks."""
    before, after = _sides(one)
    said = {
        "who": who(one.subject, whole=not one.path),
        "field": f"`{field_name(one)}`",
        "before": before,
        "after": after,
        "was": one.old.id if one.old is not None else None,
        "within": _within(one),
        "now": f" and {shown(one.after)}" if one.after else "",
        "covered": "proposition" if one.path == ("value_propositions",) else "question",
        "readings": _readings(context.readings_of(one.old)),
        "state": one.old.value("state") if one.old is not None else None,
    }
    return " ".join(kind.message.format_map(said).split())


def who(subject: Subject, *, whole: bool = False) -> str:
    """A subject as a message names it: ``behavior `names-a-line` ``, `the map`."""
    if subject.kind == MAP:
        return f"the map `{subject.id}`" if whole else "the map"
    if subject.kind == ENTRY:
        when = subject.value("on") or subject.value("period")
        about = subject.value("about")
        return " ".join(
            [
                "the journal entry",
                *([f"of {when}"] if when else []),
                *([f"about `{about}`"] if about else []),
            ]
        )
    return f"{subject.noun} `{subject.id}`"


def title(subject: Subject) -> str:
    """What a subject says of itself, for the head of its block."""
    return subject.said or (in_words(subject.id) if subject.id else "")


def field_name(one: Difference) -> str:
    """The path of a field as people read it, in short form: `measure.target`, not its `value`."""
    holder, path = one.holder, one.path
    whole = one.what is What.SECTION or holder is None or path[-1:] != (holder.main,)
    return str(Pointer(path if whole or len(path) == 1 else path[:-1]))


def sides(one: Difference) -> tuple[Plain, Plain]:
    """What JSON says of before and after."""
    match one.what:
        case What.ADDED:
            return None, one.subject.said
        case What.REMOVED:
            return one.subject.said, None
        case What.MOVED:
            before, after = _places(one)
            return before, after
    return plain(one.before), plain(one.after)


def _sides(one: Difference) -> tuple[str, str]:
    """Before and after as a headline shows them."""
    if one.what is What.MOVED:
        before, after = _places(one)
        return f"`{before}`", f"`{after}`"
    before, after = _shown(one, one.before, one.old), _shown(one, one.after, one.new)
    if before == after and "…" not in before:  # a number and the text that says so, say
        return shown(_exactly(plain(one.before))), shown(_exactly(plain(one.after)))
    return before, after


def _shown(one: Difference, value: Any, side: Subject | None) -> str:
    if value is None:
        return "nothing"
    if value in ("", [], {}):
        return shown(_exactly(value))
    if one.what is What.SECTION:
        return shown(_line(plain(value)))
    if isinstance(value, tuple):
        return shown(", ".join(map(str, value)))
    if isinstance(value, dict):  # what a key of the writer's own says
        return shown(", ".join(f"{name}: {_nested(inner)}" for name, inner in value.items()))
    if isinstance(value, list):
        return shown(_line(value))
    counted = one.declared is not None and one.declared.diff in _COUNTED
    unit = _unit(side, one.path) if counted and side is not None else None
    return shown(f"{value} {unit}" if unit else value if isinstance(value, bool) else str(value))


def _unit(side: Subject, path: Path) -> Any:
    """The unit of a number: that of the record in which it stands, or of the one around."""
    for length in range(len(path) - 1, -1, -1):
        unit = side.value(*path[:length], "unit")
        if unit is not None:
            return unit
    return None


def _line(value: Plain) -> str:
    """A record in one line: `metric: trials, target: 60`; the text alone where it has no more."""
    if value is None or isinstance(value, bool) or value in ("", [], {}):
        return _exactly(value)
    if isinstance(value, dict):
        if len(value) == 1:
            return _line(next(iter(value.values())))
        return ", ".join(f"{name}: {_nested(inner)}" for name, inner in value.items())
    if isinstance(value, list):
        return ", ".join(map(_line, value))
    return str(value)


def _exactly(value: Plain) -> str:
    """A value as JSON has it, where words alone would be nothing or tell no difference."""
    from json import dumps

    return dumps(value, ensure_ascii=False)


def _nested(value: Plain) -> str:
    text = _line(value)
    return f"{{{text}}}" if isinstance(value, dict) and len(value) > 1 else text


def _places(one: Difference) -> tuple[str, str]:
    """From where to where a subject moved: the map, what holds it, or the section."""
    old, new = one.old, one.new
    assert old is not None
    assert new is not None
    assert old.owner is not None
    assert new.owner is not None
    if old.map_id != new.map_id and old.owner.id == new.owner.id:
        return old.map_id, new.map_id
    if old.owner.id != new.owner.id:
        return (old.owner.id or ""), (new.owner.id or "")
    return ".".join(old.keys), ".".join(new.keys)


def _within(one: Difference) -> str:
    """Where something came or went: `` at `like` of `production-manager` ``."""
    subject = one.subject
    owner = subject.owner
    held = owner is not None and owner.kind != MAP
    level = f" at `{subject.keys[-1]}`" if subject.levels is not None else ""
    if held and owner is not None:
        return f"{level} {'of' if level else 'in'} `{owner.id}`"
    return level


def _readings(count: int) -> str:
    if not count:
        return ""
    return f", after {count} {'reading' if count == 1 else 'readings'} in the journal"
