"""The catalogue: every row is whole, true by its own example, and has its mirror."""

import re

import pytest

from outcomekit.diagnostics.change import ChangeKind, Impact, Verb
from outcomekit.diff.catalog import ALL, BY_CODE, FAMILIES
from outcomekit.diff.policy import GRAVER
from tests.diff.states import changes

OF_WHOLE_MAPS = {"D105", "D106", "D107"}
"""Their examples are a map that is there or not; `test_pairs` and `test_diff` tell of them."""

every_kind = pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.code)
every_edit = pytest.mark.parametrize(
    "kind", [kind for kind in ALL if kind.code not in OF_WHOLE_MAPS], ids=lambda kind: kind.code
)


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes, names = [kind.code for kind in ALL], [kind.name for kind in ALL]
    assert codes == sorted(set(codes))
    assert len(names) == len(set(names))


@every_kind
def test_a_row_is_written_as_all_are(kind: ChangeKind) -> None:
    assert re.fullmatch(r"D[1-9]\d\d", kind.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.name)
    assert kind.code[:2] in FAMILIES
    assert re.fullmatch(r"[^A-Z].*[^.]", kind.summary)
    assert re.fullmatch(r"[^A-Z].*\.", kind.why)


@every_kind
def test_a_kind_has_its_mirror(kind: ChangeKind) -> None:
    mirror = BY_CODE[kind.mirror]
    assert mirror.mirror == kind.code
    turned = {Verb.ADDED: Verb.REMOVED, Verb.REMOVED: Verb.ADDED}
    assert mirror.verb is turned.get(kind.verb, kind.verb)


@pytest.mark.parametrize(
    ("word", "mirror"),
    [
        ("added", "removed"),
        ("set", "dropped"),
        ("eased", "raised"),
        ("promoted", "demoted"),
        ("raised", "lowered"),
        ("narrowed", "widened"),
        ("gained", "lost"),
        ("weakened", "strengthened"),
        ("put-off", "brought-forward"),
        ("retired", "reinstated"),
    ],
)
def test_a_name_with_a_direction_has_its_opposite(word: str, mirror: str) -> None:
    directed = [kind for kind in ALL if kind.name.endswith(f"-{word}")]
    opposites = {BY_CODE[kind.mirror].name for kind in directed}
    known = {mirror, "eased", "lowered"} if word == "raised" else {mirror}
    assert directed
    assert all(any(name.endswith(f"-{one}") for one in known) for name in opposites), opposites


@every_edit
def test_an_example_shows_its_change(kind: ChangeKind) -> None:
    found = [one for one in changes(kind.before, kind.after) if one.kind is kind]
    assert [(one.code, one.verb) for one in found] == [(kind.code, kind.verb)]


@every_edit
def test_the_example_undone_shows_the_mirror(kind: ChangeKind) -> None:
    assert kind.mirror in [one.code for one in changes(kind.after, kind.before)]


@every_edit
def test_the_example_has_the_usual_impact_or_says_when_it_is_graver(kind: ChangeKind) -> None:
    [found] = [one for one in changes(kind.before, kind.after) if one.kind is kind]
    allowed = {kind.impact} | ({Impact.BREAKING} if kind.graver else set())
    assert found.impact in allowed


def test_what_can_be_graver_says_when() -> None:
    assert {row.kind.code for row in GRAVER} == {kind.code for kind in ALL if kind.graver}
