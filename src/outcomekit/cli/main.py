"""The program: its commands in the order in which a person meets them, and how a run ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Annotated, Any, Final

import typer

from outcomekit import __version__
from outcomekit.app.refusal import Refusal
from outcomekit.cli import add, console, record, rename, render, validate
from outcomekit.cli.options import REFUSED

OUR_FAULT: Final = 70
INTERRUPTED: Final = 130
TRACEBACK: Final = "--traceback"

COMMANDS: Final[tuple[tuple[str, ModuleType, Callable[..., Any]], ...]] = (
    ("validate", validate, validate.validate),
    ("render", render, render.render),
    ("add", add, add.add),
    ("rename", rename, rename.rename),
    ("record", record, record.record),
)
"""Name, module and function of each command, in the order of `outcomekit --help`."""

app = typer.Typer(
    name="outcomekit",
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
) -> None:
    if context.invoked_subcommand is None:
        console.text_result(context.get_help() + "\n")


def _register() -> None:
    for name, module, function in COMMANDS:
        examples = "\n\n".join(f"  {line}" for line in module.EXAMPLES)
        app.command(
            name, help=f"{module.SUMMARY}\n\n{function.__doc__}", short_help=module.SUMMARY,
            epilog=f"Examples:\n\n{examples}",
        )(function)  # fmt: skip


_register()


def run(arguments: Sequence[str]) -> int:
    """Run the program with these arguments and give its exit code."""
    show_traceback = TRACEBACK in arguments
    rest = [argument for argument in arguments if argument != TRACEBACK]
    try:
        ended = app(rest, prog_name="outcomekit", standalone_mode=False)
    except Refusal as refusal:
        for line in refusal.message.splitlines():
            console.say(line)
        return REFUSED
    except typer.TyperException as fault:
        console.say(_usage(fault))
        return REFUSED
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        return REFUSED
    except Exception as fault:
        if show_traceback:
            raise
        console.say(
            f"this is our fault, not yours ({type(fault).__name__}); "
            f"run again with {TRACEBACK} to see where"
        )
        return OUR_FAULT
    return ended if isinstance(ended, int) else 0


def _usage(fault: typer.TyperException) -> str:
    """A usage error in one line, with where to read on."""
    message = fault.format_message().strip().rstrip(".")
    context = getattr(fault, "ctx", None)
    command = context.command_path if context is not None else "outcomekit"
    lines = " ".join(message.split())
    return f"{lines[:1].lower()}{lines[1:]}; see `{command} --help`"
