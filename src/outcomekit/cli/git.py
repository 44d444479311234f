"""`outcomekit git`: the drivers by which git compares and merges maps."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, TypeAlias

import typer

from outcomekit.cli import console
from outcomekit.cli.help import Command

SUMMARY = "Let git merge maps by id and field."
EXAMPLES = ("outcomekit git install", "outcomekit git status")

app = typer.Typer(rich_markup_mode=None, invoke_without_command=True)

Global: TypeAlias = Annotated[
    bool, typer.Option("--global", help="For all of your repositories, instead of this one.")
]


def install(*, everywhere: Global = False) -> None:
    """Maps are then merged by id; `git diff` and `git log -p` show lines under their entity."""
    from outcomekit.app.drivers import install as set_up

    _tell(set_up(Path(), everywhere=everywhere))


def uninstall(*, everywhere: Global = False) -> None:
    """Settings of git and .gitattributes are as they were before, to the byte."""
    from outcomekit.app.drivers import uninstall as taken_away

    _tell(taken_away(Path(), everywhere=everywhere))


def status() -> None:
    """Also lists the maps of the repository that .gitattributes does not name."""
    from outcomekit.app.drivers import status as told

    console.text_result("".join(f"{line}\n" for line in told(Path())))


@app.callback()
def _group(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        console.text_result(context.get_help() + "\n")


COMMANDS: Final = (
    (
        install,
        "Set up the diff and merge drivers, and name this repository's maps.",
        ("outcomekit git install", "outcomekit git install --global"),
    ),
    (
        uninstall,
        "Take away what `install` set up.",
        ("outcomekit git uninstall", "outcomekit git uninstall --global"),
    ),
    (
        status,
        "Tell whether the drivers are set up, and for which maps.",
        ("outcomekit git status", "outcomekit git status --help"),
    ),
)
"""The commands of the group, each with its first sentence and its examples."""


def _register() -> None:
    for function, summary, examples in COMMANDS:
        app.command(
            cls=Command, help=f"{summary}\n\n{function.__doc__}", short_help=summary,
            epilog="\n".join(examples),
        )(function)  # fmt: skip


_register()


def _tell(said: list[str]) -> None:
    for line in said:
        console.say(line)
