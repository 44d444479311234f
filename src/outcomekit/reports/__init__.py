"""Reports: the findings of a run, written in the form that someone asked for.

Here belong: one module per format, each a function from a report to the text on stdout, and the
small parts that formats share (private modules). The name of a format is the name of its module,
without the underscore that keeps `json_` apart from the standard library, so a new format is a
new file. Only the module of the format in use is imported.

Not here: reading files, deciding what is found or which exit code follows, writing to a stream.
This package sees `outcomekit.diagnostics` and nothing else of outcomekit. The formats of changes
stand in `changes`, in the same manner.

A format is a module with

- `DESCRIPTION`: one line for `--help`;
- `ENCODING`: the encoding of its bytes, or None when it follows the terminal;
- `render(report, style)`: the whole of stdout as text; or `pieces(report, style)`: the same in
  pieces, so that it need not be held whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from outcomekit.diagnostics.report import Report
from outcomekit.reports._formats import DEFAULT, Formats
from outcomekit.reports._glyphs import plain, visible
from outcomekit.reports._style import Style

__all__ = [
    "COUNTED",
    "DEFAULT",
    "TERSE",
    "Style",
    "describe",
    "encode",
    "encode_pieces",
    "names",
    "plain",
    "render",
    "statistics",
    "visible",
]

COUNTED: Final = ("text", "json")
"""The formats in which the findings may be counted instead of shown."""

TERSE: Final = ("concise", "gitlab", "json")
"""The formats that have no room for what a run did not look at."""

_FORMATS: Final = Formats[Report](
    Path(__file__).parent, lambda module: import_module(f"{__name__}.{module}")
)

names, describe = _FORMATS.names, _FORMATS.describe
render, encode = _FORMATS.render, _FORMATS.encode


def encode_pieces(name: str, report: Report, style: Style | None = None) -> Iterator[bytes]:
    """The same bytes, one piece after the other, so that they need not be held whole.

    Raises KeyError for a name that is none of `names()`.
    """
    return _FORMATS.encoded_pieces(name, report, style or Style())


def statistics(name: str, report: Report, style: Style | None = None) -> bytes:
    """How often each rule speaks, as the bytes to write to stdout.

    Raises KeyError for a format that has no such form; `COUNTED` names those that have.
    """
    from outcomekit.reports._statistics import FORMS

    style = style or Style()
    return _FORMATS.encoded(name, FORMS[name](report, style), style)
