"""Options that several commands share, each with its words and its check."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final, TypeAlias

import typer

from outcomekit import reports
from outcomekit.app.refusal import Refusal, words_of
from outcomekit.app.today import is_day
from outcomekit.cli import console
from outcomekit.cli.console import COLORS
from outcomekit.diagnostics.nearest import nearest

CLEAN: Final = console.CLEAN
FOUND: Final = console.FOUND
REFUSED: Final = console.REFUSED

STDIN: Final = Path("-")
"""What stands for standard input among paths."""

STDOUT: Final = Path("-")
"""What stands for standard output in place of a file to write."""


def one_of(value: str, choices: tuple[str, ...], noun: str) -> str:
    """The value, if it is one of the choices.

    Raises:
        Refusal: with the nearest choice, otherwise.
    """
    if value in choices:
        return value
    near = nearest(value, choices)
    hint = f"did you mean `{near}`?" if near else f"there are {', '.join(choices)}"
    raise Refusal(f"`{value}` is no {noun}; {hint}")


def standard_input(name: Path) -> tuple[Path, bytes]:
    """The name that a map from standard input goes by, and its bytes, up to what is too large.

    Raises:
        Refusal: when there is no standard input, or it cannot be read.
    """
    from outcomekit.app.settings import settings_for

    if sys.stdin is None:
        raise Refusal("standard input cannot be read: it is closed")
    try:
        return name, sys.stdin.buffer.read(settings_for(name.parent).max_file_size + 1)
    except OSError as fault:
        raise Refusal(f"standard input cannot be read: {words_of(fault)}") from fault


def format_option(names: Callable[[], tuple[str, ...]], noun: str, lead: str) -> Any:
    """`--format` of a command whose result can be written in these ways.

    `noun` is what a refusal calls one, `lead` begins the line in `--help`.
    """
    return typer.Option(
        "--format",
        callback=lambda value: one_of(value, names(), noun),
        autocompletion=lambda: list(names()),
        metavar="FORMAT",
        help=f"{lead}: {', '.join(names())}.",
    )


def checked_color(value: str) -> str:
    """The choice of color, if it is one.

    Raises:
        Refusal: otherwise.
    """
    return one_of(value, COLORS, "choice of color")


def _today(value: str | None) -> str | None:
    if value is not None and not is_day(value):
        raise Refusal(f"`{value}` is no date; one is written 2026-11-21")
    return value


def as_path(text: str) -> Path:
    """The path that was given; whether it can be read is seen where it is.

    Raises:
        Refusal: for an empty one.
    """
    if not text:
        raise Refusal("an empty name is no path; the current folder is `.`")
    return Path(text)


Paths: TypeAlias = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]...", parser=as_path, help="Maps, or folders that hold maps. `-` is stdin."
    ),
]
Format: TypeAlias = Annotated[
    str, format_option(reports.names, "format", "How findings are written")
]
Color: TypeAlias = Annotated[
    str,
    typer.Option(
        "--color",
        callback=checked_color,
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
    typer.Option(
        "--stdin-filename",
        metavar="FILE",
        parser=as_path,
        help="The name that stdin's map goes by.",
    ),
]
NoCache: TypeAlias = Annotated[
    bool,
    typer.Option("--no-cache", help="Use nothing of earlier runs, and keep nothing."),
]
