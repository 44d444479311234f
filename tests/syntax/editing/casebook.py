"""Cases of edits as a reader likes them: a title, the text before, the edits, the text after.

```text
=== a comment behind a value stays
title: Old  # as agreed
--> put title "New"
title: New  # as agreed
```

Values are JSON. In the texts `␍` at the end of a line is a carriage return before its line feed,
`␉` a tab, `∎` at the very end says that no line end follows. An `!! ` line in place of the text
after gives the reason of a refusal.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from outcomekit.diagnostics.edit import Append, Edit, Put, Refused, Remove, RenameKey
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.editing.editor import Editor
from outcomekit.syntax.editing.shape import Shape
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

BOOKS: Final = sorted((Path(__file__).parent / "cases").glob("*.txt"))
_PART: Final = re.compile(r"\[(\d+)\]|([^.\[]+)")


@dataclass(frozen=True)
class Case:
    """One case; `after` is None where the edits are refused, for `reason`."""

    title: str
    before: str
    edits: tuple[Edit, ...]
    after: str | None
    reason: str = ""


def cases(book: Path) -> list[Case]:
    """The cases of one file."""
    _, *chapters = book.read_text(encoding="utf-8").split("=== ")
    return [_case(chapter) for chapter in chapters]


def _case(chapter: str) -> Case:
    title, _, body = chapter.partition("\n")
    body = body[:-1] if body.endswith("\n\n") else body
    before, _, rest = body.partition("--> ")
    *more, last = rest.split("--> ")
    command, _, after = last.partition("\n")
    edits = tuple(edit(line.strip("\n")) for line in [*more, command])
    if after.startswith("!! "):
        return Case(title, _text(before), edits, None, after[3:].strip("\n"))
    return Case(title, _text(before), edits, _text(after))


def edit(command: str) -> Edit:
    """An edit from its line: `put a.b[0] "text"`."""
    verb, _, rest = command.partition(" ")
    path, _, said = rest.partition(" ")
    pointer = Pointer(tuple(int(index) if index else name for index, name in _PART.findall(path)))
    value: Any = json.loads(said) if said else None
    match verb:
        case "put":
            return Put(pointer, value)
        case "append":
            return Append(pointer, value)
        case "rename":
            return RenameKey(pointer, value)
        case "remove":
            return Remove(pointer)
    raise ValueError(f"no edit is called {verb}")


def _text(shown: str) -> str:
    return shown.replace("∎\n", "").replace("␍", "\r").replace("␉", "\t")


def told(text: str, edits: tuple[Edit, ...], shape: Shape = MAP_SHAPE) -> str | Refused:
    """The text after some edits, or why they were refused."""
    editor = Editor(parse(Source("case.yaml", text)), shape)
    for one in edits:
        refused = editor.apply(one)
        if refused is not None:
            return refused
    edited = editor.finish()
    return edited if isinstance(edited, Refused) else edited.text
