"""`validate`: the verdict over every map, as fast as it can be had.

It says what `check` says, to the letter, and keeps nothing of a map but its verdict: a valid one is
known at a glance (`judge.py`) or from the last run (`verdicts.py`), many are judged on several
cores (`crew.py`). Then the maps of a workspace are held against each other (`beside.py`).
"""

from __future__ import annotations

from outcomekit.app.beside import Group
from outcomekit.app.cache import cache_folder
from outcomekit.app.discover import find_maps
from outcomekit.app.paths import label, read_file
from outcomekit.app.refusal import Refusal
from outcomekit.app.verdicts import FILE, NO_KEY, NO_MAP, Verdicts

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from outcomekit.app.crew import Tell
    from outcomekit.app.map_files import MapFiles
    from outcomekit.app.settings import Settings
    from outcomekit.diagnostics.finding import Finding
    from outcomekit.diagnostics.report import Report


class Outcome:
    """What a run found: how many maps and files it read, the findings, and what it could not read.

    `texts` gives the text of a file that a finding stands in.
    """

    __slots__ = ("files", "findings", "maps", "refusals", "texts")

    def __init__(self) -> None:
        self.maps = 0
        self.files = 0
        self.findings: list[Finding] = []
        self.refusals: list[str] = []
        self.texts: dict[str, str] = {}

    def report(self) -> Report:
        """The report of the run."""
        from outcomekit.diagnostics.report import Report

        return Report.of(self.findings, files=self.files, maps=self.maps, texts=self.texts)


def validate(
    paths: Iterable[str | Path],
    standard_input: tuple[Path, bytes] | None = None,
    *,
    cached: bool = True,
    tell: Tell | None = None,
) -> Outcome:
    """Validate the maps at and below some paths, each with the settings of its own workspace.

    Args:
        standard_input: what came from there: the file that it goes by, and its bytes. Where that
            file is a part of a folder map, the whole map is checked with it.
        cached: whether verdicts of earlier runs are looked at, and new ones kept.
        tell: is told from time to time how many maps of how many are done.

    Raises:
        Refusal: when there is no map at all, or settings are broken.
    """
    run = Run(paths, standard_input, cached=cached, tell=tell)
    outcome = run.outcome()
    if outcome.findings:
        run.add_texts(outcome)
    return outcome


class Question:
    """What a run asks of each map by itself: whether it is one. `lint` asks for more.

    `file` is where the verdicts are kept from one run to the next, `worth` how many maps must wait
    for a verdict to pay for a process of their own.
    """

    __slots__ = ()
    file = FILE
    worth = 50

    def decided_by(self, settings: Settings, contents: Sequence[bytes]) -> str:
        """What has a say in a verdict beside the map's content, its name and this program."""
        return str(settings.max_file_size)

    def verdict(self, files: MapFiles, contents: Sequence[bytes]) -> tuple[bytes, bool]:
        """The verdict over a map with these contents, and whether it may be kept."""
        from outcomekit.app.judge import judged

        return judged(files, contents), True


