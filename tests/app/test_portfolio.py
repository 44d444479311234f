"""`lint` over many maps says what it says of each map alone: kept, shared out, or made anew."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.maps import write_maps
from outcomekit import rules
from outcomekit.app.lint import Asked, Linted, lint
from outcomekit.app.portfolio import Portfolio, lint_all
from outcomekit.index.index import Index
from outcomekit.rules._rule import Flaw
from tests.app.folders import HEAD, write
from tests.checkout import ROOT, run

KEPT: Final = Path("outcomekit") / "reviews.json"
TODAY: Final = date(2026, 11, 21)
LATER: Final = date(2028, 11, 21)
FILES: Final = ("a.yaml", "b.yaml", "line/map.yaml", "line/part.yaml", "other/a.yaml")
PARTNER: Final = "partners:\n  lead:\n    kind: boundary\n    behaviors: {like: {logs: %s}}\n"
TEXTS: Final = (
    "~",
    "~status: live\n",
    "~" + PARTNER % "Logs",
    "~" + PARTNER % "Feels good about the log, and logs",
    "~# outcomekit: ignore[OC001] until=2027-01-31 later\n" + PARTNER % "Logs",
    "# outcomekit: ignore-file[OC001]\n~" + PARTNER % "Logs",
    "~# outcomekit: ignore[PM002] nothing\nvision: So\n",
    "~partners: {nurse: {buying: {reports_to: a/lead}}}\n",
    "~partners: {nurse: {buying: {reports_to: a/nobody}}}\n",
    "~updated: 2026-01-01\nreview: {last: 2026-01-01, every_days: 90}\n",
    PARTNER % "Logs",
    "key: value\n",
    "~vision: &x so\n",
    ("\ufeff" + HEAD + PARTNER % "Logs").replace("\n", "\r\n"),
    "{outcome_map: 1, title: A,\n"
    " partners: {lead: {kind: boundary, behaviors: {like: {a: Logs}}}}}",
)
SETTINGS: Final = (
    "", 'severity = { MAP001 = "error", OC001 = "note" }\n', 'select = ["PM", "SUP"]\n',
    'ignore = ["OC"]\nfail-on = "note"\n',
)  # fmt: skip
ASKED: Final = (Asked(), Asked(("PM", "OC")), Asked(None, ("SUP",)))

Run: TypeAlias = Linted | Portfolio


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own, beside the folder in which it runs."""
    (tmp_path / "maps").mkdir()
    monkeypatch.chdir(tmp_path / "maps")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def told(found: Run) -> tuple[object, ...]:
    """All that a run says."""
    report = found.report
    texts = {one.place.file: report.texts[one.place.file] for one in report.findings}
    return (
        list(report.findings), report.files, report.maps, texts, report.remarks, found.refusals,
        found.fails, [(one.home.map_id, one.answered) for one in found.reviewed],
    )  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(FILES), st.sampled_from(TEXTS), st.sampled_from(SETTINGS),
            st.sampled_from(ASKED), st.sampled_from((TODAY, LATER)),
        ),
        min_size=1, max_size=5,
    ),
    named=st.booleans(),
)  # fmt: skip
def test_a_run_with_verdicts_says_what_one_without_says(
    steps: list[tuple[str, str, str, Asked, date]],
    named: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("workspace")
    write(folder, {"first.yaml": "~"})
    for name, text, chosen, asked, today in steps:
        write(folder, {name: text, "outcomekit.toml": chosen})
        paths = [folder / name] if named else [folder]
        with_them = told(lint_all(paths, asked, today))
        without = told(lint_all(paths, asked, today, cached=False))
        assert with_them == without
        assert without == told(lint(paths, asked, today))


def test_what_a_baseline_knows_is_the_same() -> None:
    write(Path(), {f"{number}.yaml": text for number, text in enumerate(TEXTS)})
    here = [Path()]
    expected = [(one.finding, one.fingerprint) for one in lint(here, Asked(), TODAY).said]
    for _ in range(2):  # made, and remembered
        found = lint_all(here, Asked(), TODAY, baseline=Path("known.json"))
        assert [(one.finding, one.fingerprint) for one in found.said] == expected


def test_the_verdict_of_an_unchanged_map_is_not_made_again(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(Path(), {"a.yaml": TEXTS[3], "b.yaml": TEXTS[1]})
    first = told(lint_all([Path()], Asked(), TODAY))
    monkeypatch.setattr("outcomekit.app.looking.review", lambda *_: pytest.fail("made again"))
    assert told(lint_all([Path()], Asked(), TODAY)) == first
    assert (cache / KEPT).is_file()


def test_without_a_cache_nothing_is_kept(cache: Path) -> None:
    write(Path(), {"a.yaml": "~"})
    lint_all([Path()], Asked(), TODAY, cached=False)
    assert not cache.exists()


def test_a_rule_that_fell_over_is_met_again_and_never_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write(Path(), {"a.yaml": TEXTS[2], "b.yaml": "~"})
    expected = told(lint([Path()], Asked(), TODAY))

    def fall(_: Index) -> Iterator[Flaw]:
        raise ZeroDivisionError

    ours = tuple(replace(one, check=fall) if one.code == "OC001" else one for one in rules.rules())
    with monkeypatch.context() as patched:
        patched.setattr("outcomekit.rules._selection.rules", lambda: ours)
        for _ in range(2):
            found = lint_all([Path()], Asked(), TODAY)
            alone = lint([Path()], Asked(), TODAY)
            assert told(found) == told(alone) != expected
            assert [(one.message, type(one.error)) for one in found.crashes] == [
                (one.message, type(one.error)) for one in alone.crashes
            ]
    assert told(lint_all([Path()], Asked(), TODAY)) == expected


SHARED: Final = """
import sys
from datetime import date
from pathlib import Path
from outcomekit.app import crew
from outcomekit.app.lint import Asked, lint
from outcomekit.app.looking import Looking
from outcomekit.app.portfolio import lint_all
crew._cores, Looking.worth = (lambda: 3), 1
today = date(2026, 11, 21)
shared, alone = lint_all([Path()], Asked(), today), lint([Path()], Asked(), today)
kept = lint_all([Path()], Asked(), today)
for run in (shared, kept):
    assert list(run.report.findings) == list(alone.report.findings)
    assert run.report.remarks == alone.report.remarks
    assert run.refusals == alone.refusals
print(len(alone.report.findings) > 20)
"""
"""It forks, which the process that runs the tests must not do."""


def test_several_cores_say_what_one_says(cache: Path) -> None:
    for number in range(3):
        write(Path(), {f"{number}-{name}.yaml": text for name, text in enumerate(TEXTS)})
    write(Path(), {"line/map.yaml": TEXTS[2], "line/part.yaml": "journal: []\n"})
    done = run(sys.executable, "-c", SHARED)
    assert (done.returncode, done.stdout, done.stderr) == (0, "True\n", "")


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "examples").iterdir()))
def test_an_example_is_told_of_as_by_itself(name: str) -> None:
    here = [ROOT / "examples" / name]
    assert told(lint_all(here, Asked(), LATER, cached=False)) == told(lint(here, Asked(), LATER))


def test_long_maps_are_told_of_as_by_themselves() -> None:
    write_maps(Path(), 12)
    write(Path(), {"crlf.yaml": next(Path().rglob("*.yaml")).read_bytes().replace(b"\n", b"\r\n")})
    assert told(lint_all([Path()], Asked(), LATER)) == told(lint([Path()], Asked(), LATER))


def test_maps_whose_files_stand_between_one_anothers_are_told_in_order() -> None:
    write(
        Path(),
        {"b/map.yaml": TEXTS[2], "b/z.yaml": "impacts: {more: More}\n", "b.yaml": TEXTS[3],
         "c.yaml": TEXTS[1]},
    )  # fmt: skip
    paths = [Path("c.yaml"), Path("b.yaml"), Path("b")]
    assert told(lint_all(paths, Asked(), TODAY)) == told(lint(paths, Asked(), TODAY))
