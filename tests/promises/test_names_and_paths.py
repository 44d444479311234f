"""Names, paths and texts of others: links end, walks stay inside, nothing commands a terminal."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from outcomekit import reports
from outcomekit.app.check import check
from tests.promises.process import HEAD, Ended, environment, ran

MARKUP = "[/b] [link=https://example.invalid]x[/link] ::error::forged %0A ]]> <b> `tick` | # * _"
"""What some markup would take for its own."""
HOSTILE = f"{MARKUP} ##[error] ##vso[task] ##teamcity[x]"
"""The same, and what some CI system would take for a command."""
UNSEEN = "\x1b[31mred\x1b]0;title\x07 \x9b1m \u202egnirts\u202c \u200bgap"
"""What would command a terminal, turn a line round, or hide."""
NEVER_SHOWN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A folder with a map whose name, keys and texts are hostile."""
    key = json.dumps(UNSEEN, ensure_ascii=True)
    body = (
        f"? {key}\n: 1\n"
        f"status: {json.dumps(HOSTILE)}\n"
        f"currency: {json.dumps('$' + UNSEEN, ensure_ascii=True)}\n"
        f"vision: raw {UNSEEN} text\n"
        f"journal: [about: {json.dumps(HOSTILE)}]\n"
    )
    name = f"{UNSEEN.replace('/', '')}.yaml"
    (tmp_path / name).write_text(HEAD + body, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("format_", reports.names())
def test_promise_35_nothing_of_a_map_commands_a_terminal(hostile: Path, format_: str) -> None:
    report = check([hostile]).report
    assert len(report.findings) > 3
    assert NEVER_SHOWN.search(reports.encode(format_, report).decode()) is None


def test_promise_34_markup_of_a_map_is_printed_as_it_stands(hostile: Path) -> None:
    ended = ran("validate", "--color", "always", ".", cwd=hostile)
    text = re.sub("\x1b\\[[0-9;]*m", "", ended.out.decode())
    assert MARKUP in text
    assert NEVER_SHOWN.search(text) is None
    assert "##[" not in text


def test_promise_35_a_refusal_shows_no_command_either(tmp_path: Path) -> None:
    ended = ran("validate", f"a{UNSEEN}", cwd=tmp_path)
    assert (ended.code, ended.out) == (2, b"")
    assert NEVER_SHOWN.search(ended.err.decode()) is None
    assert ended.err.startswith(b"outcomekit: a\\u001b[31mred\\u001b]0;title\\u0007 \\u009b1m ")


def test_promise_35_a_wrong_option_shows_no_command_either(tmp_path: Path) -> None:
    for arguments in ([f"--{UNSEEN}"], [UNSEEN], ["validate", f"--format={UNSEEN}"]):
        ended = ran(*arguments, cwd=tmp_path)
        assert (ended.code, ended.out) == (2, b"")
        assert NEVER_SHOWN.search(ended.err.decode()) is None
        assert ended.err.count(b"\n") == 1


def test_promise_35_a_setting_shows_no_command_either(tmp_path: Path) -> None:
    (tmp_path / "outcomekit.toml").write_text('"a\\u001b[31m\\u202e" = 1\n')
    ended = ran("validate", ".", cwd=tmp_path)
    assert (ended.code, ended.out) == (2, b"")
    assert b"no setting `a\\u001b[31m\\u202e`; there are " in ended.err


# --- names ------------------------------------------------------------------------------------


def test_promise_29_an_argument_after_two_dashes_is_a_path(tmp_path: Path) -> None:
    for name in ("-x.yaml", "--help", "--traceback", "--format=json", "-"):
        (tmp_path / name).write_text(HEAD)
    names = ["--format=json", "--help", "--traceback", "-x.yaml"]
    ended = ran("validate", "--format", "concise", "--", *names, cwd=tmp_path)
    assert (ended.code, ended.err) == (1, b"")
    told = [line.split(":1:1: E106 ")[0] for line in ended.out.decode().splitlines()]
    assert told == names


def test_promise_29_a_file_that_begins_with_a_dash_can_be_named_from_its_folder(
    tmp_path: Path,
) -> None:
    (tmp_path / "-x.yaml").write_text(HEAD)
    assert ran("validate", "-x.yaml", cwd=tmp_path) == Ended(
        2, b"", b"outcomekit: no option `-x`; `outcomekit validate --help` lists the options\n"
    )
    assert ran("validate", "--format", "concise", "./-x.yaml", cwd=tmp_path).code == 1


def test_promise_29_no_name_reaches_a_shell_or_an_option_of_git(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    names = ["--upload-pack=touch ran", "$(touch ran)", "; touch ran", "-c core.pager=touch ran"]
    for number, name in enumerate(names):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"line-{number}.yaml").write_text(HEAD)
    assert ran("validate", "--", *names, cwd=tmp_path) == Ended(0, b"4 maps, all good\n", b"")
    assert not list(tmp_path.rglob("ran"))


def test_promise_27_a_name_of_three_hundred_characters_is_said_in_words(tmp_path: Path) -> None:
    ended = ran("validate", "x" * 300, cwd=tmp_path)
    assert ended == Ended(
        2, b"", f"outcomekit: {'x' * 300} cannot be read: file name too long\n".encode()
    )


def test_promise_27_a_name_that_is_no_utf_8_is_shown_and_read(tmp_path: Path) -> None:
    name = os.fsdecode(b"na\xffme.yaml")
    (tmp_path / name).write_text(HEAD)
    for format_ in reports.names():
        assert b"E106" in reports.encode(format_, check([tmp_path]).report)
    ended = ran("validate", ".", cwd=tmp_path)
    assert (ended.code, ended.err) == (1, b"")
    assert ended.out.startswith(b"na\\udcffme.yaml:1:1  E106 invalid-id\n")


@pytest.mark.parametrize(
    "name", ["../evil", "/abs/evil", "../..", "CON", "a:b", "x" * 250, "no such/evil", "evil\n"]
)
def test_promise_27_output_names_stay_in_the_output_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "here").mkdir()
    arguments = ["render", "all", "-", "--stdin-filename", f"{name}.yaml", "--out", "out"]
    ended = ran(*arguments, cwd=tmp_path / "here", given=HEAD.encode())
    written = {path.parent.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    assert (ended.code, ended.out) in [(0, b""), (1, b"")]
    assert written <= {Path("here/out")}
    assert written or b" E106 " in ended.err


# --- walks ------------------------------------------------------------------------------------


def test_promise_28_a_walk_over_links_in_circles_ends_and_stays_inside(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    (inside / "deep" / "er").mkdir(parents=True)
    outside.mkdir()
    (outside / "secret.yaml").write_text(f"{HEAD}status: live\n")
    (inside / "deep" / "line.yaml").write_text(HEAD)
    for name, target in {
        "self": ".", "deep/up": "..", "deep/er/top": "../..", "out": "../outside",
        "out.yaml": "../outside/secret.yaml", "a.yaml": "b.yaml", "b.yaml": "a.yaml",
        "root": "/", "gone.yaml": "nowhere",
    }.items():  # fmt: skip
        (inside / name).symlink_to(target)
    assert ran("validate", ".", cwd=inside) == Ended(0, b"1 map, all good\n", b"")


def test_promise_28_hidden_and_ignored_files_are_passed_over(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    files = {".gitignore": "drafts/\n", "line.yaml": HEAD, ".old.yaml": "outcome_map: 9\n",
             ".old/a.yaml": "outcome_map: 9\n", "drafts/b.yaml": "outcome_map: 9\n"}  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert ran("validate", cwd=tmp_path) == Ended(0, b"1 map, all good\n", b"")
    named = ran("validate", "--format", "concise", "drafts/b.yaml", ".old.yaml", cwd=tmp_path)
    assert [line.split()[1] for line in named.out.decode().splitlines()] == ["E106", "E012", "E012"]


def test_promise_33_a_run_needs_neither_a_home_nor_a_language(tmp_path: Path) -> None:
    (tmp_path / "line.yaml").write_text(HEAD)
    env = environment(HOME=None, LANG=None)
    assert ran("validate", cwd=tmp_path, env=env) == Ended(0, b"1 map, all good\n", b"")
