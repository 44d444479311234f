"""A key result is a task or an output.

"Post on 20 sites" can be ticked off without anybody noticing. Key results of this kind are a to-do
list with percentages: all of them can be green while nothing has changed (Kol). What is to be
counted is who does what, by how much (WDW).

What to do: ask what the task is for, and whose deed would show that it worked. Name that behavior,
and count it in `metric`, `from` and `to`. The task may stand among `supplier.activities`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.objective import KeyResult
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import read
from outcomekit.rules._language.offers import is_task
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    objectives:
      known-in-plants:
        objective: Plants know whom to ask about short stops
        key_results:
          posts:
            metric: Post on 20 sites
                    ^^^^^^^^^^^^^^^^ `Post on 20 sites` is a task, not what anyone does differently
            from: 0
            to: 20
    """,
    """
    objectives:
      calm-nights:
        objective: Crews sleep through more nights
        key_results:
          portal: {metric: Portal launched}
                           ^^^^^^^^^^^^^^^
                           : `Portal launched` is a task, not what anyone does differently
          training: {metric: Train 40 shift leads, from: 0, to: 40}
                             ^^^^^^^^^^^^^^^^^^^^
                             : `Train 40 shift leads` is a task, not what anyone does differently
    """,
)
VALID = (
    """
    objectives:
      known-in-plants:
        objective: Plants know whom to ask about short stops
        key_results:
          asks: {metric: plants that ask for a reading of their log, from: 4, to: 20}
    """,
    """
    objectives:
      calm-nights:
        objective: Crews sleep through more nights
        key_results:
          joint: {metric: joint upgrade decisions, from: 10, to: 50, unit: "%"}
          alarms: {metric: alarms acknowledged within ten minutes}
          letters: {metric: letters sent within a day}
          reorder: {metric: Reorder parts online}
          more: {metric: Increase the share of plants that bring a log}
          gone: {metric: Post on 20 sites, status: retired}
    """,
)


@rule(
    "KR001",
    Severity.WARNING,
    why="a task can be done unnoticed; a key result is who does what, by how much (Kol).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Key results whose metric is a doing or a product of ours, at the metric."""
    for item, result in living(index, KeyResult):
        if result.metric is not None and is_task(read(result.metric, cast_of(index))):
            yield Flaw(
                item.pointer / "metric",
                f"{quoted(result.metric)} is a task, not what anyone does differently",
                "who does what once it is done? Count them, from … to …",
            )
