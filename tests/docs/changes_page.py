"""Makes docs/changes.md: every kind of change, and what `diff` prints of its example."""

from collections.abc import Iterator

from outcomekit.app.explain import changes
from outcomekit.app.explain.printed import markdown_body
from outcomekit.diagnostics.change import ChangeKind
from outcomekit.diff.catalog import ALL, FAMILIES

INTRODUCTION = """\
# Changes

<!-- Written by `make docs` from the catalogue in src/outcomekit/diff/catalog; not by hand. -->

`outcomekit diff` tells what changed in meaning between two states of a map. Entries are matched by
their ids, so these are nothing: moved lines, comments, layout, the order of keys, of entities and
of references, quotes, short against long form, a default written out, `20` against `20.0`, one file
against a folder. A new id for the same entry is a rename, and references that follow it are nothing
either.

Each change has a code that is never used again for something else, and an impact:

- **breaking**: a promise or reference that others rely on is gone or weakened;
- **notable**: worth a reviewer's look;
- **cosmetic**: about the entry, not about the world.

Each example below is a whole file before and after. What is printed is what the program really
prints; in a terminal, `outcomekit explain CODE` shows the same.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *_contents(), *_families()]).rstrip() + "\n"


def _contents() -> Iterator[str]:
    yield from ("| code | name | impact | what changed |", "| --- | --- | --- | --- |")
    for kind in ALL:
        link = f"[{kind.code}](#{kind.code.lower()}-{kind.name})"
        impact = f"{kind.impact}, or breaking" if kind.graver is not None else kind.impact
        yield f"| {link} | {kind.name} | {impact} | {kind.summary} |"
    yield ""


def _families() -> Iterator[str]:
    for start, title in FAMILIES.items():
        yield from (f"## {title}", "")
        for kind in ALL:
            if kind.code.startswith(start):
                yield from _change(kind)


def _change(kind: ChangeKind) -> Iterator[str]:
    page = changes.page(kind)
    yield from (f"### {page.title}", "", *markdown_body(page, level=3))
