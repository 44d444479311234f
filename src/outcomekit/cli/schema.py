"""`outcomekit schema`: the JSON Schema of the map language."""

from __future__ import annotations

from typing import Annotated

import typer

from outcomekit.cli import console

SUMMARY = "Print the JSON Schema of the map language, for editors."
EXAMPLES = ("outcomekit schema", "outcomekit schema --part")


def schema(
    *,
    part: Annotated[
        bool, typer.Option("--part", help="For the parts of a folder map, which need no head.")
    ] = False,
) -> None:
    """With it an editor completes fields and words, says what they mean, marks what is wrong.

    Save it beside your maps, and put `# yaml-language-server: $schema=FILE` into their first line.
    """
    from outcomekit.app.schema import schema_text

    console.result(schema_text(part=part).encode())
