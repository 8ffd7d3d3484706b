"""`interviewer forget`: erase everything that this program keeps of the candidate, and say what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from interviewer.commandline import Command, words
from interviewer.commands.confirming import is_confirmed

if TYPE_CHECKING:
    from interviewer.erasing import Belongings

MEGABYTE = 1_000_000


@click.command(cls=Command, help=words("command-forget"))
@click.option("--yes", is_flag=True, help=words("option-yes"))
def command(*, yes: bool) -> None:
    """Erase it all, after asking where somebody can answer."""
    from interviewer.erasing import belongings, erase
    from interviewer.settings import default_home

    ours = belongings(default_home())
    if not ours.found:
        click.echo(words("forget-empty", home=str(ours.home)))
    elif yes or is_confirmed(_question(ours)):
        erase(ours)
        click.echo(words("forget-erased", home=str(ours.home)))
        click.echo(_inventory(ours))
    else:
        click.echo(words("forget-nothing"))
        return
    if ours.others:
        click.echo(words("forget-others", names=", ".join(ours.others)))


def _question(ours: Belongings) -> str:
    return "\n".join((words("forget-found", home=str(ours.home)), _inventory(ours), words("forget-question") + " "))


def _inventory(ours: Belongings) -> str:
    size = max(round(ours.size / MEGABYTE, 1), 0.1)
    lines = [
        words(f"forget-{kind}", count=len(paths), recordings=ours.recordings) for kind, paths in ours.found.items()
    ]
    return "\n".join(f"  {line}" for line in (*lines, words("forget-size", megabytes=size)))
