"""What the types of values are annotated with: which values of a map they accept.

The annotations speak pydantic's own protocol, so its core can validate by them (`validation.py`)
and its JSON Schema follows from them; they are made without importing it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as it is written; `pattern` must be found in it."""

    pattern: str | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Only texts, and only with the pattern."""
        from pydantic_core import core_schema

        return core_schema.str_schema(strict=True, pattern=self.pattern)


@dataclass(frozen=True, slots=True, eq=False)
class Accepted:
    """Whatever a function gives back for the value, where it does not refuse it.

    `schema` is the JSON Schema of what it accepts.
    """

    check: Callable[[Any], Any]
    schema: dict[str, Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """The function decides alone; the type beside it is for type checkers."""
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(self.check)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        """What the function accepts, said to editors."""
        return dict(self.schema)


@dataclass(frozen=True, slots=True)
class Tidied:
    """Whatever the type accepts of what a function makes of the value."""

    tidy: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """The function comes first."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self.tidy, handler(source))


@dataclass(frozen=True, slots=True)
class Then:
    """What the type accepts, where a function does not refuse it."""

    check: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """The function comes last."""
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self.check, handler(source))
