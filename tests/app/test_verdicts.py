"""Verdicts of the last run: with them is said what is said without; they get in no way."""

import json
import os
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.maps import map_text
from outcomekit.app import verdicts
from outcomekit.app.check import check
from outcomekit.app.settings import default_settings
from outcomekit.app.validate import Outcome, Question, validate
from outcomekit.app.verdicts import Verdicts
from tests.app.folders import write
from tests.checkout import ROOT

KEPT: Final = Path("outcomekit") / "verdicts.json"
PARTNERS: Final = (
    "~partners:\n  lead:\n    buying: {reports_to: %s}\n    behaviors: {like: {logs: Logs}}\n"
)
FILES: Final = ("a.yaml", "b.yaml", "line/map.yaml", "line/part.yaml", "other/a.yaml")
TEXTS: Final = (
    "~",
    "~status: live\n",
    "~# so\n",
    PARTNERS % "~",
    PARTNERS % "lead",
    PARTNERS % "a/lead",
    PARTNERS % "b/lead",
    PARTNERS % "line/nobody",
    "~journal: [{about: a/lead}, {about: line/logs}]\n",
    "~hypotheses: {bet: {we_believe: So, will_change: a/lead}}\n",
    "~vision: &x so\n",
    "partners: {lead: {name: Leads}}\n",
    "partners: {nurse: {buying: {reports_to: a/lead}}}\n",
    "key: value\n",
    "",
    "outcome_map: 2\n",
)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own, beside the folder in which it runs."""
    (tmp_path / "maps").mkdir()
    monkeypatch.chdir(tmp_path / "maps")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def said(outcome: Outcome) -> tuple[object, ...]:
    """All that a run says."""
    return outcome.report(), outcome.refusals


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(
        st.tuples(st.sampled_from(FILES), st.sampled_from(TEXTS)), min_size=1, max_size=6
    ),
    named=st.booleans(),
)
def test_a_run_with_verdicts_says_what_one_without_says(
    edits: list[tuple[str, str]], named: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("workspace")
    write(folder, {"outcomekit.toml": "", "first.yaml": "~"})
    for name, text in edits:
        write(folder, {name: text})
        paths = [folder / name] if named else [folder]
        with_them, without = validate(paths), validate(paths, cached=False)
        assert said(with_them) == said(without)
        checked = check(paths)
        assert said(without) == (checked.report, checked.refusals)


def test_the_verdict_of_an_unchanged_map_is_not_made_again(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(Path(), {"a.yaml": "~", "b.yaml": "~status: live\n"})
    first = said(validate(["."]))
    monkeypatch.setattr("outcomekit.app.judge.judged", lambda *_: pytest.fail("it was made again"))
    assert said(validate(["."])) == first


def test_the_file_is_json_with_a_verdict_a_line(cache: Path) -> None:
    write(Path(), {"a.yaml": PARTNERS % "~", "b.yaml": "~status: live\n"})
    validate(["."])
    text = (cache / KEPT).read_text(encoding="utf-8")
    kept = json.loads(text)
    assert len(text.splitlines()) == len(kept) == 2 + 2
    good = next(verdict for verdict in kept.values() if verdict and verdict[0] == 1)
    assert good == [1, [], [], [], {"partner": "lead", "behavior": "logs"}]


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]\n",
        b'{"outcomekit":"another program",\n"":[]}\n',
        pytest.param(None, id="half of it"),
    ],
)
def test_a_broken_file_is_passed_over_and_written_anew(cache: Path, broken: bytes | None) -> None:
    write(Path(), {"a.yaml": "~status: live\n"})
    expected = said(validate(["."]))
    whole = (cache / KEPT).read_bytes()
    (cache / KEPT).write_bytes(whole[: len(whole) // 2] if broken is None else broken)
    assert said(validate(["."])) == expected
    assert (cache / KEPT).read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_none(cache: Path) -> None:
    cache.write_text("no folder", encoding="utf-8")
    write(Path(), {"a.yaml": "~status: live\n"})
    assert said(validate(["."])) == said(validate(["."], cached=False))
    assert cache.read_text(encoding="utf-8") == "no folder"


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    write(Path(), {"a.yaml": "~"})
    assert validate(["."]).maps == 1
    assert not (tmp_path / "nobody").exists()


def test_cache_dir_says_where_verdicts_are_kept(cache: Path) -> None:
    write(Path(), {"outcomekit.toml": 'cache-dir = ".kept"\n', "a.yaml": "~"})
    validate(["."])
    assert Path(".kept/verdicts.json").is_file()
    assert not cache.exists()


def test_another_version_settings_or_name_asks_anew(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Verdicts(str(cache))
    here = Question().decided_by(default_settings(), [b"x"])
    other = default_settings()
    other.values["max-file-size"] = 9
    small = Question().decided_by(other, [b"x"])
    keys = {
        kept.key("a", here, [b"x"]),
        kept.key("b", here, [b"x"]),
        kept.key("a", small, [b"x"]),
        kept.key("a", here, [b"y"]),
        kept.key("a", here, [b"x", b""]),
        kept.key("a", here, [b"", b"x"]),
    }
    assert len(keys) == 6
    kept.add(b"k" * 32, b"[1]")
    kept.keep()
    assert Verdicts(str(cache)).known(b"k" * 32) == b"[1]"
    monkeypatch.setattr(verdicts, "__version__", "another")
    assert Verdicts(str(cache)).known(b"k" * 32) is None


def test_the_oldest_verdicts_leave_when_the_file_grows(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdicts, "LARGEST", 400)
    for number in range(20):
        kept = Verdicts(str(cache))
        assert kept.known(b"%032d" % number) is None
        kept.add(b"%032d" % number, b"[%d]" % number)
        kept.keep()
    left = Verdicts(str(cache))
    known = [number for number in range(20) if left.known(b"%032d" % number) is not None]
    assert known == [11, 12, 13, 14, 15, 16, 17, 18, 19]


def test_many_lookups_find_what_few_do(cache: Path) -> None:
    kept = Verdicts(str(cache))
    for number in range(100):
        kept.add(b"%032d" % number, b"[%d]" % number)
    kept.keep()
    again = Verdicts(str(cache))
    found = [again.known(b"%032d" % number) for number in range(100)]
    assert found == [b"[%d]" % number for number in range(100)]
    assert again.known(b"x" * 32) is None


def test_many_maps_are_told_as_few_are_in_the_same_order(cache: Path) -> None:
    """Two cores share them out; every tenth refers into another, and some have mistakes."""
    texts = {f"market-{number:05}.yaml": map_text(number) for number in range(0, 130)}
    texts["market-00003.yaml"] += "status: live\n"
    texts["market-00077.yaml"] = texts["market-00077.yaml"].replace(
        "currency: EUR", "currency: euro"
    )
    write(Path(), texts)
    checked = check([Path()])
    for cached in (False, True, True):
        assert said(validate(["."], cached=cached)) == (checked.report, checked.refusals)


@pytest.mark.parametrize("name", ["examples", "tests/documents/exemplars"])
def test_every_example_is_valid_at_a_glance(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("outcomekit.app.judge._told", lambda *_: pytest.fail("not at a glance"))
    monkeypatch.chdir(ROOT)
    outcome = validate([name], cached=False)
    assert (outcome.findings, outcome.refusals) == ([], [])


@pytest.mark.parametrize("number", range(5))
def test_every_map_to_measure_on_is_valid_at_a_glance(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(Path(), {f"market-{number:05}.yaml": map_text(number)})
    monkeypatch.setattr("outcomekit.app.judge._told", lambda *_: pytest.fail("not at a glance"))
    assert validate(["."], cached=False).findings == []


def test_a_verdict_holds_in_whatever_folder_the_map_lies(tmp_path: Path) -> None:
    write(Path(), {"here/a.yaml": "~status: live\n", "there/a.yaml": "~status: live\n"})
    for folder in ("here", "there"):
        (finding,) = validate([folder]).findings
        assert finding.place.file == os.path.join(folder, "a.yaml")  # noqa: PTH118  # as it is shown
