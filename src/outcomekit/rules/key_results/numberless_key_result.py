"""A key result has no number to begin from, or none to reach.

A key result says who does what by how much (WDW). Without where it stands, nobody knows whether
the aim is bold or already met. Without where it should be, it cannot be missed, and so it cannot be
reached. The numbers of the behavior's own measure do not stand in: an objective is for its period,
and often takes only a part of the way.

What to do: write `from` and `to`. If nobody knows where it stands, the first weeks of the period
are for counting; say so in `notes`, and write the number when it is there.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.objective import KeyResult
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    objectives:
      losses-first:
        objective: Plants open the conversation with their own losses
        key_results:
          logs-on-the-table: {behavior: brings-log, to: 35, unit: "%", by: 2027-Q1}
          ^^^^^^^^^^^^^^^^^ `logs-on-the-table` does not say where it stands
    """,
    """
    objectives:
      losses-first:
        objective: Plants open the conversation with their own losses
        key_results:
          logs-on-the-table:
          ^^^^^^^^^^^^^^^^^ `logs-on-the-table` says neither `from` nor `to`
            metric: first meetings with a log
          baselines-signed:
          ^^^^^^^^^^^^^^^^ `baselines-signed` does not say where it should be
            metric: trials with a recorded baseline
            from: 20
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    objectives:
      losses-first:
        objective: Plants open the conversation with their own losses
        key_results:
          logs-on-the-table: {behavior: brings-log, from: 16, to: 35, unit: "%", by: 2027-Q1}
    """,
    """
    objectives:
      safe-lines:
        objective: Nobody is hurt at a line
        key_results:
          guards-opened: {metric: guards opened while a line runs, from: 12, to: 0}
      losses-first:
        objective: Plants open the conversation with their own losses
        status: retired
        key_results:
          logs-on-the-table: {metric: first meetings with a log}
    """,
)


@rule(
    "KR002",
    Severity.WARNING,
    why="a key result is who does what by how much, and that takes two numbers (WDW).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Key results without a number to begin from or to reach, at their keys."""
    for item, result in living(index, KeyResult):
        if result.from_ is None and result.to is None:
            yield Flaw(
                item.pointer.key, f"`{item.id}` says neither `from` nor `to`", "from: …, to: …"
            )
        elif result.from_ is None:
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` does not say where it stands",
                "from: …, the number today",
            )
        elif result.to is None:
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` does not say where it should be",
                "to: …, the number at the end of the period",
            )
