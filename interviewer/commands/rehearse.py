"""`interviewer rehearse`: stories against the clock."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import click

from interviewer.commandline import Command, words
from interviewer.commands.holding import hold_interview, interview_options
from interviewer.selection import Wanted

LADDER = "180,90,60,30"
SHORTEST = 5.0
"""Seconds in which something can be said. Ours."""


class LadderType(click.ParamType[tuple[float, ...]]):
    """Seconds of one take after another, each shorter than the one before: 180,90,60,30."""

    name = "ladder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[float, ...]:
        """Give the seconds, or fail as wrong usage."""
        try:
            steps = tuple(float(step) for step in str(value).split(","))
        except ValueError:
            steps = ()
        if not steps or not min(steps) >= SHORTEST or any(not later < step for step, later in pairwise(steps)):
            self.fail(words("ladder-wrong", value=value, example=LADDER), param, ctx)
        return steps


@click.command(cls=Command, help=words("command-rehearse"))
@click.option(
    "--ladder",
    type=LadderType(),
    is_flag=False,
    flag_value=LADDER,
    metavar=words("metavar-ladder"),
    help=words("option-ladder", example=LADDER),
)
@click.option("--limit", type=click.FloatRange(min=5), help=words("option-limit"))
@click.option("--count", type=click.IntRange(min=1), help=words("option-count", count=1))
@interview_options
def command(**options: Any) -> None:
    """Hold the rehearsal, and show what was found."""
    if options["ladder"] and options["limit"]:
        raise click.UsageError(words("ladder-and-limit"))
    hold_interview("rehearse", Wanted(kinds=("behavioural",), count=options["count"]), options, count=1)
