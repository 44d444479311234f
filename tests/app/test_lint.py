"""`lint`: which rules are asked of which maps, how grave they are, what a bad one does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from outcomekit import rules
from outcomekit.app import lint as linting
from outcomekit.app.lint import Asked, lint, lint_text
from outcomekit.app.refusal import Refusal
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.severity import Severity
from outcomekit.rules._rule import Flaw
from tests.app.folders import write

TODAY = date(2026, 11, 21)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- Which rules, and how grave ---------------------------------------------------------------


def test_each_workspace_has_its_own_rules_severities_and_threshold(folder: Path) -> None:
    partner = "~partners:\n  a:\n    kind: boundary\n"
    write(
        folder,
        {
            "north/outcomekit.toml": 'select = ["OC001"]\nseverity = {OC = "note"}\n',
            "north/one.yaml": partner,
            "south/outcomekit.toml": 'select = ["OC"]\nignore = ["OC001"]\nfail-on = "note"\n',
            "south/two.yaml": partner,
            "west/outcomekit.toml": 'select = ["OC001"]\nseverity = {OC001 = "error", OC = "note"}',
            "west/three.yaml": partner,
        },
    )
    run = lint([Path()], Asked(), TODAY)
    assert [(one.map, one.code, one.severity) for one in run.report.findings] == [
        ("one", "OC001", Severity.NOTE),
        ("three", "OC001", Severity.ERROR),
    ]
    fails = {
        name: lint([Path(name)], Asked(), TODAY).fails for name in ("north", "south", "west")
    }  # fmt: skip
    assert fails == {"north": False, "south": False, "west": True}


def test_maps_of_the_same_name_fail_by_their_own_threshold(folder: Path) -> None:
    partner = "~partners:\n  a:\n    kind: boundary\n"
    write(
        folder,
        {
            "north/outcomekit.toml": 'select = ["OC001"]\nfail-on = "error"\n',
            "north/one.yaml": partner,
            "south/outcomekit.toml": 'select = ["SUP"]\nfail-on = "note"\n',
            "south/one.yaml": partner,
        },
    )
    assert not lint([Path()], Asked(), TODAY).fails


def test_the_command_line_selects_in_place_of_the_settings_and_ignores_beside_them(
    folder: Path,
) -> None:
    write(
        folder,
        {
            "outcomekit.toml": 'select = ["OC001", "SM001"]\nignore = ["SUP"]\n',
            "one.yaml": "~partners:\n  a:  # outcomekit: ignore[OC001]\n    kind: boundary\n"
            "  b: {kind: boundary}\n",
        },
    )
    codes = {
        asked: [one.code for one in lint([Path()], asked, TODAY).report.findings]
        for asked in (Asked(), Asked(("SUP",)), Asked(None, ("OC",)), Asked(("OC001",), ("all",)))
    }
    assert list(codes.values()) == [["OC001"], ["SUP001"], [], ["OC001"]]


def test_an_unknown_rule_is_refused_where_it_stands(folder: Path) -> None:
    write(
        folder,
        {
            "pyproject.toml": '[tool.outcomekit]\nselect = ["OC"]\nignore = ["OC01"]\n',
            "a.yaml": "~",
        },
    )
    with pytest.raises(Refusal) as refused:
        lint([Path()], Asked(), TODAY)
    assert refused.value.message == (
        "`pyproject.toml` line 3: no rule is called `OC01`; did you mean OC001?"
    )


# --- Maps with errors -------------------------------------------------------------------------


def test_a_map_with_errors_of_shape_is_not_asked_for_its_method(folder: Path) -> None:
    partner = "partners:\n  a:\n    kind: boundary\n"
    write(
        folder,
        {
            "broken.yaml": f"~vison: Plants win\n{partner}",
            "dangling.yaml": f"~{partner}hypotheses:\n  h: {{we_believe: x, for: b}}\n",
            "sound.yaml": f"~{partner}",
        },
    )
    run = lint([Path()], Asked(("OC001",)), TODAY)
    assert [(one.map, one.code) for one in run.report.findings] == [
        ("broken", "E101"),
        ("dangling", "OC001"),
        ("dangling", "E202"),
        ("sound", "OC001"),
    ]
    assert run.report.remarks == (
        "`broken` has errors, so it was not looked at as a map of the method",
    )


def test_where_there_is_no_map_that_is_said(folder: Path) -> None:
    write(folder, {"notes.yaml": "a: 1\n"})
    with pytest.raises(Refusal, match=r"^nothing to check: no YAML file below this folder begins"):
        lint([Path()], Asked(), TODAY)


# --- A rule that falls over -------------------------------------------------------------------


def _falling(looked_at: rules.Subject | rules.Use) -> Iterator[Flaw]:
    assert isinstance(looked_at, rules.Subject)
    if looked_at.index.map_id == "two":
        raise ZeroDivisionError("three over nothing")
    return iter(())


@pytest.fixture
def falling(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule SM001 that falls over on the map `two`."""
    real = rules.rules()
    broken = tuple(replace(one, look=_falling) if one.code == "SM001" else one for one in real)
    monkeypatch.setattr("outcomekit.rules._selection.rules", lambda: broken)


@pytest.mark.usefixtures("falling")
def test_a_rule_that_falls_over_hides_nothing_else(folder: Path) -> None:
    partner = "~partners:\n  a:  # outcomekit: ignore[SM001, SUP] why\n    kind: boundary\n"
    write(folder, {"one.yaml": partner, "two.yaml": partner})
    run = lint([Path()], Asked(("OC001", "SM001", "SUP002")), TODAY)
    assert [(one.map, one.code) for one in run.report.findings] == [
        ("one", "OC001"),
        ("one", "SUP002"),
        ("two", "OC001"),
    ]
    assert [crash.message for crash in run.crashes] == [
        "rule SM001 empty-strategy-cell fell over on the map `two`; "
        "what else was found stands above"
    ]
    assert isinstance(run.crashes[0].error, ZeroDivisionError)


def test_the_order_of_findings_does_not_hang_on_the_order_of_paths(folder: Path) -> None:
    partner = "~partners:\n  b: {kind: boundary}\n  a: {kind: boundary}\n"
    write(folder, {"one.yaml": partner, "two.yaml": partner})
    there, back = (
        lint([Path(name) for name in names], Asked(), TODAY).report.findings
        for names in (("one.yaml", "two.yaml"), ("two.yaml", "one.yaml"))
    )
    assert there == back


def test_for_a_map_in_memory_nothing_is_looked_for_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linting, "check", None)
    data = b"outcome_map: 1\ntitle: Lines\npartners: {a: {kind: boundary}}\n"
    run = lint_text(Path("map.yaml"), data, default_settings(), Asked(("OC001",)), TODAY)
    assert [(one.code, one.place.line) for one in run.report.findings] == [("OC001", 3)]
