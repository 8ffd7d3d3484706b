"""What the candidate sees while an interview runs."""

from __future__ import annotations

import sys

import click

from audio.recorder import Moment
from content.bank import Question
from interviewer.localization import Words
from interviewer.session import Turn


class QuietScreen:
    """Show nothing but notices, on stderr: for `--json`, and for whoever only wants the result."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def asking(self, question: Question, *, number: int, total: int) -> None:
        """Show nothing."""

    def listening(self, question: Question) -> None:
        """Show nothing."""

    def hearing(self, moment: Moment) -> None:
        """Show nothing."""

    def is_finished(self) -> bool:
        """Know no keys."""
        return False

    def writing_down(self, question: Question) -> None:
        """Show nothing."""

    def assessing(self, question: Question) -> None:
        """Show nothing."""

    def assessed(self, turn: Turn) -> None:
        """Show nothing."""

    def notice(self, message: str, **details: str | float) -> None:
        """Write one line to stderr."""
        click.echo(self.words(message, **details), err=True)


class PlainScreen(QuietScreen):
    """A line for each stage, in the order in which things happen: also what a screen reader reads best."""

    def asking(self, question: Question, *, number: int, total: int) -> None:
        """Show the question."""
        click.echo()
        click.echo(click.style(self.words("screen-question", number=number, total=total), bold=True))
        click.echo(question.prompt)

    def listening(self, question: Question) -> None:
        """Show how long the answer may be."""
        self._stage("screen-listening", seconds=round(question.time_limit))

    def writing_down(self, question: Question) -> None:  # noqa: ARG002  the protocol's
        """Show that it takes a moment."""
        self._stage("screen-writing-down")

    def assessed(self, turn: Turn) -> None:
        """Show what was heard, the score and how the answer ended."""
        if turn.answer.transcript:
            click.echo(self.words("screen-heard", text=turn.answer.transcript.text))
        else:
            click.echo(self.words("screen-heard-nothing"))
        click.echo(click.style(self.words("screen-content", content=round(turn.assessment.content)), bold=True))
        sys.stdout.flush()

    def _stage(self, message: str, **details: str | float) -> None:
        click.echo(click.style(self.words(message, **details), dim=True))
