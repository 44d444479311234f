"""Work on many maps, shared out among the machine's cores.

Each core takes every second (third, fourth) piece, in a process that is a fork of this one, so that
nothing is imported twice. Results come back in the order of the pieces: the same as from one core.
Where a process breaks off, its share is done here, so that a fault shows itself as it would alone.
"""

from __future__ import annotations

import os
import signal

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    Tell = Callable[[int, int], None]
    """Is told how many pieces are done, and of how many."""

_MOST_HANDS: Final = 4
"""Processes; each holds a program of its own, and few portfolios would keep more of them busy."""
_SIZE: Final = 8
"""Bytes that say how long a result is."""


def share_out(
    work: Callable[[int], bytes], count: int, worth: int, tell: Tell | None = None
) -> list[bytes]:
    """The results of some work, piece by piece: `work(0)`, `work(1)` and so on, in this order.

    `worth` is how many pieces pay for a process.
    """
    hands = min(_cores(), _MOST_HANDS, max(1, count // worth))
    results = [b""] * count
    children: dict[int, tuple[int, range]] = {}
    try:
        for hand in range(1, hands):
            share = range(hand, count, hands)
            process, pipe = _forked(work, share)
            children[process] = (pipe, share)
        for done, piece in enumerate(range(0, count, hands), 1):
            results[piece] = work(piece)
            if tell is not None:
                tell(min(done * hands, count), count)
        for pipe, share in children.values():
            came = _read(pipe, len(share))
            for piece, result in zip(share, came or map(work, share), strict=True):
                results[piece] = result
    finally:
        for process, (pipe, _) in children.items():
            os.close(pipe)
            _end(process)
    return results


def _cores() -> int:
    """The cores that this process may use; one where the system cannot fork."""
    if not hasattr(os, "fork"):
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _forked(work: Callable[[int], bytes], share: range) -> tuple[int, int]:
    """Start a process on a share of the work: its number, and the pipe that its results come by."""
    ours, theirs = os.pipe()
    process = os.fork()
    if process:
        os.close(theirs)
        return process, ours
    try:  # from here on, the child: nothing of what it was forked from may run in it
        os.close(ours)
        results = [work(piece) for piece in share]  # the pipe holds few before somebody reads
        for result in results:
            framed = _framed(result)
            while framed:
                framed = framed[os.write(theirs, framed) :]
        os._exit(0)
    except BaseException:  # noqa: BLE001  # the parent does the share itself, and meets the fault
        os._exit(1)


def _framed(result: bytes) -> bytes:
    return len(result).to_bytes(_SIZE, "big") + result


def _read(pipe: int, count: int) -> list[bytes] | None:
    """The results that a process sent; None where it broke off."""
    results: list[bytes] = []
    came = b""
    while piece := os.read(pipe, 1 << 20):
        came += piece
        at = 0
        while at + _SIZE <= len(came):
            end = at + _SIZE + int.from_bytes(came[at : at + _SIZE], "big")
            if end > len(came):
                break
            results.append(came[at + _SIZE : end])
            at = end
        came = came[at:]
    return results if len(results) == count and not came else None


def _end(process: int) -> None:
    """End a process that may have ended by itself, and see it off."""
    try:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
    except (ProcessLookupError, ChildProcessError):
        pass
