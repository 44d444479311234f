"""Promises 10 to 15: keys, tabs, conflicts, empty files, words that are no text, numbers."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from outcomekit.diagnostics.pointer import Part
from outcomekit.model.entity import Record
from outcomekit.model.map import Map
from outcomekit.model.structure import Slot, slots
from tests.promises.validating import HEAD, told, validated

# --- 10: the same key twice -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "again", "message"),
    [
        ("x-a", "x-a", "`x-a` stands here twice"),
        ("x-a", "'x-a'", "`x-a` stands here twice"),
        ("x-a", "X-A", "`X-A` is `x-a` once more"),
        ("x-caf\u00e9", "x-cafe\u0301", "`x-caf\u00e9` stands here twice"),
        ("x-stra\u00dfe", "x-STRASSE", "`x-STRASSE` is `x-stra\u00dfe` once more"),
    ],
)
@pytest.mark.parametrize("layout", ["{0}: 1\n{1}: 2\n", "x-in: {{{0}: 1, {1}: 2}}\n"])
def test_promise_10_a_key_that_stands_twice_is_told_with_both_places(
    first: str, again: str, message: str, layout: str
) -> None:
    text = HEAD + layout.format(first, again)
    (finding,) = validated(text).findings
    (other,) = finding.related
    lines = text.splitlines()
    assert (finding.code, finding.message) == ("E008", message)
    for place, key in ((finding.place, again), (other.place, first)):
        assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == key
    assert other.place < finding.place


def test_promise_10_what_stands_under_the_second_key_is_checked_too() -> None:
    text = (
        "partners:\n  manager: {name: Managers, kind: boundry}\nhypotheses:\n"
        "  audit: {we_believe: An audit, for: engineer}\n"
        "  trial: {we_believe: A trial, for: nobdy}\n"
        "partners:\n  engineer: {name: Engineers, kind: strategy}\n"
    )
    assert [found[:3] for found in told(HEAD + text)] == [
        (4, 35, "E104"),
        (7, 37, "E202"),
        (8, 1, "E008"),
        (9, 37, "E104"),
    ]


# --- 11: tabs -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("segment:\n\tname: Plants\n", 4, 1),
        ("segment:\n  name: Plants\n\tfits: []\n", 5, 1),
        ("segment:\n  fits:\n\t- Plants\n", 5, 1),
        ("segment:\n  fits:\n  -\tPlants\n", 5, 4),
        ("vision: |\n\tPlants\n", 4, 1),
    ],
)
def test_promise_11_a_tab_that_indents_is_told(text: str, line: int, column: int) -> None:
    assert told(HEAD + text)[0][:3] == (line, column, "E007")


@pytest.mark.parametrize(
    "text",
    ["vision:\tPlants earn more\t# why\n", "\t\nvision: x\n\t# why\n", "vision: a\tb\n",
     "supplier: {name:\tMega,\tproducts: [a,\tb]}\n", "vision: |\n  a\tb\n  \tc\n"],
)  # fmt: skip
def test_promise_11_a_tab_that_indents_nothing_is_white_space(text: str) -> None:
    assert told(HEAD + text) == []


# --- 12: merge conflicts --------------------------------------------------------------------------

OURS, BASE, THEIRS, END = "<<<<<<< HEAD\n", "||||||| 512e1d2\n", "=======\n", ">>>>>>> theirs\n"
TWO = "lines {} to {} hold two versions of the same text: a merge conflict"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (f"{OURS}status: draft\n{THEIRS}status: active\n{END}", 3, 7),
        (f"{OURS}status: draft\n{BASE}{THEIRS}status: active\n{END}", 3, 8),
        (f"{OURS}{THEIRS}status: active\n{END}", 3, 6),
        (f"vision: |\n  Plants\n{OURS}  earn\n{THEIRS}  gain\n{END}  more\n", 5, 9),
        (f"vision: |\n{OURS}  Plants earn\n{THEIRS}  Plants gain\n{END}", 4, 8),
        (f"vision: 'Plants\n{OURS}  earn'\n{THEIRS}  gain'\n{END}", 4, 8),
        (f"supplier:\n  products: [\n{OURS}    a,\n{THEIRS}    b,\n{END}    c]\n", 5, 9),
        (f"partners:\n{OURS}  a: {{name: A}}\n{THEIRS}  b: {{name: B}}\n{END}"
         "hypotheses:\n  c: {we_believe: C, for: b}\n", 4, 8),
    ],
    ids=["fields", "with their base", "ours is empty", "in block text", "at the top of block text",
         "in quotes", "in a list", "what only they have"],
)  # fmt: skip
def test_promise_12_a_conflict_is_told_with_its_lines_and_nothing_else_is(
    text: str, first: int, last: int
) -> None:
    assert told(HEAD + text) == [(first, 1, "E005", TWO.format(first, last))]
    assert told((HEAD + text).replace("\n", "\r\n")) == told(HEAD + text)


def test_promise_12_every_conflict_is_told_and_so_is_every_other_mistake() -> None:
    text = (
        f"{OURS}status: draft\n{THEIRS}status: active\n{END}vison: x\n"
        f"{OURS}owner: a\n{THEIRS}owner: b\n{END}currency: euro\n{OURS}"
    )
    assert [found[:3] for found in told(HEAD + text)] == [
        (3, 1, "E005"),
        (8, 1, "E101"),
        (9, 1, "E005"),
        (14, 11, "E105"),
        (15, 1, "E005"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "vision: |\n  Plants\n  =======\n  earn\n",
        "vision: >\n  =======\n  <<<<<<< x\n  >>>>>>> y\n",
        "vision: '<<<<<<< x'\n",
        "# =======\n# <<<<<<< x\n",
        "x-a:\n  '=======': 1\n",
    ],
)
def test_promise_12_a_heading_in_block_text_is_no_conflict(text: str) -> None:
    assert told(HEAD + text) == []


# --- 13: nothing, and too much --------------------------------------------------------------------

NO_MAP = (1, 1, "E011")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", (1, 1, "E010", "the file holds nothing")),
        ("\n\n", (1, 1, "E010", "the file holds nothing")),
        ("---\n", (1, 1, "E010", "the file holds nothing")),
        ("---\n...\n", (1, 1, "E010", "the file holds nothing")),
        ("~\n", (1, 1, "E010", "the file holds nothing")),
        ("# to be written\n", (1, 1, "E010", "the file holds only comments")),
        ("---\n# to be written\n", (1, 1, "E010", "the file holds only comments")),
        ("\ufeff# to be written", (1, 1, "E010", "the file holds only comments")),
        (HEAD + "---\n" + HEAD, (3, 1, "E009", "`---` begins a second document in this file")),
        (HEAD + "---\n", (3, 1, "E009", "`---` begins a second document in this file")),
        ("Plants\n", (1, 1, "E011", "the file holds one text; a map has fields such as `title:`")),
        ("- Plants\n", (1, 1, "E011", "the file holds a list; a map has fields such as `title:`")),
    ],
)  # fmt: skip
def test_promise_13_it_is_said_in_words_what_is_missing(
    text: str, found: tuple[int, int, str, str]
) -> None:
    assert told(text) == [found]


def test_promise_13_marks_around_the_one_document_are_nothing_to_speak_of() -> None:
    assert told(f"# head\n---\n{HEAD}...\n") == []


def test_promise_13_what_a_second_document_holds_is_not_called_unknown() -> None:
    first = "hypotheses:\n  audit: {we_believe: An audit, for: manager}\n"
    second = "---\npartners:\n  manager: {}\n"
    assert [found[:3] for found in told(HEAD + first + second)] == [(5, 1, "E009")]


# --- 14: words that look like something else ------------------------------------------------------


@pytest.mark.parametrize(
    "word", ["no", "on", "y", "Yes", "OFF", "12:30", "190:20:30", "2026-11-21", "1_000", "0b11"]
)
def test_promise_14_a_word_that_yaml_1_1_took_for_something_else_is_text(word: str) -> None:
    assert told(HEAD + f"vision: {word}\nsupplier: {{products: [{word}, x]}}\n") == []


@pytest.mark.parametrize("word", ["010", "0o10", "8", "8.0", "0x8", "+8", "8e0"])
def test_promise_14_a_number_is_one_in_every_form_of_yaml_1_2(word: str) -> None:
    assert told(HEAD + f"review: {{last: 2026-11-21, every_days: {word}}}\n") == []


@pytest.mark.parametrize("word", ["~", "null", "Null", "NULL", ""])
def test_promise_14_nothing_counts_as_absent(word: str) -> None:
    assert told(HEAD + f"vision: {word}\npartners: {word}\nsupplier: {{name: {word}}}\n") == []


@pytest.mark.parametrize("word", ["true", "True", "TRUE", "false", "False", "FALSE"])
def test_promise_14_true_and_false_are_yes_and_no(word: str) -> None:
    assert told(HEAD + f"partners: {{manager: {{direct: {word}}}}}\n") == []
    assert [found[2] for found in told(HEAD + f"vision: {word}\n")] == ["E103"]


@pytest.mark.parametrize("word", ["no", "on", "y", "Yes", "nULL", "tRUE"])
def test_promise_14_no_and_on_are_not(word: str) -> None:
    found = told(HEAD + f"partners: {{manager: {{direct: {word}}}}}\n")
    assert found == [(3, 30, "E103", f"`{word}` is neither true nor false")]


# --- 15: a number is no text ----------------------------------------------------------------------


Place = tuple[Part, ...]


def places(record: type[Record], above: Place = ()) -> Iterator[tuple[Place, Slot]]:
    """Every field of the language by way of one entity each, and the entities in short form."""
    for slot in slots(record).values():
        place = (*above, slot.name)
        if slot.keyed:
            place = (*place, "some-id")
        elif slot.listed:
            place = (*place, 0)
        if slot.record is None:
            yield place, slot
        elif slot.record is not record:
            if slot.record.main is not None:
                yield place, slots(slot.record)[slot.record.main]
            yield from places(slot.record, place)


def holds_text(annotation: Any) -> bool:
    """Whether a type is text, or text is among what it may be."""
    return annotation is str or any(holds_text(option) for option in get_args(annotation))


def written(place: Place, value: str) -> str:
    """A map with a value at a place, at the end of its last line."""
    keys = (f"{part}:" if isinstance(part, str) else "-" for part in place)
    below = "\n".join("  " * depth + key for depth, key in enumerate(keys))
    above = HEAD if place != ("title",) else "outcome_map: 1\n"
    return f"{above}{below} {value}\n"


def expected(slot: Slot, number: str) -> tuple[str, str | None]:
    """What is said of a number in a field that holds text, and what to write instead."""
    if slot.declared.keys:
        message = "a number stands where functions with R, A, C or I should stand"
        return message, "{sales: A, support: R}"
    if slot.name == "currency":
        return "a number stands where a currency code should stand", "EUR"
    if slot.declared.to and not slot.declared.soft:
        return f"`{number}` is no id; an id should stand here", None
    return f"`{number}` is a number; text should stand here", f'"{number}"'


TEXTS = {place: slot for place, slot in places(Map) if holds_text(slot.annotation)}


@pytest.mark.parametrize("number", ["1.10", "007", "0x1F", "9" * 300 + ".0"])
def test_promise_15_a_number_is_never_turned_into_text(number: str) -> None:
    short = number if len(number) <= 60 else number[:57] + "…"
    found, wanted = {}, {}
    for place, slot in TEXTS.items():
        text = written(place, number)
        at = text.count("\n"), len(text.splitlines()[-1]) - len(number) + 1
        found[place] = [
            (finding.code, finding.message, finding.hint)
            for finding in validated(text).findings
            if (finding.place.line, finding.place.column) == at
        ]
        message, hint = expected(slot, number)
        wanted[place] = [("E103", message.replace(number, short), hint)]
    assert found == wanted


def test_promise_15_texts_of_every_kind_were_tried() -> None:
    some: list[Place] = [
        ("title",),
        ("supplier", "aliases", 0),
        ("impacts", "some-id"),
        ("partners", "some-id", "behaviors", "love", "some-id", "does"),
        ("value_propositions", "some-id", "stack", "behavior"),
        ("journal", 0, "lesson"),
    ]
    assert set(some) <= set(TEXTS)
