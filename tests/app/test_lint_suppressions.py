"""Suppressions as `lint` reads them: what they keep back, and what is said of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from outcomekit.app.lint import Asked, Linted, lint, lint_text
from outcomekit.app.settings import default_settings
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


def test_a_suppression_of_a_rule_that_is_not_asked_is_idle_where_the_rule_would_be_silent() -> None:
    text = f"partners:\n  a:  # outcomekit: ignore[OC001] {WHY}\n    kind: boundary\n"
    assert told(linted(text, "SM001", "SUP")) == []
    assert told(linted(text.replace("boundary", "beneficiary"), "SUP002")) == [
        "4: SUP002 OC001 finds nothing here"
    ]


def test_idle_suppressions_are_told_only_where_somebody_asks_for_them() -> None:
    text = f"partners:\n  a:  # outcomekit: ignore[OC001] {WHY}\n    kind: beneficiary\n"
    assert told(linted(text, "SM001", "SUP001")) == []


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
