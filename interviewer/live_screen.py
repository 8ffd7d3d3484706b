"""The practice screen, drawn many times a second: what goes on, the level, the clock, and the keys that work now.

It fills the terminal while a question is asked and answered, so that a window of another size is simply drawn anew;
results are printed below one another, where they can be scrolled back to.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from audio.recorder import SILENCE_LEVEL, Moment
from content.bank import Question
from interviewer.controls import Controls, Stage, Wish
from interviewer.live_page import COUNTED_DOWN, Page, View
from interviewer.localization import Words
from interviewer.screen import LOOKING_BACK, Feedback, QuietScreen, print_feedback, print_heard, print_question
from interviewer.session import FollowUp, Turn

if TYPE_CHECKING:
    from rich.console import Console
    from rich.live import Live

BETWEEN_DRAWINGS = 0.1
"""Seconds: the meter moves smoothly, and a slow connection keeps up."""


def can_draw() -> bool:
    """Say whether the terminal can be drawn on; otherwise it wants the PlainScreen."""
    console = _console()
    return console.is_terminal and not console.is_dumb_terminal and not console.legacy_windows


class LiveScreen(QuietScreen):
    """Show all stages of an interview; `close` gives the terminal back.

    clock: seconds, for what is not counted in samples.
    """

    def __init__(
        self,
        words: Words,
        controls: Controls,
        feedback: Feedback = "score",
        *,
        console: Console | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(words, controls, feedback)
        self.console = console or _console()
        self.clock = clock
        self.view = View()
        self._page = Page(words)
        self._notices: list[str] = []
        self._live: Live | None = None
        self._hint = ""
        self._is_printed = False
        self._began = clock()
        self._drawn = 0.0

    def asking(self, question: Question, *, number: int, total: int) -> None:
        """Fill the screen with the question."""
        self.view = View(question.prompt, number, total, limit=question.time_limit)
        self._hint = question.hint
        self._is_printed = False
        self._begin("asking")

    def following_up(self, follow_up: FollowUp) -> None:
        """Put what is asked now in the place of the question."""
        self.view = replace(self.view, prompt=follow_up.prompt, hint=None)
        self._begin("asking")

    def repeating(self) -> None:
        """Show that the question is heard again."""
        self._begin("asking")

    def thinking(self, remaining: float) -> None:
        """Count down."""
        self._begin("thinking", remaining)
        self._show(replace(self.view, seconds=remaining))

    def listening(self, question: Question) -> None:
        """Start the answer's clock."""
        super().listening(question)
        self.view = replace(self.view, limit=question.time_limit, is_ending=False)

    def warning(self, remaining: float) -> None:  # noqa: ARG002  the protocol's
        """Let the clock stand out from now on."""
        self.view = replace(self.view, is_ending=True)

    def hearing(self, moment: Moment) -> None:
        """Show level and clock; the first sound shows that the microphone is surely open."""
        super().hearing(moment)
        self._begin("listening")
        self._show(
            replace(
                self.view,
                seconds=moment.elapsed,
                level=moment.level,
                is_speaking=moment.speaking,
                ends_in=moment.ends_in if self.controls.has_spoken else None,
            )
        )

    def captioning(self, text: str) -> None:
        """Show the last words that were understood."""
        self._show(replace(self.view, caption=text))

    def writing_down(self, question: Question) -> None:  # noqa: ARG002  the protocol's
        """Show that it takes a moment, and how long it has taken."""
        self._begin("writing-down")

    def assessing(self, question: Question) -> None:  # noqa: ARG002  the protocol's
        """Show that the answer is being looked at."""
        self._begin("assessing")

    def heard(self, turn: Turn) -> None:
        """Leave question and answer where they can be scrolled back to."""
        self.close()
        if not self._is_printed:
            print_question(turn.question, self.words, number=self.view.number, total=self.view.total)
            self._is_printed = True
        if self.feedback != "none":
            print_heard(turn, self.words)

    def rating(self, remaining: float) -> None:
        """Ask how it went, below what was heard."""
        self._begin("rating", remaining)
        self._show(replace(self.view, seconds=remaining))

    def assessed(self, turn: Turn) -> None:
        """Leave the result there too."""
        self.close()
        print_feedback(turn, self.words, self.feedback, self.take_before(turn))

    def resting(self, remaining: float) -> None:
        """Count down below the result."""
        self._begin("resting", remaining)
        self._show(replace(self.view, seconds=remaining))

    def finishing(self, remaining: float) -> None:
        """Count down below the last result."""
        self._begin("finishing", remaining)
        self._show(replace(self.view, seconds=remaining))

    def notice(self, message: str, **details: str | float) -> None:
        """Show a line on the screen, and leave it behind on stderr."""
        if self._live is None:
            super().notice(message, **details)
        else:
            self._notices.append(self.words(message, **details))  # drawn by the main thread, whoever says it

    def attend(self) -> None:
        """Read the keys, and draw."""
        super().attend()
        view = replace(self.view, is_paused=self.controls.is_paused, is_helping=self.controls.is_helping)
        if view.stage not in (*COUNTED_DOWN, "listening"):
            view = replace(view, seconds=self.clock() - self._began)
        self._show(view)

    def acted(self, wish: Wish) -> None:
        """Show the hint beside the question, from now on."""
        if wish == "hint":
            self.view = replace(self.view, hint=self._hint)

    def close(self) -> None:
        """Give the terminal back as it was, and leave the notices there."""
        if self._live is None:
            return
        self._live.stop()
        self._live = None
        for line in self._notices:
            click.echo(line, err=True)
        self._notices.clear()

    @contextmanager
    def uncovered(self) -> Iterator[None]:
        """Take the drawing off as long as this is open."""
        is_drawn = self._live is not None
        self.close()
        yield
        if is_drawn:
            self._open()

    def _begin(self, stage: Stage, seconds: float = 0.0) -> None:
        if stage == self.view.stage and self._live:
            return
        if stage in LOOKING_BACK or self.view.stage in LOOKING_BACK:
            self.close()
        self._began = self.clock()
        self.view = replace(self.view, stage=stage, seconds=seconds, level=SILENCE_LEVEL, is_speaking=False)
        self.view = replace(self.view, caption="", ends_in=None)
        self._open()

    def _open(self) -> None:
        if self._live is None:
            from rich.live import Live

            # Results stand above the countdown to the next question; everything else fills the screen.
            fills = self.view.stage not in LOOKING_BACK
            self._live = Live(console=self.console, screen=fills, transient=True, auto_refresh=False)
            self._live.start()
        self._draw()

    def _show(self, view: View) -> None:
        self.view = view
        if self.clock() - self._drawn >= BETWEEN_DRAWINGS:
            self._draw()

    def _draw(self) -> None:
        if self._live is None:
            return
        self._drawn = self.clock()
        wishes = self.controls.wishes(self.view.stage)
        view = replace(self.view, notices=tuple(self._notices), wishes=wishes)
        drawing = self._page.line(view) if view.stage in LOOKING_BACK else self._page.whole(view)
        self._live.update(drawing, refresh=True)


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)
