"""From libyaml's events to data and marks.

The laws of this module: a mapping's keys are text; of two equal keys the first wins, and what
the second holds is added where it does not clash; nothing is built beyond the depth limit; an
anchor, alias or tag is claimed and never followed.
"""

from __future__ import annotations

import re
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

from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.characters import unseen_in_key, visible_key, without_escaped
from outcomekit.syntax.keys import duplicate, join
from outcomekit.syntax.mistakes import Mistake, complex_key, feature, odd_indentation
from outcomekit.syntax.scalar import plain_scalar

if TYPE_CHECKING:
    from outcomekit.syntax.mistakes import Feature
    from outcomekit.syntax.tree import Data, Mark

DEEPEST: Final = 64
"""Levels of nesting that a map may have; the deepest sensible one has about ten."""

MOST_FEATURES: Final = 60
"""Anchors, aliases and the like that are told of one file; each costs a look around it."""
MOST_CLAIMS: Final = 1_000
"""Claims of any other kind that are told of one file's text."""

_PROPERTY: Final = re.compile(r"(?P<name>!<[^\s>]*>|[&!][^\s,\[\]{}]*)\s*")
_DIRECTIVE: Final = re.compile(r"^%[^\r\n]*", re.MULTILINE)
_WHITE: Final = " \t\r\n"


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
    """A mapping or a list whose end has not come yet.

    `key` is the key that awaits its value; None where the value is to be passed over. `folded`
    leads from a key without regard to case to the key as it was first written.
    """

    start: int
    flow: bool
    items: dict[str, Data] | list[Data]
    marks: Any  # of the same shape as items: dict[str, Entry] or list[Mark]
    is_key: bool
    last: int
    folded: dict[str, str] = field(default_factory=dict)
    key: str | None = None
    key_start: int = -1
    key_end: int = -1
    awaits_key: bool = True


