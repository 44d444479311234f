"""Pages of cases: what `validate` says of micro maps, as a person would write it down.

A case is a heading, the lines below the head of a map with carets under each place that a finding
marks, and what is said there. `why` stands only where it is not the usual one of the code.
A place over several lines, or between two characters, is given in numbers.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from outcomekit.diagnostics.finding import Finding
from tests.goldens import hold_golden
from tests.model.micro import HEAD, findings, shown

_CASE = re.compile(
    r"^## (?P<title>.+)\n\n```yaml\n(?P<text>(?:.*\n)*?)```\n(?:- .*\n)*", re.MULTILINE
)
_CARETS = re.compile(r" *\^+")
_ABOVE = HEAD.count("\n")


def hold_cases(page: Path) -> None:
    """Assert that each case of a page says just what is found in it, or write the page anew."""
    __tracebackhide__ = True
    kept = page.read_text(encoding="utf-8")
    titles = [case["title"] for case in _CASE.finditer(kept)]
    assert titles == re.findall(r"(?m)^## (.+)$", kept), "every heading is a case"
    assert len(titles) == len(set(titles)), "every case has a name of its own"
    hold_golden(page, _CASE.sub(_made, kept))


def _made(case: re.Match[str]) -> str:
    lines = [line for line in case["text"].splitlines() if not _CARETS.fullmatch(line)]
    found = findings("".join(f"{line}\n" for line in lines))
    marked = "".join(f"{line}\n" for line in _marked(lines, found))
    said = "".join(f"- {line}\n" for one in found for line in _said(one))
    return f"## {case['title']}\n\n```yaml\n{marked}```\n{said}"


def _marked(lines: list[str], found: list[Finding]) -> Iterator[str]:
    for number, line in enumerate(lines, _ABOVE + 1):
        yield line
        for place in dict.fromkeys(one.place for one in found if _has_carets(one)):
            if place.line == number:
                yield " " * (place.column - 1) + "^" * (place.end_column - place.column)


def _has_carets(finding: Finding) -> bool:
    place = finding.place
    return place.line == place.end_line and place.column < place.end_column and place.line > _ABOVE


def _said(finding: Finding) -> Iterator[str]:
    where = "" if _has_carets(finding) else f" at {shown(finding.place, _ABOVE)}"
    yield f"{finding.code}{where}: {finding.message}"
    for related in finding.related:
        yield f"also: {shown(related.place, _ABOVE)} {related.message}".rstrip()
    if finding.why != finding.kind.why:
        yield f"why: {finding.why}"
    if finding.hint is not None:
        for number, line in enumerate(finding.hint.splitlines()):
            yield f"{'and' if number else 'try'}: {line}"
