"""The page that leads to a map's documents, where all of them are written to one folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from outcomekit.documents import _registry
from outcomekit.documents.draft import Draft
from outcomekit.documents.environment import printed
from outcomekit.documents.headings import Headings
from outcomekit.documents.page import Opening, opening
from outcomekit.documents.rendering import Rendered, shipped
from outcomekit.documents.scope import scope
from outcomekit.documents.typeset import typeset
from outcomekit.documents.wording import count
from outcomekit.index.index import Index

TITLE = "Documents"
_TEMPLATE = "_contents.md.j2"


@dataclass(frozen=True)
class Row:
    """One document in the table."""

    name: str
    """What it is called."""
    file: str
    """Its file, beside this page."""
    audience: str
    """For whom it is."""
    gaps: str
    """How many gaps it says."""


@dataclass(frozen=True)
class View:
    """The data of the page."""

    opening: Opening
    rows: list[Row]


def contents(index: Index, pages: Mapping[str, tuple[str, Rendered]]) -> str:
    """The page, as Markdown.

    Args:
        index: the map.
        pages: for each document by name, its file and the rendered page.
    """
    rows = [
        Row(
            _registry.document(name).TITLE,
            file,
            _registry.document(name).AUDIENCE,
            count(len(rendered.gaps), "open gap"),
        )
        for name, (file, rendered) in pages.items()
    ]
    draft = Draft(index, scope(index, None, None), (), Headings())
    view = View(opening(draft, TITLE), rows)
    return typeset(printed(shipped(None), _TEMPLATE, asdict(view)))
