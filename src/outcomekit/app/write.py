"""Writing files so that a reader, or a power cut, meets the old content or the new, never half.

Content goes into a temporary file beside its target, is made to last, and then takes the target's
name in one step. A temporary file is locked for as long as its writer lives: what a killed run left
behind is told by that, and cleared by the next run that writes there.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from outcomekit.app.refusal import Refusal, words_of

TEMPORARY: Final = ".outcomekit-"
"""How the names of our temporary files begin."""
_END: Final = ".tmp"

if sys.platform != "win32":
    import fcntl

    def _lock(number: int) -> bool:
        """Lock an open file without waiting; False where another process holds it."""
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks
            return True
        return True
else:

    def _lock(number: int) -> bool:
        """Nothing to do: Windows keeps open files from being removed or replaced."""
        return True


def write_file(path: Path, *data: bytes) -> None:
    """Put content into a file in one step; a link is written through, a file's mode is kept.

    Folders above the file are made. Content may come in pieces.

    Raises:
        Refusal: when the system does not let us; the old content then still stands.
    """
    with stage(path, *data) as staged:
        staged.commit()


def remove_file(path: Path) -> None:
    """Remove a file, and make that last.

    Raises:
        Refusal: when the system does not let us.
    """
    try:
        path.unlink()
    except OSError as fault:
        raise _cannot(path, fault) from fault
    _sync_folder(path.parent)


class Staged:
    """Content that lies ready beside its target, on disk to the last byte.

    `is_new` says that no file had the target's name, so that none may be replaced.
    """

    def __init__(
        self, path: Path, target: Path, temporary: Path, number: int, *, is_new: bool
    ) -> None:
        self.path = path
        self._target = target
        self._temporary = temporary
        self._number: int | None = number
        self._identity = os.fstat(number)
        self._is_new = is_new

    def commit(self) -> None:
        """Let the content take its target's name.

        Raises:
            Refusal: when the system does not let us; the old content then still stands.
        """
        try:
            if self._is_new and _linked(self._temporary, self._target):
                self.discard()
            else:
                if sys.platform == "win32":  # where an open file cannot be renamed
                    self._close()
                self._temporary.replace(self._target)
        except FileExistsError as fault:
            raise changed(self.path) from fault
        except OSError as fault:
            raise _cannot(self.path, fault) from fault
        _sync_folder(self._target.parent)

    def is_in_place(self) -> bool:
        """Whether the target's name leads to this content, and not to what another run wrote."""
        try:
            return os.path.samestat(self._target.stat(), self._identity)
        except OSError:
            return False

    def discard(self) -> None:
        """Remove the temporary file, where it still has its own name."""
        with contextlib.suppress(OSError):
            self._temporary.unlink()
        self._close()

    def _close(self) -> None:
        if self._number is not None:
            os.close(self._number)
            self._number = None


def _linked(temporary: Path, target: Path) -> bool:
    """Give a file its second name, if that is free; False on a file system without such names.

    Raises:
        FileExistsError: where the name is taken.
    """
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        return False
    return True


@contextlib.contextmanager
def stage(path: Path, *data: bytes, is_new: bool = False) -> Iterator[Staged]:
    """Lay content ready beside a file; what was not committed in the end is removed.

    `is_new` says that there must be no such file when the content takes its name.

    Raises:
        Refusal: when the system does not let us: a full disk is noticed here.
    """
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        clear_stale(target.parent)
        staged = _laid_ready(path, target, data, is_new=is_new)
    except ValueError as fault:
        raise Refusal(f"{path} is no name for a file") from fault
    except OSError as fault:
        raise _cannot(path, fault) from fault
    try:
        yield staged
    finally:
        staged.discard()


def _laid_ready(path: Path, target: Path, data: Iterable[bytes], *, is_new: bool) -> Staged:
    before = target.stat() if target.exists() else None
    if target.is_dir():
        raise IsADirectoryError(None, "it is a folder")
    if before is not None and not stat.S_ISREG(before.st_mode):
        raise OSError(None, "it is a device or a pipe, which no file may replace")
    if before is not None and not before.st_mode & 0o222:
        raise PermissionError(None, "it is read-only")
    number, temporary = _locked_temporary(target.parent)
    staged = Staged(path, target, temporary, number, is_new=is_new)
    try:
        with os.fdopen(number, "wb", closefd=False) as file:
            file.writelines(data)
            file.flush()
            os.fsync(number)
        if before is not None:
            with contextlib.suppress(OSError, AttributeError):
                os.chown(temporary, before.st_uid, before.st_gid)
        temporary.chmod(before.st_mode & 0o7777 if before is not None else 0o666 & ~_umask())
    except BaseException:
        staged.discard()
        raise
    return staged


def _locked_temporary(folder: Path) -> tuple[int, Path]:
    """A new temporary file, open and locked.

    Between its making and its locking another run may take it for stale and remove it; then
    another one is made.
    """
    while True:
        number, name = tempfile.mkstemp(prefix=TEMPORARY, suffix=_END, dir=folder)
        try:
            if _lock(number) and os.path.samestat(Path(name).stat(), os.fstat(number)):
                return number, Path(name)
        except FileNotFoundError:
            pass
        os.close(number)


def clear_stale(folder: Path) -> None:
    """Remove the temporary files that killed runs of ours left in a folder."""
    try:
        left = [path for path in folder.glob(f"{TEMPORARY}*{_END}") if path.is_file()]
    except OSError:
        return
    for path in left:
        with contextlib.suppress(OSError):
            number = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
            try:
                if _lock(number):
                    path.unlink()
            finally:
                os.close(number)


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a file against other runs of ours while it is compared and replaced.

    Where the system has no locks, nothing is held, and only the comparison protects.

    Raises:
        Refusal: when another run is writing it.
    """
    try:
        number = os.open(path, os.O_RDONLY)
    except OSError as fault:
        raise _cannot(path, fault) from fault
    try:
        if not _lock(number) or not os.path.samestat(path.stat(), os.fstat(number)):
            raise changed(path)
        yield
    except FileNotFoundError as fault:
        raise Refusal(f"{path} was removed meanwhile; nothing was written") from fault
    finally:
        os.close(number)


def changed(path: Path) -> Refusal:
    """What to say of a file that is not any more as it was read, or that was not there then."""
    return Refusal(f"{path} changed on disk meanwhile; nothing was written, run it again")


def _cannot(path: Path, fault: OSError) -> Refusal:
    return Refusal(f"{path} cannot be written: {words_of(fault)}")


def _umask() -> int:
    """The mode bits that new files go without; the system has no way to ask but to set it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where the system can say so of a folder."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
