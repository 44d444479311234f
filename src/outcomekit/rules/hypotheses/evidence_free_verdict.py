"""A hypothesis is called supported or refuted, and nothing says on what evidence.

A verdict closes a question. Six months later somebody will want to open it again, because the
market has moved or the idea was theirs. Then only what was seen can answer: which count, from
which notes, in which months (S2). A verdict without it is an opinion with a date.

An entry of the journal about the hypothesis that carries evidence says as much, and is enough.

What to do: add `evidence:` with the count and where it stands, such as “Meeting notes, July to
September 2026: 3 of 19 brought a log”. If nobody has counted, set the state back to `running`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.hypothesis import Hypothesis
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.hypotheses._log import log

INVALID = (
    """
    hypotheses:
      mailed-calculator:
      ^^^^^^^^^^^^^^^^^ nothing says on what evidence `mailed-calculator` is refuted
        we_believe: Mailing a savings calculator before the meeting
        state: refuted
    """,
    """
    hypotheses:
      pilot-letter:
      ^^^^^^^^^^^^ nothing says on what evidence `pilot-letter` is supported
        we_believe: Giving the firm a letter with which to invite one client
        state: supported
        evidence: []
    journal:
      - {on: 2026-08-31, about: pilot-letter, saw: Firms seem to like it}
    """,
)
VALID = (
    """
    hypotheses:
      mailed-calculator:
        we_believe: Mailing a savings calculator before the meeting
        state: refuted
        evidence: ["Meeting notes, July to September 2026: 3 of 19 brought a log"]
    """,
    """
    hypotheses:
      pilot-letter:
        we_believe: Giving the firm a letter with which to invite one client
        state: supported
    journal:
      - {on: 2026-08-31, about: pilot-letter, saw: 59% of firms, evidence: [Partner desk log]}
    """,
    """
    hypotheses:
      loss-audit:
        we_believe: Offering two hours of help with the plant's own log
        state: parked
    """,
)


@rule(
    "HY003",
    Severity.WARNING,
    why="what was believed is settled by what was seen, and by nothing else (S2).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Decided hypotheses without evidence, of their own or in the journal, at their keys."""
    for item, hypothesis in living(index, Hypothesis):
        if hypothesis.state not in ("supported", "refuted") or hypothesis.evidence:
            continue
        if not any(entry.evidence for entry in log(index, item)):
            yield Flaw(
                item.pointer.key,
                f"nothing says on what evidence `{item.id}` is {hypothesis.state}",
                "evidence: […], the count and where it stands; or state: running",
            )
