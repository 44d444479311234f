"""Promises 16 to 20: what an edit leaves alone, proves, and refuses.

`tests/syntax/editing/` and `tests/syntax/formatting/` hold the same of thousands of made-up texts.
"""

from __future__ import annotations

import json
from difflib import ndiff
from pathlib import Path
from random import Random
from typing import Any

import pytest

from outcomekit.app.format import format_given
from outcomekit.cli.main import run
from outcomekit.syntax import second_reader
from outcomekit.syntax.editing import editor, fresh
from outcomekit.syntax.formatting import formatter
from outcomekit.syntax.second_reader import Unreadable
from tests.promises.uses import meant, notes
from tests.syntax.formatting.scrambled import Scrambler, example

MAP = """\
# the head
outcome_map: 1
title:    'Lines'   # of the plant
owner: ~
vision: Plants earn
   more from the lines
   they own  # wrapped
segment:
    fits: [Three shifts,  # in a list, behind
           # in a list, above
           "Relay controls"]
    name: # between key and value
      Plants
    # at the end of a block
impacts:
  margin:   Margin rises  # behind
  # above a neighbor
  quiet: {impact: Nights are quiet, layer: 1}
  # at the end of the impacts
partners:
  manager: {name: Managers}
hypotheses:
  audit:
    we_believe: An audit  # a bet
    for: manager
    state: Running  # misspelled
# between sections
journal:
  - {about: margin, saw: "One", on: 2026-10-02}   # seen
  # below it
# the end"""
"""A map with a comment in every place, and with every habit that an edit could iron out."""
SOUND = MAP.replace("Running", "running")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the test stands in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def changed(before: str, after: str) -> list[str]:
    """The lines that went and came, in order."""
    lines = ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line for line in lines if line[0] in "+-"]


EDITS = [
    ("add impact calm --text Calm", ["+   calm: Calm\n"]),
    ("add stage signing --text Signing",
     ["+ sales:\n", "+   stages:\n", "+     signing: Signing\n"]),
    ("record margin --score low --on 2026-11-20",
     ["+   - {on: 2026-11-20, about: margin, score: low}\n"]),
    ("rename margin plant-margin",
     ["-   margin:   Margin rises  # behind\n", "+   plant-margin:   Margin rises  # behind\n",
      '-   - {about: margin, saw: "One", on: 2026-10-02}   # seen\n',
      '+   - {about: plant-margin, saw: "One", on: 2026-10-02}   # seen\n']),
    ("rename manager head",
     ["-   manager: {name: Managers}\n", "+   head: {name: Managers}\n",
      "-     for: manager\n", "+     for: head\n"]),
]  # fmt: skip
ENDS = {"LF": "\n", "CRLF": "\r\n"}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "with a byte-order mark"])
@pytest.mark.parametrize(("command", "lines"), EDITS, ids=[command for command, _ in EDITS])
def test_promises_06_and_17_an_edit_changes_its_lines_and_no_other_byte(
    here: Path, command: str, lines: list[str], mark: str, end: str
) -> None:
    file = here / "lines.yaml"
    file.write_bytes((mark + SOUND.replace("\n", end)).encode())
    assert run([*command.split(), "lines.yaml"]) == 0
    after = file.read_bytes().decode()
    assert changed(mark + SOUND, after.replace(end, "\n")) == lines
    assert after.replace("\r\n", "").count("\n") == (0 if end == "\r\n" else after.count("\n"))


def test_promise_16_every_comment_stays_with_its_item_through_every_edit(here: Path) -> None:
    file = here / "lines.yaml"
    file.write_text(MAP, encoding="utf-8")
    assert run(["lint", "--unsafe-fixes", "--select", "all", "lines.yaml"]) in (0, 1)
    assert changed(MAP, file.read_text(encoding="utf-8")) == [
        "-     state: Running  # misspelled\n", "+     state: running  # misspelled\n",
    ]  # fmt: skip
    for command, _ in EDITS:
        assert run([*command.split(), "lines.yaml"]) == 0
    assert run(["format", "lines.yaml"]) == 0
    assert (
        file.read_text(encoding="utf-8")
        == """\
# the head
outcome_map: 1
title: 'Lines'  # of the plant
owner: ~
vision: Plants earn
  more from the lines
  they own  # wrapped

segment:
  name:  # between key and value
    Plants
  fits: [Three shifts,  # in a list, behind
      # in a list, above
      "Relay controls"]
  # at the end of a block

impacts:
  plant-margin: Margin rises  # behind
  # above a neighbor
  quiet: {impact: Nights are quiet, layer: 1}
  calm: Calm
  # at the end of the impacts

partners:
  head: {name: Managers}

sales:
  stages:
    signing: Signing

hypotheses:
  audit:
    we_believe: An audit  # a bet
    for: head
    state: running  # misspelled

# between sections
journal:
  - {on: 2026-10-02, about: plant-margin, saw: "One"}  # seen
  - {on: 2026-11-20, about: plant-margin, score: low}
  # below it
# the end
"""
    )


