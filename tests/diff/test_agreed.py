"""What a plan promised once it was agreed: its outcomes, dates and owners; and what it did not."""

import pytest

from tests.diff.states import changes

PLAN = """\
partners:
  nina:
    behaviors: {expect: {logs: Brings a log, plans: Plans by the log}}
success_plans:
  acme:
    customer: Acme
    AGREED
    owner: Ann
    outcomes:
      faster:
        words: Answers within the shift
        behavior: logs
        score: 10
        notes: Said in May
        owner: Ann
        measure: {metric: answers, target: 60}
    milestones:
      first-line:
        milestone: First line runs
        due: 2026-11
        done: 2026-12-01
        ours: Sales
        theirs: Shift lead
        owner: Ann
        outcome: faster
    time_to_value:
      starts_at: Signing
      started: 2026-09-01
      target_days: 30
      x-clock: Ours
    experiences:
      visit: {experience: A visit each week, score: 20, owner: Ann}
    weights: {outcomes: 2}
    responsibilities: {faster: {sales: A}}
"""
AGREED, OPEN = "agreed: {by: Plant manager, on: 2026-09-01}", "agreed:"


def codes(old: str, new: str, agreed: str) -> list[str]:
    plan = PLAN.replace("AGREED", agreed)
    assert plan.count(old) == 1
    return [one.code for one in changes(plan, plan.replace(old, new))]


@pytest.mark.parametrize(
    ("old", "new", "otherwise", "code"),
    [
        ("within the shift", "within the week", "D301", "D701"),
        ("behavior: logs", "behavior: plans", "D603", "D701"),
        ("        behavior: logs\n", "", "D602", "D701"),
        ("target: 60", "target: 50", "D505", "D701"),
        (", target: 60", "", "D504", "D701"),
        ("        measure: {metric: answers, target: 60}\n", "", "D515", "D701"),
        ("due: 2026-11", "due: 2026-12", "D510", "D702"),
        ("        due: 2026-11\n", "", "D513", "D702"),
        ("done: 2026-12-01", "done: 2026-12-02", "D401", "D702"),
        ("started: 2026-09-01", "started: 2026-09-02", "D401", "D702"),
        ("target_days: 30", "target_days: 40", "D501", "D702"),
        ("    time_to_value:\n      starts_at: Signing\n      started: 2026-09-01\n"
         "      target_days: 30\n      x-clock: Ours\n", "", "D504", "D702"),
        ("ours: Sales", "ours: Support", "D301", "D703"),
        ("theirs: Shift lead", "theirs: Planner", "D301", "D703"),
        ("    owner: Ann\n    outcomes", "    owner: Ben\n    outcomes", "D901", "D703"),
        ("owner: Ann\n        measure", "owner: Ben\n        measure", "D901", "D703"),
        ("owner: Ann\n        outcome", "owner: Ben\n        outcome", "D901", "D703"),
        ("owner: Ann}", "owner: Ben}", "D901", "D703"),
        ("sales: A", "sales: R", "D401", "D703"),
    ],
)  # fmt: skip
def test_what_was_agreed_has_a_name_of_its_own(
    old: str, new: str, otherwise: str, code: str
) -> None:
    assert codes(old, new, AGREED) == [code]
    assert codes(old, new, OPEN) == [otherwise]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("score: 10", "score: 20", "D401"),
        ("notes: Said in May", "notes: Said in June", "D901"),
        ("milestone: First line runs", "milestone: First line stands", "D301"),
        ("        outcome: faster\n", "", "D602"),
        ("starts_at: Signing", "starts_at: The signature", "D301"),
        ("x-clock: Ours", "x-clock: Theirs", "D901"),
        ("A visit each week", "A visit each month", "D301"),
        ("score: 20", "score: 30", "D401"),
        ("weights: {outcomes: 2}", "weights: {outcomes: 3}", "D401"),
        ("customer: Acme", "customer: Acme Inc", "D301"),
    ],
)
def test_what_nobody_agreed_to_is_told_as_in_any_plan(old: str, new: str, code: str) -> None:
    assert codes(old, new, AGREED) == codes(old, new, OPEN) == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("on: 2026-09-01}", "on: 2026-09-02}", "D702"),
        (", on: 2026-09-01}", "}", "D702"),
        ("by: Plant manager", "by: Planner", "D703"),
        ("by: Plant manager, ", "", "D703"),
        (AGREED, OPEN, "D705"),
    ],
)
def test_the_agreement_itself_has_a_day_and_a_person(old: str, new: str, code: str) -> None:
    assert codes(old, new, AGREED) == [code]
