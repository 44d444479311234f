"""`lint`: is it a good map? `validate` first, then the rules of the method.

A map with errors of syntax or shape is not asked for its method: what could not be read would be
called missing. The report says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from outcomekit import rules
from outcomekit.app.check import Checked, check, check_text
from outcomekit.app.load import Loaded, ReadBytes, read_file
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.severity import Severity
from outcomekit.syntax.suppressions import suppressions

if TYPE_CHECKING:
    from outcomekit.app.settings import Settings
    from outcomekit.diagnostics.claim import Claim
    from outcomekit.diagnostics.finding import Finding
    from outcomekit.diagnostics.span import Place
    from outcomekit.diagnostics.suppression import Suppression
    from outcomekit.syntax.tree import Tree

_SHAPE: Final = ("E0", "E1")
"""What codes begin with that say that a part of the map could not be read."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which rules are asked, as the command line says; None leaves it to the settings.

    `select` takes the place of the settings' own `select` and `ignore`; `ignore` adds to theirs.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule said of a map: the claim, and the finding that it became."""

    claim: Claim
    finding: Finding
    loaded: Loaded


@dataclass(frozen=True, slots=True)
class Crashed:
    """A rule that fell over on a map, in one line, and what it fell over."""

    message: str
    error: Exception


@dataclass(slots=True)
class Linted:
    """What a run of `lint` found.

    `said` are the rules' own findings among the report's. `refusals` say what could not be read;
    `crashes` which rules fell over, on which maps.
    """

    report: Report
    maps: list[Loaded]
    said: list[Said] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    crashes: list[Crashed] = field(default_factory=list)

    @property
    def fails(self) -> bool:
        """Whether a finding is as grave as its own workspace's `fail-on`."""
        thresholds = {loaded.map_id: loaded.settings.fail_on for loaded in self.maps}
        return any(
            finding.severity.rank <= thresholds[finding.map].rank
            for finding in self.report.findings
        )


def lint(
    paths: Iterable[Path],
    asked: Asked,
    today: date,
    standard_input: tuple[Path, bytes] | None = None,
    read_bytes: ReadBytes = read_file,
) -> Linted:
    """Validate the maps at and below some paths, and ask the rules about them.

    Raises:
        Refusal: when there is no map at all, settings are broken, or a rule is unknown.
    """
    return _linted(check(paths, standard_input, read_bytes), asked, today)


def lint_text(file: Path, data: bytes, settings: Settings, asked: Asked, today: date) -> Linted:
    """Lint a map that is only in memory, under a name; nothing is looked for on disk."""
    return _linted(check_text(file, data, settings), asked, today)


def _linted(checked: Checked, asked: Asked, today: date) -> Linted:
    linted = Linted(checked.report, checked.maps, refusals=checked.refusals)
    remarks: list[str] = []
    choices: dict[Path | None, _Choice] = {}
    for loaded in checked.maps:
        root = loaded.settings.root
        if root not in choices:
            choices[root] = _Choice.of(asked, loaded.settings)
        if any(finding.code.startswith(_SHAPE) for finding in loaded.findings):
            remarks.append(
                f"`{loaded.map_id}` has errors, so it was not looked at as a map of the method"
            )
            continue
        _review(linted, loaded, choices[root], today)
    linted.report = _report(linted, remarks)
    return linted


def words() -> list[str]:
    """What a shell may complete where rules are named: codes, names, families."""
    known = [word for rule in rules.rules() for word in (rule.code, rule.name)]
    return [*known, *(family.code for family in rules.families())]


