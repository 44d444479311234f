"""What is wrong with a merged map and with neither of its sides alone.

Such are references to what the other side removed, and ids that both sides gave. A part of a
folder map is checked within its map, the other parts of which are as they lie on disk: what the
other side did to them is unknown here.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from outcomekit.app.check import check, check_text
from outcomekit.app.discover import map_of
from outcomekit.app.refusal import Refusal
from outcomekit.syntax.parse import read

if TYPE_CHECKING:
    from pathlib import Path

    from outcomekit.app.settings import Settings
    from outcomekit.diagnostics.finding import Finding

_INDEX: Final = re.compile(r"\[\d+\]")
_HEAD: Final = {"outcome_map": "outcome_map: 1\n", "title": "title: A part\n"}
_TOGETHER: Final = "neither side has this fault, both together do"


def faults(
    merged: Sequence[bytes], sides: Sequence[bytes], path: Path, settings: Settings
) -> list[str]:
    """What is wrong with a merged file, in lines; nothing of what is wrong with a side already.

    Args:
        merged: the file; of one with conflicts each way to settle them, all of which must be wrong.
        sides: the file on either side.
        path: the file.
        settings: those that hold for it.
    """
    in_folder = _is_part(path)
    known = {_said(one) for data in sides for one in _findings(data, path, settings, in_folder)}
    first, *others = [_findings(data, path, settings, in_folder) for data in merged]
    always = [{_said(one) for one in found} for found in others]
    together = f"beside the other parts as they lie here, {_TOGETHER}" if in_folder else _TOGETHER
    return [
        f"{one.place.file}: {_told(one)} ({one.code}); {together}"
        for one in first
        if _said(one) not in known and all(_said(one) in found for found in always)
    ]


def _is_part(path: Path) -> bool:
    """Whether a file is a part of a folder map that lies on disk."""
    try:
        return map_of(path).is_folder
    except Refusal:
        return False


def _findings(data: bytes, path: Path, settings: Settings, in_folder: bool) -> list[Finding]:
    """What is wrong with a map, or with the map of which a file is a part."""
    if in_folder:
        return list(check([], standard_input=(path, data)).report.findings)
    tree = read(str(path), data, settings.max_file_size)
    held = tree.data if isinstance(tree.data, dict) else {}
    head = "".join(line for key, line in _HEAD.items() if key not in held)
    bare = data.removeprefix(codecs.BOM_UTF8)
    if "outcome_map" not in held:
        bare = head.encode() + bare
    return list(check_text(path, bare, settings).report.findings)


def _told(finding: Finding) -> str:
    """What is wrong, after the path of what it is about; the map as a whole has none."""
    return f"{finding.path}: {finding.message}" if finding.path else finding.message


def _said(finding: Finding) -> tuple[str, str, str]:
    """What tells a finding from others, wherever in a list it is."""
    return (finding.code, _INDEX.sub("", finding.path), finding.message)
