"""The baseline of `lint`: by what a finding is known again, how it shrinks, how it may grow."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from outcomekit import rules
from outcomekit.app.baseline import Writing, keep_back
from outcomekit.app.lint import Asked, Linted, lint
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.model.partner import Behavior
from tests.app.folders import write

TODAY = date(2026, 11, 21)
FILE = Path("known.json")
ASKED = Asked(("OC001", "SM001", "SUP"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*paths: str, writing: Writing | None = None, file: Path | None = FILE) -> Linted:
    linted = lint([Path(path) for path in paths or (".",)], ASKED, TODAY)
    keep_back(linted, file, writing)
    return linted


def wrote(*paths: str, accept_new: bool = False, file: Path | None = FILE) -> list[str]:
    linted = lint([Path(path) for path in paths or (".",)], ASKED, TODAY)
    return keep_back(linted, file, Writing(accept_new))


def told(linted: Linted) -> list[str]:
    return [f"{one.place.line} {one.code}" for one in linted.report.findings]


def noted(file: Path = FILE) -> list[tuple[str, ...]]:
    rows = json.loads(file.read_text("utf-8"))["findings"]
    return [tuple(map(str, row.values())) for row in rows]


# --- By what a finding is known again ---------------------------------------------------------


def _finds_bad(subject: rules.Subject) -> Iterator[Claim]:
    """Speaks wherever something is bad: of a text, an item of a list, a section, the map."""
    kind = next(rule.kind for rule in rules.rules() if rule.code == "SM001")
    for item, behavior in subject.index.each(Behavior):
        if "bad" in behavior.does:
            yield Claim(kind, item.pointer / "does", "this is bad")
        if behavior.measure is not None and behavior.measure.baseline is not None:
            yield Claim(kind, item.pointer / "measure", "this is measured badly")
    for number, entry in enumerate(subject.index.map.journal):
        if entry.saw is not None and "bad" in entry.saw:
            yield Claim(kind, Pointer(("journal", number, "saw")), "this was seen badly")
        if not entry.evidence:
            yield Claim(kind, Pointer(("journal", number)).key, "nobody has seen it")
    for item in subject.index.by_id.values():
        if "bad" in item.id:
            yield Claim(kind, item.pointer, "this is bad all over")


@pytest.fixture
def bad(monkeypatch: pytest.MonkeyPatch) -> None:
    real = rules.rules()
    ours = tuple(replace(one, check=_finds_bad) if one.code == "SM001" else one for one in real)
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


# --- How it is written ------------------------------------------------------------------------


def partners(*ids: str) -> str:
    return "~partners:\n" + "".join(f"  {one}: {{kind: boundary}}\n" for one in ids)


def test_what_is_mended_leaves_it_and_what_is_new_does_not_enter(folder: Path) -> None:
    write(folder, {"lines.yaml": partners("a", "b", "c")})
    assert wrote() == ["known.json: 3 findings noted"]
    write(folder, {"lines.yaml": partners("b", "d", "e")})
    seen = run()
    assert (told(seen), seen.report.remarks) == (
        ["5 OC001", "6 OC001"],
        (
            "1 known finding kept back by known.json",
            "2 findings that known.json knows are mended; `--write-baseline` takes them out",
        ),
    )
    assert wrote() == [
        "known.json: 2 mended findings taken out, 2 new findings not added, which needs "
        "`--accept-new`"
    ]
    assert [row[1] for row in noted()] == ["partners.b"]
    assert wrote() == [
        "known.json: 2 new findings not added, which needs `--accept-new`"
    ]  # fmt: skip
    assert wrote(accept_new=True) == ["known.json: 2 new findings added"]
    assert wrote() == ["known.json: nothing changed"]
    assert [row[1] for row in noted()] == ["partners.b", "partners.d", "partners.e"]


def test_a_run_judges_only_what_it_looked_at(folder: Path) -> None:
    write(
        folder,
        {
            "outcomekit.toml": 'baseline = "known.json"\n',
            "one.yaml": partners("a"),
            "two.yaml": partners("b"),
            "three.yaml": partners("c"),
        },
    )
    wrote(file=None)
    write(folder, {"one.yaml": "~", "two.yaml": "~", "three.yaml": "~vison: Plants win\n"})
    assert wrote("one.yaml", file=None) == ["known.json: 1 mended finding taken out"]
    assert [row[0] for row in noted()] == ["three", "two"]
    assert wrote("three.yaml", file=None) == ["known.json: nothing changed"]
    other = lint([Path("two.yaml")], Asked(("SUP",)), TODAY)
    assert keep_back(other, None, Writing()) == ["known.json: nothing changed"]


def test_a_map_that_is_no_more_and_a_rule_that_is_no_more_leave_it(folder: Path) -> None:
    write(
        folder,
        {
            "outcomekit.toml": 'baseline = "known.json"\n',
            "one.yaml": partners("a"),
            "two.yaml": partners("b"),
        },
    )
    wrote(file=None)
    (folder / "two.yaml").unlink()
    text = FILE.read_text().replace(
        '"findings": [\n',
        '"findings": [\n    {"map": "one", "path": "title", "rule": "ZZ999", "value": "Lines"},\n',
    )
    FILE.write_text(text)
    assert wrote("one.yaml", file=None) == ["known.json: 2 mended findings taken out"]


def test_when_all_is_mended_an_empty_one_stays(folder: Path) -> None:
    write(folder, {"lines.yaml": partners("a")})
    wrote()
    write(folder, {"lines.yaml": "~"})
    wrote()
    assert FILE.read_text() == '{\n  "version": 1,\n  "findings": []\n}\n'
    assert wrote() == ["known.json: nothing changed"]


def test_errors_are_never_part_of_it(folder: Path) -> None:
    write(
        folder,
        {"lines.yaml": partners("a") + "hypotheses: {h: {we_believe: x, for: nobody}}\n"},
    )
    assert wrote() == ["known.json: 1 finding noted"]
    assert (told(run()), run().fails) == (["5 E202"], True)


def test_each_workspace_has_its_own(folder: Path) -> None:
    write(
        folder,
        {
            "north/outcomekit.toml": 'baseline = "lint/known.json"\n',
            "north/one.yaml": partners("a"),
            "south/outcomekit.toml": 'baseline = "known.json"\n',
            "south/one.yaml": partners("a"),
            "west/one.yaml": partners("a"),
        },
    )
    assert wrote(file=None) == [
        "north/lint/known.json: 1 finding noted",
        "south/known.json: 1 finding noted",
    ]
    seen = run(file=None)
    assert [one.place.file for one in seen.report.findings] == ["west/one.yaml"]
    assert seen.report.remarks == (
        "1 known finding kept back by north/lint/known.json",
        "1 known finding kept back by south/known.json",
    )


def test_it_is_the_same_text_on_every_run(folder: Path) -> None:
    write(folder, {"one.yaml": partners("b", "a"), "two.yaml": partners("c", "a")})
    wrote("one.yaml", "two.yaml")
    first = FILE.read_bytes()
    FILE.unlink()
    wrote("two.yaml", "one.yaml")
    assert FILE.read_bytes() == first


# --- What is none -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "known.json line 1: this is no baseline of lint"),
        ('{"version": 1,\n "findings": [\n<<<<<<< ours\n', "known.json line 3: this is no"),
        ("[]", "known.json: this is no baseline of lint"),
        ('{"version": 2, "findings": []}', "known.json: this is no baseline of lint"),
        ('{"version": 1}', "known.json: this is no baseline of lint"),
        ('{"version": 1, "findings": ["x"]}', "known.json: this is no baseline of lint"),
        ('{"version": 1, "findings": [{"map": "m", "path": "", "rule": "OC001", "value": 1}]}',
         "known.json: this is no baseline of lint"),
        ('{"version": 1, "findings": [{"map": "m", "path": "", "rule": "OC001", "value": "", '
         '"count": 0}]}', "known.json: this is no baseline of lint"),
        ("[" * 100_000, "known.json: this is no baseline of lint"),
        (b"\xff\xfe", "known.json: this is no baseline of lint"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("writing", [None, Writing()])
def test_what_is_no_baseline_is_refused_and_left_as_it_is(
    folder: Path, text: str | bytes, said: str, writing: Writing | None
) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    write(folder, {"lines.yaml": "~", "known.json": data})
    with pytest.raises(Refusal) as refused:
        run(writing=writing)
    assert refused.value.message.startswith(said)
    assert FILE.read_bytes() == data


def test_a_missing_one_is_refused_with_the_nearest(folder: Path) -> None:
    write(folder, {"lines.yaml": "~", "lint/known.json": "{}"})
    said = []
    for name in ("knwon.json", "lint/knwon.json"):
        with pytest.raises(Refusal) as refused:
            run(file=Path(name))
        said.append(refused.value.message)
    assert said == [
        "knwon.json does not exist; `--baseline knwon.json --write-baseline` makes it",
        "lint/knwon.json does not exist; did you mean lint/known.json?",
    ]
