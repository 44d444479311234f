"""Merging line by line, as git does with any text."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.threeway import Side


@dataclass(frozen=True, slots=True)
class Lines:
    """A text merged by lines, with conflict markers around what both sides changed."""

    data: bytes
    conflicts: int


def textually(base: bytes, ours: bytes, theirs: bytes, path: Path) -> Lines:
    """Three texts merged by lines; where there is no git, in one conflict.

    Args:
        base: what both sides began with.
        ours: one side.
        theirs: the other.
        path: the file, for messages.

    Raises:
        Refusal: where git cannot merge it, for it is no text.
    """
    import subprocess  # git is called as a program, never through a shell

    with tempfile.TemporaryDirectory(prefix="outcomekit-") as folder:
        files = [Path(folder, name) for name in ("ours", "base", "theirs")]
        for file, data in zip(files, (ours, base, theirs), strict=True):
            file.write_bytes(data)
        command = ["git", "merge-file", "-p", "-L", "ours", "-L", "base", "-L", "theirs"]
        try:
            done = subprocess.run(
                [*command, *map(str, files)], capture_output=True, check=False, cwd=folder
            )
        except OSError:
            return marked_whole(ours, theirs)
    if not 0 <= done.returncode <= 127:
        raise Refusal(f"{path} is no text, and cannot be merged; take one side of it")
    return Lines(done.stdout, done.returncode)


def begun(data: bytes) -> list[int]:
    """The lines of a text on which its conflicts begin."""
    lines = data.splitlines()
    return [at for at, line in enumerate(lines, 1) if line.startswith(b"<<<<<<< ours")]


def side_of(data: bytes, side: Side) -> bytes:
    """A text with conflict markers, every conflict settled for one side."""
    kept, now = [], ""
    for line in data.splitlines(keepends=True):
        if line.startswith(b"<<<<<<< ours"):
            now = "ours"
        elif now == "ours" and line.rstrip(b"\r\n") == b"=======":
            now = "theirs"
        elif now and line.startswith(b">>>>>>> theirs"):
            now = ""
        elif now in ("", side):
            kept.append(line)
    return b"".join(kept)


def marked_whole(ours: bytes, theirs: bytes) -> Lines:
    """Two texts in one conflict, without the lines that both begin and end with."""
    mine, its = ours.splitlines(keepends=True), theirs.splitlines(keepends=True)
    shorter = min(len(mine), len(its))
    start = next((at for at in range(shorter) if mine[at] != its[at]), shorter)
    left = shorter - start
    end = next((at for at in range(left) if mine[-1 - at] != its[-1 - at]), left)
    ends = b"\r\n" if b"\r\n" in ours else b"\n"
    middle = [
        b"<<<<<<< ours" + ends,
        *_closed(mine[start : len(mine) - end], ends),
        b"=======" + ends,
        *_closed(its[start : len(its) - end], ends),
        b">>>>>>> theirs" + ends,
    ]
    return Lines(b"".join([*mine[:start], *middle, *mine[len(mine) - end :]]), 1)


def _closed(lines: list[bytes], ends: bytes) -> list[bytes]:
    if lines and not lines[-1].endswith((b"\n", b"\r")):
        return [*lines[:-1], lines[-1] + ends]
    return lines
