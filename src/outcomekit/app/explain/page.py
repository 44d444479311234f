"""Pages: what is said of one topic, as plain data, for every format alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Things that are told in the same few respects, under a title."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of a map, and what is to be said of it: what is wrong, or what the program prints.

    Where `said` is the program's own output, line by line, `printed` says what printed it, as the
    beginning of a sentence: "`outcomekit validate` says".
    """

    text: str
    said: str = ""
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What is said of one topic.

    `kind` is its sort: finding, change, rule, family, field or document. `facts` are short answers
    under a label. `essay` is what there is to say beyond `what` and `why`, in paragraphs. `before`
    and `after` are two states of a map, and `printed` is what the program says of them.
    Texts are Markdown with nothing but code spans in it.
    """

    kind: str
    topic: str
    title: str
    what: str
    why: str = ""
    essay: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    tables: tuple[Table, ...] = ()
    bad: Example | None = None
    good: Example | None = None
    before: Example | None = None
    after: Example | None = None
    printed: str = ""
    sources: tuple[str, ...] = ()
