"""What is held against what: the operands of `diff` as somebody wrote them, made out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from outcomekit.app.discover import missing
from outcomekit.app.refusal import Refusal
from outcomekit.app.walk import YAML


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision of the repository; with a `path`, only what stands there at that revision."""

    name: str
    path: str | None = None

    def __str__(self) -> str:
        """As the user wrote it."""
        return self.name if self.path is None else f"{self.name}:{self.path}"


@dataclass(frozen=True, slots=True)
class MergeBase:
    """The commit where a revision and another one parted."""

    of: str
    other: str

    def __str__(self) -> str:
        """In words."""
        return f"where {self.of} and {self.other} parted"


@dataclass(frozen=True, slots=True)
class WorkTree:
    """The files as they lie in the work tree."""

    def __str__(self) -> str:
        """In words."""
        return "the work tree"


@dataclass(frozen=True, slots=True)
class Staged:
    """The files as they are staged for the next commit."""

    def __str__(self) -> str:
        """In words."""
        return "what is staged"


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A file or folder, wherever it is; git has no say in it."""

    path: Path

    def __str__(self) -> str:
        """As the user wrote it."""
        return str(self.path)


@dataclass(frozen=True, slots=True)
class StandardInput:
    """A map that came from standard input: the file that it goes by, and its bytes."""

    name: Path
    data: bytes

    def __str__(self) -> str:
        """In words."""
        return "standard input"


def at(side: Side) -> str:
    """Where something is that stands on a side: `at main`, `in the work tree`."""
    if isinstance(side, MergeBase):
        return str(side)
    return f"at {side}" if isinstance(side, Revision) else f"in {side}"


Side: TypeAlias = Revision | MergeBase | WorkTree | Staged | OnDisk | StandardInput
STDIN: Final = "-"
"""What stands for standard input among the operands."""
_HEAD: Final = "HEAD"
_BOTH_NEEDED: Final = "`diff` takes two paths, or one revision and then paths"


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be compared. `limits` are the paths to which it is limited; none for all.

    `doubtful` is a word that was taken for a path, and may as well be the name of a revision.
    """

    old: Side
    new: Side
    limits: tuple[Path, ...] = ()
    doubtful: str | None = None


def made_out(
    words: Sequence[str],
    against: str | None = None,
    *,
    staged: bool = False,
    given: tuple[Path, bytes] | None = None,
) -> Request:
    """What the operands of `diff` mean. What is a path on disk is taken for one.

    Args:
        words: the operands, as written.
        against: the revision of `--against`.
        staged: whether `--staged` was given.
        given: what `-` stands for: the file that standard input goes by, and its bytes.

    Raises:
        Refusal: where they mean nothing.
    """
    if any(not word for word in words):
        raise Refusal("an empty name is neither a path nor a revision")
    if STDIN in words:
        others = [word for word in words if word != STDIN]
        maps = [word for word in others if is_path(word) or ":" in word]
        alone = len(others) != 1 or len(words) != 2 or maps != others
        if against is not None or staged or alone or given is None:
            raise Refusal("`-` is one of two maps; name one other, for example main:maps/a.yaml")
        return _two(words, StandardInput(*given))
    new: Side = Staged() if staged else WorkTree()
    if against is not None:
        return Request(MergeBase(against, _HEAD), new, tuple(map(Path, words)))
    if not words or (len(words) == 1 and _exists(words[0])) or (staged and is_path(words[0])):
        doubtful = words[0] if len(words) == 1 and not _looks_like_a_path(words[0]) else None
        return Request(Revision(_HEAD), new, tuple(map(Path, words)), doubtful)
    first, *rest = words
    if staged:
        if ".." in first:
            raise Refusal("`--staged` compares one revision with what is staged, not two")
        return Request(Revision(first), new, tuple(map(Path, rest)))
    if _exists(first) or ":" in first:
        return _two(words)
    if ".." in first:
        return _range(first, tuple(map(Path, rest)))
    if _looks_like_a_path(first):
        raise Refusal(missing(Path(first)))
    if len(rest) == 1 and not _exists(rest[0]):
        if ":" in rest[0]:
            raise Refusal(_half(rest[0], f"{first}:{rest[0].partition(':')[2]}"))
        if not _looks_like_a_path(rest[0]):
            return Request(Revision(first), Revision(rest[0]))
    return Request(Revision(first), new, tuple(map(Path, rest)))


def _two(words: Sequence[str], given: StandardInput | None = None) -> Request:
    """Two files or folders, each on disk or in a revision, or one of them from standard input."""
    if len(words) == 1:
        path = words[0].partition(":")[2]
        raise Refusal(_half(words[0], path))
    if len(words) > 2:
        raise Refusal(f"{_BOTH_NEEDED}; {len(words)} were given")
    old, new = (_path_or_blob(word) if word != STDIN else given for word in words)
    assert old is not None, "`-` comes with what it stands for"
    assert new is not None, "`-` comes with what it stands for"
    return Request(old, new)


def _half(given: str, other: str) -> str:
    return f"{given} is one side; name the other, for example `outcomekit diff {given} {other}`"


def _path_or_blob(word: str) -> Side:
    if _exists(word):
        return OnDisk(Path(word))
    name, colon, path = word.partition(":")
    if not colon:
        raise Refusal(missing(Path(word)))
    if not name or not path:
        raise Refusal(f"`{word}` names no file of a revision; one is written main:maps/a.yaml")
    return Revision(name, path.rstrip("/"))


def _range(word: str, limits: tuple[Path, ...]) -> Request:
    dots = "..." if "..." in word else ".."
    first, _, last = word.partition(dots)
    old, new = first or _HEAD, last or _HEAD
    if ".." in new:
        raise Refusal(f"`{word}` is no range of revisions; one is written main..pilot")
    if dots == "...":
        return Request(MergeBase(old, new), Revision(new), limits)
    return Request(Revision(old), Revision(new), limits)


def _exists(word: str) -> bool:
    """Whether a word is a path on disk; git's own `HEAD` is a revision even beside such a file."""
    if word == _HEAD or word.endswith("_HEAD"):
        return False
    try:
        return os.path.lexists(word)
    except ValueError:  # a NUL in it
        return False


def is_path(word: str) -> bool:
    """Whether a word is a path on disk, or more like one than like a revision."""
    return _exists(word) or _looks_like_a_path(word)


def _looks_like_a_path(word: str) -> bool:
    """Whether a word that is no path on disk is more like one than like a revision."""
    if word.endswith(YAML) or word.startswith((".", "/", "~")) or word.endswith("/"):
        return True
    return "/" in word and _exists(word.rpartition("/")[0])
