"""`outcomekit diff`, run as a person runs it: streams, formats and exit codes."""

import json
import subprocess
from pathlib import Path

import pytest

from outcomekit.reports import changes
from tests.app.folders import write
from tests.app.repositories import Repo, repository
from tests.checkout import COMMANDS, run

OUTCOMEKIT = COMMANDS / "outcomekit"
OLD = """\
outcome_map: 1
title: Line controls
partners:
  manager:
    name: Production managers
    tags: [plants]
    behaviors:
      like:
        runs-trial:
          does: Runs a one-line trial
          measure: {metric: trials, unit: "%", baseline: 20, target: 60}
"""
NEW = OLD.replace("target: 60", "target: 50").replace("like", "love").replace("a one-line", "one")
EASED = "`measure.target` of behavior `runs-trial` is easier to reach: `60 %` → `50 %`"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with one map, edited in the work tree."""
    made = repository(tmp_path / "our maps")
    made.commit({"maps/ü b/lines.yaml": OLD})
    write(made.folder, {"maps/ü b/lines.yaml": NEW})
    return made


def diffed(repo: Repo, *arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of one `outcomekit diff`."""
    done = run(OUTCOMEKIT, "diff", *arguments, cwd=repo.folder)
    return done.returncode, done.stdout, done.stderr


def test_text_tells_one_entity_a_block_the_gravest_first(repo: Repo) -> None:
    assert diffed(repo, "HEAD") == (
        0,
        "maps/ü b/lines.yaml:9:9  behavior runs-trial\n"
        "  Runs one trial\n"
        "  notable   D201 behavior `runs-trial` is promoted from `like` to `love`\n"
        "  notable   D301 `does` of behavior `runs-trial` is reworded\n"
        "            Runs [-a one-line-] {+one+} trial\n"
        f"  breaking  D501 {EASED}\n"
        "\n"
        "1 breaking, 2 notable changes between HEAD and the work tree\n",
        "",
    )


def test_markdown_is_a_comment_that_a_partner_would_read(repo: Repo) -> None:
    place = "`maps/ü b/lines.yaml"
    assert diffed(repo, "--format", "markdown") == (
        0,
        "## 1 breaking, 2 notable changes between HEAD and the work tree\n"
        "\n"
        "### `lines`\n"
        "\n"
        "**Breaking: a promise or reference that others rely on is gone or weakened**\n"
        "\n"
        "- behavior `runs-trial`: Runs one trial\n"
        f"  - {EASED} <sub>D501, {place}:11:70`</sub>\n"
        "  - behavior `runs-trial` is promoted from `like` to `love` (Runs one trial) "
        f"<sub>D201, {place}:9:9`</sub>\n"
        f"  - `does` of behavior `runs-trial` is reworded <sub>D301, {place}:10:17`</sub>\n"
        "    > Runs ~~a one-line~~ **one** trial\n",
        "",
    )


def test_concise_is_one_line_a_change(repo: Repo) -> None:
    assert diffed(repo, "HEAD", "--format", "concise")[1].splitlines() == [
        "maps/ü b/lines.yaml:9:9: D201 notable behavior `runs-trial` is promoted from `like` to "
        "`love`",
        "maps/ü b/lines.yaml:10:17: D301 notable `does` of behavior `runs-trial` is reworded",
        f"maps/ü b/lines.yaml:11:70: D501 breaking {EASED}",
    ]


def test_json_tells_both_places(repo: Repo) -> None:
    code, out, said = diffed(repo, "HEAD", "--format", "json")
    told = json.loads(out)
    assert (code, said, told["summary"]) == (0, "", {"breaking": 1, "notable": 2, "cosmetic": 0})
    moved = told["changes"][0]
    assert (moved["kind"], moved["before"], moved["after"]) == ("moved", "like", "love")
    assert [moved[side]["path"] for side in ("old", "new")] == [
        "partners.manager.behaviors.like.runs-trial",
        "partners.manager.behaviors.love.runs-trial",
    ]


@pytest.mark.parametrize(
    ("fail_on", "edit", "code"),
    [
        (None, NEW, 0),
        ("breaking", NEW, 1),
        ("notable", NEW, 1),
        ("any", NEW, 1),
        # Harder is notable.
        ("breaking", OLD.replace("target: 60", "target: 70"), 0),
        ("notable", OLD.replace("target: 60", "target: 70"), 1),
        # About the entry, not about the world.
        ("notable", OLD.replace("[plants]", "[plants, lines]"), 0),
        ("any", OLD.replace("[plants]", "[plants, lines]"), 1),
        # Nothing at all.
        ("any", OLD.replace("title: Line controls", "title:   'Line controls'  # so far"), 0),
    ],
)
def test_fail_on_says_which_change_is_a_failure(
    repo: Repo, fail_on: str | None, edit: str, code: int
) -> None:
    write(repo.folder, {"maps/ü b/lines.yaml": edit})
    options = ["--fail-on", fail_on] if fail_on is not None else []
    assert diffed(repo, "HEAD", *options)[0] == code


