"""Items that both sides changed and that are not written in lines of their own: texts, brackets.

The item of one side is taken as it is written, and edited until it says what was planned. A
comment behind it is joined as a value is; other comments that only the other side has cannot
stand where they stood, and move to the lines above the item.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from outcomekit.diagnostics.edit import Put, Refused
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.threeway import ABSENT
from outcomekit.syntax.editing.editor import Editor
from outcomekit.syntax.editing.intent import same
from outcomekit.syntax.items import block_text_header
from outcomekit.syntax.lines import line_end
from outcomekit.syntax.merging.chunks import Chunk, Version, collection, plainly
from outcomekit.syntax.merging.notes import wanted
from outcomekit.syntax.merging.proof import field_says, says
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

if TYPE_CHECKING:
    from outcomekit.syntax.editing.shape import Place, Shape


class Unwoven(Exception):
    """The texts cannot be made one in the way that was planned; the message says why."""


@dataclass(frozen=True, slots=True)
class Written:
    """An item as it is to be written, at the left edge; and comments that it has no place for.

    `kept` is the chunk that it is, letter for letter, None where it is edited.
    """

    text: str
    kept: Chunk | None
    beside: tuple[str, ...]


def written(
    place: Place, meant: Any, base: Chunk | None, ours: Chunk, theirs: Chunk, shape: Shape
) -> Written:
    """One item out of three.

    Args:
        place: where it stands in the map.
        meant: what it shall hold, in long form.
        base: the item that both sides began with.
        ours: one side's.
        theirs: the other's.
        shape: the language.

    Raises:
        Unwoven: where it cannot be written.
    """
    mine, its = (_says(one, meant, place, shape) for one in (ours, theirs))
    its_form = theirs.in_lines and not ours.in_lines
    if not mine and (its_form or (its and not _has_own_form(base, ours))):
        kept, other = theirs, ours
    else:
        kept, other = ours, theirs
    item = apart(kept)
    if not _says(kept, meant, place, shape):
        item = _edited(place, item, fitted(place, meant, [kept.data, other.data], shape), shape)
    item = _with_comment(item, base, kept, other)
    known = base.notes if base else Counter[str]()
    beside = wanted(known, kept.notes, other.notes) - item.notes
    whole = kept if item.body == plainly(kept.body, kept.column) else None
    return Written(item.body, whole, tuple(sorted(beside.elements())))


def apart(chunk: Chunk) -> Chunk:
    """An item apart from its file, at the left edge.

    Raises:
        Unwoven: where it says something else there.
    """
    alone = _read(plainly(chunk.body, chunk.column))
    if not same(alone.data, chunk.data):
        raise Unwoven("an item cannot be read apart from its file")
    return alone


def _read(text: str) -> Chunk:
    tree = parse(Source("", text))
    if tree.claims or not isinstance(tree.data, dict | list) or len(tree.data) != 1:
        raise Unwoven("an item cannot be read apart from its file")
    whole = collection(Version(tree), tree.mark, tree.data, 0, len(text))
    return next(iter(whole.chunks.values()))


def fitted(place: Place, meant: Any, forms: list[Any], shape: Shape) -> Any:
    """A value in long form, written short where it stands so already, by the first that has it."""
    like = next((form for form in forms if form is not ABSENT), ABSENT)
    if isinstance(meant, dict):
        main = shape.main(place)
        plain = like is not None and not isinstance(like, dict | list) and like is not ABSENT
        if plain and main is not None and set(meant) == {main}:
            return meant[main]
        return {
            key: fitted((*place, key), inner, [_within(form, key, main) for form in forms], shape)
            for key, inner in meant.items()
        }
    if isinstance(meant, list):
        known = [item for form in forms if isinstance(form, list) for item in form]
        return [
            next(
                (item for item in known if same(shape.expanded((*place, at), item), inner)),
                fitted((*place, at), inner, [], shape),
            )
            for at, inner in enumerate(meant)
        ]
    return meant


def _within(form: Any, key: str, main: str | None) -> Any:
    if isinstance(form, dict):
        return form.get(key, ABSENT)
    return form if key == main and form is not None and not isinstance(form, list) else ABSENT


def _says(chunk: Chunk, meant: Any, place: Place, shape: Shape) -> bool:
    found = shape.expanded(place, chunk.data)
    return says(found, meant) if isinstance(place[-1], int) else field_says(found, meant)


def _has_own_form(base: Chunk | None, ours: Chunk) -> bool:
    """Whether a collection is written in another way than in the base, or has new comments."""
    if len(ours.item.mark) == 2:
        return False
    if base is None:
        return bool(ours.notes)
    return ours.in_lines != base.in_lines or bool(ours.notes - base.notes)


def _edited(place: Place, item: Chunk, value: Any, shape: Shape) -> Chunk:
    tree = item.version.tree
    top = next(iter(tree.data)) if isinstance(tree.data, dict) else 0
    editor = Editor(tree, shape.below(place))
    edited = editor.apply(Put(Pointer((top,)), value)) or editor.finish()
    if isinstance(edited, Refused):
        raise Unwoven(edited.reason)
    return _read(edited.text)


# --- the comment behind an item -------------------------------------------------------------------


def _with_comment(item: Chunk, base: Chunk | None, kept: Chunk, other: Chunk) -> Chunk:
    """The item with the other side's comment behind it, where only that side changed it."""
    before, mine, its = (_behind(one) if one else "" for one in (base, kept, other))
    if its == before or mine != before or its is None or mine is None:
        return item
    text, end = item.version.text, item.item.end
    stop = line_end(text, end)
    room = _room(item) or _room(other) or "  "
    return _read(text[:end] + (f"{room}{its}" if its else "") + text[stop:])


def _room(chunk: Chunk) -> str:
    """The white space between an item and the comment behind it."""
    text, end = chunk.version.text, chunk.item.end
    rest = text[end : line_end(text, end)]
    return rest[: len(rest) - len(rest.lstrip())]


def _behind(chunk: Chunk) -> str | None:
    """The comment behind an item on its last line; None for one that has no such place."""
    text, item = chunk.version.text, chunk.item
    if chunk.in_lines or block_text_header(text, item.mark):
        return None
    rest = text[item.end : line_end(text, item.end)].strip()
    return rest if not rest or rest.startswith("#") else None
