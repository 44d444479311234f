"""Fingerprints: by what a change is known again in the next run over the same two states."""

from __future__ import annotations

import hashlib
from collections import Counter

from outcomekit.diagnostics.change import Comparison
from outcomekit.reports.changes._wording import where


def fingerprints(comparison: Comparison) -> list[str]:
    """A fingerprint for each change, in order; no two are alike.

    It is made of code, map and path, never of a line or a wording.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    prints = []
    for change in comparison.changes:
        spot = where(change)
        identity = (change.code, change.map, spot.path if spot is not None else "")
        seen[identity] += 1
        text = "\0".join((*identity, str(seen[identity])))
        prints.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return prints
