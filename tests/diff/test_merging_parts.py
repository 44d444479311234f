"""Parts of the planning of merges that the cases of whole merges seldom reach."""

from typing import Any

from outcomekit.diagnostics.edit import Put, RenameKey
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diff.merging.entities import entities, leads_to, references
from outcomekit.diff.merging.renames import renames, renaming
from outcomekit.diff.merging.rows import twins
from outcomekit.model.partner import Partner
from tests.model.maps import data_of


def test_what_is_no_map_has_no_entities() -> None:
    assert entities([1, 2]) == {}
    assert entities({"partners": ["nina"], "journal": {"on": 1}, "supplier": "us"}) == {}


def test_own_keys_among_entities_are_none() -> None:
    assert list(entities(data_of("partners: {x-note: {name: N}, none: {}, nina: {}}"))) == ["nina"]


def test_a_reference_is_a_text_an_item_of_a_list_or_a_key() -> None:
    data: Any = data_of(
        "value_propositions: {stops: {addresses: [a, 1, b], partner: 7}}\n"
        "success_plans: {plan: {responsibilities: {faster: {Us: R}}}}\n"
    )
    assert [(one.target, one.place[-1]) for one in references(data)] == [
        ("a", 0), ("b", 2), ("faster", "faster"),
    ]  # fmt: skip


def test_a_word_of_the_language_leads_to_no_entity() -> None:
    (one,) = references(data_of("reviews: {may: {about: like}}"))
    assert not leads_to(one, "like", Partner)
    assert not leads_to(one, "nina", Partner)


def test_a_reference_to_what_is_not_renamed_stays() -> None:
    data: Any = data_of(
        "partners: {nina: {}, otto: {buying: {reports_to: nina}}}\n"
        "sales: {questions: {why: {asks: Why, partner: otto}}}\n"
    )
    assert renaming(data, {"nina": "pia", "gone": "x", "otto": "nina"}) == [
        Put(Pointer(("partners", "otto", "buying", "reports_to")), "pia"),
        RenameKey(Pointer(("partners", "nina")), "pia"),
    ]


def test_of_two_that_are_alike_each_is_taken_once() -> None:
    word = "Production managers of plant one"
    base = data_of(f"partners: {{a: {{name: {word}}}, b: {{name: {word}}}}}")
    side = data_of(f"partners: {{c: {{name: {word}}}, d: {{name: {word}}}}}")
    assert renames(base, side) == {"a": "c", "b": "d"}


def test_items_that_crossed_are_not_taken_for_edited_ones() -> None:
    old = [{"a": 1, "b": 1}, {"a": 2, "b": 2}]
    new = [{"a": 2, "b": 3}, {"a": 1, "b": 4}]
    assert len(twins(old, new)) == 1
