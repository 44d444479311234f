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

__all__ = ["DEFAULT", "describe", "encode", "names", "render"]

_FORMATS: Final = Formats[Chronicle](
    Path(__file__).parent, lambda module: import_module(f"{__name__}.{module}")
)

names, describe = _FORMATS.names, _FORMATS.describe
render, encode = _FORMATS.render, _FORMATS.encode
