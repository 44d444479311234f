"""`lint --fix`: mending what can be mended, until nothing is left that can be.

A round makes as many fixes as stand apart from one another and looks at the maps again. What would
bring in a finding that was not there is not made. Nothing is written here; that is the plan's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from outcomekit.app.brought_in import adds
from outcomekit.app.discover import same_place
from outcomekit.app.edit import Change, Plan, encoded
from outcomekit.app.lint import Asked, Linted, lint
from outcomekit.app.load import read_file
from outcomekit.app.parts import PartEditors
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.edit import Append, Edit, Put, Recomment, Remove, RenameKey
from outcomekit.diagnostics.fix import Fix

if TYPE_CHECKING:
    from outcomekit.app.load import Loaded
    from outcomekit.diagnostics.finding import Finding

_MOST_ROUNDS: Final = 200
_Place: TypeAlias = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A finding of a map, and the fix that would mend it."""

    finding: Finding
    fix: Fix
    loaded: Loaded

    @property
    def name(self) -> tuple[str, ...]:
        """By what a fix is known again in the next round."""
        place = self.finding.path or self.finding.place.file
        return (self.finding.map, self.finding.code, place, self.finding.message, self.fix.title)


@dataclass(slots=True)
class Fixed:
    """What came of fixing: the run after it, the files that change, the findings that were mended.

    `left` counts the fixes that were not made, because the map would lose or gain by them what
    nobody asked for.
    """

    linted: Linted
    changes: list[list[Change]] = field(default_factory=list)
    made: int = 0
    left: int = 0

    @property
    def plan(self) -> Plan:
        """All that changes, to be shown."""
        return Plan(tuple(change for changes in self.changes for change in changes))

    def write(self) -> list[str]:
        """Write every map that changes, each in all its files or none; why some were not."""
        refusals = []
        for changes in self.changes:
            try:
                Plan(tuple(changes)).write()
            except Refusal as refusal:
                refusals.append(refusal.message)
        return refusals


class Fixing:
    """One run of fixing. `settle` is what takes known findings out of a run, which stay."""

    def __init__(
        self,
        paths: Sequence[Path],
        asked: Asked,
        today: date,
        standard_input: tuple[Path, bytes] | None,
        settle: Callable[[Linted], object],
    ) -> None:
        self._paths, self._asked, self._today = paths, asked, today
        self._given = standard_input
        self._settle = settle
        self._first: dict[Path, bytes] = {}
        self._now: dict[Path, bytes] = {}

    def fixed(self, *, unsafe: bool) -> Fixed:
        """Make every fix that can be made: the safe ones, or all.

        Raises:
            Refusal: as `lint` does.
        """
        known = self._linted({})
        shown = self._shown(known)
        refused: set[tuple[str, ...]] = set()
        made = 0
        for _ in range(_MOST_ROUNDS):
            round_ = _apart([one for one in _wanted(shown, unsafe) if one.name not in refused])
            tried = self._tried(known, round_)
            if tried is not None:
                known, count, self._now = tried
                shown = self._shown(known)
                made += count
            elif round_:
                refused.add(round_[0].name)
            else:
                break
        return Fixed(shown, self._changes(shown), made, len(refused))

    def _shown(self, linted: Linted) -> Linted:
        """The run without what a baseline knows, which is told apart from the whole."""
        shown = Linted(
            linted.checked, [*linted.said], [*linted.remarks], linted.crashes, linted.reviewed
        )
        self._settle(shown)
        return shown

    def _tried(
        self, before: Linted, round_: list[Wanted]
    ) -> tuple[Linted, int, dict[Path, bytes]] | None:
        """The run after the most of a round's first fixes that can be made together, or None."""
        count = len(round_)
        while count:
            now = self._mended(round_[:count])
            after = self._linted(now) if now is not None else None
            if now is not None and after is not None and not adds(before, after, round_[:count]):
                return after, count, now
            count //= 2
        return None

    def _linted(self, now: dict[Path, bytes]) -> Linted:
        """A run over the files as they would be."""

        def read_bytes(path: Path, limit: int) -> bytes:
            if path in now:
                return now[path][: limit + 1]
            data = read_file(path, limit)
            self._first.setdefault(path, data)
            return data

        given = self._given
        if given is not None:
            self._first[given[0]] = given[1]
            given = (given[0], now.get(given[0], given[1]))
        return lint(self._paths, self._asked, self._today, given, read_bytes)

    def _mended(self, fixes: list[Wanted]) -> dict[Path, bytes] | None:
        """The files as they would be after some fixes; None where one of them cannot be made."""
        now = dict(self._now)
        maps = {id(one.loaded): one.loaded for one in fixes}
        try:
            for loaded in maps.values():
                editors = PartEditors(loaded)
                for one in fixes:
                    for edit in one.fix.edits if one.loaded is loaded else ():
                        editors.apply(edit)
                for part in editors.finish():
                    path = Path(part.file)
                    if part.before is None or not self._may_change(path):
                        return None  # what mends a map makes no file
                    now[path] = encoded(part.edited.text, self._first[path])
        except Refusal:
            return None
        return now

    def _may_change(self, path: Path) -> bool:
        """Whether a file is one that can be given back: of a map on standard input only that."""
        return self._given is None or same_place(path) == same_place(self._given[0])

    def _changes(self, linted: Linted) -> list[list[Change]]:
        """The files that change, those of one map together."""
        found = [
            [
                Change(path, self._first[path], self._now[path])
                for tree in loaded.trees
                if (path := Path(tree.source.file)) in self._now
                and self._now[path] != self._first[path]
            ]
            for loaded in linted.maps
        ]
        return [changes for changes in found if changes]


# --- Which fixes ------------------------------------------------------------------------------


def _wanted(linted: Linted, unsafe: bool) -> Iterator[Wanted]:
    """What of a run can be mended, in the order in which a reader meets it."""
    found = [(one.finding, one.loaded) for one in linted.said]
    found += [(finding, loaded) for loaded in linted.maps for finding in loaded.findings]
    for finding, loaded in sorted(found, key=lambda one: one[0].order):
        fix = finding.fix.fix if finding.fix is not None else None
        if fix is not None and (fix.safe or unsafe):
            yield Wanted(finding, fix, loaded)


def _apart(fixes: list[Wanted]) -> list[Wanted]:
    """Those of some fixes that do not touch what an earlier one changes; the others wait."""
    chosen: list[Wanted] = []
    taken: list[_Place] = []
    for one in fixes:
        places = [(id(one.loaded), *_touched(edit)) for edit in one.fix.edits]
        if not any(_related(place, other) for place in places for other in taken):
            chosen.append(one)
            taken += places
    return chosen


def _touched(edit: Edit) -> _Place:
    """What an edit may change the way to: of a list whose items move, all of it."""
    match edit:
        case Recomment():
            return (edit.file, edit.at)
        case Put() | Append() | RenameKey():
            return edit.pointer.parts
        case Remove():
            parts = edit.pointer.parts
            return parts[:-1] if isinstance(parts[-1], int) else parts


def _related(one: _Place, other: _Place) -> bool:
    size = min(len(one), len(other))
    return one[:size] == other[:size]
