"""Value is said to be there when the customer is trained, onboarded or live.

That is the day on which we are done. For the customer it is the day on which the work begins: the
price is paid, the old way is gone, and nothing is better yet. A clock that stops there runs well
for us and tells nobody anything (Suc). Time to value ends when the customer has something of it.

The rule looks at the moment of value and at the promised outcomes. "First batch released after
go-live" is fine: there the set-up only tells when.

What to do: ask what the customer will show around when it has worked for the first time: a batch
released, a load saved, a close done by Friday noon. Training and go-live are milestones.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.success_plan import CustomerOutcome, SuccessPlan
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import read
from outcomekit.rules._language.setups import is_readiness, may_be_readiness
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    success_plans:
      nordvik:
        customer: Nordvik Grocers
        time_to_value:
          value_moment: All operators trained
                        ^^^^^^^^^^^^^^^^^^^^^ at `All operators trained` we are done, and they begin
    """,
    """
    success_plans:
      nordvik:
        customer: Nordvik Grocers
        time_to_value: {value_moment: Go-live}
                                      ^^^^^^^ at `Go-live` we are done, and they begin
        outcomes:
          live: The platform is live in all depots
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                : at `The platform is live in all depots` we are done, and they begin
    """,
)
VALID = (
    """
    success_plans:
      nordvik:
        customer: Nordvik Grocers
        time_to_value:
          value_moment: First batch released
    """,
    """
    success_plans:
      nordvik:
        customer: Nordvik Grocers
        time_to_value: {value_moment: First batch released after go-live}
        outcomes:
          shift: The first trained shift runs a night alone
          live: Live data shows the cause before the food is lost
          own: New operators are trained by their own shift leads
      gone:
        customer: Havbris Seafood
        status: retired
        time_to_value: {value_moment: Go-live}
    """,
)


@rule(
    "CS004",
    Severity.WARNING,
    why="trained and live is where our work ends; value is what they have of it afterwards (Suc).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Moments of value and promised outcomes that only say that the set-up is done."""
    for item, plan in living(index, SuccessPlan):
        moment = plan.time_to_value.value_moment if plan.time_to_value is not None else None
        if moment is not None:
            yield from _done(index, item.pointer / "time_to_value" / "value_moment", moment)
    for item, outcome in living(index, CustomerOutcome):
        yield from _done(index, item.pointer / "words", outcome.words)


def _done(index: Index, at: Pointer, text: str) -> Iterator[Flaw]:
    if may_be_readiness(text) and is_readiness(read(text, cast_of(index))):
        yield Flaw(
            at,
            f"at {quoted(text)} we are done, and they begin",
            'what do they have of it first? For example: "First batch released".',
        )
