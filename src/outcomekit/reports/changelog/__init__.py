"""Reports of a changelog: the stories of some entities, in the form that someone asked for.

The same manner as for findings: one module per format, named after it, with `DESCRIPTION`,
`ENCODING` and `render(chronicle, style)`; only the module of the format in use is imported.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Final

from outcomekit.diagnostics.chronicle import Chronicle
from outcomekit.reports._formats import DEFAULT, Formats
from outcomekit.reports._style import Style

__all__ = ["DEFAULT", "describe", "encode", "names", "render"]

_FORMATS: Final = Formats(
    Path(__file__).parent, lambda module: import_module(f"{__name__}.{module}")
)


def names() -> tuple[str, ...]:
    """The names of all formats: the default first, the others in the order of the alphabet."""
    return _FORMATS.names()


def describe(name: str) -> str:
    """What a format is for, in one line. Raises KeyError for a name that is none of `names()`."""
    return _FORMATS.describe(name)


def render(name: str, chronicle: Chronicle, style: Style | None = None) -> str:
    """The stories as text in the format `name`. Raises KeyError for a name that is none."""
    return _FORMATS.render(name, chronicle, style)


def encode(name: str, chronicle: Chronicle, style: Style | None = None) -> bytes:
    """The stories as the bytes to write to stdout. Raises KeyError for a name that is none."""
    return _FORMATS.encode(name, chronicle, style)