def test_no_change_is_said(repo: Repo) -> None:
    assert diffed(repo, "--staged") == (
        0,
        "no change in meaning between HEAD and what is staged\n",
        "",
    )


@pytest.mark.parametrize("format_", changes.names())
def test_every_format_gives_the_same_bytes_again(repo: Repo, format_: str) -> None:
    first = diffed(repo, "HEAD", "--format", format_)
    assert first == diffed(repo, "HEAD", "--format", format_)
    assert (first[0], first[2]) == (0, "")


def test_what_was_not_compared_is_told_on_stderr_to_those_who_read_no_text(repo: Repo) -> None:
    write(repo.folder, {"maps/ü b/lines.yaml": NEW.replace("title: Line controls", "title: [x]")})
    remark = "maps/ü b/lines.yaml has 1 error in the work tree; what it hides was not compared\n"
    assert diffed(repo, "HEAD", "--format", "concise")[2] == f"outcomekit: {remark}"
    code, out, said = diffed(repo, "HEAD")
    assert (code, remark in out, said) == (0, True, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("trunk",), "trunk is no revision of this repository; it has main"),
        (("HEAD", "--format", "xml"), "`xml` is no format of changes; there are"),
        (("HEAD", "--fail-on", "notble"),
         "`notble` is no impact to fail on; did you mean `notable`?"),
        (("HEAD", "maps/nope"), "maps/nope is neither at HEAD nor in the work tree"),
    ],
)  # fmt: skip
def test_the_callers_fault_ends_with_2_and_one_line(
    repo: Repo, arguments: tuple[str, ...], message: str
) -> None:
    code, out, said = diffed(repo, *arguments)
    assert (code, out) == (2, "")
    assert said.startswith(f"outcomekit: {message}")
    assert said.count("\n") == 1


ONE_OF_TWO = "outcomekit: `-` is one of two maps; name one other, for example main:maps/a.yaml\n"


def fed(repo: Repo, text: str, *arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of one `outcomekit diff` that is given a text on stdin."""
    done = subprocess.run(
        [OUTCOMEKIT, "diff", *arguments],
        cwd=repo.folder,
        input=text.encode(),
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_either_side_may_come_from_stdin(repo: Repo) -> None:
    file = "maps/ü b/lines.yaml"
    told = diffed(repo, f"HEAD:{file}", file, "--format", "concise")[1]
    assert len(told.splitlines()) == 3
    assert fed(repo, OLD, "-", file, "--format", "concise") == (0, told, "")
    there = told.replace(file, "stdin.yaml")
    assert fed(repo, NEW, f"HEAD:{file}", "-", "--format", "concise") == (0, there, "")
    there = told.replace(file, "x/lines.yaml")
    named = ("--stdin-filename", "x/lines.yaml", "--format", "concise", "--fail-on", "any")
    assert fed(repo, NEW, f"HEAD:{file}", "-", *named) == (1, there, "")


def test_a_map_from_stdin_with_errors_is_compared_as_far_as_it_goes(repo: Repo) -> None:
    file = "maps/ü b/lines.yaml"
    assert fed(repo, NEW.replace("name: Prod", "name: [Prod"), file, "-")[1] == (
        "stdin.yaml has 1 error in standard input; what it hides was not compared\n"
        f"no change in meaning in what was compared between {file} and standard input\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [("-",), ("-", "-"), ("HEAD", "-"), ("-", "a.yaml", "b.yaml"), ("--staged", "-"),
     ("--against", "main", "-")],
)  # fmt: skip
def test_stdin_is_one_of_two_maps(repo: Repo, arguments: tuple[str, ...]) -> None:
    assert fed(repo, OLD, *arguments) == (2, "", ONE_OF_TWO)


def test_what_comes_from_stdin_must_be_a_map(repo: Repo) -> None:
    said = "outcomekit: standard input holds no map: no line there begins with `outcome_map`\n"
    assert fed(repo, "a: 1\n", "-", "maps/ü b/lines.yaml") == (2, "", said)


def test_color_is_for_those_who_ask(repo: Repo) -> None:
    plain = diffed(repo, "HEAD")[1]
    painted = diffed(repo, "HEAD", "--color", "always")[1]
    assert "\x1b[9;31ma one-line\x1b[0m \x1b[1;32mone\x1b[0m" in painted
    assert "\x1b" not in plain


def test_a_pull_request_is_stopped_at_a_lowered_target(repo: Repo) -> None:
    repo.git("checkout", "--quiet", "-b", "branch")
    repo.commit({"maps/ü b/lines.yaml": OLD.replace("target: 60", "target: 50")})
    code, out, _ = diffed(repo, "--against", "main", "--fail-on", "breaking")
    assert (code, out.splitlines()[-1]) == (
        1,
        "1 breaking change between where main and HEAD parted and the work tree",
    )
