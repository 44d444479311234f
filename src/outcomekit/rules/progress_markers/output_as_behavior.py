"""A behavior tells of something made, delivered, or done to the partner.

A launched portal, a published guide and forty trained agents have one thing in common: one can
count them, and nobody need act differently for it (S2). On a ladder they make progress out of our
own industry, and the question whether anyone uses the portal is never asked.

Things made are found by their nouns, and by what was done to them: "portal launched", "guidelines
published". So are people to whom something was done: "agents trained", "farmers received seed". A
thing that others took up is none of these: "guidelines used in planning" has a partner in it.

What to do: list the output under `supplier.outputs`, with what it `enables`. Here, write who does
what with it.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._language import Defect
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.progress_markers._judged import Judged, judged

INVALID = (
    """
    partners:
      production-manager:
        name: Production managers
        behaviors:
          like:
            portal-launched: Customer portal launched
                             ^^^^^^^^^^^^^^^^^^^^^^^^
            : this is something made, not something that production managers do
    """,
    """
    partners:
      agent:
        name: Extension agent
        behaviors:
          expect:
            trained: {does: 40 agents trained in soil testing}
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            : `trained` is done to people, not something that `Extension agent` does
            guide: {does: Publish a guide to soil tests}
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            : this is something made, not something that `Extension agent` does
    """,
)
VALID = (
    """
    partners:
      production-manager:
        name: Production managers
        behaviors:
          like:
            reorders: Reorder spare parts online without a call
    """,
    """
    partners:
      agent:
        name: Extension agents
        behaviors:
          expect:
            tests: {does: Test the soil of ten fields before the rains}
          like:
            publishes: {does: Publishes the results at the village hall}
            guide-used: {does: Guide used by four districts}
          love:
            teaches: {does: Agents trained last year teach their neighbors}
    """,
)
_TRY: Final = 'who does what with it? For example: "Reorder spare parts online without a call".'


@rule(
    "PM013",
    Severity.WARNING,
    why="an output changes nothing until someone acts differently (S2).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors that tell of an output, at their texts."""
    for found in judged(index, Defect.OUTPUT):
        yield Flaw(found.at, f"{_what(found)}, not something that {found.they_do}", _TRY)


def _what(found: Judged) -> str:
    subject = found.said.subject
    if found.to_people:
        return f"`{found.clue.text}` is done to people"
    held = subject is not None and subject.any("event", "effort") is not None
    return "this is something delivered" if held else "this is something made"
