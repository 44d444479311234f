"""From commit to commit: each state of a map is read once and held against the one before.

A state that hides what the one before did not (it is broken, say) is passed over: the next one
that can be read is held against the last one that could, and what came of the commits between is
told with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from outcomekit.app.affected import Around, Unit, loaded, units
from outcomekit.app.commits import Step
from outcomekit.app.discover import HEAD
from outcomekit.app.limits import is_meant
from outcomekit.app.load import Loaded
from outcomekit.app.rereading import Rereading
from outcomekit.app.retelling import retold
from outcomekit.app.snapshot import Snapshot
from outcomekit.app.stories import MapKey, Stories
from outcomekit.diagnostics.chronicle import Commit
from outcomekit.diff.pairs import paired
from outcomekit.index.index import Index


@dataclass(slots=True)
class _Followed:
    """A map on its way through history.

    `state` is the one with which the next is compared, None where none could be read so far.
    `passed` are the commits whose states were passed over since, and `latest` the last of these
    states, None where there was no map any more in its file.
    """

    path: str
    root: str
    state: Loaded | None
    passed: list[Commit] = field(default_factory=list)
    latest: Loaded | None = None


class History:
    """The maps of a repository, from the state before the first commit on.

    Args:
        snapshot: that state.
        around: where the repository lies.
        limits: the paths that the user asked for, from the repository's top.
    """

    def __init__(self, snapshot: Snapshot, around: Around, limits: Collection[str]) -> None:
        self.stories = Stories()
        self.remarks: list[str] = []
        self.meant: set[MapKey] = set()
        self._snapshot = snapshot
        self._around = around
        self._limits = limits
        self._followed: dict[str, _Followed] = {}
        self._read = Rereading().load

    def go(self, steps: Sequence[Step], before: str) -> None:
        """Go through the commits.

        Args:
            steps: the first one first.
            before: what the state before them is called.
        """
        within = _ways_through(steps, self._limits)
        for step in steps:
            self._go(step, within, before)
        for one in [*self._followed.values()]:
            if one.passed:
                self._end(one)

    def _go(self, step: Step, within: Collection[str], before: str) -> None:
        paths = list(step.files)
        old = self._before(paths, within, before)
        self._snapshot.step(step.files)
        chosen = self._units(paths, within)
        new = [
            _Followed(path, str(one.settings.root or ""), one)
            for path, one in loaded(self._snapshot, chosen, self._around, self._read)
        ]
        for root in dict.fromkeys(one.root for one in (*new, *old)):
            mine = [one for one in old if one.root == root]
            theirs = [one for one in new if one.root == root]
            self._tell(step.commit, root, list(self._pairs(step.commit, mine, theirs)))

    def _units(self, paths: Sequence[str], within: Collection[str]) -> list[Unit]:
        found = units(self._snapshot, paths, self._around)
        return [unit for unit in found if is_meant(unit, within)]

    def _before(
        self, paths: Sequence[str], within: Collection[str], before: str
    ) -> list[_Followed]:
        """The maps that some files make before they change; they are followed no more."""
        fresh = [unit for unit in self._units(paths, within) if unit.path not in self._followed]
        for path, one in loaded(self._snapshot, fresh, self._around, self._read):
            self._followed[path] = _Followed(path, str(one.settings.root or ""), one)
            if _hidden(one):
                file = self._around.label(path)
                self.remarks.append(f"{file} is broken at {before}; what that hides is not told")
        known = dict.fromkeys(path for name in paths for path in _ways(name))
        return [self._followed.pop(path) for path in known if path in self._followed]

    def _pairs(
        self, commit: Commit, old: Sequence[_Followed], new: Sequence[_Followed]
    ) -> Iterator[tuple[_Followed | None, _Followed | None]]:
        """What is compared at a commit; whatever is there is followed on."""
        by_index = {id(_index(one.state)): one for one in (*old, *new) if one.state is not None}
        left = {one.path: one for one in old if one.state is None}
        for pair in paired(_placed(old), _placed(new)):
            mine, theirs = by_index.get(id(pair.old)), by_index.get(id(pair.new))
            if theirs is None:
                assert mine is not None
                if self._is_still_there(mine.path):
                    self._pass(mine, commit, None)
                else:
                    yield mine, None
                continue
            mine = mine or left.pop(theirs.path, None)
            assert theirs.state is not None
            if _hides_more(theirs.state, mine.state if mine else None):
                self._pass(
                    replace(mine, path=theirs.path) if mine else replace(theirs, state=None),
                    commit,
                    theirs.state,
                )
                continue
            self._followed[theirs.path] = theirs
            yield mine, theirs
        for one in left.values():
            if self._is_still_there(one.path):
                self._pass(one, commit, None)

    def _is_still_there(self, path: str) -> bool:
        return self._snapshot.is_file(path) or self._snapshot.is_file(f"{path}/{HEAD}")

    def _pass(self, one: _Followed, commit: Commit, latest: Loaded | None) -> None:
        """Pass over a state."""
        one.passed.append(commit)
        one.latest = latest
        self._followed[one.path] = one

    def _end(self, one: _Followed) -> None:
        """Tell what can be told of a map whose last states were passed over."""
        last = one.passed[-1]
        self.remarks.append(f"{self._stretch(one)}; what it hides is not told")
        latest = replace(one, state=one.latest, passed=[]) if one.latest else None
        one = replace(one, passed=[])
        self._tell(last, one.root, [(one, latest)])

    def _stretch(self, one: _Followed) -> str:
        first = one.passed[0]
        file = self._around.label(one.path)
        at = f"{first.short} ({first.day})"
        if len(one.passed) == 1:
            return f"{file} is broken at {at}"
        return f"{file} is broken from {at} on, for {len(one.passed)} commits"

    def _tell(
        self,
        commit: Commit,
        root: str,
        pairs: Sequence[tuple[_Followed | None, _Followed | None]],
    ) -> None:
        """Compare and remember what is different."""
        for mine, theirs in pairs:
            if mine is not None and mine.passed and theirs is not None:
                told = f"what changed there is told at {commit.short}"
                self.remarks.append(f"{self._stretch(mine)}; {told}")
            self._mean(root, mine, theirs)
        states = [
            (mine.state if mine else None, theirs.state if theirs else None)
            for mine, theirs in pairs
        ]
        self.stories.add(commit, root, retold([one for one in states if any(one)]))

    def _mean(self, root: str, mine: _Followed | None, theirs: _Followed | None) -> None:
        """Remember whether a map is one that the user asked for, today or before."""
        sides = [(one, (root, _index(one.state).map_id)) for one in (mine, theirs)
                 if one is not None and one.state is not None]  # fmt: skip
        if any(
            name in self.meant or is_meant(Unit(one.path, ()), self._limits) for one, name in sides
        ):
            self.meant.update(name for _, name in sides)


def _ways_through(steps: Sequence[Step], limits: Collection[str]) -> list[str]:
    """The limits, with the files from which those within them may have come, or to which they went.

    Where a commit adds a file within the limits, it may have moved there from any that it removes;
    where it removes one, that may have moved to any that it adds.
    """
    if not limits or "" in limits:
        return []
    found = dict.fromkeys(limits)
    for step in reversed(steps):
        added = [path for path, sha in step.files.items() if sha is not None]
        if any(is_meant(Unit(path, ()), found) for path in added):
            found.update(dict.fromkeys(path for path, sha in step.files.items() if sha is None))
    for step in steps:
        removed = [path for path, sha in step.files.items() if sha is None]
        if any(is_meant(Unit(path, ()), found) for path in removed):
            found.update(dict.fromkeys(path for path, sha in step.files.items() if sha is not None))
    return list(found)


def _ways(path: str) -> Iterator[str]:
    """A file and the folders in which it stands: what may be the path of a map."""
    while path:
        yield path
        path = path.rpartition("/")[0]
    yield ""


def _index(state: Loaded | None) -> Index:
    assert state is not None
    assert state.index is not None
    return state.index


def _placed(those: Sequence[_Followed]) -> list[tuple[str, Index]]:
    return [(one.path, _index(one.state)) for one in those if one.state is not None]


def _hidden(one: Loaded) -> bool:
    return bool(_index(one).hidden)


def _hides_more(new: Loaded, old: Loaded | None) -> bool:
    """Whether a state hides what the one before did not."""
    hides = _index(new).hidden
    if not hides:
        return False
    if old is None:
        return True
    hid = _index(old).hidden
    if hid.everything or hides.everything:
        return not hid.everything
    return not (hides.ids <= hid.ids and hides.places <= hid.places)
