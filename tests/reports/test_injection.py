"""Injection: text from maps stays text, in every format."""

import json
import re

import pytest
from hypothesis import given

from outcomekit import reports
from outcomekit.diagnostics.finding import Finding, Related
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.span import Place
from outcomekit.reports import Style, visible
from tests.reports.hostile import commanding, hostile
from tests.reports.shared_report import OUTPUT_AS_BEHAVIOR, PLAIN, report_of

FORMATS = reports.names()


def attacked(text: str) -> Report:
    """A report with the text in every place where something from a map or a disk can stand."""
    place = Place(text, 1, 1, 1, 2)
    finding = Finding(
        OUTPUT_AS_BEHAVIOR, place, text, text, text, text, text, (Related(place, text),)
    )
    return Report.of([finding], files=1, maps=1, texts={text: text}, remarks=[text])


@pytest.mark.parametrize("name", FORMATS)
@given(text=hostile)
def test_no_character_commands_the_terminal(name: str, text: str) -> None:
    assert commanding(reports.render(name, attacked(text))) == []


@given(text=hostile)
def test_the_only_escapes_on_a_colored_terminal_are_ours(text: str) -> None:
    shown = reports.render("text", attacked(text), Style(color=True))
    assert commanding(re.sub(r"\x1b\[(?:[0-9;]+)m", "", shown)) == []
    assert re.sub(r"\x1b\[[0-9;]+m", "", shown) == reports.render("text", attacked(text))


@pytest.mark.parametrize("name", FORMATS)
@given(text=hostile)
def test_no_line_is_a_command_to_the_ci_system_but_our_own(name: str, text: str) -> None:
    lines = [line.lstrip() for line in reports.render(name, attacked(text)).split("\n")]
    commands = [line.split("::")[1].split(" ")[0] for line in lines if line.startswith("::")]
    assert commands == (["warning", "notice"] if name == "github" else [])
    assert [line for line in lines if re.search(r"##[a-z]*\[", line)] == []


@given(text=hostile)
def test_an_annotation_has_the_properties_that_we_gave_it(text: str) -> None:
    command, remark, end = reports.render("github", attacked(text)).split("\n")
    matched = re.fullmatch(r"::warning ([^:]*)::(.*)", command)
    assert matched is not None
    properties = dict(one.split("=", 1) for one in matched[1].split(","))
    assert {key: unescape(value) for key, value in properties.items()} == {
        "file": visible(text),
        "line": "1",
        "col": "1",
        "endLine": "1",
        "endColumn": "2",
        "title": "PM013 output-as-behavior",
    }
    assert unescape(matched[2]).split("\n")[0] == visible(text)
    assert (unescape(remark), end) == (f"::notice::{visible(text)}", "")


def unescape(value: str) -> str:
    """What GitHub's runner makes of a value."""
    for escaped, meant in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        value = value.replace(escaped, meant)
    return value


@given(text=hostile)
def test_a_finding_is_one_line_of_concise(text: str) -> None:
    shown = visible(f"{text}:1:1"), visible(text)
    assert reports.render("concise", attacked(text)) == f"{shown[0]}: PM013 {shown[1]}\n"


@given(text=hostile)
def test_json_gives_the_very_text_back(text: str) -> None:
    (found,) = json.loads(reports.render("json", attacked(text)))["findings"]
    given_back = (found["message"], found["hint"], found["file"], found["map"], found["path"])
    assert given_back == (text, text, text, text, text)


@given(text=hostile)
def test_in_text_what_is_not_indented_is_ours(text: str) -> None:
    finding = PLAIN._replace(message=text, why=text, hint=text)
    lines = reports.render("text", report_of(finding, texts={"map.yaml": text})).split("\n")
    assert [line for line in lines if line and not line.startswith("  ")] == [
        "map.yaml:1:1  E104 unknown-value",
        "1 error in 1 of 1 map",
    ]


@pytest.mark.parametrize("markup", ["[/b]", "[link=https://x]y[/link]", "[bold red]x", ":smile:"])
def test_markup_is_printed_as_it_stands(markup: str) -> None:
    text = f"vision: {markup}"
    finding = PLAIN._replace(message=f"`{markup}` is odd", why=markup, hint=markup)
    assert reports.render("text", report_of(finding, texts={"map.yaml": text})) == (
        "map.yaml:1:1  E104 unknown-value\n"
        f"  `{markup}` is odd\n"
        f"    1 | vision: {markup}\n"
        "      | ^\n"
        f"  why: {markup}\n"
        f"  try: {markup}\n"
        "\n"
        "1 error in 1 of 1 map\n"
    )
