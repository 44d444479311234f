"""Fixes brought down to the text of a map, as a report shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.fix import Fix, Mend, Replacement

if TYPE_CHECKING:
    from outcomekit.app.load import Loaded
    from outcomekit.app.parts import PartEditors
    from outcomekit.diagnostics.edit import Patch
    from outcomekit.syntax.source import Source

Replacements: TypeAlias = tuple[Replacement, ...]


class Mending:
    """The fixes of one map's findings.

    Most reports only say that there is a fix. The first one to be asked for is brought down with
    all others: to prove that nothing is lost is to read the text again, and once is enough.
    """

    def __init__(self, load: Callable[[], Loaded | None]) -> None:
        """Begin with what gives the map; it is asked as late as a fix is."""
        self._load = load
        self._asked: list[tuple[Fix, str]] = []
        self._known: list[Replacements] = []

    def mend(self, fix: Fix, file: str) -> Mend:
        """What a fix of a finding in a file does to the map."""
        self._asked.append((fix, file))
        return Mend(fix, partial(self._brought_down, len(self._asked) - 1))

    def _brought_down(self, number: int, _: Fix) -> Replacements:
        if number >= len(self._known):
            loaded = self._load()
            asked = self._asked[len(self._known) :]
            self._known += _replacements(loaded, asked) if loaded else [()] * len(asked)
        return self._known[number]


def _replacements(loaded: Loaded, asked: list[tuple[Fix, str]]) -> Iterator[Replacements]:
    """What each fix replaces; nothing where it cannot be made, or would lose something."""
    from outcomekit.app.parts import PartEditors  # most reports only say that there is a fix
    from outcomekit.model.shape import MAP_SHAPE
    from outcomekit.syntax.editing.together import Proposal, proven
    from outcomekit.syntax.layout import Surroundings

    broken = {tree.source.file for tree in loaded.trees if tree.claims}
    habits = [Surroundings(tree) for tree in loaded.trees]
    found: dict[int, Replacements] = {}
    waiting: dict[int, dict[int, Proposal]] = {}
    for number, (fix, file) in enumerate(asked):
        if file in broken:
            continue
        editors = PartEditors(loaded, habits)
        try:
            for edit in fix.edits:
                editors.apply(edit)
            proposed = editors.proposed()
            if proposed is None:
                found[number] = _alone(editors)
            else:
                part, proposal = proposed
                waiting.setdefault(part, {})[number] = proposal
        except Refusal:
            continue
    for part, proposals in waiting.items():
        numbers, made = [*proposals], [*proposals.values()]
        for one in proven(loaded.trees[part], made, MAP_SHAPE):
            source = loaded.trees[part].source
            found[numbers[one]] = tuple(_replacement(source, patch) for patch in made[one].patches)
    return (found.get(number, ()) for number in range(len(asked)))


def _alone(editors: PartEditors) -> Replacements:
    """What the edits of one fix replace, proven by itself."""
    from outcomekit.syntax.source import Source

    return tuple(
        _replacement(Source(part.file, part.before), patch)
        for part in editors.finish(shown=True)
        if part.before is not None
        for patch in part.edited.patches
    )


def _replacement(source: Source, patch: Patch) -> Replacement:
    return Replacement(source.place(patch.span), patch.text)
