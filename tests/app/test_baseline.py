"""The baseline of `lint`: by what a finding is known again, how it shrinks, how it may grow."""

from __future__ import annotations

from pathlib import Path

import pytest

from outcomekit.app.baseline import Writing, keep_back
from outcomekit.app.lint import Asked, lint
from outcomekit.app.refusal import Refusal
from tests.app.folders import write
from tests.app.known import FILE, TODAY, noted, run, told, wrote


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


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
