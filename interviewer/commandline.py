"""Click, speaking the candidate's language: headings, usage errors, and known problems as one line."""

from __future__ import annotations

import errno
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from audio.errors import AudioError
from content.errors import ContentError
from interviewer.errors import InterviewerError
from interviewer.localization import words_in
from interviewer.settings import default_language

words = words_in(default_language())

KNOWN_PROBLEMS = (AudioError, ContentError, InterviewerError)
_FULL_OR_FORBIDDEN = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EACCES: "not-writable",
    errno.EPERM: "not-writable",
    errno.EROFS: "not-writable",
}


class Command(click.Command):
    """A command whose help is headed in the candidate's language."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how it is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{words('usage')} ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Give the words after the command's name."""
        pieces = super().collect_usage_pieces(ctx)
        return [words("usage-options") if piece == self.options_metavar else piece for piece in pieces]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options."""
        records = [
            record
            for parameter in self.get_params(ctx)
            if not isinstance(parameter, click.Argument) and (record := parameter.get_help_record(ctx))
        ]
        with formatter.section(words("usage-options-heading")):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help`, explained in the candidate's language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = words("option-help")
        return option


class Group(Command, click.Group):
    """Commands that are imported only when they run, so that `--help` stays instant.

    The command `name` is the object `command` of the module `<package>.<name>`; its short help is the
    message `command-<name>`. Of a group inside the program, names in both begin with its own: `bank_check`,
    `command-bank-check`.
    """

    def __init__(self, *arguments: Any, package: str, names: tuple[str, ...], prefix: str = "", **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.package = package
        self.names = names
        self.prefix = prefix

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  Click's signature
        """Give the names in the order in which they are explained."""
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  Click's signature
        """Import the command."""
        if cmd_name not in self.names:
            return None
        command: click.Command = import_module(f"{self.package}.{self.prefix}{cmd_name}").command
        return command

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Give the words after the program's name."""
        pieces = super().collect_usage_pieces(ctx)
        return [*pieces[:-1], words("usage-command")]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, then the options."""
        with formatter.section(words("usage-commands-heading")):
            prefix = self.prefix.replace("_", "-")
            formatter.write_dl([(name, words(f"command-{prefix}{name}")) for name in self.list_commands(ctx)])
        super().format_options(ctx, formatter)


def usage_problem(error: click.UsageError) -> str:
    """Say in one line what is wrong with how the program was called."""
    line = words("usage-problem", problem=_problem(error).rstrip("."))
    return f"{line} {words('usage-see-help', command=error.ctx.command_path if error.ctx else 'interviewer')}"


def _problem(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return _with_nearest(words("usage-no-such-option", name=error.option_name), error.possibilities)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return _with_nearest(words("usage-no-such-command", name=error.command_name), _nearest_commands(error))
    if isinstance(error, click.MissingParameter):
        return words("usage-missing", name=_name(error))
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.BadOptionUsage):
        return words("usage-option-misused", name=error.option_name)
    return error.format_message()


def _nearest_commands(error: click.exceptions.NoSuchCommand) -> list[str]:
    # Click looks among the commands that are imported, and ours are not.
    group = error.ctx.command if error.ctx else None
    return get_close_matches(error.command_name, group.names if isinstance(group, Group) else ())


def _with_nearest(line: str, possibilities: list[str] | None) -> str:
    return f"{line} {words('usage-nearest', name=possibilities[0])}" if possibilities else line


def _bad_value(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return words("usage-choose", name=_name(error), choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.types.IntParamType | click.types.FloatParamType):
        span = kind._describe_range() if isinstance(kind, click.IntRange | click.FloatRange) else ""  # noqa: SLF001  Click describes ranges nowhere else
        return words("usage-number", name=_name(error), range=span or "-")
    return words("usage-value", name=_name(error), problem=error.message)


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Option):
        return max(error.param.opts, key=len)
    return (error.param.name or "").upper() if error.param else str(error.param_hint or "")


def known_problem(problem: Exception) -> str | None:
    """Give the one line for a known problem, None for a bug."""
    if isinstance(problem, KNOWN_PROBLEMS):
        return words(problem.message, **problem.details)
    if isinstance(problem, OSError) and problem.errno in _FULL_OR_FORBIDDEN:
        return words(_FULL_OR_FORBIDDEN[problem.errno], path=str(problem.filename or ""))
    return None
