"""The way in: `outcomekit` and `python -m outcomekit`.

`--version` is answered here, before anything else is imported, and what hooks and editors run by
the thousand has a short way.
"""

from __future__ import annotations

import gc
import os
import sys

from outcomekit import __version__

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from typing import NoReturn

_INTERRUPTED = 130
_OUR_FAULT = 70
_SELDOM = 100_000
"""New objects between two searches for garbage. What a run makes it mostly needs to its end."""


def main() -> NoReturn:
    """Run the command line, and end the process with its exit code.

    The process is ended, and not wound up: to give back one by one the objects of a program that
    is over takes a tenth of the time of a short run. What was written is flushed before.
    """
    code = run()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            sys.exit(code)  # Python has words of its own for that
    os._exit(code)


def run() -> int:
    """Run the command line, and give its exit code."""
    if sys.argv[1:] == ["--version"] and _version_told():
        return 0
    gc.set_threshold(_SELDOM, 20, 50)
    # Looking for plugins of pydantic, of which we have none, takes longer than reading a map.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        code = _short_way()
        if code is None:
            from outcomekit.cli.main import run as long_way

            code = long_way(sys.argv[1:])
    except KeyboardInterrupt:  # anywhere, also while the imports were under way
        code = _INTERRUPTED
    except ImportError as fault:
        sys.stderr.write(f"outcomekit: this installation is not whole: {fault}\n")
        code = _OUR_FAULT
    return code


def _short_way() -> int | None:
    """The exit code of a command by the short way; None where only the long way will do."""
    if sys.argv[1:2] not in (["validate"], ["lint"], ["render"], ["diff"]):
        return None
    from outcomekit.cli.shortcut import run as short_way

    return short_way(sys.argv[1], sys.argv[2:])


def _version_told() -> bool:
    """Whether the version could be written; if not, the long way knows what to say of that."""
    try:
        print(f"outcomekit {__version__}", flush=True)  # noqa: T201  # the whole command
    except OSError:
        return False
    return sys.stdout is not None


if __name__ == "__main__":
    main()
