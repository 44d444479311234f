"""`outcomekit changelog`, run as a person runs it: streams, formats and exit codes."""

import json
from pathlib import Path

import pytest

from outcomekit.reports import changelog
from tests.app.repositories import Repo, repository
from tests.checkout import COMMANDS, run

OUTCOMEKIT = COMMANDS / "outcomekit"
OLD = """\
outcome_map: 1
title: Line controls
partners:
  manager:
    name: Production managers
    behaviors:
      like:
        runs-trial: {does: Runs a trial, measure: {unit: "%", baseline: 20, target: 60}}
"""
READ = OLD + "journal:\n  - {on: 2026-10-09, about: runs-trial, value: 34, saw: Two of six}\n"
NEW = READ.replace("like", "love").replace("target: 60", "target: 50")
EASED = "`measure.target` of behavior `runs-trial` is easier to reach: `60 %` → `50 %`"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with one map and its story."""
    made = repository(tmp_path / "our maps")
    made.commit({"notes.txt": "Before any map\n"})
    made.git("tag", "v0")
    made.commit({"maps/ü b/lines.yaml": OLD}, "The first workshop", "2026-09-14")
    made.commit({"maps/ü b/lines.yaml": READ}, "Readings of September", "2026-10-09")
    made.commit({"maps/ü b/lines.yaml": NEW}, "They show it around", "2026-10-20")
    return made


def told(repo: Repo, *arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of one `outcomekit changelog`."""
    done = run(OUTCOMEKIT, "changelog", *arguments, cwd=repo.folder)
    return done.returncode, done.stdout, done.stderr


def hashes(repo: Repo) -> list[str]:
    return [name[:8] for name in repo.git("rev-list", "--reverse", "v0..").split()]


def test_text_tells_one_entity_a_block_commit_by_commit(repo: Repo) -> None:
    first, second, third = hashes(repo)
    assert told(repo, "v0..HEAD") == (
        0,
        "lines  map lines\n"
        "  Line controls\n"
        f"  2026-09-14 {first}  The first workshop\n"
        "    notable   D105 the map `lines` is new\n"
        "              with partner `manager`\n"
        "\n"
        "lines  behavior runs-trial\n"
        "  Runs a trial\n"
        f"  2026-09-14 {first}  The first workshop\n"
        "    notable   D101 behavior `runs-trial` is new at `like` of `manager`\n"
        f"  2026-10-09 {second}  Readings of September\n"
        "    notable   D801 the journal entry of 2026-10-09 about `runs-trial` is new\n"
        "              34 %, Two of six\n"
        f"  2026-10-20 {third}  They show it around\n"
        "    notable   D201 behavior `runs-trial` is promoted from `like` to `love`\n"
        f"    breaking  D501 {EASED}\n"
        "\n"
        "1 breaking, 5 notable changes in 3 commits from v0 to HEAD\n",
        "",
    )


def test_markdown_is_a_page_by_month(repo: Repo) -> None:
    _, second, third = hashes(repo)
    assert told(repo, "--format", "markdown", "HEAD~2..", "maps") == (
        0,
        "## 1 breaking, 2 notable changes in 2 commits from HEAD\\~2 to HEAD\n"
        "\n"
        "### October 2026\n"
        "\n"
        "#### `lines`\n"
        "\n"
        "- behavior `runs-trial`: Runs a trial\n"
        f"  - 9 October, Readings of September (`{second}`): the journal entry of 2026-10-09 about "
        "`runs-trial` is new (34 %, Two of six) <sub>D801</sub>\n"
        f"  - 20 October, They show it around (`{third}`)\n"
        "    - behavior `runs-trial` is promoted from `like` to `love` <sub>D201</sub>\n"
        f"    - **breaking:** {EASED} <sub>D501</sub>\n",
        "",
    )


def test_json_tells_stories_with_their_commits(repo: Repo) -> None:
    code, out, said = told(repo, "--format", "json", "HEAD~1..HEAD")
    found = json.loads(out)
    [story] = found["stories"]
    [event] = story["events"]
    assert (code, said, found["version"]) == (0, "", 1)
    assert found["summary"] == {"commits": 1, "breaking": 1, "notable": 1, "cosmetic": 0}
    assert [story[name] for name in ("map", "entity", "id", "title")] == [
        "lines", "behavior", "runs-trial", "Runs a trial",
    ]  # fmt: skip
    assert event["commit"] == repo.git("rev-parse", "HEAD")
    assert (event["date"], event["subject"]) == ("2026-10-20", "They show it around")
    assert [(one["code"], one["kind"]) for one in event["changes"]] == [
        ("D201", "moved"),
        ("D501", "changed"),
    ]
    assert event["changes"][0]["new"] == {
        "path": "partners.manager.behaviors.love.runs-trial",
        "file": "maps/ü b/lines.yaml",
        "line": 8,
        "column": 9,
    }


@pytest.mark.parametrize("format_", changelog.names())
def test_every_format_gives_the_same_bytes_in_every_time_zone(
    repo: Repo, format_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = told(repo, "v0..", "--format", format_)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    assert told(repo, "v0..", "--format", format_) == first
    assert (first[0], first[2]) == (0, "")


def test_what_could_not_be_read_is_told_on_stderr_to_those_who_read_no_text(repo: Repo) -> None:
    broken = repo.commit({"maps/ü b/lines.yaml": OLD.replace("title: ", "titel: ")}, "Slip",
                         "2026-11-01")[:8]  # fmt: skip
    remark = f"maps/ü b/lines.yaml is broken at {broken} (2026-11-01); what it hides is not told\n"
    assert told(repo, "HEAD~1..", "--format", "json")[2] == f"outcomekit: {remark}"
    code, out, said = told(repo, "HEAD~1..")
    assert (code, remark in out, said) == (0, True, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("v0",), "`v0` is no range of revisions; one is written v0..HEAD"),
        (("v0..trunk",), "trunk is no revision of this repository; it has main and v0"),
        (("v0..", "--format", "xml"), "`xml` is no format of a changelog; there are text, json"),
        (("v0..", "nope.yaml"), "nope.yaml is neither at v0 nor at HEAD"),
        ((), "missing argument `REV..REV`"),
    ],
)
def test_the_callers_fault_ends_with_2_and_one_line(
    repo: Repo, arguments: tuple[str, ...], message: str
) -> None:
    code, out, said = told(repo, *arguments)
    assert (code, out) == (2, "")
    assert said.startswith(f"outcomekit: {message}")
    assert said.count("\n") == 1


def test_color_is_for_those_who_ask(repo: Repo) -> None:
    painted = told(repo, "v0..", "--color", "always")[1]
    assert "\x1b[1mlines\x1b[0m  behavior runs-trial\n" in painted
    assert "\x1b" not in told(repo, "v0..")[1]
