"""A hypothesis is running, and no entry of the journal is about it.

What is noted while a test runs is worth more than what is remembered when it ends: the small
surprise, the week in which nothing happened, the customer who did the opposite (HRS). Without a
log the verdict will rest on one number and on whoever speaks first.

What to do: write one line after each look, even if it says that nothing moved yet. Date, what was
seen, where it stands: that is a log.
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
      named-reviewer:
      ^^^^^^^^^^^^^^ `named-reviewer` is running, and the journal says nothing about it
        we_believe: Asking for a reviewer's name on each pay run
        state: running
    """,
    """
    hypotheses:
      named-reviewer:
      ^^^^^^^^^^^^^^ `named-reviewer` is running, and the journal says nothing about it
        we_believe: Asking for a reviewer's name on each pay run
        state: running
    monitoring:
      reviewers:
        about: [named-reviewer]
        question: Which firms have named a reviewer?
    journal:
      - {on: 2026-11-20, saw: Eight of 12 firms review weekly}
    """,
)
VALID = (
    """
    hypotheses:
      named-reviewer:
        we_believe: Asking for a reviewer's name on each pay run
        state: running
    journal:
      - on: 2026-11-20
        about: named-reviewer
        saw: Eight of 12 firms with a named reviewer review weekly
    """,
    """
    hypotheses:
      second-client:
        we_believe: Letting the first client tell the second
        state: untested
      referral-fee: Paying client managers for each client that they bring
    """,
)


@rule(
    "HY005",
    Severity.NOTE,
    why="what was noted on the day is what a verdict can rest on (HRS).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Running hypotheses that the journal does not mention, at their keys."""
    for item, hypothesis in living(index, Hypothesis):
        if hypothesis.state == "running" and not any(log(index, item)):
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` is running, and the journal says nothing about it",
                f"{{on: …, about: {item.id}, saw: …}} in `journal`",
            )
