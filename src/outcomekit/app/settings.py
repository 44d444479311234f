"""Settings: the nearest `outcomekit.toml`, or `[tool.outcomekit]` of a `pyproject.toml`.

The folder that holds them is the workspace. One row of `SETTINGS` is one setting; unknown ones
are refused with the line they stand on.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from outcomekit.app.refusal import Refusal, words_of
from outcomekit.diagnostics.nearest import nearest
from outcomekit.diagnostics.severity import Severity

FILE: Final = "outcomekit.toml"
PYPROJECT: Final = "pyproject.toml"
DEFAULT: Final = "default"


_UNITS: Final = {"": 1, "b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000}


def _size(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    found = re.fullmatch(r"(\d{1,12}(?:\.\d{1,12})?) ?([kMG]?B|)", str(value), re.IGNORECASE)
    size = float(found[1]) * _UNITS[found[2].lower()] if found else 0.0
    if not isinstance(value, str) or size < 1:
        raise ValueError('a size such as "5 MB"')
    return int(size)


def _patterns(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError('a list of patterns such as ["archive/*"]')
    return tuple(value)


def _folder(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError('a folder such as "templates"')
    return value


def _file(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError('a file such as "lint-baseline.json"')
    return value


def _rules(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError('a list of codes, names or families such as ["PM", "vague-actor"]')
    return tuple(value)


def _one_severity(value: Any) -> str:
    if value not in [severity.value for severity in Severity]:
        raise ValueError('"error", "warning" or "note"')
    return str(value)


def _severities(value: Any) -> dict[str, str]:
    try:
        if isinstance(value, dict):
            return {rule: _one_severity(severity) for rule, severity in value.items()}
    except ValueError:
        pass
    raise ValueError('rules with "error", "warning" or "note", such as { PM001 = "note" }')


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
    Setting("select", ("all",), "the rules that `lint` asks: codes, names, families", _rules),
    Setting("ignore", (), "the rules that `lint` does not ask", _rules),
    Setting("severity", {}, "rules with a severity of your own", _severities),
    Setting("fail-on", "warning", "how grave a finding of `lint` must be to exit 1", _one_severity),
    Setting("baseline", None, "the file of findings that `lint` knows already", _file),
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

    @property
    def select(self) -> tuple[str, ...]:
        """The rules that `lint` asks: codes, names, families."""
        words: tuple[str, ...] = self.values["select"]
        return words

    @property
    def ignore(self) -> tuple[str, ...]:
        """The rules that `lint` does not ask."""
        words: tuple[str, ...] = self.values["ignore"]
        return words

    @property
    def severity(self) -> dict[str, Severity]:
        """Severities of the workspace's own, by the word that names the rules."""
        return {word: Severity(said) for word, said in self.values["severity"].items()}

    @property
    def fail_on(self) -> Severity:
        """How grave a finding of `lint` must be for exit code 1."""
        return Severity(self.values["fail-on"])

    @property
    def baseline(self) -> Path | None:
        """The file of findings that `lint` knows already."""
        file: str | None = self.values["baseline"]
        return self.root / file if file is not None and self.root is not None else None

    def where(self, name: str) -> str:
        """Where a setting comes from, as a message names it: the file and the line."""
        path = Path(self.origins[name])
        prefix = () if path.name == FILE else ("tool", "outcomekit")
        return _where(path, line_of(_text(path) or "", (*prefix, name)))


def default_settings(root: Path | None = None) -> Settings:
    """The settings that hold where no file says otherwise."""
    values = {setting.name: setting.default for setting in SETTINGS}
    return Settings(root, values, dict.fromkeys(values, DEFAULT))


def settings_for(folder: Path) -> Settings:
    """The settings that hold for a folder: the nearest ones upwards, else the defaults.

    Raises:
        Refusal: when the file is no TOML, holds an unknown setting or an unfit value.
    """
    here = Path(os.path.realpath(folder))
    for parent in (here, *here.parents):
        for name in (FILE, PYPROJECT):
            found = _read(parent / name)
            if found is not None:
                return found
    return default_settings()


def _read(path: Path) -> Settings | None:
    """The settings in a file; None where there is no such file, or it has none of ours."""
    text = _text(path)
    if text is None:
        return None
    prefix = () if path.name == FILE else ("tool", "outcomekit")
    values, origins = dict(default_settings().values), dict(default_settings().origins)
    known = {setting.name: setting for setting in SETTINGS}
    for name, value in _table(path, text, prefix).items():
        where = _where(path, line_of(text, (*prefix, name)))
        setting = known.get(name)
        if setting is None:
            near = nearest(name, known)
            hint = f"did you mean `{near}`?" if near else f"there are {', '.join(known)}"
            raise Refusal(f"{where}: no setting `{name}`; {hint}")
        try:
            values[name] = setting.read(value)
        except ValueError as fault:
            raise Refusal(f"{where}: `{name}` takes {fault}") from fault
        origins[name] = str(path)
    return Settings(path.parent, values, origins)


def _text(path: Path) -> str | None:
    """The text of a settings file; None where there is none, or a pyproject.toml without ours."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as fault:
        raise Refusal(f"{_where(path)} cannot be read: {words_of(fault)}") from fault
    if path.name == PYPROJECT and not _OURS.search(data):
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise Refusal(f"{_where(path, line)}: this is no UTF-8; save the file as UTF-8") from fault


_OURS: Final = re.compile(
    rb"tool\s*\.\s*[\"']?outcomekit\b|^\s*[\"']?outcomekit[\"']?\s*[=.]", re.MULTILINE
)


def _table(path: Path, text: str, prefix: tuple[str, ...]) -> dict[str, Any]:
    """The settings' own table of a file."""
    import tomllib

    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        found = re.search(r"at line (\d+)", str(fault))
        line = int(found[1]) if found else len(text.splitlines())
        raise Refusal(f"{_where(path, line)}: {_no_toml(str(fault))}") from fault
    for name in prefix:
        table = table.get(name, {}) if isinstance(table, dict) else table
    if not isinstance(table, dict):
        raise Refusal(
            f"{_where(path, line_of(text, prefix))}: `{'.'.join(prefix)}` is a table of settings, "
            f"so it begins `[{'.'.join(prefix)}]`"
        )
    return table


def _no_toml(fault: str) -> str:
    """What is wrong with a text as TOML, given what the TOML reader says."""
    if re.search("overwrite|declare|twice|immutable", fault):
        return "this stands in the file already"
    return 'this is no TOML, which has lines such as `exclude = ["archive/*"]`'


def _where(path: Path, line: int | None = None) -> str:
    """A settings file as a message names it, from the current folder, and a line in it."""
    here = Path.cwd()
    name = path.relative_to(here) if path.is_relative_to(here) else path
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
