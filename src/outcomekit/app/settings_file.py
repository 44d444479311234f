"""The files in which settings stand: their text, the table that is ours, and where what stands.

Every run passes here, and most find no such file: what reads one is imported once there is one.
"""

from __future__ import annotations

import os
import re

from outcomekit.app.refusal import Refusal, words_of

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from typing import Any, Final

FILE: Final = "outcomekit.toml"
PYPROJECT: Final = "pyproject.toml"


def text_of(path: str) -> str | None:
    """The text of a settings file; None where there is none, or a pyproject.toml without ours."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as fault:
        raise Refusal(f"{spoken(path)} cannot be read: {words_of(fault)}") from fault
    if os.path.basename(path) == PYPROJECT and not _OURS.search(data):
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise Refusal(f"{spoken(path, line)}: this is no UTF-8; save the file as UTF-8") from fault


_OURS: Final = re.compile(
    rb"tool\s*\.\s*[\"']?outcomekit\b|^\s*[\"']?outcomekit[\"']?\s*[=.]", re.MULTILINE
)


def table_in(path: str, text: str, prefix: tuple[str, ...]) -> dict[str, Any]:
    """The settings' own table of a file."""
    import tomllib

    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        found = re.search(r"at line (\d+)", str(fault))
        line = int(found[1]) if found else len(text.splitlines())
        raise Refusal(f"{spoken(path, line)}: {_no_toml(str(fault))}") from fault
    for name in prefix:
        table = table.get(name, {}) if isinstance(table, dict) else table
    if not isinstance(table, dict):
        raise Refusal(
            f"{spoken(path, line_of(text, prefix))}: `{'.'.join(prefix)}` is a table of settings, "
            f"so it begins `[{'.'.join(prefix)}]`"
        )
    return table


def _no_toml(fault: str) -> str:
    """What is wrong with a text as TOML, given what the TOML reader says."""
    if re.search("overwrite|declare|twice|immutable", fault):
        return "this stands in the file already"
    return 'this is no TOML, which has lines such as `exclude = ["archive/*"]`'


def spoken(path: str, line: int | None = None) -> str:
    """A settings file as a message names it, from the current folder, and a line in it."""
    from pathlib import Path

    here, there = Path.cwd(), Path(path)
    name = there.relative_to(here) if there.is_relative_to(here) else there
    return f"`{name}`" + (f" line {line}" if line is not None else "")


_HEADER: Final = re.compile(r"\s*\[+\s*(?P<name>[^\]]+?)\s*\]")
_KEY: Final = re.compile(r"\s*(?P<name>[\w.\"' -]+?)\s*=")


def line_of(text: str, keys: tuple[str, ...]) -> int | None:
    """The line of a TOML file, from 1, on which a key or table first stands; None for nowhere."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            here = table = _dotted(header["name"])
        elif key:
            here = (*table, *_dotted(key["name"]))
        else:
            continue
        if here[: len(keys)] == keys:
            return number
    return None


def _dotted(name: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in name.split("."))
