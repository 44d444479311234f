"""`outcomekit explain`: what a finding, rule, change, field of the map or document means."""

from __future__ import annotations

from typing import Annotated

import typer

from outcomekit.app.explain.printed import FORMATS
from outcomekit.app.refusal import Refusal
from outcomekit.cli import console
from outcomekit.cli.options import Color, format_option

SUMMARY = "Explain a finding, a rule, a change, a field or a document."
EXAMPLES = (
    "outcomekit explain missing-outcome-challenge",
    "outcomekit explain partners.behaviors",
)


def _words(incomplete: str) -> list[str]:
    from outcomekit.app.explain.topics import words

    return [word for word in words() if word.startswith(incomplete)]


def explain(
    *,
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="WHAT",
            autocompletion=_words,
            help="A code, a name, a family, a path such as `partners.behaviors`, a document.",
        ),
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help="List all that can be explained.")] = False,
    format_: Annotated[
        str, format_option(lambda: FORMATS, "format of an explanation", "How it is written")
    ] = FORMATS[0],
    color: Color = "auto",
) -> None:
    """What it is, why it is there and who says so, and an example of it done badly and well."""
    from outcomekit.app.explain import topics
    from outcomekit.app.explain.printed import listed, written

    if list_:
        _print(listed(topics.tables(), format_), format_)
        return
    if what is None:
        raise Refusal("`explain` takes what to explain; `outcomekit explain --list` lists it all")
    pages = topics.explain(what)
    style = console.style(color)
    if style.color and format_ == FORMATS[0]:
        from outcomekit.reports._page import painted

        console.text_result(painted(written(pages, "markdown"), style.width))
        return
    _print(written(pages, format_), format_)


def _print(text: str, format_: str) -> None:
    """Text in the terminal's characters, what programs read in UTF-8."""
    if format_ == FORMATS[0]:
        console.text_result(text)
    else:
        console.result(text.encode())
