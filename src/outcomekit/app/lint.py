"""`lint`: is it a good map? `validate` first, then the rules of the method.

A map with errors of syntax or shape is not asked for its method: what could not be read would be
called missing. The report says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from outcomekit import rules
from outcomekit.app.asking import Choice, codes
from outcomekit.app.check import Checked, check, check_text
from outcomekit.app.fingerprint import Fingerprint, fingerprint
from outcomekit.app.keeping import all_kept
from outcomekit.app.load import Loaded, ReadBytes, read_file
from outcomekit.diagnostics.report import Report
from outcomekit.syntax.suppressions import suppressions

if TYPE_CHECKING:
    from outcomekit.app.baseline import Home
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

    `select` takes the place of the settings' own `select` and `ignore`. `ignore` leaves out what
    the settings ask, however closely they name it; of `select` the closer word wins.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()


@dataclass(slots=True)
class Said:
    """What a rule said of a map: the claim, and the finding that it became.

    `tree` is the part in which a claim about a comment counts, None for one about the map.
    """

    claim: Claim
    finding: Finding
    loaded: Loaded
    tree: Tree | None = None

    @property
    def home(self) -> Loaded:
        """The map that it was said of."""
        return self.loaded

    @property
    def fingerprint(self) -> Fingerprint:
        """By what a baseline knows it again."""
        return fingerprint(self)


@dataclass(frozen=True, slots=True)
class Crashed:
    """A rule that fell over on a map, in one line, and what it fell over."""

    message: str
    error: Exception


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A map that the rules were asked about, and the codes of those that answered."""

    home: Home
    answered: frozenset[str]


@dataclass(slots=True)
class Review:
    """What the rules said of one map, which of them answered, and which fell over."""

    answered: frozenset[str]
    said: list[Said] = field(default_factory=list)
    crashes: list[Crashed] = field(default_factory=list)


@dataclass(slots=True)
class Linted:
    """What a run of `lint` found.

    `checked` is what `validate` says, `said` what the rules say; `crashes` are the rules that fell
    over, and on which maps. `remarks` say what the run did not look at, or does not show.
    """

    checked: Checked
    said: list[Said] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    crashes: list[Crashed] = field(default_factory=list)
    reviewed: list[Reviewed] = field(default_factory=list)

    @property
    def maps(self) -> list[Loaded]:
        """The maps that were looked at."""
        return self.checked.maps

    @property
    def refusals(self) -> list[str]:
        """What could not be read, one line each."""
        return self.checked.refusals

    @property
    def fails(self) -> bool:
        """Whether a finding is as grave as its own workspace's `fail-on`; an error always is."""
        return bool(self.checked.report.findings) or any(
            one.finding.severity.rank <= one.loaded.settings.fail_on.rank for one in self.said
        )

    @property
    def report(self) -> Report:
        """All findings, errors and the rules' own."""
        checked = self.checked.report
        findings = (*checked.findings, *(one.finding for one in self.said))
        involved = {place.file for finding in findings for place in _places(finding)}
        texts = {
            tree.source.file: tree.source.text
            for loaded in self.maps
            for tree in loaded.trees
            if tree.source.file in involved
        }
        return Report.of(
            findings, files=checked.files, maps=checked.maps, texts=texts,
            remarks=(*checked.remarks, *self.remarks),
        )  # fmt: skip


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
    with all_kept():
        return _linted(check(paths, standard_input, read_bytes), asked, today)


def lint_text(file: Path, data: bytes, settings: Settings, asked: Asked, today: date) -> Linted:
    """Lint a map that is only in memory, under a name; nothing is looked for on disk."""
    return _linted(check_text(file, data, settings), asked, today)


def _linted(checked: Checked, asked: Asked, today: date) -> Linted:
    linted = Linted(checked)
    choices: dict[Path | None, Choice] = {}
    for loaded in checked.maps:
        root = loaded.settings.root
        if root not in choices:
            choices[root] = Choice.of(asked, loaded.settings)
        one = review(loaded, choices[root], today)
        if one is None:
            linted.remarks.append(not_looked_at(loaded.map_id))
            continue
        linted.said += one.said
        linted.crashes += one.crashes
        linted.reviewed.append(Reviewed(loaded, one.answered))
    return linted


