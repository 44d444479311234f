"""`changelog`: stories of entities over real commits, whatever their maps are called and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from outcomekit.app import objects
from outcomekit.app.changelog import chronicle
from outcomekit.diff.facts import Said, said_by
from outcomekit.model.entity import Record
from outcomekit.model.partner import Behavior
from tests.app.chronicles import told
from tests.app.comparing import diff
from tests.app.repositories import Repo, counted_processes, repository


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A repository in which the tests stand, whose name holds a space and Unicode."""
    made = repository(tmp_path / "our mäps")
    monkeypatch.chdir(made.folder)
    made.commit({"notes.txt": "Before any map\n"})
    made.git("tag", "v0")
    return made


def ladder(levels: str, rest: str = "") -> str:
    """A map with a partner whose behaviors are these."""
    return f"~partners:\n  manager:\n    name: Managers\n    behaviors:\n{levels}{rest}"


LIKE = ladder("      like:\n        runs-trial: Runs a trial\n")
LOVE = ladder("      love:\n        runs-trial: Runs a trial\n")
READ = "journal:\n  - {on: 2026-10-09, about: runs-trial, value: 34, saw: Two of six}\n"
IMPACT = "~impacts:\n  margin: Margins rise\n"
TWO = f"{IMPACT}  quiet: Nights are quiet\n"
NEW = "  2026-09-01 Begin: impact `margin` is new"
QUIET = "a: impact quiet"


# --- stories ----------------------------------------------------------------------------------


def test_a_behavior_is_added_promoted_measured_and_retired(repo: Repo) -> None:
    retired = "        runs-trial: {does: Runs a trial, status: retired}\n"
    repo.commit({"a.yaml": LIKE}, "First workshop", "2026-09-01")
    repo.commit({"a.yaml": LOVE}, "They show it around", "2026-10-02")
    repo.commit({"a.yaml": LOVE + READ}, "October", "2026-10-09")
    repo.commit({"a.yaml": ladder(f"      love:\n{retired}", READ)}, "Sold", "2026-11-01")
    assert told("v0..") == [
        "a: map a",
        "  2026-09-01 First workshop: the map `a` is new",
        "a: partner manager",
        "  2026-09-01 First workshop: partner `manager` is new",
        "a: behavior runs-trial",
        "  2026-09-01 First workshop: behavior `runs-trial` is new at `like` of `manager`",
        "  2026-10-02 They show it around: behavior `runs-trial` is promoted from `like` to `love`",
        "  2026-10-09 October: the journal entry of 2026-10-09 about `runs-trial` is new",
        "  2026-11-01 Sold: behavior `runs-trial` is retired",
    ]


@pytest.mark.parametrize(
    ("measure", "entry", "seen"),
    [
        ("", "value: 34", "34"),
        (', measure: {unit: "%"}', "value: 34, saw: Two of six", "34 %, Two of six"),
        ("", "score: medium", "medium"),
        ("", "saw: Two of six", "Two of six"),
    ],
)  # fmt: skip
def test_a_reading_is_told_with_its_number(repo: Repo, measure: str, entry: str, seen: str) -> None:
    text = ladder(f"      like:\n        runs-trial: {{does: Runs a trial{measure}}}\n")
    repo.commit({"a.yaml": text})
    repo.commit({"a.yaml": f"{text}journal:\n  - {{about: runs-trial, {entry}}}\n"})
    [story] = chronicle("HEAD~1..HEAD").stories
    [change] = story.changes
    assert (story.id, story.title, change.title) == ("runs-trial", "Runs a trial", seen)


def test_an_entry_about_nothing_that_the_map_has_belongs_to_the_journal(repo: Repo) -> None:
    repo.commit({"a.yaml": IMPACT})
    repo.commit(
        {"a.yaml": f"{IMPACT}journal:\n  - {{on: 2026-10-09, saw: Sold}}\n"}, on="2026-10-10"
    )
    assert told("HEAD~1..") == [
        "a: journal-entry",
        "  2026-10-10 A change: the journal entry of 2026-10-09 is new",
    ]


