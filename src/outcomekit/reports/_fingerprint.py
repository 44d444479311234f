"""Fingerprints: by what a finding is known again after lines have moved."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from outcomekit.diagnostics.report import Report


def fingerprints(report: Report) -> list[str]:
    """A fingerprint for each finding of the report, in its order; no two are alike.

    It is made of code, map and path, never of a line or a wording. Where the text is too broken
    to have a path, the file stands in. Equal findings are told apart by their order.
    """
    return unlike(
        (finding.code, finding.map, finding.path or f"file {finding.place.file}")
        for finding in report.findings
    )


def unlike(identities: Iterable[tuple[str, ...]]) -> list[str]:
    """A fingerprint for each of what goes by these names; equal ones are numbered."""
    seen: Counter[tuple[str, ...]] = Counter()
    prints = []
    for identity in identities:
        seen[identity] += 1
        text = "\0".join((*identity, str(seen[identity])))
        prints.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return prints
