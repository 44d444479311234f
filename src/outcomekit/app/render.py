"""`render`: from a map on disk to a document, on stdout or in a file."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from outcomekit.app.discover import find_maps
from outcomekit.app.paths import read_file
from outcomekit.app.refusal import Refusal, words_of
from outcomekit.app.settings import Settings

if TYPE_CHECKING:
    from outcomekit.app.compiled import CompiledTemplates
    from outcomekit.app.map_files import MapFiles
    from outcomekit.diagnostics.report import Report
    from outcomekit.documents.rendering import Rendered
    from outcomekit.index.index import Index


_MOST_NAMED: Final = 5

ALL: Final = "all"
"""What stands for every document at once."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to render: a document, its extract, and the user's own templates.

    `cached` says that compiled templates are kept from run to run.
    """

    document: str
    partner: str | None = None
    stage: str | None = None
    template: Path | None = None
    templates: Path | None = None
    cached: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page: the name of its file, its bytes (UTF-8), and remarks for its maker."""

    name: str
    data: bytes
    remarks: tuple[str, ...]


def documents() -> dict[str, str]:
    """The documents there are, and what each is in one line; last the word for all of them."""
    from outcomekit.documents.rendering import summaries

    return {**summaries(), ALL: "Every document, and a page that leads to them."}


def document_names() -> tuple[str, ...]:
    """The names of the documents there are."""
    from outcomekit.documents.rendering import names

    return names()


@dataclass(frozen=True, slots=True)
class Subject:
    """The map that documents are made of.

    `report` tells what is wrong with it: with findings it can be no document. None where a glance
    showed that there is nothing. `files` are those that the map stands in.
    """

    index: Index | None
    settings: Settings
    report: Report | None = None
    files: tuple[str, ...] = ()

    def stands_in(self, path: Path) -> bool:
        """Whether a file is one of the map's own, which no document may take the place of."""
        own = [file for one in self.files if (file := Path(one)).exists()]
        return path.exists() and any(path.samefile(file) for file in own)


def read_map(path: Path, standard_input: tuple[Path, bytes] | None = None) -> Subject:
    """The one map at a path, checked.

    Raises:
        Refusal: when there is no map or more than one.
    """
    if standard_input is None:
        found = find_maps([path]).maps
        if len(found) > 1:
            named = ", ".join(sorted(str(files.path) for files in found)[:_MOST_NAMED])
            more = " and more" if len(found) > _MOST_NAMED else ""
            raise Refusal(f"{path} holds {len(found)} maps; name one of them: {named}{more}")
        index = _sound(found[0]) if found else None
        if index is not None:
            return Subject(index, found[0].settings, files=found[0].names)
    from outcomekit.app.check import check

    checked = check([path] if standard_input is None else [], standard_input)
    if checked.refusals:
        raise Refusal(checked.refusals[0])
    loaded = checked.maps[0]
    files = tuple(tree.source.file for tree in loaded.trees)
    return Subject(loaded.index, loaded.settings, checked.report, files)


def _sound(files: MapFiles) -> Index | None:
    """The index of a map in which a glance finds nothing wrong, whatever other maps say."""
    from outcomekit.app.judge import surely_valid

    try:
        known = surely_valid(
            files, [read_file(one, files.settings.max_file_size) for one in files.names]
        )
    except Refusal:
        return None  # it is told where the map is checked
    if known is None or known[1].outward:
        return None
    from outcomekit.index.collect import collect
    from outcomekit.model.assembled import assembled

    return collect(files.map_id, assembled(known[0]))[0]


def pages(request: Request, subject: Subject) -> list[Page]:
    """The document that was asked for, or all of them and last the page that leads to them.

    Args:
        subject: a map without findings, as `read_map` gives it.

    Raises:
        Refusal: for an unknown document, partner or stage, or a template that fails.
    """
    index, settings = subject.index, subject.settings
    assert index is not None, "a map without findings has an index"
    if request.document == ALL:
        return _all_pages(request, index, settings)
    rendered = _rendered(request, index, settings)
    return [_page(_file_name(index, request.document), rendered)]


def _all_pages(request: Request, index: Index, settings: Settings) -> list[Page]:
    from outcomekit.documents.contents import contents
    from outcomekit.documents.rendering import names

    made = {
        name: (_file_name(index, name), _rendered(replace(request, document=name), index, settings))
        for name in names()
    }
    leading = Page(_file_name(index, "index"), contents(index, made).encode(), ())
    return [*(_page(file, rendered) for file, rendered in made.values()), leading]


def _page(file: str, rendered: Rendered) -> Page:
    return Page(file, rendered.text.encode(), rendered.remarks)


def _file_name(index: Index, document: str) -> str:
    """The file of a document in a folder of them; made of ids, so it stays in that folder."""
    return f"{index.map_id}-{document}.md"


def _rendered(request: Request, index: Index, settings: Settings) -> Rendered:
    from outcomekit.documents.faults import DocumentFault
    from outcomekit.documents.rendering import render

    templates = request.templates
    if templates is None and settings.templates is not None:
        templates = Path(os.path.relpath(settings.templates))
    _refuse_no_template(request.template, templates)
    try:
        return render(
            request.document,
            index,
            partner=request.partner,
            stage=request.stage,
            template=request.template,
            templates=templates,
            kept=_kept() if request.cached else None,
        )
    except DocumentFault as fault:
        raise Refusal(str(fault)) from fault


def _refuse_no_template(template: Path | None, templates: Path | None) -> None:
    """A template is a file, and templates stand in a folder: else shipped ones would be taken."""
    if template is not None and not template.exists():
        raise Refusal(f"the template {template} does not exist")
    if template is not None and template.is_dir():
        raise Refusal(f"{template} is a folder of templates: give it with --templates")
    if templates is not None and not templates.exists():
        raise Refusal(f"the folder of templates {templates} does not exist")
    if templates is not None and not templates.is_dir():
        raise Refusal(f"{templates} is no folder of templates; one template goes to --template")


@cache
def _kept() -> CompiledTemplates:
    from outcomekit.app.compiled import CompiledTemplates

    return CompiledTemplates()


def is_current(path: Path, made: Page) -> bool:
    """Whether a file holds just this page.

    Raises:
        Refusal: when the file cannot be read.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as fault:
        raise Refusal(f"{path} cannot be read: {words_of(fault)}") from fault
    return read_file(path, len(made.data)) == made.data  # of an endless device, no more than that


def write_page(path: Path, made: Page) -> bool:
    """Put a page into a file; False when it stood there already.

    Raises:
        Refusal: when the file cannot be written.
    """
    if is_current(path, made):
        return False
    from outcomekit.app.write import write_file

    write_file(path, made.data)
    return True
