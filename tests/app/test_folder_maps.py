"""Folder maps: the parts are one map, and each thing is told in the file in which it stands."""

from pathlib import Path

import pytest

from tests.app.folders import run, told, write


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder outside any repository or workspace."""
    monkeypatch.chdir(tmp_path)


def line(files: dict[str, str | bytes]) -> list[str]:
    """What is told of a folder map of these parts, each in a line."""
    write(Path("line"), {"map.yaml": "~", **files})
    return told(run("line"))


def test_parts_share_sections_and_refer_to_each_other() -> None:
    assert (
        line(
            {
                "map.yaml": "~supplier: {name: Mega}\nimpacts: {margin: Margin rises}\n",
                "a.yaml": """\
                partners: {lead: {behaviors: {expect: {brings-log: {does: B, impact: margin}}}}}
                supplier: {products: [MegaLogic], outputs: {audit: {output: A, enables: [tells]}}}
                sales: {stages: {meeting: {stage: M, exit: [brings-log]}}}
                roadmap: {now: {why: Why?}}
                """,
                "b/c.yaml": """\
                outcome_map: 1
                impacts: {nights: Fewer nights}
                partners: {head: {behaviors: {like: {tells: {does: T, impact: nights}}}}}
                sales: {stages: {trial: {stage: T, exit: [tells]}}, questions: {q: {asks: Q}}}
                roadmap: {now: {how: How?}, next: {when: When?}}
                """,
            }
        )
        == []
    )


def test_a_part_may_be_empty_or_only_comments() -> None:
    assert line({"a.yaml": "", "b.yaml": "# to be written\n", "c.yml": "\n\n"}) == []


def test_an_own_key_may_stand_in_every_part() -> None:
    assert line({"map.yaml": "~x-kept: 1\n", "a.yaml": "x-kept: 2\n", "b.yaml": "x-kept:\n"}) == []


def test_journals_are_joined_and_each_entry_keeps_its_place() -> None:
    assert line(
        {
            "map.yaml": "~journal:\n  - {score: low}\n  - {score: Low}\n",
            "a.yaml": "# a\njournal:\n  - {score: high}\n  - {about: nobody}\n",
            "b.yaml": "journal: [{score: 1}, {lesson: {owner: me}}]\n",
        }
    ) == [
        "line/a.yaml:4:13 E202 no behavior, proposition or other entity has the id `nobody`",
        "line/b.yaml:1:19 E104 `1` is no score; a score is low, medium or high",
        "line/b.yaml:1:24 E102 this lesson has no `text`",
        "line/map.yaml:5:13 E104 `Low` is no score; a score is low, medium or high",
    ]


def test_one_id_in_two_sections_of_two_parts() -> None:
    micro_stops = "value_map: {issues: {micro-stops: Short stops}}"
    write(
        Path("line"),
        {
            "map.yaml": f"~partners:\n  lead:\n    name: Production managers\n    {micro_stops}\n",
            "partners.yaml": "# second\nhypotheses:\n  micro-stops: Bottles jam at the labeller\n",
        },
    )
    (finding,) = run("line").report.findings
    assert (finding.code, finding.message, finding.hint) == (
        "E201",
        "`micro-stops` is already an issue of Production managers",
        "bottles-jam-labeller",
    )
    (first,) = finding.related
    places = [f"{place.file}:{place.line}:{place.column}" for place in (finding.place, first.place)]
    assert places == ["line/partners.yaml:3:3", "line/map.yaml:6:26"]
    assert first.message == ""


def test_the_part_with_the_head_keeps_an_id_that_a_section_before_has_too() -> None:
    assert line(
        {
            "map.yaml": "~partners:\n  lead: {name: Leads}\n",
            "a.yaml": "supplier: {inputs: {lead: Lead}}\n",
        }
    ) == ["line/a.yaml:1:21 E201 `lead` is already a partner (line/map.yaml:4:3)"]


def test_one_id_in_one_section_of_two_parts() -> None:
    assert line(
        {
            "map.yaml": "~impacts:\n  margin: Margin rises\n",
            "a.yaml": "impacts:\n  margin: Margin per hour rises\n",
            "b.yaml": "sales: {stages: {trial: Trial}}\n",
            "c.yaml": "sales: {stages: {trial: One line}}\nimpacts: {margin: Again}\n",
        }
    ) == [
        "line/a.yaml:2:3 E201 `margin` is already an impact (line/map.yaml:4:3)",
        "line/c.yaml:1:18 E201 `trial` is already a stage (line/b.yaml:1:18)",
        "line/c.yaml:2:11 E201 `margin` is already an impact (line/map.yaml:4:3)",
    ]


def test_what_is_wrong_inside_a_second_entry_of_one_id_is_told_too() -> None:
    assert line(
        {
            "map.yaml": "~partners: {lead: {name: L}}\n",
            "a.yaml": "partners:\n  lead:\n    kind: boss\n    nam: L\n",
        }
    ) == [
        "line/a.yaml:2:3 E201 `lead` is already a partner (line/map.yaml:3:12)",
        "line/a.yaml:3:11 E104 `boss` is no kind of partner; "
        "a kind of partner is boundary, strategic, beneficiary or internal",
        "line/a.yaml:4:5 E101 a partner has no field `nam`",
    ]


def test_another_id_for_a_second_entry_is_one_that_nothing_has() -> None:
    write(
        Path("line"),
        {
            "map.yaml": "~impacts: {margin: Margin rises}\npartners: {gains-rise: {}}\n",
            "a.yaml": "impacts: {margin: Gains rise}\n",
        },
    )
    (finding,) = run("line").report.findings
    assert (finding.code, finding.hint) == ("E201", "margin-2")


def test_references_into_a_second_entry_of_one_id_are_not_unknown() -> None:
    assert line(
        {
            "map.yaml": "~partners: {lead: {name: L}}\n",
            "a.yaml": "partners: {lead: {behaviors: {like: {asks: Asks}}}}\n",
            "b.yaml": "journal: [about: asks]\n",
        }
    ) == ["line/a.yaml:1:12 E201 `lead` is already a partner (line/map.yaml:3:12)"]


def test_a_single_field_stands_in_one_part_only() -> None:
    assert line(
        {
            "map.yaml": "~segment: {name: Plants, fits: [Three shifts]}\n",
            "a.yaml": "title: Another\nsegment: {name: Lines, fits: [Two]}\n",
        }
    ) == [
        "line/a.yaml:1:1 E008 `title` stands in another part of this map, too (line/map.yaml:2:1)",
        "line/a.yaml:2:11 E008 `name` stands in another part of this map, too (line/map.yaml:3:11)",
        "line/a.yaml:2:24 E008 `fits` stands in another part of this map, too (line/map.yaml:3:25)",
    ]


def test_a_map_of_its_own_in_the_folder_of_another_is_told_that_it_is_a_part() -> None:
    write(Path("line"), {"map.yaml": "~", "old.yaml": "outcome_map: 1\ntitle: Old\n"})
    (finding,) = run("line").report.findings
    assert (finding.code, finding.place.file, finding.hint) == (
        "E008",
        "line/old.yaml",
        "keep one of the two; if this is a map of its own, move it out of this map's folder",
    )


def test_what_stands_in_two_parts_is_told_with_its_path() -> None:
    write(
        Path("line"),
        {
            "map.yaml": "~partners: {lead: {name: L}}\nsales: {stages: {trial: T}}\n",
            "a.yaml": "title: U\npartners: {lead: {name: M}}\nsales: {stages: {trial: U}}\n",
        },
    )
    told_of = [(one.code, one.path) for one in run("line").report.findings]
    assert told_of == [
        ("E008", "title"),
        ("E201", "partners.lead"),
        ("E201", "sales.stages.trial"),
    ]


def places_and_codes(files: dict[str, str | bytes]) -> list[str]:
    """Where something is told of a folder map of these parts, and its code."""
    return [" ".join(one.split()[:2]) for one in line(files)]


def test_each_part_is_told_all_its_errors() -> None:
    assert places_and_codes(
        {
            "map.yaml": "~vison: V\nimpacts: []\n",
            "a.yaml": "vison: V\nimpacts: {a: 1}\n",
            "b.yaml": "- a list\n",
            "c.yaml": "outcome_map: 2\nimpacts: {c: {impact: C, for: us}}\n",
            "d.yaml": "mission: *x\nimpacts: {d: }\n",
            "e.yaml": b"vision: \xff",
            "f.yaml": "impacts: text\n",
        }
    ) == [
        "line/a.yaml:1:1 E101",
        "line/a.yaml:2:14 E103",
        "line/b.yaml:1:1 E011",
        "line/c.yaml:1:14 E012",
        "line/c.yaml:2:31 E104",
        "line/d.yaml:1:10 E009",
        "line/d.yaml:2:11 E102",
        "line/e.yaml:1:9 E001",
        "line/f.yaml:1:10 E103",
        "line/map.yaml:3:1 E101",
        "line/map.yaml:4:10 E103",
    ]


def test_what_a_broken_part_may_hold_is_not_unknown() -> None:
    broken = b"impacts: {margin: M\xfcller}\n"
    assert places_and_codes({"a.yaml": broken, "b.yaml": "journal: [about: margin]\n"}) == [
        "line/a.yaml:1:20 E001"
    ]


def test_what_a_list_in_place_of_entries_may_hold_is_not_unknown() -> None:
    parts: dict[str, str | bytes] = {
        "map.yaml": "~impacts: {margin: Margin rises}\n",
        "a.yaml": "impacts: [Fewer nights]\njournal: [about: nights]\n",
    }
    assert places_and_codes(parts) == ["line/a.yaml:1:10 E103"]


def test_a_part_that_is_too_large_hides_no_other() -> None:
    Path("outcomekit.toml").write_text("max-file-size = 60\n")
    parts: dict[str, str | bytes] = {
        "a.yaml": f"vision: {'x' * 60}\n",
        "b.yaml": "status: live\njournal: [about: x]\n",
    }
    assert places_and_codes(parts) == ["line/a.yaml:1:1 E003", "line/b.yaml:1:9 E104"]


def test_a_broken_head_hides_no_part() -> None:
    head = b"outcome_map: 1\ntitle: M\xfcller\n"
    assert places_and_codes({"map.yaml": head, "a.yaml": "status: live\n"}) == [
        "line/a.yaml:1:9 E104",
        "line/map.yaml:2:9 E001",
    ]


def test_a_map_without_title_is_told_at_its_head() -> None:
    assert line({"map.yaml": "outcome_map: 1\n", "a.yaml": "vision: V\n"}) == [
        "line/map.yaml:1:1 E102 the map has no `title`"
    ]
    assert line({"map.yaml": "outcome_map: 1\n", "a.yaml": "title: T\n"}) == []
