"""Runs of `lint --fix` over maps on disk and in memory."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from outcomekit.app.fixing import Fixed, Fixing
from outcomekit.app.lint import Asked, Linted
from tests.app.made_up_maps import CODES

TODAY = date(2026, 11, 21)
NAME = Path("made-up.yaml")


def nothing(_: Linted) -> None:
    """Where there is no baseline, nothing is settled."""


def on_disk(*paths: str, select: tuple[str, ...] = CODES, unsafe: bool = False) -> Fixed:
    named = [Path(path) for path in paths or (".",)]
    return Fixing(named, Asked(select), TODAY, None, nothing).fixed(unsafe=unsafe)


def in_memory(text: str, *, unsafe: bool = False, select: tuple[str, ...] = CODES) -> Fixed:
    given_ = (NAME, text.encode())
    return Fixing([], Asked(select), TODAY, given_, nothing).fixed(unsafe=unsafe)


def after(fixed: Fixed, text: str) -> str:
    changes = fixed.plan.changes
    return changes[0].after.decode() if changes else text


def told(linted: Linted) -> list[str]:
    return [f"{one.code} {one.message}" for one in linted.report.findings]
