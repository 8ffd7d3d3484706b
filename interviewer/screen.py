"""What the candidate sees while an interview runs, line by line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from shutil import get_terminal_size
from textwrap import fill

import click

from audio.recorder import Moment
from content.bank import Question
from interviewer.controls import WISHES, Controls, Stage, Wish, key_of
from interviewer.localization import Words
from interviewer.session import Turn


class QuietScreen:
    """Show nothing but notices, on stderr: for `--json`, and for whoever only wants the result.

    controls: the keys; none unless told otherwise.
    """

    def __init__(self, words: Words, controls: Controls | None = None) -> None:
        self.words = words
        self.controls = controls or Controls()

    def asking(self, question: Question, *, number: int, total: int) -> None:
        """Show nothing."""

    def repeating(self) -> None:
        """Show nothing."""

    def thinking(self, remaining: float) -> None:
        """Show nothing."""

    def listening(self, question: Question) -> None:
        """Show nothing."""

    def hearing(self, moment: Moment) -> None:
        """Show nothing, but know whether anything was said."""
        self.controls.has_spoken = self.controls.has_spoken or moment.speaking

    def captioning(self, text: str) -> None:
        """Show nothing."""

    def is_finished(self) -> bool:
        """Whether a key ended the answer."""
        return self.controls.goes_on or self.controls.is_leaving

    def is_thinking(self) -> bool:
        """Whether a key said "still thinking" since this was last asked."""
        return self.controls.take_not_done()

    def writing_down(self, question: Question) -> None:
        """Show nothing."""

    def assessing(self, question: Question) -> None:
        """Show nothing."""

    def assessed(self, turn: Turn) -> None:
        """Show nothing."""

    def resting(self, remaining: float) -> None:
        """Show nothing."""

    def finishing(self, remaining: float) -> None:
        """Show nothing."""

    def notice(self, message: str, **details: str | float) -> None:
        """Write one line to stderr."""
        click.echo(self.words(message, **details), err=True)

    def attend(self) -> None:
        """Read the keys, and show what they did."""
        for wish in self.controls.read():
            if wish == "suspend":
                with self.uncovered():
                    self.controls.keyboard.suspend()
            else:
                self.acted(wish)

    def acted(self, wish: Wish) -> None:
        """Show what a key did."""

    def uncovered(self) -> AbstractContextManager[None]:
        """Give a context in which the terminal is as it was before."""
        return nullcontext()

    def close(self) -> None:
        """Give the terminal back as it was."""


class PlainScreen(QuietScreen):
    """A line for each thing that happens, in the order in which it happens: also what a screen reader reads best."""

    def __init__(self, words: Words, controls: Controls | None = None) -> None:
        super().__init__(words, controls)
        self._stage: Stage = "resting"
        self._question: Question | None = None
        self._was_paused = False

    def asking(self, question: Question, *, number: int, total: int) -> None:
        """Show the question, and before the first one the keys."""
        self._stage = "asking"
        if self.controls.has_keys and number == 1:
            click.echo(self._keys())
        click.echo()
        print_question(question, self.words, number=number, total=total)
        self._question = question

    def repeating(self) -> None:
        """Show the question again."""
        self._stage = "asking"
        if self._question:
            click.echo(_wrapped(self._question.prompt))

    def thinking(self, remaining: float) -> None:
        """Show how long there is to think."""
        self._begin("thinking", "screen-thinking", seconds=round(remaining))

    def hearing(self, moment: Moment) -> None:
        """Show how long the answer may be, once the first sound shows that the microphone is open."""
        super().hearing(moment)
        if self._question:
            self._begin("listening", "screen-listening", seconds=round(self._question.time_limit))

    def writing_down(self, question: Question) -> None:  # noqa: ARG002  the protocol's
        """Show that it takes a moment."""
        self._begin("writing-down", "screen-writing-down")

    def assessed(self, turn: Turn) -> None:
        """Show what was heard and the score."""
        print_result(turn, self.words)

    def resting(self, remaining: float) -> None:
        """Show how long there is before the next question."""
        self._begin("resting", "screen-resting", seconds=round(remaining))

    def finishing(self, remaining: float) -> None:
        """Show how long there is before the end."""
        self._begin("finishing", "screen-finishing", seconds=round(remaining))

    def acted(self, wish: Wish) -> None:
        """Show what a key did where nothing else will."""
        if self.controls.is_paused != self._was_paused:
            self._was_paused = self.controls.is_paused
            self._say("screen-paused" if self._was_paused else "screen-going-on")
        elif wish == "help":
            click.echo(self._keys())
        elif wish == "not-done" and self._stage == "listening":
            self._say("screen-still-thinking")
        elif wish == "quit":
            self._say("screen-leaving")

    def _begin(self, stage: Stage, message: str, **details: str | float) -> None:
        if stage != self._stage:
            self._stage = stage
            self._say(message, **details)

    def _say(self, message: str, **details: str | float) -> None:
        click.echo(click.style(self.words(message, **details), dim=True))
        sys.stdout.flush()

    def _keys(self) -> str:
        pairs = (f"{key}: {meaning}" for key, meaning in keys_at(self._stage, self.words))
        return click.style(f"{self.words('screen-keys')} {', '.join(pairs)}", dim=True)


def print_question(question: Question, words: Words, *, number: int, total: int) -> None:
    """Print what is asked."""
    click.echo(click.style(words("screen-question", number=number, total=total), bold=True))
    click.echo(_wrapped(question.prompt))


def print_result(turn: Turn, words: Words) -> None:
    """Print what was heard and the score."""
    if turn.answer.transcript:
        click.echo(_wrapped(words("screen-heard", text=turn.answer.transcript.text)))
    else:
        click.echo(words("screen-heard-nothing"))
    click.echo(click.style(words("screen-content", content=round(turn.assessment.content)), bold=True))
    sys.stdout.flush()


def _wrapped(text: str) -> str:
    """Break lines between words, as a terminal does not."""
    return fill(text, get_terminal_size().columns) if sys.stdout.isatty() else text


def keys_at(stage: Stage, words: Words, *, is_paused: bool = False) -> Iterator[tuple[str, str]]:
    """Give the keys that do something at this stage, and what they do, in the candidate's words."""
    for wish in WISHES[stage]:
        if wish == "go-on" and is_paused:
            continue
        if wish == "pause" and is_paused:
            meaning = words("key-unpause")
        else:
            meaning = words(f"key-{wish}-{stage}" if wish == "go-on" else _message(wish, stage))
        key = key_of(wish)
        yield words("key-enter") if key == "\n" else key, meaning


def _message(wish: Wish, stage: Stage) -> str:
    return "key-still-thinking" if wish == "not-done" and stage == "listening" else f"key-{wish}"
