"""Many small edits of one text, each to be made alone, proven at the price of a few readings.

A report shows a fix for each of a map's mistakes. To prove each by itself would be to read the
text once per mistake; so those that do not touch one another are put into the text together, and
only where that does not say what all of them mean, halves are tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from outcomekit.diagnostics.edit import DataEdit, Patch, RenameKey
from outcomekit.syntax.comments import comments, multiset
from outcomekit.syntax.editing.intent import Impossible, intended
from outcomekit.syntax.editing.proof import fault_of, patched
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

if TYPE_CHECKING:
    from collections import Counter

    from outcomekit.syntax.editing.shape import Shape
    from outcomekit.syntax.tree import Tree


@dataclass(frozen=True, slots=True)
class Proposal:
    """Edits of values and keys that are there, and the patches that would make them, unproven."""

    edits: tuple[DataEdit, ...]
    patches: tuple[Patch, ...]


def proven(before: Tree, proposals: Sequence[Proposal], shape: Shape) -> set[int]:
    """The numbers of those proposals whose patches say what was meant, and lose nothing.

    Args:
        before: the text that each of them is about.
        proposals: each with at least one patch.
        shape: the language.
    """
    proof = _Proof(before, proposals, shape, multiset(comments(before)))
    waiting = sorted(range(len(proposals)), key=lambda one: proposals[one].patches[0].span)
    found: set[int] = set()
    while waiting:
        apart, waiting = _parted(proposals, waiting)
        found.update(proof.among(apart))
    return found


def _parted(proposals: Sequence[Proposal], numbers: list[int]) -> tuple[list[int], list[int]]:
    """Those of some proposals, in the order of the text, that stand apart, and the others."""
    apart: list[int] = []
    others: list[int] = []
    end = -1
    for number in numbers:
        patches = proposals[number].patches
        if patches[0].span.start > end:
            apart.append(number)
            end = patches[-1].span.end
        else:
            others.append(number)
    return apart, others


@dataclass(frozen=True, slots=True)
class _Proof:
    """What is known of a text before any proposal; `told` are its comments."""

    before: Tree
    proposals: Sequence[Proposal]
    shape: Shape
    told: Counter[str]

    def among(self, numbers: list[int]) -> Iterator[int]:
        """Those of some proposals, which stand apart, that are proven."""
        if self._holds(numbers):
            yield from numbers
        elif len(numbers) > 1:
            half = len(numbers) // 2
            yield from self.among(numbers[:half])
            yield from self.among(numbers[half:])

    def _holds(self, numbers: list[int]) -> bool:
        try:
            meant = self._meant(numbers)
        except Impossible:
            return False
        patches = [patch for number in numbers for patch in self.proposals[number].patches]
        source = self.before.source
        after = parse(Source(source.file, patched(source.text, patches)))
        return fault_of(self.before, after, patches, meant, self.told, shown=True) is None

    def _meant(self, numbers: list[int]) -> Any:
        """The data after the edits. Keys change last, the deepest first: pointers have old ones."""
        edits = [edit for number in numbers for edit in self.proposals[number].edits]
        edits.sort(key=lambda edit: (isinstance(edit, RenameKey), -len(edit.pointer.parts)))
        meant: Any = self.before.data
        for edit in edits:
            meant = intended(meant, edit, self.shape)
        return meant
