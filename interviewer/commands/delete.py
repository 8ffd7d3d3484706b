"""`interviewer delete`: erase a session and its recordings."""

from __future__ import annotations

import sys

import click

from interviewer.commandline import Command, words
from interviewer.wiring import library


@click.command(cls=Command, help=words("command-delete"))
@click.argument("id", metavar=words("metavar-session"))
@click.option("--yes", is_flag=True, help=words("option-yes"))
def command(id: str, *, yes: bool) -> None:
    """Erase it, after asking where somebody can answer."""
    folder = library().open(id)
    # A program that calls this cannot be asked; it named the session, and that is clear enough.
    if yes or not sys.stdin.isatty() or _is_wanted(folder.id):
        library().delete(folder.id)
        click.echo(words("deleted", id=folder.id))
    else:
        click.echo(words("not-deleted", id=folder.id))


def _is_wanted(id: str) -> bool:
    click.echo(words("delete-question", id=id), nl=False)
    return sys.stdin.readline().strip().casefold() in words("answers-yes").split()
