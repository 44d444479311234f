"""Pages of the errors of `validate`: what a code stands for, and what the program prints of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from outcomekit import reports
from outcomekit.app.check import check_text
from outcomekit.app.explain.page import Example, Page
from outcomekit.app.settings import DEFAULT, SETTINGS, Settings
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.kind import Kind

FILE: Final = Path("map.yaml")
"""The name that an example goes by."""
_SMALL: Final = 40
"""The size limit, in bytes, under which the example of a file that is too large is read."""
_SAVED_AS: Final = "cp1252"
"""The encoding in which the example of bytes that are not UTF-8 is saved."""
_UNSEEN: Final = {
    errors.E001: "It is saved as Windows-1252, and the good one as UTF-8",
    errors.E003: f"It is read with `max-file-size = {_SMALL}`, and the good one without",
}
"""What is bad about an example where its text does not show it."""


def page(kind: Kind) -> Page:
    """What a kind of finding says, and its example with the output of the program."""
    facts = [("Severity", kind.severity.value)]
    if kind in _UNSEEN:
        facts.append(("The bad example", _UNSEEN[kind]))
    return Page(
        kind="finding",
        topic=kind.code,
        title=f"{kind.code} {kind.name}",
        what=f"{kind.summary[:1].upper()}{kind.summary[1:]}.",
        why=kind.why[:1].upper() + kind.why[1:],
        facts=tuple(facts),
        bad=Example(kind.bad, output(kind), printed="`outcomekit validate` says"),
        good=Example(kind.good),
        sources=kind.sources,
    )


def output(kind: Kind) -> str:
    """What `outcomekit validate` prints of the bad example of a kind of finding."""
    encoding = _SAVED_AS if kind is errors.E001 else "utf-8"
    values = {setting.name: setting.default for setting in SETTINGS}
    if kind is errors.E003:
        values["max-file-size"] = _SMALL
    settings = Settings(None, values, dict.fromkeys(values, DEFAULT))
    checked = check_text(FILE, kind.bad.encode(encoding), settings)
    return reports.render("text", checked.report)
