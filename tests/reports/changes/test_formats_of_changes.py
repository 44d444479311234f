"""What holds of every format of changes: goldens, schemas, and text from maps that stays text."""

import json
import re
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings

from outcomekit import reports
from outcomekit.diagnostics.change import Comparison
from outcomekit.reports import Style, changes
from tests.goldens import hold_golden
from tests.reports.changes.shared_comparison import NOTHING, SHARED, attacked
from tests.reports.hostile import commanding, hostile
from tests.reports.test_schemas import GITLAB, JUNIT, SARIF, faults

GOLDEN = Path(__file__).parent / "golden"
NAMES = changes.names()
SUFFIXES = {"json": "json", "sarif": "sarif", "gitlab": "json", "junit": "xml", "markdown": "md"}
every_format = pytest.mark.parametrize("name", NAMES)


def test_changes_have_the_formats_of_findings() -> None:
    assert reports.names() == NAMES


@every_format
def test_the_shared_comparison_looks_as_kept(name: str) -> None:
    with patch("outcomekit.reports._sarif.__version__", "1.2.3"):
        made = changes.render(name, SHARED)
    hold_golden(GOLDEN / f"{name}.{SUFFIXES.get(name, 'txt')}", made)


@every_format
def test_no_change_looks_as_kept(name: str) -> None:
    with patch("outcomekit.reports._sarif.__version__", "1.2.3"):
        made = changes.render(name, NOTHING)
    hold_golden(GOLDEN / f"nothing-{name}.{SUFFIXES.get(name, 'txt')}", made)


@pytest.mark.parametrize("name", ["text", "markdown", "junit"])
def test_no_change_in_what_was_compared_says_nothing_of_the_rest(name: str) -> None:
    partly = replace(NOTHING, remarks=("b.yaml has 1 error; what it hides was not compared",))
    made = changes.render(name, partly)
    assert "o change in meaning in what was compared between " in made
    assert "b.yaml has 1 error; what it hides was not compared" in made


def test_color_paints_and_says_nothing_else() -> None:
    painted = changes.render("text", SHARED, Style(color=True))
    hold_golden(GOLDEN / "text-in-color.txt", painted)


@every_format
def test_a_format_describes_itself_in_one_line(name: str) -> None:
    description = changes.describe(name)
    assert description == " ".join(description.split()) != ""


@pytest.mark.parametrize("name", ["text", "concise"])
def test_formats_for_people_speak_as_the_terminal_does(name: str) -> None:
    style = Style(encoding="ascii")
    assert changes.encode(name, SHARED, style).isascii()
    assert "60 % -> 50 %".replace(" -> ", "` -> `") in changes.encode(name, SHARED, style).decode()


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {"text", "concise"}])
def test_formats_for_programs_are_utf_8_everywhere(name: str) -> None:
    written = changes.encode(name, SHARED, Style(encoding="ascii", color=True, width=40))
    assert written.decode("utf-8") == changes.render(name, SHARED)


# --- schemas ----------------------------------------------------------------------------------


@settings(max_examples=25)
@given(text=hostile)
def test_hostile_text_breaks_no_schema(text: str) -> None:
    assert faults(SARIF, changes.render("sarif", attacked(text))) == []
    assert faults(GITLAB, changes.render("gitlab", attacked(f"maps/{text}"))) == []
    JUNIT.validate(changes.render("junit", attacked(text)))


@pytest.mark.parametrize("comparison", [SHARED, NOTHING], ids=["changes", "nothing"])
def test_machine_formats_are_valid(comparison: Comparison) -> None:
    assert faults(SARIF, changes.render("sarif", comparison)) == []
    assert faults(GITLAB, changes.render("gitlab", comparison)) == []
    JUNIT.validate(changes.render("junit", comparison))


def test_json_has_the_shape_of_the_contract() -> None:
    told = json.loads(changes.render("json", SHARED))
    assert told["version"] == 1
    assert told["summary"] == {"breaking": 3, "notable": 6, "cosmetic": 1}
    assert told["changes"][2] == {
        "code": "D501",
        "name": "target-eased",
        "kind": "changed",
        "impact": "breaking",
        "message": "`measure.target` of behavior `runs-trial` is easier to reach: `60 %` → `50 %`",
        "map": "line-controls",
        "entity": "behavior",
        "id": "runs-trial",
        "was": None,
        "field": "measure.target",
        "before": 60,
        "after": 50,
        "direction": "easier",
        "old": {
            "path": "partners.manager.behaviors.like.runs-trial.measure.target.value",
            "file": "maps/line-controls.yaml",
            "line": 13,
            "column": 5,
        },
        "new": {
            "path": "x.measure.target.value",
            "file": "maps/line-controls.yaml",
            "line": 15,
            "column": 5,
        },
    }


# --- text that stays text ---------------------------------------------------------------------


@every_format
@given(text=hostile)
def test_no_character_commands_the_terminal(name: str, text: str) -> None:
    assert commanding(changes.render(name, attacked(text))) == []


@given(text=hostile)
def test_the_only_escapes_on_a_colored_terminal_are_ours(text: str) -> None:
    shown = changes.render("text", attacked(text), Style(color=True))
    assert commanding(re.sub(r"\x1b\[(?:[0-9;]+)m", "", shown)) == []


@every_format
@given(text=hostile)
def test_no_line_is_a_command_to_the_ci_system_but_our_own(name: str, text: str) -> None:
    lines = [line.lstrip() for line in changes.render(name, attacked(text)).split("\n")]
    commands = [line.split("::")[1].split(" ")[0] for line in lines if line.startswith("::")]
    assert commands == (["warning", "warning", "notice"] if name == "github" else [])
    assert [line for line in lines if re.search(r"##[a-z]*\[", line)] == []


@given(text=hostile)
def test_json_gives_the_very_text_back(text: str) -> None:
    found = json.loads(changes.render("json", attacked(text)))["changes"][0]
    names = ("message", "map", "entity", "id", "was", "field", "before", "after")
    assert {found[name] for name in names} == {text}


@pytest.mark.parametrize("markup", ["[x](javascript:alert(1))", "<b>x</b>", "| # _x_", "~~x~~"])
def test_markup_in_markdown_comes_out_as_text(markup: str) -> None:
    page = changes.render("markdown", attacked(markup))
    bare = re.sub(r"\\.", "", re.sub(r"(`+)[^`].*?\1", "", page.replace("`` ", "``")))
    assert markup not in bare
