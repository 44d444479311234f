"""Workspaces: references from map to map, ids that stand twice, and whose settings hold."""

from pathlib import Path

import pytest

from tests.app.folders import maps, run, told, write

LEAD = "~partners: {lead: {name: Leads, behaviors: {expect: {asks: Asks}}}}\n"


def about(*references: str) -> str:
    """A map whose journal is about these."""
    return f"~journal: [{', '.join(f'about: {one}' for one in references)}]\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder outside any repository or workspace."""
    monkeypatch.chdir(tmp_path)


def here(files: dict[str, str | bytes]) -> None:
    """Write files into the current folder."""
    write(Path(), files)


# --- from map to map --------------------------------------------------------------------------


def test_a_map_refers_into_another_of_the_same_run() -> None:
    here({"a.yaml": LEAD, "b.yaml": about("a/lead", "a/asks")})
    assert told(run(".")) == []
    assert told(run("b.yaml", "a.yaml")) == []


def test_without_a_workspace_only_the_maps_of_the_run_are_known() -> None:
    here({"a.yaml": LEAD, "b.yaml": about("a/lead")})
    assert told(run("b.yaml")) == ["b.yaml:3:18 E202 no map of this workspace has the id `a`"]


def test_in_a_workspace_a_map_that_was_not_named_is_looked_into() -> None:
    here(
        {
            "outcomekit.toml": "",
            "deep/er/a.yaml": LEAD,
            "line/map.yaml": "~",
            "line/p.yaml": "partners: {head: }\n",
            "b.yaml": about("a/lead", "a/leed", "line/head", "c/x"),
        }
    )
    found = run("b.yaml").report.findings
    assert [(one.message, one.hint) for one in found] == [
        (
            "no behavior, proposition or other entity has the id `leed` in the map `a`",
            "a/lead",
        ),
        ("no map of this workspace has the id `c`", None),
    ]


def test_a_map_that_is_looked_into_is_not_reported() -> None:
    here({"outcomekit.toml": "", "a.yaml": f"{LEAD}status: live\n", "b.yaml": about("a/lead")})
    checked = run("b.yaml")
    assert (told(checked), maps(checked)) == ([], {"b": ["b.yaml"]})


@pytest.mark.parametrize(
    "broken",
    [
        "outcome_map: 1\ntitle: T\n".encode("utf-16"),
        "outcome_map: 2\ntitle: T\n",
        "~partners: [lead]\n",
    ],
    ids=["unreadable", "another version", "no entries"],
)
def test_nothing_is_unknown_in_a_map_that_could_not_be_read(broken: str | bytes) -> None:
    here({"outcomekit.toml": "", "a.yaml": broken, "b.yaml": about("a/lead")})
    assert told(run("b.yaml")) == []


def test_a_map_that_cannot_be_opened_is_no_map_to_refer_to() -> None:
    here({"outcomekit.toml": "", "b.yaml": about("a/lead")})
    Path("a.yaml").symlink_to("a.yaml")
    assert told(run("b.yaml")) == ["b.yaml:3:18 E202 no map of this workspace has the id `a`"]


def test_a_reference_into_another_map_must_name_the_right_kind() -> None:
    here(
        {
            "a.yaml": LEAD,
            "b.yaml": "~partners: {head: {buying: {reports_to: a/asks}}}\n",
            "c.yaml": "~hypotheses: {audit: {we_believe: W, will_change: a/asks}}\n",
        }
    )
    assert told(run(".")) == ["b.yaml:3:40 E203 `asks` is a behavior; `reports_to` names a partner"]


def test_an_outcome_of_a_plan_in_another_map_is_not_this_plans_own() -> None:
    plan = "~success_plans: {plan: {customer: C, outcomes: {OWN: W}, milestones: {MILE}}}\n"
    here(
        {
            "a.yaml": plan.replace("OWN", "faster").replace("MILE", ""),
            "b.yaml": plan.replace("OWN", "safer").replace(
                "MILE", "first: {milestone: M, outcome: a/faster}"
            ),
        }
    )
    assert told(run(".")) == [
        "b.yaml:3:103 E203 `faster` is an outcome of `a/plan`; `outcome` names one of `plan`"
    ]


def test_a_circle_through_two_maps_is_told_in_both() -> None:
    here(
        {
            "outcomekit.toml": "",
            "a.yaml": "~partners: {lead: {buying: {reports_to: b/head}}}\n",
            "b.yaml": "~partners: {head: {buying: {reports_to: a/lead}}}\n",
        }
    )
    in_a = "a.yaml:3:40 E204 `reports_to` goes in a circle: `lead` → `b/head` → `lead`"
    in_b = "b.yaml:3:40 E204 `reports_to` goes in a circle: `head` → `a/lead` → `head`"
    assert told(run(".")) == [in_a, in_b]
    assert told(run("b.yaml")) == [in_b]


def test_a_circle_elsewhere_is_not_told_here() -> None:
    here(
        {
            "outcomekit.toml": "",
            "a.yaml": "~partners: {lead: {buying: {reports_to: lead}}}\n",
            "b.yaml": "~partners: {clerk: {buying: {reports_to: a/lead}}}\n",
        }
    )
    assert told(run("b.yaml")) == []


