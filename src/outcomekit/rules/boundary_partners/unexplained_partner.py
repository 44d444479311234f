"""A partner does not say why they stand here.

Why this persona, in this segment (S0)? The answer is the shortest strategy paper there is. "Loses
most from short stops, and is seldom called on by us" tells a new colleague whom to phone, what to
ask, and why the competition has not got there first. Without it partners are a list of job titles,
and nobody dares to strike one out.

What to do: finish the sentence "they stand here because …" with what these people gain, lose or
decide that others in the segment do not. If the sentence will not come, the partner may not belong
here.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
      ^^^^^^^^^^^^^^^^^^ nothing says why `production-manager` stands in this map
        name: Production managers
        kind: boundary
    """,
)
VALID = (
    """
    partners:
      production-manager:
        name: Production managers
        kind: boundary
        why_here: Loses most from short stops, and is seldom called on by us
    """,
    """
    partners:
      panel-builder: {name: Panel builders, status: retired}
    """,
)


@rule(
    "BP007",
    Severity.NOTE,
    why="a persona earns its place by what it gains, loses or decides in this segment (S0).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Partners without `why_here`, at their keys."""
    for item, partner in living(index, Partner):
        if partner.why_here is None:
            yield Flaw(
                item.pointer.key,
                f"nothing says why `{item.id}` stands in this map",
                "add `why_here:`, what they gain, lose or decide that others do not",
            )
