"""What `render` shows of a page, and of a map that cannot be made into one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from outcomekit.app.render import Page, Request, document_names, pages, read_map
from outcomekit.cli import console

if TYPE_CHECKING:
    from outcomekit.app.render import Subject


def shown(document: str, path: str, *, cached: bool) -> int | None:
    """Write one document of a map to stdout; the exit code, None where there is no such document.

    Raises:
        Refusal: as `read_map` and `pages` do.
    """
    if document not in document_names():
        return None
    subject = read_map(Path(path))
    if has_mistakes(subject, "auto"):
        return console.FOUND
    (made,) = pages(Request(document, cached=cached), subject)
    show(made)
    return console.CLEAN


def has_mistakes(subject: Subject, color: str) -> bool:
    """Whether something is wrong with a map; that is told on stderr."""
    if subject.report is None or not subject.report.findings:
        return False
    from outcomekit import reports

    style = console.style(color, sys.stderr)
    console.result(reports.encode(reports.DEFAULT, subject.report, style), sys.stderr)
    return True


def show(made: Page) -> None:
    """Write a page to stdout."""
    remark(made)
    console.result(made.data)


def remark(made: Page) -> None:
    """Say what the maker of a page may want to know."""
    for line in made.remarks:
        console.say(line)
