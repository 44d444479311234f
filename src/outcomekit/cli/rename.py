"""`outcomekit rename`: an id changed everywhere."""

from __future__ import annotations

from typing import Annotated

import typer

from outcomekit.cli.options import Color
from outcomekit.cli.writing import MapPath, ShowDiff, carry_out, ids

SUMMARY = "Change an id, and every reference to it in the workspace."
EXAMPLES = (
    "outcomekit rename brings-stoppage-log brings-log --diff examples/mega-international",
    "outcomekit rename cause-within-shift.equation.inputs.shifts shifts_a_year --diff "
    "examples/mega-international",
)


def rename(
    *,
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD",
            autocompletion=ids,
            help="The id; for an input of an equation, PROPOSITION.equation.inputs.NAME.",
        ),
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="What it is to be.")],
    path: MapPath = None,
    diff: ShowDiff = False,
    color: Color = "auto",
) -> None:
    """All files are written, or none. Comments and `x-` keys are left as they are."""
    from outcomekit.app.rename import rename as planned

    raise typer.Exit(carry_out(lambda: planned(old, new, path), diff=diff, color=color))
