"""How `--help` looks: one sentence first, then usage, options, and examples to copy last."""

from __future__ import annotations

from typing import Any, ClassVar

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
        _write_examples(self, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """`--help`, written to stdout as every result is."""
        return _written_as_a_result(super().get_help_option(ctx))


class Group(TyperGroup):
    """Commands that belong together, under one name; the epilog is examples, one a line."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the whole page: the commands before the options."""
        _write_text(self, formatter)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_commands(ctx, formatter)
        # The options alone: a group would list its commands once more after them.
        TyperCommand.format_options(self, ctx, formatter)  # type: ignore[arg-type]
        _write_examples(self, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """`--help`, written to stdout as every result is."""
        return _written_as_a_result(super().get_help_option(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is asked for; a refusal with the nearest one where there is none."""
        _check_known(self, ctx.command_path, args[0])
        return super().resolve_command(ctx, args)


class Program(TyperGroup):
    """The program with its commands, in the order in which a person meets them."""

    order: ClassVar[tuple[str, ...]] = ()
    """The names of all commands; typer would list groups of commands first."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands in their order."""
        return sorted(super().list_commands(ctx), key=self.order.index)

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
        _check_known(self, "outcomekit", args[0])
        return super().resolve_command(ctx, args)


def _write_text(command: TyperCommand | TyperGroup, formatter: Any) -> None:
    """The first sentence, and what more there is to say."""
    for number, paragraph in enumerate((command.help or "").split("\n\n")):
        if number:
            formatter.write_paragraph()
        formatter.write_text(paragraph)


def _write_examples(command: TyperCommand | TyperGroup, formatter: Any) -> None:
    with formatter.section("Examples"):
        for line in (command.epilog or "").splitlines():
            formatter.write(f"  {line}\n")


def _check_known(group: TyperGroup, path: str, name: str) -> None:
    if name not in group.commands:
        near = nearest(name, group.commands)
        hint = f"did you mean `{near}`?" if near else f"`{path} --help` lists the commands"
        raise Refusal(f"no command `{name}`; {hint}")


def _written_as_a_result(option: Any) -> Any:
    if option is not None:
        option.callback = _show
    return option


def _show(ctx: Any, _: Any, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        console.text_result(f"{ctx.get_help()}\n")
        raise typer.Exit
