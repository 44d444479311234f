"""What a page says is not known yet: on the rules' conditions, in words, with what fills it."""

import pytest

from outcomekit.documents.gaps.gap import Gap
from outcomekit.documents.rendering import render
from tests.documents.maps import index_of

PLAYER = "kind: boundary, buying: {roles: [economic, user, technical, coach]}"
MAPPED = (
    "value_map: {objectives: {o: O}, metrics: {m: M}, strategies: {s: S}, issues: {i: I}, "
    "drawn_with: Two of them}"
)


def _said(text: str, document: str = "playbook") -> list[Gap]:
    return list(render(document, index_of(text)).gaps)


def _of(text: str, *rules: str, document: str = "playbook") -> list[tuple[str, str, str, bool]]:
    """What is missing, what fills it, where, and whether it stops a launch."""
    return [
        (gap.missing, gap.filled_by, gap.path, gap.blocks)
        for gap in _said(text, document)
        if gap.rule in rules
    ]


def test_a_map_of_three_lines_is_told_everything_from_the_top() -> None:
    assert [(gap.missing, gap.filled_by, gap.path) for gap in _said("vision: V\n")] == [
        ("Which customers this is for, and which not",
         "`segment`: `name`, `fits`, `disqualifiers`", "segment"),
        ("Who must act differently, and what they do today", "`outcomekit add partner`",
         "partners"),
        ("What they would do if it worked, from expect to love", "`outcomekit add behavior`",
         "partners.*.behaviors"),
        ("What they value apart from us", "`value_map` of each partner", "partners.*.value_map"),
        ("What we bring them, and how it comes about", "`outcomekit add value-proposition`",
         "value_propositions"),
        ("What to ask them", "`outcomekit add question`", "sales.questions"),
        ("What they will object, and why", "`outcomekit add objection`", "sales.objections"),
        ("A story that proves it", "`outcomekit add proof`", "sales.proof"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rule", "gaps"),
    [
        ("segment: {name: N, fits: [x]}", "MAP002",
         [("Which customers this is not for", "`disqualifiers` of the segment",
           "segment.disqualifiers", False)]),
        ("segment: {name: N, disqualifiers: [x]}", "MAP002", []),
        ("partners: {p: {buying: {roles: [user]}}}", "SP001",
         [("Who releases the money", "`buying: roles` of a partner",
           "partners.*.buying.roles: economic", True)]),
        ("partners: {p: {buying: {roles: [economic]}}, q: {buying: {roles: [economic]}}}", "SP001",
         [("Which one of them releases the money", "`buying: roles` of a partner",
           "partners.*.buying.roles: economic", True)]),
        ("partners: {p: {buying: {roles: [economic, economic]}}}", "SP001", []),
        (f"partners: {{p: {{{PLAYER}}}, q: {{{MAPPED}}}}}", "VM005",
         [("P: what they value", "`value_map` of the partner", "partners.p.value_map", True)]),
        (f"partners: {{p: {{{PLAYER}}}}}", "VM005",
         [("What they value apart from us", "`value_map` of each partner",
           "partners.*.value_map", True)]),
        (f"partners: {{p: {{{PLAYER}, value_map: {{objectives: {{o: O}}, drawn_with: W}}}}}}",
         "VM002",
         [("P: the metrics they are judged by", "`metrics` of the value map",
           "partners.p.value_map.metrics", False),
          ("P: their strategies", "`strategies` of the value map",
           "partners.p.value_map.strategies", False),
          ("P: their issues", "`issues` of the value map",
           "partners.p.value_map.issues", False)]),
        (f"partners: {{p: {{{PLAYER}, value_map: {{objectives: {{o: O}}}}}}}}", "VM003",
         [("P: whether a customer sees it so", "`drawn_with` of the value map",
           "partners.p.value_map.drawn_with", False)]),
        (f"partners: {{p: {{{PLAYER}, value_map: {{objectives: "
         "{o: {text: O, sources: [Call]}}}}}", "VM003", []),
        (f"partners: {{p: {{{PLAYER}, {MAPPED}}}, q: {{kind: boundary}}}}\n"
         "value_propositions: {v: {statement: S, partner: q}}", "VP009",
         [("P: what we bring them", "`outcomekit add value-proposition`",
           "value_propositions", True)]),
        (f"partners: {{p: {{{PLAYER}, {MAPPED}}}}}", "VP009",
         [("What we bring them, and how it comes about", "`outcomekit add value-proposition`",
           "value_propositions", True)]),
        ("value_propositions: {v: {statement: S., alternative: A}}", "VP007",
         [("“S”: how it comes about", "`mechanism` of the proposition",
           "value_propositions.v.mechanism", True)]),
        ("partners: {p: {name: N}}\n"
         "value_propositions: {v: {statement: S, partner: p, mechanism: M}}", "VP002",
         [("N, “S”: what they would do without us", "`alternative` of the proposition",
           "value_propositions.v.alternative", False)]),
        ("value_propositions: {v: {statement: S, point: difference}}", "VP003",
         [("“S”: a story that proves it", "`proof` of the proposition",
           "value_propositions.v.proof", True)]),
        ("value_propositions: {v: {statement: S, point: parity}}", "VP003", []),
        ("value_propositions: {v: {statement: S, equation: {formula: a_b, inputs: {a_b: 1}}}}",
         "VP004",
         [("“S”: the source of “a b”", "`source` of the input",
           "value_propositions.v.equation.inputs.a_b.source", True)]),
        ("sales: {stages: {s: Deciding}}", "SP006",
         [("“Deciding”: what ends this stage", "`exit` of the stage",
           "sales.stages.s.exit", False)]),
        (f"partners: {{p: {{{PLAYER}}}}}", "SP007",
         [("What to ask them", "`outcomekit add question`", "sales.questions", True)]),
        (f"partners: {{p: {{{PLAYER}}}}}\nsales: {{questions: {{q: Why?}}}}", "SP007",
         [("P: what to ask them", "`outcomekit add question`", "sales.questions", True)]),
        ("sales: {objections: {o: {words: Too dear}}}", "SP005",
         [("“Too dear”: the concern behind it", "`concern` of the objection",
           "sales.objections.o.concern", False),
          ("“Too dear”: the answer", "`response` of the objection",
           "sales.objections.o.response", False)]),
        ("sales: {proof: {s: {title: T}}}", "SP008",
         [("“T”: the result", "`result` of the story", "sales.proof.s.result", True),
          ("“T”: the permission (until then: never name the customer)",
           "`permission` of the story", "sales.proof.s.permission", True)]),
        ("partners: {p: {behaviors: {expect: {b: {does: D, observe_by: O}}, "
         "love: {c: {does: E, observe_by: O}}}}}", "PM005",
         [("P, Like: what they would do at this level", "`outcomekit add behavior`",
           "partners.p.behaviors.like", False)]),
        ("partners: {p: {behaviors: {like: {b: D., c: {does: E, measure: m}}}}}", "PM011",
         [("P, “D”: how it is seen", "`observe_by` of the behavior",
           "partners.p.behaviors.like.b.observe_by", False)]),
    ],
)  # fmt: skip
def test_a_playbook_says_what_is_missing_and_what_fills_it(
    text: str, rule: str, gaps: list[tuple[str, str, str, bool]]
) -> None:
    assert _of(f"{text}\n", rule) == gaps


@pytest.mark.parametrize(
    ("segment", "words"),
    [
        ("Automotive component plants that run three shifts", "Who guides us inside the plant"),
        ("Small factories, and plants", "Who guides us inside the factory"),
        ("People who cook", "Who guides us inside"),
    ],
)
def test_a_coach_guides_us_in_the_place_that_the_segment_names(segment: str, words: str) -> None:
    said = _said(
        f"segment: {{name: '{segment}'}}\npartners: {{p: {{buying: {{roles: [user]}}}}}}\n"
    )
    assert [gap.missing for gap in said if gap.path.endswith("coach")] == [words]


def test_who_decides_is_one_gap_where_no_part_is_known() -> None:
    said = _said("partners: {p: {kind: boundary}}\n")
    assert [gap.missing for gap in said if "buying" in gap.path] == [
        "Who decides, and how they buy"
    ]


def test_stages_are_missed_once_a_behavior_could_end_one() -> None:
    said = _said("partners: {p: {behaviors: {like: {b: D}}}}\n")
    assert [gap.missing for gap in said if gap.path == "sales.stages"] == [
        "How a sale moves, and what the customer does at each step"
    ]


BELIEFS = (
    "hypotheses: {h: {we_believe: Trying it}, i: {we_believe: Asking, state: refuted}, "
    "j: {we_believe: Telling, know_when: {metric: m}}}\n"
)


@pytest.mark.parametrize(
    ("theme", "gaps"),
    [
        ("{question: Why?, outcomes: [b]}",
         [("“Why?”: what we believe would bring this about", "`hypotheses` of the theme",
           "roadmap.now.t.hypotheses"),
          ("P, “D”: by how much", "`measure` of the behavior",
           "partners.p.behaviors.like.b.measure")]),
        ("{question: Why?, hypotheses: [h, i, j], outcomes: [c]}",
         [("“Trying it”: how we will know", "`know_when` of the hypothesis",
           "hypotheses.h.know_when")]),
        ("{question: Why?, hypotheses: [j]}",
         [("“Why?”: whose behavior", "`outcomes` of the theme", "roadmap.now.t.outcomes")]),
        ("{question: Why?, hypotheses: [j], outcomes: [d]}",
         [("P, “F”: by how much", "`measure` of the behavior",
           "partners.p.behaviors.like.d.measure")]),
    ],
)  # fmt: skip
def test_a_roadmap_says_what_is_missing_and_what_fills_it(
    theme: str, gaps: list[tuple[str, str, str]]
) -> None:
    said = _said(
        "impacts: {x: X}\n"
        "partners: {p: {behaviors: {like: {b: D, c: {does: E, measure: {baseline: 1}}, "
        f"d: {{does: F, measure: m}}}}}}}}}}\n{BELIEFS}roadmap: {{now: {{t: {theme}}}}}\n",
        "roadmap",
    )
    assert [(gap.missing, gap.filled_by, gap.path) for gap in said] == gaps


def test_a_gap_of_two_themes_is_said_once() -> None:
    said = _said(
        "impacts: {x: X}\npartners: {p: {behaviors: {like: {b: D}}}}\n"
        "hypotheses: {h: {we_believe: H, know_when: {metric: m}}}\n"
        "roadmap: {now: {t: {question: Why?, outcomes: [b], hypotheses: [h]}}, "
        "next: {u: {question: How?, outcomes: [b], hypotheses: [h]}}}\n",
        "roadmap",
    )
    assert [gap.path for gap in said] == ["partners.p.behaviors.like.b.measure"]


def test_a_suppression_hides_no_gap() -> None:
    text = "partners:\n  p:  # outcomekit: ignore[VM005] drawn next week\n    name: N\n"
    assert _said(text) == _said("partners: {p: {name: N}}\n")


def test_gaps_of_ladders_come_as_the_ladders_do_players_first_and_ours_last() -> None:
    said = _said(
        "partners:\n"
        "  ours: {kind: internal, behaviors: {love: {b: {does: B, observe_by: S}}}}\n"
        "  user: {buying: {roles: [user]}, behaviors: {love: {c: {does: C, observe_by: S}}}}\n"
        "  buyer: {buying: {roles: [economic]}, behaviors: {love: {d: {does: D, observe_by: S}}}}\n"
    )
    assert [gap.path for gap in said if gap.rule == "PM005"] == [
        "partners.buyer.behaviors.expect", "partners.buyer.behaviors.like",
        "partners.user.behaviors.expect", "partners.user.behaviors.like",
        "partners.ours.behaviors.expect", "partners.ours.behaviors.like",
    ]  # fmt: skip