def not_looked_at(map_id: str) -> str:
    """What to say of a map whose shape has errors."""
    return f"`{map_id}` has errors, so it was not looked at as a map of the method"


def review(loaded: Loaded, choice: Choice, today: date) -> Review | None:
    """Ask the rules about a map, keep back what its author suppressed, then ask about that.

    None where parts of the map could not be read.
    """
    if any(finding.code.startswith(_SHAPE) for finding in loaded.findings):
        return None
    assert loaded.index is not None
    verdict = rules.review(rules.Subject(loaded.index, today), choice.rules)
    told: list[Said] = []
    said = [_said(claim, loaded, choice) for claim in verdict.claims]
    broken = list(verdict.crashes)
    answered = choice.codes - {crash.rule.code for crash in verdict.crashes}
    aside, known = _only_suppressed(loaded, choice, today)
    for tree in loaded.trees:
        for suppression in suppressions(tree):
            found, said = _parted(said, suppression, today)
            kept, aside = _parted(aside, suppression, today)
            use = rules.Use(suppression, today, _idle(suppression, found | kept, answered | known))
            about = rules.review(use, choice.rules)
            told += [_said(claim, loaded, choice, tree) for claim in about.claims]
            broken += about.crashes
    answered -= {crash.rule.code for crash in broken}
    return Review(answered, told + said, [_crashed(crash, loaded) for crash in broken])


def _only_suppressed(
    loaded: Loaded, choice: Choice, today: date
) -> tuple[list[Said], frozenset[str]]:
    """What rules say that only suppressions name, and the codes of those that answered.

    Whoever asks whether a suppression is of use wants to know it also of rules that are not asked.
    What these say is told to nobody.
    """
    all_asked = len(choice.rules) == len(rules.rules())
    if all_asked or not any(rule.looks_at is rules.Use for rule in choice.rules):
        return [], frozenset()
    named = {
        code for tree in loaded.trees for one in suppressions(tree)
        for word in one.words for code in codes(word)
    } - choice.codes  # fmt: skip
    if not named:
        return [], frozenset()
    assert loaded.index is not None
    unasked = [rule for rule in rules.rules() if rule.code in named]
    verdict = rules.review(rules.Subject(loaded.index, today), unasked)
    answered = frozenset(named) - {crash.rule.code for crash in verdict.crashes}
    return [_said(claim, loaded, choice) for claim in verdict.claims], answered


def _crashed(crash: rules.Crash, loaded: Loaded) -> Crashed:
    return Crashed(
        f"rule {crash.rule.code} {crash.rule.name} fell over on the map `{loaded.map_id}`; "
        "what else was found stands above",
        crash.error,
    )


def _said(claim: Claim, loaded: Loaded, choice: Choice, tree: Tree | None = None) -> Said:
    finding = loaded.finding(claim, tree)
    kind = choice.kinds[finding.code]
    if kind is not finding.kind:
        finding = finding._replace(kind=kind)
    return Said(claim, finding, loaded, tree)


def _parted(said: list[Said], suppression: Suppression, today: date) -> tuple[set[str], list[Said]]:
    """The codes of what a suppression keeps back, and what is left to be said.

    It keeps nothing back once it has lapsed, or where it is none.
    """
    if suppression.malformed or rules.lapsed(suppression, today):
        return set(), said
    meant = {code for word in suppression.words for code in codes(word)}
    found: set[str] = set()
    left: list[Said] = []
    for one in said:
        place = one.finding.place
        if one.finding.code in meant and suppression.covers(place.file, place.line, place.end_line):
            found.add(one.finding.code)
        else:
            left.append(one)
    return found, left


def _idle(suppression: Suppression, found: set[str], answered: frozenset[str]) -> tuple[str, ...]:
    """The words of a suppression that kept nothing back, though all their rules were asked.

    What is said of suppressions themselves is never kept back by one, so it makes no word idle.
    """
    if suppression.malformed:
        return ()
    about = {rule.code for rule in rules.rules() if rule.looks_at is rules.Use}
    meant = {word: codes(word) - about for word in suppression.words}
    return tuple(
        word for word, mine in meant.items() if mine and mine <= answered and not mine & found
    )


def _places(finding: Finding) -> list[Place]:
    return [finding.place, *(related.place for related in finding.related)]
