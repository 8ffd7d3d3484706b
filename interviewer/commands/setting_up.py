"""What a live interview needs: settings, asked for once, and the speech model, fetched when somebody agrees."""

from __future__ import annotations

import os
import sys

import click

from interviewer.commandline import words
from interviewer.commands.confirming import is_confirmed
from interviewer.commands.download import fetch
from interviewer.localization import words_in
from interviewer.settings import MODEL, default_language, settings_path, write


class TerminalDialogue:
    """Ask line by line."""

    def say(self, line: str) -> None:
        """Show a line."""
        click.echo(line)

    def ask(self, question: str) -> str | None:
        """Give what was typed, None at the end of stdin."""
        click.echo(question, nl=False)
        typed = sys.stdin.readline()
        return typed.strip() if typed else None


def set_up_once(language: str | None, model: str | None, device: str | None) -> None:
    """Ask before the first interview on this machine; never again once there are settings.

    A language, a model and a device that were named on the command line are taken for the likely ones.
    """
    from interviewer.wiring import first_run

    path = settings_path()
    if path.exists():
        return
    is_model_named = bool(model or os.environ.get(MODEL))
    choice = first_run(
        TerminalDialogue(), language or default_language(), device, offers_models=not is_model_named
    ).hold()
    chosen = words_in(choice.settings.language or default_language())
    write(choice.settings, path, chosen)
    click.echo(f"{chosen('first-run-kept', path=str(path))}\n")
    if choice.fetch:
        fetch(choice.fetch)


def fetch_if_wanted(model: str) -> None:
    """Offer to fetch a model that is not here; only a yes does. Raises ModelNotFoundError otherwise, later."""
    from audio.speech_models import is_here, size_of

    if is_here(model):
        return
    size = size_of(model)
    question = (
        words("fetch-question", model=model, megabytes=size // 1_000_000)
        if size
        else words("fetch-question-unknown", model=model)
    )
    if is_confirmed(question):
        fetch(model)
