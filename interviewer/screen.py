"""What the candidate sees while an interview runs, line by line."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from shutil import get_terminal_size
from textwrap import fill
from typing import Literal

import click

from audio.recorder import Moment
from content.bank import Question
from interviewer.clocks import AnswerClock
from interviewer.controls import RATINGS, Controls, Stage, Wish, key_of
from interviewer.localization import Words
from interviewer.session import FollowUp, Turn

Feedback = Literal["none", "score", "full"]

LOOKING_BACK: tuple[Stage, ...] = ("rating", "resting", "finishing")
"""Stages at which there is something to decide about the answer."""


class QuietScreen:
    """Show nothing but notices, on stderr: for `--json`, and for whoever only wants the result.

    controls: the keys; none unless told otherwise. feedback: what is shown of an answer once it is assessed.
    """

    def __init__(self, words: Words, controls: Controls | None = None, feedback: Feedback = "score") -> None:
        self.words = words
        self.controls = controls or Controls()
        self.feedback = feedback
        self._clock: AnswerClock | None = None
        self._assessed: dict[tuple[int, int], Turn] = {}

    def asking(self, question: Question, *, number: int, total: int) -> None:
        """Show nothing."""

    def following_up(self, follow_up: FollowUp) -> None:
        """Show nothing."""

    def repeating(self) -> None:
        """Show nothing."""

    def thinking(self, remaining: float) -> None:
        """Show nothing."""

    def listening(self, question: Question) -> None:
        """Start the answer's clock."""
        self._clock = AnswerClock(question.time_limit)

    def hearing(self, moment: Moment) -> None:
        """Know whether anything was said, and say when little time is left."""
        self.controls.has_spoken = self.controls.has_spoken or moment.speaking
        if self._clock:
            if seconds := self._clock.warning(moment):
                self.warning(seconds)
            self.controls.rings = self.controls.rings or self._clock.rings(moment)

    def warning(self, remaining: float) -> None:
        """Show nothing."""

    def captioning(self, text: str) -> None:
        """Show nothing."""

    def is_finished(self) -> bool:
        """Whether a key ended the answer."""
        return self.controls.goes_on or self.controls.is_leaving

    def is_thinking(self) -> bool:
        """Whether a key said "still thinking" since this was last asked."""
        return self.controls.take("not-done")

    def writing_down(self, question: Question) -> None:
        """Show nothing."""

    def assessing(self, question: Question) -> None:
        """Show nothing."""

    def heard(self, turn: Turn) -> None:
        """Show nothing."""

    def rating(self, remaining: float) -> None:
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

    def take_before(self, turn: Turn) -> Turn | None:
        """Remember `turn`, and give the take of the same question before it."""
        self._assessed[turn.number, turn.take] = turn
        return self._assessed.get((turn.number, turn.take - 1))


