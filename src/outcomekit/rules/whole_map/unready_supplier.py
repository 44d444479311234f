"""We are not ready to be led by outcomes, or only say that we are.

Customer outcomes need approval at the top and hands in every department (S4). Three questions tell
how far we are: do people understand why it matters, do they know how it is done, can marketing,
sales, service and product work as one? A no is no shame; it is the first thing to work on, before
a customer pays for it. A yes that rests on nothing is worse than a no, for nobody will look again.

A question that is not asked yet is passed over here; one that is answered must rest on something.

What to do: name the sponsor, one person with a budget and not a committee. For a yes, write what
it rests on: a plan, a count, a date on which people were seen doing it. For a no, decide what would
turn it, and keep this note until it has.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.supplier import Readiness
from outcomekit.rules._living import in_use
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    supplier:
      readiness:
        sponsor: Managing director
        understands_importance: {answer: true, evidence: Trials count in the plan for 2027}
        people_know_the_process: {answer: true}
        ^^^^^^^^^^^^^^^^^^^^^^^
        : the yes to `people_know_the_process` rests on nothing
        teams_can_collaborate: {answer: false, evidence: Service keeps its own calendar}
                                        ^^^^^
                                        : the answer to `teams_can_collaborate` is no
    """,
    """
    supplier:
      readiness:
      ^^^^^^^^^ nobody at the top stands behind this work
        understands_importance: {answer: true, evidence: Trials count in the plan for 2027}
    """,
)
VALID = (
    """
    supplier:
      readiness:
        sponsor: Managing director
        understands_importance: {answer: true, evidence: Trials count in the plan for 2027}
        people_know_the_process: {answer: true, evidence: All 14 engineers sat in on a reading}
        teams_can_collaborate: {answer: true, evidence: One trial calendar since August 2026}
    """,
    """
    supplier:
      readiness:
        sponsor: Managing director
        teams_can_collaborate: {evidence: To be asked in the next review}
    """,
    """
    supplier:
      name: Mega International
      readiness: {x-asked: not yet}
    """,
)
_QUESTIONS: Final = (
    "understands_importance",
    "people_know_the_process",
    "teams_can_collaborate",
)


@rule(
    "MAP007",
    Severity.NOTE,
    why="outcomes need approval at the top and hands in every department, or they stay words (S4).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """What readiness lacks: a sponsor at its key; a no at the answer; evidence at the question."""
    supplier = index.map.supplier
    if supplier is None or not in_use(index):
        return
    readiness = supplier.readiness or Readiness()
    answers = [(question, getattr(readiness, question)) for question in _QUESTIONS]
    at = Pointer(("supplier", "readiness"))
    if readiness.sponsor is None and any(said is not None for _, said in answers):
        yield Flaw(
            at.key,
            "nobody at the top stands behind this work",
            "add `sponsor:`, one person who can give time and money to it",
        )
    for question, said in answers:
        if said is None:
            continue
        if said.answer is False:
            yield Flaw(
                at / question / "answer",
                f"the answer to `{question}` is no",
                "decide what would turn it into a yes, and begin with that",
            )
        elif said.answer and said.evidence is None:
            yield Flaw(
                (at / question).key,
                f"the yes to `{question}` rests on nothing",
                "add `evidence:`, what one could show to somebody who doubts it",
            )
