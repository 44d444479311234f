"""A ladder has more behaviors to love than to like.

Love is the rare thing: they carry it further unasked, change what surrounds them, win others. There
are few such behaviors in any honest map. Like is the broad middle, where people try, learn and
commit, and where nearly all the work is done (OMs). A ladder with more love than like was written
on the evening of a workshop: everybody knew the dream, and nobody the way.

What to do: take each behavior under love and ask what the same people would have to do half a year
before. That belongs under like. Of several dreams, keep the one that you would tell your own family
about.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules._rungs import ladders

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
        ^^^^^^^^^ `production-manager` has more to love than to like: 2 against 1
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
          like:
            runs-one-line-trial: Runs a one-line trial against the line's own baseline
          love:
            presents-to-sister-plants: Presents the result to sister plants unprompted
            funds-group-standard: Funds a standard for all plants of the group
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
          like:
            runs-one-line-trial: Runs a one-line trial against the line's own baseline
            plans-with-maintenance: Decides on the upgrade in one meeting with maintenance
          love:
            presents-to-sister-plants: Presents the result to sister plants unprompted
    """,
    """
    partners:
      production-manager:
        behaviors:
          like:
            runs-one-line-trial: Runs a one-line trial against the line's own baseline
          love:
            presents-to-sister-plants: Presents the result to sister plants unprompted
            funds-group-standard: {does: Funds a standard for all plants, status: retired}
    """,
)


@rule(
    "PM007",
    Severity.NOTE,
    why="most of the work lies in the middle of the ladder; love is rare and comes last (OMs).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Ladders with more love than like, at their keys."""
    for item, _, ladder in ladders(index):
        held = [level for level, _, _ in ladder]
        love, like = held.count("love"), held.count("like")
        if love > like:
            yield Flaw(
                (item.pointer / "behaviors").key,
                f"`{item.id}` has more to love than to like: {love} against {like or 'none'}",
                "what would they have to do half a year before? That belongs under `like`",
            )