class Run:
    """One run over the maps at and below some paths; what it takes is as in `validate`.

    `found` are the maps, and what else there is; `lines` the verdicts over them, once there are.
    """

    def __init__(
        self,
        paths: Iterable[str | Path],
        standard_input: tuple[Path, bytes] | None,
        *,
        cached: bool,
        tell: Tell | None,
        question: Question | None = None,
    ) -> None:
        self._named = list(paths)
        self.found = find_maps(self._named)
        self.lines: list[bytes] = []
        self.read_bytes: Callable[[str, int], bytes] = read_file
        if standard_input is not None:
            from outcomekit.app.check import given

            self.read_bytes = given(self.found, *standard_input)
        self._cached = cached
        self._tell = tell
        self._question = question or Question()
        self._kept: dict[str | None, Verdicts] = {}

    def outcome(self) -> Outcome:
        """Judge every map by itself, and then beside its neighbors; texts are left out.

        Raises:
            Refusal: when there is no map at all.
        """
        outcome = Outcome()
        outcome.refusals += self.found.refusals
        groups: dict[str | None, Group] = {}
        self.lines = self._judged()
        for files, line in zip(self.found.maps, self.lines, strict=True):
            if line == NO_MAP:
                continue
            if line[:1] == b'"':
                from outcomekit.app.judge import refusal_in

                outcome.refusals.append(refusal_in(line))
                continue
            home = files.settings.home
            groups.setdefault(home, Group(self, files.settings)).add(files, line)
            outcome.maps += 1
            outcome.files += len(files.names)
        for group in groups.values():
            group.tell(outcome)
        for verdicts in self._kept.values():
            verdicts.keep()
        if not outcome.maps and not outcome.refusals:
            from pathlib import Path

            from outcomekit.app.check import nothing_to_check

            raise Refusal(nothing_to_check([Path(path) for path in self._named]))
        return outcome

    def _judged(self) -> list[bytes]:
        """The verdict over each map by itself."""
        maps = self.found.maps
        worth = self._question.worth
        if len(maps) <= 2 * worth:
            return [self.verdict(files) for files in maps]
        from outcomekit.app.crew import share_out

        lines = [self._known(files) for files in maps]
        unknown = [number for number, line in enumerate(lines) if line is None]
        made = share_out(lambda at: self._made(maps[unknown[at]]), len(unknown), worth, self._tell)
        for number, keyed in zip(unknown, made, strict=True):
            lines[number] = self._remembered(maps[number], keyed)
        return [line or NO_MAP for line in lines]

    def verdict(self, files: MapFiles) -> bytes:
        """The verdict over one map, known or new."""
        return self._known(files) or self._remembered(files, self._made(files))

    def _known(self, files: MapFiles) -> bytes | None:
        """The verdict of an earlier run, None without one."""
        verdicts = self._verdicts(files.settings)
        if verdicts is None or verdicts.is_empty:
            return None
        try:
            contents = self._contents(files)
        except Refusal:
            return None  # told when it is read again
        return verdicts.known(self._key(verdicts, files, contents))

    def _made(self, files: MapFiles) -> bytes:
        """A new verdict, and before it the key that it goes by, made from the same bytes."""
        try:
            contents = self._contents(files)
        except Refusal as refusal:
            from outcomekit.app.judge import said

            return NO_KEY + said(refusal)
        line, may_be_kept = self._question.verdict(files, contents)
        verdicts = self._verdicts(files.settings)
        if verdicts is None or not may_be_kept:
            return NO_KEY + line
        return self._key(verdicts, files, contents) + line

    def _key(self, verdicts: Verdicts, files: MapFiles, contents: Sequence[bytes]) -> bytes:
        decided_by = self._question.decided_by(files.settings, contents)
        return verdicts.key(files.map_id, decided_by, contents)

    def _remembered(self, files: MapFiles, keyed: bytes) -> bytes:
        """A new verdict without its key, by which it is remembered."""
        key, line = keyed[: len(NO_KEY)], keyed[len(NO_KEY) :]
        verdicts = self._verdicts(files.settings)
        if verdicts is not None and key != NO_KEY and line != NO_MAP:
            verdicts.add(key, line)
        return line

    def _contents(self, files: MapFiles) -> list[bytes]:
        limit = files.settings.max_file_size
        return [self.read_bytes(name, limit) for name in files.names]

    def _verdicts(self, settings: Settings) -> Verdicts | None:
        """The verdicts of earlier runs where these settings keep them; None if none are wanted."""
        if not self._cached:
            return None
        folder = cache_folder(settings)
        if folder not in self._kept:
            self._kept[folder] = Verdicts(folder, self._question.file)
        return self._kept[folder]

    def add_texts(self, outcome: Outcome) -> None:
        """Add the texts of the files that findings stand in, for the frames around them."""
        from outcomekit.syntax.decode import decode

        involved = {finding.place.file for finding in outcome.findings}
        involved |= {also.place.file for finding in outcome.findings for also in finding.related}
        for files in self.found.maps:
            limit = files.settings.max_file_size
            for name in files.names:
                if label(name) in involved:
                    data = self.read_bytes(name, limit)
                    outcome.texts[label(name)] = decode(data)[0] if len(data) <= limit else ""
