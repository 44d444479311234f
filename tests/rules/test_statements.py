"""Sentences of our own, one to a line of `statements/`, on which one rule or none must speak.

Each stands as a behavior of a partner about whom nothing else is known, as in a first draft.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.rules._example import TODAY

STATEMENTS = Path(__file__).parent / "statements"
RULES = {
    "inner_state": "PM001",
    "our_deed": "PM002",
    "output_as_behavior": "PM013",
    "impact_as_behavior": "PM014",
    "vehicle_metric": "PM016",
    "feature_as_behavior": "PM017",
}
FILES = (*RULES, "behaviors")


def statements(file: str) -> list[str]:
    """The sentences of a file."""
    return (STATEMENTS / f"{file}.txt").read_text(encoding="utf-8").splitlines()


def spoken(sentences: list[str]) -> list[str]:
    """The rule that speaks about each of some sentences; several with a plus, none as nothing."""
    lines = [f"        s{at}: {json.dumps(said)}" for at, said in enumerate(sentences)]
    text = "outcome_map: 1\ntitle: A draft\npartners:\n  p:\n    behaviors:\n      like:\n"
    data = (text + "\n".join(lines) + "\n").encode()
    asked = Asked(select=tuple(RULES.values()))
    linted = lint_text(Path("map.yaml"), data, default_settings(), asked, TODAY)
    assert linted.crashes == []
    found: dict[str, list[str]] = {}
    for finding in linted.report.findings:
        found.setdefault(finding.path.split(".")[-2], []).append(finding.code)
    return ["+".join(found.get(f"s{at}", [])) for at in range(len(sentences))]


@pytest.mark.parametrize("file", FILES)
def test_the_right_rule_speaks_or_none(file: str) -> None:
    sentences = statements(file)
    wanted = RULES.get(file, "")
    got = zip(sentences, spoken(sentences), strict=True)
    assert [(said, code) for said, code in got if code != wanted] == []


@pytest.mark.parametrize("file", FILES)
def test_no_sentence_stands_twice(file: str) -> None:
    sentences = [said.casefold() for said in statements(file)]
    assert sorted(sentences) == sorted(set(sentences))


@pytest.mark.parametrize("file", FILES)
def test_no_sentence_is_both_this_and_that(file: str) -> None:
    others = {said for other in FILES if other != file for said in statements(other)}
    assert sorted(others & set(statements(file))) == []


@pytest.mark.parametrize("written", [str.upper, str.title, "{}.".format, "  {} ".format])
def test_behaviors_stay_behaviors_however_they_are_written(written: object) -> None:
    assert callable(written)
    sentences = [written(said) for said in statements("behaviors")]
    got = zip(sentences, spoken(sentences), strict=True)
    assert [(said, code) for said, code in got if code] == []