def test_a_commit_tells_what_diff_tells_of_it(repo: Repo) -> None:
    repo.commit({"a.yaml": LIKE})
    repo.commit({"a.yaml": LOVE.replace("Runs a trial", "Runs one") + READ})
    span = "HEAD~1..HEAD"
    of_stories = [change for story in chronicle(span).stories for change in story.changes]
    assert sorted(change.message for change in of_stories) == sorted(
        change.message for change in diff(span).changes
    )


def test_a_story_goes_on_under_a_new_id(repo: Repo) -> None:
    repo.commit({"a.yaml": IMPACT})
    repo.commit({"a.yaml": TWO}, "Nights", "2026-09-01")
    repo.commit({"a.yaml": TWO.replace("quiet:", "still:")}, "Words", "2026-09-02")
    repo.commit({"a.yaml": IMPACT}, "Not ours", "2026-09-03")
    assert told("HEAD~3..") == [
        "a: impact still",
        "  2026-09-01 Nights: impact `quiet` is new",
        "  2026-09-02 Words: impact `still` was called `quiet` before",
        "  2026-09-03 Not ours: impact `still` is gone",
    ]


def test_an_id_that_is_taken_by_another_entity_has_two_stories(repo: Repo) -> None:
    repo.commit({"a.yaml": TWO})
    repo.commit({"a.yaml": IMPACT}, "Without", "2026-09-01")
    repo.commit({"a.yaml": IMPACT.replace("margin:", "quiet:")}, "Renamed", "2026-09-02")
    assert told("HEAD~2..") == [
        QUIET,
        "  2026-09-01 Without: impact `quiet` is gone",
        QUIET,
        "  2026-09-02 Renamed: impact `quiet` was called `margin` before",
    ]


def test_two_entities_that_swap_their_ids_keep_their_stories(repo: Repo) -> None:
    repo.commit({"a.yaml": IMPACT})
    repo.commit({"a.yaml": TWO}, "Nights", "2026-09-01")
    swapped = "~impacts:\n  quiet: Margins rise\n  margin: Nights are quiet\n"
    between = "~impacts:\n  gain: Margins rise\n  still: Nights are quiet\n"
    repo.commit({"a.yaml": between}, "Between", "2026-09-02")
    repo.commit({"a.yaml": swapped}, "Swapped", "2026-09-03")
    stories = {story.title: story.id for story in chronicle("HEAD~3..").stories}
    assert stories == {"Nights are quiet": "margin", "Margins rise": "quiet"}


# --- maps that come, go and move --------------------------------------------------------------


def test_a_map_comes_and_goes_with_what_it_holds(repo: Repo) -> None:
    repo.commit({"a.yaml": IMPACT}, "Begin", "2026-09-01")
    repo.commit({"a.yaml": None}, "End", "2026-09-02")
    assert told("v0..") == [
        "a: map a",
        "  2026-09-01 Begin: the map `a` is new",
        "  2026-09-02 End: the map `a` is gone",
        "a: impact margin",
        NEW,
        "  2026-09-02 End: impact `margin` is gone",
    ]


def test_a_map_is_followed_through_moves_new_names_and_into_a_folder(repo: Repo) -> None:
    repo.commit({"a.yaml": IMPACT}, "Begin", "2026-09-01")
    repo.commit({"a.yaml": None, "maps/a.yaml": IMPACT}, "Moved", "2026-09-02")
    repo.commit({"maps/a.yaml": None, "maps/b.yaml": TWO}, "Renamed", "2026-09-03")
    parts = {"b/map.yaml": "~", "b/impacts.yaml": TWO.removeprefix("~")}
    repo.commit({"maps/b.yaml": None, **parts}, "Split", "2026-09-04")
    repo.commit({"b/impacts.yaml": IMPACT.removeprefix("~")}, "Not ours", "2026-09-05")
    whole = [
        "b: map b",
        "  2026-09-01 Begin: the map `a` is new",
        "  2026-09-03 Renamed: the map `b` was called `a` before",
        "b: impact margin",
        NEW,
        "b: impact quiet",
        "  2026-09-03 Renamed: impact `quiet` is new",
        "  2026-09-05 Not ours: impact `quiet` is gone",
    ]
    assert told("v0..") == whole
    assert told("v0..", "b") == whole
    assert told("v0..", "b/impacts.yaml") == whole
    assert told("HEAD~4..", "a.yaml") == told("HEAD~4..", "b") == told("HEAD~4..")


