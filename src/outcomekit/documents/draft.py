"""A page in the making: what every part of it is made from."""

from __future__ import annotations

from dataclasses import dataclass

from outcomekit.documents.gaps.gap import Gap, Missing, missing
from outcomekit.documents.headings import Headings
from outcomekit.documents.scope import Scope
from outcomekit.index.index import Index


@dataclass(frozen=True, slots=True)
class Draft:
    """What a page is made from.

    `scope` says which parts of the map it tells, `gaps` what it says is not known yet, in the
    order of the page. `headings` are those that the page has so far; whoever adds one asks it for
    a text unlike the others (`headings.unlike`).
    """

    index: Index
    scope: Scope
    gaps: tuple[Gap, ...]
    headings: Headings

    def missing(self, entity_id: str, *rules: str) -> Missing | None:
        """The line that says, in the place of an entity, what is not known of it.

        Args:
            entity_id: the entity.
            rules: the beginnings of the rules whose gaps are meant; none for all of them.
        """
        return missing(
            gap
            for gap in self.gaps
            if gap.about == entity_id and (not rules or gap.rule.startswith(rules))
        )
