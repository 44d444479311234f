"""Frames: the mark stands below what is wrong, and nothing is wider than allowed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit import reports
from outcomekit.diagnostics.span import Place
from outcomekit.reports import Style, visible
from outcomekit.reports._frame import frame
from outcomekit.reports._glyphs import columns
from tests.reports.shared_report import PLAIN, report_of


def framed(text: str, place: Place, style: Style | None = None) -> str:
    """The frame that a finding at this place of `map.yaml` gets, as it stands in the report."""
    report = report_of(PLAIN._replace(place=place), texts={"map.yaml": text})
    shown = reports.render("text", report, style)
    return shown[shown.index("no level\n") + 9 : shown.index("  why:")]


def at(line: int, column: int, end_line: int, end_column: int) -> Place:
    return Place("map.yaml", line, column, end_line, end_column)


@pytest.mark.parametrize(
    ("text", "place", "frame"),
    [
        pytest.param(
            "title: 改善 map\n", at(1, 8, 1, 10),
            "    1 | title: 改善 map\n"
            "      |        ^^^^\n",
            id="a wide character fills two columns",
        ),
        pytest.param(
            "改善: x\n", at(1, 5, 1, 6),
            "    1 | 改善: x\n"
            "      |       ^\n",
            id="and moves what follows",
        ),
        pytest.param(
            "cafe\u0301: x\n", at(1, 8, 1, 9),
            "    1 | cafe\u0301: x\n"
            "      |       ^\n",
            id="a combining character fills none",
        ),
        pytest.param(
            "cafe\u0301: x\n", at(1, 5, 1, 6),
            "    1 | cafe\u0301: x\n"
            "      |     ^\n",
            id="and can still be marked",
        ),
        pytest.param(
            "a\x1bb: x\n", at(1, 3, 1, 4),
            "    1 | a\\u001bb: x\n"
            "      |        ^\n",
            id="an escape fills six",
        ),
        pytest.param(
            "a\x1bb: x\n", at(1, 2, 1, 3),
            "    1 | a\\u001bb: x\n"
            "      |  ^^^^^^\n",
            id="and is marked as a whole",
        ),
        pytest.param(
            "a:\n\tb: x\n", at(2, 1, 2, 2),
            "    2 |  b: x\n"
            "      | ^\n",
            id="a tab is shown as one space",
        ),
        pytest.param(
            "a: >\n  one\n  two\n", at(1, 4, 3, 6),
            "    1 | a: >\n"
            "      |    ^\n",
            id="several lines are marked to the end of the first",
        ),
        pytest.param(
            "a: [one, \n  two]\n", at(1, 4, 2, 7),
            "    1 | a: [one,\n"
            "      |    ^^^^^\n",
            id="without the spaces at its end",
        ),
        pytest.param(
            "a: [one", at(1, 8, 1, 8),
            "    1 | a: [one\n"
            "      |        ^\n",
            id="an empty place has a mark, also behind the last character",
        ),
        pytest.param(
            "a: x\r\nb: y\r\n", at(2, 4, 2, 5),
            "    1 | a: x\n"
            "    2 | b: y\n"
            "      |    ^\n",
            id="CRLF ends a line",
        ),
        pytest.param(
            "a: x\rb: y\r", at(2, 4, 2, 5),
            "    1 | a: x\n"
            "    2 | b: y\n"
            "      |    ^\n",
            id="CR ends a line",
        ),
        pytest.param(
            "a: x\u0085y\u2028z\nb: y\n", at(2, 4, 2, 5),
            "    1 | a: x\\u0085y\\u2028z\n"
            "    2 | b: y\n"
            "      |    ^\n",
            id="NEL and U+2028 end none",
        ),
        pytest.param("", at(1, 1, 1, 1), "", id="an empty file has no frame"),
        pytest.param("a: x\n", at(2, 1, 2, 1), "", id="the empty line at the end has none"),
        pytest.param("a: x\n", at(9, 1, 9, 2), "", id="nor has a line that is not there"),
        pytest.param(
            "a:\n  b: x\n  c: y\n", at(2, 3, 2, 4),
            "    2 |   b: x\n"
            "      |   ^\n",
            id="the line before is not shown when it is the parent",
        ),
        pytest.param(
            "a:\n  b: x\nc: y\n", at(3, 1, 3, 2),
            "    3 | c: y\n"
            "      | ^\n",
            id="nor when it belongs to something else",
        ),
        pytest.param(
            "a: x\n\nb: y\n", at(3, 1, 3, 2),
            "    3 | b: y\n"
            "      | ^\n",
            id="nor when it is blank",
        ),
        pytest.param(
            "\n" * 123_455 + "a: x\n", at(123_456, 1, 123_456, 2),
            "123456 | a: x\n"
            "       | ^\n",
            id="the gutter grows with the number",
        ),
    ],
)  # fmt: skip
def test_the_mark_stands_below_what_is_wrong(text: str, place: Place, frame: str) -> None:
    assert framed(text, place) == frame


LONG = "vision: " + "".join(f"{word:04d} " for word in range(1000))


@pytest.mark.parametrize(
    ("text", "place", "encoding", "frame"),
    [
        pytest.param(
            LONG, at(1, 9, 1, 13), "utf-8",
            "    1 | vision: 0000 0001 0002 0003 0004 0005 0…\n"
            "      |         ^^^^\n",
            id="near the start the line begins as it is",
        ),
        pytest.param(
            LONG, at(1, 2509, 1, 2513), "utf-8",
            "    1 | …97 0498 0499 0500 0501 0502 0503 0504 …\n"
            "      |               ^^^^\n",
            id="in the middle both sides are cut",
        ),
        pytest.param(
            LONG, at(1, 5004, 1, 5008), "utf-8",
            "    1 | …92 0993 0994 0995 0996 0997 0998 0999\n"
            "      |                                   ^^^^\n",
            id="near the end the line ends as it does",
        ),
        pytest.param(
            LONG, at(1, 2509, 1, 4000), "utf-8",
            "    1 | …97 0498 0499 0500 0501 0502 0503 0504 …\n"
            "      |               ^^^^^^^^^^^^^^^^^^^^^^^^^\n",
            id="a long place is marked as far as it is shown",
        ),
        pytest.param(
            LONG, at(1, 2509, 1, 2513), "ascii",
            "    1 | ...7 0498 0499 0500 0501 0502 0503 05...\n"
            "      |                ^^^^\n",
            id="a plain terminal gets plain dots",
        ),
        pytest.param(
            "改" * 100, at(1, 51, 1, 52), "utf-8",
            "    1 | …改改改改改改改改改改改改改改改改改改改…\n"
            "      |              ^^\n",
            id="wide characters count twice",
        ),
        pytest.param(
            "a: 5 € “x” y", at(1, 12, 1, 13), "ascii",
            '    1 | a: 5 \\u20ac "x" y\n'
            "      |                 ^\n",
            id="the mark knows what a plain terminal shows",
        ),
        pytest.param(
            "short: x\n" + LONG, at(2, 2509, 2, 2513), "utf-8",
            "    2 | …97 0498 0499 0500 0501 0502 0503 0504 …\n"
            "      |               ^^^^\n",
            id="the line before is left out beside a window",
        ),
        pytest.param(
            LONG + "\nshort: x\n", at(2, 8, 2, 9), "utf-8",
            "    1 | vision: 0000 0001 0002 0003 0004 0005 0…\n"
            "    2 | short: x\n"
            "      |        ^\n",
            id="and is cut itself when it is too long",
        ),
    ],
)  # fmt: skip
def test_a_long_line_is_shown_through_a_window(
    text: str, place: Place, encoding: str, frame: str
) -> None:
    assert framed(text, place, Style(width=40, encoding=encoding)) == frame


def test_a_line_of_160_columns_is_shown_whole_and_one_of_161_is_not() -> None:
    place = at(1, 1, 1, 2)
    assert framed("a" * 160, place) == f"    1 | {'a' * 160}\n      | ^\n"
    assert framed("a" * 161, place) == f"    1 | {'a' * 159}…\n      | ^\n"


WORDS = st.sampled_from(["a", "word ", "改善", "e\u0301", "\x1b", "\t", "\u202e", "👩", "“€”"])
LIMIT = 40


@given(line=st.lists(WORDS, min_size=1, max_size=120).map("".join), data=st.data())
def test_the_mark_stands_below_the_character_it_means(line: str, data: st.DataObject) -> None:
    line = f"{line}."
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start, len(line)))
    made = frame([line], Place("map.yaml", 1, start + 1, 1, end + 1), LIMIT, "utf-8")
    assert made is not None
    ((number, text),) = made.lines
    assert (number, columns(text) <= LIMIT) == (1, True)
    meant = " " if line[start] == "\t" else visible(line[start])
    beginnings = [at for at in range(len(text)) if columns(text[:at]) == made.offset]
    assert any(text.startswith(meant, at) for at in beginnings)
    assert made.offset + made.length <= max(columns(text), made.offset + 1)
