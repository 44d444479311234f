"""`lint` over many maps: it says what `lint.py` says, to the letter, and keeps no tree of a map.

Each map is looked at by itself (`looking.py`), on one of several cores, or was looked at in an
earlier run. What comes back is a verdict on one line.

Findings are made of rows when they are asked for, of a few maps at a time: those of a portfolio
need more room than a machine may have to spare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from outcomekit.app.fingerprint import Fingerprint
from outcomekit.app.in_order import Findings, Texts
from outcomekit.app.judge import read_of
from outcomekit.app.lint import Crashed, Reviewed, not_looked_at
from outcomekit.app.looking import Looking, fell_over, said_in, was_not_asked
from outcomekit.app.paths import label
from outcomekit.app.rows import findings
from outcomekit.app.validate import Outcome, Run
from outcomekit.app.verdicts import NO_MAP
from outcomekit.diagnostics.report import Report
from outcomekit.syntax.decode import decode

if TYPE_CHECKING:
    from outcomekit.app.crew import Tell
    from outcomekit.app.lint import Asked
    from outcomekit.app.map_files import MapFiles
    from outcomekit.diagnostics.finding import Finding
    from outcomekit.diagnostics.kind import Kind


@dataclass(frozen=True, slots=True)
class Told:
    """What a rule said of a map, and by what a baseline knows it again."""

    finding: Finding
    home: MapFiles
    fingerprint: Fingerprint


class Portfolio:
    """What a run of `lint` found; `maps`, `reviewed`, `remarks` and `crashes` as in `Linted`."""

    def __init__(self, run: Run, looking: Looking) -> None:
        self._run = run
        self._looking = looking
        self._outcome: Outcome = run.outcome()
        self._lines: list[bytes] = []
        self._left: dict[int, list[Told]] | None = None
        self.maps: list[MapFiles] = []
        self.reviewed: list[Reviewed] = []
        self.remarks: list[str] = []
        self.crashes: list[Crashed] = []
        for files, line in zip(run.found.maps, run.lines, strict=True):
            if line != NO_MAP and line[:1] != b'"':
                self._add(files, line)

    def _add(self, files: MapFiles, line: bytes) -> None:
        answered = self._looking.choice(files.settings).codes
        if was_not_asked(line):
            self.remarks.append(not_looked_at(files.map_id))
        else:
            if fell_over(line):
                answered = self._meet_fault(files)
            self.reviewed.append(Reviewed(files, answered))
        self._lines.append(line)
        self.maps.append(files)

    def _meet_fault(self, files: MapFiles) -> frozenset[str]:
        """Ask the rules about a map again, of which one fell over; the codes of those that did not.

        What it fell over cannot be told in a verdict.
        """
        read_bytes, limit = self._run.read_bytes, files.settings.max_file_size
        loaded = read_of(files, [read_bytes(name, limit) for name in files.names])
        found = self._looking.review(loaded) if loaded is not None else None
        if found is None:
            return frozenset()
        self.crashes += found.crashes
        return found.answered

    @property
    def refusals(self) -> list[str]:
        """What could not be read, one line each."""
        return self._outcome.refusals

    @property
    def said(self) -> list[Told]:
        """What the rules said, map by map, and with fingerprints: what a baseline takes from."""
        if self._left is None:
            self.said = [one for number in range(len(self.maps)) for one in self._known(number)]
        return [one for mine in (self._left or {}).values() for one in mine]

    @said.setter
    def said(self, said: list[Told]) -> None:
        self._left = {id(files): [] for files in self.maps}
        for one in said:
            self._left[id(one.home)].append(one)

    def _known(self, number: int) -> list[Told]:
        """What the rules said of a map, as a baseline knows it."""
        files, marks = self.maps[number], self._rows(number)[1]
        return [
            Told(one, files, Fingerprint(files.map_id, path, one.code, value))
            for one, (path, value) in zip(self._findings(number), marks, strict=True)
        ]

    def _findings(self, number: int) -> list[Finding]:
        """What is told of a map that the rules said."""
        files = self.maps[number]
        if self._left is not None:
            return [one.finding for one in self._left[id(files)]]
        kind_of = self._looking.choice(files.settings).kinds.__getitem__
        return findings(self._rows(number)[0], files, self._run.read_bytes, kind_of)

    def _rows(self, number: int) -> tuple[list[Any], list[Any]]:
        """What the rules said of a map: findings as rows, and the marks of these."""
        return said_in(self._lines[number])

    @property
    def fails(self) -> bool:
        """Whether a finding is as grave as its own workspace's `fail-on`; an error always is."""
        return bool(self._outcome.findings) or any(
            kind.severity.rank <= files.settings.fail_on.rank
            for number, files in enumerate(self.maps)
            for kind in self._kinds(number)
        )

    def _kinds(self, number: int) -> Iterator[Kind]:
        """The kinds of what is told of a map."""
        files = self.maps[number]
        if self._left is not None:
            return (one.finding.kind for one in self._left[id(files)])
        kinds = self._looking.choice(files.settings).kinds
        return (kinds[row[0]] for row in self._rows(number)[0])

    @property
    def report(self) -> Report:
        """All findings, errors and the rules' own; each is made when it is shown."""
        names = [[label(name) for name in files.names] for files in self.maps]
        at = {name: number for number, mine in enumerate(names) for name in mine}
        errors: dict[int, list[Finding]] = {}
        for finding in self._outcome.findings:
            errors.setdefault(at[finding.place.file], []).append(finding)

        def of(number: int) -> list[Finding]:
            return [*errors.get(number, ()), *self._findings(number)]

        ranges = [(min(mine), max(mine)) for mine in names]
        texts = Texts(at, lambda name: self._text(name, self.maps[at[name]]))
        files, maps = self._outcome.files, self._outcome.maps
        return Report(Findings(ranges, of), files, maps, texts, tuple(self.remarks))

    def _text(self, name: str, files: MapFiles) -> str:
        """The text of a file of a map; none of one that was too large to be read."""
        path = next(one for one in files.names if label(one) == name)
        limit = files.settings.max_file_size
        data = self._run.read_bytes(path, limit)
        return decode(data)[0] if len(data) <= limit else ""


def lint_all(
    paths: Iterable[Path],
    asked: Asked,
    today: date,
    standard_input: tuple[Path, bytes] | None = None,
    *,
    baseline: Path | None = None,
    cached: bool = True,
    tell: Tell | None = None,
) -> Portfolio:
    """Validate the maps at and below some paths, and ask the rules about them.

    Args:
        baseline: the file of known findings that takes the place of the settings' own.
        cached: whether verdicts of earlier runs are looked at, and new ones kept.
        tell: is told from time to time how many maps of how many are done.

    Raises:
        Refusal: when there is no map at all, settings are broken, or a rule is unknown.
    """
    looking = Looking(asked, today, known=baseline is not None)
    run = Run(paths, standard_input, cached=cached, tell=tell, question=looking)
    for files in run.found.maps:
        looking.choice(files.settings)
    return Portfolio(run, looking)
