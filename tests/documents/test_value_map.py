"""The value maps: one player's page after the other, as the playbook shows them."""

import re

from outcomekit.documents.rendering import render
from tests.documents.maps import EXEMPLARS, index_at, index_of

EXEMPLAR = EXEMPLARS / "mega-international.yaml"


def test_it_shows_the_table_of_the_playbook() -> None:
    index = index_at(EXEMPLAR)
    playbook, value_map = (render(name, index).text for name in ("playbook", "value-map"))
    tables = re.findall(r"(?s)<!-- [^>]+ -->\n\n\| Kind .*?\nIn italics[^\n]+", value_map)
    assert [table.splitlines()[0] for table in tables] == [
        "<!-- schedule-attainment, lost-minutes, first-pass-yield, shorter-changeovers, "
        "micro-stops -->",
        "<!-- night-calls, one-spares-family, cause-hunting -->",
    ]
    assert [table for table in tables if table not in playbook] == []


def test_a_player_who_values_nothing_we_know_of_is_left_out_unless_they_decide_or_are_asked_for(
) -> None:  # fmt: skip
    text = """
partners:
  coach: {name: Coaches, kind: boundary, persona: Knows everyone}
  manager: {name: Managers, kind: boundary, buying: {roles: [economic]}}
  engineer: {name: Engineers, kind: boundary, value_map: {issues: {stops: Stops}}}
"""
    index = index_of(text)
    whole, extract = render("value-map", index).text, render("value-map", index, partner="coach")
    assert re.findall(r"(?m)^## (.*)$", whole) == [
        "Managers", "Engineers", "What we do not know yet",
    ]  # fmt: skip
    assert "**Not known yet:** what they value. <!-- partners.manager.value_map -->" in whole
    assert "## Coaches\n<!-- coach -->\n\n**Who they are:** Knows everyone.\n" in extract.text


def test_a_page_longer_than_one_page_is_named() -> None:
    items = ", ".join(f"item-{number}: Something that matters" for number in range(120))
    index = index_of(
        "partners: {manager: {name: Managers, kind: boundary, "
        f"value_map: {{drawn_with: Two, issues: {{{items}}}}}}}}}"
    )
    assert render("value-map", index).remarks == (
        "“Managers” has 503 words; 300 is the most that is read",
    )


def test_the_line_below_the_table_begins_with_what_it_has_to_say() -> None:
    made = render(
        "value-map",
        index_of("partners: {p: {kind: boundary, value_map: {issues: {i: I}, on: 2026-02-28}}}"),
    )
    assert "\n\nDrawn: 28 February 2026.\n\n" in made.text
