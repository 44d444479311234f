"""From what a check says to where it stands."""

import pytest

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.finding import Finding, Related
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.diagnostics.span import Place, Span
from outcomekit.syntax.locate import Locator
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

HEAD = """\
# Line controls
outcome_map: 1
title: "Line controls"
partners:
  manager: {name: Managers, buying: }
  engineer:
    name: Engineers
    behaviors:
      like:
        runs-trial: Runs a trial
journal:
- {saw: one}
"""
PART = """\
journal:
- saw: two
-
  saw: three
"""


def locator(*texts: str, starts: dict[tuple[str, int], int] | None = None) -> Locator:
    trees = [parse(Source(f"part-{number}.yaml", text)) for number, text in enumerate(texts)]
    return Locator("line-controls", trees, starts or {})


@pytest.mark.parametrize(
    ("pointer", "on", "shown", "line"),
    [
        (("title",), "value", '"Line controls"', 3),
        (("title",), "key", "title", 3),
        (("partners", "manager", "name"), "value", "Managers", 5),
        (("partners", "manager"), "value", "{name: Managers, buying: }", 5),
        (("partners", "manager"), "key", "manager", 5),
        # a value that is not written: its key
        (("partners", "manager", "buying"), "value", "buying", 5),
        # what is missing: the key of what lacks it
        (("partners", "manager", "kind"), "value", "manager", 5),
        (("partners", "manager", "buying", "mode"), "value", "buying", 5),
        (("partners", "nobody", "name"), "value", "partners", 4),
        # a field of an entity in short form: its text
        (("partners", "engineer", "behaviors", "like", "runs-trial", "does"), "value",
         "Runs a trial", 10),
        (("partners", "engineer", "behaviors", "like", "runs-trial", "does"), "key",
         "Runs a trial", 10),
        (("partners", "engineer", "behaviors", "like", "runs-trial"), "key", "runs-trial", 10),
        # items of a list
        (("journal", 0, "saw"), "value", "one", 12),
        (("journal", 0), "key", "{saw: one}", 12),
        (("journal", 7), "value", "journal", 11),
        # what concerns the whole map, or nothing that is there
        ((), "value", "outcome_map", 2),
        (("vision",), "key", "outcome_map", 2),
    ],
)  # fmt: skip
def test_a_pointer_leads_to(pointer: tuple[Part, ...], on: str, shown: str, line: int) -> None:
    where = locator(HEAD)
    at = Pointer(pointer, "key" if on == "key" else "value")
    assert where.text_at(at) == shown
    place = where.place(at)
    assert (place.file, place.line, place.end_line) == ("part-0.yaml", line, line)
    assert HEAD.splitlines()[line - 1][place.column - 1 : place.end_column - 1] == shown


@pytest.mark.parametrize(
    ("index", "shown", "file"),
    [(0, "one", "part-0.yaml"), (1, "two", "part-1.yaml"), (2, "three", "part-1.yaml")],
)
def test_an_item_of_a_joined_list_is_found_in_its_own_part(
    index: int, shown: str, file: str
) -> None:
    where = locator(HEAD, PART, starts={("journal", 1): 1})
    pointer = Pointer(("journal", index, "saw"))
    assert (where.text_at(pointer), where.place(pointer).file) == (shown, file)


def test_a_pointer_belongs_to_the_part_that_has_most_of_it() -> None:
    where = locator(HEAD, "partners:\n  buyer:\n    name: Buyers\n")
    pointer = Pointer(("partners", "buyer", "kind"))
    assert where.place(pointer) == Place("part-1.yaml", 2, 3, 2, 8)
    assert where.data(pointer) == (2, {"name": "Buyers"})
    assert where.data(Pointer(("partners", "manager", "name"))) == (3, "Managers")


def test_a_text_without_a_head_shows_what_concerns_the_map_on_its_first_line() -> None:
    assert locator("a\u2028b: 1\nc: 2\n").place(Pointer()) == Place("part-0.yaml", 1, 1, 1, 7)
    assert locator("").place(Pointer()) == Place("part-0.yaml", 1, 1, 1, 1)


def test_places_count_in_what_the_user_wrote_when_lines_were_mended() -> None:
    where = locator("vision: Plants win: more\nx-a: b: c\ntitle: Line controls\n")
    assert where.text_at(Pointer(("title",))) == "Line controls"
    assert where.place(Pointer(("title",))) == Place("part-0.yaml", 3, 8, 3, 21)


def test_a_claim_becomes_a_finding_with_all_its_places() -> None:
    claim = Claim(
        errors.E201,
        Pointer(("partners", "manager"), "key"),
        "`manager` is already a partner",
        "manager-2",
        also=(Aside(Span(0, 7), "the first one"),),
    )
    assert locator(HEAD).finding(claim) == Finding(
        errors.E201,
        Place("part-0.yaml", 5, 3, 5, 10),
        "`manager` is already a partner",
        errors.E201.why,
        "manager-2",
        "line-controls",
        "partners.manager",
        (Related(Place("part-0.yaml", 1, 1, 1, 8), "the first one"),),
    )


def test_a_span_counts_in_the_part_that_is_given_with_it() -> None:
    where = locator(HEAD, PART)
    claim = Claim(errors.E005, Span(11, 14), "…")
    assert where.finding(claim, where.trees[1]).place == Place("part-1.yaml", 2, 3, 2, 6)
    assert where.finding(claim).place == Place("part-0.yaml", 1, 12, 1, 15)
    assert where.finding(claim).path == ""
