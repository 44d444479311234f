"""The benchmark of published statements, tried on a handful of our own."""

import io
from pathlib import Path
from textwrap import dedent

import pytest

from benchmarks import statements

CORPUS = """\
id,label,statement,context,origin,source
1,behaviour,Plants reorder online,,own,first
2,behavior,"Brings the ""loss map"", and the log",,own,first
3,activity,Train 40 agents,,own,first
4,output,Customer portal launched,,own,first
5,impact,NPS +10,,own,first
6,attitude,Understands the log,,own,first
7,vanity,"1,300 clicks",,own,first
8,feature,Single sign-on,,own,first
9,ambiguous,Customer portal launched,,own,first
10,activity,Brings the log,,own,second
11,behaviour,Portal launched,,own,fourth
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.csv"
    path.write_text(CORPUS, encoding="utf-8")
    return path


def figures(*arguments: str) -> str:
    out = io.StringIO()
    statements.main(list(arguments), out)
    return out.getvalue()


def test_the_figures_of_a_corpus(corpus: Path) -> None:
    assert figures(str(corpus), "--half", "all") == dedent(
        """\
        11 statements, 10 counted

        rule   spoke  right  precision  recall
        PM001      1      1      100 %   100 %
        PM002      1      1      100 %    50 %
        PM013      2      1       50 %   100 %
        PM014      1      1      100 %   100 %
        PM016      1      1      100 %   100 %
        PM017      1      1      100 %   100 %

        label      statements  flagged  by the right rule
        behaviour           2     50 %                  –
        behavior            1      0 %                  –
        attitude            1    100 %              100 %
        activity            2     50 %               50 %
        output              1    100 %              100 %
        impact              1    100 %              100 %
        vanity              1    100 %              100 %
        feature             1    100 %              100 %
        """
    )


def test_a_source_stands_in_one_half(corpus: Path) -> None:
    halves = {source: statements.half(source) for source in ("first", "second", "fourth")}
    assert set(halves.values()) == {"tune", "measure"}
    counted = {
        half: figures(str(corpus), "--half", half).partition(" ")[0] for half in ("tune", "measure")
    }
    assert sum(int(number) for number in counted.values()) == 11


def test_figures_by_source_follow_where_they_are_wanted(corpus: Path) -> None:
    text = figures(str(corpus), "--half", "all", "--sources")
    assert text.endswith(
        dedent(
            """\
            source, label: statements  flagged  by the right rule
            first
              activity            1    100 %              100 %
              attitude            1    100 %              100 %
              behavior            1      0 %                  –
              behaviour           1      0 %                  –
              feature             1    100 %              100 %
              impact              1    100 %              100 %
              output              1    100 %              100 %
              vanity              1    100 %              100 %
            fourth
              behaviour           1    100 %                  –
            second
              activity            1      0 %                0 %
            """
        )
    )
