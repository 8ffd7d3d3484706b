"""`interviewer demo`: a whole interview with recorded answers; needs no device, no network and no download."""

from __future__ import annotations

import click

from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, language_option
from interviewer.settings import current, default_language

QUESTIONS = ("model-and-concept-drift", "canary-vs-blue-green", "production-model-troubleshooting")
"""A strong answer, a partial one, and a story with fillers and pauses."""


@click.command(cls=Command, help=words("command-demo"))
@language_option
@json_option
def command(language: str | None, *, as_json: bool) -> None:
    """Hold the demonstration."""
    from interviewer.commands.running import run
    from interviewer.equipment import DEMONSTRATION
    from interviewer.selection import find
    from interviewer.staging import Setup
    from interviewer.wiring import bank_of

    language = language or default_language()
    bank = bank_of(None, language)
    setup = Setup(bank=bank, answers=DEMONSTRATION / language, model="micro", settings=current())
    run(setup, [find(bank, id) for id in QUESTIONS], seed=0, demonstration=True, as_json=as_json)
