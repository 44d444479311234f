"""`outcomekit lint`: is it a good map?

stdout is the report; with `--diff` the diff, with `--check` the files that would change, with
`--fix -` the mended map (and the report then goes to stderr). What was done is said on stderr.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from outcomekit import reports
from outcomekit.app.refusal import Refusal
from outcomekit.app.today import today as day
from outcomekit.cli import console
from outcomekit.cli.options import (
    CLEAN,
    FOUND,
    REFUSED,
    STDIN,
    Color,
    Format,
    NoCache,
    Paths,
    StdinFilename,
    Today,
    as_path,
    one_of,
    standard_input,
)
from outcomekit.cli.review import ended, show
from outcomekit.cli.verdict import progress
from outcomekit.diagnostics.severity import Severity

if TYPE_CHECKING:
    from outcomekit.app.fixing import Fixed

SUMMARY = "Review maps by the method: what would make them better."
EXAMPLES = (
    "outcomekit lint examples/minimal.yaml",
    "outcomekit lint --select PM,SUP --format concise examples/minimal.yaml",
)

_SEVERITIES = tuple(severity.value for severity in Severity)


def _fail_on(value: str | None) -> str | None:
    return one_of(value, _SEVERITIES, "severity") if value is not None else None


def _words(given: list[str]) -> tuple[str, ...]:
    """Several rules may stand in one option, with commas between them."""
    return tuple(word.strip() for one in given for word in one.split(",") if word.strip())


def _rules(incomplete: str) -> list[str]:
    from outcomekit.app.asking import known_words

    return [word for word in known_words() if word.startswith(incomplete)]


def lint(
    paths: Paths = None,
    *,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="RULES",
            autocompletion=_rules,
            help="Ask only these rules: codes, names, families, with commas between them.",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="RULES",
            autocompletion=_rules,
            help="Do not ask these, beside those that the settings leave out.",
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            callback=_fail_on,
            autocompletion=lambda: list(_SEVERITIES),
            metavar="SEVERITY",
            help="Exit 1 from this severity on: error, warning (the default), note.",
        ),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what is certain, then tell what is left.")
    ] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Make the proposals, too; read them afterwards.")
    ] = False,
    diff: Annotated[
        bool,
        typer.Option("--diff", help="Write nothing; show what would be mended, exit 1 for any."),
    ] = False,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; list the files that would change, exit 1."),
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            metavar="FILE",
            parser=as_path,
            help="Keep back the findings that it knows.",
        ),
    ] = None,
    write_baseline: Annotated[
        bool,
        typer.Option("--write-baseline", help="Take out of it what is mended; make it if absent."),
    ] = False,
    accept_new: Annotated[
        bool, typer.Option("--accept-new", help="With --write-baseline: add what is new, too.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule instead.")
    ] = False,
    format_: Format = reports.DEFAULT,
    color: Color = "auto",
    stdin_filename: StdinFilename = Path("stdin.yaml"),
    today: Today = None,
    no_cache: NoCache = False,
) -> None:
    """First everything that `validate` tells; then what the method says of maps that are maps."""
    from outcomekit.app.baseline import Writing, keep_back
    from outcomekit.app.lint import Asked

    fixing = fix or unsafe_fixes or diff or check
    named = [path for path in paths or [Path()] if path != STDIN]
    from_stdin = STDIN in (paths or ())
    if statistics and format_ not in reports.COUNTED:
        raise Refusal(f"`--statistics` comes as {' or '.join(reports.COUNTED)}")
    if write_baseline and fixing:
        raise Refusal("`--write-baseline` is a step of its own: mend first, then write it")
    if accept_new and not write_baseline:
        raise Refusal("`--accept-new` goes with `--write-baseline`")
    if from_stdin and named and fixing:
        raise Refusal("`-` is standard input and stands alone: mend the files in another run")
    given = standard_input(stdin_filename) if from_stdin else None
    asked = Asked(_words(select) if select else None, _words(ignore or []))
    if asked.select == ():
        raise Refusal("`--select` names no rule; leave it out to ask those of the settings")
    shown = partial(show, format_=format_, color=color, counts=statistics)
    if not fixing:
        from outcomekit.app.keeping import all_kept
        from outcomekit.app.portfolio import lint_all

        with all_kept():
            linted = lint_all(
                named, asked, day(today), given,
                baseline=baseline, cached=not no_cache, tell=progress(),
            )  # fmt: skip
            writing = Writing(accept_new) if write_baseline else None
            notes = keep_back(linted, baseline, writing)
            shown(linted)
            code = ended(linted, fail_on, notes)
        raise typer.Exit(code)
    from outcomekit.app.fixing import Fixing

    settle = partial(keep_back, given=baseline)
    fixed = Fixing(named, asked, day(today), given, settle).fixed(unsafe=unsafe_fixes)
    if diff or check:
        _propose(fixed, diff=diff)
        code = ended(fixed.linted, fail_on, _notes(fixed, "would be mended"))
        raise typer.Exit(code if code == REFUSED else FOUND if fixed.changes else CLEAN)
    if given is not None:
        shown(fixed.linted, stream=sys.stderr)
        _give_back(fixed, given[1])
        raise typer.Exit(ended(fixed.linted, fail_on, []))
    refusals = fixed.write()
    shown(fixed.linted)
    code = ended(fixed.linted, fail_on, [*refusals, *_notes(fixed, "mended")])
    raise typer.Exit(REFUSED if refusals else code)


def _propose(fixed: Fixed, *, diff: bool) -> None:
    if diff:
        console.result(fixed.plan.diff().encode())
    else:
        console.text_result("".join(f"{change.path}\n" for change in fixed.plan.changes))


def _give_back(fixed: Fixed, data: bytes) -> None:
    """The map that came from standard input, mended; not what was too large to be read whole."""
    changes = fixed.plan.changes
    if all(finding.code != "E003" for finding in fixed.linted.report.findings):
        console.result(changes[0].after if changes else data)


def _notes(fixed: Fixed, done: str) -> list[str]:
    notes = []
    if fixed.made:
        files = len(fixed.plan.changes)
        notes.append(f"{_some(fixed.made, 'finding')} {done} in {_some(files, 'file')}")
    if fixed.left:
        notes.append(
            f"{_some(fixed.left, 'fix', 'es')} left out, which would bring in something else"
        )
    return notes


def _some(count: int, noun: str, plural: str = "s") -> str:
    return f"{count} {noun}{'' if count == 1 else plural}"
