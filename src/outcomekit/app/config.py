"""`config`: the settings in force, and where each comes from."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from outcomekit.app.settings import DEFAULT, SETTINGS, settings_for


@dataclass(frozen=True, slots=True)
class InForce:
    """A setting in force: its name, its value as a settings file would have it, its origin."""

    name: str
    value: str
    origin: str


def in_force(folder: Path) -> list[InForce]:
    """The settings that hold for a folder, in the order in which they are documented.

    Raises:
        Refusal: when the settings are broken.
    """
    settings = settings_for(folder.resolve())
    return [
        InForce(
            setting.name,
            _as_toml(settings.values[setting.name]),
            _from_here(settings.origins[setting.name]),
        )
        for setting in SETTINGS
    ]


def _as_toml(value: Any) -> str:
    """A value as a settings file would have it; `not set` for none, which TOML cannot say."""
    if value is None:
        return "not set"
    plain = list(value) if isinstance(value, tuple) else value
    return json.dumps(plain, ensure_ascii=False)


def _from_here(origin: str) -> str:
    return origin if origin == DEFAULT else os.path.relpath(origin).replace(os.sep, "/")