@dataclass(frozen=True, slots=True)
class _Choice:
    """The rules that a workspace asks, and the severities that it gives them, by code."""

    rules: tuple[rules.Rule, ...]
    severities: dict[str, Severity]

    @classmethod
    def of(cls, asked: Asked, settings: Settings) -> _Choice:
        """The choice that the command line and the settings make together.

        Raises:
            Refusal: when one of them names a rule that there is not.
        """
        for name, words in (
            ("select", settings.select), ("ignore", settings.ignore),
            ("severity", settings.severity),
        ):  # fmt: skip
            _check_known(words, f"{settings.where(name)}: " if words else "")
        _check_known((*(asked.select or ()), *asked.ignore), "")
        if asked.select is not None:
            selection = rules.Selection(asked.select, asked.ignore)
        else:
            selection = rules.Selection(settings.select, (*settings.ignore, *asked.ignore))
        return cls(selection.rules(), rules.by_closeness(settings.severity))


def _check_known(words: Iterable[str], where: str) -> None:
    for word in words:
        try:
            rules.selected(word)
        except rules.UnknownRule as unknown:
            raise Refusal(f"{where}{unknown}") from unknown


def _review(linted: Linted, loaded: Loaded, choice: _Choice, today: date) -> None:
    """Ask the rules about a map, keep back what its author suppressed, then ask about that."""
    assert loaded.index is not None
    verdict = rules.review(rules.Subject(loaded.index, today), choice.rules)
    said = [_said(claim, loaded, choice) for claim in verdict.claims]
    broken = list(verdict.crashes)
    for tree in loaded.trees:
        for suppression in suppressions(tree):
            kept_back = _kept_back(said, suppression, tree, today)
            said = [one for one in said if one not in kept_back]
            use = rules.Use(suppression, today, _idle(suppression, kept_back, choice, verdict))
            about = rules.review(use, choice.rules)
            linted.said += [_said(claim, loaded, choice, tree) for claim in about.claims]
            broken += about.crashes
    linted.said += said
    linted.crashes += [
        Crashed(
            f"rule {crash.rule.code} {crash.rule.name} fell over on the map `{loaded.map_id}`; "
            "what else was found stands above",
            crash.error,
        )
        for crash in broken
    ]


def _said(claim: Claim, loaded: Loaded, choice: _Choice, tree: Tree | None = None) -> Said:
    finding = loaded.locator.finding(claim, tree)
    severity = choice.severities.get(finding.code, finding.severity)
    if severity is not finding.severity:
        finding = replace(finding, kind=replace(finding.kind, severity=severity))
    return Said(claim, finding, loaded)


def _kept_back(said: list[Said], suppression: Suppression, tree: Tree, today: date) -> list[Said]:
    """What a suppression keeps back; nothing once it has lapsed, or where it is none."""
    if suppression.malformed or rules.lapsed(suppression, today):
        return []
    codes = {code for word in suppression.words for code in _codes(word)}
    return [
        one
        for one in said
        if one.finding.code in codes
        and one.finding.place.file == tree.source.file
        and suppression.covers(one.finding.place.line, one.finding.place.end_line)
    ]


def _idle(
    suppression: Suppression, kept_back: list[Said], choice: _Choice, verdict: rules.Verdict
) -> tuple[str, ...]:
    """The words of a suppression that kept nothing back, though all their rules were asked."""
    answered = {rule.code for rule in choice.rules} - {crash.rule.code for crash in verdict.crashes}
    found = {one.finding.code for one in kept_back}
    return tuple(
        word
        for word in suppression.words
        if _codes(word) and _codes(word) <= answered and not _codes(word) & found
    )


def _codes(word: str) -> set[str]:
    try:
        return {rule.code for rule in rules.selected(word)}
    except rules.UnknownRule:
        return set()


def _report(linted: Linted, remarks: list[str]) -> Report:
    before = linted.report
    found = [one.finding for one in linted.said]
    involved = {place.file for finding in found for place in _places(finding)}
    texts = dict(before.texts)
    for loaded in linted.maps:
        for tree in loaded.trees:
            if tree.source.file in involved:
                texts[tree.source.file] = tree.source.text
    return Report.of(
        (*before.findings, *found), files=before.files, maps=before.maps, texts=texts,
        remarks=(*before.remarks, *remarks),
    )  # fmt: skip


def _places(finding: Finding) -> list[Place]:
    return [finding.place, *(related.place for related in finding.related)]
