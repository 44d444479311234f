"""The value table: a row for each proposition, and the sums behind it."""

import re

import pytest

from outcomekit.documents.rendering import render
from tests.documents.maps import EXEMPLARS, HERE, index_at, index_of
from tests.goldens import hold_golden

EXEMPLAR = EXEMPLARS / "mega-international.yaml"

MANAGER = """
partners:
  manager:
    name: Managers
    kind: boundary
    buying: {roles: [economic]}
    value_map:
      metrics: {lost: {text: Lost minutes, current: 31 a shift}, old: {text: Old, status: retired}}
      issues: {stops: Short stops}
  engineer: {name: Engineers, kind: boundary, buying: {roles: [user]}}
"""


def page(text: str, partner: str | None = None) -> str:
    return render("value-table", index_of(MANAGER + text), partner=partner).text


def rows(page: str) -> list[list[str]]:
    """The rows of a page's tables but the last, which says what is not known; no headers."""
    tables = re.findall(r"(?m)^\|[-|]+\|\n((?:\|.*\n)+)", page.partition("## What we do not")[0])
    return [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for table in tables
        for line in table.splitlines()
    ]


@pytest.mark.parametrize("document", ["value-table", "value-map", "outcome-map"])
def test_the_exemplar_reads_as_someone_has_approved(document: str) -> None:
    golden = HERE / "goldens" / f"exemplar-{document}.md"
    hold_golden(golden, render(document, index_at(EXEMPLAR)).text)


def test_a_row_says_what_they_care_about_how_it_changes_its_worth_and_the_alternative() -> None:
    made = page("""
value_propositions:
  second: {statement: Later, partner: manager, rank: 2, addresses: [stops, old], gain: Calm nights,
    mechanism: Somehow, alternative: by-hand, point: contention, proof: [story, other],
    price: {value: 900, unit: EUR/year, source: List}, capability: A record,
    equation: {formula: 2 * a, inputs: {a: {value: 10000.5, unit: EUR, source: Books}},
      unit: EUR/year, holds_when: Nobody is ill}}
  first: {statement: Sooner., partner: manager, rank: 1, addresses: [lost, stops],
    mechanism: By looking, alternative: Nothing., point: parity, proof: [story]}
sales:
  proof: {story: A story., other: Another}
  alternatives: {by-hand: Do it by hand}
""")
    assert rows(made) == [
        ["Lost minutes: 31 a shift; Short stops", "By looking", "Not known yet",
         "As good as: Nothing; Proof: A story"],
        ["Short stops", "Somehow", "Calm nights; about EUR 20,000 per year",
         "Better than (they may dispute it): Do it by hand; Proof: A story; Another"],
        ["Later", "2 × a = **EUR 20,001 per year**", "A record"],
        ["a", "EUR 10,000.50", "Books"],
        ["True when", "Nobody is ill", "–"],
        ["Price", "EUR 900 per year (List)", "–"],
        ["Left after the price", "about EUR 19,100 per year", "–"],
    ]  # fmt: skip
    assert "\nLead with the first.\n" in made


def test_what_a_row_lacks_is_said_in_its_cell_and_once_at_the_end() -> None:
    made = render("value-table", index_of(MANAGER + """
value_propositions:
  bare: {statement: Bare, partner: manager, gain: Rest}
  unproved: {statement: Unproved, partner: manager, mechanism: So, alternative: Nothing,
    point: difference, equation: {formula: a, inputs: {a: 2}, unit: EUR}}
"""))  # fmt: skip
    assert rows(made.text) == [
        ["–", "Not known yet", "Rest; as a sum: not known yet", "Not known yet"],
        ["–", "So", "EUR 2", "Better than: Nothing; Proof: not known yet"],
        ["Unproved", "a = **EUR 2**", "–"],
        ["a", "2", "Not known yet"],
    ]
    assert [gap.missing for gap in made.gaps] == [
        "Engineers: what they value",
        "Managers, “Bare”: how it comes about",
        "Managers, “Bare”: what they would do without us",
        "Managers, “Bare”: what it is worth",
        "Managers, “Unproved”: a story that proves it",
        "Managers, “Unproved”: the source of “a”",
    ]
    assert "**Not known yet:** what they value. <!-- partners.engineer.value_map -->" in made.text


def test_what_is_brought_to_nobody_in_particular_comes_last() -> None:
    made = page("""
value_propositions:
  any: For anyone
  theirs: {statement: For them, partner: manager}
""")
    assert re.findall(r"(?m)^## (.*)$", made) == [
        "Managers", "Engineers", "All players", "What we do not know yet",
    ]  # fmt: skip


def test_an_extract_holds_one_player() -> None:
    text = "value_propositions: {one: {statement: One, partner: manager}}"
    made = page(text, "engineer")
    assert re.findall(r"(?m)^#+ (.*)$", made) == [
        "Value table: Line controls, for Engineers", "Engineers", "What we do not know yet",
    ]  # fmt: skip
    assert made.splitlines()[-1].endswith("Extract: 1 of 2 players · 1 open gap")
