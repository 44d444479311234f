"""The documents there are: a document is a module of this package with a template of its name.

Listing them reads two folders and runs no module, so that a shell can complete names at once.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final, Protocol

from outcomekit.diagnostics.nearest import nearest
from outcomekit.documents.budgets import Budget
from outcomekit.documents.draft import Draft
from outcomekit.documents.faults import UnknownName
from outcomekit.documents.gaps.gap import Gap
from outcomekit.documents.places import templates_folder
from outcomekit.index.index import Index

TEMPLATE: Final = "{name}.md.j2"
_HERE: Final = Path(__file__).resolve().parent


class Document(Protocol):
    """What the module of a document has.

    `TITLE` stands before the map's title in the page's heading, `AUDIENCE` says for whom the page
    is, `WHY` why there is such a page, with the marks of the literature. `EXTRACTS` are the
    extracts that it has: for one `partner`, at one `stage`. `SECTIONS` are the headings that every
    page of its kind may have.
    """

    TITLE: str
    AUDIENCE: str
    WHY: str
    EXTRACTS: tuple[str, ...]
    SECTIONS: tuple[str, ...]

    def gaps(self, index: Index) -> list[Gap]:
        """What the document does not know yet of a map, in the order of the page."""

    def view(self, draft: Draft) -> Any:
        """The data of the template: a frozen dataclass of plain data."""

    def budgets(self, made: Any) -> Mapping[str, Budget]:
        """How many words each section may have; "" stands for the page."""


@cache
def names() -> tuple[str, ...]:
    """The names of the documents, in the order in which a person meets them."""
    templates = {path.name for path in templates_folder().glob(TEMPLATE.format(name="*"))}
    found = [
        path.stem.replace("_", "-")
        for path in _HERE.glob("*.py")
        if TEMPLATE.format(name=path.stem.replace("_", "-")) in templates
    ]
    return tuple(
        sorted(found, key=lambda name: (_ORDER.index(name) if name in _ORDER else 99, name))
    )


_ORDER: Final = ("playbook", "roadmap", "value-table", "value-map", "outcome-map")


def summaries() -> dict[str, str]:
    """Each document with one line of what it is: its module's own first sentence."""
    return {name: _summary(_HERE / f"{_stem(name)}.py") for name in names()}


def _summary(path: Path) -> str:
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return told.split("\n", 1)[0]


def document(name: str) -> Document:
    """The module of a document.

    Raises:
        UnknownName: when there is no such document.
    """
    if name not in names():
        near = nearest(name, names())
        listed = "" if near else f"; there is {', '.join(names())}"
        raise UnknownName(f"`{name}` is no document{listed}", near)
    module: Any = import_module(f"outcomekit.documents.{_stem(name)}")
    found: Document = module
    return found


def _stem(name: str) -> str:
    return name.replace("-", "_")
