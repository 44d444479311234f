"""Editing maps on disk: each edit in its part, shown before it is written."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from outcomekit.app.discover import find_maps
from outcomekit.app.edit import Plan, plan
from outcomekit.app.load import load
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.edit import Append, Edit, Put, Recomment, Remove, RenameKey
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.editing import draft
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree
from tests.app.folder_map import FOLDER, at, laid_out, loaded, refusal, texts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return laid_out(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("edit", "name", "text"),
    [
        (
            Put(at("title"), "Controls"),
            "map.yaml",
            "outcome_map: 1\ntitle: Controls  # all\nhypotheses:\n",
        ),
        (
            Put(at("partners", "manager", "kind"), "boundary"),
            "partners/manager.yaml",
            "# them\npartners:\n  manager:\n    name: Managers\n    kind: boundary\n",
        ),
        (
            Put(at("partners", "buyer", "name"), "Buyers"),
            "partners/buyer.yaml",
            "partners:\n  buyer:\n    name: Buyers\n",
        ),
        (
            Put(at("hypotheses", "trial"), "A trial"),
            "tests.yaml",
            "hypotheses:\n  audit: An audit\n  trial: A trial\n",
        ),
        (
            Put(at("impacts", "margin"), "Margins rise"),
            "map.yaml",
            "outcome_map: 1\ntitle: Lines  # all\nimpacts:\n  margin: Margins rise\nhypotheses:\n",
        ),
        (
            Append(at("journal"), {"saw": "Four"}),
            "late.yaml",
            "journal:\n  - saw: Three\n  - saw: Four\n",
        ),
        (
            Put(at("journal", 1, "by"), "Me"),
            "early.yaml",
            "journal:\n  - saw: One\n  - by: Me\n    saw: Two  # so\n",
        ),
        (
            Put(at("journal", 2, "by"), "Me"),
            "late.yaml",
            "journal:\n  - by: Me\n    saw: Three\n",
        ),
        (Remove(at("journal", 1)), "early.yaml", "journal:\n  - saw: One\n"),
        (
            RenameKey(at("partners", "manager"), "head"),
            "partners/manager.yaml",
            "# them\npartners:\n  head:\n    name: Managers\n",
        ),
    ],
    ids=str,
)
def test_an_edit_goes_into_the_part_where_it_belongs(
    folder: Path, edit: Edit, name: str, text: str
) -> None:
    plan([(loaded("lines"), [edit])]).write()
    assert texts(folder) == {**FOLDER, name: text}


def test_what_stands_in_several_parts_is_removed_from_all(folder: Path) -> None:
    for name, text in {"early.yaml": "x-a: 1\n", "late.yaml": "x-a: 2\n"}.items():
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(text)
    plan([(loaded("lines"), [Remove(at("x-a"))])]).write()
    assert texts(folder) == FOLDER


def test_edits_across_the_files_of_a_workspace_are_one_plan(folder: Path) -> None:
    other = folder.parent / "other.yaml"
    other.write_text("outcome_map: 1\ntitle: Other\nx-on: lines/audit\n", encoding="utf-8")
    edits: list[Edit] = [
        RenameKey(at("hypotheses", "audit"), "yield-audit"),
        Put(at("title"), "New"),
    ]
    whole = plan(
        [(loaded("lines"), edits), (loaded("other.yaml"), [Put(at("x-on"), "lines/yield-audit")])]
    )
    assert [change.path.as_posix() for change in whole.changes] == [
        "lines/map.yaml",
        "lines/tests.yaml",
        "other.yaml",
    ]
    whole.write()
    assert (
        other.read_text(encoding="utf-8")
        == "outcome_map: 1\ntitle: Other\nx-on: lines/yield-audit\n"
    )
    assert texts(folder) == {
        **FOLDER,
        "map.yaml": FOLDER["map.yaml"].replace("Lines", "New"),
        "tests.yaml": "hypotheses:\n  yield-audit: An audit\n",
    }


def test_the_diff_shows_what_git_can_apply_and_writes_nothing(folder: Path) -> None:
    (folder / "late.yaml").write_bytes("journal:\r\n  - saw: Drei\u2028Ü".encode())
    before = texts(folder)
    edits: list[Edit] = [Put(at("title"), "New"), Append(at("journal"), {"saw": "Four"})]
    whole = plan([(loaded("lines"), edits)])
    assert whole.diff() == (
        "--- a/lines/map.yaml\n+++ b/lines/map.yaml\n@@ -1,3 +1,3 @@\n outcome_map: 1\n"
        "-title: Lines  # all\n+title: New  # all\n hypotheses:\n"
        "--- a/lines/late.yaml\n+++ b/lines/late.yaml\n@@ -1,2 +1,3 @@\n journal:\r\n"
        "-  - saw: Drei\u2028Ü\n\\ No newline at end of file\n"
        "+  - saw: Drei\u2028Ü\r\n+  - saw: Four\n\\ No newline at end of file\n"
    )
    assert texts(folder) == before
    applied = subprocess.run(["git", "apply", "-"], input=whole.diff().encode(), check=False)
    assert applied.returncode == 0
    by_git = texts(folder)
    for name, text in before.items():
        (folder / name).write_bytes(text.encode())
    whole.write()
    assert texts(folder) == by_git


def test_a_byte_order_mark_stays_and_is_added_nowhere(folder: Path) -> None:
    (folder / "map.yaml").write_bytes(b"\xef\xbb\xbf" + FOLDER["map.yaml"].encode())
    edits: list[Edit] = [Put(at("title"), "New"), Append(at("journal"), {"saw": "Four"})]
    plan([(loaded("lines"), edits)]).write()
    assert texts(folder) == {
        **FOLDER,
        "map.yaml": "\ufeff" + FOLDER["map.yaml"].replace("Lines", "New"),
        "late.yaml": FOLDER["late.yaml"] + "  - saw: Four\n",
    }


def test_edits_that_change_nothing_are_an_empty_plan(folder: Path) -> None:
    found = plan([(loaded("lines"), [Put(at("title"), "Lines")])])
    assert (found, found.diff()) == (Plan(()), "")


def test_the_map_can_be_read_as_it_would_be(folder: Path) -> None:
    whole = plan([(loaded("lines"), [Put(at("hypotheses", "trial", "for"), "nobody")])])
    [files] = find_maps([Path("lines")]).maps
    after = load(files, whole.read)
    assert after is not None
    assert [finding.code for finding in after.findings] == ["E102"]
    assert texts(folder) == FOLDER


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        ([Remove(at("status"))], "lines/map.yaml is left as it is: nothing stands at status"),
        (
            [Put(at("title"), "New"), RenameKey(at("partners", "manager"), "a\u0007")],
            "lines/partners/manager.yaml is left as it is: "
            "`\\u0007` is a control character, which no text may hold",
        ),
        (
            [Put(at("partners"), {"buyer": {"name": "Buyers"}})],
            "partners stands in lines/partners/engineer.yaml and lines/partners/manager.yaml; "
            "edit what is in it one by one",
        ),
        (
            [Remove(at("journal", 3))],
            "lines/map.yaml is left as it is: nothing stands at journal[3]",
        ),
    ],
)
def test_a_refusal_says_why_and_leaves_every_file(
    folder: Path, edits: list[Edit], words: str
) -> None:
    assert refusal(edits) == words
    assert texts(folder) == FOLDER


def test_a_part_with_a_fault_is_left_alone(folder: Path) -> None:
    (folder / "tests.yaml").write_text("hypotheses:\n  audit: An: audit\n", encoding="utf-8")
    assert refusal([Put(at("hypotheses", "trial"), "A trial")]) == (
        "lines/tests.yaml is left as it is: the text has faults that must be mended first: "
        "a colon inside the text makes this look like a field"
    )


def test_a_comment_of_another_file_is_no_comment_of_the_map(folder: Path) -> None:
    gone = Recomment("lines/none.yaml", Span(0, 3), "")
    assert refusal([gone]) == "lines/none.yaml is no part of this map"
    assert texts(folder) == FOLDER


def test_edits_after_one_whose_text_cannot_be_read_are_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unread = Claim(errors.E006, Span(0, 1), "it cannot be read")
    monkeypatch.setattr(draft, "parse", lambda source: Tree(source, claims=[unread]))
    rename = RenameKey(at("hypotheses", "audit"), "yield-audit")
    why = "the text could not be read again: it cannot be read"
    assert refusal([rename]) == f"lines/tests.yaml is left as it is: {why}"
    more = Put(at("hypotheses", "yield-audit", "for"), "manager")
    assert refusal([rename, more]) == f"lines/tests.yaml is left as it is: {why}"
    listed: list[Edit] = [RenameKey(at("journal"), "x-notes"), Put(at("journal", 0, "saw"), "Four")]
    assert refusal(listed) == f"lines/early.yaml is left as it is: {why}"
    assert texts(folder) == FOLDER


def test_a_part_that_is_gone_since_it_was_read_is_not_made_anew(folder: Path) -> None:
    lines = loaded("lines")
    (folder / "tests.yaml").unlink()
    with pytest.raises(Refusal) as refused:
        plan([(lines, [Put(at("hypotheses", "trial"), "A trial")])])
    assert refused.value.message == "lines/tests.yaml cannot be read: no such file or directory"
    assert texts(folder) == {name: text for name, text in FOLDER.items() if name != "tests.yaml"}


@pytest.mark.parametrize("text", ["", "# to be written\n", "\n\n"])
def test_a_file_with_nothing_or_only_comments_is_left_alone(tmp_path: Path, text: str) -> None:
    """Promise 20."""
    file = tmp_path / "lines.yaml"
    file.write_text(text, encoding="utf-8")
    assert "is left as it is: the text has faults that must be mended first" in refusal(
        [Put(at("title"), "Lines")], str(file)
    )
    assert file.read_text(encoding="utf-8") == text


def test_many_edits_of_one_list_read_the_text_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rename may change hundreds of entries of a journal that is long itself."""
    early = "journal:\n" + "".join(f"  - saw: {at}th\n" for at in range(40))
    (folder / "early.yaml").write_text(early, encoding="utf-8")
    lines = loaded("lines")
    read: list[str] = []

    def counted(source: Source) -> Tree:
        read.append(source.file)
        return parse(source)

    monkeypatch.setattr(draft, "parse", counted)
    plan([(lines, [Put(at("journal", number, "saw"), f"{number}.") for number in range(41)])])
    assert read == ["lines/early.yaml", "lines/late.yaml"]
