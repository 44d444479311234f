"""Sessions at the command line, kept as a reader would see them.

```text
=== lines.yaml
outcome_map: 1
title: Lines
$ outcomekit add partner nurse --text Nurses
lines.yaml: partner nurse added
lines.yaml
+partners:
+  nurse:
+    name: Nurses
$ outcomekit add patner nurse
no kind `patner`; did you mean `partner`?
exit 2
```

The files at the top are there anew for every command. Below a command stand what it says on stdout,
what it says on stderr (without `outcomekit: `), the lines that change in files, and the exit code
unless it is 0.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from difflib import ndiff
from pathlib import Path
from typing import Final

import pytest

from outcomekit.cli.main import run

FOLDER: Final = Path(__file__).parent / "transcripts"


@dataclass(frozen=True)
class Session:
    """The files of a transcript, and its commands."""

    page: Path
    files: dict[str, str]
    commands: list[str]


def sessions() -> list[Session]:
    """All transcripts."""
    return [_read(page) for page in sorted(FOLDER.glob("*.txt"))]


def _read(page: Path) -> Session:
    head, *blocks = re.split(r"^\$ ", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    _, *parts = re.split(r"^=== (.+)\n", head, flags=re.MULTILINE)
    files = dict(zip(parts[::2], parts[1::2], strict=True))
    return Session(page, files, [block.partition("\n")[0] for block in blocks])


def seen(session: Session, command: str, folder: Path, capture: pytest.CaptureFixture[str]) -> str:
    """What somebody sees who gives a command among the session's files."""
    for name, text in session.files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    program, *arguments = shlex.split(command)
    assert program == "outcomekit"
    capture.readouterr()
    code = run(arguments)
    out, err = capture.readouterr()
    told = err.replace("outcomekit: ", "")
    ended = f"exit {code}\n" if code else ""
    return out + told + _changes(session, folder) + ended


def _changes(session: Session, folder: Path) -> str:
    """The lines that went and came, under the name of their file; new files come last."""
    lines = []
    there = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.*"))
    for name in dict.fromkeys([*session.files, *there]):
        before = session.files.get(name, "")
        after = (folder / name).read_bytes().decode()
        if after != before:
            changed = ndiff(before.splitlines(), after.splitlines())
            lines += [name, *(line[0] + line[2:] for line in changed if line[0] in "+-")]
    return "".join(f"{line}\n" for line in lines)


def written(session: Session, results: list[str]) -> str:
    """The transcript with these results."""
    head = "".join(f"=== {name}\n{text}" for name, text in session.files.items())
    pairs = zip(session.commands, results, strict=True)
    return head + "".join(f"$ {command}\n{result}" for command, result in pairs)
