"""`merge`: two sides of one map made one, by id and by field.

What is a map is merged as one: planned on its data, written with both sides' comments, proven.
Anything else is merged line by line as any text is. Whatever comes, no text of either side is
lost: where nobody can say what holds, both stand between conflict markers.
"""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from outcomekit.app.merge_faults import faults
from outcomekit.app.merge_outcome import Outcome, left, told, told_by_lines
from outcomekit.app.merge_plan import planned
from outcomekit.app.refusal import Refusal, words_of
from outcomekit.app.settings import default_settings, settings_for
from outcomekit.app.textual_merge import marked_whole, side_of, textually
from outcomekit.diagnostics.threeway import settled
from outcomekit.diff.merging.sorts import canonical
from outcomekit.model.ids import OWN
from outcomekit.model.map import Map
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.conflict import conflicts
from outcomekit.syntax.decode import decode
from outcomekit.syntax.lines import BREAK, line_break
from outcomekit.syntax.merging.merger import edited, merged
from outcomekit.syntax.merging.proof import fault_of, lost
from outcomekit.syntax.parse import read

if TYPE_CHECKING:
    from outcomekit.app.settings import Settings
    from outcomekit.diagnostics.threeway import Fields, Side
    from outcomekit.syntax.tree import Tree


def side(path: Path) -> bytes:
    """The bytes of one side of a merge.

    Raises:
        Refusal: when it cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise Refusal(f"{path} does not exist") from fault
    except OSError as fault:
        raise Refusal(f"{path} cannot be read: {words_of(fault)}") from fault


def merge(base: bytes, ours: bytes, theirs: bytes, path: Path) -> Outcome:
    """Merge what two sides made of one file.

    Args:
        base: what both began with; nothing where both added the file.
        ours: the side that is merged into; what nobody edited stays as it is there.
        theirs: the other side.
        path: the file, for messages and settings.

    Raises:
        Refusal: where the file is no text at all.
    """
    made = _made_one(base, ours, theirs, path)
    found = len(conflicts(decode(made.data)[0])[1]) if made.clean else 0
    if found:  # a side had them already
        return replace(made, clean=False, said=(*made.said, *left(found, path)))
    return made


def _made_one(base: bytes, ours: bytes, theirs: bytes, path: Path) -> Outcome:
    """The two sides made one; whether a side had conflicts of its own is not asked."""
    if theirs in (ours, base):
        return Outcome(ours)
    settings = _settings(path)
    if ours == base:
        return _valid(Outcome(theirs), ours, theirs, path, settings)
    trees = [read(str(path), data, settings.max_file_size) for data in (base, ours, theirs)]
    reason = _unfit(trees, base)
    if reason is not None:
        found = textually(base, ours, theirs, path)
        how = f"{path} is merged line by line, as text: {reason}"
        by_lines = Outcome(found.data, found.conflicts == 0, (how, *left(found.conflicts, path)))
        return _valid(by_lines, ours, theirs, path, settings) if by_lines.clean else by_lines
    made = _merged(trees, path)
    if isinstance(made, str):
        made = _otherwise(trees, path, made)
    whole = replace(made, data=_mark(base, ours, theirs) + made.data)
    return _valid(whole, ours, theirs, path, settings)


def _settings(path: Path) -> Settings:
    """The settings for a file; the defaults where they are broken, as in the middle of a merge."""
    try:
        return settings_for(path.parent)
    except Refusal:
        return default_settings()


def _unfit(trees: list[Tree], base: bytes) -> str | None:
    """Why a file is not merged as a map; None where it is."""
    names = ("what both sides began with", "our side", "their side")
    for tree, name in zip(trees, names, strict=True):
        if name == names[0] and not base.strip():
            continue
        if tree.claims or not tree.readable:
            return f"{name} has a fault, {tree.claims[0].message}"
        if not isinstance(tree.data, dict):
            return f"{name} is no map"
        known = all(key in Map.fields() or key.startswith(OWN) for key in tree.data)
        if "outcome_map" not in tree.data and not known:
            return f"{name} is no map"
    return None


# --- maps -----------------------------------------------------------------------------------------


def _merged(trees: list[Tree], path: Path) -> Outcome | str:
    """The merged map, its text without a byte-order mark, or why it cannot be written."""
    prepared = planned(*trees)
    if isinstance(prepared, str):
        return prepared
    plan, sides = prepared
    made = merged(sides, plan, MAP_SHAPE, _plainly)
    return made if isinstance(made, str) else told(made, plan, path)


def _plainly(data: Any) -> Any:
    return canonical(data, ())


def _otherwise(trees: list[Tree], path: Path, why: str) -> Outcome:
    """A map that could not be woven: merged by lines or by values, as far as that can be proven."""
    ends = line_break(trees[1].source.text, 0)
    base, ours, theirs = (_with_ends(tree.source.text, ends).encode() for tree in trees)
    found = textually(base, ours, theirs, path)
    prepared = planned(*trees)
    if not isinstance(prepared, str):
        plan, sides = prepared
        if _is_proven(found.data, plan, trees):
            return told_by_lines(found, plan, path)
        made = edited(sides, plan, MAP_SHAPE, _plainly)
        if not isinstance(made, str):
            return told(made, plan, path)
        why = made
    if found.conflicts == 0:
        found = marked_whole(ours, theirs)
    how = f"{path} is merged line by line, as text: {why}"
    return Outcome(found.data, clean=False, said=(how, *left(found.conflicts, path)))


def _with_ends(text: str, ends: str) -> str:
    """A text with these line breaks, where it begins with others."""
    return text if line_break(text, 0) == ends else BREAK.sub(ends, text)


def _is_proven(data: bytes, plan: Fields, trees: list[Tree]) -> bool:
    """Whether a text that was merged by lines says what a merge by fields would."""
    texts = []
    sides: tuple[Side, Side] = ("ours", "theirs")
    for side in sides:
        text, _ = decode(side_of(data, side))
        if fault_of(text, settled(plan, side), MAP_SHAPE, _plainly) is not None:
            return False
        texts.append(text)
    base, ours, theirs = trees
    return not lost(base, ours, theirs, *texts)


def _mark(base: bytes, ours: bytes, theirs: bytes) -> bytes:
    """The byte-order mark that the merged file has, if any."""
    before, mine, its = (data.startswith(codecs.BOM_UTF8) for data in (base, ours, theirs))
    return codecs.BOM_UTF8 if (its if mine == before else mine) else b""


# --- validity -------------------------------------------------------------------------------------


def _valid(outcome: Outcome, ours: bytes, theirs: bytes, path: Path, settings: Settings) -> Outcome:
    """The outcome, with what is wrong with the map that is so on neither side."""
    sides: tuple[Side, Side] = ("ours", "theirs")
    made = [outcome.data] if outcome.clean else [side_of(outcome.data, one) for one in sides]
    said = faults(made, (ours, theirs), path, settings)
    return replace(outcome, clean=False, said=(*outcome.said, *said)) if said else outcome
