"""The baseline of `lint`: the findings that an old portfolio is known to have.

It is a file in git, one line a finding, which a person reads in a review. What is mended leaves it
by itself, whenever it is written; it grows only when somebody says so.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from outcomekit import rules
from outcomekit.app.discover import workspace
from outcomekit.app.fingerprint import Fingerprint
from outcomekit.app.refusal import Refusal, words_of
from outcomekit.app.write import write_file
from outcomekit.diagnostics.nearest import nearest

if TYPE_CHECKING:
    from outcomekit.app.lint import Reviewed
    from outcomekit.app.settings import Settings
    from outcomekit.diagnostics.finding import Finding

VERSION: Final = 1
_FIELDS: Final = ("map", "path", "rule", "value")


class Home(Protocol):
    """A map as far as a baseline must know it."""

    @property
    def map_id(self) -> str:
        """The map's id."""

    @property
    def settings(self) -> Settings:
        """The settings of its workspace."""


class Noted(Protocol):
    """What a rule said of a map, as far as a baseline must know it."""

    @property
    def finding(self) -> Finding:
        """What is told."""

    @property
    def home(self) -> Home:
        """The map that it was said of."""

    @property
    def fingerprint(self) -> Fingerprint:
        """By what it is known again."""


NotedT = TypeVar("NotedT", bound=Noted)


class Looked(Protocol[NotedT]):
    """A run of `lint`, with or without the trees of its maps."""

    said: list[NotedT]
    remarks: list[str]

    @property
    def reviewed(self) -> Sequence[Reviewed]:
        """The maps that the rules were asked about."""

    @property
    def maps(self) -> Sequence[Home]:
        """The maps that were looked at."""


@dataclass(frozen=True, slots=True)
class Writing:
    """That the baseline is to be written; `accept_new` lets it grow."""

    accept_new: bool = False


def keep_back(
    linted: Looked[NotedT], given: Path | None, writing: Writing | None = None
) -> list[str]:
    """Keep back the findings that a baseline knows, and write it anew where so asked.

    Args:
        linted: what was found; known findings are taken out of it, and a remark counts them.
        given: the baseline that the command line names; without one, each map's settings say.
        writing: how it is to be written; None leaves it as it is.

    Returns:
        What was written, one line a file, for people.

    Raises:
        Refusal: when a baseline is missing, is none, or cannot be written.
    """
    files: dict[Path, list[Home]] = {}
    for home in linted.maps:
        path = given or _from_here(home.settings.baseline)
        if path is not None:
            files.setdefault(path, []).append(home)
    if writing is not None and not files:
        raise Refusal(
            "`--write-baseline` needs a file: `--baseline lint-baseline.json`, or the setting "
            '`baseline = "lint-baseline.json"`'
        )
    return [note for path, maps in files.items() for note in _Book(path, linted, maps).use(writing)]


def _from_here(path: Path | None) -> Path | None:
    return Path(os.path.relpath(path)) if path is not None else None


