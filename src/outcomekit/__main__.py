"""The way in: `outcomekit` and `python -m outcomekit`.

`--version` is answered here, before anything else is imported, and `validate` has a short way.
"""

from __future__ import annotations

import os
import sys

from outcomekit import __version__

_INTERRUPTED = 130
_OUR_FAULT = 70


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] == ["--version"] and _version_told():
        return
    # Looking for plugins of pydantic, of which we have none, takes longer than reading a map.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        code = _validated() if sys.argv[1:2] == ["validate"] else None
        if code is None:
            from outcomekit.cli.main import run

            code = run(sys.argv[1:])
    except KeyboardInterrupt:  # anywhere, also while the imports were under way
        code = _INTERRUPTED
    except ImportError as fault:
        sys.stderr.write(f"outcomekit: this installation is not whole: {fault}\n")
        code = _OUR_FAULT
    sys.exit(code)


def _validated() -> int | None:
    """The exit code of `validate` by the short way; None where only the long way will do."""
    from outcomekit.cli.shortcut import run

    return run(sys.argv[2:])


def _version_told() -> bool:
    """Whether the version could be written; if not, the long way knows what to say of that."""
    try:
        print(f"outcomekit {__version__}", flush=True)  # noqa: T201  # the whole command
    except OSError:
        return False
    return sys.stdout is not None


if __name__ == "__main__":
    main()
