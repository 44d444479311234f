"""`outcomekit config`: the settings in force."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from outcomekit.app.refusal import Refusal
from outcomekit.cli import console
from outcomekit.cli.options import as_path

SUMMARY = "Show the settings in force, and where each comes from."
EXAMPLES = ("outcomekit config", "outcomekit config examples")


def config(
    folder: Annotated[
        Path,
        typer.Argument(metavar="[DIR]", parser=as_path, help="The folder for which they hold."),
    ] = Path(),
) -> None:
    """They stand in `outcomekit.toml`, or in `pyproject.toml` under `[tool.outcomekit]`.

    The nearest one upwards from a folder holds, and its folder is the workspace.
    """
    from outcomekit.app.config import in_force

    if not folder.is_dir():
        raise Refusal(f"{folder} is no folder")
    rows = in_force(folder)
    names = max(len(row.name) for row in rows)
    values = max(len(row.value) for row in rows)
    lines = [f"{row.name:<{names}} = {row.value:<{values}}  ({row.origin})" for row in rows]
    console.text_result("\n".join(lines) + "\n")
