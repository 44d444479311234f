"""Makes docs/findings.md: every error of `validate`, and what is printed of its example."""

from collections.abc import Iterator
from dataclasses import replace

from outcomekit.app.explain import findings
from outcomekit.app.explain.printed import markdown_body
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.kind import Kind

INTRODUCTION = """\
# Findings

<!-- Written by `make docs` from the catalogue in src/outcomekit/diagnostics; not by hand. -->

`outcomekit validate` asks one thing: is it a map? Whatever is not as the
[map language](map-language.md) says is an error, and every error of every file is told in one run.
A finding says where, what, why it matters, and what to write instead. Codes are stable: none is
ever used again for something else.

Each example below is a whole file. What is printed of it is what the program really prints; in a
terminal, `outcomekit explain CODE` shows the same.
"""
FAMILIES = {
    "E0": "The text: can it be read?",
    "E1": "The shape: has everything the fields of its kind?",
    "E2": "The whole: do the parts fit each other?",
}


def page() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *_contents(), *_families()]).rstrip() + "\n"


def _contents() -> Iterator[str]:
    yield from ("| code | name | found is |", "| --- | --- | --- |")
    for kind in errors.ALL:
        yield f"| [{kind.code}](#{kind.code.lower()}-{kind.name}) | {kind.name} | {kind.summary} |"
    yield ""


def _families() -> Iterator[str]:
    for start, title in FAMILIES.items():
        yield from (f"## {title}", "")
        for kind in errors.ALL:
            if kind.code.startswith(start):
                yield from _finding(kind)


def _finding(kind: Kind) -> Iterator[str]:
    page = findings.page(kind)
    facts = tuple(fact for fact in page.facts if fact[0] != "Severity")  # all here are errors
    yield from (f"### {page.title}", "", *markdown_body(replace(page, facts=facts), level=3))
