"""Pages of documents: what a document holds, and the data that a template of one's own gets."""

from __future__ import annotations

import ast
import inspect
import sys
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import pairwise
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from outcomekit.app.explain.page import Page, Table
from outcomekit.documents.rendering import document
from outcomekit.model.literature import WORKS, cited, marks

_EXTRACTS: Final = {"partner": "`--for PARTNER`", "stage": "`--stage STAGE`"}
_IN_TEMPLATES: Final = (
    '`link(label, heading or id)`, `ids(…)`, `code(…)`, `count(3, "gap")`, and the filters '
    "`sentence`, `clause`, `quoted`, `spoken`, `several`, `capital`"
)
_PLAIN: Final = {str: "text", bool: "true or false", int: "number", float: "number"}


def page(name: str) -> Page:
    """What a document is, its sections, and the data of its template.

    Raises:
        UnknownName: when there is no such document.
    """
    module = document(name)
    told = inspect.cleandoc(module.__doc__ or "")
    what, *more = [" ".join(paragraph.split()) for paragraph in told.split("\n\n")]
    facts = [
        ("For", module.AUDIENCE),
        ("Make it", f"`outcomekit render {name} MAP`"),
    ]
    if module.EXTRACTS:
        facts.append(("Extracts", ", ".join(_EXTRACTS[one] for one in module.EXTRACTS)))
    facts.append(("Your own template", f"`outcomekit render {name} MAP --template FILE`"))
    facts.append(("Beside Jinja's own words", _IN_TEMPLATES))
    sections = tuple((heading,) for heading in module.SECTIONS)
    return Page(
        kind="document",
        topic=name,
        title=f"`{name}`, a document",
        what=" ".join([what, *more]),
        why=cited(module.WHY),
        facts=tuple(facts),
        tables=(
            Table("Sections, where the map has something for them", ("heading",), sections),
            *_data(get_type_hints(module.view)["return"]),
        ),
        sources=tuple(WORKS[mark].full for mark in marks(module.WHY)),
    )


def _data(view: type) -> list[Table]:
    """A table for each class of the view's data, the view itself first."""
    waiting, tables, done = [view], [], set()
    while waiting:
        one = waiting.pop(0)
        if one in done:
            continue
        done.add(one)
        told = _told(one)
        hints = get_type_hints(one)
        rows = []
        for field in fields(one):
            form, inner = _form(hints[field.name])
            waiting += inner
            rows.append((f"`{field.name}`", form, told.get(field.name, "")))
        title = "Data for a template" if one is view else f"Data: {_words(one)}"
        tables.append(Table(title, ("name", "form", "meaning"), tuple(rows)))
    return tables


def _form(annotation: Any) -> tuple[str, list[type]]:
    """The form of a value of the view in words, and the classes of data within it."""
    options = [option for option in get_args(annotation) if option is not NoneType]
    if NoneType in get_args(annotation) and options:
        said, inner = _form(options[0])
        return f"{said}, or nothing", inner
    if get_origin(annotation) in (list, tuple):
        said, inner = _form(options[0])
        return f"list: {said}", inner
    if is_dataclass(annotation) and isinstance(annotation, type):
        return _words(annotation), [annotation]
    return _PLAIN.get(annotation, "value"), []


def _words(one: type) -> str:
    """The name of a class in words: `ObjectionCard` is `objection card`."""
    return "".join(
        f" {letter.lower()}" if letter.isupper() else letter for letter in one.__name__
    ).strip()


def _told(one: type) -> dict[str, str]:
    """What each field of a class says of itself, in the text that stands below it."""
    found: dict[str, str] = {}
    for holder in filter(is_dataclass, reversed(one.__mro__)):
        body = _bodies(holder.__module__).get(holder.__name__, [])
        for field, text in pairwise(body):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(text, ast.Expr)
                and isinstance(text.value, ast.Constant)
            ):
                found[field.target.id] = " ".join(str(text.value.value).split())
    return found


@cache
def _bodies(module: str) -> dict[str, list[ast.stmt]]:
    """The statements of each class of a module, as its source has them."""
    source = inspect.getsource(sys.modules[module])
    nodes = ast.parse(source).body
    return {node.name: node.body for node in nodes if isinstance(node, ast.ClassDef)}
