"""`sarif`: SARIF 2.1.0, with each kind of change as a rule that explains itself.

A breaking change is a warning, every other one a note.
"""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import At, Change, ChangeKind, Comparison, Impact
from outcomekit.reports._sarif import log, message, physical
from outcomekit.reports._style import Style
from outcomekit.reports.changes._fingerprint import fingerprints
from outcomekit.reports.changes._wording import spoken, where

DESCRIPTION: Final = "SARIF 2.1.0, for GitHub code scanning and other viewers"
ENCODING: Final = "utf-8"

_LEVELS: Final = {Impact.BREAKING: "warning", Impact.NOTABLE: "note", Impact.COSMETIC: "note"}


def render(comparison: Comparison, style: Style | None = None) -> str:
    """One log with one run. The style takes no part."""
    kinds = sorted({change.code: change.kind for change in comparison.changes}.items())
    index = {code: position for position, (code, _) in enumerate(kinds)}
    results = [
        _result(change, index[change.code], fingerprint)
        for change, fingerprint in zip(comparison.changes, fingerprints(comparison), strict=True)
    ]
    return log([_rule(kind) for _, kind in kinds], results, comparison.remarks)


def _rule(kind: ChangeKind) -> dict[str, object]:
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": kind.summary},
        "fullDescription": {"text": kind.why},
        "help": {"text": f"{kind.why}\n\nBefore:\n\n{kind.before}\nAfter:\n\n{kind.after}"},
        "defaultConfiguration": {"level": _LEVELS[kind.impact]},
    }


def _result(change: Change[At], rule: int, fingerprint: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": change.code,
        "ruleIndex": rule,
        "level": _LEVELS[change.impact],
        "message": message(spoken(change)),
        "partialFingerprints": {"outcomekit/v1": fingerprint},
    }
    spot = where(change)
    if spot is not None:
        result["locations"] = [
            {
                "physicalLocation": physical(spot.place),
                "logicalLocations": [{"fullyQualifiedName": spot.path}],
            }
        ]
    return result
