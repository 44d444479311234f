"""All hypotheses of a theme are decided, and nothing says what came of it.

The bets are in: each was supported or refuted. So the question that the theme asked has an answer,
or it was the wrong question, and both are worth a line (S2). Without it the theme stays on the
roadmap as if nothing had been learned, and next year somebody asks it again.

A hypothesis in another map may still be open, so a theme that names one is passed over.

What to do: write `result`, in one sentence: what we know now, and what follows. If the question
goes on, add the next hypothesis.
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.hypothesis import Hypothesis
from outcomekit.model.roadmap import Theme
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    hypotheses:
      mailed-calculator: {we_believe: Mailing a savings calculator, state: refuted}
      loss-audit: {we_believe: Offering two hours of help with the log, state: supported}
    roadmap:
      now:
        early-data:
        ^^^^^^^^^^ every bet of `early-data` is decided, and nothing says what came of it
          question: What makes a production manager bring data to the first meeting?
          hypotheses: [mailed-calculator, loss-audit]
    """,
)
VALID = (
    """
    hypotheses:
      mailed-calculator: {we_believe: Mailing a savings calculator, state: refuted}
      loss-audit: {we_believe: Offering two hours of help with the log, state: supported}
    roadmap:
      now:
        early-data:
          question: What makes a production manager bring data to the first meeting?
          hypotheses: [mailed-calculator, loss-audit]
          result: They bring it once we have read one with them
    """,
    """
    hypotheses:
      mailed-calculator: {we_believe: Mailing a savings calculator, state: refuted}
      loss-audit: {we_believe: Offering two hours of help with the log, state: parked}
    roadmap:
      now:
        early-data:
          question: What makes a production manager bring data to the first meeting?
          hypotheses: [mailed-calculator, loss-audit]
      later:
        sister-plants: What makes a manager show the result to a sister plant?
    """,
)


@rule(
    "RM005",
    Severity.NOTE,
    why="a bet that is decided and not told teaches nobody (S2).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Themes whose hypotheses are all decided, and which have no result, at their keys."""
    for item, theme in living(index, Theme):
        if theme.result is None and theme.hypotheses and _all_decided(index, theme):
            yield Flaw(
                item.pointer.key,
                f"every bet of `{item.id}` is decided, and nothing says what came of it",
                "result: …, what we know now, in one sentence; or the next hypothesis",
            )


def _all_decided(index: Index, theme: Theme) -> bool:
    found = [index.find(reference) for reference in theme.hypotheses]
    return all(
        item is not None
        and isinstance(item.entity, Hypothesis)
        and item.entity.state in ("supported", "refuted")
        for item in found
    )
