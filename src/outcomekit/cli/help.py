"""How `--help` looks: one sentence first, then usage, options, and examples to copy last."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar, Final

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from outcomekit.app.refusal import Refusal
from outcomekit.cli import console


class Command(TyperCommand):
    """One command; its epilog is its examples, one a line.

    Every command takes `--color`, so that one set of options does for all: where there is nothing
    to color, the help page does not speak of it.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if all(parameter.name != "color" for parameter in self.params):
            self.params.append(
                TyperOption(
                    param_decls=["--color"], default="auto", hidden=True, expose_value=False,
                    callback=_checked_color,
                )
            )  # fmt: skip

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
        _check_known(self.commands, ctx.command_path, args[0])
        return super().resolve_command(ctx, args)


class Program(TyperGroup):
    """The program with its commands, in the order in which a person meets them."""

    functions: ClassVar[Mapping[str, str]] = {}
    """The commands in their order, each with the name in its module of what it does."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands in their order."""
        return list(self.functions)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command, whose module is imported when it is called."""
        if cmd_name not in self.functions:
            return None
        if cmd_name not in self.commands:
            self.commands[cmd_name] = _made(cmd_name, self.functions[cmd_name])
        return self.commands[cmd_name]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the list of commands; what each is for is read, and none is imported."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _summary(name)) for name in self.functions])

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
        _check_known(self.functions, "outcomekit", args[0])
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


def _check_known(commands: Mapping[str, Any], path: str, name: str) -> None:
    if name not in commands:
        from outcomekit.diagnostics.nearest import nearest

        near = nearest(name, commands)
        hint = f"did you mean `{near}`?" if near else f"`{path} --help` lists the commands"
        raise Refusal(f"no command `{name}`; {hint}")


def _made(name: str, function: str) -> Any:
    """A command, or a group of them, made from its module."""
    module = import_module(f"outcomekit.cli.{name}")
    does, examples = getattr(module, function), "\n".join(module.EXAMPLES)
    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    if isinstance(does, typer.Typer):
        alone.add_typer(
            does, name=name, cls=Group, help=module.SUMMARY, short_help=module.SUMMARY,
            epilog=examples,
        )  # fmt: skip
    else:
        alone.command(
            name, cls=Command, help=f"{module.SUMMARY}\n\n{does.__doc__}",
            short_help=module.SUMMARY, epilog=examples,
        )(does)  # fmt: skip
    alone.callback()(lambda: None)  # with one, typer keeps a single command in a group
    made: Any = typer.main.get_command(alone)
    return made.commands[name]


_SUMMARY: Final = re.compile(r'^SUMMARY = (".*")$', re.MULTILINE)


def _summary(name: str) -> str:
    """What a command is for, as its module says at its top."""
    source = Path(__file__).with_name(f"{name}.py")
    found = _SUMMARY.search(source.read_text(encoding="utf-8")) if source.is_file() else None
    if found is None:  # an installation without sources
        return str(import_module(f"outcomekit.cli.{name}").SUMMARY)
    return str(literal_eval(found[1]))


def _written_as_a_result(option: Any) -> Any:
    if option is not None:
        option.callback = _show
    return option


def _show(ctx: Any, _: Any, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        console.text_result(f"{ctx.get_help()}\n")
        raise typer.Exit


def _checked_color(ctx: Any, _: Any, value: str) -> None:
    from outcomekit.cli.options import checked_color  # most commands know it themselves

    checked_color(value)