class Composer:
    """Builds the data of one text. `placeholders` maps stand-in characters back to the real ones.

    `passed_over` says where text stands that is not in the data: further documents, what `<<`
    takes in, what stands under a key that is none, what clashes with an earlier value. Raises
    MarkedYAMLError as libyaml does, `Broken` and `TooDeep`; the caller owns what they mean.
    """

    def __init__(self, text: str, placeholders: dict[int, str]) -> None:
        self.text = text
        self.claims: list[Claim] = []
        self.data: Data = None
        self.mark: Mark = (0, 0)
        self.passed_over: list[Span] = []
        self._placeholders = placeholders
        self._open: list[_Open] = []
        self._documents = 0
        self._features = 0

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
        plain: bool = event.implicit[0]
        if event.anchor is not None or event.tag is not None:
            self._properties(start)
        if self._placeholders and not text.isascii():
            text = text.translate(self._placeholders)
        style = event.style
        if style == '"':
            if "\\" in self.text[start:end]:
                text, claim = without_escaped(text, self.text, start, end)
                self._claim(claim)
        elif style in ("|", ">"):
            end = start + len(self.text[start:end].rstrip(_WHITE))
        top = self._key_awaited()
        if top is not None:
            self._key(top, text, start, end, plain=plain)
        else:
            self._add(plain_scalar(text) if plain else text, (start, end))

    def _start(self, event: Any, items: dict[str, Data] | list[Data]) -> None:
        start: int = event.start_mark.index
        if len(self._open) >= DEEPEST:
            raise TooDeep(start)
        if event.anchor is not None or event.tag is not None:
            self._properties(start)
        marks: Any = {} if type(items) is dict else []
        is_key = self._key_awaited() is not None
        self._open.append(_Open(start, bool(event.flow_style), items, marks, is_key, last=start))

    def _end(self, event_end: int) -> None:
        done = self._open.pop()
        end = event_end if done.flow else done.last
        if done.is_key:
            self._complex_key(Span(done.start, max(end, done.start + 1)))
        else:
            self._add(done.items, (done.start, end, done.marks))

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        top = self._key_awaited()
        in_merge = top is None and self._passes_over()
        if not in_merge:  # the merge key has said it
            self._feature("alias", Span(start, end))
        text = self.text[start:end]
        if top is not None:
            self._key(top, text, start, end, plain=False)
        else:
            self._add(text, (start, end))

    def _is_second_document(self, event: Any) -> bool:
        """Note a document's start; True when it is a second one, where reading ends."""
        start: int = event.start_mark.index
        if self._documents:
            self._feature("documents", Span(start, start + 3))
            self.passed_over.append(Span(start, len(self.text)))
            return True
        self._documents = 1
        if event.version is not None or event.tags:
            for directive in _DIRECTIVE.finditer(self.text, 0, event.end_mark.index):
                self._feature("directive", Span(directive.start(), directive.end()))
        return False

    # --- building -------------------------------------------------------------------------

    def _key_awaited(self) -> _Open | None:
        """The mapping whose next key comes now; None where a value comes."""
        if self._open:
            top = self._open[-1]
            if top.awaits_key and type(top.items) is dict:
                return top
        return None

    def _passes_over(self) -> bool:
        """Whether the value that comes now belongs to no key, or stands within such a one."""
        return any(not top.awaits_key and top.key is None for top in self._open)

    def _add(self, value: Data, mark: Mark) -> None:
        if not self._open:
            self.data, self.mark = value, mark
            return
        top = self._open[-1]
        top.last = mark[1]
        items = top.items
        if type(items) is list:
            items.append(value)
            top.marks.append(mark)
            return
        assert type(items) is dict
        top.awaits_key = True
        key = top.key
        if key is None:
            self.passed_over.append(Span(mark[0], mark[1]))
        elif key in top.marks:
            self.passed_over += join(items, top.marks, key, value, mark)
        else:
            items[key] = value
            top.marks[key] = (top.key_start, top.key_end, mark)

    def _key(self, top: _Open, text: str, start: int, end: int, *, plain: bool) -> None:
        top.awaits_key = False
        top.key_start, top.key_end = start, end
        top.last = end
        if plain and text == "<<":
            self._feature("merge-key", Span(start, end))
            top.key = None
            return
        if not text.isascii():
            text = self._visible(text, start, end)
        top.key = top.folded.setdefault(text.casefold(), text)
        if top.key in top.marks:
            self._claim(duplicate(top.key, text, Span(start, end), top.marks[top.key]))

    def _visible(self, key: str, start: int, end: int) -> str:
        if unseen_in_key(key) == 0:
            mistake = odd_indentation(self.text, start)
            if mistake is not None:
                raise Broken(mistake)
        key, claim = visible_key(key, Span(start, end))
        self._claim(claim)
        return key

    def _claim(self, claim: Claim | None) -> None:
        if claim is not None and len(self.claims) < MOST_CLAIMS:
            self.claims.append(claim)

    # --- what is no plain YAML ------------------------------------------------------------

    def _properties(self, at: int) -> None:
        """Claim the anchor and the tag that stand before a value."""
        while found := _PROPERTY.match(self.text, at):
            which: Feature = "anchor" if found["name"][0] == "&" else "tag"
            self._feature(which, Span(found.start(), found.end("name")))
            at = found.end()

    def _feature(self, which: Feature, span: Span) -> None:
        self._features += 1
        if self._features > MOST_FEATURES:
            return
        self._claim(claim_of(feature(self.text, which, span)))

    def _complex_key(self, span: Span) -> None:
        mistake = complex_key(self.text, span)
        if mistake.mend is not None:
            raise Broken(mistake)
        self._claim(claim_of(mistake))
        top = self._open[-1]
        top.key, top.awaits_key = None, False
        top.key_start, top.key_end = span.start, span.end


def claim_of(mistake: Mistake) -> Claim:
    """A mistake as a claim about the text that it was found in."""
    return Claim(mistake.kind, mistake.span, mistake.message, mistake.hint, mistake.why)
