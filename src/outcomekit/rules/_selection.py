"""Choosing rules: by code, by name, by family, or all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.nearest import nearest
from outcomekit.diagnostics.severity import Severity
from outcomekit.rules._registry import families, rules
from outcomekit.rules._rule import Rule

ALL: Final = "all"


class UnknownRule(ValueError):
    """A word that chooses no rule; the text says so in one line, with the nearest that does."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules are asked: those that `select` names, without those that `ignore` names.

    Each is a word: a code, a name, a family, or `all`. Where both name a rule, the closer word
    wins: `PM001` over `PM`, `PM` over `all`; between equals, `ignore`.
    """

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()

    def rules(self) -> tuple[Rule, ...]:
        """The rules chosen, in the order of the codes.

        Raises:
            UnknownRule: when a word chooses nothing.
        """
        chosen, left = closeness(self.select), closeness(self.ignore)
        return tuple(rule for rule in rules() if chosen.get(rule.code, 0) > left.get(rule.code, 0))


def selected(word: str) -> tuple[Rule, ...]:
    """The rules that one word chooses, in the order of the codes.

    Raises:
        UnknownRule: when it chooses none.
    """
    asked = word.strip().casefold()
    found = tuple(
        rule
        for rule in rules()
        if asked in (ALL, rule.code.casefold(), rule.name, rule.family.code.casefold())
    )
    if not found and asked not in {family.code.casefold() for family in families()}:
        raise UnknownRule(_unknown(word.strip()))
    return found


def closeness(words: Iterable[str]) -> Mapping[str, int]:
    """How closely some words name each rule, by its code: 3 itself, 2 its family, 1 `all`."""
    close: dict[str, int] = {}
    for word in words:
        asked = word.strip().casefold()
        for rule in selected(word):
            rank = 1 if asked == ALL else 2 if asked == rule.family.code.casefold() else 3
            close[rule.code] = max(rank, close.get(rule.code, 0))
    return close


def by_closeness(severities: Mapping[str, Severity]) -> dict[str, Severity]:
    """Severities by the codes of the rules: of the words that name a rule, the closest one's.

    Raises:
        UnknownRule: when a word names no rule.
    """
    words = sorted(severities, key=lambda word: max(closeness((word,)).values()))
    return {rule.code: severities[word] for word in words for rule in selected(word)}


def error(word: str) -> Kind | None:
    """The error of `validate` that a word names by code or name: no rule, so never chosen."""
    asked = word.strip().casefold()
    found = (kind for kind in errors.ALL if asked in (kind.code.casefold(), kind.name))
    return next(found, None)


def _unknown(word: str) -> str:
    no_map = error(word)
    if no_map is not None:
        return f"{no_map.code} is no rule: it says that this is no map, and is always told"
    known = [name for rule in rules() for name in (rule.code, rule.name)]
    near = nearest(word, [*known, *(family.code for family in families())])
    return f"no rule is called `{word}`" + (f"; did you mean {near}?" if near else "")
