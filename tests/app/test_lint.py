"""`lint`: which rules are asked of which maps, what is kept back, what a bad rule does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from outcomekit import rules
from outcomekit.app import lint as linting
from outcomekit.app.lint import Asked, Linted, lint, lint_text
from outcomekit.app.refusal import Refusal
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.severity import Severity
from tests.app.folders import write

TODAY = date(2026, 11, 21)
CHALLENGE = "nothing says how `a` would act if all succeeded"


def linted(text: str, *select: str) -> Linted:
    """A map in memory, looked at by one rule and by those about suppressions."""
    asked = Asked(select or ("OC001", "SM001", "SUP"))
    head = "outcome_map: 1\ntitle: Lines\n"
    return lint_text(Path("map.yaml"), (head + text).encode(), default_settings(), asked, TODAY)


def told(run: Linted) -> list[str]:
    return [f"{one.place.line}: {one.code} {one.message}" for one in run.report.findings]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- Suppressions -----------------------------------------------------------------------------

WHY = "drawn up in May"


@pytest.mark.parametrize(
    "text",
    [
        f"partners:\n  a:  # outcomekit: ignore[OC001] {WHY}\n    kind: boundary\n",
        f"partners:\n  # outcomekit: ignore[OC001] {WHY}\n  a:\n    kind: boundary\n",
        f"partners:\n  # outcomekit: ignore[OC001] {WHY}\n  # more\n\n  a:\n    kind: boundary\n",
        f"partners:\n  a:  # outcomekit: ignore[missing-outcome-challenge] {WHY}\n"
        "    kind: boundary\n",
        f"partners:\n  a:  # outcomekit: ignore[oc] {WHY}\n    kind: boundary\n",
        f"partners:\n  a:  # outcomekit: ignore[all] {WHY}\n    kind: boundary\n",
        f"partners:\n  a:  # outcomekit: ignore[OC001] until=2026-11-21 {WHY}\n"
        "    kind: boundary\n",
        f"partners: {{a: {{kind: boundary}}}}  # outcomekit: ignore[OC001] {WHY}\n",
        f"partners: {{\n    # outcomekit: ignore[OC001] {WHY}\n    a: {{kind: boundary}}}}\n",
        f"partners:\r\n  a:  # outcomekit: ignore[OC001] {WHY}\r\n    kind: boundary\r\n",
    ],
)
def test_a_suppression_keeps_a_finding_back(text: str) -> None:
    assert told(linted(text)) == []


@pytest.mark.parametrize("start", ["", "\ufeff", "# a map of the lines\n\n", "---\n"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_whole_file_is_kept_back_from_its_first_lines(start: str, ends: str) -> None:
    text = (
        f"{start}# outcomekit: ignore-file[OC001] {WHY}\noutcome_map: 1\ntitle: Lines\n"
        "partners:\n  a: {kind: boundary}\n  b: {kind: boundary}\n"
    )
    data = text.replace("\n", ends).encode()
    run = lint_text(
        Path("map.yaml"), data, default_settings(), Asked(("OC001", "SUP")), TODAY
    )  # fmt: skip
    assert told(run) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "partners:\n  a:  # outcomekit: ignore[SM001] why\n    kind: boundary\n",
            [f"4: OC001 {CHALLENGE}", "4: SUP002 SM001 finds nothing here"],
        ),
        (
            "partners:\n  # outcomekit: ignore[OC001] until=2026-11-20 why\n"
            "  a: {kind: boundary}\n",
            ["4: SUP001 this lapsed on 2026-11-20", f"5: OC001 {CHALLENGE}"],
        ),
        (
            "partners:\n  a: {kind: boundary}\n# outcomekit: ignore-file[OC001] why\n",
            [
                f"4: OC001 {CHALLENGE}",
                "5: SUP001 a suppression of a whole file stands above everything else in it",
            ],
        ),
        (
            "partners:\n  a: {kind: boundary, name: 'A # outcomekit: ignore[OC001] why'}\n",
            [f"4: OC001 {CHALLENGE}"],
        ),
        (
            "partners:\n  a:\n    kind: boundary\n    notes: |\n"
            "      # outcomekit: ignore[OC001] why\n      # outcomekit: ignore-file[OC001] why\n",
            [f"4: OC001 {CHALLENGE}"],
        ),
        (
            "partners:\n  a:  # outcomekit: ignore[OC001, SM001]\n    kind: boundary\n",
            [
                "4: SUP001 nothing says why OC001 and SM001 do not hold here",
                "4: SUP002 SM001 finds nothing here",
            ],
        ),
        (
            "partners:\n  a:  # outcomekit: ignore[OC001] until=tomorrow, as agreed\n"
            "    kind: boundary\n",
            ["4: SUP001 `tomorrow` is no date, so this never lapses"],
        ),
        (
            "partners:\n  a:  # outcomekit: ignore[OC001] until=20261231 as agreed\n"
            "    kind: boundary\n",
            ["4: SUP001 `20261231` is no date, so this never lapses"],
        ),
        (
            "hypotheses:\n  h:\n    we_believe: x\n    for: nobody"
            "  # outcomekit: ignore[E202] not yet\n",
            [
                "6: E202 no partner, behavior or other entity has the id `nobody`",
                "6: SUP001 E202 says that this is no map; it cannot be suppressed",
            ],
        ),
        (
            "vision: Plants win  # outcomekit: ignore[SUP, unknown-field] keep the others\n",
            [
                "3: SUP001 E101 says that this is no map; it cannot be suppressed",
                "3: SUP001 SUP speaks of suppressions; it cannot be suppressed by one",
            ],
        ),
    ],
)
def test_a_suppression_that_is_amiss_is_told(text: str, said: list[str]) -> None:
    assert told(linted(text)) == said


def test_a_rule_that_was_not_asked_makes_no_suppression_idle() -> None:
    text = "vision: Plants win  # outcomekit: ignore[OC001, SM] as agreed\n"
    assert told(linted(text, "SUP")) == []
    assert told(linted(text, "SUP", "OC001")) == ["3: SUP002 OC001 finds nothing here"]


def test_of_two_suppressions_of_one_finding_the_second_is_idle() -> None:
    text = (
        "partners:\n  # outcomekit: ignore[OC001] one\n"
        "  a:  # outcomekit: ignore[OC001] two\n    kind: boundary\n"
    )
    assert told(linted(text)) == ["5: SUP002 OC001 finds nothing here"]


def test_in_a_folder_map_a_suppression_speaks_for_its_own_file(folder: Path) -> None:
    partner = "partners:\n  {}:\n    kind: boundary\n"
    why = "# outcomekit: ignore-file[OC001] as agreed\n"
    write(
        folder,
        {
            "lines/map.yaml": f"{why}outcome_map: 1\ntitle: Lines\n{partner.format('a')}",
            "lines/more.yaml": partner.format("b"),
            "lines/others.yaml": f"{why}{partner.format('c')}",
            "lines/notes.yaml": f"{why}vision: Nothing here\n",
        },
    )
    run = lint([Path("lines")], Asked(("OC001", "SUP")), TODAY)
    assert [(one.place.file, one.place.line, one.code) for one in run.report.findings] == [
        ("lines/more.yaml", 2, "OC001"),
        ("lines/notes.yaml", 1, "SUP002"),
    ]


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


def _falling(looked_at: rules.Subject | rules.Use) -> Iterator[Claim]:
    assert isinstance(looked_at, rules.Subject)
    if looked_at.index.map_id == "two":
        raise ZeroDivisionError("three over nothing")
    return iter(())


@pytest.fixture
def falling(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule SM001 that falls over on the map `two`."""
    real = rules.rules()
    broken = tuple(replace(one, check=_falling) if one.code == "SM001" else one for one in real)
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


def test_nothing_is_read_twice_where_it_is_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linting, "check", None)
    assert told(linted("partners: {a: {kind: boundary}}\n")) == [f"3: OC001 {CHALLENGE}"]
