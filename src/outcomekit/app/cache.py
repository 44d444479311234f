"""The user's own cache folder: what may be forgotten at any time, and is never in the way.

`cache-dir` of the settings names another one. A folder that cannot be made or written means that
nothing is kept; nothing is said of that, for the result is the same.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from outcomekit.app.settings import Settings


def cache_folder(settings: Settings) -> str | None:
    """Where results may be kept; None where the user has no place for such things."""
    said: str | None = settings.values["cache-dir"]
    if said is not None and settings.home is not None:
        return os.path.join(settings.home, os.path.expanduser(said))
    return own_folder()


def own_folder() -> str | None:
    """The program's folder among the user's own caches, whatever settings say."""
    base = _base()
    return os.path.join(base, "outcomekit") if base is not None else None


def _base() -> str | None:
    """The user's folder for caches; none is made for a user who has no home."""
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or None
    named = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(named):
        return named
    home = os.path.expanduser("~")
    if not os.path.isdir(home):
        return None
    return os.path.join(home, *(("Library", "Caches") if sys.platform == "darwin" else (".cache",)))
