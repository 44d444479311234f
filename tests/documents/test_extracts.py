"""Extracts: one player's pages, and the call sheet of a stage."""

import pytest

from outcomekit.documents.rendering import render
from tests.checkout import ROOT
from tests.documents.maps import EXEMPLARS, HERE, index_at, index_of, rendered
from tests.documents.reading import headings
from tests.goldens import hold_golden

MEGA = EXEMPLARS / "mega-international.yaml"


@pytest.mark.parametrize(
    ("document", "extract", "label"),
    [
        ("playbook", {"partner": "maintenance-engineer"}, "for-maintenance-engineer"),
        ("playbook", {"stage": "finding-losses"}, "stage-finding-losses"),
        ("roadmap", {"partner": "maintenance-engineer"}, "for-maintenance-engineer"),
    ],
)
def test_an_extract_reads_as_someone_has_approved(
    document: str, extract: dict[str, str], label: str
) -> None:
    golden = HERE / "goldens" / f"exemplar-{document}-{label}.md"
    hold_golden(golden, rendered(document, index_at(MEGA), extract).text)


SALES = """\
partners:
  a: {name: Able, buying: {roles: [economic]}, behaviors: {like: {acts: Acts}}}
  b: {name: Baker, buying: {roles: [user]}, behaviors: {like: {bakes: Bakes}}}
value_propositions:
  pa: {statement: For Able, partner: a, proof: [linked]}
  pb: {statement: For Baker, partner: b}
  pc: {statement: For anyone}
sales:
  stages:
    one: {stage: One, exit: [acts]}
    two: {stage: Two, exit: [bakes]}
  questions: {qa: {asks: Able?, partner: a, stage: one}, qb: {asks: Baker?, partner: b, stage: two}}
  objections:
    oa: {words: Able says, partner: a, stage: two}
    ob: {words: Baker says, partner: b}
    oc: {words: Anyone says}
  proof: {linked: {title: Linked, partner: b}, other: {title: Other, partner: b}}
  talk_tracks: {tb: {title: Track, partner: b, stage: two, uses: [pb]}}
  proposals: {ra: {title: Proposal, partner: a}}
  alternatives: {x: {name: Wait}}
"""


def _told(**extract: str) -> list[str]:
    return [text for _, text in headings(rendered("playbook", index_of(SALES), extract).text)]


def test_an_extract_for_a_player_keeps_what_concerns_that_player() -> None:
    assert _told(partner="a") == [
        "Sales playbook: Line controls, for Able",
        "Who decides, and how they buy",
        "Able", "Able: what we bring", "For Able",
        "All players", "All players: what we bring", "For anyone",
        "How a sale moves",
        "What to ask", "Questions: Able",
        "What they will object", "“Able says”", "“Anyone says”",
        "What to tell", "Linked",
        "What to propose", "Proposal",
        "What progress looks like", "Progress: Able",
        "When we win, and when they do",
        "What we do not know yet",
    ]  # fmt: skip


def test_a_call_sheet_keeps_what_a_stage_needs() -> None:
    assert _told(stage="two") == [
        "Sales playbook: Line controls, stage: Two",
        "Baker", "Baker: what we bring", "For Baker",
        "How a sale moves",
        "What to ask", "Questions: Baker",
        "What they will object", "“Able says”", "“Baker says”", "“Anyone says”",
        "What to say", "Track",
        "What progress looks like", "Progress: Baker",
        "What we do not know yet",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("extract", "note"),
    [
        ({"partner": "a"}, "Extract: 1 of 2 players"),
        ({"stage": "two"}, "Extract: 1 of 2 stages"),
        ({"partner": "b", "stage": "two"}, "Extract: 1 of 2 players; 1 of 2 stages"),
    ],
)
def test_a_footer_says_of_what_it_is_an_extract(extract: dict[str, str], note: str) -> None:
    footer = rendered("playbook", index_of(SALES), extract).text.splitlines()[-1]
    assert footer.split(" · ")[-2] == note


def test_an_extract_opens_from_its_player() -> None:
    page = render("playbook", index_at(MEGA), partner="maintenance-engineer").text
    assert page.splitlines()[3:6] == [
        "> **What must change:** Maintenance engineers work from recorded causes and pass them on "
        "between shifts.",
        ">",
        "> **Why it is worth it:** Find the cause of a stop in minutes, not hours "
        "(EUR 9,568 per year).",
    ]


def test_a_link_to_what_was_cut_is_plain_text() -> None:
    page = render("playbook", index_of(SALES), stage="one").text
    assert "Linked" not in [text for _, text in headings(page)]
    assert "](#linked)" not in page


def test_a_call_sheet_of_the_exemplar_is_read_in_a_minute() -> None:
    index = index_at(MEGA)
    for stage in ("finding-losses", "proving", "deciding", "spreading"):
        assert render("playbook", index, stage=stage).remarks == ()


def test_what_is_too_long_is_named_and_nothing_is_cut() -> None:
    fits = ", ".join(["A line of ten words that nobody will ever read twice"] * 13)
    made = render(
        "playbook", index_of(f"segment: {{name: N, fits: [{fits}], disqualifiers: [x]}}\n")
    )
    assert made.remarks == ("“Who this is for” has 154 words; 120 is the most that is read",)
    assert made.text.count("A line of ten words") == 13


def test_what_is_retired_is_told_to_nobody() -> None:
    page = render("playbook", index_of("sales: {proof: {s: {title: Old, status: retired}}}\n")).text
    assert "Old" not in page


def test_a_player_of_whom_nothing_is_told_has_a_row_and_no_pages() -> None:
    page = render("playbook", index_of("partners: {a: {buying: {roles: [coach]}}}\n")).text
    assert "| A | Guides us | – | – |" in page
    assert [text for _, text in headings(page)] == [
        "Sales playbook: Line controls",
        "Who decides, and how they buy",
        "What we do not know yet",
    ]


@pytest.mark.parametrize("document", ["value-table", "value-map"])
def test_a_player_of_whom_nothing_is_known_gets_no_heading_of_their_own(document: str) -> None:
    index = index_of("partners: {a: {name: Able, kind: boundary}, b: {name: Baker}}")
    made = render(document, index, partner="a")
    assert [seen for _, seen in headings(made.text)][1:] == ["What we do not know yet"]


def test_our_own_people_have_an_extract_that_tells_their_ladder() -> None:
    made = render(
        "playbook", index_at(ROOT / "examples" / "mega-international"), partner="field-sales"
    )
    assert [seen for _, seen in headings(made.text)] == [
        "Sales playbook: Line controls for automotive component plants, for Mega field sales",
        "Who this is for", "What progress looks like", "Progress: Mega field sales",
        "When we win, and when they do", "What we do not know yet",
    ]  # fmt: skip
    assert "Extract: 1 of 3 players" in made.text
