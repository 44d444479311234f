"""A success plan does not say when the clock starts, or when the customer should have value.

How soon a customer has something of it tells more about whether they stay than any survey (S4).
The clock runs from an event that both sides know, such as the signature, to the moment when the
customer is better off; being trained or live is not yet that (Suc). Without a start or an end there
is no clock, and nobody notices that months have gone by.

What to do: add `time_to_value` with `starts_at`, the event, and `target_days`. When the moment has
come, write its day under `first_value`, and what the customer saw then under `value_moment`.
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.success_plan import SuccessPlan
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        time_to_value:
        ^^^^^^^^^^^^^ nothing says when the customer of `halvorsen` should have value
          starts_at: Order for line 4 signed
          value_moment: First shift that ends with the cause of every stop known
    """,
    """
    success_plans:
      halvorsen: Halvorsen Castings, line 4
      ^^^^^^^^^ nothing says how soon `halvorsen` should bring value
      nordvik:
        customer: Nordvik Grocers, six depots
        time_to_value: {first_value: 2026-03-19}
        ^^^^^^^^^^^^^ nothing says when the clock of `nordvik` starts
      havbris:
        customer: Havbris Seafood, two depots
        time_to_value: {value_moment: The first load saved}
        ^^^^^^^^^^^^^ the clock of `havbris` has neither a start nor an end
    """,
)
VALID = (
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        time_to_value:
          starts_at: Order for line 4 signed
          value_moment: First shift that ends with the cause of every stop known
          target_days: 60
    """,
    """
    success_plans:
      nordvik:
        customer: Nordvik Grocers, six depots
        time_to_value: {started: 2026-02-03, first_value: 2026-03-19}
      havbris:
        customer: Havbris Seafood, two depots
        time_to_value: {starts_at: Contract signed, full_value: 2026-10-31}
      fax-plant:
        customer: A plant that orders by fax
        status: retired
    """,
)


@rule(
    "CS005",
    Severity.WARNING,
    why="how soon a customer has value decides whether they stay; a clock must run (S4).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Plans without a clock, at their keys, and clocks without start or end, at theirs."""
    for item, plan in living(index, SuccessPlan):
        clock = plan.time_to_value
        if clock is None:
            yield Flaw(
                item.pointer.key,
                f"nothing says how soon `{item.id}` should bring value",
                "time_to_value: {starts_at: …, target_days: …}",
            )
            continue
        at = (item.pointer / "time_to_value").key
        started = clock.starts_at is not None or clock.started is not None
        ends = (clock.first_value, clock.full_value, clock.target_days)
        ended = any(end is not None for end in ends)
        if not started and not ended:
            yield Flaw(
                at,
                f"the clock of `{item.id}` has neither a start nor an end",
                "starts_at: …, an event that both sides know; target_days: …",
            )
        elif not started:
            yield Flaw(
                at,
                f"nothing says when the clock of `{item.id}` starts",
                "starts_at: …, an event that both sides know",
            )
        elif not ended:
            yield Flaw(
                at,
                f"nothing says when the customer of `{item.id}` should have value",
                "target_days: …; or first_value: …, once it has come",
            )