class PlainScreen(QuietScreen):
    """A line for each thing that happens, in the order in which it happens: also what a screen reader reads best."""

    def __init__(self, words: Words, controls: Controls | None = None, feedback: Feedback = "score") -> None:
        super().__init__(words, controls, feedback)
        self._stage: Stage = "resting"
        self._prompt = ""
        self._hint = ""
        self._was_paused = False

    def asking(self, question: Question, *, number: int, total: int) -> None:
        """Show the question, and before the first one the keys."""
        self._stage = "asking"
        if self.controls.has_keys and number == 1:
            click.echo(self._keys())
        click.echo()
        print_question(question, self.words, number=number, total=total)
        self._prompt, self._hint = question.prompt, question.hint

    def following_up(self, follow_up: FollowUp) -> None:
        """Show what is asked now."""
        self._stage = "asking"
        self._prompt = follow_up.prompt
        click.echo(_wrapped(self.words("screen-follow-up", prompt=follow_up.prompt)))

    def repeating(self) -> None:
        """Show the question again."""
        self._stage = "asking"
        click.echo(_wrapped(self._prompt))

    def thinking(self, remaining: float) -> None:
        """Show how long there is to think."""
        self._begin("thinking", "screen-thinking", seconds=round(remaining))

    def hearing(self, moment: Moment) -> None:
        """Show how long the answer may be, once the first sound shows that the microphone is open."""
        if self._clock:
            self._begin("listening", "screen-listening", seconds=round(self._clock.limit))
        super().hearing(moment)

    def warning(self, remaining: float) -> None:
        """Say how much time is left."""
        self._say("screen-warning", seconds=round(remaining))

    def writing_down(self, question: Question) -> None:  # noqa: ARG002  the protocol's
        """Show that it takes a moment."""
        self._begin("writing-down", "screen-writing-down")

    def heard(self, turn: Turn) -> None:
        """Show what was heard, unless all is kept for the report."""
        if self.feedback != "none":
            print_heard(turn, self.words)

    def rating(self, remaining: float) -> None:
        """Ask how it went."""
        self._begin("rating", "screen-rating", seconds=round(remaining))

    def assessed(self, turn: Turn) -> None:
        """Show what was found, as far as it is shown yet."""
        print_feedback(turn, self.words, self.feedback, self.take_before(turn))

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
        elif wish == "hint":
            click.echo(_wrapped(hint(self._hint, self.words)))
        elif wish == "not-done" and self._stage == "listening":
            self._say("screen-still-thinking")
        elif wish == "quit":
            self._say("screen-leaving")

    def _begin(self, stage: Stage, message: str, **details: str | float) -> None:
        if stage == self._stage:
            return
        self._stage = stage
        self._say(message, **details)
        if stage in LOOKING_BACK:
            click.echo(self._keys())

    def _say(self, message: str, **details: str | float) -> None:
        click.echo(click.style(self.words(message, **details), dim=True))
        sys.stdout.flush()

    def _keys(self) -> str:
        pairs = (
            f"{key}: {meaning}" for key, meaning in keys_at(self._stage, self.controls.wishes(self._stage), self.words)
        )
        return click.style(f"{self.words('screen-keys')} {', '.join(pairs)}", dim=True)


def print_question(question: Question, words: Words, *, number: int, total: int) -> None:
    """Print what is asked."""
    click.echo(click.style(words("screen-question", number=number, total=total), bold=True))
    click.echo(_wrapped(question.prompt))


def print_heard(turn: Turn, words: Words) -> None:
    """Print what was heard."""
    if turn.answer.transcript:
        click.echo(_wrapped(words("screen-heard", text=turn.answer.transcript.text)))
    else:
        click.echo(words("screen-heard-nothing"))
    sys.stdout.flush()


def print_feedback(turn: Turn, words: Words, feedback: Feedback, before: Turn | None) -> None:
    """Print what was found, beside the take before it if there was one."""
    if feedback == "full":
        from interviewer.reporters.feedback import render

        click.echo(render(turn, words, before))
    elif feedback == "score":
        click.echo(click.style(words("screen-content", content=round(turn.assessment.content)), bold=True))
    sys.stdout.flush()


def hint(text: str, words: Words) -> str:
    """Give the hint to a question, or say that it has none."""
    return words("screen-hint", text=text) if text else words("screen-no-hint")


def _wrapped(text: str) -> str:
    """Break lines between words, as a terminal does not."""
    return fill(text, get_terminal_size().columns) if sys.stdout.isatty() else text


def keys_at(
    stage: Stage, wishes: Sequence[Wish], words: Words, *, is_paused: bool = False
) -> Iterator[tuple[str, str]]:
    """Give the keys for these wishes, and what they do at this stage, in the candidate's words."""
    for wish in wishes:
        if wish == "go-on" and is_paused:
            continue
        if wish == "pause" and is_paused:
            meaning = words("key-unpause")
        else:
            meaning = words(f"key-{wish}-{stage}" if wish == "go-on" else _message(wish, stage))
        key = key_of(wish)
        yield words("key-enter") if key == "\n" else key, meaning


def _message(wish: Wish, stage: Stage) -> str:
    if wish in RATINGS:
        return f"report-band-{wish}"
    return "key-still-thinking" if wish == "not-done" and stage == "listening" else f"key-{wish}"
