"""By what a finding of `lint` is known again: rule, map, path and value.

Neither a line nor a wording is part of it, so it holds while lines move, entities change places,
journal entries come in above, and messages are said better.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.model.shape import MAP_SHAPE

if TYPE_CHECKING:
    from outcomekit.app.lint import Said

_LONGEST: Final = 80
"""Characters beyond which a text is known by a digest of it."""
_INDEX: Final = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True, order=True)
class Fingerprint:
    """What stays the same of a finding; sorted as somebody reads through a map's findings.

    `path` has no numbers in it: an item of a list is known by its value. `value` is the text that
    stands there, or a digest of it; for a finding about a key, the key.
    """

    map: str
    path: str
    rule: str
    value: str


def fingerprint(said: Said) -> Fingerprint:
    """The fingerprint of what a rule said."""
    finding, at = said.finding, said.claim.at
    if not isinstance(at, Pointer):
        tree = said.tree or said.loaded.trees[0]
        text = tree.source.text[at.start : at.end]
        return Fingerprint(finding.map, "", finding.code, _shown(text))
    return Fingerprint(finding.map, without_indexes(str(at)), finding.code, _value(said, at))


def without_indexes(path: str) -> str:
    """A pointer as text, with every item of a list alike: `journal[]`."""
    return _INDEX.sub("[]", path)


def _value(said: Said, at: Pointer) -> str:
    parts = at.parts
    if at.on == "key" and parts and isinstance(parts[-1], str):
        return parts[-1]
    depth, data = said.loaded.locator.data(at)
    if depth == len(parts):
        return _shown(_plainly(data, parts))
    short = not isinstance(data, dict | list) and parts[depth:] == (MAP_SHAPE.main(parts[:depth]),)
    return _shown(_plainly(data, parts) if short else None)


def _plainly(data: Any, place: tuple[Part, ...]) -> Any:
    """Data in one form, however it is written: short or long, wrapped, `20` or `20.0`, in order."""
    if isinstance(data, dict):
        return {
            key: _plainly(value, (*place, key))
            for key, value in sorted(data.items())
            if value is not None
        }
    if isinstance(data, list):
        items = [_plainly(item, (*place, at)) for at, item in enumerate(data)]
        return sorted(items, key=_json) if all(isinstance(item, str) for item in items) else items
    main = MAP_SHAPE.main(place)
    if main is not None and data is not None:
        return {main: _plainly(data, (*place, main))}
    if isinstance(data, str):
        return " ".join(data.split())
    return int(data) if isinstance(data, float) and data.is_integer() else data


def _shown(value: Any) -> str:
    """A short text as it stands, anything else as a digest."""
    if value is None:
        return ""
    plain = value if isinstance(value, str) else _json(value)
    if isinstance(value, dict | list) or len(plain) > _LONGEST:
        import hashlib  # it brings OpenSSL along, and few runs of `lint` come here

        return f"sha256:{hashlib.sha256(plain.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    return plain


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
