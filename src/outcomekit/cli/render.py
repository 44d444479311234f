"""`outcomekit render`: a document from a map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from outcomekit.app.refusal import Refusal
from outcomekit.cli import console
from outcomekit.cli.options import (
    CLEAN,
    FOUND,
    STDIN,
    STDOUT,
    Color,
    NoCache,
    StdinFilename,
    Today,
    as_path,
    one_of,
    standard_input,
)

if TYPE_CHECKING:
    from outcomekit.app.render import Page

SUMMARY = "Make a document from a map: a playbook, a roadmap and others."
EXAMPLES = (
    "outcomekit render playbook examples/mega-international",
    "outcomekit render all examples/mega-international --out demo",
)


def _documents(incomplete: str) -> list[str]:
    from outcomekit.app.render import documents

    return [name for name in documents() if name.startswith(incomplete)]


def _partners(incomplete: str) -> list[str]:
    from outcomekit.cli.writing import ids_of

    return ids_of("partner", incomplete)


def _stages(incomplete: str) -> list[str]:
    from outcomekit.cli.writing import ids_of

    return ids_of("stage", incomplete)


def render(
    *,
    document: Annotated[
        str | None,
        typer.Argument(
            metavar="DOCUMENT",
            autocompletion=_documents,
            help="The document, or `all`; --list tells which there are.",
        ),
    ] = None,
    path: Annotated[
        Path | None,
        typer.Argument(metavar="MAP", parser=as_path, help="A map's file or folder. `-` is stdin."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", parser=as_path, help="Write to a file."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="DIR", parser=as_path, help="For `all`: the folder to write to."
        ),
    ] = None,
    partner: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="PARTNER",
            autocompletion=_partners,
            help="Only one partner's pages, by id.",
        ),
    ] = None,
    stage: Annotated[
        str | None,
        typer.Option(
            "--stage",
            metavar="STAGE",
            autocompletion=_stages,
            help="A call sheet for one stage.",
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template", metavar="FILE", parser=as_path, help="Your template for this document."
        ),
    ] = None,
    templates: Annotated[
        Path | None,
        typer.Option(
            "--templates", metavar="DIR", parser=as_path, help="A folder of templates of your own."
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; exit 1 when the files are not current."),
    ] = False,
    list_: Annotated[bool, typer.Option("--list", help="List the documents there are.")] = False,
    color: Color = "auto",
    stdin_filename: StdinFilename = Path("stdin.yaml"),
    today: Today = None,
    no_cache: NoCache = False,
) -> None:
    """The page is Markdown, made from the map alone: the same map gives the same bytes."""
    from outcomekit.app.render import ALL, Request, document_names, pages, read_map
    from outcomekit.cli.pages import has_mistakes, show

    if list_:
        console.text_result(_listed())
        return
    if document is None:
        raise Refusal("`render` takes a document and a map; `outcomekit render --list` lists them")
    one_of(document, (*document_names(), ALL), "document")
    output = None if output == STDOUT else output
    _refuse_nonsense(document, output, out, template, check=check)
    given = standard_input(stdin_filename) if path == STDIN else None
    subject = read_map(path or Path(), given)
    if has_mistakes(subject, color):
        raise typer.Exit(FOUND)
    request = Request(document, partner, stage, template, templates, cached=not no_cache)
    made = pages(request, subject)
    if output is None and out is None:
        show(made[0])
        return
    targets = [(output or (out or Path()) / one.name, one) for one in made]
    own = [str(target) for target, _ in targets if subject.stands_in(target)]
    if own:
        raise Refusal(f"{own[0]} is the map itself, which a document would take the place of")
    raise typer.Exit(_compared(targets) if check else _written(targets))


def _refuse_nonsense(
    document: str, output: Path | None, out: Path | None, template: Path | None, *, check: bool
) -> None:
    from outcomekit.app.render import ALL

    if document == ALL and (out is None or output is not None):
        raise Refusal("`render all` writes several files: give their folder with --out DIR")
    if document == ALL and template is not None:
        raise Refusal("--template is for one document; `render all` takes a folder, --templates")
    if document != ALL and out is not None:
        raise Refusal("--out is for `render all`; one document goes to a file with -o FILE")
    if check and document != ALL and output is None:
        raise Refusal("--check compares with a file: name it with -o FILE")


def _compared(made: list[tuple[Path, Page]]) -> int:
    from outcomekit.app.render import is_current

    stale = [path for path, one in made if not is_current(path, one)]
    for path in stale:
        console.say(f"{path} is not what the map says now; render it again")
    return FOUND if stale else CLEAN


def _written(made: list[tuple[Path, Page]]) -> int:
    from outcomekit.app.render import write_page
    from outcomekit.cli.pages import remark

    for path, one in made:
        remark(one)
        console.say(f"{path} {'written' if write_page(path, one) else 'is current'}")
    return CLEAN


def _listed() -> str:
    from outcomekit.app.render import documents

    listed = documents()
    width = max(map(len, listed))
    return "".join(f"{name:<{width}}  {summary}\n" for name, summary in listed.items())
