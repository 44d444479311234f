"""What an edit means for plain data, computed without any text.

This is what the patched text is held against, so nothing here may look at how it is written.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isnan
from typing import TYPE_CHECKING, Any, Final

from outcomekit.diagnostics.edit import Append, DataEdit, Put, Remove, RenameKey
from outcomekit.diagnostics.pointer import Pointer

if TYPE_CHECKING:
    from outcomekit.syntax.editing.shape import Place, Shape

NOTHING: Final[Any] = object()
"""What is left of a mapping or list when its last item goes: `key:` or `{}`, both mean nothing."""


class Impossible(Exception):
    """The edit has no meaning for this data; the message says why."""


def intended(data: Any, edit: DataEdit, shape: Shape) -> Any:
    """The data as it shall be after an edit. What was there is left as it is.

    Raises:
        Impossible: where there is no such place, or it is taken.
    """
    parts = edit.pointer.parts
    if not parts:
        raise Impossible("a whole file is not edited at once")
    match edit:
        case Put():
            return _at(data, parts, 0, shape, lambda _: edit.value)
        case Append():
            return _at(data, parts, 0, shape, lambda old: _appended(old, edit))
        case Remove():
            return _removed(data, edit, 0)
        case _:
            return _renamed(data, edit, 0)


def _at(data: Any, parts: Place, depth: int, shape: Shape, change: Callable[[Any], Any]) -> Any:
    """The data with a change where the parts lead; the way there is made where it is absent."""
    if depth == len(parts):
        return change(data)
    part = parts[depth]
    if data is None or data is NOTHING:
        data = [] if isinstance(part, int) else {}
    if isinstance(part, int):
        if not isinstance(data, list) or not 0 <= part <= len(data):
            raise Impossible(f"there is no {Pointer(parts[: depth + 1])}")
        old = data[part] if part < len(data) else None
        return [*data[:part], _at(old, parts, depth + 1, shape, change), *data[part + 1 :]]
    if isinstance(data, list):
        raise Impossible(f"a list stands at {Pointer(parts[:depth])}, which has no `{part}`")
    if not isinstance(data, dict):
        main = shape.main(parts[:depth])
        if main is None:
            raise Impossible(f"what stands at {Pointer(parts[:depth])} has no fields")
        if main == part:
            new = _at(data, parts, depth + 1, shape, change)
            return new if _is_scalar(new) else {main: new}
        data = {main: data}
    return {**data, part: _at(data.get(part), parts, depth + 1, shape, change)}


def _is_scalar(value: Any) -> bool:
    return value is not None and not isinstance(value, dict | list)


def _appended(old: Any, edit: Append) -> Any:
    if old is None or old is NOTHING:
        return [edit.value]
    if not isinstance(old, list):
        raise Impossible(f"what stands at {edit.pointer} is no list")
    return [*old, edit.value]


def _removed(data: Any, edit: Remove, depth: int) -> Any:
    part = _there(data, edit, depth)
    if depth + 1 < len(edit.pointer.parts):
        return _with(data, part, _removed(data[part], edit, depth + 1))
    if isinstance(data, list):
        return [item for at, item in enumerate(data) if at != part] or NOTHING
    return {key: item for key, item in data.items() if key != part} or NOTHING


def _renamed(data: Any, edit: RenameKey, depth: int) -> Any:
    part = _there(data, edit, depth)
    if depth + 1 < len(edit.pointer.parts):
        return _with(data, part, _renamed(data[part], edit, depth + 1))
    if isinstance(data, list):
        raise Impossible(f"{edit.pointer} is an item of a list, which has no key")
    if edit.key in data and edit.key != part:
        raise Impossible(f"`{edit.key}` stands there already")
    return {edit.key if name == part else name: item for name, item in data.items()}


def _there(data: Any, edit: DataEdit, depth: int) -> Any:
    """The part of the edit's place at a depth, which must be there."""
    part = edit.pointer.parts[depth]
    listed = isinstance(data, list) and isinstance(part, int) and 0 <= part < len(data)
    if not listed and not (isinstance(data, dict) and part in data):
        raise Impossible(f"nothing stands at {edit.pointer}")
    return part


def _with(data: Any, part: Any, value: Any) -> Any:
    if isinstance(data, list):
        return [value if at == part else item for at, item in enumerate(data)]
    return {**data, part: value}


def same(meant: Any, found: Any) -> bool:
    """Whether data is what was meant, types included: `1` is neither `1.0` nor `true`."""
    if meant is NOTHING:
        return found is None or found in ({}, [])
    if type(meant) is not type(found):
        return False
    if isinstance(meant, dict):
        return meant.keys() == found.keys() and all(same(meant[key], found[key]) for key in meant)
    if isinstance(meant, list):
        return len(meant) == len(found) and all(map(same, meant, found))
    return bool(meant == found) or (isinstance(meant, float) and isnan(meant) and isnan(found))
