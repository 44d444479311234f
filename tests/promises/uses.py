"""What every use of a map must bear, whatever the map: laws that hold in this process."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from random import Random
from typing import Final

from outcomekit import reports
from outcomekit.app.check import check, check_text
from outcomekit.app.diff import comparison
from outcomekit.app.fixing import Fixing
from outcomekit.app.format import format_given
from outcomekit.app.lint import Asked, Linted, lint_text
from outcomekit.app.load import load
from outcomekit.app.map_files import MapFiles
from outcomekit.app.merge import merge
from outcomekit.app.merge_outcome import Outcome
from outcomekit.app.refusal import Refusal
from outcomekit.app.rename import rename
from outcomekit.app.settings import default_settings
from outcomekit.app.sides import State
from outcomekit.app.target import Broken
from outcomekit.diagnostics.report import Report
from outcomekit.documents.faults import UnknownName
from outcomekit.documents.rendering import names, render
from outcomekit.index.index import Index
from outcomekit.reports import changes
from outcomekit.syntax.comments import comments
from outcomekit.syntax.parse import read
from outcomekit.syntax.tree import Tree
from tests.promises.validating import FILE, assert_inside, assert_places_are_inside
from tests.syntax.formatting.scrambled import shortened

TODAY: Final = date(2026, 11, 20)
EVERY_RULE: Final = Asked(select=("all",))
_MOST: Final = 10_000_000


def tree_of(data: bytes) -> Tree:
    """What a map's bytes say."""
    return read(FILE.as_posix(), data, _MOST)


def notes(data: bytes) -> list[str]:
    """The comments of a map, sorted."""
    return sorted(comment.text.rstrip() for comment in comments(tree_of(data)))


def assert_shown_in_every_format(report: Report) -> None:
    """Hold that a report has all places inside its texts, and that every format can say it."""
    assert_places_are_inside(report)
    for name in reports.names():
        reports.encode(name, report)


def assert_linted(data: bytes) -> Linted:
    """Hold that every rule answers, inside the text."""
    linted = lint_text(FILE, data, default_settings(), EVERY_RULE, TODAY)
    for crash in linted.crashes:
        raise crash.error
    assert_shown_in_every_format(linted.report)
    return linted


def assert_mended(data: bytes) -> None:
    """Hold that what `lint --fix` makes of a map has no finding of `validate` more than before."""
    try:
        fixed = Fixing([], EVERY_RULE, TODAY, (FILE, data), lambda _: None).fixed(unsafe=True)
    except Refusal:
        return
    for change in fixed.plan.changes:
        before = check_text(FILE, data, default_settings()).report.findings
        after = check_text(FILE, change.after, default_settings()).report.findings
        assert len(after) <= len(before)


def assert_formatted(data: bytes) -> None:
    """Hold that its form says what a map said, with every comment, and is its own form."""
    found = format_given(FILE, data)
    for change in found.changes:
        assert meant(change.after) == meant(data)
        assert notes(change.after) == notes(data)
        again = format_given(FILE, change.after)
        assert (again.changes, again.faults, again.refusals) == ([], [], [])


def meant(data: bytes) -> str:
    """What a map says, whatever the order of its fields and the form of its entities."""
    return json.dumps(shortened(tree_of(data).data), sort_keys=True)


def assert_rendered(index: Index, luck: Random) -> None:
    """Hold that every document can be made, and its extracts."""
    for name in names():
        assert render(name, index).text.endswith("\n")
    for kind, option in (("partner", "partner"), ("stage", "stage")):
        found = [item.id for item in index.of_kind(kind)]
        if found:
            try:
                page = render("playbook", index, **{option: luck.choice(found)})  # type: ignore[arg-type]
                assert page.text.endswith("\n")
            except UnknownName:
                continue


def assert_renamed(data: bytes, folder: Path, luck: Random) -> bool:
    """Hold that an id of a valid map can be renamed, and that back it is the map that it was."""
    file = folder / FILE
    file.write_bytes(data)
    checked = check([file])
    index = checked.maps[0].index
    if index is None or checked.report.findings or not index.by_id:
        return False
    old = luck.choice(sorted(index.by_id))
    try:
        there = rename(old, "some-other-id", file).plan
    except (Refusal, Broken):
        return False
    there.write()
    assert check([file]).report.findings == ()
    rename("some-other-id", old, file).plan.write()
    assert file.read_bytes() == data
    return True


def assert_compared(old: bytes, new: bytes) -> None:
    """Hold that any two states can be compared, each change inside both texts, in every format."""
    found = comparison(_state(old), _state(new), ("old", "new"))
    texts = tree_of(old).source.text, tree_of(new).source.text
    for change in found.changes:
        for at, text in zip((change.old, change.new), texts, strict=True):
            if at is not None:
                assert_inside(at.place, text)
    for name in changes.names():
        changes.encode(name, found)


def _state(data: bytes) -> State:
    files = MapFiles(FILE, (FILE,), default_settings(), named=True)
    loaded = load(files, lambda path, limit: data)
    assert loaded is not None
    return State([(FILE.as_posix(), loaded)])


def assert_merged(base: bytes, ours: bytes, theirs: bytes) -> None:
    """Hold that any three sides can be merged, and that one that nobody edited gives way."""
    for sides in ((base, ours, theirs), (base, theirs, ours)):
        try:
            outcome = merge(*sides, FILE)
        except Refusal:
            return
        _hold(outcome, ours, theirs)
    assert merge(base, ours, base, FILE).data == ours
    assert merge(base, ours, ours, FILE).data == ours


def _hold(outcome: Outcome, ours: bytes, theirs: bytes) -> None:
    """Hold that a clean outcome has no finding of `validate` that neither side has."""
    if not outcome.clean:
        return
    new = set(_codes(outcome.data)) - set(_codes(ours)) - set(_codes(theirs))
    assert new == set()


def _codes(data: bytes) -> tuple[str, ...]:
    return tuple(one.code for one in check_text(FILE, data, default_settings()).report.findings)
