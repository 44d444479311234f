"""A player is told too much at once: over three propositions at the front, or none put first.

A list of all benefits is the easiest proposition to write and the weakest to hear: it asks the
customer to find out what matters (Hbr). One or two points that are worth most to this player, and
perhaps a third, are what somebody can repeat to their boss.

A single proposition needs no rank. One that has no `partner` counts for nobody.

What to do: put the one first whose sum is largest for this player, and give it `rank: 1`. Let two
follow. The others may stay in the map with a rank from 4 on, for whoever asks.
"""

from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from outcomekit.diagnostics.claim import Aside
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index, Item
from outcomekit.model.proposition import ValueProposition
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        name: Production managers
    value_propositions:
      cause-within-shift: {statement: See why a line stops, partner: production-manager, rank: 1}
      steady-restart: {statement: Keep 0.4 points of yield, partner: production-manager, rank: 2}
      calm-weekends: {statement: Keep weekends free, partner: production-manager, rank: 3}
      proud-crews: {statement: Keep good people, partner: production-manager, rank: 3}
                                                                                    ^
                                   : `production-manager` hears 4 propositions first; 3 are the most
    """,
    """
    partners:
      production-manager:
        name: Production managers
    value_propositions:
      cause-within-shift: {statement: See why a line stops, partner: production-manager}
      ^^^^^^^^^^^^^^^^^^ nothing says which of 2 propositions `production-manager` hears first
      steady-restart: {statement: Keep 0.4 points of yield, partner: production-manager}
    """,
    """
    partners:
      production-manager:
        name: Production managers
    value_propositions:
      calm-weekends: {statement: Keep weekends free, partner: production-manager, rank: 3}
      proud-crews: {statement: Keep good people, partner: production-manager, rank: 3}
                                                                                    ^
                                   : `production-manager` hears 4 propositions first; 3 are the most
      cause-within-shift: {statement: See why a line stops, partner: production-manager, rank: 1}
      steady-restart: {statement: Keep 0.4 points of yield, partner: production-manager, rank: 2}
      first-parts: {statement: Keep the first parts, partner: production-manager}
    """,
)
VALID = (
    """
    partners:
      production-manager:
        name: Production managers
    value_propositions:
      cause-within-shift: {statement: See why a line stops, partner: production-manager, rank: 1}
      steady-restart: {statement: Keep 0.4 points of yield, partner: production-manager, rank: 2}
      calm-weekends: {statement: Keep weekends free, partner: production-manager, rank: 3}
      proud-crews: {statement: Keep good people, partner: production-manager, rank: 4}
    """,
    """
    partners:
      production-manager:
        name: Production managers
      maintenance-engineer:
        name: Maintenance engineers
    value_propositions:
      cause-within-shift: {statement: See why a line stops, partner: production-manager}
      relays-by-post:
        statement: Have spare relays by the next morning
        partner: production-manager
        status: retired
      search-in-minutes: {statement: Find the cause sooner, partner: maintenance-engineer, rank: 1}
      one-shelf: {statement: Keep one shelf of spares, partner: maintenance-engineer}
      for-everyone: Sleep better
      for-everyone-too: Laugh more
    """,
)
_MOST: Final = 3


@rule(
    "VP005",
    Severity.NOTE,
    why="who hears everything at once remembers nothing; say first what is worth most (Hbr).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Players with a long list, at the rank of the fourth in it, or at the first without a rank."""
    players: dict[str, list[tuple[int | None, Item]]] = {}
    for item, proposition in living(index, ValueProposition):
        if proposition.partner is not None:
            partner = index.find(proposition.partner)
            player = partner.id if partner is not None else proposition.partner
            players.setdefault(player, []).append((proposition.rank, item))
    for player, told in players.items():
        ranked = [(rank, item) for rank, item in told if rank is not None and rank <= _MOST]
        front = [item for _, item in sorted(ranked, key=itemgetter(0))]
        if len(front) > _MOST:
            yield Flaw(
                front[_MOST].pointer / "rank",
                f"`{player}` hears {len(front)} propositions first; {_MOST} are the most",
                f"rank: {_MOST + 1}, for what matters least to them",
                also=tuple(Aside(item.pointer.key, "") for item in front[:_MOST]),
            )
        elif len(told) > 1 and all(rank is None for rank, _ in told):
            yield Flaw(
                told[0][1].pointer.key,
                f"nothing says which of {len(told)} propositions `{player}` hears first",
                "rank: 1, for what is worth most to them",
                also=tuple(Aside(item.pointer.key, "") for _, item in told[1:]),
            )
