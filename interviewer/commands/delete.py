"""`interviewer delete`: erase a session and its recordings, or all that are older than some days."""

from __future__ import annotations

from datetime import timedelta

import click

from interviewer.commandline import Command, words
from interviewer.commands.confirming import is_confirmed
from interviewer.index.keeping import forget_deleted
from interviewer.wiring import library, listed_sessions, now


@click.command(cls=Command, help=words("command-delete"))
@click.argument("id", required=False, metavar=words("metavar-session"))
@click.option("--older-than", "days", type=click.IntRange(0, 100_000), metavar="N", help=words("option-older-than"))
@click.option("--yes", is_flag=True, help=words("option-yes"))
def command(id: str | None, days: int | None, *, yes: bool) -> None:
    """Erase it, or them, after asking where somebody can answer."""
    if (id is None) == (days is None):
        raise click.UsageError(words("delete-what"))
    if id is not None:
        _delete_one(id, yes=yes)
    elif days is not None:
        _delete_old(days, yes=yes)
    forget_deleted(library())


def _delete_one(id: str, *, yes: bool) -> None:
    folder = library().open(id)
    if yes or is_confirmed(words("delete-question", id=folder.id)):
        library().delete(folder.id)
        click.echo(words("deleted", id=folder.id))
    else:
        click.echo(words("not-deleted", id=folder.id))


def _delete_old(days: int, *, yes: bool) -> None:
    from interviewer.erasing import older_than

    old = older_than(listed_sessions(), now() - timedelta(days=days))
    if not old:
        click.echo(words("delete-none-older", days=days))
    elif yes or is_confirmed(words("delete-old-question", count=len(old), days=days)):
        for session in old:
            library().delete(session.id)
            click.echo(words("deleted", id=session.id))
    else:
        click.echo(words("forget-nothing"))