def test_a_path_limits_the_stories_to_its_maps(repo: Repo) -> None:
    repo.commit({"maps/a.yaml": IMPACT, "b.yaml": IMPACT, "c.yaml": IMPACT})
    repo.commit({"maps/a.yaml": TWO, "b.yaml": TWO}, "Both", "2026-09-01")
    repo.commit(
        {"maps/n.yaml": "~vision: V\n", "c.yaml": None}, "One comes, one goes", "2026-09-02"
    )
    assert told("HEAD~2..", "b.yaml") == [
        "b: impact quiet",
        "  2026-09-01 Both: impact `quiet` is new",
    ]
    assert told("HEAD~2..", "maps") == [
        "a: impact quiet",
        "  2026-09-01 Both: impact `quiet` is new",
        "n: map n",
        "  2026-09-02 One comes, one goes: the map `n` is new",
    ]


def test_an_entity_that_moves_to_another_map_takes_its_story_along(repo: Repo) -> None:
    repo.commit({"outcomekit.toml": "", "a.yaml": IMPACT, "b.yaml": "~"})
    repo.commit({"a.yaml": TWO}, "Nights", "2026-09-01")
    repo.commit({"a.yaml": IMPACT, "b.yaml": TWO.replace("  margin: Margins rise\n", "")}, "Theirs",
                "2026-09-02")  # fmt: skip
    assert told("HEAD~2..") == [
        "b: impact quiet",
        "  2026-09-01 Nights: impact `quiet` is new",
        "  2026-09-02 Theirs: impact `quiet` moved from `a` to `b`",
    ]


def test_maps_of_one_name_in_two_workspaces_are_two(repo: Repo) -> None:
    here = {"one/outcomekit.toml": "", "two/outcomekit.toml": ""}
    repo.commit({**here, "one/a.yaml": IMPACT, "two/a.yaml": IMPACT})
    repo.commit({"one/a.yaml": TWO, "two/a.yaml": TWO}, "Both", "2026-09-01")
    both = [QUIET, "  2026-09-01 Both: impact `quiet` is new"]
    assert told("HEAD~1..") == [*both, *both]
    assert told("HEAD~1..", "two") == both


# --- commits ----------------------------------------------------------------------------------


def test_a_merge_is_one_commit(repo: Repo) -> None:
    repo.commit({"a.yaml": IMPACT})
    repo.git("checkout", "--quiet", "-b", "pilot")
    repo.commit({"a.yaml": TWO}, "Nights", "2026-09-01")
    repo.commit({"a.yaml": TWO.replace("are quiet", "are still")}, "Words", "2026-09-02")
    repo.git("checkout", "--quiet", "main")
    repo.commit({"b.yaml": IMPACT}, "Meanwhile", "2026-09-03")
    repo.git("merge", "--quiet", "--no-ff", "-m", "What the pilot found", "pilot", on="2026-09-04")
    story = [QUIET, "  2026-09-04 What the pilot found: impact `quiet` is new"]
    assert told("HEAD~1..", "a.yaml") == story
    assert told("main~1..pilot", "a.yaml") == [
        QUIET,
        "  2026-09-01 Nights: impact `quiet` is new",
        "  2026-09-02 Words: `impact` of impact `quiet` is reworded",
    ]


