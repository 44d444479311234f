"""Options that several commands share, each with its words and its check."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Final, TypeAlias

import typer

from outcomekit import reports
from outcomekit.cli.console import COLORS
from outcomekit.diagnostics.nearest import nearest

CLEAN: Final = 0
FOUND: Final = 1
REFUSED: Final = 2


def one_of(value: str, choices: tuple[str, ...], noun: str) -> str:
    """The value, if it is one of the choices.

    Raises:
        typer.BadParameter: with the nearest choice, otherwise.
    """
    if value in choices:
        return value
    near = nearest(value, choices)
    hint = f"did you mean {near}?" if near else f"there are {', '.join(choices)}"
    raise typer.BadParameter(f"`{value}` is no {noun}; {hint}")


def _format(value: str) -> str:
    return one_of(value, reports.names(), "format")


def _color(value: str) -> str:
    return one_of(value, COLORS, "choice of color")


def _today(value: str | None) -> str | None:
    if value is not None:
        try:
            date.fromisoformat(value)
        except ValueError:
            raise typer.BadParameter(f"`{value}` is no date; write it as 2026-11-21") from None
    return value


Paths: TypeAlias = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[PATH]...", help="Maps, or folders that hold maps. `-` is stdin."),
]
Format: TypeAlias = Annotated[
    str,
    typer.Option(
        "--format",
        callback=_format,
        autocompletion=lambda: list(reports.names()),
        metavar="FORMAT",
        help=f"How findings are written: {', '.join(reports.names())}.",
    ),
]
Color: TypeAlias = Annotated[
    str,
    typer.Option(
        "--color",
        callback=_color,
        autocompletion=lambda: list(COLORS),
        metavar="WHEN",
        help="Color: auto, always, never.",
    ),
]
Today: TypeAlias = Annotated[
    str | None,
    typer.Option("--today", callback=_today, metavar="DATE", help="The date to take for today."),
]
StdinFilename: TypeAlias = Annotated[
    Path,
    typer.Option("--stdin-filename", metavar="FILE", help="The name that stdin's map goes by."),
]
