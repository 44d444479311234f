"""Fingerprints: by what a change is known again in the next run over the same two states."""

from __future__ import annotations

from outcomekit.diagnostics.change import Comparison
from outcomekit.reports._fingerprint import unlike
from outcomekit.reports.changes._wording import where


def fingerprints(comparison: Comparison) -> list[str]:
    """A fingerprint for each change, in order; no two are alike.

    It is made of code, map and path, never of a line or a wording.
    """
    spots = ((change, where(change)) for change in comparison.changes)
    return unlike((one.code, one.map, spot.path if spot is not None else "") for one, spot in spots)
