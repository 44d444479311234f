"""What a template is given: every datum of a document, with what it says.

Read from the declarations of the document's view, so that it cannot be out of date.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from outcomekit.documents import _registry


@dataclass(frozen=True, slots=True)
class Datum:
    """One datum: its path in a template (`players[].offer.lead`), its form, what it says."""

    path: str
    form: str
    meaning: str


def described(name: str) -> list[Datum]:
    """The data of a document's template, in the order of its declarations.

    Raises:
        UnknownName: when there is no such document.
    """
    view: Any = _registry.document(name).view
    return list(_described(get_type_hints(view)["return"], "", ()))


def _described(record: Any, path: str, within: tuple[Any, ...]) -> Iterator[Datum]:
    types = get_type_hints(record)
    meanings = _meanings(record)
    for one in fields(record):
        inner, form, listed = _form(types[one.name])
        here = f"{path}{one.name}{'[]' if listed else ''}"
        yield Datum(here, form, meanings.get(one.name, ""))
        if is_dataclass(inner) and inner not in (record, *within):  # groups may hold groups
            yield from _described(inner, f"{here}.", (record, *within))


def _form(annotation: Any) -> tuple[Any, str, bool]:
    """The type inside, the form in words, and whether it is a list."""
    if get_origin(annotation) is UnionType:
        [inner] = [one for one in get_args(annotation) if one is not NoneType]
        held, form, listed = _form(inner)
        return held, f"{form} or none", listed
    if get_origin(annotation) is list:
        held, form, _ = _form(get_args(annotation)[0])
        return held, f"list of {form}" if " " in form else f"list of {form}s", True
    names = {str: "text", bool: "true or false", int: "number"}
    return annotation, names.get(annotation, "record"), False


def _meanings(record: Any) -> dict[str, str]:
    """The texts that stand below the fields of a class."""
    [definition] = ast.parse(textwrap.dedent(inspect.getsource(record))).body
    assert isinstance(definition, ast.ClassDef)
    found: dict[str, str] = {}
    for one, below in zip(definition.body, definition.body[1:], strict=False):
        match one, below:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(text))):
                found[name] = inspect.cleandoc(text)
    return found