def test_promise_16_a_comment_above_the_neighbor_of_what_goes_stays(here: Path) -> None:
    files = {
        "base.yaml": SOUND,
        "ours.yaml": SOUND.replace("are quiet", "are silent"),
        "theirs.yaml": SOUND.replace("  margin:   Margin rises  # behind\n", "").replace(
            "about: margin, ", ""
        ),
    }
    for name, text in files.items():
        (here / name).write_text(text, encoding="utf-8")
    assert run(["merge", *files, "-o", "ours.yaml"]) == 0
    merged = (here / "ours.yaml").read_text(encoding="utf-8")
    assert changed(files["ours.yaml"], merged) == [
        "-   margin:   Margin rises  # behind\n",
        '-   - {about: margin, saw: "One", on: 2026-10-02}   # seen\n',
        '+   - {saw: "One", on: 2026-10-02}   # seen\n',
    ]


STRANGE = "a\u0085b \u2028c 👩🏽‍🏭 cafe\u0301 𝒳 a\ufeffb\u00a0c"


@pytest.mark.parametrize("command", [command for command, _ in EDITS] + ["format"])
def test_promise_09_strange_characters_survive_every_edit(here: Path, command: str) -> None:
    text = SOUND.replace("Three shifts", f"'{STRANGE}'").replace("# wrapped", f"# {STRANGE}")
    (here / "lines.yaml").write_text(text, encoding="utf-8")
    assert run([*command.split(), "lines.yaml"]) == 0
    after = (here / "lines.yaml").read_text(encoding="utf-8")
    assert [after.count(part) for part in (STRANGE, f"'{STRANGE}'", f"# {STRANGE}")] == [2, 1, 1]


# --- 18: the proof --------------------------------------------------------------------------------

PROVEN = [*(command for command, _ in EDITS), "format", "lint --unsafe-fixes"]


def sabotage(monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    """Let one part of the proof fail, as it would if the edit had gone wrong."""

    def unreadable(_: object) -> None:
        raise Unreadable("it is torn")

    if how == "what is said":
        monkeypatch.setattr(second_reader, "read_again", lambda _: {"title": "Otherwise"})
    elif how == "reading":
        monkeypatch.setattr(second_reader, "read_again", unreadable)
    else:
        for module, name in ((editor, "fault_of"), (fresh, "fault_of"), (formatter, "_fault_of")):
            monkeypatch.setattr(module, name, lambda *_: "a comment would be lost or changed")


@pytest.mark.parametrize("how", ["what is said", "reading", "the comments"])
@pytest.mark.parametrize("command", PROVEN)
def test_promise_18_what_cannot_be_proven_is_not_written(
    here: Path, command: str, how: str, monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    (here / "lines.yaml").write_text(MAP if "lint" in command else SOUND, encoding="utf-8")
    before = (here / "lines.yaml").read_bytes()
    sabotage(monkeypatch, how)
    code = run([*command.split(), "lines.yaml"])
    said = capfd.readouterr().err
    assert (code, (here / "lines.yaml").read_bytes()) == (1 if "lint" in command else 2, before)
    if "lint" not in command:
        assert said.startswith("outcomekit: lines.yaml is left as it is: ")


# --- 19 and 20: the form --------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(8))
def test_promise_19_the_form_of_a_form_is_itself_and_says_the_same(seed: int) -> None:
    luck = Random(seed)  # noqa: S311 - made-up text is no secret
    part = Scrambler(luck).text(example(luck))
    across = part[: len(part) - len(part.lstrip(" "))]
    before = (part if "outcome_map" in part else f"{across}outcome_map: 1\n{part}").encode()
    [change] = format_given(Path("map.yaml"), before).changes
    after = change.after
    assert format_given(Path("map.yaml"), after).changes == []
    assert (meant(after), notes(after)) == (meant(before), notes(before))


EMPTY = ["", "\n", "# nothing yet  \n\n\n", "---\n", "\ufeff", "\ufeff# later\r\n", "  \n#\n\n"]


@pytest.mark.parametrize("text", EMPTY, ids=[json.dumps(text) for text in EMPTY])
def test_promise_20_a_file_that_holds_nothing_or_comments_is_left_alone(
    here: Path, text: str
) -> None:
    file = here / "lines.yaml"
    file.write_bytes(text.encode())
    assert run(["format", "lines.yaml"]) == 0
    for command in ("lint --unsafe-fixes", "add impact calm --text Calm", "record calm"):
        assert run([*command.split(), "lines.yaml"]) in (1, 2)
    assert file.read_bytes() == text.encode()
    assert list(here.iterdir()) == [file]
