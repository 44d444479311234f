"""Prints the table of speeds: `python -m benchmarks`, or `make bench`.

Every row is a ratio to a yardstick that runs in turns with it. What is no ratio says its unit.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from benchmarks.maps import TODAY, map_text, write_maps
from benchmarks.stopwatch import PASS, Command, ran, raw_parse, seconds

OUTCOMEKIT: Final = Path(sys.executable).with_name("outcomekit")
PAGE: Final = Path(__file__).parent.parent / "docs" / "performance.md"
BEGIN: Final = "<!-- written by `make bench` -->\n"
END: Final = "<!-- end of what `make bench` writes -->\n"
MANY: Final = 1_000
LINTED: Final = 500
CHANGED: Final = 10


@dataclass(frozen=True)
class Row:
    """One line of the table: the work, its first bar and its goal, and what was measured."""

    work: str
    bar: str
    goal: str
    measured: str


class Bench:
    """What is measured, on maps in a folder of its own, with a cache of its own."""

    def __init__(self, folder: Path, tools: Path | None, rounds: int) -> None:
        self.folder = folder
        self.tools = tools
        self.rounds = rounds
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }
        write_maps(folder / "many", MANY)
        write_maps(folder / "hundred", 100)
        write_maps(folder / "one", 1)
        self.one = folder / "one" / "000" / "market-00000.yaml"
        self.broken = folder / "broken.yaml"
        self.broken.write_text(_broken(map_text(0)), encoding="utf-8")

    def rows(self) -> Iterator[Row]:
        """Every row of the table, in its order."""
        yield self._start("`--version`", "2", "1.2", "--version")
        yield self._start("`--help`", "9", "3", "--help")
        yield self._start("`validate` one unchanged file", "3", "1.5", "validate", self.one)
        yield self._start(
            "`validate` one valid file, no cache", "20", "3.5", "validate", "--no-cache", self.one
        )
        yield self._start(
            "`validate` one invalid file, every error located", "22", "17",
            "validate", "--no-cache", self.broken,
        )  # fmt: skip
        yield from self._portfolio()
        yield from self._lint()
        yield from self._beside_others()
        yield from self._diff()
        yield self._start("`render playbook`", "25", "8", "render", "playbook", self.one)
        yield from self._growth()

    def _times(self, *commands: Command, rounds: int | None = None) -> list[float]:
        return seconds(commands, self.folder, self.env, rounds or self.rounds)

    def _start(self, work: str, bar: str, goal: str, *arguments: str | Path) -> Row:
        taken, unit = self._times((OUTCOMEKIT, *arguments), PASS)
        return Row(work, f"≤ {bar} P", f"≤ {goal} P", f"{taken / unit:.2f} P")

    def _portfolio(self) -> Iterator[Row]:
        maps = self.folder / "many"
        rounds = max(3, self.rounds // 3)
        cold, warm, unit = self._times(
            (OUTCOMEKIT, "validate", "--no-cache", maps), (OUTCOMEKIT, "validate", maps),
            raw_parse(maps), rounds=rounds,
        )  # fmt: skip
        yield Row(
            f"`validate` {MANY:,} maps, no cache, {_cores()} cores", "≤ 6 Y", "≤ 2 Y",
            f"{cold / unit:.2f} Y",
        )  # fmt: skip
        yield Row("the same, unchanged", "≤ 0.5 Y", "≤ 0.25 Y", f"{warm / unit:.2f} Y")

    def _lint(self) -> Iterator[Row]:
        """What each further map of many costs `lint` beyond `validate`, beside its parse."""
        few, more = self.folder / "one", self.folder / "linted"
        write_maps(more, LINTED)
        lint = (OUTCOMEKIT, "lint", "--today", TODAY, "--format", "json")
        validate = (OUTCOMEKIT, "validate")
        work = f"`lint` all rules of {LINTED} maps, on top of `validate`"
        for name, options in ((f"{work}, no cache", ("--no-cache",)), (f"{work}, unchanged", ())):
            times = self._times(
                (*lint, *options, few), (*lint, *options, more),
                (*validate, *options, few), (*validate, *options, more),
                raw_parse(few), raw_parse(more), rounds=max(7, self.rounds // 2),
            )  # fmt: skip
            extra = (times[1] - times[0]) - (times[3] - times[2])
            measured = f"{round(extra / (times[5] - times[4]), 1) + 0:.1f} Y"  # never "-0.0"
            yield Row(name, "≤ 4 Y a map", "≤ 2 Y a map", measured)

    def _beside_others(self) -> Iterator[Row]:
        if self.tools is None:
            return
        maps = self.folder / "hundred"
        files = sorted(maps.rglob("*.yaml"))
        schema = self.folder / "schema.json"
        with schema.open("wb") as file:
            subprocess.run([OUTCOMEKIT, "schema"], stdout=file, check=True)
        ours, theirs, linted = self._times(
            (OUTCOMEKIT, "validate", "--no-cache", maps),
            (self.tools / "check-jsonschema", "--no-cache", "--schemafile", schema, *files),
            (self.tools / "yamllint", "-d", "relaxed", maps),
            rounds=3,
        )
        yield Row(
            "100 maps beside check-jsonschema with our schema", "≥ 8 × faster", "≥ 20 × faster",
            f"{theirs / ours:.1f} ×",
        )  # fmt: skip
        yield Row(
            "100 maps beside yamllint", "≥ 20 × faster", "≥ 60 × faster", f"{linted / ours:.1f} ×"
        )

    def _diff(self) -> Iterator[Row]:
        repository = self.folder / "repository"
        files = write_maps(repository, MANY)
        _git(repository, "init", "--quiet")
        _git(repository, "add", ".")
        _git(repository, "commit", "--quiet", "-m", "before")
        for file in files[:: MANY // CHANGED]:
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("earns more", "earns most"), encoding="utf-8")
        _git(repository, "commit", "--quiet", "-a", "-m", "after")
        log = self.folder / "git.log"
        shim = self.folder / "shim" / "git"
        shim.parent.mkdir()
        shim.write_text(f'#!/bin/sh\necho run >>{log}\nexec {shutil.which("git")} "$@"\n')
        shim.chmod(0o755)
        counted = {**self.env, "PATH": f"{shim.parent}:{self.env['PATH']}"}
        ran((OUTCOMEKIT, "diff", "HEAD~1..HEAD"), repository, counted)
        processes = len(log.read_text().splitlines())
        ours, bare, unit, whole = seconds(
            [
                (OUTCOMEKIT, "diff", "HEAD~1..HEAD"),
                ("git", "diff-tree", "-r", "--raw", "HEAD~1", "HEAD"),
                PASS,
                (OUTCOMEKIT, "diff", files[0], files[1]),
            ],
            repository, self.env, max(3, self.rounds // 3),
        )  # fmt: skip
        work = f"`diff` of two revisions, {MANY:,} files, {CHANGED} changed"
        yield Row(work, "≤ 3 git processes", "the same", f"{processes} git processes")
        yield Row(
            f"{work}, over one `git diff-tree`", "cost of the changed files only", "≤ 3 P",
            f"{(ours - bare) / unit:.1f} P; two single files {whole / unit:.1f} P",
        )  # fmt: skip

    def _growth(self) -> Iterator[Row]:
        maps = self.folder / "portfolio"
        write_maps(maps, 5 * MANY)
        command = (OUTCOMEKIT, "validate", "--no-cache")
        large = ran((*command, maps), self.folder, self.env)
        yield Row(
            f"memory, {5 * MANY:,} maps", "≤ 128 MB a process", "≤ 64 MB", f"{large.memory:.0f} MB"
        )
        most, fewer = self._times((*command, maps), (*command, self.folder / "many"), rounds=3)
        yield Row(
            f"growth from {MANY:,} to {5 * MANY:,} maps", "linear: 5 ×", "",
            f"{most / fewer:.1f} × the time",
        )  # fmt: skip
        long, half, least = (self.folder / f"{name}.yaml" for name in ("long", "half", "least"))
        for file, lines in ((long, 10_000), (half, 5_000), (least, 9)):
            file.write_text(_long(lines), encoding="utf-8")
        whole, part, start = self._times((*command, long), (*command, half), (*command, least))
        yield Row(
            "growth from a 5,000-line to a 10,000-line map", "linear: 2 ×", "",
            f"{(whole - start) / (part - start):.1f} × the time",
        )  # fmt: skip


def _broken(text: str) -> str:
    """A map with a mistake of each kind: text, shape, value, reference."""
    return (
        text.replace("status: active", "status: live", 1)
        .replace("currency: EUR", "currency: euro", 1)
        .replace("mission: >-", "misssion: >-", 1)
        .replace("will_change: does-", "will_change: dos-", 1)
    )


def _long(lines: int) -> str:
    """A valid map of so many lines: one partner with ever more behaviors."""
    head = "outcome_map: 1\ntitle: Long\npartners:\n  lead:\n    behaviors:\n      expect:\n"
    one = (
        "        b{0}:\n          does: Brings the log of line {0}\n          observe_by: A note\n"
    )
    return head + "".join(one.format(number) for number in range((lines - 6) // 3))


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _table(rows: list[Row]) -> str:
    lines = ["| work | first bar | goal | measured |", "| --- | --- | --- | --- |"]
    lines += [f"| {row.work} | {row.bar} | {row.goal} | {row.measured} |" for row in rows]
    return "\n".join(lines) + "\n"


def _machine() -> str:
    model = next(
        (
            line.partition(":")[2].strip()
            for line in _read(Path("/proc/cpuinfo")).splitlines()
            if line.startswith("model name")
        ),
        platform.processor() or platform.machine(),
    )
    busy = (
        f", {os.getloadavg()[2]:.1f} programs busy on average" if hasattr(os, "getloadavg") else ""
    )
    return (
        f"{model}, {_cores()} cores, {platform.system()}, "
        f"{platform.python_implementation()} {platform.python_version()}{busy}"
    )


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _write(say: Callable[[str], object], table: str) -> None:
    """Put the table into its page, in the place of the last one."""
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    made = f"Measured on {date.today().isoformat()}: {_machine()}.\n\n{table}"  # noqa: DTZ011  # the person's own day
    PAGE.write_text(f"{before}{BEGIN}\n{made}\n{END}{after}", encoding="utf-8")
    say(f"\nwritten into {PAGE}\n")


def main() -> None:
    """Measure, print the table, and put it into its page where asked to."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--tools", type=Path, help="the folder of check-jsonschema and yamllint")
    options.add_argument("--rounds", type=int, default=15, help="how often each program runs")
    options.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    asked = options.parse_args()
    say = sys.stdout.write
    rows: list[Row] = []
    tools: Path | None = asked.tools.resolve() if asked.tools is not None else None
    with tempfile.TemporaryDirectory(prefix="outcomekit-bench-") as folder:
        for row in Bench(Path(folder), tools, asked.rounds).rows():
            rows.append(row)
            say(f"{row.work:<68} {row.bar:<20} {row.measured}\n")
            sys.stdout.flush()
    if asked.write:
        _write(say, _table(rows))


if __name__ == "__main__":
    main()
