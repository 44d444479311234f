"""The maps of one workspace beside each other, for a run that keeps no more of them than verdicts.

Which neighbors there are, and what they hold, their verdicts tell. What neighbors alone can tell of
a map is left to `check`.
"""

from __future__ import annotations

from outcomekit.app.discover import workspace
from outcomekit.app.verdicts import GOOD, NO_MAP

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from outcomekit.app.map_files import MapFiles
    from outcomekit.app.settings import Settings
    from outcomekit.app.validate import Outcome, Run
    from outcomekit.index.facts import Facts


class Group:
    """The maps of a run that belong to one workspace."""

    def __init__(self, run: Run, settings: Settings) -> None:
        self._run = run
        self._settings = settings
        self._maps: list[MapFiles] = []
        self._lines: list[bytes] = []
        self._first: dict[str, int] = {}
        self._twins: set[str] = set()
        self._facts: dict[str, Facts | None] = {}
        self._others: dict[str, MapFiles] | None = None

    def add(self, files: MapFiles, line: bytes) -> None:
        """Add a map with the verdict over it."""
        map_id, number = files.map_id, len(self._maps)
        if self._first.setdefault(map_id, number) != number:
            self._twins.add(map_id)
        self._maps.append(files)
        self._lines.append(line)

    def tell(self, outcome: Outcome) -> None:
        """Add what is to be said of the maps, also beside each other."""
        apart: list[MapFiles] = []
        for files, line in zip(self._maps, self._lines, strict=True):
            twin = bool(self._twins) and files.map_id in self._twins
            if line.startswith(GOOD) and not twin:
                continue
            from outcomekit.app.judge import Verdict
            from outcomekit.index.facts import surely_lead

            verdict = Verdict(line)
            outward = verdict.facts.outward
            if twin or verdict.is_apart or (outward and not surely_lead(outward, self._of)):
                apart.append(files)
            elif verdict.rows:
                from outcomekit.app.rows import findings

                outcome.findings += findings(verdict.rows, files, self._run.read_bytes)
        if apart:
            from outcomekit.app.check import check_beside

            for loaded in check_beside(apart, self._maps, self._run.read_bytes):
                outcome.findings += loaded.findings

    def _of(self, map_id: str) -> Facts | None:
        """The facts of a map of the workspace; None when there is no such map."""
        if map_id not in self._facts:
            from outcomekit.app.judge import Verdict

            line = self._line(map_id)
            none = line is None or line == NO_MAP or line[:1] == b'"'
            self._facts[map_id] = None if none or line is None else Verdict(line).facts
        return self._facts[map_id]

    def _line(self, map_id: str) -> bytes | None:
        number = self._first.get(map_id)
        if number is not None:
            return self._lines[number]
        if self._others is None:
            self._others = {files.map_id: files for files in workspace(self._settings)}
        other = self._others.get(map_id)
        return self._run.verdict(other) if other is not None else None
