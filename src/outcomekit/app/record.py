"""`record`: an entry appended to the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from outcomekit.app.refusal import Refusal
from outcomekit.app.target import Done, open_map, planned, refused
from outcomekit.diagnostics.edit import Append
from outcomekit.diagnostics.pointer import Pointer

if TYPE_CHECKING:
    from outcomekit.diagnostics.edit import Value
    from outcomekit.diagnostics.finding import Finding

JOURNAL: Final = Pointer(("journal",))


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen, each part as it was given; `about` is an entity's id."""

    about: str
    on: str | None = None
    by: str | None = None
    score: str | None = None
    value: str | None = None
    saw: str | None = None
    evidence: tuple[str, ...] = ()
    unexpected: str | None = None


def says_nothing(seen: Seen) -> bool:
    """Whether nothing that anyone could see is told."""
    return not (seen.score or seen.value or seen.saw or seen.unexpected)


def record(seen: Seen, today: date, path: Path | None) -> Done:
    """Plan the new entry. Nothing is written yet.

    Args:
        seen: what was seen.
        today: its day, where it names none.
        path: the map; None for the workspace's only one.

    Raises:
        Refusal: when it tells nothing, or does not fit the map.
        Broken: when the map has errors before.
    """
    if says_nothing(seen):
        raise Refusal(
            "`record` needs what was seen: --saw TEXT, --score low, medium or high, "
            "--value NUMBER or --unexpected TEXT"
        )
    target = open_map(path)
    entry = _entry(seen, today)
    whole, findings = planned([(target, [Append(JOURNAL, entry)])])
    if findings:
        raise Refusal("\n".join(map(_refused, findings)))
    told = f"journal entry of {entry['on']} about {seen.about} added"
    return Done(whole, f"{whole.changes[0].path}: {told}")


def _entry(seen: Seen, today: date) -> dict[str, Value]:
    from outcomekit.model.given import number

    entry: dict[str, Value] = {
        "on": seen.on or today.isoformat(),
        "about": seen.about,
        "by": seen.by,
        "score": seen.score,
        "value": number(seen.value) if seen.value is not None else None,
        "saw": seen.saw,
        "evidence": list(seen.evidence) or None,
        "unexpected": seen.unexpected,
    }
    return {name: value for name, value in entry.items() if value is not None}


def _refused(finding: Finding) -> str:
    """A finding about the entry, with the option that gave it; what it is about needs none."""
    name = finding.path.rpartition("].")[2].partition("[")[0]
    known = {"on", "by", "score", "value", "saw", "evidence", "unexpected"}
    return refused(finding, f"--{name}" if name in known else "")
