"""Whatever a text looks like, the diagnosis of its fault keeps these laws."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes import Fault, Mistake, complex_key, diagnose, feature
from outcomekit.syntax.mistakes.lines import REACH, Page
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from tests.syntax.mistake_cases import fault_in, made

MAP = """\
outcome_map: 1
title: Line controls  # for packaging plants
supplier: {name: Mega International, products: [MegaLogic, "Mega Drive"]}
segment:
  fits:
    - Three shifts: the line never rests
    - 'It''s the bottleneck'
partners:
  manager:
    name: "Production managers"
    behaviors:
      like:
        runs-trial:
          does: Runs a one-line trial against
            the line's own baseline
          measure: {metric: trials, unit: "%", target: {value: 60, by: 2027-Q2}}
      love: {}
    notes: |
      Two of nine
        brought a log.
journal:
  - on: 2026-10-02
    saw: Two of nine brought a log
  - {on: 2026-11-02, about: runs-trial}
"""
SIGNS = ":#'\"[]{}-\t \n@%*&!|>,?\\`=\r\u00a0\u200b•aé"

PROBLEMS = (
    "block sequence entries are not allowed in this context",
    "could not find expected ':'",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
    "did not find expected '-' indicator",
    "did not find expected <document start>",
    "did not find expected alphabetic or numeric character",
    "did not find expected comment or line break",
    "did not find expected hexdecimal number",
    "did not find expected key",
    "did not find expected node content",
    "found a tab character that violates indentation",
    "found character that cannot start any token",
    "found incompatible YAML document",
    "found invalid Unicode character escape code",
    "found undefined tag handle",
    "found unexpected ':'",
    "found unexpected document indicator",
    "found unexpected end of stream",
    "found unknown directive name",
    "found unknown escape character",
    "mapping keys are not allowed in this context",
    "mapping values are not allowed in this context",
    "something that no libyaml has said so far",
)
CONTEXTS = (
    None,
    "while parsing a block collection",
    "while parsing a block mapping",
    "while parsing a flow mapping",
    "while parsing a flow node",
    "while parsing a flow sequence",
    "while parsing a node",
    "while parsing a tag",
    "while scanning a block scalar",
    "while scanning a directive",
    "while scanning a plain scalar",
    "while scanning a quoted scalar",
    "while scanning a simple key",
    "while scanning an alias",
    "while scanning an anchor",
    "while scanning for the next token",
)

edits = st.lists(
    st.tuples(st.integers(0, len(MAP)), st.sampled_from([None, *SIGNS])), min_size=1, max_size=4
)
texts = st.text(SIGNS + "b1:\n ", max_size=80)
offsets = st.integers(0, 90)


def edited(changes: list[tuple[int, str | None]]) -> str:
    """The map with signs put in, or taken out where None stands."""
    text = MAP
    for at, sign in changes:
        text = text[:at] + text[at + 1 :] if sign is None else text[:at] + sign + text[at:]
    return text


def hold(text: str, mistake: Mistake) -> None:
    """What holds of every mistake in a text."""
    span, mend = mistake.span, mistake.mend
    assert 0 <= span.start <= span.end <= len(text)
    assert not re.search(r"[\r\n]", text[span.start : span.end])
    for told in (mistake.message, mistake.hint, mistake.why):
        assert told is None or re.fullmatch(r"[^\r\n]+", told)
    if mend is not None:
        assert 0 <= mend.start <= mend.end <= len(text)
        whole = text[: mend.start] + mend.text + text[mend.end :]
        assert whole != text
        assert made(text, mend) == whole


@given(edits)
def test_a_broken_map_has_a_mistake_that_can_be_shown(
    changes: list[tuple[int, str | None]],
) -> None:
    text = edited(changes)
    fault = fault_in(text)
    if fault is not None:
        mistake = diagnose(text, fault)
        hold(text, mistake)
        assert mistake.span.start < mistake.span.end


@given(edits)
def test_reading_comes_to_an_end_and_every_claim_has_a_place(
    changes: list[tuple[int, str | None]],
) -> None:
    text = edited(changes)
    for claim in parse(Source("map.yaml", text)).claims:
        assert isinstance(claim.at, Span)
        assert 0 <= claim.at.start <= claim.at.end <= len(text)


@given(
    texts,
    st.sampled_from(PROBLEMS),
    offsets,
    st.sampled_from(CONTEXTS),
    st.none() | offsets,
)
def test_no_fault_in_any_text_raises(
    text: str, problem: str, at: int, context: str | None, since: int | None
) -> None:
    hold(text, diagnose(text, Fault(problem, at, context, since)))


@given(texts, offsets, st.integers(0, 5))
def test_no_feature_in_any_text_raises(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(start + length, len(text)))
    for which in ("anchor", "alias", "tag", "merge-key", "directive", "documents"):
        hold(text, feature(text, which, span))
    hold(text, complex_key(text, span))


@pytest.mark.parametrize("line", ["x-note: Plants earn more\n", "\n", "[", "'x ", "- \r"])
def test_of_a_large_text_a_bounded_part_is_looked_at(line: str) -> None:
    text = line * (1_000_000 // len(line))
    for at in (0, len(text) // 2, len(text)):
        page = Page(text, at)
        assert page.lines[-1].end - page.lines[0].start <= REACH + REACH // 2
        assert page.holds(at)


@pytest.mark.parametrize(
    "broken", ["a: b: c\n", "  a: b\n", 'a: "b\n', "- a\n", "a: [b\n", "\ta: b\n"]
)
def test_a_large_text_is_diagnosed_at_its_end(broken: str) -> None:
    text = "x-note: Plants earn more from the lines they already own\n" * 80_000 + broken
    for problem in PROBLEMS:
        mistake = diagnose(text, Fault(problem, len(text) - 2, "while parsing a block mapping", 0))
        assert mistake.span.start >= len(text) - len(broken) - 60 or mistake.span.start == 0
