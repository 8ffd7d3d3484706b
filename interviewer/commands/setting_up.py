"""What a live interview needs: settings, asked for once, and the speech model, fetched when somebody agrees."""

from __future__ import annotations

import os
import sys
from shutil import get_terminal_size
from textwrap import fill

import click

from interviewer.commands.download import fetch
from interviewer.localization import words_in
from interviewer.settings import MODEL, default_language, settings_path, write


class TerminalDialogue:
    """Ask line by line."""

    def say(self, line: str) -> None:
        """Show a line, broken between words."""
        click.echo(line if line.startswith(" ") else "\n".join(map(_wrapped, line.split("\n"))))

    def ask(self, question: str) -> str | None:
        """Give what was typed, None at the end of stdin."""
        click.echo(question, nl=False)
        typed = sys.stdin.readline()
        return typed.strip() if typed else None


def set_up_once(language: str | None, model: str | None, device: str | None) -> bool:
    """Ask before the first interview on this machine, never again once there are settings.

    What was named on the command line is likely; a model that was named is not asked for. Says whether one was.
    """
    from interviewer.equipment import first_run

    path = settings_path()
    if path.exists():
        return False
    offers_models = not (model or os.environ.get(MODEL))
    dialogue = TerminalDialogue()
    choice = first_run(dialogue, language or default_language(), device, offers_models=offers_models).hold()
    words = words_in(choice.settings.language or default_language())
    write(choice.settings, path, words)
    dialogue.say(f"{words('first-run-kept', path=str(path))}\n")
    if choice.fetch:
        fetch(choice.fetch)
    return offers_models


def fetch_if_wanted(model: str) -> None:
    """Offer to fetch a model that is not here; only a yes does. Raises DownloadError."""
    from audio.speech_models import is_here, size_of

    if is_here(model):
        return
    words = words_in(default_language())
    size = size_of(model)
    known = {"megabytes": size // 1_000_000} if size else {}
    answer = TerminalDialogue().ask(words("fetch-question" if size else "fetch-question-unknown", model=model, **known))
    if answer and answer.casefold() in words("answers-yes").split():
        fetch(model)


def _wrapped(line: str) -> str:
    return fill(line, get_terminal_size().columns)
