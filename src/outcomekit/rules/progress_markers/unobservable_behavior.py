"""Nothing says how a behavior is seen.

A behavior is worth its place because others can see it (OMs). But where do they look? In a visit
report, a calendar, a trial sheet, a count in the system? When nobody says so beforehand, each
reviewer looks somewhere else, and the loudest anecdote wins.

A measure answers the question too: what is counted is seen.

What to do: write under `observe_by` where a trace is left, even on a day without us. Prefer a trace
that exists already. If none comes to mind, watch out: what leaves no trace may be a state of mind
and no behavior.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
            ^^^^^^^^^^^^^^^^^^^ nothing says how `brings-stoppage-log` is seen
    """,
    """
    partners:
      production-manager:
        behaviors:
          like:
            runs-one-line-trial:
            ^^^^^^^^^^^^^^^^^^^ nothing says how `runs-one-line-trial` is seen
              does: Runs a one-line trial against the line's own baseline
              upside: The result is the plant's own
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log:
              does: Brings last month's stoppage log to the first meeting
              observe_by: Meeting notes
    """,
    """
    partners:
      production-manager:
        behaviors:
          like:
            runs-one-line-trial:
              does: Runs a one-line trial against the line's own baseline
              measure: trials with a recorded baseline
          love:
            recommends-us: {does: Recommends us, status: retired}
    """,
)


@rule(
    "PM011",
    Severity.NOTE,
    why="a marker is a behavior that others can see; someone must know where to look (OMs).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors with neither `observe_by` nor `measure`, at their keys."""
    for item, behavior in living(index, Behavior):
        if behavior.observe_by is None and behavior.measure is None:
            yield Flaw(
                item.pointer.key,
                f"nothing says how `{item.id}` is seen",
                "add `observe_by:`, where it leaves a trace: a note, a sheet, a calendar",
            )
