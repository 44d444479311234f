"""A new entity gets a file of its own where its neighbors in a folder map have theirs."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from outcomekit.app.edit import Plan, plan
from outcomekit.app.new_part import neighbor, section_of
from outcomekit.app.refusal import Refusal
from outcomekit.app.target import open_map, planned
from outcomekit.app.write import TEMPORARY
from outcomekit.diagnostics.edit import Edit, Put
from outcomekit.diagnostics.pointer import Part
from outcomekit.model.shape import MAP_SHAPE
from tests.app.folder_map import FOLDER, at, laid_out, loaded, refusal, texts
from tests.checkout import run

HEAD = ("map.yaml", {"outcome_map": 1, "title": "T"})


def one(name: str, *ids: str, **more: object) -> tuple[str, dict[str, object]]:
    """A part with these partners, and more."""
    return name, {"partners": {key: {} for key in ids}, **more}


@pytest.mark.parametrize(
    ("parts", "beside"),
    [
        ([HEAD, one("p/a.yaml", "a"), one("p/b.yaml", "b")], "p/a.yaml"),
        ([HEAD, one("p/managers.yaml", "a"), one("p/crew.yaml", "b")], "p/managers.yaml"),
        ([HEAD, one("p/a.yaml", "a")], "p/a.yaml"),
        ([HEAD, one("p/a.yaml", "a", sales={}), one("p/b.yaml", "b")], "p/a.yaml"),
        ([HEAD, one("p/as.yaml", "a", outcome_map=1), one("p/bs.yaml", "b")], "p/as.yaml"),
        ([HEAD, one("p/a.yaml", "a"), ("p/c.yaml", {"partners": None})], "p/a.yaml"),
        ([HEAD], None),
        ([HEAD, one("partners.yaml", "a")], None),
        ([HEAD, one("p/a.yaml", "a"), one("p/b.yaml", "b", "c")], None),
        ([HEAD, one("p/as.yaml", "a", sales={}), one("p/b.yaml", "b")], None),
        ([HEAD, one("p/a.yaml", "a"), one("q/b.yaml", "b")], None),
        ([one("map.yaml", "map"), one("p/b.yaml", "b")], None),
        ([HEAD, ("p/a.yaml", {"partners": ["a"]})], None),
        ([HEAD, ("p/a.yaml", None)], None),
    ],
)
def test_a_habit_is_told_from_all_files_that_have_the_section(
    parts: list[tuple[str, object]], beside: str | None
) -> None:
    found = neighbor([(Path(name), data) for name, data in parts], ("partners",))
    assert found == (Path(beside) if beside else None)


@pytest.mark.parametrize(
    ("place", "section"),
    [
        (("partners", "a"), ("partners",)),
        (("partners", "a", "behaviors", "like", "b"), ("partners",)),
        (("sales", "questions", "q"), ("sales", "questions")),
        (("roadmap", "now", "t"), ("roadmap", "now")),
        (("title",), None),
        (("segment", "name"), None),
        (("x-own", "a"), None),
        (("none-such", "a"), None),
    ],
)
def test_parts_share_the_sections_that_hold_entities(
    place: tuple[Part, ...], section: tuple[Part, ...] | None
) -> None:
    assert section_of(place, MAP_SHAPE) == section


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return laid_out(tmp_path, monkeypatch)


BUYER = Put(at("partners", "buyer"), {"kind": "internal", "name": "Buyers"})


def buyer() -> Plan:
    return plan([(loaded("lines"), [BUYER])])


@pytest.mark.parametrize(
    ("neighbors", "text"),
    [
        (
            "partners:\n    engineer:\n        name: Engineers\n",
            "partners:\n    buyer:\n        name: Buyers\n        kind: internal\n",
        ),
        (
            "\ufeffpartners:\r\n  engineer: {name: Engineers}\r\n",
            "partners:\r\n  buyer: {name: Buyers, kind: internal}\r\n",
        ),
        (
            "partners: { engineer: { name: Engineers } }",
            "partners: { buyer: { name: Buyers, kind: internal } }\n",
        ),
    ],
)
def test_a_new_file_is_written_as_its_neighbor_is(folder: Path, neighbors: str, text: str) -> None:
    (folder / "partners" / "engineer.yaml").write_bytes(neighbors.encode())
    before = texts(folder)
    buyer().write()
    assert texts(folder) == {**before, "partners/buyer.yaml": text}


def test_further_edits_of_one_plan_go_into_the_new_file(folder: Path) -> None:
    edits: list[Edit] = [
        BUYER,
        Put(at("partners", "buyer", "persona"), "Signs"),
        Put(at("partners", "nurse", "name"), "Nurses"),
    ]
    whole = plan([(loaded("lines"), edits)])
    assert [path.as_posix() for path in whole.made] == [
        "lines/partners/buyer.yaml",
        "lines/partners/nurse.yaml",
    ]
    whole.write()
    assert texts(folder) == {
        **FOLDER,
        "partners/buyer.yaml": "partners:\n  buyer:\n    name: Buyers\n    kind: internal\n"
        "    persona: Signs\n",
        "partners/nurse.yaml": "partners:\n  nurse:\n    name: Nurses\n",
    }


def test_what_the_new_file_would_say_is_checked_before_it_is_made(folder: Path) -> None:
    (folder / "map.yaml").write_text("outcome_map: 1\ntitle: Lines\n", encoding="utf-8")
    target = open_map(Path("lines"))
    wrong = Put(at("partners", "buyer"), {"name": "Buyers", "kind": "boss"})
    _, findings = planned([(target, [wrong])])
    assert [(one.code, one.place.file) for one in findings] == [
        ("E104", "lines/partners/buyer.yaml")
    ]
    right = Put(at("partners", "buyer"), {"buying": {"reports_to": "manager"}})
    refers = Put(at("hypotheses", "audit"), {"we_believe": "An audit", "for": "buyer"})
    assert planned([(target, [right, refers])])[1] == []


def test_the_diff_shows_a_new_file(folder: Path) -> None:
    assert buyer().diff() == (
        "--- /dev/null\n+++ b/lines/partners/buyer.yaml\n@@ -0,0 +1,4 @@\n"
        "+partners:\n+  buyer:\n+    name: Buyers\n+    kind: internal\n"
    )
    assert texts(folder) == FOLDER


@pytest.mark.parametrize("hindered", ["there", "ignored", "excluded"])
def test_where_the_map_could_not_have_it_no_file_is_made(folder: Path, hindered: str) -> None:
    if hindered == "there":
        (folder / "partners" / "buyer.yaml").mkdir()
    elif hindered == "ignored":
        run("git", "init", "-q", cwd=folder)
        (folder / ".gitignore").write_text("buyer.yaml\n", encoding="utf-8")
    else:
        settings = folder.parent / "outcomekit.toml"
        settings.write_text('exclude = ["buy*.yaml"]\n', encoding="utf-8")
    assert [change.path.name for change in buyer().changes] == ["engineer.yaml"]


def test_what_no_map_may_hold_is_refused(folder: Path) -> None:
    assert refusal([Put(at("partners", "buyer"), {"name": "a\u0007"})]) == (
        "lines/partners/buyer.yaml is not made: "
        "`\\u0007` is a control character, which no text may hold"
    )
    assert texts(folder) == FOLDER


@pytest.mark.parametrize("has_links", [True, False])
def test_a_file_that_somebody_made_meanwhile_is_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, has_links: bool
) -> None:
    """Promise 25: also on a file system where a file has one name only."""
    if not has_links:
        monkeypatch.setattr(os, "link", _has_no_links)
    whole = buyer()
    theirs = folder / "partners" / "buyer.yaml"
    theirs.write_text("theirs\n", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        whole.write()
    assert refused.value.message == (
        "lines/partners/buyer.yaml changed on disk meanwhile; nothing was written, run it again"
    )
    assert texts(folder) == {**FOLDER, "partners/buyer.yaml": "theirs\n"}


def test_where_files_have_one_name_only_a_file_is_made_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _has_no_links)
    buyer().write()
    assert sorted(texts(folder)) == sorted([*FOLDER, "partners/buyer.yaml"])


def _has_no_links(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


def test_a_new_file_is_taken_away_again_when_another_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = plan([(loaded("lines"), [BUYER, Put(at("title"), "New")])])
    assert [change.path.name for change in whole.changes] == ["map.yaml", "buyer.yaml"]
    backwards = Plan(whole.changes[::-1])

    def fail(self: Path, target: Path) -> Path:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(Refusal) as refused:
        backwards.write()
    assert refused.value.message == "lines/map.yaml cannot be written: input/output error"
    assert texts(folder) == FOLDER


def test_nothing_of_ours_lies_beside_a_new_file(folder: Path) -> None:
    (folder / "partners" / f"{TEMPORARY}old.tmp").write_bytes(b"half")
    buyer().write()
    assert sorted(texts(folder)) == sorted([*FOLDER, "partners/buyer.yaml"])
    assert (folder / "partners" / "buyer.yaml").stat().st_nlink == 1
