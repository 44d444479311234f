"""What `lint` asks of one map by itself: whether it is one, and what the rules say of it.

The answer is a verdict as `validate` has it (`judge.py`), and behind that what the rules say: null
where errors kept them from being asked, else, packed, the findings as rows (`rows.py`), and their
fingerprints, path and value, where a baseline will ask for them. A 1 at the end says that a rule
fell over.
"""

from __future__ import annotations

import json
from binascii import a2b_base64, b2a_base64
from typing import TYPE_CHECKING, Any, Final
from zlib import compress, decompress

from outcomekit.app.asking import Choice
from outcomekit.app.judge import Verdict, encode, read_of, surely_valid, told, valid
from outcomekit.app.lint import review
from outcomekit.app.load import Loaded
from outcomekit.app.paths import label
from outcomekit.app.rows import row
from outcomekit.app.validate import Question
from outcomekit.app.verdicts import NO_MAP
from outcomekit.index.collect import collect
from outcomekit.model.assembled import assembled
from outcomekit.syntax.blocks import cut_as_read
from outcomekit.syntax.excerpt import Excerpts
from outcomekit.syntax.suppressions import may_suppress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from outcomekit.app.lint import Asked, Review
    from outcomekit.app.map_files import MapFiles
    from outcomekit.app.settings import Settings

_NOT_ASKED: Final = b",null]"
_FELL_OVER: Final = b'",1]'
"""How a verdict ends over a map that the rules were not asked about, or fell over."""
_LAPSES: Final = b"until"
"""What stands in a map where a suppression ends one day."""


class Looking(Question):
    """What `lint` asks of each map by itself: whether it is one, and what the rules say of it.

    Args:
        known: whether what is found will be held against a baseline, whatever settings say.
    """

    __slots__ = ("_asked", "_choices", "_known", "_said", "_today")
    file = "reviews.json"
    worth = 10

    def __init__(self, asked: Asked, today: date, *, known: bool) -> None:
        self._asked, self._today, self._known = asked, today, known
        self._choices: dict[str | None, Choice] = {}
        self._said: dict[str | None, str] = {}

    def choice(self, settings: Settings) -> Choice:
        """The rules that a workspace asks.

        Raises:
            Refusal: when it, or the command line, names a rule that there is not.
        """
        if settings.home not in self._choices:
            self._choices[settings.home] = Choice.of(self._asked, settings)
        return self._choices[settings.home]

    def decided_by(self, settings: Settings, contents: Sequence[bytes]) -> str:
        """What has a say in what is found: which rules are asked, and often the day."""
        home = settings.home
        choice = self.choice(settings)
        if home not in self._said:
            words = (super().decided_by(settings, contents), *(one.code for one in choice.rules))
            self._said[home] = " ".join((*words, "known" if self._is_known(settings) else ""))
        dated = choice.is_dated or any(_LAPSES in content for content in contents)
        return f"{self._said[home]} {self._today if dated else ''}"

    def verdict(self, files: MapFiles, contents: Sequence[bytes]) -> tuple[bytes, bool]:
        """The verdict over a map with these contents, and whether it may be kept."""
        sound = None if self._needs_text(files, contents) else _sound(files, contents[0])
        if sound is not None:
            verdict, loaded = sound
        else:
            read = read_of(files, contents)
            if read is None:
                return NO_MAP, True
            verdict, loaded = told(read), read
        found = self.review(loaded)
        if found is None:
            return encode([*verdict, None]), True
        names = [label(name) for name in files.names]
        rows = [row(one.finding, names) for one in found.said]
        marks = None
        if self._is_known(files.settings):
            marks = [(one.fingerprint.path, one.fingerprint.value) for one in found.said]
        packed = _packed([rows, marks]) if rows or marks is not None else _SILENCE
        fell_over = [1] if found.crashes else []
        return encode([*verdict, packed, *fell_over]), not fell_over

    def _needs_text(self, files: MapFiles, contents: Sequence[bytes]) -> bool:
        """Whether more than data and places is asked of a map: comments, or what a value says."""
        several = len(contents) > 1  # places are looked up in one text
        return several or self._is_known(files.settings) or may_suppress(contents[0])

    def review(self, loaded: Loaded) -> Review | None:
        """What the rules say of a map; None where errors keep them from being asked."""
        return review(loaded, self.choice(loaded.settings), self._today)

    def _is_known(self, settings: Settings) -> bool:
        return self._known or settings.baseline is not None


def _sound(files: MapFiles, content: bytes) -> tuple[list[Any], Loaded] | None:
    """The verdict over a map of one file, and the map, if surely nothing is wrong with it.

    Places are looked up in its text only where a rule speaks: most maps are kept well.
    """
    known = surely_valid(files, [content])
    if known is None:
        return None
    data, shown = known
    name = label(files.names[0])
    places = Excerpts(files.map_id, (), cuts=lambda: [(name, cut_as_read(content, data))])
    index, _ = collect(files.map_id, assembled(data))
    return valid(shown), Loaded(files.map_id, [], places, files.settings, index=index)


def was_not_asked(line: bytes) -> bool:
    """Whether errors kept the rules from being asked about a map, given the verdict."""
    return line.endswith(_NOT_ASKED)


def fell_over(line: bytes) -> bool:
    """Whether a rule fell over on a map, given the verdict."""
    return line.endswith(_FELL_OVER)


def said_in(line: bytes) -> tuple[list[Any], list[Any]]:
    """What a verdict holds of the rules: findings as rows, and the marks of these."""
    packed = None if line.endswith(_SAYS_NOTHING) else Verdict(line).said
    if packed is None:
        return [], []
    rows, marks = json.loads(decompress(a2b_base64(packed)))
    return rows, marks or []


def _packed(value: object) -> str:
    """Plain data as a short text: a portfolio's findings repeat themselves, and all are kept."""
    return b2a_base64(compress(encode(value), 1), newline=False).decode()


_SILENCE: Final = _packed([[], None])
_SAYS_NOTHING: Final = f',"{_SILENCE}"]'.encode()
"""What the rules say of most maps, and how a verdict ends over one of these."""
