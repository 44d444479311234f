"""Impacts: what is breaking, notable and cosmetic, edit by edit, as the contract has it."""

import pytest

from outcomekit.diagnostics.change import Impact
from tests.diff.states import changes

BREAKING, NOTABLE, COSMETIC = Impact

WHOLE = """\
impacts:
  margin: Margins rise
partners:
  manager:
    name: Managers
    buying: {roles: [economic]}
    outcome_challenge: Managers plan from their own data
    behaviors:
      expect:
        brings-log: Brings a log
        calls-back: Calls back within a day
      like:
        runs-trial:
          does: Runs a trial
          measure: {metric: trials, baseline: 20, target: {value: 60, by: 2027-Q2}}
    value_map:
      issues: {stops: Short stops}
  engineer:
    name: Engineers
value_propositions:
  fewer-stops:
    statement: Fewer stops
    partner: manager
    addresses: [stops]
    alternative: Retune the relays
    point: difference
    rank: 1
    proof: [dairy]
sales:
  stages:
    open: {stage: Opening, exit: [brings-log]}
  questions:
    losses: {asks: What stops the line?, partner: manager}
  proof:
    dairy: A dairy won back an hour
    brewery: A brewery did, too
hypotheses:
  audit:
    we_believe: Offering an audit
    for: manager
    will_change: brings-log
    know_when: {metric: logs, threshold: 35, by: 2027-Q1}
    state: running
  leaflet: Sending a leaflet
roadmap:
  now:
    early-data: {question: What helps?, hypotheses: [audit], confidence: low}
  later:
    sister-plants: Who tells sister plants?
success_plans:
  acme:
    customer: Acme
    agreed: {by: Plant manager, on: 2026-09-01}
    outcomes:
      faster: {words: Answers within the shift, score: 10}
    milestones:
      first-line: {milestone: First line runs, due: 2026-11, theirs: Shift lead}
  brown:
    customer: Brown
    milestones:
      kick-off: {milestone: Kick-off, due: 2026-11, theirs: Shift lead}
journal:
  - {on: 2026-10-02, about: brings-log, score: low, saw: Two of nine brought a log}
"""


