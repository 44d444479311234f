"""`outcomekit merge`: two sides of one map made one.

stdout is the merged map, unless it goes into a file. What a person must choose or know is said on
stderr, and the exit code is then 1, which git takes for a conflict.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from outcomekit.cli import console
from outcomekit.cli.options import CLEAN, FOUND, STDOUT, as_path

SUMMARY = "Merge what two sides made of one map, by id and field."
EXAMPLES = (
    "outcomekit merge examples/minimal.yaml examples/minimal.yaml examples/brightwell-payroll.yaml",
    "outcomekit merge examples/minimal.yaml examples/minimal.yaml examples/minimal.yaml "
    "-o merged.yaml",
)


def merge(
    *,
    base: Annotated[
        Path,
        typer.Argument(
            metavar="BASE", parser=as_path, help="What both sides began with; may be empty."
        ),
    ],
    ours: Annotated[
        Path,
        typer.Argument(metavar="OURS", parser=as_path, help="The side that is merged into."),
    ],
    theirs: Annotated[
        Path, typer.Argument(metavar="THEIRS", parser=as_path, help="The other side.")
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="OUT", parser=as_path, help="The file to write; may be OURS."
        ),
    ] = None,
    path: Annotated[
        Path | None,
        typer.Option(
            "--path",
            metavar="FILE",
            parser=as_path,
            help="The name that the map goes by, where OURS is a copy.",
        ),
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what changes in OURS, and write nothing.")
    ] = False,
) -> None:
    """Comments and spacing of both sides stay; true conflicts are left between markers, exit 1."""
    from outcomekit.app.merge import merge as merged
    from outcomekit.app.merge import side
    from outcomekit.app.unified import unified
    from outcomekit.app.write import write_file

    output = None if output == STDOUT else output
    before = side(ours)
    outcome = merged(side(base), before, side(theirs), path or output or ours)
    if diff:
        console.result(unified([(path or ours, before, outcome.data)]).encode())
    elif output is None:
        console.result(outcome.data)
    else:
        write_file(output, outcome.data)
    for line in outcome.said:
        console.say(line)
    raise typer.Exit(CLEAN if outcome.clean else FOUND)
