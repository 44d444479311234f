"""A measure of a behavior has no baseline, or no target.

Who does what by how much: "how much" is a way from somewhere to somewhere (WDW). A target alone
cannot tell whether reaching it is a triumph or where they stood all along. A baseline alone says
that somebody counted once. Both together can disappoint us, and only then can they teach us
anything.

An honest baseline may be nought, or rough: "2 of 10 trials" counted by hand is worth more than a
perfect figure next year. Where neither can be said yet, leave the measure out and write
`observe_by`.

What to do: count once, now, before anything is changed, and write where the number comes from. Then
ask which number would make you go on, and by when; that is the target.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.measure import Measure
from outcomekit.model.partner import Behavior
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          like:
            runs-one-line-trial:
              does: Runs a one-line trial against the line's own baseline
              measure: {metric: trials with a baseline, unit: "%", target: {value: 60, by: 2027-Q2}}
              ^^^^^^^ the measure of `runs-one-line-trial` has no baseline
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: {does: Brings the log, measure: first meetings with a log}
                                               ^^^^^^^
            : the measure of `brings-log` has neither baseline nor target
          like:
            runs-trial:
              does: Runs a one-line trial
              measure: {metric: trials, baseline: {on: 2026-06-30}, target: {by: 2027-Q2}}
                                        ^^^^^^^^
              : the baseline of `runs-trial` has no number
                                                                    ^^^^^^
              : the target of `runs-trial` has no number
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          like:
            runs-one-line-trial:
              does: Runs a one-line trial against the line's own baseline
              measure:
                metric: trials with a baseline
                unit: "%"
                baseline: {value: 20, on: 2026-06-30, source: "Trial sheets: 2 of 10 trials"}
                target: {value: 60, by: 2027-Q2}
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            joins-walk: {does: Joins the line walk, measure: {baseline: 0, target: 50}}
            brings-log: {does: Brings the log, status: retired, measure: first meetings}
    """,
)


@rule(
    "PM018",
    Severity.WARNING,
    why="by how much is a way from somewhere to somewhere; half of it measures nothing (WDW).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors' measures that lack an end, at their keys; ends without a number, at theirs."""
    for item, behavior in living(index, Behavior):
        if behavior.measure is not None:
            yield from _lacks(item.id, item.pointer / "measure", behavior.measure)


def _lacks(behavior: str, at: Pointer, measure: Measure) -> Iterator[Flaw]:
    whose = f"the measure of `{behavior}`"
    if measure.baseline is None and measure.target is None:
        yield Flaw(
            at.key,
            f"{whose} has neither baseline nor target",
            "baseline: {value: …, on: …}, target: {value: …, by: …}",
        )
        return
    if measure.baseline is None:
        yield Flaw(
            at.key,
            f"{whose} has no baseline",
            "count once, now: baseline: {value: …, on: …, source: …}",
        )
    elif measure.baseline.value is None:
        yield Flaw(
            (at / "baseline").key,
            f"the baseline of `{behavior}` has no number",
            "add `value:`, also where it is 0",
        )
    if measure.target is None:
        yield Flaw(
            at.key,
            f"{whose} has no target",
            "which number would make you go on? target: {value: …, by: …}",
        )
    elif measure.target.value is None:
        yield Flaw(
            (at / "target").key,
            f"the target of `{behavior}` has no number",
            "add `value:`, the number that would make you go on",
        )
