"""A folder map to edit, laid out on disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from outcomekit.app.discover import find_maps
from outcomekit.app.edit import plan
from outcomekit.app.load import Loaded, load
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.edit import Edit
from outcomekit.diagnostics.pointer import Part, Pointer

FOLDER = {
    "map.yaml": "outcome_map: 1\ntitle: Lines  # all\nhypotheses:\n",
    "early.yaml": "journal:\n  - saw: One\n  - saw: Two  # so\n",
    "late.yaml": "journal:\n  - saw: Three\n",
    "partners/engineer.yaml": "partners:\n  engineer:\n    name: Engineers\n",
    "partners/manager.yaml": "# them\npartners:\n  manager:\n    name: Managers\n",
    "tests.yaml": "hypotheses:\n  audit: An audit\n",
}


def at(*parts: Part) -> Pointer:
    """The pointer of these parts."""
    return Pointer(parts)


def laid_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder map, `lines`, below the folder in which the test then runs."""
    for name, text in FOLDER.items():
        file = tmp_path / "lines" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path / "lines"


def loaded(path: str) -> Loaded:
    """The one map at a path."""
    [files] = find_maps([Path(path)]).maps
    found = load(files)
    assert found is not None
    return found


def texts(folder: Path) -> dict[str, str]:
    """What each file below a folder holds."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().decode()
        for file in folder.rglob("*")
        if file.is_file()
    }


def refusal(edits: Sequence[Edit], path: str = "lines") -> str:
    """Why edits of a map are refused."""
    with pytest.raises(Refusal) as refused:
        plan([(loaded(path), edits)])
    return refused.value.message
