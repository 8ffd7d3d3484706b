"""`interviewer` alone: what can be done next."""

from __future__ import annotations

import click

from interviewer.commandline import words
from interviewer.wiring import library


def welcome() -> None:
    """Name the commands that help now: other ones for a newcomer than for somebody who has practised."""
    folders = library().folders()
    click.echo(words("welcome-back", count=len(folders)) if folders else words("welcome-new"))
    click.echo()
    for message in (
        ("next-show", "next-due", "next-practice", "next-sessions") if folders else ("next-demo", "next-practice")
    ):
        click.echo(f"  {words(message)}")
    click.echo(f"\n{words('next-help')}")
