"""The way in: `outcomekit` and `python -m outcomekit`.

`--version` is answered here, before anything else is imported.
"""

from __future__ import annotations

import sys

from outcomekit import __version__

_INTERRUPTED = 130


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] == ["--version"]:
        print(f"outcomekit {__version__}")  # noqa: T201  # the whole command
        return
    try:
        from outcomekit.cli.main import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while the imports were under way
        code = _INTERRUPTED
    sys.exit(code)


if __name__ == "__main__":
    main()
