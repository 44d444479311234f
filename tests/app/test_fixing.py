"""`lint --fix`: what is mended, what is left, and the laws that hold for every map."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from outcomekit import rules
from outcomekit.app.fixing import Fixing
from outcomekit.app.lint import Asked, Linted
from outcomekit.diagnostics.edit import Edit, Put, Remove, RenameKey
from outcomekit.diagnostics.fix import Fix
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.index.index import Index
from outcomekit.rules._rule import Flaw
from tests.app.folders import HEAD, write
from tests.app.made_up_maps import CODES
from tests.app.mending import TODAY, after, in_memory, nothing, on_disk, told


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- What is mended ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Vision: Plants win\n", "vision: Plants win\n"),
        ("'Vision': Plants win\n", "'vision': Plants win\n"),
        ("Status: Active\n", "status: active\n"),
        ("partners:\n  a: {Outcome-Challenge: B}\n", "partners:\n  a: {outcome_challenge: B}\n"),
        ("partners:\n  a: {outcomeChallenge: B}\n", "partners:\n  a: {outcome_challenge: B}\n"),
        (
            "partners:\n  a:\n    buying: {roles: [Economic, USER]}\n",
            "partners:\n  a:\n    buying: {roles: [economic, user]}\n",
        ),
        (
            "impacts: {margin: M}\npartners:\n  a:\n    behaviors:\n      Like:\n"
            "        b: {does: B, impact: Margin}\n",
            "impacts: {margin: M}\npartners:\n  a:\n    behaviors:\n      like:\n"
            "        b: {does: B, impact: margin}\n",
        ),
        (
            "vision: V  # outcomekit: ignore[OC001, SM001] why\n",
            "vision: V\n",
        ),
    ],
)
def test_what_is_certain_is_mended(text: str, mended: str, folder: Path) -> None:
    assert after(in_memory(HEAD + text), HEAD + text) == HEAD + mended


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("vison: Plants win\n", "vision: Plants win\n"),
        ("status: activ\n", "status: active\n"),
        ("status: live\n", "status: active\n"),
        (
            "impacts: {margin: M}\njournal: [{on: 2026-05-01, about: margn}]\n",
            "impacts: {margin: M}\njournal: [{on: 2026-05-01, about: margin}]\n",
        ),
        (
            "partners: {lead: {name: A}}\nsuccess_plans:\n  nordvik:\n    customer: N\n"
            "    outcomes: {first-batch: {words: F}}\n"
            "    responsibilities: {first-bacht: {responsible: [lead]}}\n",
            "partners: {lead: {name: A}}\nsuccess_plans:\n  nordvik:\n    customer: N\n"
            "    outcomes: {first-batch: {words: F}}\n"
            "    responsibilities: {first-batch: {responsible: [lead]}}\n",
        ),
    ],
)
def test_what_is_likely_is_proposed(text: str, mended: str, folder: Path) -> None:
    whole = HEAD + text
    assert after(in_memory(whole), whole) == whole
    assert after(in_memory(whole, unsafe=True), whole) == HEAD + mended


def test_a_proposal_is_made_though_there_is_more_to_say_of_what_it_makes(folder: Path) -> None:
    whole = HEAD + (
        "partners:\n  ministry:\n    behaviors:\n      love:\n"
        "        attends-forum: Attends and funds the forum  # by their own account\n"
    )
    halves = whole.replace("Attends and funds", "Attends") + (
        "        funds-forum: Funds the forum\n"
    )
    fixed = in_memory(whole, unsafe=True, select=("PM",))
    assert (after(fixed, whole), fixed.made, fixed.left) == (halves, 1, 0)
    assert told(fixed.linted)[-2:] == [
        "PM011 nothing says how `attends-forum` is seen",
        "PM011 nothing says how `funds-forum` is seen",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Title: Twice\n",
        "Vision: 'it's broken\n",
        "x-vision: V\n",
        "Partners:\n  a: {}\npartners:\n  b: {}\n",
    ],
)
def test_what_would_take_another_place_or_stands_in_broken_text_is_left(
    text: str, folder: Path
) -> None:
    whole = HEAD + text
    assert after(in_memory(whole, unsafe=True), whole) == whole


def test_an_error_that_comes_to_light_below_a_mended_key_is_told(folder: Path) -> None:
    text = HEAD + "partners:\n  a:\n    behaviors:\n      Love: {b: {dose: B}}\n"
    fixed = in_memory(text)
    assert after(fixed, text) == text.replace("Love", "love")
    assert told(fixed.linted) == [
        "E102 `b` has no `does`",
        "E101 a behavior has no field `dose`",
    ]


def test_a_slip_that_comes_to_light_below_a_mended_key_of_a_list_is_mended_too(
    folder: Path,
) -> None:
    text = HEAD + "journal:\n  - {on: 2026-01-01, Score: Low, evidence: [x]}\n"
    fixed = in_memory(text)
    assert after(fixed, text) == text.replace("Score: Low", "score: low")


def test_halves_may_lack_together_what_the_whole_lacked_alone(folder: Path) -> None:
    """That nobody says how it is seen was said of the one marker, and is said of the new one."""
    levels = "partners:\n  a:\n    behaviors:\n      like:\n"
    text = HEAD + levels + "        b: Attends the forum and funds the trial\n"
    fixed = in_memory(text, unsafe=True, select=("PM",))
    assert after(fixed, text) == (
        HEAD + levels + "        b: Attends the forum\n        funds-trial: Funds the trial\n"
    )
    assert (fixed.made, fixed.left) == (1, 0)
    assert in_memory(after(fixed, text), unsafe=True, select=("PM",)).made == 0


# --- What is not ------------------------------------------------------------------------------

Check = Callable[[Index], Iterator[Flaw]]


@pytest.fixture
def rule(monkeypatch: pytest.MonkeyPatch) -> Callable[[Check], None]:
    """Puts another check in the place of rule SM001's."""

    def put(check: Check) -> None:
        real = rules.rules()
        ours = tuple(replace(one, check=check) if one.code == "SM001" else one for one in real)
        monkeypatch.setattr("outcomekit.rules._selection.rules", lambda: ours)

    return put


