"""Settings: the nearest `outcomekit.toml`, or `[tool.outcomekit]` of a `pyproject.toml`.

The folder that holds them is the workspace. One row of `SETTINGS` is one setting; unknown ones
are refused with the line they stand on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.nearest import nearest

FILE: Final = "outcomekit.toml"
PYPROJECT: Final = "pyproject.toml"
DEFAULT: Final = "default"


def _size(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    found = (
        re.fullmatch(r"(\d+(?:\.\d+)?)\s*(B|kB|KB|MB)?", value) if isinstance(value, str) else None
    )
    if found is None or float(found[1]) <= 0:
        raise ValueError('a size such as "5 MB"')
    return int(
        float(found[1]) * {"kB": 1_000, "KB": 1_000, "MB": 1_000_000}.get(found[2] or "B", 1)
    )


def _patterns(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError('a list of patterns such as ["archive/*"]')
    return tuple(value)


def _folder(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError('a folder such as "templates"')
    return value


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its name, default, what it does, and how its value is read.

    `read` raises ValueError with the form that a value must have.
    """

    name: str
    default: Any
    description: str
    read: Callable[[Any], Any]


SETTINGS: Final = (
    Setting("max-file-size", 5_000_000, "bytes beyond which a file is refused unread", _size),
    Setting(
        "exclude", (), "patterns of paths that a walk passes over, from the workspace", _patterns
    ),
    Setting("templates", None, "a folder of your own templates, from the workspace", _folder),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force.

    `root` is the workspace's folder, None without one. `values` and `origins` are by name: the
    value, and the file that it came from or `default`.
    """

    root: Path | None
    values: dict[str, Any]
    origins: dict[str, str]

    @property
    def max_file_size(self) -> int:
        """Bytes beyond which a file is refused unread."""
        size: int = self.values["max-file-size"]
        return size

    @property
    def exclude(self) -> tuple[str, ...]:
        """Patterns of paths that a walk passes over."""
        patterns: tuple[str, ...] = self.values["exclude"]
        return patterns

    @property
    def templates(self) -> Path | None:
        """The folder of the user's own templates."""
        folder: str | None = self.values["templates"]
        return self.root / folder if folder is not None and self.root is not None else None


def settings_for(folder: Path) -> Settings:
    """The settings that hold for a folder: the nearest ones upwards, else the defaults.

    Raises:
        Refusal: when the file is no TOML, holds an unknown setting or an unfit value.
    """
    for parent in (folder, *folder.parents):
        for name in (FILE, PYPROJECT):
            path = parent / name
            if path.is_file():
                table = _table(path)
                if table is not None:
                    return _read(table, path)
    defaults = {setting.name: setting.default for setting in SETTINGS}
    return Settings(None, defaults, dict.fromkeys(defaults, DEFAULT))


def _table(path: Path) -> dict[str, Any] | None:
    """The settings' table of a file; None where a pyproject.toml has none."""
    import tomllib

    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        if path.name == PYPROJECT:
            return None
        raise Refusal(f"`{path.name}` cannot be read: it is no UTF-8 text file") from fault
    if path.name == PYPROJECT and "tool.outcomekit" not in text:
        return None
    try:
        whole: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise Refusal(f"`{path.name}` is no TOML: {_toml_words(str(fault))}") from fault
    if path.name == FILE:
        return whole
    tool = whole.get("tool")
    table = tool.get("outcomekit") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _toml_words(fault: str) -> str:
    """What the TOML reader says, as `line 3: …`."""
    found = re.fullmatch(
        r"(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)", fault
    )
    if found is None:
        return fault[:1].lower() + fault[1:]
    what = found["what"][:1].lower() + found["what"][1:]
    return f"line {found['line']}: {what}" if found["line"] else f"at its end: {what}"


def _read(table: dict[str, Any], path: Path) -> Settings:
    known = {setting.name: setting for setting in SETTINGS}
    values = {setting.name: setting.default for setting in SETTINGS}
    origins = dict.fromkeys(values, DEFAULT)
    for name, value in table.items():
        setting = known.get(name)
        where = f"`{path.name}`{_line(path, name)}"
        if setting is None:
            near = nearest(name, known)
            hint = f"; did you mean `{near}`?" if near else f"; there are {', '.join(known)}"
            raise Refusal(f"{where}: no setting `{name}`{hint}")
        try:
            values[name] = setting.read(value)
        except ValueError as fault:
            raise Refusal(f"{where}: `{name}` takes {fault}") from fault
        origins[name] = str(path)
    return Settings(path.parent, values, origins)


def _line(path: Path, name: str) -> str:
    """` line N` of a setting in its file, or nothing where it cannot be told."""
    pattern = re.compile(rf"\s*\[?[\"']?{re.escape(name)}[\"']?\s*[=.\]]")
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if pattern.match(line):
            return f" line {number}"
    return ""
