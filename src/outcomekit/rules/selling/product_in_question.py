"""A question to a customer names us or a product of ours.

A high-impact question is about their work: what stops the line, what it cost, who worked it out
(S3). As soon as our product stands in it, the answer is about our product: yes, no, or how much it
costs. What they value has not come up, and the seller is in a demonstration.

Questions to our own people are passed over. A name that is also a word of every day, such as Flow,
counts only where its capital can be nothing else.

What to do: ask for the day before we came. “How do you use MegaLogic?” becomes “What do you do
first when a line stops without an alarm?” The product may come up in the answer.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.model.sales import Question
from outcomekit.rules._living import living
from outcomekit.rules._ours import own_name_in, own_names
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    supplier: {name: Mega International, products: [MegaLogic]}
    partners:
      production-manager:
        name: Production managers
    sales:
      questions:
        how-to-use:
          asks: How would MegaLogic help you on line 3?
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                : `MegaLogic` is ours; the answer will be about it, and not about them
          partner: production-manager
    """,
    """
    supplier: {name: Mega International, aliases: [Mega], products: [MegaLogic]}
    sales:
      questions:
        what-they-heard: What have you heard about Mega, and from whom?
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                         : `Mega` is ours; the answer will be about it, and not about them
    """,
)
VALID = (
    """
    supplier: {name: Mega International, products: [MegaLogic]}
    partners:
      production-manager:
        name: Production managers
    sales:
      questions:
        what-stops-it:
          asks: What stops line 3, and who notices first?
          partner: production-manager
    """,
    """
    supplier: {name: Bridge, products: [Flow, MegaLogic]}
    partners:
      field-sales:
        kind: internal
    sales:
      questions:
        material: How does the flow of parts change at night, and who bridges the gap?
        last-pitch:
          asks: When did you last begin with MegaLogic, and how did it end?
          partner: field-sales
    """,
)


@rule(
    "SP003",
    Severity.WARNING,
    why="a question that names our product is answered about our product (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Questions that name us or a product of ours, at their texts."""
    names = own_names(index.map.supplier)
    for item, question in living(index, Question) if names else ():
        asked = index.find(question.partner)
        whom = asked.entity if asked is not None else None
        if isinstance(whom, Partner) and whom.partner_kind == "internal":
            continue
        name = own_name_in(question.asks, names)
        if name is not None:
            yield Flaw(
                item.pointer / "asks",
                f"`{name}` is ours; the answer will be about it, and not about them",
                "ask what they do today, and what it costs them",
            )
