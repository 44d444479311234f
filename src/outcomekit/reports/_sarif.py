"""What SARIF logs have in common, whatever they tell of: the frame, places and texts.

Columns count characters, and the end of a region is exclusive, as in SARIF itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from outcomekit import __version__
from outcomekit.diagnostics.span import Place
from outcomekit.reports._glyphs import visible
from outcomekit.reports._jsontext import jsontext

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT: Final = "%SRCROOT%"
_LINK: Final = re.compile(r"\[([^\[\]]*)\](?=\()")
_DRIVE: Final = re.compile(r"[A-Za-z]:/")


def log(
    rules: list[dict[str, object]], results: list[dict[str, object]], remarks: Iterable[str]
) -> str:
    """One log with one run: what the codes mean, what they were said of, and other notes."""
    run = {
        "tool": {"driver": {"name": "outcomekit", "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "the folder in which outcomekit was run"}}
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "note", "message": message(remark)} for remark in remarks
                ],
            }
        ],
        "results": results,
    }
    return jsontext({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def physical(place: Place) -> dict[str, object]:
    """A place in a file, as SARIF has it."""
    return {
        "artifactLocation": artifact(place.file),
        "region": region(place),
    }


def region(place: Place) -> dict[str, object]:
    """The lines and columns of a place; they count characters, and the end is exclusive."""
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def artifact(file: str) -> dict[str, object]:
    """The file as a URI: relative to where outcomekit ran, unless its path is absolute."""
    path = quote(file.removeprefix("./"), errors="surrogatepass")
    if _DRIVE.match(file):
        return {"uri": f"file:///{file[:2]}{quote(file[2:], errors='surrogatepass')}"}
    if file.startswith("/"):
        return {"uri": f"file://{path}"}
    return {"uri": path, "uriBaseId": _ROOT}


def message(text: str) -> dict[str, object]:
    """Plain text. SARIF reads `[words](target)` as a link, so such brackets are escaped."""
    lines = (visible(line) for line in text.split("\n"))
    return {"text": _LINK.sub(r"\\[\1\\]", "\n".join(lines))}
