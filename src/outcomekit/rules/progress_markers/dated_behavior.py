"""A date stands inside a behavior.

A behavior is something that people do, not an appointment. With a date in its text the marker
expires: on the day after, everybody wonders whether it was missed, or still counts, or should have
been another one. The levels of a ladder are steps of depth and not of time (DyP). When you hope to
see it, and how often, is what its measure is for.

Days that come again belong to a habit and are welcome: "by Friday", "each March", "by the fifth of
the month". So are years that only name something: "the 2027 budget".

What to do: take the date out of the sentence and write it as `by` in the target of the behavior's
measure. Where a target stands already, `--unsafe-fixes` proposes just that.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.edit import Put
from outcomekit.diagnostics.fix import Fix
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index, Item
from outcomekit.model.partner import Behavior
from outcomekit.model.period import read_period
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import Cast, Form, judge, read
from outcomekit.rules._language.deadlines import NamedDate, deadline, without
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          like:
            runs-one-line-trial:
              does: Runs a trial on one line by the end of Q2 2027
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    : `by the end of Q2 2027` is a date inside the behavior
              measure: {metric: trials with a baseline, baseline: 2, target: 6}
    """,
    """
    partners:
      practice-partner:
        behaviors:
          expect:
            shares-hours: By 31 March 2027, shares last quarter's written-off hours
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          : `By 31 March 2027` is a date inside the behavior
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          like:
            runs-one-line-trial:
              does: Runs a trial on one line
              measure: {metric: trials, baseline: 2, target: {value: 6, by: 2027-Q2}}
    """,
    """
    partners:
      practice-partner:
        behaviors:
          expect:
            closes: Closes the books by the fifth of each month
            answers: Answers by Friday
            budget: Puts the line into the 2027 budget
            logs: Brings the logs from 2025
            norm: Audits against ISO 9001:2015
            gone: {does: Runs a trial by Q2 2026, status: retired}
    """,
)


@rule(
    "PM004",
    Severity.WARNING,
    why="a ladder rises by depth and not by date; when to see it is said in the measure (DyP).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors with a deadline in their texts, at these."""
    for item, behavior in living(index, Behavior):
        found = deadline(behavior.does)
        if found is None:
            continue
        cast = cast_of(index)
        if read(behavior.does, cast).form is Form.UNREAD:
            continue
        when = found.period or "…"
        yield Flaw(
            item.pointer / "does",
            f"{quoted(behavior.does[found.start : found.end])} is a date inside the behavior",
            f"move it into the measure: target: {{value: …, by: {when}}}",
            fix=_moved(item, behavior, found, cast),
        )


def _moved(item: Item, behavior: Behavior, found: NamedDate, cast: Cast) -> Fix | None:
    """The date in the measure's target, where there is a number to be reached and no other date."""
    target = behavior.measure.target if behavior.measure is not None else None
    text = without(behavior.does, found)
    period = read_period(found.period)
    if target is None or target.value is None or period is None:
        return None
    baseline = behavior.measure.baseline if behavior.measure is not None else None
    if baseline is not None and baseline.on is not None and baseline.on > period.last:
        return None
    said = read(text, cast)
    if said.verb is None or judge(said) is not None or deadline(text) is not None:
        return None
    does = Put(item.pointer / "does", text)
    if target.by is None:
        by = Put(item.pointer / "measure" / "target" / "by", found.period)
        return Fix("move the date into the measure's target", (does, by))
    if target.by.last != period.last:
        return None
    return Fix("leave the date to the measure's target, which has it", (does,))
