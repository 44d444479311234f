"""The program: its commands in the order in which a person meets them, and how a run ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

import typer

from outcomekit import __version__
from outcomekit.app.refusal import Refusal
from outcomekit.cli import console
from outcomekit.cli.console import REFUSED
from outcomekit.cli.help import Program

OUR_FAULT: Final = 70
TRACEBACK: Final = "--traceback"

COMMANDS: Final = (
    ("init", "init"),
    ("validate", "validate"),
    ("lint", "lint"),
    ("explain", "explain"),
    ("format", "format_"),
    ("render", "render"),
    ("diff", "diff"),
    ("changelog", "changelog"),
    ("merge", "merge"),
    ("git", "app"),
    ("add", "add"),
    ("rename", "rename"),
    ("record", "record"),
    ("schema", "schema"),
    ("config", "config"),
)
"""Each command, which is a module of this package, and in it the function, or its own commands.

In the order of `outcomekit --help`. A module is imported when its command is called.
"""
Program.functions = dict(COMMANDS)

app = typer.Typer(
    name="outcomekit",
    cls=Program,
    help="Outcome maps as text in git: checked, compared, and turned into documents.",
    epilog="`outcomekit COMMAND --help` tells about one command.",
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(value: bool) -> None:
    if value:
        console.text_result(f"outcomekit {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _program(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
    traceback: Annotated[
        bool, typer.Option(TRACEBACK, help="Should we fail, show where; goes with every command.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        console.text_result(context.get_help() + "\n")


def run(arguments: Sequence[str]) -> int:
    """Run the program with these arguments and give its exit code.

    KeyboardInterrupt passes through, wherever it strikes; the caller knows its exit code.
    """
    options, names = _split(arguments)
    show_traceback = TRACEBACK in options
    rest = [*(option for option in options if option != TRACEBACK), *names]
    try:
        ended = app(rest, prog_name="outcomekit", standalone_mode=False)
    except Refusal as refusal:
        for line in refusal.message.splitlines():
            console.say(line)
        return REFUSED
    except typer.TyperException as fault:
        console.say(_usage(fault))
        return REFUSED
    except Exception as fault:  # noqa: BLE001  # whatever it is, it is ours, and said to be
        _tell_our_fault(fault, whole=show_traceback)
        return OUR_FAULT
    return ended if isinstance(ended, int) else 0


def _split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The arguments that may be options, and those that follow a `--` and are names."""
    given = list(arguments)
    at = given.index("--") if "--" in given else len(given)
    return given[:at], given[at:]


def _tell_our_fault(fault: Exception, *, whole: bool) -> None:
    if whole:
        from traceback import format_exception

        for line in "".join(format_exception(fault)).splitlines():
            console.say(line)
        return
    console.say(
        f"this is our fault, not yours ({type(fault).__name__}); "
        f"run again with {TRACEBACK} to see where"
    )


def _usage(fault: typer.TyperException) -> str:
    """A usage error in one line, with where to read on."""
    context = getattr(fault, "ctx", None)
    command = context.command_path if context is not None else "outcomekit"
    read_on = f"`{command} --help` lists the options"
    if hasattr(fault, "possibilities"):
        option = str(getattr(fault, "option_name", ""))
        known = [name for one in context.command.params for name in one.opts] if context else []
        from outcomekit.diagnostics.nearest import nearest

        near = nearest(option, known) if len(option) > 2 else None
        return f"no option `{option}`; {f'did you mean `{near}`?' if near else read_on}"
    message = " ".join(fault.format_message().split()).rstrip(".").replace("'", "`")
    if message.endswith("requires an argument"):
        return f"`{getattr(fault, 'option_name', 'this option')}` takes a value"
    if "unexpected extra argument" in message:
        too_many = message.partition("(")[2].partition(" (")[2].rstrip(")")
        return f"`{command}` does not take `{too_many}` as well; {read_on}"
    return f"{message[:1].lower()}{message[1:]}; {read_on}"
