"""Promises 34 to 37: text of a map stays text, in every command, every format, every document."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from outcomekit import reports
from outcomekit.cli.main import run
from tests.documents.reading import autolinks, blocks, links, tokens
from tests.promises.every_command import MAP
from tests.promises.free_texts import data_of, free_texts, put

MARKUP = (
    "[/b] [link=https://a.example]x[/link] [x](javascript:alert(1)) <script>alert(1)</script> "
    "{{ 7*7 }} `tick` | # *b* _i_ ]]> & <!-- %0A ::error::forged ##[error] ##vso[task] www.a.b @c"
)
"""What some markup, terminal or CI system would take for its own."""
UNSEEN = "\x1b[31mred\x1b]0;title\x07 \x9b1m \u202egnirts\u202c"
NEVER_SHOWN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
LINES = "\n::error::forged\n##[error]forged\n# forged\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a map that is full of markup, and one that would command a terminal."""
    monkeypatch.chdir(tmp_path)
    Path("plain.yaml").write_text(MAP, encoding="utf-8")
    Path("markup.yaml").write_text(hostile(MARKUP), encoding="utf-8")
    Path("lines.yaml").write_text(hostile(LINES), encoding="utf-8")
    torn = re.sub(r"(?m): ([A-Z].*)$", lambda found: f": {found[1]} {UNSEEN}", MAP)
    Path("unseen.yaml").write_text(torn.replace("status: ", "status: x"), encoding="utf-8")
    return tmp_path


def hostile(text: str) -> str:
    """A valid map with a text in every place where any text may stand."""
    data = deepcopy(data_of("mega-international"))
    for number, path in enumerate(free_texts("mega-international")):
        put(data, path, f"{text} {number}x")
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in data.items())


COMMANDS = [
    *(f"diff plain.yaml --format {name}" for name in reports.names()),
    "validate",
    "lint --select all --today 2026-11-20",
    "lint --select all --today 2026-11-20 --unsafe-fixes --diff",
    "add impact plant-margin --text x --diff",
    "rename nobody somebody",
    "record nobody --saw x",
]


def said(command: str, name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> tuple[str, str]:
    """What a command writes about a map on both streams."""
    assert run([*command.split(), name]) in (0, 1, 2)
    told = capfdbinary.readouterr()
    return told.out.decode(), told.err.decode()


@pytest.mark.parametrize("command", COMMANDS)
def test_promise_35_nothing_that_a_terminal_obeys_comes_out_of_any_command(
    here: Path, command: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name in ("markup.yaml", "lines.yaml", "unseen.yaml"):
        out, err = said(command, name, capfdbinary)
        assert NEVER_SHOWN.search(out + err) is None


CODE = re.compile(r"(?ms)^ *(```+).*?^ *\1|(?<!`)(`+)(?!`).+?(?<!`)\2(?!`)")
"""What stands between fences, or as code within a line."""


def assert_printed(page: str) -> None:
    """Hold that a page of Markdown has no link, no HTML and no heading but its own."""
    assert [target for target in links(page) if not target.startswith("#")] == []
    assert autolinks(CODE.sub("", page.replace("\\`", ""))) == []
    every = [one for token in tokens(page) for one in (token, *(token.children or ()))]
    assert [
        one.content
        for one in every
        if one.type.startswith("html")
        and not re.fullmatch(r"<!--.*-->\n?|</?(sub|br)>", one.content)
    ] == []
    headed = [block.text for block in blocks(page) if block.within[-1][:1] == "h"]
    assert [text for text in headed if text.startswith("forged")] == []


@pytest.mark.parametrize("name", ["markup.yaml", "lines.yaml"])
@pytest.mark.parametrize(
    "command",
    ["validate --format markdown torn.yaml", "lint --select all --format markdown",
     "diff plain.yaml --format markdown"],
)  # fmt: skip
def test_promise_37_markdown_of_findings_and_changes_prints_the_text(
    here: Path, command: str, name: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    Path("torn.yaml").write_text(
        f"outcome_map: 1\ntitle: T\nstatus: {json.dumps(MARKUP)}\n", encoding="utf-8"
    )
    out, _ = said(command, name, capfdbinary)
    assert_printed(out)


def test_promise_37_every_document_prints_the_text(here: Path) -> None:
    for name in ("markup.yaml", "lines.yaml"):
        assert run(["render", "all", name, "--out", "pages", "--today", "2026-11-20"]) == 0
    for page in sorted(Path("pages").iterdir()):
        if not page.stem.endswith("-index"):  # it leads to the others
            assert_printed(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", ["validate", "lint --select all", "diff plain.yaml"])
def test_promise_34_markup_is_printed_as_it_stands(
    here: Path, command: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    Path("torn.yaml").write_text(
        hostile(MARKUP).replace("1x", "1x").replace('"status"', '"x-status"')
        + f"owner: [{json.dumps(MARKUP)}]\n",
        encoding="utf-8",
    )
    out, _ = said(f"{command} --color always", "torn.yaml", capfdbinary)
    plain = re.sub("\x1b\\[[0-9;]*m", "", out)
    assert "[/b] [link=https://a.example]x[/link]" in plain
    assert "##[" not in plain


@pytest.mark.parametrize("command", ["validate", "lint --select all", "diff plain.yaml"])
def test_promise_36_no_text_forges_a_ci_command_or_breaks_junit(
    here: Path, command: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name in ("markup.yaml", "lines.yaml", "unseen.yaml"):
        out, _ = said(f"{command} --format github", name, capfdbinary)
        assert [line for line in out.splitlines() if not line.startswith("::")] == []
        assert [line for line in out.splitlines() if re.match(r"::error.*::forged", line)] == []
        assert "##[" not in out
        out, _ = said(f"{command} --format junit", name, capfdbinary)
        Xml.fromstring(out)  # noqa: S314 - it is ours
