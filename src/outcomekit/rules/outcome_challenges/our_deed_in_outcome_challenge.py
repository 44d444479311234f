"""An outcome challenge says what we do.

"We train managers" can be done by Friday and change nothing. The outcome challenge is about the
other side: how these people act once they have made the change their own, also on days when none of
us is there (OMs). A statement about our deeds turns the whole ladder into a work plan, and then
every rung is reached by keeping busy.

The old form "The program intends to see managers who …" is fine: its grammar is about us, and what
it says is about them. For partners of `kind: internal` we are the partner, and the rule is silent.

What to do: begin the sentence with the partner, and let a verb follow that one could film. What we
do for it belongs to the partner's `strategies` or to `supplier.activities`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import (
    Defect,
    Party,
    Statement,
    is_plainly_behavior,
    judge,
    read,
)
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        outcome_challenge: We train production managers in loss analysis
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : this is what we do (`We`), not how they act
    """,
    """
    supplier: {name: Mega International, aliases: [Mega]}
    partners:
      maintenance-engineer:
        outcome_challenge: {statement: Mega provides maintenance engineers with training.}
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                       : this is what we do (`Mega`), not how they act
      shift-lead:
        name: Shift leads
        outcome_challenge: Shift leads are trained in reading stop records
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : this is what we do (`trained`), not how they act
    """,
)
VALID = (
    """
    partners:
      production-manager:
        outcome_challenge: Production managers plan upgrades from their own loss data
    """,
    """
    supplier: {name: Mega International, aliases: [Mega]}
    partners:
      maintenance-engineer:
        outcome_challenge: The program intends to see maintenance engineers who train other shifts.
      production-manager:
        outcome_challenge: Production managers train new colleagues on the line themselves.
      field-sales:
        name: Field sales
        kind: internal
        outcome_challenge: We ask for the log before we show anything.
    """,
)


@rule(
    "OC003",
    Severity.WARNING,
    why="the outcome challenge is about how they act, also on days when none of us is there (OMs).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Outcome challenges about our own deeds, at their statements."""
    for item, partner in living(index, Partner):
        challenge = partner.outcome_challenge
        if challenge is None or partner.partner_kind == "internal":
            continue
        if is_plainly_behavior(challenge.statement):
            continue
        clue = _our_deed(read(challenge.statement, cast_of(index)))
        if clue is not None:
            yield Flaw(
                item.pointer / "outcome_challenge" / "statement",
                f"this is what we do ({quoted(clue)}), not how they act",
                "begin with them: who does what, when all has succeeded?",
            )


def _our_deed(said: Statement) -> str | None:
    """What gives our deed away; of what is done to them, only that they are taught."""
    found = judge(said)
    if found is None:
        return None
    taught = said.passive and said.actor is Party.THEM and "taught" in found.clue.word.verbs
    ours = found.defect is Defect.OUR_DEED or (found.defect is Defect.OUTPUT and taught)
    return found.clue.text if ours else None
