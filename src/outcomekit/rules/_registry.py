"""Which rules there are: every public module of every family's folder that has a `check`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from inspect import cleandoc
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Final

from outcomekit.diagnostics.kind import Kind
from outcomekit.rules._rule import Family, Rule

_HERE: Final = Path(__file__).parent


@cache
def families() -> tuple[Family, ...]:
    """The families, in the order of the alphabet."""
    return tuple(sorted(_packages(), key=lambda family: family.code))


def about(family: Family) -> str:
    """What the rules of a family are about, as its folder says."""
    return cleandoc(_packages()[family].__doc__ or "")


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the codes."""
    found: list[Rule] = [
        import_module(f"{__package__}.{folder}.{module.name}").check
        for folder in _folders()
        for module in iter_modules([str(_HERE / folder)])
        if not module.name.startswith("_")
    ]
    return tuple(sorted(found, key=lambda rule: rule.code))


def kinds() -> tuple[Kind, ...]:
    """What each rule finds, in the order of the codes."""
    return tuple(rule.kind for rule in rules())


@cache
def _packages() -> dict[Family, ModuleType]:
    found = [import_module(f"{__package__}.{folder}") for folder in _folders()]
    return {package.FAMILY: package for package in found}


def _folders() -> list[str]:
    return [
        module.name
        for module in iter_modules([str(_HERE)])
        if module.ispkg and not module.name.startswith("_")
    ]
