"""Asking the rules about a map. A rule that crashes hides nobody else's findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from outcomekit.diagnostics.claim import Claim
from outcomekit.rules._rule import Rule, Subject, Use


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that fell over: our fault, never a finding."""

    rule: Rule
    error: Exception


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of one thing, in the order of the codes, and which fell over."""

    claims: tuple[Claim, ...]
    crashes: tuple[Crash, ...]


def review(looked_at: Subject | Use, chosen: Iterable[Rule]) -> Verdict:
    """Ask those of some rules that look at such a thing.

    What a rule had found before it crashed counts for nothing: nobody knows what it is worth.
    """
    claims: list[Claim] = []
    crashes: list[Crash] = []
    sort = type(looked_at)
    for rule in chosen:
        if rule.looks_at is not sort:
            continue
        try:
            flaws = list(rule.look(looked_at))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is that rule's own fault
            crashes.append(Crash(rule, error))
        else:
            if flaws:
                claims += [Claim(rule.kind, *flaw) for flaw in flaws]
    return Verdict(tuple(claims), tuple(crashes))
