"""`outcomekit changelog`: what became of maps, told commit by commit.

stdout is the chronicle. That something changed is no failure: the exit code is 0.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from outcomekit.cli import console
from outcomekit.cli.options import CLEAN, Color, as_path, format_option
from outcomekit.reports import changelog as formats

SUMMARY = "Tell when and why each entry of a map came, changed and went."
EXAMPLES = (
    "outcomekit changelog HEAD~1.. examples",
    "outcomekit changelog --format markdown HEAD~1..HEAD examples/mega-international",
)


def changelog(
    *,
    span: Annotated[
        str,
        typer.Argument(
            metavar="REV..REV",
            help="The commits that the second revision has and the first has not; "
            "HEAD where one is left out.",
        ),
    ],
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...", parser=as_path, help="The maps, or folders, that matter."
        ),
    ] = None,
    format_: Annotated[
        str, format_option(formats.names, "format of a changelog", "How it is written")
    ] = formats.DEFAULT,
    color: Color = "auto",
) -> None:
    """Maps are followed through moves and new names; a merge counts as one commit."""
    from outcomekit.app.changelog import chronicle

    told = chronicle(span, paths or ())
    console.result(formats.encode(format_, told, console.style(color)))
    if format_ != formats.DEFAULT:  # which shows them where people look
        for remark in told.remarks:
            console.say(remark)
    raise typer.Exit(CLEAN)
