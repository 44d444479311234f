"""Each kind of mistake is told in its own words, at its place; see the files in `mistakes/`."""

import re

import pytest

from tests.syntax.mistake_cases import (
    Case,
    after,
    cases,
    fault_in,
    headings,
    made,
    mistake_in,
    place,
)

CASES = cases()
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
every_inner_case = pytest.mark.parametrize(
    "case",
    [case for case in CASES if case.family != "whole-file"],
    ids=lambda case: case.title,
)
"""What can happen anywhere in a map, however deep, however far down."""

DEEP = "x-a:\n  x-b:\n    x-c:\n      x-d:\n"
LONG = "x-note: Plants earn more from the lines they already own\n" * 800
SPEAKS_OF_COLUMNS = re.compile(r"indented by|is not indented")


def test_every_heading_of_the_files_is_a_case_of_its_own() -> None:
    assert [case.title for case in CASES] == headings()
    assert len(set(headings())) == len(headings())


@every_case
def test_the_mistake_is_told_in_these_words_at_this_place(case: Case) -> None:
    mistake = mistake_in(case.text)
    told = (mistake.kind.code, mistake.span, mistake.message, mistake.why, mistake.hint)
    assert told == (case.code, case.span, case.message, case.why, case.hint)


@every_case
def test_reading_goes_on_after_the_mend(case: Case) -> None:
    assert after(case.text, mistake_in(case.text)) == case.mended


@every_case
def test_the_next_mistake_stands_further_down(case: Case) -> None:
    mistake = mistake_in(case.text)
    mended = case.text if mistake.mend is None else made(case.text, mistake.mend)
    assert fault_in(mended) is None or (
        mistake.mend is None or mistake_in(mended).span.start > mistake.span.start
    )


@every_case
def test_the_hint_is_the_mended_line_or_says_what_to_do(case: Case) -> None:
    mistake = mistake_in(case.text)
    assert mistake.hint is not None
    if mistake.hint.endswith((".", "?")):
        return
    mended = case.text if mistake.mend is None else made(case.text, mistake.mend)
    assert mistake.hint in [line.strip() for line in mended.splitlines()]


@every_case
def test_a_sentence_is_a_sentence(case: Case) -> None:
    assert not case.message.endswith(".")
    assert "\n" not in case.message + case.hint
    assert case.message[0] in "`'" or not case.message[0].isupper()
    assert case.why is None or re.fullmatch(r"(?:YAML|[a-z`]).*[^.]\.", case.why)


@every_case
def test_windows_line_ends_change_nothing(case: Case) -> None:
    text = case.text.replace("\n", "\r\n")
    mistake = mistake_in(text)
    assert (mistake.kind.code, mistake.message, mistake.hint) == (
        case.code,
        case.message,
        case.hint,
    )
    assert place(text, mistake.span.start) == case.place
    assert text[mistake.span.start : mistake.span.end] == case.text[case.span.start : case.span.end]
    assert after(text, mistake) == case.mended


@every_case
def test_the_last_line_needs_no_end(case: Case) -> None:
    text = case.text.rstrip("\n")
    mistake = mistake_in(text)
    assert (mistake.kind.code, mistake.span, mistake.message, mistake.hint) == (
        case.code,
        case.span,
        case.message,
        case.hint,
    )


@every_inner_case
def test_depth_changes_nothing_but_the_numbers_of_spaces(case: Case) -> None:
    text = DEEP + re.sub(r"(?m)^(?=.)", " " * 8, case.text)
    mistake = mistake_in(text)
    line, column = case.place
    assert mistake.kind.code == case.code
    assert place(text, mistake.span.start) == (line + 4, column + 8)
    if not SPEAKS_OF_COLUMNS.search(case.message):
        assert mistake.message == case.message


@every_inner_case
def test_a_long_map_above_changes_nothing(case: Case) -> None:
    text = LONG + case.text
    mistake = mistake_in(text)
    line, column = case.place
    assert (mistake.kind.code, mistake.message, mistake.hint) == (
        case.code,
        case.message,
        case.hint,
    )
    assert place(text, mistake.span.start) == (line + 800, column)