@pytest.mark.parametrize(
    ("old", "new", "impacts"),
    [
        # Removed, and a promise in itself: a partner, with what hangs on it.
        ("  engineer:\n    name: Engineers\n", "", [BREAKING]),
        ("    brewery: A brewery did, too\n", "", [BREAKING]),
        ("    open: {stage: Opening, exit: [brings-log]}\n", "", [BREAKING]),
        ("  margin: Margins rise\n", "", [BREAKING]),
        # … a success plan, or the outcome of one. What it held goes with it.
        (
            "  brown:\n    customer: Brown\n    milestones:\n      kick-off: "
            "{milestone: Kick-off, due: 2026-11, theirs: Shift lead}\n",
            "",
            [BREAKING, NOTABLE],
        ),
        ("      faster: {words: Answers within the shift, score: 10}\n", "", [BREAKING]),
        # Removed, and something referred to it; the reference is lost, too.
        ("      issues: {stops: Short stops}\n", "", [BREAKING]),
        # Removed, and nothing hung on it.
        ("        calls-back: Calls back within a day\n", "", [NOTABLE]),
        ("  leaflet: Sending a leaflet\n", "", [NOTABLE]),
        # A measure made easier or dropped; harder is notable.
        ("value: 60", "value: 50", [BREAKING]),
        ("value: 60", "value: 70", [NOTABLE]),
        ("by: 2027-Q2", "by: 2027-Q3", [BREAKING]),
        ("by: 2027-Q2", "by: 2027-Q1", [NOTABLE]),
        (", target: {value: 60, by: 2027-Q2}", "", [BREAKING]),
        ("value: 60, by: 2027-Q2", "value: 60", [BREAKING]),
        ("          measure: {metric: trials, baseline: 20, "
         "target: {value: 60, by: 2027-Q2}}\n", "", [BREAKING]),
        # A threshold, the same.
        ("threshold: 35", "threshold: 30", [BREAKING]),
        ("threshold: 35", "threshold: 40", [NOTABLE]),
        ("threshold: 35, ", "", [BREAKING]),
        ("by: 2027-Q1", "by: 2027-Q2", [BREAKING]),
        ("    know_when: {metric: logs, threshold: 35, by: 2027-Q1}\n", "", [BREAKING]),
        # A baseline before anyone read the measure.
        ("baseline: 20", "baseline: 10", [NOTABLE]),
        # An agreed plan: its outcome, date, owner. The same of a plan that nobody agreed to.
        ("Answers within the shift", "Answers within the week", [BREAKING]),
        ("First line runs, due: 2026-11", "First line runs, due: 2026-12", [BREAKING]),
        ("Kick-off, due: 2026-11", "Kick-off, due: 2026-12", [NOTABLE]),
        ("First line runs, due: 2026-11, theirs: Shift lead",
         "First line runs, due: 2026-11, theirs: Planner", [BREAKING]),
        ("Kick-off, due: 2026-11, theirs: Shift lead",
         "Kick-off, due: 2026-11, theirs: Planner", [NOTABLE]),
        ("    agreed: {by: Plant manager, on: 2026-09-01}\n",
         "    agreed: {by: Plant manager, on: 2026-09-01}\n    owner: Sales\n", [COSMETIC]),
        ("      first-line: {milestone: First line runs, due: 2026-11, theirs: Shift lead}\n",
         "", [BREAKING]),
        # What an agreed plan says of its progress is no change of what was agreed.
        ("score: 10", "score: 20", [NOTABLE]),
        ("theirs: Shift lead}\n  brown", "theirs: Shift lead, done: 2026-11-20}\n  brown",
         [NOTABLE]),
        # The journal: edited or removed.
        ("Two of nine", "Three of nine", [BREAKING]),
        ("  - {on: 2026-10-02, about: brings-log, score: low, saw: Two of nine brought a log}\n",
         "  - {on: 2026-10-02, about: brings-log, score: low, saw: Two of nine brought a log}\n"
         "  - {on: 2026-11-02, about: brings-log, score: high, saw: Seven did}\n", [NOTABLE]),
        # An outcome challenge removed or reworded.
        ("    outcome_challenge: Managers plan from their own data\n", "", [BREAKING]),
        ("plan from their own data", "plan from our data", [NOTABLE]),
        # A key player left without a question: the reference is notable, what comes of it is not.
        ("What stops the line?, partner: manager", "What stops the line?, partner: engineer",
         [BREAKING, NOTABLE]),
        # A claimed difference that nothing proves any more; with another story it is proved.
        ("    proof: [dairy]\n", "", [BREAKING]),
        ("    proof: [dairy]\n", "    proof: [brewery]\n", [NOTABLE, NOTABLE]),
        ("    point: difference\n", "", [NOTABLE]),
        ("    alternative: Retune the relays\n", "", [NOTABLE]),
        # Added, moved, states, ranks, confidence, references, texts.
        ("  leaflet: Sending", "  call: Calling\n  leaflet: Sending", [NOTABLE]),
        ("  later:\n    sister-plants", "  next:\n    sister-plants", [NOTABLE]),
        ("state: running", "state: refuted", [NOTABLE]),
        ("rank: 1", "rank: 2", [NOTABLE]),
        ("confidence: low", "confidence: high", [NOTABLE]),
        ("exit: [brings-log]", "exit: [brings-log, runs-trial]", [NOTABLE]),
        (", hypotheses: [audit]", "", [NOTABLE]),
        ("Fewer stops", "Far fewer stops", [NOTABLE]),
        ("    name: Engineers\n", "    name: Engineers\n    status: retired\n", [NOTABLE]),
        # About the entry, not about the world.
        ("    name: Engineers\n", "    name: Engineers\n    notes: Met in May\n", [COSMETIC]),
        ("    name: Engineers\n", "    name: Engineers\n    x-crm: 17\n", [COSMETIC]),
        ("impacts:\n", "owner: Marketing\nimpacts:\n", [COSMETIC]),
    ],
)  # fmt: skip
def test_an_edit_is(old: str, new: str, impacts: list[Impact]) -> None:
    assert WHOLE.count(old) == 1
    before, after = WHOLE, WHOLE.replace(old, new)
    if "issues" in old:
        after = after.replace("    addresses: [stops]\n", "").replace("    value_map:\n", "")
        impacts = [*impacts, NOTABLE]
    if "margin" in old:
        after = after.replace("impacts:\n", "")
    if "faster" in old:
        after = after.replace("    outcomes:\n", "")
    if "first-line" in old and not new:
        after = after.replace("    milestones:\n      kick", "    milestones:\n      kick", 1)
        after = after.replace("    milestones:\n  brown", "  brown")
    if "open:" in old:
        after = after.replace("  stages:\n", "")
    assert sorted(one.impact for one in changes(before, after)) == sorted(impacts)


