"""Fields whose value is one of some fixed words, each with its meaning."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from outcomekit.diagnostics.grammar import a, alternatives
from outcomekit.diagnostics.nearest import nearest
from outcomekit.model.value import form, refuse, shown


class Words:
    """One of some fixed words, each with what it means.

    Args:
        noun: what the words are, such as `status`.
        meanings: the words in their order, each with one line for editors and docs.
        often: what people write for each when it is not just mistyped, with commas between.
    """

    def __init__(
        self, noun: str, meanings: Mapping[str, str], often: Mapping[str, str] | None = None
    ) -> None:
        self.noun = noun
        self.meanings = dict(meanings)
        self._often = {
            said: word for word, all_said in (often or {}).items() for said in all_said.split(", ")
        }

    def check(self, value: object) -> str:
        """The word, or a refusal that names the nearest one."""
        if isinstance(value, str) and value in self.meanings:
            return value
        if isinstance(value, list | dict) or value is None:
            only = str(value[0]) if isinstance(value, list) and len(value) == 1 else ""
            message = f"{form(value)} stands where {a(self.noun)} should stand"
            raise refuse("E103", message, self.meant(only))
        raise refuse("E104", self.refusal(value), self.meant(str(value)))

    def meant(self, text: str) -> str | None:
        """The word that someone who wrote this most likely means, or None.

        `Loved`, `love to see` and `lvoe` mean `love`; so does whatever people write for it often.
        """
        folded = text.strip().casefold()
        if folded in self._often:
            return self._often[folded]
        spaced = folded.replace("_", " ")
        within = [
            word
            for word in self.meanings
            if re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", spaced)
        ]
        longest = max(within, key=len, default="")
        sure = longest and all(word in longest for word in within)
        if sure:
            return longest
        return nearest(text, self.meanings) or self._often.get(nearest(text, self._often) or "")

    def refusal(self, value: object) -> str:
        """Why a value is none of the words: `live` is no status; a status is draft or active."""
        what = shown(value) if str(value).strip() else "an empty text"
        return f"{what} is no {self.noun}; {a(self.noun)} is {alternatives(self.meanings)}"

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Validate with `check` alone; the Literal beside it is for type checkers."""
        from pydantic_core import core_schema  # only mistakes pay for it

        return core_schema.no_info_plain_validator_function(self.check)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        """Each word as a constant with its meaning, which editors show while one types."""
        return {
            "oneOf": [
                {"const": word, "description": meaning} for word, meaning in self.meanings.items()
            ]
        }
