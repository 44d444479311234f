"""Pages of rules: the essay of each, and what `lint` really prints of its example; families."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from outcomekit import reports, rules
from outcomekit.app.explain.page import Example, Page, Table
from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.report import Report
from outcomekit.rules import Family, Rule, Subject

FILE: Final = Path("map.yaml")
"""The name that an example goes by."""
_BY_WORDS: Final = "words, with care: where they leave it open, nothing is said"
_BY_STRUCTURE: Final = "the map's structure, for certain"


def page(rule: Rule) -> Page:
    """What a rule asks of a map and why, and its first examples with the program's own output."""
    kind, bad = rule.kind, rule.invalid[0]
    facts = [
        ("Severity", kind.severity.value),
        ("Decided by", _BY_WORDS if kind.by_words else _BY_STRUCTURE),
    ]
    if rule.looks_at is Subject:
        line = f"`# outcomekit: ignore[{rule.code}] reason`"
        facts.append(("Suppress", f"{line}, on the line or alone on the line above"))
    return Page(
        kind="rule",
        topic=rule.code,
        title=f"{rule.code} {rule.name}",
        what=f"{_capital(kind.summary)}.",
        why=_capital(kind.why),
        essay=tuple(kind.essay.split("\n\n")),
        facts=tuple(facts),
        bad=Example(bad.shown, output(rule), printed=_printed(rule)),
        good=Example(rule.valid[0].shown),
        sources=kind.sources,
    )


def family_page(family: Family) -> Page:
    """What the rules of a family are about, and which there are."""
    return Page(
        kind="family",
        topic=family.code,
        title=f"{family.code} {family.title}",
        what=" ".join(rules.about(family).split()),
        facts=(("Ask only these", f"`outcomekit lint --select {family.code}`"),),
        tables=(table(family),),
    )


def table(family: Family) -> Table:
    """The rules of a family, each in a line."""
    return Table(
        "Rules",
        ("code", "name", "severity", "decided by", "found is"),
        tuple(
            (
                rule.code, rule.name, rule.kind.severity.value,
                "words" if rule.kind.by_words else "structure", rule.kind.summary,
            )
            for rule in of(family)
        ),
    )  # fmt: skip


def of(family: Family) -> list[Rule]:
    """The rules of a family, in the order of their codes."""
    return [rule for rule in rules.rules() if rule.family == family]


def output(rule: Rule) -> str:
    """What `outcomekit lint` prints of a rule's first invalid example, of this rule alone.

    All rules are asked of a suppression, which is about what they find.
    """
    asked = Asked(select=(rule.code,)) if rule.looks_at is Subject else Asked()
    data = rule.invalid[0].text.encode()
    report = lint_text(FILE, data, default_settings(), asked, rules.TODAY).report
    found = [finding for finding in report.findings if finding.code == rule.code]
    told = Report.of(found, files=report.files, maps=report.maps, texts=report.texts)
    return reports.render("text", told)


def _printed(rule: Rule) -> str:
    """When and where the output stands: most examples are parts of a map."""
    example = rule.invalid[0]
    where = [
        *(["in a map"] if example.shown != example.text else []),
        *([f"on {rules.TODAY}"] if rule.dated else []),
    ]
    return _capital(", ".join([*where, "`outcomekit lint` says"]))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
