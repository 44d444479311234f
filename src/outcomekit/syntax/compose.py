"""From libyaml's events to data and marks.

The laws of this module: a mapping's keys are text; of two equal keys the first wins, and what
the second holds is added where it does not clash; nothing is built beyond the depth limit; an
anchor, alias or tag is claimed and never followed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.decode import forbidden_in
from outcomekit.syntax.mistakes import Mistake, complex_key, feature
from outcomekit.syntax.scalar import plain_scalar

if TYPE_CHECKING:
    from outcomekit.syntax.mistakes import Feature
    from outcomekit.syntax.tree import Data, Entry, Mark

DEEPEST: Final = 64
"""Levels of nesting that a map may have; the deepest sensible one has about ten."""

_UNSEEN_IN_KEY: Final = re.compile(
    "[\u00a0\u00ad\u061c\u200b-\u200f\u2060\u2018-\u201f\u2028\u2029\u3000\ufeff\u0085]"
)
_PROPERTY: Final = re.compile(r"(?P<name>[&!][^\s,\[\]{}]*)\s*")
_DIRECTIVE: Final = re.compile(r"^%[^\r\n]*", re.MULTILINE)
_ESCAPE: Final = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_NAMED_ESCAPES: Final = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b"}


class Broken(Exception):
    """Reading cannot go on over this mistake, but can once it is mended."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.message)
        self.mistake = mistake


