"""A blocker feeds a behavior on which nothing works, and no objection of these people is answered.

A blocker is known: these people do this, and after it things go badly (S2). The map also names
the behavior that it keeps from coming about. Yet no hypothesis would change that behavior, no
strategy supports it, and no answer is ready for what these people say against us. So the same
thing will happen next month.

A blocker without a `behavior` is passed over, and so is one whose behavior or partner stands in
another map: what is done about it may stand there, too.

What to do: begin with the cheapest of the three. Write down what these people say when they hold
back and what to answer; or what you would try, as a hypothesis; or what you do already, as a
strategy that `supports` the behavior.
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index, Item
from outcomekit.model.hypothesis import Hypothesis
from outcomekit.model.journey import Blocker, Step
from outcomekit.model.sales import Objection
from outcomekit.model.strategy import Strategy
from outcomekit.rules._living import is_retired, living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          like:
            plans-together: Decides on the upgrade in one meeting with maintenance
    journey:
      one-line:
        step: Trial on one line
        partner: production-manager
        blockers:
          told-late: {does: Tells maintenance after the order, behavior: plans-together}
          ^^^^^^^^^ nothing works on `plans-together`, which `told-late` keeps from coming about
    """,
    """
    partners:
      production-manager:
        behaviors:
          like:
            plans-together: Decides on the upgrade in one meeting with maintenance
    hypotheses:
      joint-lunch:
        we_believe: Inviting both to lunch
        will_change: plans-together
        status: retired
    journey:
      one-line:
        step: Trial on one line
        blockers:
          told-late: {does: Tells maintenance after the order, behavior: plans-together}
          ^^^^^^^^^ nothing works on `plans-together`, which `told-late` keeps from coming about
    sales:
      objections:
        no-time:
          words: I have no time for another meeting
          partner: production-manager
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          like:
            plans-together: Decides on the upgrade in one meeting with maintenance
    hypotheses:
      line-walk-first:
        we_believe: Walking the line with maintenance before any quotation
        will_change: plans-together
    journey:
      one-line:
        step: Trial on one line
        partner: production-manager
        blockers:
          told-late: {does: Tells maintenance after the order, behavior: plans-together}
    """,
    """
    partners:
      production-manager:
        behaviors:
          like:
            plans-together: Decides on the upgrade in one meeting with maintenance
        strategies:
          E1:
            two-names: {strategy: Ask for two names on the trial sheet, supports: [plans-together]}
    journey:
      one-line:
        step: Trial on one line
        blockers:
          told-late: {does: Tells maintenance after the order, behavior: plans-together}
          blames-operators: Puts short stops down to new operators
    """,
    """
    partners:
      production-manager:
        behaviors:
          like:
            plans-together: Decides on the upgrade in one meeting with maintenance
    sales:
      objections:
        no-time:
          words: I have no time for another meeting
          partner: production-manager
          response: Then let the shift lead invite maintenance to the line
    journey:
      one-line:
        step: Trial on one line
        blockers:
          told-late: {does: Tells maintenance after the order, behavior: plans-together}
    """,
)


@rule(
    "JM002",
    Severity.NOTE,
    why="what is known to stop people, and is left alone, will stop the next ones too (S2).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Blockers about which nothing is done, at their keys."""
    answered: set[str | None] | None = None
    for item, blocker in living(index, Blocker):
        behavior = index.find(blocker.behavior)
        if behavior is None or is_retired(behavior) or _worked_on(index, behavior):
            continue
        if answered is None:
            answered = _answered(index)
        people = _people(index, item, behavior)
        if people and None not in answered and not people & answered:
            yield Flaw(
                item.pointer.key,
                f"nothing works on `{behavior.id}`, which `{item.id}` keeps from coming about",
                f"a hypothesis with will_change: {behavior.id}, or an objection with its response",
            )


def _worked_on(index: Index, behavior: Item) -> bool:
    """Whether a hypothesis would change a behavior, or a strategy supports it."""
    return any(
        link.source is not None
        and isinstance(link.source.entity, Hypothesis | Strategy)
        and not is_retired(link.source)
        for link in index.referrers(behavior.id)
    )


def _answered(index: Index) -> set[str | None]:
    """Whose objections are answered, by id; None among them where nobody of this map is named."""
    return {
        None if partner is None else partner.id
        for _, objection in living(index, Objection)
        if objection.response is not None
        for partner in (index.find(objection.partner),)
    }


def _people(index: Index, blocker: Item, behavior: Item) -> set[str | None]:
    """Whose blocker it is: the step's partner and the behavior's; nobody if one is elsewhere."""
    assert blocker.owner is not None
    assert behavior.owner is not None
    step = blocker.owner.entity
    assert isinstance(step, Step)
    named = index.find(step.partner)
    if step.partner is not None and named is None:
        return set()
    return {behavior.owner.id} if named is None else {behavior.owner.id, named.id}
