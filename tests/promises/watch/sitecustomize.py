"""Watches a Python that finds this folder on its path, and every Python that it starts.

What reaches for the network, starts a program, would run stored code, or runs code that is not
installed, is noted in the file that `WATCH_LOG` names. Where `WATCH_READ_ONLY` is set, no file can
be written, as on a read-only disk.
"""

import errno
import os
import sys

_NOTED = (
    "socket.", "urllib.Request", "http.client.", "ftplib.", "smtplib.", "subprocess.Popen",
    "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "pickle.", "shelve.",
    "webbrowser.",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_CHANGING = {
    "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod",
    "os.chown", "os.truncate", "os.utime",
}  # fmt: skip
_READ_ONLY = bool(os.environ.get("WATCH_READ_ONLY"))
_INSTALLED = (
    os.__file__.removesuffix("os.py"), sys.prefix, *os.environ["PYTHONPATH"].split(":"),
    "<frozen ", "<string>",  # the last is what dataclasses and their like make of their fields
)  # fmt: skip
_LOG = os.open(os.environ["WATCH_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_NOTED):
        os.write(_LOG, f"{event} {arguments!r}\n".encode())
    elif event == "exec" and not _file(arguments[0]).startswith(_INSTALLED):
        name = _file(arguments[0]).rpartition("/")[2]
        os.write(_LOG, f"exec {name} in {sys.orig_argv[-1]}\n".encode())
    elif _READ_ONLY and (event in _CHANGING or (event == "open" and _writes(arguments))):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))


def _file(code: object) -> str:
    return str(getattr(code, "co_filename", ""))


def _writes(arguments: tuple[object, ...]) -> bool:
    path, _, flags = arguments
    is_file = isinstance(path, str | bytes | os.PathLike) and os.fspath(path) != os.devnull
    return is_file and isinstance(flags, int) and bool(flags & _WRITING)


sys.addaudithook(_watch)
