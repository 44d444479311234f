"""The moves that edits are made of: each reads a draft's text and queues patches of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from outcomekit.diagnostics.edit import Patch, Recomment
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.syntax.comments import comments, multiset, owned
from outcomekit.syntax.editing import blocks, brackets, remarks, values
from outcomekit.syntax.editing.steps import Step, Unpatchable, collection_at, step_to
from outcomekit.syntax.items import Item, body_end, is_bracketed, items, lead_start, reach
from outcomekit.syntax.layout import mostly_bracketed
from outcomekit.syntax.lines import begins_line, column, next_line
from outcomekit.syntax.write import Writer, Written, is_block_text

if TYPE_CHECKING:
    from outcomekit.diagnostics.edit import Value
    from outcomekit.syntax.editing.draft import Draft
    from outcomekit.syntax.editing.shape import Place, Shape


@dataclass(frozen=True, slots=True)
class Moves:
    """What can be done to the text of a draft. Places must be there; values must be writable."""

    draft: Draft
    shape: Shape

    def replace(self, place: Place, old: Value, value: Value) -> None:
        """Let a value stand where another of another form does, or none."""
        self.draft.settle(place)
        text, step = self.draft.now.source.text, step_to(self.draft.now, place)
        item = step.item
        if isinstance(old, dict | list):
            inner = values.inner_span(text, item)
            if any(
                inner.start <= comment.start < inner.end for comment in comments(self.draft.now)
            ):
                where = Pointer(place)
                raise Unpatchable(f"comments inside {where} would be lost; move them out of it")
        empty = item.mark[0] >= item.mark[1]
        has_colon = item.key is None or text[item.head - 1] == ":"
        written = self._written(place, step, value)
        if empty and step.bracketed:
            patches = [Patch.at(item.head, ("" if has_colon else ":") + f" {written.inline}")]
        elif empty and not has_colon:
            raise Unpatchable(f"{Pointer(place)} has no colon behind its key")
        elif empty:
            patches = values.fill(text, item, written, body_end(text, item))
        else:
            patches = values.replace(text, item, written)
        self.draft.queue(patches, [place], value, alone=not isinstance(old, dict | list))

    def _written(self, place: Place, step: Step, value: Value) -> Written:
        """A value as it is to stand in the place of an item's old one."""
        text, item = self.draft.now.source.text, step.item
        writer = self._writer(place, item, next_line(text, reach(text, item)))
        there = text[item.mark[0] : item.mark[0] + 1] if item.mark[0] < item.mark[1] else ""
        quote = there if there in ("'", '"') and len(item.mark) == 2 else ""
        if isinstance(value, str) and (step.bracketed or not is_block_text(value)):
            return Written(writer.scalar(value, bracketed=step.bracketed, quote=quote))
        if step.bracketed:
            return Written(writer.bare(value))
        across = column(text, item.start)
        if item.key is None:
            moves_up = len(item.mark) == 3 and there not in "[{" and begins_line(text, item.mark[0])
            gap = column(text, item.mark[0]) - across if there and not moves_up else 2
            writer = replace(writer, layout=replace(writer.layout, gap=gap))
            first, *others = writer.dash(value, across)
            return Written(first[across + 1 :].lstrip(), tuple(others))
        bracketed = is_bracketed(text, item.mark) if len(item.mark) == 3 and item.mark[2] else None
        if bracketed is None and not self.shape.order(place[:-1]):
            others_too = [near for near in step.siblings if near is not item]
            bracketed = mostly_bracketed(text, others_too)
        return writer.value(value, across, name=str(place[-1]), bracketed=bracketed)

    def insert(self, here: Place, key: str, value: Value) -> None:
        """Let a new key stand in a mapping, at its canonical place."""
        self.draft.settle()
        text = self.draft.now.source.text
        mark, bracketed = collection_at(self.draft.now, here)
        siblings = items(text, mark)
        if self._is_bare(here, siblings):
            self.replace(here, {}, {key: value})
            return
        assert isinstance(mark[-1], dict), "a mapping has keys"
        at = self.shape.position(here, list(mark[-1]), key)
        writer = self._writer_at(here, siblings, at)
        if bracketed:
            patches = brackets.insert(text, mark, siblings, at, writer.pair(key, value))
        else:
            habit = None if self.shape.order(here) else mostly_bracketed(text, siblings)
            across = column(text, siblings[0].start)
            lines = writer.entry(key, value, across, bracketed=habit)
            patches = blocks.insert(text, siblings, at, lines)
        self.draft.queue(patches, [here], value)

    def insert_item(self, here: Place, at: int, value: Value) -> None:
        """Let a new item stand in a list, at an index."""
        self.draft.settle()
        text = self.draft.now.source.text
        mark, bracketed = collection_at(self.draft.now, here)
        siblings = items(text, mark)
        if self._is_bare(here, siblings):
            self.replace(here, [], [value])
            return
        writer = self._writer_at(here, siblings, at)
        if bracketed:
            patches = brackets.insert(text, mark, siblings, at, writer.bare(value))
            self.draft.queue(patches, [here], value)
        else:
            habit = bool(mostly_bracketed(text, siblings))
            lines = writer.dash(value, column(text, siblings[0].start), bracketed=habit)
            self.draft.queue(blocks.insert(text, siblings, at, lines), [here], value)

    def _is_bare(self, here: Place, siblings: list[Item]) -> bool:
        """Whether `{}` or `[]` stands behind a key, without a comment in it."""
        if siblings or not here:
            return False
        step = step_to(self.draft.now, here)
        start, end = step.item.mark[:2]
        return not step.bracketed and not self.draft.now.source.text[start + 1 : end - 1].strip()

    def unfold(self, here: Place, key: str, value: Value) -> None:
        """Make a long form of a short one, with one more field."""
        self.draft.settle()
        text, step = self.draft.now.source.text, step_to(self.draft.now, here)
        main = self.shape.main(here)
        assert main is not None, "what it means was computed before"
        item = step.item
        writer = self._writer(here, item, next_line(text, reach(text, item)))
        first = self.shape.position(here, [main], key) == 0
        if step.bracketed:
            pair, space = writer.pair(key, value), " " if writer.layout.padded else ""
            opening = "{" + space + (f"{pair}, " if first else "") + f"{main}: "
            closing = ("" if first else f", {pair}") + space + "}"
            ends = [Patch.at(item.mark[0], opening), Patch.at(item.mark[1], closing)]
            self.draft.queue(ends, [here], value)
        elif item.key is not None and self._unfolds_in_brackets(here, step):
            old = self.draft.data(here)
            both = {key: value, main: old} if first else {main: old, key: value}
            self.replace(here, old, both)
        else:
            own_line = item.key is None or begins_line(text, item.mark[0])
            across = column(text, item.mark[0] if own_line else item.start)
            across += 0 if own_line else writer.layout.step
            lines = writer.entry(key, value, across)
            before, after = (lines, ()) if first else ((), lines)
            self.draft.queue(values.unfold(text, item, main, across, before, after), [here], value)

    def _unfolds_in_brackets(self, here: Place, step: Step) -> bool:
        """Whether the long forms around are on one line, and this one's text can be."""
        text, item = self.draft.now.source.text, step.item
        if any(char in text[item.mark[0] : item.mark[1]] for char in "\r\n"):
            return False
        habit = mostly_bracketed(text, step.siblings)
        if self.shape.order(here[:-1]):
            habit = self.draft.around.layout(here).bracketed.get(str(here[-1]))
        return bool(habit)

    def remove(self, place: Place) -> None:
        """Take an item out, with the comments it owns."""
        self.draft.settle()
        text, step = self.draft.now.source.text, step_to(self.draft.now, place)
        if len(place) == 1 and len(step.siblings) == 1:
            raise Unpatchable("nothing would be left of the file")
        self.draft.comments -= multiset(owned(self.draft.now, place))
        if step.bracketed:
            patches = brackets.remove(text, step.holder, step.siblings, step.at)
        else:
            patches = blocks.remove(text, step.siblings, step.at)
        self.draft.queue(patches, [place])

    def rename(self, place: Place, key: str) -> None:
        """Let an item stand under another key; the old one's quotes stay."""
        self.draft.settle(place)
        self.draft.settle((*place[:-1], key))
        text, step = self.draft.now.source.text, step_to(self.draft.now, place)
        span = step.item.key
        assert span is not None, "what it means was computed before"
        if span.start == span.end:
            raise Unpatchable("a field has no name")  # a `?` alone
        quote = text[span.start] if text[span.start] in "'\"" else ""
        new = Writer(self.draft.around.layout(place)).key(
            key, bracketed=step.bracketed, quote=quote
        )
        self.draft.queue([Patch(span, new)], [place, (*place[:-1], key)], alone=True)

    def recomment(self, edits: list[Recomment]) -> None:
        """Let comments say something else, or nothing; each edit counts in the first text."""
        self.draft.settle()
        text = self.draft.now.source.text
        there = {comment.start: comment for comment in comments(self.draft.now)}
        patches: list[Patch] = []
        for edit in edits:
            start = self.draft.pieces.now(edit.at)
            old = there.pop(start, None) if start is not None else None
            if old is None or len(old.text.rstrip()) != edit.at.end - edit.at.start:
                raise Unpatchable("there is no such comment, or it is edited already")
            patches.append(remarks.recommented(text, old, edit.text))
            self.draft.comments[old.text] -= 1
            if edit.text:
                self.draft.comments[edit.text + old.text[len(old.text.rstrip()) :]] += 1
        self.draft.queue(patches, [()])

    def _writer(self, place: Place, item: Item, below: int) -> Writer:
        """A writer for a value of an item, above the line that begins at `below`."""
        text = self.draft.now.source.text
        fits = blocks.holds_block_text(text, below, column(text, item.start))
        return Writer(self.draft.around.layout(place), fits)

    def _writer_at(self, here: Place, siblings: list[Item], at: int) -> Writer:
        """A writer for a new item at an index among its siblings; there may be none."""
        if not siblings:
            return Writer(self.draft.around.layout(here))
        text = self.draft.now.source.text
        near = siblings[max(at - 1, 0)]
        return self._writer(here, near, body_end(text, near) if at else lead_start(text, near))
