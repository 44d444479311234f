"""Cases of merges as a reader likes them: a title, three texts, and what becomes of them.

```text
=== different fields of one entity
--- base
title: Lines
--- ours
title: Controls
--- theirs
title: Lines
owner: Me
--> merged
title: Controls
owner: Me
```

Below `--> merged` stands the merged text; below `--> in conflict` the text with its conflicts, or
one that is not valid. Lines that begin with `!! ` are what is said. In the texts `␍` at the end of
a line is a carriage return before its line feed, `∎` at the very end says that no line end
follows, `BOM` at the start is a byte-order mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from outcomekit.app.merge import merge

BOOKS: Final = sorted((Path(__file__).parent / "cases").glob("*.txt"))
_SIDES: Final = re.compile(r"^--- (?:base|ours|theirs)\n", re.MULTILINE)
_NAME: Final = Path("lines.yaml")


@dataclass(frozen=True)
class Case:
    """One case: the three texts as they are shown."""

    title: str
    base: str
    ours: str
    theirs: str


def cases(book: Path) -> list[Case]:
    """The cases of one book."""
    _, *chapters = re.split(r"^=== ", book.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [_case(chapter) for chapter in chapters]


def _case(chapter: str) -> Case:
    title, base, ours, theirs = _SIDES.split(chapter.partition("\n--> ")[0] + "\n")
    return Case(title.strip("\n"), base, ours, theirs)


def written(told: list[Case]) -> str:
    """A book with the results of its cases."""
    return "\n".join(_written(case) for case in told)


def _written(case: Case) -> str:
    outcome = merge(_bytes(case.base), _bytes(case.ours), _bytes(case.theirs), _NAME)
    result = "merged" if outcome.clean else "in conflict"
    sides = f"--- base\n{case.base}--- ours\n{case.ours}--- theirs\n{case.theirs}"
    said = "".join(f"!! {line}\n" for line in outcome.said)
    return f"=== {case.title}\n{sides}--> {result}\n{_shown(outcome.data)}{said}"


def _bytes(shown: str) -> bytes:
    text = shown.replace("∎\n", "").replace("␍", "\r")
    return text.replace("BOM", "\ufeff").encode()


def _shown(data: bytes) -> str:
    text = data.decode().replace("\ufeff", "BOM").replace("\r", "␍")
    return text if text.endswith("\n") or not text else f"{text}∎\n"
