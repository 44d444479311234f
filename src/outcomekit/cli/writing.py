"""What the commands that write into a map have in common: `--diff`, questions, the last line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from outcomekit import reports
from outcomekit.app.refusal import Refusal
from outcomekit.cli import console
from outcomekit.cli.options import CLEAN, FOUND, as_path
from outcomekit.diagnostics.nearest import nearest

if TYPE_CHECKING:
    from outcomekit.app.target import Done

MapPath: TypeAlias = Annotated[
    Path | None,
    typer.Argument(
        metavar="[PATH]", parser=as_path, help="The map; the workspace's only one where left out."
    ),
]
ShowDiff: TypeAlias = Annotated[
    bool, typer.Option("--diff", help="Show what would change, and write nothing.")
]


def carry_out(planned: Callable[[], Done], *, diff: bool, color: str) -> int:
    """Write what was planned, or show it; the exit code.

    A map that had errors before is told with its findings.
    """
    from outcomekit.app.target import Broken

    try:
        done = planned()
    except Broken as broken:
        console.say(broken.message)
        style = console.style(color, sys.stderr)
        console.result(reports.encode(reports.DEFAULT, broken.report, style), sys.stderr)
        return FOUND
    if diff:
        console.result(done.plan.diff().encode())
        return CLEAN
    done.plan.write()
    console.say(done.said)
    return CLEAN


def asker() -> Callable[[str, Sequence[str]], str] | None:
    """Asks the person at the terminal; None where there is none."""
    for stream in (sys.stdin, sys.stderr):
        if stream is None or not stream.isatty():
            return None
    return _answer


def _answer(question: str, choices: Sequence[str]) -> str:
    among = f" ({', '.join(choices)})" if choices else ""
    while True:
        sys.stderr.write(f"{question}{among}: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            sys.stderr.write("\n")
            raise Refusal("no answer; nothing was written")
        answer = line.strip()
        if answer and (not choices or answer in choices):
            return answer
        near = nearest(answer, choices) if answer else None
        if near is not None:
            sys.stderr.write(f"  `{answer}` is none of these; did you mean `{near}`?\n")


def ids(incomplete: str) -> list[str]:
    """The ids of the workspace's maps that begin so, for completion in a shell."""
    return ids_of("", incomplete)


def ids_of(kind: str, incomplete: str) -> list[str]:
    """Those of one kind of entity; "" for any."""
    from outcomekit.app.target import default_path, look

    try:
        maps = look(default_path()).maps
    except Refusal:
        return []
    items = (item for loaded in maps if loaded.index for item in loaded.index.by_id.values())
    known = dict.fromkeys(item.id for item in items if kind in ("", item.kind))
    return [one for one in known if one.startswith(incomplete)]
