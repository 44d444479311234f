"""`json`: the changes as data, in the shape that the command line's contract lays down.

The shape is versioned. Fields are added; none changes its meaning within a version.
"""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import At, Change, Comparison, Impact
from outcomekit.reports._jsontext import jsontext
from outcomekit.reports._style import Style

DESCRIPTION: Final = "the changes as data, for your own programs"
ENCODING: Final = "utf-8"


def render(comparison: Comparison, style: Style | None = None) -> str:
    """One object: version, changes, summary; and what was not compared, where there is any.

    The style takes no part.
    """
    remarks = {"remarks": list(comparison.remarks)} if comparison.remarks else {}
    return jsontext(
        {
            "version": 1,
            "changes": [told(change) for change in comparison.changes],
            **remarks,
            "summary": {impact.value: comparison.count(impact) for impact in Impact},
        }
    )


def told(change: Change[At]) -> dict[str, object]:
    """One change as data."""
    return {
        "code": change.code,
        "name": change.name,
        "kind": change.verb.value,
        "impact": change.impact.value,
        "message": change.message,
        "map": change.map,
        "entity": change.entity,
        "id": change.id,
        "was": change.was,
        "field": change.field,
        "before": change.before,
        "after": change.after,
        "direction": change.ease,
        "old": _at(change.old),
        "new": _at(change.new),
    }


def _at(at: At | None) -> dict[str, object] | None:
    if at is None:
        return None
    place = at.place
    return {"path": at.path, "file": place.file, "line": place.line, "column": place.column}
