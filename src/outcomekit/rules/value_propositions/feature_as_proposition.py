"""A proposition says what it is, not what it does for them.

"Fast I/O" is true and says nothing to somebody who must hit a weekly schedule. Customers do not buy
capabilities. They buy an effect on their own objectives and issues, and they believe it when they
are told how it comes about (S3). A list of features leaves that translation to the buyer, who has
no time for it.

What to do: say the gain in the customer's words: "See why a line stops, and win back 12 minutes a
shift". What it is goes into `capability`, how it comes about into `mechanism`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.proposition import ValueProposition
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import read
from outcomekit.rules._language.offers import is_what_it_is, may_be_what_it_is
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    value_propositions:
      fast-io:
        statement: Fast I/O
                   ^^^^^^^^ `Fast I/O` is what it is, not what it does for them
        partner: production-manager
    partners:
      production-manager: {kind: boundary}
    """,
    """
    supplier: {name: Mega International, products: [MegaLogic]}
    value_propositions:
      channels: MegaLogic supports 64 channels
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                : `MegaLogic supports 64 channels` is what it is, not what it does for them
      boards: {statement: Real-time dashboards}
                          ^^^^^^^^^^^^^^^^^^^^
                          : `Real-time dashboards` is what it is, not what it does for them
    """,
)
VALID = (
    """
    value_propositions:
      cause-within-shift:
        statement: See why a line stops, and win back 12 minutes a shift
        partner: production-manager
        capability: Fast I/O
    partners:
      production-manager: {kind: boundary}
    """,
    """
    supplier: {name: Mega International, products: [MegaLogic]}
    value_propositions:
      one-shelf: Keep one shelf of spares in place of four
      second-eyes: A second pair of eyes on each payslip
      platform: Cloud-based platform that finds faults before payday
      alarms: Fewer false alarms
      record: MegaLogic records each stop so that the shift lead sees its cause
      gone: {statement: Fast I/O, status: retired}
    """,
)


@rule(
    "VP001",
    Severity.WARNING,
    why="customers do not buy what it is; they buy what it does for their own objectives (S3).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Value propositions that name a feature, at their statements."""
    for item, proposition in living(index, ValueProposition):
        text, cast = proposition.statement, cast_of(index)
        if may_be_what_it_is(text, cast) and is_what_it_is(read(text, cast)):
            yield Flaw(
                item.pointer / "statement",
                f"{quoted(text)} is what it is, not what it does for them",
                "what can they then do, save or leave? The feature goes into `capability`",
            )