class _Book(Generic[NotedT]):
    """One baseline, the maps that it is for, and what was found in them."""

    def __init__(self, path: Path, linted: Looked[NotedT], maps: list[Home]) -> None:
        self._path, self._linted, self._maps = path, linted, maps
        self._mine = {id(home) for home in maps}
        self._prints = {
            id(said): said.fingerprint for said in linted.said if id(said.home) in self._mine
        }
        self._now = Counter(self._prints.values())

    def use(self, writing: Writing | None) -> Iterator[str]:
        """Keep back what is known, and write the baseline anew where so asked, with a note."""
        before = _read(self._path, may_be_absent=writing is not None)
        after = before or Counter()
        if writing is not None:
            after = self._written(before, accept_new=writing.accept_new)
            yield self._note(before, after)
        self._take_out(after)
        mended = (self._judged(after) - self._now).total()
        if mended:
            it = "is mended; `--write-baseline` takes it out"
            them = "are mended; `--write-baseline` takes them out"
            self._linted.remarks.append(
                f"{_findings(mended)} that {self._path} knows {it if mended == 1 else them}"
            )

    def _take_out(self, known: Counter[Fingerprint]) -> None:
        left = Counter(known)
        told: list[NotedT] = []
        for said in sorted(self._linted.said, key=lambda one: one.finding.order):
            print_ = self._prints.get(id(said))
            if print_ is not None and left[print_] > 0:
                left[print_] -= 1
            else:
                told.append(said)
        kept_back = len(self._linted.said) - len(told)
        self._linted.said = told
        if kept_back:
            remark = f"{_findings(kept_back, 'known ')} kept back by {self._path}"
            self._linted.remarks.append(remark)

    def _judged(self, known: Counter[Fingerprint]) -> Counter[Fingerprint]:
        """What this run can judge: the rule answered for the map, or one of them is no more."""
        answered = {
            (reviewed.home.map_id, code)
            for reviewed in self._linted.reviewed
            if id(reviewed.home) in self._mine
            for code in reviewed.answered
        }
        codes = {rule.code for rule in rules.rules()}
        there = self._maps_there(known)
        return Counter(
            {
                one: count
                for one, count in known.items()
                if (one.map, one.rule) in answered or one.rule not in codes or one.map not in there
            }
        )

    def _maps_there(self, known: Counter[Fingerprint]) -> set[str]:
        """The maps that are there; where nobody can say which, all that are known."""
        there = {home.map_id for home in self._maps}
        named = {one.map for one in known}
        if named <= there:
            return there
        workspaces = {home.settings.root: home.settings for home in self._maps}
        if None in workspaces:
            return there | named
        around = {one.map_id for settings in workspaces.values() for one in workspace(settings)}
        return there | around

    def _written(
        self, before: Counter[Fingerprint] | None, *, accept_new: bool
    ) -> Counter[Fingerprint]:
        """Write the baseline anew: what it then knows."""
        if before is None:
            after = self._now
        else:
            judged = self._judged(before)
            after = (before - judged) + (self._now if accept_new else self._now & judged)
        if after != before:
            write_file(self._path, _as_text(after).encode())
        return after

    def _note(self, before: Counter[Fingerprint] | None, after: Counter[Fingerprint]) -> str:
        if before is None:
            return f"{self._path}: {_findings(after.total())} noted"
        added, removed = (after - before).total(), (before - after).total()
        refused = (self._now - after).total()
        parts = []
        if removed:
            parts.append(f"{_findings(removed, 'mended ')} taken out")
        if added:
            parts.append(f"{_findings(added, 'new ')} added")
        if refused:
            what = _findings(refused, "new ")
            parts.append(f"{what} not added, which needs `--accept-new`")
        return f"{self._path}: {', '.join(parts) or 'nothing changed'}"


def _findings(count: int, adjective: str = "") -> str:
    return f"{count} {adjective}finding{'' if count == 1 else 's'}"


# --- The file ----------------------------------------------------------------------------------


def _as_text(known: Counter[Fingerprint]) -> str:
    """The file's text: one line a finding, so that a review shows what went and what came."""
    rows = []
    for one, count in sorted(known.items()):
        row: dict[str, Any] = {name: getattr(one, name) for name in _FIELDS}
        if count > 1:
            row["count"] = count
        rows.append(f"    {json.dumps(row, ensure_ascii=False)}")
    inner = "[\n" + ",\n".join(rows) + "\n  ]" if rows else "[]"
    return f'{{\n  "version": {VERSION},\n  "findings": {inner}\n}}\n'


def _read(path: Path, *, may_be_absent: bool) -> Counter[Fingerprint] | None:
    """What a baseline knows; None where there is none, and none is needed."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        if may_be_absent:
            return None
        raise Refusal(_missing(path)) from None
    except OSError as fault:
        raise Refusal(f"{path} cannot be read: {words_of(fault)}") from fault
    try:
        return _parsed(json.loads(data.decode("utf-8-sig")))
    except json.JSONDecodeError as fault:
        raise Refusal(_broken(path, fault.lineno)) from fault
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        raise Refusal(_broken(path, None)) from fault


def _missing(path: Path) -> str:
    beside = sorted(file.name for file in path.parent.glob(f"*{path.suffix}"))
    near = nearest(path.name, beside)
    if near is not None:
        return f"{path} does not exist; did you mean {path.parent / near}?"
    return f"{path} does not exist; `--baseline {path} --write-baseline` makes it"


def _parsed(data: Any) -> Counter[Fingerprint]:
    if data["version"] != VERSION:
        raise ValueError("another version")
    known: Counter[Fingerprint] = Counter()
    for row in data["findings"]:
        count, said = row.get("count", 1), [row[name] for name in _FIELDS]
        if type(count) is not int or count < 1 or not all(isinstance(one, str) for one in said):
            raise ValueError("a row of another form")
        known[Fingerprint(*said)] += count
    return known


def _broken(path: Path, line: int | None) -> str:
    where = f"{path} line {line}" if line is not None else str(path)
    return (
        f"{where}: this is no baseline of lint; mend it, or remove it and make it anew with "
        "`--write-baseline`"
    )
