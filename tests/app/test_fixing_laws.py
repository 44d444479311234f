"""The laws of `lint --fix`, over made-up maps."""

from __future__ import annotations

import json
import re
from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from outcomekit.app.lint import Asked, Linted, lint
from outcomekit.syntax.comments import comments
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from tests.app.made_up_maps import CODES, made_up
from tests.app.mending import NAME, TODAY, after, in_memory


def counted(linted: Linted) -> Counter[str]:
    return Counter(one.code for one in linted.report.findings)


def looked_at(linted: Linted) -> bool:
    return bool(linted.reviewed)


def to_light(before: Linted, after: Linted) -> Counter[str]:
    """What nobody could see before: all that the rules say, what stands below a key with a slip."""
    if looked_at(before):
        return Counter()
    below = tuple(
        ".".join([*one.path.split(".")[:-1], f"{one.hint}."])
        for one in before.report.findings
        if one.code in ("E101", "E104")
    )
    return Counter(
        one.code
        for one in after.report.findings
        if not one.code.startswith("E") or f"{one.path}.".startswith(below)
    )


def check(text: str, *, unsafe: bool) -> None:
    """Hold the fixing of one map to every law that it has."""
    before = lint([], Asked(CODES), TODAY, (NAME, text.encode()))
    fixed = in_memory(text, unsafe=unsafe)
    mended = after(fixed, text)
    brought = counted(fixed.linted) - counted(before)
    assert brought - to_light(before, fixed.linted) == Counter(), text
    assert (fixed.made > 0) is (mended != text)
    again = in_memory(mended, unsafe=unsafe)
    assert (again.made, after(again, mended)) == (0, mended), text
    tree, now = (parse(Source("map.yaml", one)) for one in (text, mended))
    assert now.claims == []
    own = [[one.text for one in comments(each) if "outcomekit" not in one.text]
           for each in (tree, now)]  # fmt: skip
    assert own[0] == own[1], text
    if not unsafe:
        said = [re.sub("[-_ ]", "", json.dumps(each.data).casefold()) for each in (tree, now)]
        assert said[0] == said[1], text
    else:
        assert {one.finding.fix for one in again.linted.said} <= {None}


@given(st.integers(0, 2**32))
def test_safe_fixes_keep_every_law(seed: int) -> None:
    check(made_up(Random(seed)), unsafe=False)  # noqa: S311 - made-up text is no secret


@given(st.integers(0, 2**32))
def test_all_fixes_together_keep_every_law(seed: int) -> None:
    check(made_up(Random(seed)), unsafe=True)  # noqa: S311 - made-up text is no secret
