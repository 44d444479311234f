"""`outcomekit record`: an entry in the journal."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from outcomekit.cli.options import Color, Today
from outcomekit.cli.writing import MapPath, ShowDiff, asker, carry_out, ids

SUMMARY = "Record in a map's journal what was seen."
EXAMPLES = (
    'outcomekit record brings-stoppage-log --score medium --saw "Four of nine brought a log" '
    "--diff examples/mega-international",
    "outcomekit record acknowledges-within-ten --value 61 --on 2026-11-20 --diff "
    "examples/fjordline-cold-chain.yaml",
)


def record(
    *,
    about: Annotated[
        str, typer.Argument(metavar="ABOUT", autocompletion=ids, help="What it is about, by id.")
    ],
    path: MapPath = None,
    score: Annotated[
        str | None,
        typer.Option(
            "--score",
            metavar="SCORE",
            autocompletion=lambda: ["low", "medium", "high"],
            help="How far it is seen: low, medium, high.",
        ),
    ] = None,
    value: Annotated[
        str | None, typer.Option("--value", metavar="N", help="A reading of its measure.")
    ] = None,
    saw: Annotated[
        str | None, typer.Option("--saw", metavar="TEXT", help="The change, in words.")
    ] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option("--evidence", metavar="TEXT", help="What it rests on; may be repeated."),
    ] = None,
    unexpected: Annotated[
        str | None,
        typer.Option("--unexpected", metavar="TEXT", help="What nobody had thought of."),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="TEXT", help="Who saw it: a person or role.")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day; today where left out.")
    ] = None,
    diff: ShowDiff = False,
    color: Color = "auto",
    today: Today = None,
) -> None:
    """The entry goes to the end of the journal, into the file that holds it."""
    from outcomekit.app.record import Seen, says_nothing
    from outcomekit.app.record import record as planned
    from outcomekit.app.today import today as day

    seen = Seen(about, on, by, score, value, saw, tuple(evidence or ()), unexpected)
    ask = asker()
    if ask is not None and says_nothing(seen):
        seen = replace(seen, saw=ask("What was seen", ()))
    date = day(today)
    raise typer.Exit(carry_out(lambda: planned(seen, date, path), diff=diff, color=color))
