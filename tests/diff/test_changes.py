"""What a reviewer cares about has its own words: small edits, and what is told of them."""

import pytest

from tests.diff.states import told

BEHAVIORS = """\
partners:
  manager:
    behaviors:
      like:
        runs-trial: {rest}
"""
MEASURED = BEHAVIORS.replace("{rest}", "{{does: Runs a trial, measure: {{metric: trials, {}}}}}")
TESTED = """\
hypotheses:
  audit:
    we_believe: Offering an audit
    {}
"""


def behavior(rest: str) -> str:
    return BEHAVIORS.replace("{rest}", f"{{does: Runs a trial{rest}}}")


def measured(rest: str) -> str:
    return MEASURED.format(rest)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # More is better, as the baseline below the target says: a lower target is easier.
        (
            measured("baseline: 20, target: 60"),
            measured("baseline: 20, target: 50"),
            ["D501 breaking `measure.target` of behavior `runs-trial` is easier to reach: "
             "`60` → `50`"],
        ),
        # Less is better where the map says so, whatever the numbers.
        (
            measured("direction: down, target: 60"),
            measured("direction: down, target: 50"),
            ["D502 notable `measure.target` of behavior `runs-trial` is harder to reach: "
             "`60` → `50`"],
        ),
        # Less is better, as the baseline above the target says.
        (
            measured("baseline: 31, target: 17"),
            measured("baseline: 31, target: 20"),
            ["D501 breaking `measure.target` of behavior `runs-trial` is easier to reach: "
             "`17` → `20`"],
        ),
        # A target that is the baseline says nothing about the way; the other one does.
        (
            measured("baseline: 20, target: 20"),
            measured("baseline: 20, target: 30"),
            ["D502 notable `measure.target` of behavior `runs-trial` is harder to reach: "
             "`20` → `30`"],
        ),
        (
            measured("baseline: 20, target: 20"),
            measured("baseline: 20, target: 10"),
            ["D502 notable `measure.target` of behavior `runs-trial` is harder to reach: "
             "`20` → `10`"],
        ),
        # The unit belongs to the number.
        (
            measured('unit: "%", direction: up, target: 60'),
            measured('unit: "%", direction: up, target: 50.5'),
            ["D501 breaking `measure.target` of behavior `runs-trial` is easier to reach: "
             "`60 %` → `50.5 %`"],
        ),
        # In another unit, nobody can tell which of the two is easier.
        (
            measured("unit: hours, direction: down, target: 2"),
            measured("unit: minutes, direction: down, target: 90"),
            ["D401 notable `measure.unit` of behavior `runs-trial`: `hours` → `minutes`",
             "D505 notable `measure.target` of behavior `runs-trial`: `2 hours` → `90 minutes`"],
        ),
        # A target and its deadline are two promises.
        (
            measured("baseline: 1, target: {value: 5, by: 2027-Q1}"),
            measured("baseline: 1, target: {value: 7, by: 2027-Q3}"),
            ["D502 notable `measure.target` of behavior `runs-trial` is harder to reach: "
             "`5` → `7`",
             "D510 breaking `measure.target.by` of behavior `runs-trial` is put off: "
             "`2027-Q1` → `2027-Q3`"],
        ),
        # The same last day in other words is no other deadline, and is still to be seen.
        (
            measured("target: {value: 5, by: 2027-Q1}"),
            measured("target: {value: 5, by: 2027-03-31}"),
            ["D401 notable `measure.target.by` of behavior `runs-trial`: "
             "`2027-Q1` → `2027-03-31`"],
        ),
        # A measure that goes as a whole is told once.
        (
            measured("baseline: 20, target: 60"),
            behavior(""),
            ["D515 breaking behavior `runs-trial` is measured no more, `measure`: "
             "`metric: trials, baseline: 20, target: 60`"],
        ),
        # A test that comes or goes with its day is told by the day, not by the words around it.
        (
            TESTED.format(""),
            TESTED.format("know_when: {metric: logs, by: 2027-Q1}"),
            ["D512 notable hypothesis `audit` has a deadline now, `know_when`: "
             "`metric: logs, by: 2027-Q1`"],
        ),
        (
            TESTED.format("know_when: {metric: logs, by: 2027-Q1}"),
            TESTED.format(""),
            ["D513 breaking hypothesis `audit` has no deadline any more, `know_when`: "
             "`metric: logs, by: 2027-Q1`"],
        ),
        # Where a cell of the strategy map says why it is empty, that is a text.
        (
            "partners:\n  manager:\n    strategies:\n      I1: {none: We never meet them}\n",
            "partners:\n  manager:\n    strategies:\n      I1: {none: Nobody may meet them}\n",
            ["D301 notable `strategies.I1.none` of partner `manager` is reworded"],
        ),
        # A text that says when it is true is part of the promise, and only a reader can judge.
        (
            "value_propositions:\n  p: {statement: More, equation: {formula: 2 * 3}}\n",
            "value_propositions:\n  p: {statement: More, equation: {formula: 2 * 4}}\n",
            ["D301 notable `equation.formula` of value proposition `p` is reworded"],
        ),
        # An input of an equation is known by its name.
        (
            "value_propositions:\n  p: {statement: More, equation: {formula: a, "
            "inputs: {a: {value: 3, source: A count}}}}\n",
            "value_propositions:\n  p: {statement: More, equation: {formula: a, "
            "inputs: {a: {value: 4, source: Two counts}}}}\n",
            ["D401 notable `equation.inputs.a` of value proposition `p`: `3` → `4`",
             "D901 cosmetic `equation.inputs.a.source` of value proposition `p`: "
             "`A count` → `Two counts`"],
        ),
        # Lists of texts are compared text by text; the one that is nearly the same is reworded.
        (
            "segment: {fits: [Two lines or more, Own maintenance]}\n",
            "segment: {fits: [Own maintenance crew, A shift lead, Two lines or more]}\n",
            ["D301 notable `segment.fits` of the map is reworded",
             "D302 notable the map says something new in `segment.fits`: `A shift lead`"],
        ),
        # Words of a list come and go one by one.
        (
            "partners:\n  manager: {buying: {roles: [user, coach]}}\n",
            "partners:\n  manager: {buying: {roles: [technical, user]}}\n",
            ["D403 notable `buying.roles` of partner `manager` is `coach` no more",
             "D402 notable `buying.roles` of partner `manager` is `technical` now"],
        ),
        # Who answers for an outcome is told by outcome and function.
        (
            "success_plans:\n  acme:\n    customer: Acme\n    outcomes: {faster: Faster}\n"
            "    responsibilities: {faster: {sales: A, support: R}}\n",
            "success_plans:\n  acme:\n    customer: Acme\n    outcomes: {faster: Faster}\n"
            "    responsibilities: {faster: {sales: R, support: R}}\n",
            ["D401 notable `responsibilities.faster.sales` of success plan `acme`: `A` → `R`"],
        ),
        # A key result is a target, too.
        (
            "objectives:\n  o: {objective: Trials, key_results: {k: {from: 20, to: 60}}}\n",
            "objectives:\n  o: {objective: Trials, key_results: {k: {from: 25, to: 60}}}\n",
            ["D507 notable `from` of key result `k` is rewritten: `20` → `25`"],
        ),
        # Days to value: fewer are harder.
        (
            "success_plans:\n  acme: {customer: Acme, time_to_value: {target_days: 30}}\n",
            "success_plans:\n  acme: {customer: Acme, time_to_value: {target_days: 45}}\n",
            ["D501 breaking `time_to_value.target_days` of success plan `acme` is easier to "
             "reach: `30` → `45`"],
        ),
        # Fewer is what the hypothesis wants to see.
        (
            TESTED.format("direction: less\n    know_when: {threshold: 5}"),
            TESTED.format("direction: less\n    know_when: {threshold: 7}"),
            ["D501 breaking `know_when.threshold` of hypothesis `audit` is easier to reach: "
             "`5` → `7`"],
        ),
        # After the test began, moving the threshold has a name of its own.
        (
            TESTED.format("state: supported\n    know_when: {threshold: 35}"),
            TESTED.format("state: supported\n    know_when: {threshold: 20}"),
            ["D517 breaking hypothesis `audit` is supported, and its threshold is easier to "
             "reach: `35` → `20`"],
        ),
        # The same of one that was refuted, or that runs and is to be shown more.
        (
            TESTED.format("state: refuted\n    know_when: {threshold: 35}"),
            TESTED.format("state: refuted\n    know_when: {threshold: 20}"),
            ["D517 breaking hypothesis `audit` is refuted, and its threshold is easier to "
             "reach: `35` → `20`"],
        ),
        (
            TESTED.format("state: running\n    know_when: {threshold: 35}"),
            TESTED.format("state: running\n    know_when: {threshold: 40}"),
            ["D518 notable hypothesis `audit` is running, and its threshold is harder to "
             "reach: `35` → `40`"],
        ),
        # A test that begins in the same change had not begun before.
        (
            TESTED.format("state: untested\n    know_when: {threshold: 35}"),
            TESTED.format("state: running\n    know_when: {threshold: 20}"),
            ["D501 breaking `know_when.threshold` of hypothesis `audit` is easier to reach: "
             "`35` → `20`",
             "D407 notable the state of hypothesis `audit`: `untested` → `running`"],
        ),
        # A behavior may move and change at once; both are told.
        (
            "partners:\n  a:\n    behaviors: {like: {calls: Calls us}}\n  b: {}\n",
            "partners:\n  a: {}\n  b:\n    behaviors: {love: {calls: Calls us first}}\n",
            ["D104 notable behavior `calls` moved from `a` to `b`",
             "D201 notable behavior `calls` is promoted from `like` to `love`",
             "D301 notable `does` of behavior `calls` is reworded"],
        ),
        # A thing of a value map that is an issue now was a metric before.
        (
            "partners:\n  a:\n    value_map: {metrics: {stops: Stops}}\n",
            "partners:\n  a:\n    value_map: {issues: {stops: Stops}}\n",
            ["D104 notable issue `stops` moved from `value_map.metrics` to `value_map.issues`"],
        ),
        # A strategy in another cell is no better or worse.
        (
            "partners:\n  a:\n    strategies: {I1: {walks: Line walks}}\n",
            "partners:\n  a:\n    strategies: {E3: {walks: Line walks}}\n",
            ["D104 notable strategy `walks` moved from `I1` to `E3`"],
        ),
        # The same id for a thing of another kind is another thing.
        (
            "journey:\n  step: {step: Meeting, boosters: {log: Brings a log}}\n",
            "journey:\n  step: {step: Meeting, blockers: {log: Brings no log}}\n",
            ["D101 notable blocker `log` is new in `step`",
             "D102 notable booster `log` is gone in `step`"],
        ),
        # A reference of one is changed; of a list, gained and lost.
        (
            "impacts: {margin: Margins, quiet: Quiet nights}\n"
            "partners:\n  a:\n    behaviors: {like: {calls: {does: Calls us, impact: margin}}}\n",
            "impacts: {margin: Margins, quiet: Quiet nights}\n"
            "partners:\n  a:\n    behaviors: {like: {calls: {does: Calls us, impact: quiet}}}\n",
            ["D603 notable `impact` of behavior `calls`: `margin` → `quiet`"],
        ),
        # What counts as better turned round.
        (
            measured("direction: up, baseline: 20, target: 60"),
            measured("direction: down, baseline: 20, target: 60"),
            ["D516 breaking behavior `runs-trial` counts the other way, `measure.direction`: "
             "`up` → `down`"],
        ),
        # A direction that says what the numbers said already is a value like others.
        (
            measured("baseline: 20, target: 60"),
            measured("baseline: 20, target: 60, direction: up"),
            ["D402 notable `measure.direction` of behavior `runs-trial` is `up` now"],
        ),
        # The map retires, and its fields are its own.
        (
            "status: active\ncurrency: EUR\n",
            "status: retired\ncurrency: CHF\n",
            ["D108 notable the map is retired",
             "D401 notable `currency` of the map: `EUR` → `CHF`"],
        ),
    ],
)  # fmt: skip
def test_an_edit_is_told_as(before: str, after: str, expected: list[str]) -> None:
    assert told(before, after) == expected


CHALLENGE = "partners:\n  a: {{outcome_challenge: {}}}\n"


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        # Words were only lost.
        ("They plan every upgrade together", "They plan upgrades", "D301"),
        ("They plan every upgrade with maintenance", "They plan every upgrade", "D304"),
        ("They plan every upgrade", "They plan every upgrade with maintenance", "D305"),
        # A word that hedges.
        ("They plan upgrades", "They may plan some of the upgrades", "D304"),
        ("They try to plan upgrades", "They plan upgrades from their own data", "D305"),
        # Other words: a reader must judge.
        ("They plan upgrades", "They decide on upgrades", "D301"),
    ],
)
def test_an_outcome_challenge_is_weaker_only_where_its_words_tell(
    before: str, after: str, code: str
) -> None:
    lines = told(CHALLENGE.format(before), CHALLENGE.format(after))
    assert [line.split()[0] for line in lines] == [code]
