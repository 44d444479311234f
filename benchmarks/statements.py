"""How well the rules that are decided by words tell behaviors from what is none.

    python benchmarks/statements.py CORPUS.csv [--half measure|tune|all] [--sources]

The corpus is a file of published planning statements with the columns `statement`, `label` and
`source`. Each statement is put as a behavior of a small map in memory, and the rules themselves
are asked about it, by themselves and without a word about who we are.

The rules were tuned on one half of a corpus and are measured with the other. The halves are told
by the source, so that no source stands in both: the last bit of the first byte of the SHA-1 of
its name is 0 for the half to tune on, 1 for the half to measure with.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, TextIO

from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings

RULES: Final = {
    "attitude": "PM001",
    "activity": "PM002",
    "output": "PM013",
    "impact": "PM014",
    "vanity": "PM016",
    "feature": "PM017",
}
"""The rule that must speak, by label."""
BEHAVIOR: Final = ("behaviour", "behavior")
"""The label at which all of these rules must keep silent. Other labels are not counted."""
_DAY: Final = date(2026, 11, 21)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of the corpus, and which of the rules spoke about it."""

    label: str
    source: str
    codes: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether the rule for its label spoke."""
        return RULES.get(self.label) in self.codes


def half(source: str) -> str:
    """Which half a source belongs to: `tune` or `measure`."""
    digest = hashlib.sha1(source.encode(), usedforsecurity=False).digest()
    return "measure" if digest[0] & 1 else "tune"


def told(rows: Iterable[dict[str, str]], wanted: str) -> Iterator[Told]:
    """Ask the rules about the statements of one half, or of `all`."""
    for row in rows:
        if wanted in ("all", half(row["source"])):
            yield Told(row["label"], row["source"], codes(row["statement"]))


def codes(statement: str) -> tuple[str, ...]:
    """The rules that speak about a statement that stands as a behavior."""
    text = _MAP.format(json.dumps(statement, ensure_ascii=False))
    asked = Asked(select=tuple(RULES.values()))
    linted = lint_text(Path("map.yaml"), text.encode(), default_settings(), asked, _DAY)
    return tuple(sorted({finding.code for finding in linted.report.findings}))


_MAP: Final = """\
outcome_map: 1
title: Statements
partners:
  p:
    behaviors:
      like:
        s: {}
"""


def report(statements: list[Told], by_source: bool, out: TextIO) -> None:
    """Write the figures: per rule, per label, and per source where wanted."""
    counted = [each for each in statements if each.label in (*BEHAVIOR, *RULES)]
    out.write(f"{len(statements)} statements, {len(counted)} counted\n\n")
    out.write("rule   spoke  right  precision  recall\n")
    for label, code in RULES.items():
        spoke = [each for each in counted if code in each.codes]
        right = [each for each in spoke if each.label == label]
        real = [each for each in counted if each.label == label]
        out.write(
            f"{code}  {len(spoke):>5}  {len(right):>5}  {_share(right, spoke):>9}"
            f"  {_share(right, real):>6}\n"
        )
    out.write("\nlabel      statements  flagged  by the right rule\n")
    for label in (*BEHAVIOR, *RULES):
        of_label = [each for each in counted if each.label == label]
        if of_label:
            out.write(f"{label:<10} {_figures(of_label)}\n")
    if by_source:
        out.write("\nsource, label: statements  flagged  by the right rule\n")
        for source in sorted({each.source for each in counted}):
            out.write(f"{source}\n")
            here = [each for each in counted if each.source == source]
            for label in sorted({each.label for each in here}):
                of_label = [each for each in here if each.label == label]
                out.write(f"  {label:<10} {_figures(of_label)}\n")


def _figures(statements: list[Told]) -> str:
    flagged = [each for each in statements if each.codes]
    right = [each for each in statements if each.right]
    fit = "–" if statements[0].label in BEHAVIOR else _share(right, statements)
    return f"{len(statements):>10}  {_share(flagged, statements):>7}  {fit:>17}"


def _share(part: list[Told], whole: list[Told]) -> str:
    return f"{100 * len(part) / len(whole):.0f} %" if whole else "–"


def main(arguments: list[str], out: TextIO) -> None:
    """Read a corpus and write the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path, metavar="CORPUS.csv")
    parser.add_argument("--half", choices=("measure", "tune", "all"), default="measure")
    parser.add_argument("--sources", action="store_true", help="tell the figures by source, too")
    chosen = parser.parse_args(arguments)
    with chosen.corpus.open(encoding="utf-8", newline="") as file:
        statements = list(told(csv.DictReader(file), chosen.half))
    report(statements, chosen.sources, out)


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdout)
