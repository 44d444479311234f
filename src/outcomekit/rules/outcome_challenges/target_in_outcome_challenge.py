"""An outcome challenge sets a number or a deadline instead of an ideal.

An outcome challenge is a picture of people at their best: how they act, with whom, as a matter of
course. It stands above the ladder and gives it a direction, and a direction has no date (DyO). "80
% of plants by Q4" is a forecast. It can be missed by a week, and it can be met by plants that plan
exactly as they did before.

Numbers have their place one floor below: each behavior may carry a measure with a baseline, a
target and a day. Numbers that only describe stay here too: "within ten minutes", "from two
suppliers".

What to do: say what one would see these people do if all went well, in the present tense:
"routinely plan upgrades with maintenance". Move the number and the date into the measure of the
behavior that would show it first.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import Form, read
from outcomekit.rules._language.deadlines import deadline
from outcomekit.rules._language.targets import may_set_target, target
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        outcome_challenge: Production managers cut stoppages by 20 % by Q4
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : `20 %` and `by Q4` make a target of the ideal
    """,
    """
    partners:
      duty-manager:
        outcome_challenge: {statement: 85% of duty managers answer their alarms}
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                       : `85%` makes a target of the ideal
      practice-partner:
        outcome_challenge: By the end of 2027, practice partners promise checked payroll.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : `By the end of 2027` makes a target of the ideal
    """,
)
VALID = (
    """
    partners:
      production-manager:
        outcome_challenge: Production managers routinely plan upgrades with maintenance
    """,
    """
    partners:
      duty-manager:
        outcome_challenge: Duty managers answer each alarm within 10 minutes, 2 at a time.
      buyer:
        outcome_challenge: Buyers order from 2 suppliers and pay 30 % in advance.
      bureau-lead:
        outcome_challenge: Bureau leads close the books by the fifth of each month.
      planner:
        outcome_challenge: Planners use the 2030 Agenda and ISO 9001:2015 in every tender.
    """,
)


@rule(
    "OC002",
    Severity.WARNING,
    why="an ideal gives direction; a target belongs in the measure of a behavior (DyO).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Outcome challenges with a target or a deadline, at their statements."""
    for item, partner in living(index, Partner):
        challenge = partner.outcome_challenge
        if challenge is None:
            continue
        due = deadline(challenge.statement)
        if due is None and not may_set_target(challenge.statement):
            continue
        said = read(challenge.statement, cast_of(index))
        if said.form is Form.UNREAD:
            continue
        number = target(said)
        words = [quoted(number)] if number is not None else []
        if due is not None:
            words.append(quoted(challenge.statement[due.start : due.end]))
        if words:
            yield Flaw(
                item.pointer / "outcome_challenge" / "statement",
                f"{' and '.join(words)} make{'s' if len(words) == 1 else ''} a target of the ideal",
                "say how they act at their best; number and date go into a behavior's measure",
            )
