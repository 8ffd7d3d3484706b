"""The program: one command a module, known problems as one line, exit statuses 0, 1, 2 and 130."""

from __future__ import annotations

import os
import sys

import click

from interviewer import __version__
from interviewer.background import leave
from interviewer.commandline import Group, known_problem, usage_problem, words

COMMANDS = (
    "demo",
    "practice",
    "rehearse",
    "score",
    "transcribe",
    "sessions",
    "show",
    "report",
    "review",
    "next",
    "resume",
    "correct",
    "reassess",
    "delete",
    "forget",
    "questions",
    "tips",
    "bank",
    "download",
    "doctor",
    "settings",
)

DONE, PROBLEM, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


@click.command(
    "interviewer",
    cls=Group,
    package="interviewer.commands",
    names=COMMANDS,
    help=words("program-help"),
    invoke_without_command=True,
)
@click.version_option(__version__, message="%(prog)s %(version)s", help=words("option-version"))
@click.pass_context
def program(context: click.Context) -> None:
    """Say what can be done next where no command is given."""
    if context.invoked_subcommand is None:
        from interviewer.commands.welcome import welcome

        welcome()


def main() -> None:
    """Run the program and leave with its exit status."""
    try:
        status = run(sys.argv[1:])
    except SystemExit as asked:  # by a signal
        status = asked.code if isinstance(asked.code, int) else PROBLEM
    leave(status)


def run(arguments: list[str]) -> int:
    """Run the program on `arguments` and give the exit status; a bug keeps its traceback."""
    try:
        status = program.main(arguments, prog_name="interviewer", standalone_mode=False)
    except click.UsageError as error:
        click.echo(usage_problem(error), err=True)
        return WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo(words("interrupted"), err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEM
    except Exception as problem:
        line = known_problem(problem)
        if line is None:
            raise
        click.echo(line, err=True)
        return PROBLEM
    return status if isinstance(status, int) else DONE