READ = """\
partners:
  manager:
    behaviors:
      like:
        runs-trial: {does: Runs a trial, measure: {metric: trials, baseline: BASELINE}}
        calls-back: Calls back
journal:
  - {on: 2026-10-02, about: ABOUT, SEEN}
"""


@pytest.mark.parametrize(
    ("about", "seen", "impact"),
    [
        # A reading of the measure, or a score of the behavior.
        ("runs-trial", "value: 25", BREAKING),
        ("runs-trial", "score: low", BREAKING),
        # Words alone are no reading, and a reading of something else is none of this.
        ("runs-trial", "saw: Somebody asked", NOTABLE),
        ("calls-back", "value: 25", NOTABLE),
    ],
)
def test_a_baseline_is_not_to_be_rewritten_once_it_was_read(
    about: str, seen: str, impact: Impact
) -> None:
    whole = READ.replace("ABOUT", about).replace("SEEN", seen)
    before, after = whole.replace("BASELINE", "20"), whole.replace("BASELINE", "10")
    assert [(one.name, one.impact) for one in changes(before, after)] == [
        ("baseline-rewritten", impact)
    ]


def test_an_owner_is_cosmetic_but_in_a_plan_that_was_agreed() -> None:
    plan = "success_plans: {acme: {customer: Acme, AGREED, owner: OWNER}}\n"
    agreed = plan.replace("AGREED", "agreed: {by: Them}")
    open_ = plan.replace("AGREED", "weights: {outcomes: 2}")
    for text, told in ((agreed, ("D703", BREAKING)), (open_, ("D901", COSMETIC))):
        [found] = changes(text.replace("OWNER", "Ann"), text.replace("OWNER", "Ben"))
        assert (found.code, found.impact) == told


@pytest.mark.parametrize(
    ("before", "code", "impact"),
    [
        # What is measured, and be it without a number.
        ("measure: {metric: trials}", "D515", BREAKING),
        # A clock that nobody set.
        ("time_to_value: {starts_at: Signing}", "D405", NOTABLE),
        ("time_to_value: {starts_at: Signing, target_days: 30}", "D504", BREAKING),
    ],
)
def test_a_part_that_goes_takes_a_number_along_or_none(
    before: str, code: str, impact: Impact
) -> None:
    holder = "impacts: {a: {impact: A, %s}}\n"
    if "time" in before:
        holder = "success_plans: {a: {customer: A, %s}}\n"
    bare = holder.replace(", %s", "")
    [found] = changes(holder % before, bare)
    assert (found.code, found.impact) == (code, impact)


@pytest.mark.parametrize(
    ("current", "code", "impact"),
    [
        ("{text: Many, baseline: 30}", "D515", BREAKING),
        ("{text: Many, target: 10}", "D515", BREAKING),
        ("{text: Many, direction: down}", "D515", BREAKING),
        ("{text: Many, unit: stops/week}", "D405", NOTABLE),
        ("Many", "D405", NOTABLE),
    ],
)
def test_where_a_value_stands_is_a_measure_if_it_has_a_number_or_a_direction(
    current: str, code: str, impact: Impact
) -> None:
    issue = "partners: {nina: {value_map: {issues: {stops: {text: Stops%s}}}}}\n"
    [found] = changes(issue % f", current: {current}", issue % "")
    assert (found.code, found.impact) == (code, impact)


def test_a_proposition_that_is_gone_is_breaking() -> None:
    quiet = "value_propositions: {quiet-nights: Crews sleep%s}\n"
    before, after = quiet % ", fewer-stops: Fewer stops", quiet % ""
    assert [one.impact for one in changes(before, after)] == [BREAKING]


@pytest.mark.parametrize(
    ("point", "impact"),
    [("difference", BREAKING), ("contention", BREAKING), ("parity", NOTABLE)],
)
def test_the_last_proof_gone_is_breaking_where_the_point_hangs_on_it(
    point: str, impact: Impact
) -> None:
    body = "sales: {proof: {dairy: A dairy won back an hour}}\nvalue_propositions:\n"
    claim = f"  fewer-stops: {{statement: Fewer stops, point: {point}%s}}\n"
    before, after = body + claim % ", proof: [dairy]", body + claim % ""
    assert [one.impact for one in changes(before, after)] == [impact]
