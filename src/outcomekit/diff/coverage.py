"""Key players without a proposition or a question: what comes of other edits.

A key player is a partner who releases the money or works with it. One who had something to be
told or asked, and has nothing now, is no longer covered, whichever edit did it (S3). What is
retired is told to nobody, and asked of nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from outcomekit.diff.difference import Difference, What
from outcomekit.diff.facts import Path
from outcomekit.diff.subject import RETIRED, Subject

_KEY_ROLES: Final = frozenset({"economic", "user"})
COVERED_BY: Final[dict[str, Path]] = {
    "value-proposition": ("value_propositions",),
    "question": ("sales", "questions"),
}
"""The kinds of entities that cover a key player, with where they stand in a map."""


def coverage(old: Subject, new: Subject) -> Iterator[Difference]:
    """What a partner who is a key player on both sides has now, or has none of any more."""
    if new.kind != "partner" or not (_is_key(old) and _is_key(new)):
        return
    for kind in COVERED_BY:
        before, after = _count(old, kind), _count(new, kind)
        bare = old if before == 0 else new
        # What it lacks there may be what nobody could read.
        if (before > 0) != (after > 0) and not bare.index.hidden:
            yield Difference(What.COVERAGE, old, new, COVERED_BY[kind], before=before, after=after)


def _is_key(partner: Subject) -> bool:
    roles = set(partner.value("buying", "roles") or ())
    return bool(_KEY_ROLES & roles) and partner.value("status") != RETIRED


def _count(partner: Subject, kind: str) -> int:
    """How many entities of a kind are for a partner and still pursued."""
    return len(
        {
            link.source.id
            for link in partner.index.referrers(partner.id or "")
            if link.source is not None
            and link.source.kind == kind
            and link.field == "partner"
            and link.source.entity.status != RETIRED
        }
    )
