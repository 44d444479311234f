"""Findings of many maps in the order of a report, and the texts around them, a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from outcomekit.diagnostics.report import in_order

if TYPE_CHECKING:
    from outcomekit.diagnostics.finding import Finding


class Findings(Collection["Finding"]):
    """What `of` gives for each map, as one row. It is made anew whenever somebody goes through it.

    Args:
        files: the first and the last file of each map, as they are sorted.
        of: gives the findings of a map by its number.
    """

    def __init__(
        self, files: Sequence[tuple[str, str]], of: Callable[[int], list[Finding]]
    ) -> None:
        self._of = of
        self._groups: list[list[int]] = []
        end = ""
        for number in sorted(range(len(files)), key=lambda number: files[number]):
            first, last = files[number]
            if not self._groups or first > end:
                self._groups.append([])
            self._groups[-1].append(number)
            end = max(end, last)

    def __iter__(self) -> Iterator[Finding]:
        """Map by map; together those whose files stand between one another's."""
        for group in self._groups:
            yield from in_order(one for number in group for one in self._of(number))

    def __len__(self) -> int:
        """How many there are: that is known after going through them."""
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        """Whether there is any."""
        return next(iter(self), None) is not None

    def __contains__(self, finding: object) -> bool:
        """Whether one is among them."""
        return any(one == finding for one in self)


class Texts(Mapping[str, str]):
    """The texts of files, each read when it is asked for, and the last one at hand.

    Args:
        names: the files.
        text: gives the text of a file.
    """

    def __init__(self, names: Collection[str], text: Callable[[str], str]) -> None:
        self._names = names
        self._text = lru_cache(maxsize=1)(text)

    def __getitem__(self, name: str) -> str:
        """The text of a file. Raises KeyError for another one."""
        if name not in self._names:
            raise KeyError(name)
        return self._text(name)

    def __iter__(self) -> Iterator[str]:
        """The files."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._names)
