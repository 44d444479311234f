"""What `diff` shows of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outcomekit.cli import console
from outcomekit.reports import changes

if TYPE_CHECKING:
    from outcomekit.diagnostics.change import Comparison


def show(comparison: Comparison, format_: str, color: str) -> None:
    """Write what changed, and say what was not compared."""
    console.result(changes.encode(format_, comparison, console.style(color)))
    if format_ != changes.DEFAULT:  # which shows them where people look
        for remark in comparison.remarks:
            console.say(remark)
