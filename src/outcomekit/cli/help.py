"""How `--help` looks: one sentence first, then usage, options, and examples to copy last."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from outcomekit.app.refusal import Refusal
from outcomekit.cli import console
from outcomekit.diagnostics.nearest import nearest


class Command(TyperCommand):
    """One command; its epilog is its examples, one a line."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the whole page."""
        _write_text(self, formatter)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_options(ctx, formatter)
        with formatter.section("Examples"):
            for line in (self.epilog or "").splitlines():
                formatter.write(f"  {line}\n")

    def get_help_option(self, ctx: Any) -> Any:
        """`--help`, written to stdout as every result is."""
        return _written_as_a_result(super().get_help_option(ctx))


class Program(TyperGroup):
    """The program with its commands, in the order in which they were registered."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the whole page: the commands before the options."""
        _write_text(self, formatter)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_commands(ctx, formatter)
        # The options alone: a group would list its commands once more after them.
        TyperCommand.format_options(self, ctx, formatter)  # type: ignore[arg-type]
        formatter.write_paragraph()
        formatter.write_text(self.epilog or "")

    def get_help_option(self, ctx: Any) -> Any:
        """`--help`, written to stdout as every result is."""
        return _written_as_a_result(super().get_help_option(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is asked for; a refusal with the nearest one where there is none."""
        name = args[0]
        if name not in self.commands:
            near = nearest(name, self.commands)
            hint = f"did you mean `{near}`?" if near else "`outcomekit --help` lists the commands"
            raise Refusal(f"no command `{name}`; {hint}")
        return super().resolve_command(ctx, args)


def _write_text(command: TyperCommand | TyperGroup, formatter: Any) -> None:
    """The first sentence, and what more there is to say."""
    for number, paragraph in enumerate((command.help or "").split("\n\n")):
        if number:
            formatter.write_paragraph()
        formatter.write_text(paragraph)


def _written_as_a_result(option: Any) -> Any:
    if option is not None:
        option.callback = _show
    return option


def _show(ctx: Any, _: Any, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        console.text_result(f"{ctx.get_help()}\n")
        raise typer.Exit
