"""Fields whose value is one of some fixed words, each with its meaning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic_core import core_schema

from outcomekit.diagnostics.nearest import nearest
from outcomekit.model.value import refuse, shown


class Words:
    """One of some fixed words, each with what it means.

    Args:
        noun: what the words are, such as `status`.
        meanings: the words in their order, each with one line for editors and docs.
    """

    def __init__(self, noun: str, meanings: Mapping[str, str]) -> None:
        self.noun = noun
        self.meanings = dict(meanings)

    def check(self, value: object) -> str:
        """The word, or a refusal that names the nearest one."""
        if isinstance(value, str) and value in self.meanings:
            return value
        raise refuse("E104", self.refusal(value), nearest(str(value), self.meanings))

    def refusal(self, value: object) -> str:
        """Why a value is none of the words: `Loved` is no level; it is expect, like or love."""
        return f"{shown(value)} is no {self.noun}; it is {alternatives(self.meanings)}"

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Validate with `check` alone; the Literal beside it is for type checkers."""
        return core_schema.no_info_plain_validator_function(self.check)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        """Each word as a constant with its meaning, which editors show while one types."""
        return {
            "oneOf": [
                {"const": word, "description": meaning} for word, meaning in self.meanings.items()
            ]
        }


def alternatives(words: Iterable[str]) -> str:
    """Words as a choice: `a, b or c`."""
    names = list(words)
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]
