"""A candidate at the keys: thinks, looks back at an answer, says how it went, corrects it, goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from content.bank import Question
from interviewer.attending import AttendedScreen, check, is_over
from interviewer.background import TICK
from interviewer.candidate import CONTENT, NOT_DONE, Reaction
from interviewer.controls import RATINGS, Wish
from interviewer.correction import corrected
from interviewer.errors import InterviewerError
from interviewer.modes import Rules
from interviewer.session import Answer, Turn

LOOK_BACK = 12.0
"""Seconds to say how an answer went before its score is shown; a key ends them. Ours."""

LAST_REST = 8.0
"""Seconds after the last answer at most: enough to want something more. Ours."""


class WaitingScreen(AttendedScreen, Protocol):
    """What the candidate sees while the interview waits."""

    def thinking(self, remaining: float) -> None:
        """Show how many seconds there are to think."""
        ...

    def rating(self, remaining: float) -> None:
        """Ask how it went, and show how many seconds there are to say so."""
        ...

    def resting(self, remaining: float) -> None:
        """Show how many seconds there are before the next question."""
        ...

    def finishing(self, remaining: float) -> None:
        """Show how many seconds there are before the interview ends."""
        ...

    def uncovered(self) -> AbstractContextManager[None]:
        """Give a context in which the terminal is as it was before."""
        ...


@dataclass(frozen=True, slots=True)
class AttendedCandidate:
    """A candidate who may want time, and has wishes.

    rules: of this interview. think_time: seconds before every answer, None for the question's own by the rules.
    edit: lets a text be changed, and gives None where it was left as it is.
    sleep: waits so many seconds.
    """

    screen: WaitingScreen
    rules: Rules
    think_time: float | None = None
    edit: Callable[[str], str | None] = lambda _: None
    sleep: Callable[[float], None] = time.sleep

    def get_ready(self, number: int) -> None:
        """Return at once, the rest is over; later in a pause. Raises Skipped."""
        self._wait(0.0, self.screen.resting if number > 1 else self.screen.thinking, ())
        check(self.screen.controls)
        self.screen.controls.take("hint")  # whatever was asked for before this question

    def think(self, question: Question) -> None:
        """Return after the time to think, or when a key ends it. Raises Skipped."""
        own = question.think_time if self.rules.thinks else 0.0
        self._wait(own if self.think_time is None else self.think_time, self.screen.thinking, ())
        check(self.screen.controls)

    def was_cut_off(self, turn: Turn) -> bool:
        """Whether a key said that the answer was not over; one whose time was up is over."""
        return self.screen.controls.take("not-done") and turn.answer.ended_by != "limit"

    def look_back(self, turn: Turn) -> Reaction:
        """Give what is wanted before the score is shown: a rating of one's own, a correction, to go on."""
        if not (self.rules.is_helped and turn.answer.transcript):
            return CONTENT
        self._wait(LOOK_BACK, self.screen.rating, ("not-done", "correct", *RATINGS))
        return self._reaction(turn)

    def was_hinted(self) -> bool:
        """Whether the hint was looked at."""
        return self.screen.controls.take("hint")

    def react(self, turn: Turn, *, is_last: bool) -> Reaction:
        """Give what is wanted next; returns after the rest, or when a key ends it."""
        rest = min(self.rules.rest, LAST_REST) if is_last else self.rules.rest
        show = self.screen.finishing if is_last else self.screen.resting
        self._wait(rest, show, ("not-done", "correct", "again"))
        return self._reaction(turn)

    def wants_again(self, turn: Turn) -> bool:  # noqa: ARG002  the protocol's
        """Whether a key asked for another take."""
        return self.screen.controls.take("again")

    def is_leaving(self) -> bool:
        """Whether the interview ends here."""
        return self.screen.controls.is_leaving

    def _reaction(self, turn: Turn) -> Reaction:
        controls = self.screen.controls
        if self.was_cut_off(turn):
            return NOT_DONE
        if controls.take("correct"):
            return Reaction(is_change=True, answer=self._corrected(turn.answer))
        return Reaction(self_rating=next((band for band in RATINGS if controls.take(band)), None))

    def _corrected(self, answer: Answer) -> Answer:
        """Let the transcript be set right; the same answer comes back where it was left as it is, or cannot be."""
        try:
            with self.screen.uncovered(), self.screen.controls.keyboard.released():
                text = self.edit(answer.transcript.text)
        except InterviewerError as error:
            self.screen.notice(error.message, **error.details)
            return answer
        return answer if text is None else corrected(answer, text)

    def _wait(self, seconds: float, show: Callable[[float], None], wishes: Sequence[Wish]) -> None:
        """Wait until the time is over, a key ends it, or one of `wishes` is there, from before perhaps."""
        controls = self.screen.controls
        controls.begin()
        while (seconds > 0 or controls.is_paused) and not (is_over(controls) or any(map(controls.asks, wishes))):
            show(seconds)
            self.sleep(TICK)
            self.screen.attend()
            seconds -= 0 if controls.is_paused else TICK
