"""`outcomekit add`: a new entity in its right place."""

from __future__ import annotations

from typing import Annotated

import typer

from outcomekit.app.refusal import Refusal
from outcomekit.cli.options import Color
from outcomekit.cli.writing import MapPath, ShowDiff, asker, carry_out, ids

SUMMARY = "Add an entity to a map, in its right place."
EXAMPLES = (
    'outcomekit add behavior names-a-line --in production-manager/expect --text "Names one line" '
    "--diff examples/mega-international",
    "outcomekit add partner nurse --set name=Nurses --diff examples/minimal.yaml",
)


def _kinds(incomplete: str) -> list[str]:
    from outcomekit.app.add import kind_names

    return [name for name in kind_names() if name.startswith(incomplete)]


def add(
    *,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            autocompletion=_kinds,
            help="What to add: partner, behavior, value-proposition, question and so on.",
        ),
    ],
    entity_id: Annotated[str, typer.Argument(metavar="ID", help="Its id, new in the map.")],
    path: MapPath = None,
    within: Annotated[
        str | None,
        typer.Option(
            "--in",
            metavar="PARENT",
            autocompletion=ids,
            help="What is to hold it; with its level, cell, horizon or list behind a slash.",
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="Its main text.")
    ] = None,
    fields: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help="One of its fields, such as measure.target.value=60; may be repeated.",
        ),
    ] = None,
    diff: ShowDiff = False,
    color: Color = "auto",
) -> None:
    """On a terminal it asks for what is required; elsewhere that must be given."""
    from outcomekit.app.add import NewEntity
    from outcomekit.app.add import add as planned

    new = NewEntity(kind, entity_id, within, text, tuple(map(_field, fields or ())))
    raise typer.Exit(carry_out(lambda: planned(new, path, asker()), diff=diff, color=color))


def _field(given: str) -> tuple[str, str]:
    name, sign, value = given.partition("=")
    if not sign or not name.strip():
        raise Refusal(f"--set takes FIELD=VALUE; `{given}` is none")
    if not value.strip():
        raise Refusal(f"--set {given} gives no value")
    return name.strip(), value
