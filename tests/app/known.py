"""Runs of `lint` with a baseline."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from outcomekit.app.baseline import Writing, keep_back
from outcomekit.app.lint import Asked, Linted, lint

TODAY = date(2026, 11, 21)
FILE = Path("known.json")
ASKED = Asked(("OC001", "SM001", "SUP"))


def run(*paths: str, writing: Writing | None = None, file: Path | None = FILE) -> Linted:
    linted = lint([Path(path) for path in paths or (".",)], ASKED, TODAY)
    keep_back(linted, file, writing)
    return linted


def wrote(*paths: str, accept_new: bool = False, file: Path | None = FILE) -> list[str]:
    linted = lint([Path(path) for path in paths or (".",)], ASKED, TODAY)
    return keep_back(linted, file, Writing(accept_new))


def told(linted: Linted) -> list[str]:
    return [f"{one.place.line} {one.code}" for one in linted.report.findings]


def noted(file: Path = FILE) -> list[tuple[str, ...]]:
    rows = json.loads(file.read_text("utf-8"))["findings"]
    return [tuple(map(str, row.values())) for row in rows]
