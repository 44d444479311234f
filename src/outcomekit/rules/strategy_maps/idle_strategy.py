"""A strategy supports no behavior.

A strategy is something that we do *so that* somebody does something. Without the second half it is
an activity: it costs as much, keeps as many people busy, and nobody can tell when to stop it. When
budgets are cut, such strategies survive by habit and good ones die by chance.

What to do: name under `supports` the behaviors that it works towards. If it works towards none in
this ladder, ask whether the ladder lacks the one that you had in mind. If it lacks none, this is
the strategy to stop.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.strategy import Strategy
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
        strategies:
          I1:
            read-their-log: Read the plant's log with its manager for two hours
            ^^^^^^^^^^^^^^ `read-their-log` supports no behavior
    """,
    """
    partners:
      production-manager:
        strategies:
          I2:
            three-causes-story: {strategy: Tell what three causes cost, supports: []}
            ^^^^^^^^^^^^^^^^^^ `three-causes-story` supports no behavior
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
        strategies:
          I1:
            read-their-log:
              strategy: Read the plant's log with its manager for two hours
              supports: [brings-stoppage-log]
    """,
    """
    partners:
      production-manager:
        strategies:
          E2: {none: Their surroundings already speak for records}
          E3: {fair-stand: {strategy: Keep a stand at the fair, status: retired}}
    """,
)


@rule(
    "SM002",
    Severity.WARNING,
    why="a strategy is what we do so that someone acts; without the someone it is only our work "
    "(S0).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Strategies that support nothing, at their keys."""
    for item, strategy in living(index, Strategy):
        if not strategy.supports:
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` supports no behavior",
                "add `supports:` with the behaviors that it works towards, or stop it",
            )
