"""The maps to measure on are such as people keep: whole, valid, and mostly without a finding."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.maps import TODAY, map_text, write_maps
from outcomekit.app.lint import Asked, lint
from outcomekit.model.map import Map
from outcomekit.model.structure import slots

NUMBERS = 60
FEW = range(1, 5)


def test_most_maps_lint_clean_and_some_have_a_few_findings(tmp_path: Path) -> None:
    files = write_maps(tmp_path, NUMBERS)
    report = lint([tmp_path], Asked(), date.fromisoformat(TODAY)).report
    found = dict.fromkeys((str(file) for file in files), 0)
    for finding in report.findings:
        found[finding.place.file] += 1
    flawed = [findings for findings in found.values() if findings]
    assert [findings for findings in flawed if findings not in FEW] == []
    assert NUMBERS // 8 < len(flawed) < NUMBERS // 3
    assert {finding.code for finding in report.findings} == {
        "JR004", "MAP004", "PM011", "RM004", "SP005", "VP004",
    }  # fmt: skip


@pytest.mark.parametrize("number", [0, 1, 10, 77])
def test_a_map_has_some_350_lines_and_is_the_same_for_the_same_number(number: int) -> None:
    text = map_text(number)
    assert map_text(number) == text
    assert 300 <= len(text.splitlines()) <= 370


def test_a_map_has_every_section_of_the_language() -> None:
    sections = [line.partition(":")[0] for line in map_text(0).splitlines()]
    assert set(slots(Map)) - set(sections) == set()


def test_one_map_in_ten_refers_into_the_one_before() -> None:
    referring = [number for number in range(30) if "about: market-" in map_text(number)]
    assert referring == [10, 20]


def test_a_map_says_what_the_diff_row_changes() -> None:
    assert "earns more" in map_text(0)
