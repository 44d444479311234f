"""Laws of `diff`, over whole maps and edits of every sort."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from outcomekit.diagnostics.change import Verb
from outcomekit.diff.change import SymbolicChange
from outcomekit.diff.compare import compare
from outcomekit.diff.pairs import Pair
from outcomekit.index.index import Index
from outcomekit.model.ids import NONE
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from tests.diff.applied import applied, as_bags, state_of
from tests.diff.edited import edited, index_of_data, whole
from tests.syntax.formatting.scrambled import Scrambler, shortened

lucks = st.randoms(use_true_random=False)
MIRRORED = {Verb.ADDED: Verb.REMOVED, Verb.REMOVED: Verb.ADDED}


EASES = {"easier": "harder", "harder": "easier", None: None}


def index(data: dict[str, Any]) -> Index:
    found = index_of_data(data)
    assert found is not None
    return found


def between(old: Index, new: Index) -> list[SymbolicChange]:
    return compare([Pair(old, new)])


@given(lucks)
def test_a_map_does_not_differ_from_itself(luck: Random) -> None:
    data = edited(whole(luck), luck)
    assert between(index(data), index(data)) == []


def without_reasons(data: dict[str, Any]) -> dict[str, Any]:
    """The data without reasons for empty cells, which have no long form to scramble."""
    kept = {key: value for key, value in data.items() if key != NONE}
    return {
        key: without_reasons(value) if isinstance(value, dict) else value
        for key, value in kept.items()
    }


@given(lucks)
def test_layout_comments_and_order_change_nothing(luck: Random) -> None:
    data = without_reasons(edited(whole(luck), luck))
    scrambler = Scrambler(luck)
    scrambler.text(shortened(data))
    tree = parse(Source("scrambled.yaml", "\n".join(scrambler.lines) + "\n"))
    assert tree.claims == []
    assert isinstance(tree.data, dict)
    assert between(index(data), index(tree.data)) == []


@given(lucks)
def test_everything_mirrors_when_the_sides_swap(luck: Random) -> None:
    """Added is removed, before is after, easier is harder."""
    old = whole(luck)
    new = edited(old, luck)
    there, back = between(index(old), index(new)), between(index(new), index(old))
    mirrored = [
        (MIRRORED.get(c.verb, c.verb), c.field, repr(c.after), repr(c.before), EASES[c.ease])
        for c in there
    ]
    told = [(c.verb, c.field, repr(c.before), repr(c.after), c.ease) for c in back]
    assert Counter(mirrored) == Counter(told)


@given(lucks)
def test_the_changes_between_two_maps_lead_from_one_to_the_other(luck: Random) -> None:
    old = index(whole(luck))
    new = index(edited(whole(luck), luck))
    changes = between(old, new)
    assert as_bags(applied(old, changes, new)) == as_bags(state_of(new))
