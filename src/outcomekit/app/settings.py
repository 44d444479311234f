"""Settings: the nearest `outcomekit.toml`, or `[tool.outcomekit]` of a `pyproject.toml`.

The folder that holds them is the workspace. One row of `SETTINGS` is one setting; unknown ones
are refused with the line they stand on. Every run passes here, so this module makes do without
libraries that take long to import, `pathlib` and `dataclasses` among them.
"""

from __future__ import annotations

import os
import re

from outcomekit.app.refusal import Refusal
from outcomekit.app.settings_file import FILE, PYPROJECT, line_of, spoken, table_in, text_of
from outcomekit.diagnostics.severity import Severity

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike
    from pathlib import Path
    from typing import Any, Final

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


class Setting:
    """One setting: its name, default, what it does, and how its value is read.

    `read` raises ValueError with the form that a value must have.
    """

    __slots__ = ("default", "description", "name", "read")

    def __init__(
        self, name: str, default: Any, description: str, read: Callable[[Any], Any]
    ) -> None:
        self.name = name
        self.default = default
        self.description = description
        self.read = read


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
    Setting(
        "cache-dir", None, "a folder for what may be forgotten; else your system's own", _folder
    ),
)


class Settings:
    """The settings in force.

    `home` is the workspace's folder, None without one. `values` and `origins` are by name: the
    value, and the file that it came from or `default`.
    """

    __slots__ = ("home", "origins", "values")

    def __init__(
        self, root: str | PathLike[str] | None, values: dict[str, Any], origins: dict[str, str]
    ) -> None:
        self.home = os.fspath(root) if root is not None else None
        self.values = values
        self.origins = origins

    def __eq__(self, other: object) -> bool:
        """Whether both say the same, of the same workspace, for the same reasons."""
        return isinstance(other, Settings) and self._all == other._all

    __hash__ = None  # type: ignore[assignment]  # the values may change

    @property
    def _all(self) -> tuple[object, ...]:
        return self.home, self.values, self.origins

    @property
    def root(self) -> Path | None:
        """The workspace's folder, None without one."""
        from pathlib import Path

        return Path(self.home) if self.home is not None else None

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
        return self._below_root(self.values["templates"])

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
        return self._below_root(self.values["baseline"])

    def _below_root(self, name: str | None) -> Path | None:
        root = self.root
        return root / name if name is not None and root is not None else None

    def where(self, name: str) -> str:
        """Where a setting comes from, as a message names it: the file and the line."""
        path = self.origins[name]
        prefix = () if os.path.basename(path) == FILE else ("tool", "outcomekit")
        return spoken(path, line_of(text_of(path) or "", (*prefix, name)))


def default_settings(root: str | PathLike[str] | None = None) -> Settings:
    """The settings that hold where no file says otherwise."""
    values = {setting.name: setting.default for setting in SETTINGS}
    return Settings(root, values, dict.fromkeys(values, DEFAULT))


def settings_for(folder: str | PathLike[str]) -> Settings:
    """The settings that hold for a folder: the nearest ones upwards, else the defaults.

    Raises:
        Refusal: when the file is no TOML, holds an unknown setting or an unfit value.
    """
    here = os.path.realpath(folder)
    while True:
        for name in (FILE, PYPROJECT):
            found = _read(here, name)
            if found is not None:
                return found
        above = os.path.dirname(here)
        if above == here:
            return default_settings()
        here = above


def _read(folder: str, name: str) -> Settings | None:
    """The settings in a file; None where there is no such file, or it has none of ours."""
    path = os.path.join(folder, name)
    text = text_of(path)
    if text is None:
        return None
    prefix = () if name == FILE else ("tool", "outcomekit")
    default = default_settings()
    values, origins = default.values, default.origins
    known = {setting.name: setting for setting in SETTINGS}
    for said, value in table_in(path, text, prefix).items():
        where = spoken(path, line_of(text, (*prefix, said)))
        setting = known.get(said)
        if setting is None:
            from outcomekit.diagnostics.nearest import nearest

            near = nearest(said, known)
            hint = f"did you mean `{near}`?" if near else f"there are {', '.join(known)}"
            if said == "tool" and not prefix:
                hint = f"in {FILE} settings stand without `[tool.outcomekit]` above them"
            raise Refusal(f"{where}: no setting `{said}`; {hint}")
        try:
            values[said] = setting.read(value)
        except ValueError as fault:
            raise Refusal(f"{where}: `{said}` takes {fault}") from fault
        origins[said] = path
    return Settings(folder, values, origins)