class TooDeep(Exception):
    """The nesting passed the limit at this offset; the text is not read any further."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


@dataclass(slots=True)
class _Open:
    """A mapping or a list whose end has not come yet."""

    start: int
    flow: bool
    items: dict[str, Data] | list[Data]
    marks: Any  # of the same shape as items: dict[str, Entry] or list[Mark]
    folded: dict[str, str] = field(default_factory=dict)
    is_key: bool = False
    key: str | None = None
    key_start: int = -1
    key_end: int = -1
    awaits_key: bool = True
    last: int = 0


class Composer:
    """Builds the data of one text. `placeholders` maps stand-in characters back to the real ones.

    Raises YAMLError as libyaml does, `Broken` and `TooDeep`; the caller owns what they mean.
    """

    def __init__(self, text: str, placeholders: dict[int, str]) -> None:
        self.text = text
        self.claims: list[Claim] = []
        self.data: Data = None
        self.mark: Mark = (0, 0)
        self._placeholders = placeholders
        self._open: list[_Open] = []
        self._documents = 0

    def run(self) -> None:
        """Read the whole text; `data`, `mark` and `claims` then hold what it says."""
        parser = CParser(self.text)
        next_event = parser.get_event
        while True:
            event: Any = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._start(event, {} if kind is MappingStartEvent else [])
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._end(event.end_mark.index)
            elif kind is AliasEvent:
                self._alias(event)
            elif kind is DocumentStartEvent:
                if self._is_second_document(event):
                    return
            elif kind is StreamEndEvent:
                return

    # --- events ---------------------------------------------------------------------------

    def _scalar(self, event: Any) -> None:
        text: str = event.value
        start: int = event.start_mark.index
        end: int = event.end_mark.index
        plain, quoted = event.implicit
        if event.anchor is not None or not (plain or quoted):
            self._features(event)
        if self._placeholders and not text.isascii():
            text = text.translate(self._placeholders)
        style = event.style
        if style == '"' and "\\" in self.text[start:end]:
            text = self._escaped(text, start, end)
        elif style in ("|", ">"):
            end = start + len(self.text[start:end].rstrip())
        top = self._open[-1] if self._open else None
        if top is not None and top.awaits_key and type(top.items) is dict:
            self._key(top, text, start, end, plain=plain)
        else:
            self._add(plain_scalar(text) if plain else text, (start, end), end)

    def _start(self, event: Any, items: dict[str, Data] | list[Data]) -> None:
        start: int = event.start_mark.index
        if len(self._open) >= DEEPEST:
            raise TooDeep(start)
        if event.anchor is not None or event.tag is not None:
            self._features(event)
        top = self._open[-1] if self._open else None
        is_key = top is not None and top.awaits_key and type(top.items) is dict
        marks: Any = {} if type(items) is dict else []
        self._open.append(
            _Open(start, bool(event.flow_style), items, marks, is_key=is_key, last=start)
        )

    def _end(self, event_end: int) -> None:
        done = self._open.pop()
        end = event_end if done.flow else done.last
        if done.is_key:
            self._complex_key(Span(done.start, max(end, done.start + 1)))
        else:
            self._add(done.items, (done.start, end, done.marks), end)

    def _alias(self, event: Any) -> None:
        span = Span(event.start_mark.index, event.end_mark.index)
        self._feature("alias", span)
        text = self.text[span.start : span.end]
        top = self._open[-1] if self._open else None
        if top is not None and top.awaits_key and type(top.items) is dict:
            self._key(top, text, span.start, span.end, plain=False)
        else:
            self._add(text, (span.start, span.end), span.end)

    def _is_second_document(self, event: Any) -> bool:
        """Note a document's start; True when it is a second one, where reading ends."""
        start: int = event.start_mark.index
        if self._documents:
            self._feature("documents", Span(start, start + 3))
            return True
        self._documents = 1
        if event.version is not None or event.tags:
            directive = _DIRECTIVE.search(self.text)
            assert directive is not None, "libyaml saw a directive"
            self._feature("directive", Span(directive.start(), directive.end()))
        return False

    # --- building -------------------------------------------------------------------------

    def _add(self, value: Data, mark: Mark, end: int) -> None:
        if not self._open:
            if self.mark == (0, 0):
                self.data, self.mark = value, mark
            return
        top = self._open[-1]
        top.last = max(top.last, end)
        items = top.items
        if type(items) is list:
            items.append(value)
            top.marks.append(mark)
            return
        assert type(items) is dict
        top.awaits_key = True
        key = top.key
        if key is None:
            return
        if key in top.marks:
            _join(items, top.marks, key, value, mark)
        else:
            items[key] = value
            top.marks[key] = (top.key_start, top.key_end, mark)

    def _key(self, top: _Open, text: str, start: int, end: int, *, plain: bool) -> None:
        top.awaits_key = False
        top.key_start, top.key_end = start, end
        top.last = max(top.last, end)
        if plain and text == "<<":
            self._feature("merge-key", Span(start, end))
            top.key = None
            return
        if not text.isascii():
            text = self._visible(text, start, end)
        folded = text.casefold()
        first = top.folded.setdefault(folded, text)
        top.key = first
        if first in top.marks:
            self._duplicate(first, text, Span(start, end), top.marks[first])

    def _visible(self, key: str, start: int, end: int) -> str:
        """The key without characters that nobody can see, in composed form."""
        unseen = _UNSEEN_IN_KEY.search(key)
        if unseen:
            char = unseen[0]
            cleaned = _UNSEEN_IN_KEY.sub("", key).strip()
            name = unicodedata.name(char, f"U+{ord(char):04X}").lower()
            self.claims.append(
                Claim(
                    errors.E002,
                    Span(start, end),
                    f"`\\u{ord(char):04x}` ({name}) is part of the name `{cleaned}`",
                    f"{cleaned}:",
                    "a field's name is plain letters; this character makes it another name, "
                    "though it looks the same.",
                )
            )
            key = cleaned
        return unicodedata.normalize("NFC", key)

    def _duplicate(self, first: str, again: str, span: Span, entry: Entry) -> None:
        same = first == again
        self.claims.append(
            Claim(
                errors.E008,
                span,
                f"`{again}` stands here twice" if same else f"`{again}` is `{first}` once more",
                None,
                also=(Aside(Span(entry[0], entry[1]), "the first one"),),
            )
        )

    # --- what is no plain YAML ------------------------------------------------------------

    def _features(self, event: Any) -> None:
        """Claim the anchor and the tag that stand before a value."""
        at: int = event.start_mark.index
        while found := _PROPERTY.match(self.text, at):
            which: Feature = "anchor" if found["name"][0] == "&" else "tag"
            self._feature(which, Span(found.start(), found.end("name")))
            at = found.end()

    def _feature(self, which: Feature, span: Span) -> None:
        mistake = feature(self.text, which, span)
        if mistake.mend is not None:
            raise Broken(mistake)
        self.claims.append(claim_of(mistake))

    def _complex_key(self, span: Span) -> None:
        mistake = complex_key(self.text, span)
        if mistake.mend is not None:
            raise Broken(mistake)
        self.claims.append(claim_of(mistake))
        top = self._open[-1]
        top.key, top.awaits_key = None, False
        top.key_start, top.key_end = span.start, span.end

    def _escaped(self, value: str, start: int, end: int) -> str:
        """A double-quoted value without the forbidden characters that escapes made in it."""
        words = forbidden_in(value)
        if words is None:
            return value
        for escape in _ESCAPE.finditer(self.text, start, end):
            code = escape[0][1:]
            char = chr(int(code[1:], 16)) if len(code) > 1 else _NAMED_ESCAPES.get(code, "")
            if char and forbidden_in(char):
                span = Span(escape.start(), escape.end())
                self.claims.append(Claim(errors.E002, span, words, "delete it"))
                break
        return "".join(char for char in value if not forbidden_in(char))


def claim_of(mistake: Mistake) -> Claim:
    """A mistake as a claim about the text that it was found in."""
    return Claim(mistake.kind, mistake.span, mistake.message, mistake.hint, mistake.why)


def _join(
    items: dict[str, Data], marks: dict[str, Entry], key: str, value: Data, mark: Mark
) -> None:
    """Add to a mapping what its second writing holds and the first does not."""
    mine, my_mark = items[key], marks[key][2]
    if isinstance(mine, dict) and isinstance(value, dict):
        mine_marks, its_marks = my_mark[-1], mark[-1]
        assert isinstance(mine_marks, dict), "marks mirror data"
        assert isinstance(its_marks, dict), "marks mirror data"
        for name, child in value.items():
            if name not in mine:
                mine[name] = child
                mine_marks[name] = its_marks[name]
    elif mine is None:
        items[key] = value
        marks[key] = (*marks[key][:2], mark)
