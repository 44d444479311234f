"""Makes docs/rules.md: every rule of `lint` by family, and what is printed of its example."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from outcomekit import rules
from outcomekit.app.explain import rules as pages
from outcomekit.app.explain.printed import markdown_body, markdown_table
from outcomekit.rules import Family, Rule
from tests.checkout import ROOT

INTRODUCTION = Path(__file__).parent / "rules-introduction.md"
MEASURED = ROOT / "benchmarks" / "measured.txt"
"""What `benchmarks/statements.py` printed last, of the half that nothing was tuned on."""


def page() -> str:
    """The whole page."""
    lines = [INTRODUCTION.read_text(encoding="utf-8").rstrip(), "", *_measured(), *_families()]
    for family in rules.families():
        lines += _family(family)
    return "\n".join(lines).rstrip() + "\n"


def _measured() -> Iterator[str]:
    """The last measurement, of which the end of the introduction tells."""
    yield from ("```text", MEASURED.read_text(encoding="utf-8").rstrip(), "```", "")


def _families() -> Iterator[str]:
    yield from ("## The families", "", "| family | about |", "| --- | --- |")
    for family in rules.families():
        code, about = family.code, pages.family_page(family).what
        yield f"| [{code}](#{_anchor(family)}) | {about.removeprefix('Rules about ')} |"
    yield ""


def _anchor(family: Family) -> str:
    return f"{family.code} {family.title}".lower().replace(" ", "-")


def _family(family: Family) -> Iterator[str]:
    told = pages.family_page(family)
    yield from (f"## {told.title}", "", told.what, "")
    table = pages.table(family)
    rows = [(f"[{code}](#{code.lower()}-{name})", name, *rest) for code, name, *rest in table.rows]
    yield from (*markdown_table(replace(table, title="", rows=tuple(rows))), "")
    for rule in pages.of(family):
        yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    told = pages.page(rule)
    # How to suppress a rule is told once, above.
    facts = tuple(fact for fact in told.facts if fact[0] != "Suppress")
    yield from (f"### {told.title}", "", *markdown_body(replace(told, facts=facts), level=3))
