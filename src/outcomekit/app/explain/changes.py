"""Pages of changes: what a code of `diff` stands for, with what the program really prints."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from outcomekit.app.diff import comparison
from outcomekit.app.explain.page import Example, Page
from outcomekit.app.load import load
from outcomekit.app.map_files import MapFiles
from outcomekit.app.settings import default_settings
from outcomekit.app.sides import State
from outcomekit.diagnostics.change import ChangeKind, Impact, Verb
from outcomekit.diff.catalog import BY_CODE
from outcomekit.reports import changes

HEAD: Final = "outcome_map: 1\ntitle: Line controls\n"
"""The first lines of both states of an example."""
_FILE: Final = "line-controls.yaml"
_OTHER_FILE: Final = "small-plants.yaml"
_MEANINGS: Final = {
    Impact.BREAKING: "a promise or reference that others rely on is gone or weakened",
    Impact.NOTABLE: "worth a reviewer's look",
    Impact.COSMETIC: "about the entry, not about the world",
}


def page(kind: ChangeKind) -> Page:
    """What a kind of change says, and its example with the output of the program."""
    facts = [("Kind", kind.verb.value), ("Impact", f"{kind.impact}: {_MEANINGS[kind.impact]}")]
    if kind.graver is not None:
        facts.append(("Breaking where", kind.graver))
    mirror = BY_CODE[kind.mirror]
    itself = "a change of this kind again" if mirror is kind else f"{mirror.code} {mirror.name}"
    facts.append(("Undone, it is", itself))
    before, after = states(kind)
    if before and after and before[0] != after[0]:
        facts.append(("The example", f"the file `{before[0]}` is called `{after[0]}` now"))
    return Page(
        kind="change",
        topic=kind.code,
        title=f"{kind.code} {kind.name}",
        what=f"{kind.summary[:1].upper()}{kind.summary[1:]}.",
        why=f"{kind.why[:1].upper()}{kind.why[1:]}",
        facts=tuple(facts),
        before=Example(before[1]) if before else None,
        after=Example(after[1]) if after else None,
        printed=output(kind),
    )


def states(kind: ChangeKind) -> tuple[tuple[str, str] | None, tuple[str, str] | None]:
    """The file's name and text on both sides of an example; None where there is no such file."""
    name = _OTHER_FILE if kind.verb is Verb.RENAMED and kind.before == kind.after else _FILE
    before = (_FILE, HEAD + kind.before) if kind.before else None
    after = (name, HEAD + kind.after) if kind.after else None
    return before, after


def output(kind: ChangeKind) -> str:
    """What `outcomekit diff` prints of the example of a kind of change."""
    before, after = states(kind)
    found = comparison(_state(before), _state(after), ("old", "new"))
    return changes.render("text", found)


def _state(file: tuple[str, str] | None) -> State:
    if file is None:
        return State()
    name, text = file
    files = MapFiles(Path(name), (Path(name),), default_settings(), named=True)
    loaded = load(files, lambda path, limit: text.encode())
    assert loaded is not None
    return State([(name, loaded)])
