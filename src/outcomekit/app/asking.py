"""Which rules `lint` asks of which maps, as the command line and each workspace's settings say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from outcomekit import rules
from outcomekit.app.refusal import Refusal

if TYPE_CHECKING:
    from outcomekit.app.lint import Asked
    from outcomekit.app.settings import Settings
    from outcomekit.diagnostics.kind import Kind


@dataclass(frozen=True, slots=True)
class Choice:
    """The rules that a workspace asks, their codes, and whether any may find others tomorrow.

    `kinds` are those of all rules by code, with the severities that the workspace gives them.
    """

    rules: tuple[rules.Rule, ...]
    kinds: dict[str, Kind]
    codes: frozenset[str]
    is_dated: bool

    @classmethod
    def of(cls, asked: Asked, settings: Settings) -> Choice:
        """The choice that the command line and the settings make together.

        Raises:
            Refusal: when one of them names a rule that there is not.
        """
        for name, words in (
            ("select", settings.select), ("ignore", settings.ignore),
            ("severity", settings.severity),
        ):  # fmt: skip
            unknown = _unknown(words)
            if unknown is not None:
                raise Refusal(f"{settings.where(name)}: {unknown}")
        unknown = _unknown((*(asked.select or ()), *asked.ignore))
        if unknown is not None:
            raise Refusal(unknown)
        if asked.select is not None:
            chosen = rules.Selection(asked.select, asked.ignore).rules()
        else:
            left = {code for word in asked.ignore for code in codes(word)}
            theirs = rules.Selection(settings.select, settings.ignore).rules()
            chosen = tuple(rule for rule in theirs if rule.code not in left)
        kinds = {kind.code: kind for kind in rules.kinds()}
        for code, severity in rules.by_closeness(settings.severity).items():
            kinds[code] = replace(kinds[code], severity=severity)
        asked_codes = frozenset(rule.code for rule in chosen)
        return cls(chosen, kinds, asked_codes, any(rule.dated for rule in chosen))


def known_words() -> list[str]:
    """What a shell may complete where rules are named: codes, names, families."""
    known = [word for rule in rules.rules() for word in (rule.code, rule.name)]
    return [*known, *(family.code for family in rules.families())]


def codes(word: str) -> set[str]:
    """The codes of the rules that a word names; none where it names none."""
    try:
        return {rule.code for rule in rules.selected(word)}
    except rules.UnknownRule:
        return set()


def _unknown(words: Iterable[str]) -> str | None:
    """What to say of the first word that names no rule; None where all do."""
    for word in words:
        try:
            rules.selected(word)
        except rules.UnknownRule as unknown:
            return str(unknown)
    return None