def test_comments_and_layout_are_no_event(repo: Repo) -> None:
    repo.commit({"a.yaml": IMPACT})
    repo.commit({"a.yaml": f"{IMPACT}# So far.\n"})
    assert told("HEAD~1..") == []


def test_a_state_that_returns_is_read_as_any(repo: Repo) -> None:
    repo.commit({"a.yaml": IMPACT})
    repo.commit({"a.yaml": TWO}, "In", "2026-09-01")
    repo.commit({"a.yaml": IMPACT}, "Out", "2026-09-02")
    repo.commit({"a.yaml": TWO}, "In again", "2026-09-03")
    assert told("HEAD~3..") == [
        QUIET,
        "  2026-09-01 In: impact `quiet` is new",
        "  2026-09-02 Out: impact `quiet` is gone",
        "  2026-09-03 In again: impact `quiet` is new",
    ]


def test_git_is_started_three_times_and_each_state_is_read_once(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({f"other/{number}.yaml": IMPACT for number in range(20)})
    parts = {"f/map.yaml": "~", "f/impacts.yaml": "impacts: {margin: Margins rise}\n"}
    repo.commit({"a.yaml": IMPACT, **parts})
    for number in range(12):
        repo.commit({"a.yaml": f"{IMPACT}vision: Vision {number}\n"})
        repo.commit({"f/vision.yaml": f"vision: Vision of the folder {number}\n"})
    read: list[str] = []
    whole = objects.Objects.read

    def noted(self: objects.Objects, shas: list[str]) -> object:
        for sha, data in whole(self, shas):
            if data.startswith((b"outcome_map", b"impacts", b"vision")):
                read.append(sha)
            yield sha, data

    monkeypatch.setattr(objects.Objects, "read", noted)
    with counted_processes() as started:
        found = chronicle("HEAD~24..")
    assert started == ["rev-parse", "log", "cat-file"]
    assert sum(len(story.events) for story in found.stories) == 24
    blobs = 13 + 12 + 2  # the states of the map, of the part, and the two parts that stay
    assert (len(read), len(set(read))) == (blobs, blobs)


def test_settings_of_git_change_nothing(repo: Repo) -> None:
    repo.git("checkout", "--quiet", "--orphan", "other")
    repo.commit({"a.yaml": IMPACT}, "Begin", "2026-09-01")
    repo.git("checkout", "--quiet", "main")
    repo.git("merge", "--quiet", "--allow-unrelated-histories", "-m", "Together", "other")
    repo.commit({"a.yaml": None, "maps/a.yaml": TWO}, "Umzug — später", "2026-09-03")
    before = told("v0..")
    for name, value in {
        "log.showSignature": "true", "log.showRoot": "false", "log.diffMerges": "off",
        "color.ui": "always", "diff.renames": "copies", "log.date": "relative",
        "core.abbrev": "5", "format.pretty": "oneline", "log.follow": "true",
        "i18n.logOutputEncoding": "latin1", "diff.noprefix": "true", "core.quotePath": "true",
    }.items():  # fmt: skip
        repo.git("config", name, value)
    assert told("v0..") == before
    assert before[-1] == "  2026-09-03 Umzug — später: impact `quiet` is new"


def test_what_a_commit_left_alone_is_not_looked_at(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    behaviors = "".join(f"        does-{n}: {{does: Does {n}, owner: Ann}}\n" for n in range(30))
    text = f"~partners:\n  manager:\n    behaviors:\n      like:\n{behaviors}"
    repo.commit({"a.yaml": text})
    for number in range(5):
        repo.commit({"a.yaml": text.replace("Does 7", f"Does {number} more")})
    looked_at: list[object] = []

    def noted(record: Record) -> Said:
        if isinstance(record, Behavior):
            looked_at.append(record.does)
        return said_by(record)

    monkeypatch.setattr("outcomekit.diff.subject.said_by", noted)
    chronicle("HEAD~5..")
    assert set(looked_at) == {"Does 7", *(f"Does {number} more" for number in range(5))}
