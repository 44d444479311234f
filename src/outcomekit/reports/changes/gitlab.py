"""`gitlab`: a GitLab Code Quality report, shown beside the changes of a merge request."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import At, Change, Comparison, Impact
from outcomekit.reports._glyphs import visible
from outcomekit.reports._jsontext import jsontext
from outcomekit.reports._style import Style
from outcomekit.reports.changes._fingerprint import fingerprints
from outcomekit.reports.changes._wording import where

DESCRIPTION: Final = "a GitLab Code Quality report"
ENCODING: Final = "utf-8"

_SEVERITIES: Final = {Impact.BREAKING: "major", Impact.NOTABLE: "minor", Impact.COSMETIC: "info"}


def render(comparison: Comparison, style: Style | None = None) -> str:
    """A list with one entry a change. The style takes no part."""
    entries = zip(comparison.changes, fingerprints(comparison), strict=True)
    return jsontext([_entry(change, fingerprint) for change, fingerprint in entries])


def _entry(change: Change[At], fingerprint: str) -> dict[str, object]:
    spot = where(change)
    return {
        "description": visible(f"{change.impact}: {change.message}"),
        "check_name": change.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[change.impact],
        "location": {
            "path": spot.place.file.removeprefix("./") if spot is not None else "",
            "lines": {"begin": spot.place.line if spot is not None else 1},
        },
    }
