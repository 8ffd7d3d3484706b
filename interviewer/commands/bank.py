"""`interviewer bank`: banks of questions: check one, make one from an article, list them."""

from __future__ import annotations

import click

from interviewer.commandline import Group, words


@click.command(
    "bank",
    cls=Group,
    package="interviewer.commands",
    prefix="bank_",
    names=("check", "import", "list"),
    help=words("command-bank"),
)
def command() -> None:
    """Choose what to do with a bank."""
