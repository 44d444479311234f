"""What holds of every format of a changelog: goldens, and text that stays text."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given

from outcomekit.reports import Style, changelog
from tests.goldens import hold_golden
from tests.reports.changelog.shared_chronicle import NOTHING, SHARED, hostile_chronicle
from tests.reports.hostile import commanding, hostile

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("text", "json", "markdown")
SUFFIXES = {"json": "json", "markdown": "md", "text": "txt"}
every_format = pytest.mark.parametrize("name", NAMES)


def test_a_changelog_is_for_people_for_pages_and_for_programs() -> None:
    assert changelog.names() == NAMES


@every_format
def test_the_shared_chronicle_looks_as_kept(name: str) -> None:
    hold_golden(GOLDEN / f"{name}.{SUFFIXES[name]}", changelog.render(name, SHARED))


@every_format
def test_no_change_looks_as_kept(name: str) -> None:
    hold_golden(GOLDEN / f"nothing-{name}.{SUFFIXES[name]}", changelog.render(name, NOTHING))


def test_color_paints_and_says_nothing_else() -> None:
    painted = changelog.render("text", SHARED, Style(color=True))
    unpainted = re.sub(r"\x1b\[[0-9;]+m", "", painted)
    words = "Runs a trial on one line"
    assert unpainted == changelog.render("text", SHARED).replace(
        f"            Runs a trial {{+{words[13:]}+}}", f"            {words}"
    )


@every_format
def test_a_format_describes_itself_in_one_line(name: str) -> None:
    description = changelog.describe(name)
    assert description == " ".join(description.split()) != ""


def test_text_speaks_as_the_terminal_does_and_the_rest_is_utf_8() -> None:
    ascii_only = Style(encoding="ascii")
    assert changelog.encode("text", SHARED, ascii_only).isascii()
    for name in ("json", "markdown"):
        written = changelog.encode(name, SHARED, ascii_only)
        assert written.decode("utf-8") == changelog.render(name, SHARED)


@every_format
@given(text=hostile)
def test_no_character_commands_the_terminal(name: str, text: str) -> None:
    assert commanding(changelog.render(name, hostile_chronicle(text))) == []


@given(text=hostile)
def test_the_only_escapes_on_a_colored_terminal_are_ours(text: str) -> None:
    shown = changelog.render("text", hostile_chronicle(text), Style(color=True))
    assert commanding(re.sub(r"\x1b\[(?:[0-9;]+)m", "", shown)) == []


@every_format
@given(text=hostile)
def test_no_line_is_a_command_to_the_ci_system(name: str, text: str) -> None:
    lines = [line.lstrip() for line in changelog.render(name, hostile_chronicle(text)).split("\n")]
    commands = [line for line in lines if line.startswith("::") or re.search(r"##[a-z]*\[", line)]
    assert commands == []


@given(text=hostile)
def test_json_gives_the_very_text_back(text: str) -> None:
    found = json.loads(changelog.render("json", hostile_chronicle(text)))["stories"][0]
    assert {found[name] for name in ("map", "entity", "id", "title")} == {text}
    assert found["events"][0]["subject"] == text


@pytest.mark.parametrize("markup", ["[x](javascript:alert(1))", "<b>x</b>", "| # _x_", "~~x~~"])
def test_markup_in_markdown_comes_out_as_text(markup: str) -> None:
    page = changelog.render("markdown", hostile_chronicle(markup))
    bare = re.sub(r"\\.", "", re.sub(r"(`+)[^`].*?\1", "", page.replace("`` ", "``")))
    assert markup not in bare
