"""By what a finding of `lint` is known again, and by what it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from outcomekit import rules
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.model.partner import Behavior
from outcomekit.rules._rule import Flaw
from tests.app.folders import write
from tests.app.known import FILE, noted, run, told, wrote


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _finds_bad(subject: rules.Subject) -> Iterator[Flaw]:
    """Speaks wherever something is bad: of a text, an item of a list, a section, the map."""
    for item, behavior in subject.index.each(Behavior):
        if "bad" in behavior.does:
            yield Flaw(item.pointer / "does", "this is bad")
        if behavior.measure is not None and behavior.measure.baseline is not None:
            yield Flaw(item.pointer / "measure", "this is measured badly")
    for number, entry in enumerate(subject.index.map.journal):
        if entry.saw is not None and "bad" in entry.saw:
            yield Flaw(Pointer(("journal", number, "saw")), "this was seen badly")
        if not entry.evidence:
            yield Flaw(Pointer(("journal", number)).key, "nobody has seen it")
    for item in subject.index.by_id.values():
        if "bad" in item.id:
            yield Flaw(item.pointer, "this is bad all over")


@pytest.fixture
def bad(monkeypatch: pytest.MonkeyPatch) -> None:
    real = rules.rules()
    ours = tuple(replace(one, look=_finds_bad) if one.code == "SM001" else one for one in real)
    monkeypatch.setattr("outcomekit.rules._selection.rules", lambda: ours)


BEFORE = """\
outcome_map: 1
title: Lines
impacts:
  bad-margin: Margins rise in a bad way
partners:
  a:
    kind: boundary
    behaviors:
      like:
        one: Does something bad and says so
        two: {does: Does, measure: {unit: "%", baseline: {value: 20}}}
journal:
  - {on: 2026-05-01, about: one, saw: Something bad}
  - on: 2026-06-01
    about: one
    saw: Something else
    evidence: [A call]
"""


@pytest.mark.usefixtures("bad")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Lines\n", "# a comment\n\ntitle: Lines\n"),
        ("title: Lines\n", "title: Other lines\nvision: Plants win\n"),
        ("one: Does something bad and says so", "one: {does: Does something bad and says so}"),
        ("one: Does something bad and says so", "one: 'Does something bad and says so'"),
        (
            "one: Does something bad and says so",
            "one:\n          does: >\n            Does something\n            bad and says so",
        ),
        ("bad-margin: Margins rise in a bad way",
         "bad-margin: {impact: Margins rise in a bad way}"),
        ("baseline: {value: 20}", "baseline: 20"),
        ("baseline: {value: 20}", "baseline: 20.0"),
        ('measure: {unit: "%", baseline: {value: 20}}',
         "measure: {baseline: {value: 20}, unit: '%'}"),
        ("journal:\n", "journal:\n  - {on: 2026-04-01, about: one, evidence: [A letter]}\n"),
        (
            "  - {on: 2026-05-01, about: one, saw: Something bad}\n",
            "  - saw: Something bad\n    about: one\n    on: 2026-05-01\n",
        ),
        ("  a:\n", "  b: {name: B, kind: strategic}\n  a:\n"),
        (
            '        two: {does: Does, measure: {unit: "%", baseline: {value: 20}}}\n',
            "        three: Does, too\n"
            '        two: {does: Does, measure: {unit: "%", baseline: {value: 20}}}\n',
        ),
    ],
)  # fmt: skip
def test_a_known_finding_stays_known(folder: Path, old: str, new: str) -> None:
    file = folder / "lines.yaml"
    file.write_text(BEFORE, encoding="utf-8")
    assert wrote() == ["known.json: 6 findings noted"]
    assert BEFORE.count(old) == 1
    file.write_text(BEFORE.replace(old, new), encoding="utf-8")
    again = run()
    assert told(again) == []
    assert again.report.remarks == ("6 known findings kept back by known.json",)


@pytest.mark.usefixtures("bad")
@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Does something bad and says so", "Does something bad and is silent", 10),
        ("baseline: {value: 20}", "baseline: {value: 30}", 11),
        ("saw: Something bad", "saw: Something quite bad", 13),
        ("bad-margin:", "other-bad-margin:", 4),
        ("      like:\n", "      love:\n", 10),
    ],
)
def test_what_says_something_else_is_new(folder: Path, old: str, new: str, line: int) -> None:
    file = folder / "lines.yaml"
    file.write_text(BEFORE, encoding="utf-8")
    wrote()
    file.write_text(BEFORE.replace(old, new, 1), encoding="utf-8")
    assert f"{line} SM001" in told(run())


@pytest.mark.usefixtures("bad")
def test_a_baseline_is_read_in_a_review(folder: Path) -> None:
    (folder / "lines.yaml").write_text(BEFORE, encoding="utf-8")
    wrote()
    assert (
        re.sub("sha256:[0-9a-f]{16}", "sha256:…", FILE.read_text("utf-8"))
        == """\
{
  "version": 1,
  "findings": [
    {"map": "lines", "path": "impacts.bad-margin", "rule": "SM001", "value": "sha256:…"},
    {"map": "lines", "path": "journal[]", "rule": "SM001", "value": "sha256:…"},
    {"map": "lines", "path": "journal[].saw", "rule": "SM001", "value": "Something bad"},
    {"map": "lines", "path": "partners.a", "rule": "OC001", "value": "a"},
    {"map": "lines", "path": "partners.a.behaviors.like.one.does", "rule": "SM001", \
"value": "Does something bad and says so"},
    {"map": "lines", "path": "partners.a.behaviors.like.two.measure", "rule": "SM001", \
"value": "sha256:…"}
  ]
}
"""
    )


@pytest.mark.usefixtures("bad")
def test_equal_findings_are_counted(folder: Path) -> None:
    file = folder / "lines.yaml"
    entry = "  - {on: 2026-05-01, about: one, saw: Something bad, evidence: [E]}\n"
    head = BEFORE.partition("journal:")[0] + "journal:\n"
    file.write_text(head + entry * 2, encoding="utf-8")
    wrote()
    assert ("lines", "journal[].saw", "SM001", "Something bad", "2") in noted()
    file.write_text(head + entry * 3, encoding="utf-8")
    assert told(run()) == ["15 SM001"]


def test_a_suppression_is_known_by_what_it_says(folder: Path) -> None:
    write(folder, {"lines.yaml": "~vision: V  # outcomekit: ignore[OC001]\n"})
    wrote()
    assert noted() == [
        ("lines", "", "SUP001", "# outcomekit: ignore[OC001]"),
        ("lines", "", "SUP002", "# outcomekit: ignore[OC001]"),
    ]
    write(folder, {"lines.yaml": "~\nvision: V\n# outcomekit: ignore[OC001]\n"})
    assert told(run()) == []