def at_tags(*edits: tuple[str, Edit]) -> Check:
    """Finds each of these tags, and would mend it by its edit."""

    def check(index: Index) -> Iterator[Flaw]:
        for number, tag in enumerate(index.map.segment.fits if index.map.segment else []):
            for word, edit in edits:
                if tag == word:
                    at = Pointer(("segment", "fits", number))
                    yield Flaw(at, f"tag {tag}", fix=Fix("mend", (edit,), safe=True))

    return check


def tag(number: int) -> Pointer:
    return Pointer(("segment", "fits", number))


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (Put(Pointer(("status",)), "no-such-word"), "brings in an error"),
        (Put(Pointer(("segment", "fits", 1)), "bad"), "brings in another finding of its own kind"),
        (Put(Pointer(("owner",)), "Me"), "does not mend what was found"),
        (Put(tag(0), "bad"), "changes nothing"),
        (Remove(Pointer(("no-such-field",))), "cannot be made"),
        (RenameKey(Pointer(("title",)), "name"), "takes something away"),
    ],
)
def test_a_fix_that_makes_nothing_better_is_left_out(
    rule: Callable[[Check], None], folder: Path, edit: Edit, why: str
) -> None:
    rule(at_tags(("bad", edit), ("good", Put(tag(2), "well"))))
    text = HEAD + "segment:\n  fits: [bad, fair, good]\n"
    fixed = in_memory(text)
    assert (after(fixed, text), fixed.made, fixed.left) == (text.replace("good", "well"), 1, 1), why


def test_two_rules_that_want_opposite_things_come_to_an_end(
    rule: Callable[[Check], None], folder: Path
) -> None:
    rule(at_tags(("one", Put(tag(0), "two")), ("two", Put(tag(0), "one"))))
    text = HEAD + "segment:\n  fits: [one]\n"
    fixed = in_memory(text)
    assert (after(fixed, text), fixed.made, fixed.left) == (text, 0, 1)


def test_fixes_of_one_place_are_made_one_after_the_other(
    rule: Callable[[Check], None], folder: Path
) -> None:
    rule(at_tags(*((word, Remove(tag(number))) for number, word in enumerate("abc"))))
    text = HEAD + "segment:\n  fits: [a, b, c]  # of ours\n"
    fixed = in_memory(text)
    # What stands at an index is another one once an earlier item is gone.
    assert (after(fixed, text), fixed.made) == (HEAD + "segment:\n  fits: [b]  # of ours\n", 2)


# --- On disk ----------------------------------------------------------------------------------


def test_every_map_is_mended_byte_for_byte_elsewhere(folder: Path) -> None:
    write(
        folder,
        {
            "one.yaml": b"\xef\xbb\xbfoutcome_map: 1\r\ntitle:   'One'\r\nVision: V  # kept\r\n",
            "lines/map.yaml": "~Status: Draft\n",
            "lines/more.yaml": "hypotheses: {h: {we_believe: x}}  # outcomekit: ignore[OC001] w",
            "sound.yaml": "~vision: V\n",
        },
    )
    fixed = on_disk()
    assert fixed.write() == []
    assert (folder / "one.yaml").read_bytes() == (
        b"\xef\xbb\xbfoutcome_map: 1\r\ntitle:   'One'\r\nvision: V  # kept\r\n"
    )
    assert (folder / "lines/map.yaml").read_text() == HEAD + "status: draft\n"
    assert (folder / "lines/more.yaml").read_text() == "hypotheses: {h: {we_believe: x}}"
    assert [change.path.as_posix() for change in fixed.plan.changes] == [
        "one.yaml",
        "lines/map.yaml",
        "lines/more.yaml",
    ]
    assert (fixed.made, told(fixed.linted)) == (4, [])


def test_a_map_that_cannot_be_written_hinders_no_other(folder: Path) -> None:
    write(folder, {"one.yaml": "~Vision: V\n", "two.yaml": "~Vision: V\n"})
    fixed = on_disk()
    (folder / "one.yaml").write_text("outcome_map: 1\ntitle: Theirs\n")
    assert fixed.write() == [
        "one.yaml changed on disk meanwhile; nothing was written, run it again"
    ]
    assert (folder / "two.yaml").read_text() == HEAD + "vision: V\n"


def test_of_a_folder_map_on_standard_input_only_that_part_is_mended(folder: Path) -> None:
    part = "Vision: V  # outcomekit: ignore[OC001] why\n"
    write(folder, {"lines/map.yaml": "~Status: draft\n", "lines/part.yaml": "vision: W\n"})
    given_ = (Path("lines/part.yaml"), part.encode())
    fixed = Fixing([], Asked(CODES), TODAY, given_, nothing).fixed(unsafe=True)
    assert [(change.path, change.after) for change in fixed.plan.changes] == [
        (Path("lines/part.yaml"), b"vision: V  # outcomekit: ignore[OC001] why\n")
    ]
    assert fixed.left == 1


def test_what_a_baseline_knows_is_left_as_it_is(folder: Path) -> None:
    write(folder, {"one.yaml": "~vision: V  # outcomekit: ignore[OC001] why\n"})

    def settle(linted: Linted) -> None:
        linted.said = []

    fixed = Fixing([Path()], Asked(CODES), TODAY, None, settle).fixed(unsafe=True)
    assert (fixed.made, fixed.changes) == (0, [])
