"""A partner's ladder has the same behavior twice.

It happens in good workshops: two groups fill two flip charts, and both see the stoppage log on the
table. Left in the map the twins share the evidence between them, so that each looks weaker than the
behavior is, and a reader searches for a difference that nobody meant. On two levels they do more
harm: then the same deed is a first answer and a summit.

The words must be the same. Only what cannot change the meaning is passed over: articles, one
against several, capitals, the partner's name in front, a phrase that stands first here and last
there. "Shares data" and "shares data unprompted" differ, and so they should. What two partners both
do is no twin: production and maintenance may each bring a log. Nor is a behavior beside the one
that it supersedes.

What to do: keep the one that is better said and point every reference at it, or write down the
difference that you had in mind: with whom, how often, unasked, without us?
"""

from collections.abc import Iterator

from outcomekit.diagnostics.claim import Aside
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index, in_words
from outcomekit.model.partner import Behavior
from outcomekit.rules._own import own_id
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules._rungs import ladders
from outcomekit.rules.progress_markers._likeness import Likeness, likeness

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
          like:
            brings-log-along: Brings the stoppage logs of last month to the first meeting
            comes-with-log: Brings last month's stoppage logs to a first meeting
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            : this says the same as `brings-stoppage-log`
    """,
    """
    partners:
      bureau-lead:
        name: Bureau leads
        behaviors:
          expect:
            reviews-weekly: {does: Reviews the exceptions each week}
            weekly-review: {does: "Each week, reviews exceptions"}
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            : this says the same as `reviews-weekly`
          like:
            leads-review: {does: Bureau leads review their exceptions each week.}
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            : this says the same as `reviews-weekly`
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
            reads-log-with-crew: Reads the stoppage log with the crew each Monday
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            shares-on-request: Shares data with maintenance when asked
            shares-line-a: Shares the data of line A
            shares-line-b: Shares the data of line B
            under-five: Answers <5% of calls
            over-five: Answers >5% of calls
          like:
            shares: Shares data with maintenance
            asks-first: Production asks maintenance first
            is-asked-first: Maintenance asks production first
          love:
            shares-unprompted: Shares data with maintenance unprompted
            does-not-share: Does not share data with maintenance
            shares-without: Shares data without maintenance
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings the stoppage log
            brings-a-log: {does: Brings a stoppage log, status: retired}
            brings-logs: {does: Brings stoppage logs, supersedes: brings-log}
      maintenance-engineer:
        behaviors:
          expect:
            also-brings-log: Brings the stoppage log
    """,
)


@rule(
    "PM019",
    Severity.WARNING,
    why="twins share the evidence between them, and each looks weaker than the behavior is (OMg).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors that say what an earlier one of the same ladder says, at their texts."""
    for item, partner, ladder in ladders(index):
        first: dict[Likeness, tuple[str, str, Behavior]] = {}
        name = partner.name or in_words(item.id)
        at = item.pointer / "behaviors"
        for level, key, behavior in ladder:
            said = likeness(behavior.does, name)
            if not said:
                continue
            twin_level, twin_key, twin = first.setdefault(said, (level, key, behavior))
            if twin is behavior or _replaced(index, key, behavior, twin_key, twin):
                continue
            yield Flaw(
                at / level / key / "does",
                f"this says the same as `{twin_key}`",
                "keep one, or say what differs: with whom, how often, unasked?",
                also=(Aside(at / twin_level / twin_key / "does", ""),),
            )


def _replaced(index: Index, key: str, behavior: Behavior, twin_key: str, twin: Behavior) -> bool:
    """Whether one of two behaviors takes the other's place, and says so."""
    return own_id(index, behavior.supersedes) == twin_key or own_id(index, twin.supersedes) == key
