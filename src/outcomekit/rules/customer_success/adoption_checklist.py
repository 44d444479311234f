"""A promised outcome is a count of access: logins, licenses, invited users.

Nobody signs a contract in order to log in. Logins and seats are ours to count, and they tell
whether the software is used, not whether anyone is better off. A plan made of them can be fulfilled
to the last box while the customer thinks about leaving (Suc).

Where less of it is what they want, it is an outcome: "one login instead of five", "fewer password
resets". Licenses to drive, to build or to fish are another matter.

What to do: ask the customer what they hope to say to their own boss in a year. Write that down in
their words, with a measure: "we answer a broken chain in two hours, not in eight". Steps of the
set-up are milestones.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.success_plan import CustomerOutcome
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import read
from outcomekit.rules._language.setups import is_access, may_be_access
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    success_plans:
      nordvik:
        customer: Nordvik Grocers
        outcomes:
          all-in:
            words: Invite all users
                   ^^^^^^^^^^^^^^^^ `Invite all users` counts access; who is better off, and how?
    """,
    """
    success_plans:
      nordvik:
        customer: Nordvik Grocers
        outcomes:
          licences: 80 % licence utilisation
                    ^^^^^^^^^^^^^^^^^^^^^^^^
                    : `licence utilisation` counts access; who is better off, and how?
          logins: {words: Every depot has weekly logins}
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          : `logins` counts access; who is better off, and how?
    """,
)
VALID = (
    """
    success_plans:
      nordvik:
        customer: Nordvik Grocers
        outcomes:
          response:
            words: We answer a broken chain in two hours, not in eight
            measure: {metric: time to answer, unit: hours, direction: down, baseline: 8, target: 2}
    """,
    """
    success_plans:
      nordvik:
        customer: Nordvik Grocers
        outcomes:
          one-login: One login instead of five
          resets: Fewer password resets on Monday mornings
          permits: Driving licences renewed within a day
          inviting: We invite suppliers to the review
          data: Import all waybills so that an audit takes a day
          gone: {words: Invite all users, status: retired}
    """,
)


@rule(
    "CS001",
    Severity.WARNING,
    why="logins are ours to count; an outcome is what somebody wanted from them (Suc).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Outcomes of success plans that count access or list the set-up, at their words."""
    for item, outcome in living(index, CustomerOutcome):
        cast = cast_of(index)
        if not may_be_access(outcome.words, cast):
            continue
        words = is_access(read(outcome.words, cast))
        if words is not None:
            yield Flaw(
                item.pointer / "words",
                f"{quoted(words)} counts access; who is better off, and how?",
                'in their words, from … to …: "We answer in two hours, not in eight"',
            )
