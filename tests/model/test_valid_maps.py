"""What a map may say: a micro map for each sentence of the language."""

from textwrap import dedent

import pytest

from tests.model.micro import findings, told

LONGEST = "a" * 64

VALID: dict[str, str] = {
    # --- files and shape
    "everything but the version and the title is optional": "",
    "own keys stand everywhere": """
        x-a: 1
        segment: {x-b: [1, null]}
        partners:
          x-c: {name: [not, read]}
          lead: {x-d: text, buying: {x-e: true}, behaviors: {x-f: }}
        value_propositions:
          gain: {statement: Gain, equation: {formula: a, inputs: {a: 1, x-g: told}}}
        success_plans:
          acme:
            customer: Acme
            outcomes: {faster: Faster}
            responsibilities: {x-h: [1], faster: {x-i: soon, Sales: A}}
        journal:
          - {x-j: 1}
        """,
    "sections and fields left empty count as absent": """
        vision:
        segment:
        supplier: {products: , competencies: , readiness: }
        partners:
          lead: {name: , buying: {roles: , mode: }, behaviors: {expect: , like: }, strategies: }
        sales:
        roadmap: {now: , next: }
        journal:
        evaluation:
        success_plans:
          acme: {customer: Acme, outcomes: {faster: Faster}, responsibilities: {faster: {Sales: }}}
        """,
    "an entity without a main text may be empty": """
        partners: {lead: }
        reviews: {autumn: }
        monitoring: {weekly: }
        objectives: {margin: {objective: Margin, key_results: {first: }}}
        journal: [null, {}]
        """,
    "an id has up to 64 characters": f"impacts: {{{LONGEST}: Margin rises}}",
    "an id has small letters, digits and single hyphens": """
        impacts: {a: One, a1: Two, line-3-margin: Three, b2b: Four}
        """,
    "two maps may use the same words in ids of one kind and of another": """
        impacts: {margin: Margin rises}
        partners: {margins: }
        """,
    # --- short and long forms
    "every main text may stand alone": """
        supplier:
          competencies: {a: Text}
          inputs: {b: Text}
          activities: {c: Text}
          outputs: {d: Text}
          practices: {e: Text}
        impacts: {f: Text}
        partners:
          lead:
            outcome_challenge: Text
            behaviors: {expect: {g: Text}, like: {h: Text}, love: {i: Text}}
            strategies: {I1: {j: Text}, E3: {k: Text}}
            value_map: {objectives: {l: T}, metrics: {m: T}, strategies: {n: T}, issues: {o: T}}
        value_propositions: {p: Text}
        sales:
          stages: {q: Text}
          questions: {r: Text}
          objections: {s: Text}
          proof: {t: Text}
          talk_tracks: {u: Text}
          proposals: {v: Text}
          alternatives: {w: Text}
        journey: {y: {step: Text, boosters: {aa: Text}, blockers: {bb: Text}}, z: Text}
        hypotheses: {cc: Text}
        roadmap: {now: {dd: Text}, next: {ee: Text}, later: {ff: Text}}
        objectives: {gg: Text}
        success_plans:
          hh: {customer: C, outcomes: {jj: T}, milestones: {kk: T}, experiences: {ll: T}}
          ii: Text
        journal: [lesson: Text]
        """,
    "a measure is text, or says what is counted or not": """
        impacts:
          a: {impact: One, measure: contribution per hour}
          b: {impact: Two, measure: {unit: EUR, direction: up, baseline: 1, target: 2.5}}
          c: {impact: Three, measure: {baseline: {value: 1, on: 2026-01-01, source: Ledger}}}
          d: {impact: Four, measure: {target: {value: 2, by: 2027-Q2}}}
        """,
    "only main texts are required": """
        impacts: {a: {impact: One, measure: {baseline: {source: Ledger}, target: {by: 2027-03}}}}
        value_propositions:
          b: {statement: Two, price: {unit: EUR}, equation: {unit: EUR}}
          c: {statement: Three, equation: {formula: , inputs: {}}}
        """,
    "where something stands today is a text or a measure": """
        partners:
          lead:
            value_map:
              metrics: {a: {text: Yield, current: 94.1 %}, b: {text: Hours, current: {baseline: 5}}}
        """,
    "a practice that is not applicable needs no text": """
        supplier:
          practices:
            a: {kind: sharing, not_applicable: We are new}
            b: {kind: follow-up, practice: We call after a month}
        """,
    # --- words, dates, numbers
    "dates are ISO days": "updated: 2028-02-29\nreview: {last: 2026-11-21, every_days: 30}",
    "a quoted date is the same date": 'updated: "2026-11-21"',
    "a deadline is a day, a month or a quarter": """
        hypotheses:
          a: {we_believe: One, know_when: {by: 2026-11-21}}
          b: {we_believe: Two, know_when: {by: 2026-11}}
          c: {we_believe: Three, know_when: {by: 2027-Q2}}
        success_plans:
          d: {customer: C, milestones: {e: {milestone: M, due: 2027-Q4}}}
        journal:
          - lesson: {text: T, due: 2026-12}
        objectives:
          f: {objective: O, key_results: {g: {by: 2027-01-31}}}
        """,
    "a period is a year, half, quarter or month": """
        objectives:
          a: {objective: O, period: 2027}
          b: {objective: O, period: 2027-H1}
          c: {objective: O, period: 2027-Q3}
          d: {objective: O, period: 2027-04}
        journal:
          - period: "2027"
        """,
    "`by` in an agreement and in the journal is a person": """
        success_plans: {a: {customer: C, agreed: {by: Plant manager, on: 2026-10-01}}}
        journal:
          - by: Sales director
        """,
    "numbers are plain": """
        impacts:
          a: {impact: I, measure: {baseline: -1.5, target: 1e3}}
          b: {impact: I, measure: {baseline: 0x1F, target: 0o17}}
        """,
    "a score goes from 0 to 100, also between": """
        success_plans:
          a:
            customer: C
            outcomes: {b: {words: W, score: 0}, c: {words: W, score: 72.5}}
            experiences: {d: {experience: E, score: 100}}
            weights: {outcomes: 70, experience: 30}
        """,
    "YAML 1.2 words are text": """
        vision: no
        mission: on
        owner: y
        segment: {fits: [12:30, yes, off, 1_000, 2026-11-21, 0x, ~x]}
        """,
    "a text may hold what other markup would take for its own": """
        vision: "[/b] {{ x }} <script> | # *b*"
        mission: A next line \u0085 and \u2028 are characters
        """,
    "the readiness questions are answered true or false": """
        supplier:
          readiness:
            sponsor: Managing director
            understands_importance: {answer: true, evidence: Workshop}
            people_know_the_process: {answer: false}
            teams_can_collaborate: {evidence: Nobody asked}
        """,
    # --- common fields
    "every entity, the supplier and a journal entry carry common fields": """
        supplier: {notes: N, owner: O, tags: [t], status: draft, sources: [s]}
        impacts: {a: {impact: I, notes: N, owner: O, tags: [t], status: achieved, sources: [s]}}
        partners: {b: {notes: N, owner: O, tags: [t], status: retired, sources: [s]}}
        journal:
          - {notes: N, owner: O, tags: [t], status: active, sources: [s]}
        objectives: {c: {objective: O, key_results: {d: {notes: N, owner: O}}}}
        """,
    # --- references
    "a reference may stand above what it names": """
        hypotheses: {a: {we_believe: W, for: lead, will_change: brings-log}}
        partners: {lead: {behaviors: {expect: {brings-log: Brings the log}}}}
        """,
    "a reference may name its own map": """
        partners: {lead: , head: {buying: {reports_to: line-controls/lead}}}
        """,
    "`about` in the journal names any entity": """
        supplier: {practices: {a: P}, outputs: {b: O}}
        impacts: {c: I}
        partners: {lead: {strategies: {I1: {d: S}}, value_map: {issues: {e: V}}}}
        sales: {questions: {f: Q}}
        objectives: {g: {objective: O, key_results: {h: }}}
        success_plans: {i: {customer: C, outcomes: {j: O}}}
        reviews: {k: }
        monitoring: {l: {about: [a, b, c, d, e, f, g, h, i, j, k, lead]}}
        journal: [about: a, about: h, about: j, about: k, about: l]
        """,
    "a review is about levels, partners and behaviors": """
        partners: {lead: {behaviors: {expect: {brings-log: Brings the log}}}}
        reviews: {a: {about: [expect, like, love, lead, brings-log]}}
        """,
    "an alternative is a text or an id": """
        sales: {alternatives: {retune: Retune the relays}}
        value_propositions:
          a: {statement: S, alternative: retune}
          b: {statement: S, alternative: Do nothing}
          c: {statement: S, alternative: no-such-id, stack: {behavior: neither-is-this}}
        """,
    "a question reveals value items and behaviors": """
        partners: {lead: {behaviors: {like: {a: A}}, value_map: {metrics: {b: B}, issues: {c: C}}}}
        sales: {questions: {d: {asks: What stops the line?, reveals: [a, b, c]}}}
        """,
    "a list of references is a set, and may say one twice": """
        partners: {lead: {behaviors: {like: {a: A}}}}
        sales: {stages: {b: {stage: S, exit: [a, a]}}}
        """,
    "a plan's parts name the plan's own outcomes": """
        success_plans:
          a:
            customer: C
            outcomes: {faster: Faster}
            milestones: {b: {milestone: M, outcome: faster}}
            experiences: {c: {experience: E, leads_to: [faster]}}
            responsibilities: {faster: {Sales: A, Service: R, Finance: C, Board: I}}
        """,
    "nobody is too high to report to someone": """
        partners: {a: {buying: {reports_to: b}}, b: {buying: {reports_to: c}}, c: }
        """,
    # --- the strategy map
    "a cell has strategies, or a reason for none": """
        partners:
          lead:
            behaviors: {like: {b: B}}
            strategies:
              I1: {none: Nothing can be forced here}
              I2: {a: {strategy: S, supports: [b]}}
              E1: {none: }
        """,
    # --- equations and dates
    "an equation may have inputs that it does not use": """
        value_propositions:
          a: {statement: S, equation: {formula: (a + 1) * -2 / .5, inputs: {a: 1, b: {value: 2}}}}
        """,
    "equal dates are in order": """
        success_plans:
          a:
            customer: C
            agreed: {on: 2026-03-31}
            milestones: {b: {milestone: M, done: 2026-03-31}}
            outcomes:
              c:
                words: W
                measure: {baseline: {value: 1, on: 2026-03-31}, target: {value: 2, by: 2026-Q1}}
            time_to_value: {started: 2026-01-01, first_value: 2026-01-01, full_value: 2026-01-01}
        """,
    "what is due may be done late, and planned before it is agreed": """
        success_plans:
          a:
            customer: C
            agreed: {on: 2026-03-31}
            milestones: {b: {milestone: M, due: 2026-01, done: 2030-12-31}}
        """,
}


@pytest.mark.parametrize("body", VALID.values(), ids=VALID.keys())
def test_it_is_a_map(body: str) -> None:
    assert told(dedent(body)) == []


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_every_way(ending: str) -> None:
    body = ending.join(["vision: Plants earn more", "status: live"])
    assert told(body) == ["E104 2:9-13 `live` is no status; a status is draft, active or retired"]


def test_characters_are_counted_and_not_bytes() -> None:
    body = 'vision: "🏭 Pläne"\nx-é: {a: 1}\nsegment: {name: "🏭", größe: 1}\n'
    assert told(body) == ["E101 3:22-27 a segment has no field `größe`"]


def test_a_long_map_says_each_of_its_errors() -> None:
    entries = "".join(f"  id-{number}: {{x: 1}}\n" for number in range(1000))
    found = findings(f"impacts:\n{entries}")
    assert [(one.code, one.place.line) for one in found] == [
        (code, line) for line in range(4, 1004) for code in ("E102", "E101")
    ]
