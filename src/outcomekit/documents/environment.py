"""Templates: where they are found, what they may do, and what is said when one fails.

A template is given plain data and prints Markdown. Whatever it prints is text, and is escaped,
unless `link`, `ids` or `code` made it. It reaches no file outside its folders and nothing of
Python; a name that nothing has is an error at its line. Beside Jinja's own words it knows:

- `link(label, heading or id)`, `ids(…)`, `code("`field` of …")`, `label(…)`, `count(3, "gap")`;
- the filters `sentence`, `clause`, `quoted`, `spoken`, `several`, `capital`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, Final

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, UndefinedError
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from outcomekit.diagnostics.nearest import nearest
from outcomekit.documents import markdown, mermaid, wording
from outcomekit.documents.compiled import Compiled, Kept
from outcomekit.documents.faults import TemplateFault
from outcomekit.documents.markdown import Text

SHIPPED: Final = "shipped/"
"""Before a template's name: the shipped one, though the user's folder has one of that name."""
LONGEST_TEMPLATE: Final = 1_000_000
"""Bytes of a template."""
LONGEST_PAGE: Final = 10_000_000
"""Characters that a template may print."""

_FILTERS: Final = ("sentence", "clause", "quoted", "spoken", "several", "capital")
# These would print markup that nothing vouches for, or another page on every run.
_NO_FILTERS: Final = (
    "e", "escape", "forceescape", "pprint", "random", "safe", "striptags", "tojson", "urlize",
    "xmlattr",
)  # fmt: skip


class Folders(BaseLoader):
    """Templates from some folders, the first that has one wins; none from outside them.

    Args:
        folders: the folders, the shipped one last.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folder.resolve() for folder in folders)

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template and its file.

        Raises:
            TemplateNotFound: when no folder has it.
            TemplateFault: when it is too large or no UTF-8.
        """
        name = template.removeprefix(SHIPPED)
        folders = self._folders[-1:] if name != template else self._folders
        for folder in folders:
            path = (folder / name).resolve()
            if not path.is_relative_to(folder) or not path.is_file():
                continue
            if path.stat().st_size > LONGEST_TEMPLATE:
                raise TemplateFault(str(path), 0, "a template has at most 1 MB")
            try:
                return path.read_text(encoding="utf-8-sig"), str(path), lambda: True
            except UnicodeDecodeError as fault:
                raise TemplateFault(str(path), 0, "this is not UTF-8 text") from fault
        raise TemplateNotFound(template)


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which whatever is made of text is text too, and escapes itself."""

    def call(self, context: Context, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call a function or method for a template."""
        return _as_text(super().call(context, called, *args, **named))


def _as_text(value: Any) -> Any:
    if type(value) is str:
        return Text(value)
    if isinstance(value, list | tuple):
        return [_as_text(inner) for inner in value]
    return value


def _text_filter(make: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(make)  # with the marks by which Jinja knows what else a filter wants to be given
    def filtered(*args: Any, **named: Any) -> Any:
        return _as_text(make(*args, **named))

    return filtered


def environment(
    folders: Sequence[Path], known: Sequence[str], kept: Kept | None = None
) -> Environment:
    """The sandbox in which templates run.

    Args:
        folders: where templates may be read, the shipped folder last.
        known: the names of the data, for hints.
        kept: where byte code is kept; only for shipped templates.
    """

    class Unknown(StrictUndefined):
        """A name that nothing has: an error wherever it is used."""

        __slots__ = ()

        @property
        def _undefined_message(self) -> str:
            if self._undefined_hint:
                return self._undefined_hint
            whole = self._undefined_obj is missing
            holder = () if whole else self._undefined_obj
            names = (*known, *made.globals) if whole else holder if isinstance(holder, dict) else ()
            near = nearest(str(self._undefined_name), [str(name) for name in names])
            said = f"nothing here is called `{self._undefined_name}`"
            return f"{said}; did you mean {near}?" if near else said

    made = Sandbox(
        loader=Folders(folders),
        undefined=Unknown,
        finalize=markdown.printed,
        autoescape=True,  # so that what a macro printed is not taken for text and escaped again
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=Compiled(kept) if kept is not None else None,
    )
    made.filters = {
        name: _text_filter(make)
        for name, make in (
            *made.filters.items(),
            *((name, getattr(wording, name)) for name in _FILTERS),
        )
        if name not in _NO_FILTERS
    }
    del made.globals["lipsum"]
    made.globals.update(
        link=markdown.link,
        ids=markdown.ids,
        code=markdown.code,
        label=mermaid.label,
        count=wording.count,
    )
    return made


def dressed(value: object) -> Any:
    """Plain data with every text made one that escapes itself."""
    if isinstance(value, str):
        return Text(value)
    if isinstance(value, Mapping):
        return {str(key): dressed(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [dressed(inner) for inner in value]
    return value


def printed(made: Environment, name: str, data: Mapping[str, object]) -> str:
    """What the template `name` prints with this data; not typeset yet.

    Raises:
        TemplateFault: when the template cannot be read or run, with its file and line.
    """
    pieces: list[str] = []
    length = 0
    try:
        template = made.get_template(name)
        for piece in template.generate(dressed(data)):
            length += len(piece)
            if length > LONGEST_PAGE:
                file = template.filename or name
                raise TemplateFault(file, 0, "the page grows over 10 million characters")
            pieces.append(piece)
    except TemplateFault:
        raise
    except TemplateSyntaxError as fault:
        file = fault.filename or fault.name or name  # Jinja sometimes takes one for the other
        raise TemplateFault(file, fault.lineno, _unread(made, fault)) from fault
    except Exception as fault:  # a user's template may raise whatever Python can
        file, line = _place(fault, name)
        raise TemplateFault(file, line, _reason(fault)) from fault
    return "".join(pieces)


def _place(fault: BaseException, name: str) -> tuple[str, int]:
    """The innermost line of a template that a traceback goes through."""
    place = (name, 0)
    step = fault.__traceback__
    while step is not None:
        file = step.tb_frame.f_code.co_filename
        if "__jinja_exception__" in step.tb_frame.f_globals:  # a line of a template, as Jinja tells
            place = (file, step.tb_lineno)
        step = step.tb_next
    return place


def _reason(fault: BaseException) -> str:
    match fault:
        case UndefinedError():
            return fault.message or "a name here is unknown"
        case TemplateNotFound():
            return f"there is no template `{fault.message}` in its folder or among the shipped ones"
        case SecurityError() | PermissionError():
            return "a template may only read what it is given"
        case RecursionError():
            return "the template calls itself without end"
        case MemoryError() | OverflowError():
            return "the template makes more text than a page can hold"
        case _:
            return "the values on this line do not fit what is done with them"


_SYNTAX: Final = (
    (r"No (filter|test) named '([^']+)'", "there is no {0} `{1}`"),
    (r"unknown tag '([^']+)'", "`{0}` is no tag of a template"),
    (r"innermost block that needs to be closed is '([^']+)'", "`{0}` is opened and not closed"),
    (r"Missing end of (comment|raw)", "a {0} is opened and not closed"),
    (r"got '([^']+)'", "`{0}` stands where it cannot stand"),
    (r"unexpected '([^']+)'", "`{0}` stands where it cannot stand"),
)


def _unread(made: Environment, fault: TemplateSyntaxError) -> str:
    for pattern, said in _SYNTAX:
        found = re.search(pattern, fault.message or "")
        if found is None:
            continue
        reason = said.format(*found.groups())
        near = nearest(found[2], made.filters) if found[1] == "filter" else None
        return f"{reason}; did you mean {near}?" if near else reason
    return "the template cannot be read from this line on"
