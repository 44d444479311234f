"""An objective has more than five key results.

An objective is what a team is after in one period. Three or four changes of behavior can be kept in
mind from Monday to Friday. With six, each meeting is about another one, and the list has become a
plan of everything that is going on anyway.

What to do: keep the three that would make you say that the period was a good one. What else must go
on has its place in the ladder's own measures, or in an objective of another period.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.objective import OkrObjective
from outcomekit.rules._living import current, living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    objectives:
      losses-first:
        objective: Plants open the conversation with their own losses
        key_results:
        ^^^^^^^^^^^ `losses-first` has 6 key results; 5 are the most that one remembers
          logs: {metric: first meetings with a log, from: 16, to: 35}
          baselines: {metric: trials with a baseline, from: 20, to: 60}
          line-walks: {metric: line walks with maintenance, from: 0, to: 50}
          joint-decisions: {metric: joint upgrade decisions, from: 10, to: 50}
          repairs: {metric: repairs from the record, from: 0, to: 50}
          results-shown: {metric: results shown to sister plants, from: 0, to: 25}
    """,
)
VALID = (
    """
    objectives:
      losses-first:
        objective: Plants open the conversation with their own losses
        key_results:
          logs: {metric: first meetings with a log, from: 16, to: 35}
          baselines: {metric: trials with a baseline, from: 20, to: 60}
          joint-decisions: {metric: joint upgrade decisions, from: 10, to: 50}
    """,
    """
    objectives:
      losses-first:
        objective: Plants open the conversation with their own losses
        key_results:
          logs: {metric: first meetings with a log, from: 16, to: 35}
          baselines: {metric: trials with a baseline, from: 20, to: 60}
          line-walks: {metric: line walks with maintenance, from: 0, to: 50}
          joint-decisions: {metric: joint upgrade decisions, from: 10, to: 50}
          repairs: {metric: repairs from the record, from: 0, to: 50}
          results-shown: {metric: results shown to sister plants, from: 0, to: 25, status: retired}
    """,
)
_MOST: Final = 5


@rule(
    "KR003",
    Severity.NOTE,
    why="a team can keep a few changes in mind; a long list is whatever goes on anyway.",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Objectives with too many key results, at the key of their `key_results`."""
    for item, objective in living(index, OkrObjective):
        count = len(current(objective.key_results))
        if count > _MOST:
            yield Flaw(
                (item.pointer / "key_results").key,
                f"`{item.id}` has {count} key results; {_MOST} are the most that one remembers",
                "keep the three that would make it a good period",
            )
