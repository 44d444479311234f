"""Renders a document: a map's index in, a page of Markdown out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from outcomekit.documents import _registry
from outcomekit.documents.budgets import over_budget
from outcomekit.documents.draft import Draft
from outcomekit.documents.faults import UnknownName
from outcomekit.documents.gaps.gap import Gap
from outcomekit.documents.headings import Headings
from outcomekit.documents.places import templates_folder
from outcomekit.documents.scope import Scope, scope
from outcomekit.documents.typeset import typeset
from outcomekit.index.index import Index

if TYPE_CHECKING:
    from jinja2 import Environment

    from outcomekit.documents.compiled import Kept

document = _registry.document
names = _registry.names
summaries = _registry.summaries


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished page.

    `text` is Markdown and ends with a line end. `remarks` are notes for whoever made it, one line
    each: sections that are too long. `gaps` are what the page says is not known yet.
    """

    text: str
    remarks: tuple[str, ...]
    gaps: tuple[Gap, ...]


def render(
    name: str,
    index: Index,
    *,
    partner: str | None = None,
    stage: str | None = None,
    template: Path | None = None,
    templates: Path | None = None,
    kept: Kept | None = None,
) -> Rendered:
    """A document of a map.

    Args:
        name: the document, such as `playbook`.
        index: the map.
        partner: the id of a player, for that player's pages alone.
        stage: the id of a stage, for a call sheet.
        template: a template of the user's, in place of the shipped one.
        templates: a folder of the user's, whose templates stand in for shipped ones of their name.
        kept: where the byte code of shipped templates is kept from run to run.

    Raises:
        UnknownName: when there is no such document, player or stage, or no such extract.
        TemplateFault: when the user's template fails.
    """
    document = _registry.document(name)
    for wanted, flag in (("partner", partner), ("stage", stage)):
        if flag is not None and wanted not in document.EXTRACTS:
            raise UnknownName(f"the {name.replace('-', ' ')} has no extract for one {wanted}")
    within = scope(index, partner, stage)
    gaps = tuple(gap for gap in document.gaps(index) if within.keeps(gap))
    view = document.view(Draft(index, within, gaps, Headings(*document.SECTIONS)))
    printed = _printed(
        _registry.TEMPLATE.format(name=name), asdict(view), template, templates, kept
    )
    text = typeset(printed)
    remarks = _too_long(document, view, within, text)
    return Rendered(text, remarks, gaps)


def _printed(
    name: str,
    data: dict[str, Any],
    template: Path | None,
    templates: Path | None,
    kept: Kept | None,
) -> str:
    """What a template prints: the user's own apart, the shipped one in place."""
    folders = [templates] if templates is not None else []
    if template is not None:
        folders.insert(0, template.parent)
        name = template.name
    if folders:
        from outcomekit.documents.apart import printed_apart

        return printed_apart([*folders, templates_folder()], name, data)
    from outcomekit.documents.environment import printed

    return printed(shipped(kept), name, data)


@cache
def shipped(kept: Kept | None) -> Environment:
    """The sandbox of the shipped templates."""
    from outcomekit.documents.environment import environment

    return environment([templates_folder()], (), kept)


def _too_long(document: _registry.Document, view: Any, kept: Scope, text: str) -> tuple[str, ...]:
    budgets = dict(document.budgets(view))
    whole = budgets.pop("", None)
    if kept.stage is not None:
        return tuple(over_budget(text, {}, _CALL_SHEET))
    return tuple(over_budget(text, budgets, whole.words if whole is not None else None))


_CALL_SHEET = 500
"""Words that a seller reads before a call."""

__all__: Sequence[str] = ("Rendered", "document", "names", "render", "summaries")
