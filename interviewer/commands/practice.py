"""`interviewer practice`: the interview."""

from __future__ import annotations

from typing import Any, get_args

import click

from content.bank import Difficulty, Kind
from interviewer.asking import MOST_FOLLOW_UPS
from interviewer.commandline import Command, words
from interviewer.commands.holding import hold_interview, interview_options
from interviewer.selection import DEFAULT_COUNT, Wanted


@click.command(cls=Command, help=words("command-practice"))
@click.option("--mode", type=click.Choice(["practice", "real"]), default="practice", help=words("option-mode"))
@click.option("--due", "is_due", is_flag=True, help=words("option-due"))
@click.option("--category", "categories", multiple=True, help=words("option-category"))
@click.option("--kind", "kinds", multiple=True, type=click.Choice(get_args(Kind)), help=words("option-kind"))
@click.option(
    "--difficulty",
    "difficulties",
    multiple=True,
    type=click.Choice(get_args(Difficulty)),
    help=words("option-difficulty"),
)
@click.option("--count", type=click.IntRange(min=1), help=words("option-count", count=DEFAULT_COUNT))
@click.option("--limit", type=click.FloatRange(min=5), help=words("option-limit"))
@click.option(
    "--follow-ups",
    type=click.IntRange(0, MOST_FOLLOW_UPS),
    help=words("option-follow-ups", most=MOST_FOLLOW_UPS),
)
@interview_options
def command(**options: Any) -> None:
    """Hold an interview, and show what was found."""
    if options["is_due"] and options["ids"]:
        raise click.UsageError(words("due-not-with-question"))
    wanted = Wanted(
        categories=options["categories"],
        kinds=options["kinds"],
        difficulties=options["difficulties"],
        count=options["count"],
    )
    hold_interview(options["mode"], wanted, options)
