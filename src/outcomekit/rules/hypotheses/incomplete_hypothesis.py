"""A hypothesis lacks a part: what we saw, for whom, which behavior, or how we will know.

What we believe about people is a guess. It becomes a test when it says what made us think so, for
whom we would do it, which of their behaviors would change, and what we would see if we were right
(Lux). Without the reason nobody can weigh it against other guesses. Without the behavior it is a
task. Without a signal, named before the test begins, any result will look like success (S2).

What to do: say it aloud. “Because we saw …, we believe that … for … will change … We will know when
we see …” Wherever you falter, a field is missing. A signal needs no great number: a count of
meetings by a day in spring will do.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.grammar import alternatives
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.hypothesis import Hypothesis
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    hypotheses:
      loss-audit:
      ^^^^^^^^^^ `loss-audit` has no `because` or `know_when`
        we_believe: Offering two hours of help with the plant's own log
        for: production-manager
        will_change: brings-log
    """,
    """
    hypotheses:
      loss-audit: Offering two hours of help with the plant's own log
      ^^^^^^^^^^ `loss-audit` has no `because`, `for`, `will_change` or `know_when`
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    hypotheses:
      loss-audit:
      ^^^^^^^^^^ `loss-audit` has no `metric`
        we_believe: Offering two hours of help with the plant's own log
        because: Two plants asked us to read their logs with them
        for: production-manager
        will_change: brings-log
        know_when: {by: 2027-03-31}
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    hypotheses:
      loss-audit:
        we_believe: Offering two hours of help with the plant's own log
        because: Two plants asked us to read their logs with them
        for: production-manager
        will_change: brings-log
        know_when: {metric: first meetings with a log, threshold: 35, unit: "%", by: 2027-03-31}
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: {does: Brings last month's stoppage log, measure: {metric: meetings}}
    hypotheses:
      loss-audit:
        we_believe: Offering two hours of help with the plant's own log
        because: Two plants asked us to read their logs with them
        for: production-manager
        will_change: brings-log
        know_when: {threshold: 35, by: 2027-03-31}
    """,
    """
    hypotheses:
      mailed-calculator:
        we_believe: Mailing a savings calculator before the meeting
        status: retired
    """,
)
_ASKS: Final = {
    "because": "what we saw",
    "for": "for whom",
    "will_change": "the behavior that would change",
    "know_when": "what we would see, and by when",
    "metric": "in `know_when`: what we would see",
}
"""What each part says, in the order in which a hypothesis is told."""


@rule(
    "HY001",
    Severity.WARNING,
    why="only a belief that could turn out wrong can teach us anything (Lux).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Hypotheses that cannot be told to the end, at their keys."""
    for item, hypothesis in living(index, Hypothesis):
        lacking = list(_lacking(hypothesis))
        if lacking:
            fields = alternatives([f"`{part}`" for part in lacking])
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` has no {fields}",
                "; ".join(f"{part}: … ({_ASKS[part]})" for part in lacking),
            )


def _lacking(hypothesis: Hypothesis) -> Iterator[str]:
    """The parts that are not there; a signal is something to see, a date alone is none."""
    if hypothesis.because is None:
        yield "because"
    if hypothesis.for_ is None:
        yield "for"
    if hypothesis.will_change is None:
        yield "will_change"
    signal = hypothesis.know_when
    if signal is None:
        yield "know_when"
    elif signal.metric is None and signal.threshold is None:
        yield "metric"
