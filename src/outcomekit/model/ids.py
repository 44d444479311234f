"""Ids: what makes one, what is wrong with a text that is none, and which id somebody may mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from typing import Final

ID_PATTERN: Final = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
LONGEST_ID: Final = 64
NONE: Final = "none"
"""The word that is no id: in a cell of the strategy map it begins the reason for doing nothing."""
OWN: Final = "x-"
"""How a key begins that is the writer's own; nothing reads it."""

_ID: Final = re.compile(ID_PATTERN)
_SMALL_WORDS: Final = re.compile(
    "an?|and|are|as|at|be|by|for|from|has|have|in|into|is|its?|of|on|or|our|so|that|the|theirs?|"
    "them|they|this|to|up|us|we|which|who|why|with|you|your"
)
"""Words that tell nothing apart; an id made from a sentence goes without them."""
_ENOUGH_WORDS: Final = 4


def id_fault(text: str) -> str | None:
    """What is wrong with a text as an id, in words; None for an id."""
    if text == NONE:
        return "`none` is no id: it is the word for an empty cell of the strategy map"
    if text.startswith(OWN):
        return f"`{text}` is no id: what begins with `{OWN}` is passed over"
    if _ID.fullmatch(text) is None:
        if not text.strip():
            return "an id is missing before the colon"
        shown = readable(text)
        if _ID.fullmatch(f"a{text}") is not None:
            return f"`{shown}` is no id: an id begins with a small letter"
        return f"`{shown}` is no id: small letters, digits and single hyphens make one"
    if len(text) > LONGEST_ID:
        return f"this id has {len(text)} characters; at most {LONGEST_ID} fit"
    return None


def suggested_id(text: str) -> str | None:
    """The id that someone who wrote this text as one may have meant, or None."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", in_ascii(text)).lower()
    parts = [part for part in re.split(r"[^a-z0-9]+", spaced) if part]
    while parts and parts[0].isdigit() and not all(part.isdigit() for part in parts):
        parts.append(parts.pop(0))  # `2027-goals` is meant as `goals-2027`
    return _fitting("-".join(parts))


def id_for(text: str, taken: Container[str] = ()) -> str | None:
    """An id for an entity with this main text, of its first words that matter; None without any.

    Args:
        taken: ids that it may not be.
    """
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", in_ascii(text)).lower())
    telling = [word for word in words if not _SMALL_WORDS.fullmatch(word)]
    for count in (_ENOUGH_WORDS, _ENOUGH_WORDS + 1, len(telling)):
        candidate = suggested_id("-".join(telling[:count]))
        if candidate is not None and candidate not in taken:
            return candidate
    return None


def other_id(taken_id: str, text: str | None, taken: Container[str]) -> str | None:
    """An id for an entity whose own is taken: from its text, else the same with a number."""
    numbered = (f"{taken_id[: LONGEST_ID - 3]}-{number}" for number in range(2, 100))
    return id_for(text or "", taken) or next((one for one in numbered if one not in taken), None)


def ids_in(text: object) -> list[str]:
    """The ids in a text that is nothing but several of them; none where it is anything else."""
    parts = re.split(r"\s*[,;&]\s*|\s+and\s+|\s+", text.strip()) if isinstance(text, str) else []
    return parts if len(parts) > 1 and all(id_fault(part) is None for part in parts) else []


def readable(text: str) -> str:
    """A text in one line, cut to a readable length.

    A space at its edge stays, for it may be all that is wrong with it.
    """
    line = " ".join(text.split())
    if line:
        line = " " * text[0].isspace() + line + " " * text[-1].isspace()
    return line if len(line) <= 60 else line[:57] + "…"


def in_ascii(text: str) -> str:
    """The text without accents, and without letters that have no ASCII form."""
    plain = text.replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("ł", "l")
    return unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()


def _fitting(candidate: str) -> str | None:
    if len(candidate) > LONGEST_ID:
        candidate = candidate[: LONGEST_ID + 1].rpartition("-")[0] or candidate[:LONGEST_ID]
    return candidate if id_fault(candidate) is None else None
