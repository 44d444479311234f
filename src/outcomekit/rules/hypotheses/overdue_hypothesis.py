"""A hypothesis is still running after the day on which it was to be decided.

The day was set so that the test would end, whatever it shows (S2). When it passes in silence, one
of three things has happened: nobody looked, the answer was not liked, or the test was never begun.
In each case work goes on that rests on a belief which should have been settled.

What to do: read the signal and decide: `supported` or `refuted`, with the evidence. If the test
needs more time, write the new day and say in `notes` why. If nobody will look, it is `parked`.
"""

from collections.abc import Iterator
from datetime import date

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.hypothesis import Hypothesis
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, dated_rule

INVALID = (
    """
    hypotheses:
      loss-audit:
        we_believe: Offering two hours of help with the plant's own log
        know_when: {metric: first meetings with a log, threshold: 35, by: 2026-09-30}
                                                                          ^^^^^^^^^^
                   : `loss-audit` is still running; it was to be decided by 2026-09-30
        state: running
    """,
    """
    hypotheses:
      loss-audit:
        we_believe: Offering two hours of help with the plant's own log
        know_when:
          threshold: 35
          by: 2026-Q3
              ^^^^^^^ `loss-audit` is still running; it was to be decided by 2026-Q3
        state: running
    """,
)
VALID = (
    """
    hypotheses:
      loss-audit:
        we_believe: Offering two hours of help with the plant's own log
        know_when: {metric: first meetings with a log, threshold: 35, by: 2026-09-30}
        state: supported
        evidence: ["Meeting notes, July to September 2026: 8 of 21 brought a log"]
    """,
    """
    hypotheses:
      ends-today:
        we_believe: Offering two hours of help with the plant's own log
        know_when: {by: 2026-11-21}
        state: running
      ends-with-the-quarter:
        we_believe: Walking the line with maintenance before any quotation
        know_when: {by: 2026-Q4}
        state: running
      not-begun:
        we_believe: Writing the result up in the plant's own layout
        know_when: {by: 2026-09-30}
        state: untested
    """,
)


@dated_rule(
    "HY004",
    Severity.WARNING,
    why="a test that never ends turns a belief into a habit (S2).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index, today: date) -> Iterator[Flaw]:
    """Running hypotheses whose deadline has passed, at the deadline."""
    for item, hypothesis in living(index, Hypothesis):
        signal = hypothesis.know_when
        if hypothesis.state != "running" or signal is None or signal.by is None:
            continue
        if signal.by.last < today:
            yield Flaw(
                item.pointer / "know_when" / "by",
                f"`{item.id}` is still running; it was to be decided by {signal.by}",
                "state: supported or refuted, with `evidence`; or a new day",
            )
