"""Every command of the program in one world: run as a program of its own.

`python -m tests.promises.every_command FOLDER` runs them one after the other in a folder that
`lay_out` has prepared. What each wrote, and what came out on disk, goes out as JSON.
"""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import Final, TextIO

from outcomekit.cli.main import run
from tests.app.repositories import repository
from tests.checkout import ROOT

MAP: Final = (ROOT / "tests/documents/exemplars/mega-international.yaml").read_text("utf-8")
UNTIDY: Final = (
    "title:   Untidy\noutcome_map: 1\nstatus: Draft  # so\nimpacts: {margin: Margin rises}\n"
)
TEMPLATE: Final = "{% for player in players %}\n- {{ player.heading }}\n{% endfor %}\n"
READING: Final[dict[str, tuple[str, ...]]] = {
    "validate": ("maps", "--format json maps", "maps/torn.yaml"),
    "lint": (
        "--select all --today 2026-11-20 maps",
        "--format sarif --today 2026-11-20 maps",
        "--unsafe-fixes --diff --today 2026-11-20 maps",
    ),
    "explain": ("--list", "PM001"),
    "format": ("--diff maps",),
    "changelog": ("HEAD~1..HEAD",),
    "merge": ("maps/base.yaml maps/ours.yaml maps/theirs.yaml --diff",),
    "git": ("status",),
    "render": (
        "playbook maps/mega.yaml --today 2026-11-20",
        "outcome-map maps/mega.yaml",
        "playbook --template own.md.j2 maps/mega.yaml",
        "--list",
    ),
    "diff": ("--format markdown HEAD~1..HEAD", "maps/base.yaml maps/ours.yaml", "--against HEAD~1"),
    "add": ("impact calm --text Calm --diff maps/base.yaml",),
    "rename": ("margin plant-margin --diff maps/base.yaml",),
    "record": ("margin --saw It --on 2026-11-20 --diff maps/base.yaml",),
    "schema": ("",),
    "config": ("",),
}
"""What each command is run with where it writes nothing."""
WRITING: Final[dict[str, tuple[str, ...]]] = {
    "init": ("../new --today 2026-11-20",),
    "lint": ("--fix maps/untidy.yaml", "--baseline known.json --write-baseline maps/untidy.yaml"),
    "format": ("maps/untidy.yaml",),
    "merge": ("maps/base.yaml maps/ours.yaml maps/theirs.yaml -o maps/ours.yaml",),
    "git": ("install", "uninstall"),
    "render": (
        "roadmap maps/base.yaml -o page.md",
        "all maps/mega.yaml --out pages --today 2026-11-20",
    ),
    "add": ("impact calm --text Calm maps/base.yaml",),
    "record": ("margin --saw It --on 2026-11-20 maps/base.yaml",),
    "rename": ("margin plant-margin maps/base.yaml",),
}
"""And where it writes."""


def lay_out(folder: Path, text: str = MAP) -> None:
    """Make a repository with a workspace of maps, one of them `text`, and two commits."""
    repo = repository(folder)
    base = "outcome_map: 1\ntitle: Lines\nimpacts: {margin: Margin rises}\n"
    torn = "outcome_map: 1\ntitle: Torn\nstatus: live\npartners: {a: {buying: {reports_to: a}}}\n"
    ours = base.replace("Lines", "Größe: €")
    repo.commit(
        {
            "outcomekit.toml": "",
            "own.md.j2": TEMPLATE,
            "maps/mega.yaml": text.replace("kind: boundary", "kind: strategic", 1),
            "maps/untidy.yaml": UNTIDY,
            "maps/torn.yaml": torn,
            "maps/base.yaml": base,
            "maps/ours.yaml": ours.replace("Größe: €", '"Größe: €"'),
            "maps/theirs.yaml": base + "vision: Plants win\n",
        }
    )
    repo.commit({"maps/mega.yaml": text, "maps/late.yaml": base})


def ran(name: str, arguments: str) -> list[object]:
    """What a command ended with, and what it wrote on each stream, as it would in a pipe."""
    streams = sys.stdout, sys.stderr
    out, err = _pipe(), _pipe()
    sys.stdout, sys.stderr = out, err
    try:
        code = run([name, *arguments.split()])
    finally:
        sys.stdout, sys.stderr = streams
    return [f"{name} {arguments}".rstrip(), code, _written(out), _written(err)]


def _pipe() -> TextIO:
    return io.TextIOWrapper(io.BytesIO())


def _written(stream: TextIO) -> str:
    data = stream.buffer
    assert isinstance(data, io.BytesIO)
    return data.getvalue().decode("utf-8")


def files(folder: Path) -> dict[str, str]:
    """The texts of the files below a folder, those of git aside."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }


def main(folder: Path, sorts: str) -> None:
    """Run the commands that read, or all, and write what came of them to stdout."""
    os.chdir(folder)
    commands = [READING, WRITING] if sorts == "all" else [READING]
    told = [
        ran(name, arguments)
        for sort in commands
        for name, runs in sort.items()
        for arguments in runs
    ]
    sys.stdout.write(json.dumps({"told": told, "files": files(folder.parent)}, sort_keys=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), sys.argv[2])