# --- one map id for two maps ------------------------------------------------------------------


def test_two_maps_may_not_share_an_id() -> None:
    here(
        {
            "a/line.yaml": "~",
            "b/line.yml": "# b\noutcome_map: 1\ntitle: B\n",
            "c/line/map.yaml": "~",
        }
    )
    assert told(run(".")) == [
        f"{file}:1:1 E201 `line` is already the id of another map of this workspace "
        "(a/line.yaml:1:1)"
        for file in ("b/line.yml", "c/line/map.yaml")
    ]


def test_maps_of_two_workspaces_may_share_an_id() -> None:
    here(
        {
            "north/outcomekit.toml": "",
            "north/line.yaml": LEAD,
            "south/pyproject.toml": "[tool.outcomekit]\n",
            "south/line.yaml": "~",
            "south/b.yaml": about("line/lead"),
        }
    )
    unknown = "no behavior, proposition or other entity has the id `lead` in the map `line`"
    for paths in (["."], ["north", "south"], ["south/b.yaml", "south/line.yaml", "north"]):
        assert told(run(*paths)) == [f"south/b.yaml:3:18 E202 {unknown}"]


# --- whose settings hold ----------------------------------------------------------------------


def test_each_path_is_read_with_the_settings_of_its_own_workspace() -> None:
    here(
        {
            "small/outcomekit.toml": "max-file-size = 10\nexclude = ['old']\n",
            "small/a.yaml": "~",
            "small/old/b.yaml": "~",
            "large/outcomekit.toml": "",
            "large/c.yaml": "~",
            "large/old/d.yaml": "~",
        }
    )
    for paths in (["small", "large"], ["large", "small"], ["."]):
        checked = run(*paths)
        assert sorted(maps(checked)) == ["a", "c", "d"]
        assert [line.split()[:2] for line in told(checked)] == [["small/a.yaml:1:1", "E003"]]


def test_a_workspace_within_a_workspace_is_one_of_its_own() -> None:
    here(
        {
            "outcomekit.toml": "exclude = ['old']\n",
            "a.yaml": about("b/lead"),
            "old/x.yaml": "~",
            "client/outcomekit.toml": "",
            "client/b.yaml": LEAD,
            "client/old/y.yaml": "~",
        }
    )
    checked = run(".")
    assert sorted(maps(checked)) == ["a", "b", "y"]
    assert told(checked) == ["a.yaml:3:18 E202 no map of this workspace has the id `b`"]


def test_a_map_belongs_to_the_workspace_above_it_wherever_one_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here({"outcomekit.toml": "", "a.yaml": LEAD, "below/b.yaml": about("a/lead")})
    assert told(run("below")) == []
    monkeypatch.chdir("below")
    assert told(run(".")) == []


# --- standard input ---------------------------------------------------------------------------


def test_a_map_from_standard_input_goes_by_its_name() -> None:
    here({"outcomekit.toml": "", "a.yaml": LEAD})
    text = "outcome_map: 1\ntitle: T\nstatus: live\njournal: [about: a/leed]\n"
    checked = run(given=("maps/line.yaml", text))
    assert maps(checked) == {"line": ["maps/line.yaml"]}
    assert told(checked) == [
        "maps/line.yaml:3:9 E104 `live` is no status; a status is draft, active or retired",
        "maps/line.yaml:4:18 E202 no behavior, proposition or other entity has the id `leed` "
        "in the map `a`",
    ]


def test_standard_input_stands_for_the_file_of_its_name() -> None:
    here({"line.yaml": "~status: live\n", "b.yaml": "~"})
    checked = run(".", given=("line.yaml", "outcome_map: 1\ntitle: T\n"))
    assert (sorted(maps(checked)), told(checked)) == (["b", "line"], [])


def test_standard_input_may_be_a_part_of_a_folder_map() -> None:
    here(
        {
            "line/map.yaml": about("lead"),
            "line/a.yaml": "partners: {lead: [broken]}\n",
            "line/b.yaml": "impacts: {m: }\n",
        }
    )
    checked = run(given=("line/a.yaml", "partners: {lead: }\n"))
    assert maps(checked) == {"line": ["line/map.yaml", "line/b.yaml", "line/a.yaml"]}
    assert told(checked) == ["line/b.yaml:1:11 E102 `m` has no `impact`"]


def test_standard_input_may_be_a_part_that_is_not_saved_yet() -> None:
    here({"line/map.yaml": about("lead")})
    checked = run(given=("line/new.yaml", "partners: {lead: }\n"))
    assert maps(checked) == {"line": ["line/map.yaml", "line/new.yaml"]}
    assert told(checked) == []


def test_standard_input_may_be_the_head_of_a_folder_map() -> None:
    here({"line/map.yaml": "~", "line/a.yaml": "partners: {lead: }\n"})
    checked = run(given=("line/map.yaml", "outcome_map: 1\n"))
    assert told(checked) == ["line/map.yaml:1:1 E102 the map has no `title`"]


def test_standard_input_that_is_no_map_is_an_error() -> None:
    assert told(run(given=("stdin.yaml", "title: T\n"))) == [
        "stdin.yaml:1:1 E011 nothing says that this file is an outcome map"
    ]
