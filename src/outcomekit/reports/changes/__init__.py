"""Reports of changes: what a comparison found, in the form that someone asked for.

The same manner as for findings: one module per format, named after it, with `DESCRIPTION`,
`ENCODING` and `render(comparison, style)`; only the module of the format in use is imported.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Final

from outcomekit.diagnostics.change import Comparison
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


def render(name: str, comparison: Comparison, style: Style | None = None) -> str:
    """The changes as text in the format `name`. Raises KeyError for a name that is none."""
    return _FORMATS.render(name, comparison, style)


def encode(name: str, comparison: Comparison, style: Style | None = None) -> bytes:
    """The changes as the bytes to write to stdout. Raises KeyError for a name that is none."""
    return _FORMATS.encode(name, comparison, style)
