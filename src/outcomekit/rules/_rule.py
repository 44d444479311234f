"""What a rule is, and the decorators that make one of a `check` function.

The module around a check gives the rest: its file's name is the rule's name, its docstring the
essay, the package that it stands in the family.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from inspect import cleandoc
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from outcomekit.diagnostics.claim import Aside
from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.severity import Severity
from outcomekit.model.literature import WORKS, cited, marks
from outcomekit.rules._example import Example

if TYPE_CHECKING:
    from outcomekit.diagnostics.fix import Fix
    from outcomekit.diagnostics.pointer import Pointer
    from outcomekit.diagnostics.span import Span
    from outcomekit.diagnostics.suppression import Suppression
    from outcomekit.index.index import Index


class Flaw(NamedTuple):
    """What a check found: where, what is wrong in one line, what to write instead.

    Messages speak as `Claim` says. `why` overrides the rule's own sentence where the place knows a
    better one.
    """

    at: Pointer | Span
    message: str
    hint: str | None = None
    why: str | None = None
    also: tuple[Aside, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """Rules about one part of the method; declared in the `__init__` of their folder.

    `code` is what their codes begin with, `title` what the family is called.
    """

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What most rules look at: one map, on one day."""

    index: Index
    today: date


@dataclass(frozen=True, slots=True)
class Use:
    """What the rules about suppressions look at: one of them, and what it was good for.

    `idle` are its words that kept nothing back, among those for rules that were asked.
    """

    suppression: Suppression
    today: date
    idle: tuple[str, ...]


Look: TypeAlias = Callable[[Any], Iterable[Flaw]]


@dataclass(frozen=True)
class Rule:
    """One rule: all that is said about it in `kind`, and what finds it.

    `look` takes what the rule looks at, a `Subject` or a `Use` as `looks_at` says. `dated` rules
    may find other things tomorrow.
    """

    kind: Kind
    module: ModuleType
    looks_at: type[Subject] | type[Use]
    look: Look
    valid: tuple[Example, ...]
    invalid: tuple[Example, ...]
    dated: bool = False

    @property
    def code(self) -> str:
        """The stable code, such as `PM001`."""
        return self.kind.code

    @property
    def name(self) -> str:
        """The name of the defect, such as `inner-state`."""
        return self.kind.name

    @cached_property
    def family(self) -> Family:
        """The family that its folder declares."""
        package = sys.modules[self.module.__name__.rpartition(".")[0]]
        family: Family = package.FAMILY
        return family


class Declared:
    """What a decorator needs to know to make a rule of a check; see `rule`."""

    def __init__(
        self,
        code: str,
        severity: Severity,
        *,
        why: str,
        valid: tuple[str, ...],
        invalid: tuple[str, ...],
        by_words: bool = False,
    ) -> None:
        self._code, self._severity, self._why, self._by_words = code, severity, why, by_words
        self._valid = tuple(Example.of(text) for text in valid)
        self._invalid = tuple(Example.of(text) for text in invalid)

    def made(
        self,
        module_name: str,
        looks_at: type[Subject] | type[Use],
        look: Look,
        *,
        dated: bool = False,
    ) -> Rule:
        """The rule that a check is; `look` is the check, given what it asks to see."""
        module = sys.modules[module_name]
        summary, _, essay = cleandoc(module.__doc__ or "").partition("\n\n")
        told: set[str] = set()  # the essay follows the reason wherever both are read
        paragraphs = [" ".join(paragraph.split()) for paragraph in essay.split("\n\n")]
        kind = Kind(
            self._code,
            module.__name__.rpartition(".")[2].replace("_", "-"),
            self._severity,
            f"{summary[:1].lower()}{summary[1:]}".rstrip(".").replace("\n", " "),
            cited(self._why, told),
            self._invalid[0].text,
            self._valid[0].text,
            essay=cited("\n\n".join(paragraphs), told),
            sources=tuple(WORKS[mark].full for mark in marks(f"{self._why}\n{essay}")),
            by_words=self._by_words,
        )
        return Rule(kind, module, looks_at, look, self._valid, self._invalid, dated)


class rule(Declared):  # noqa: N801 - used as a decorator, as `property` is
    """Makes a rule of `check(index)`.

    Args:
        code: the stable code; its letters are the family's.
        why: one sentence of why it matters, in the method's words, with its source's mark: `(S2)`.
        valid: maps, or parts of one, in which the rule finds nothing.
        invalid: the same in which it finds what is marked, and nothing else; see `Example`. The
            first ones of both are shown as bad and good: the good one is the bad one, mended.
        by_words: whether words decide, and not structure.
    """

    def __call__(self, check: Callable[[Index], Iterable[Flaw]]) -> Rule:
        """The rule."""
        return self.made(check.__module__, Subject, lambda subject: check(subject.index))


class dated_rule(Declared):  # noqa: N801 - used as a decorator, as `property` is
    """Makes a rule of `check(index, today)`; the arguments are those of `rule`."""

    def __call__(self, check: Callable[[Index, date], Iterable[Flaw]]) -> Rule:
        """The rule."""

        def look(subject: Subject) -> Iterable[Flaw]:
            return check(subject.index, subject.today)

        return self.made(check.__module__, Subject, look, dated=True)


class suppression_rule(Declared):  # noqa: N801 - used as a decorator, as `property` is
    """Makes a rule of `check(suppression, today, idle)`; the arguments are those of `rule`."""

    def __call__(
        self, check: Callable[[Suppression, date, tuple[str, ...]], Iterable[Flaw]]
    ) -> Rule:
        """The rule."""

        def look(use: Use) -> Iterable[Flaw]:
            return check(use.suppression, use.today, use.idle)

        return self.made(check.__module__, Use, look, dated=True)
