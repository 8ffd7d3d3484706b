"""Whom the main loop works with, as far as it must know them."""

from __future__ import annotations

from typing import Protocol

from content.bank import Question
from interviewer.assessment import Assessment
from interviewer.session import Answer, FollowUp, Turn


class Voice(Protocol):
    """The interviewer's voice."""

    def say(self, text: str) -> None:
        """Return when it has been heard, or cannot be."""
        ...


class Interviewer(Protocol):
    """Who asks: the words for it, and what to ask after an answer."""

    def prompt(self, question: Question, *, take: int) -> str:
        """Give what is said to have the question answered, for the first time or once more."""
        ...

    def follow_up(self, turn: Turn) -> FollowUp | None:
        """Give the next follow-up, None where nothing more is to be asked."""
        ...

    def again(self, turn: Turn, *, is_wanted: bool) -> Question | None:
        """Give the question for another take, None where this was the last one."""
        ...


class PlainInterviewer:
    """Ask what stands in the bank, and no more."""

    def prompt(self, question: Question, *, take: int) -> str:  # noqa: ARG002  the protocol's
        """Give the question."""
        return question.prompt

    def follow_up(self, turn: Turn) -> FollowUp | None:  # noqa: ARG002  the protocol's
        """Ask no more."""
        return None

    def again(self, turn: Turn, *, is_wanted: bool) -> Question | None:
        """Ask once more if the candidate wants it."""
        return turn.question if is_wanted else None


class Listener(Protocol):
    """The interviewer's ear: spoken answers are recorded and written down, typed ones are read."""

    def listen(self, question: Question, *, number: int, take: int) -> Answer:
        """Give the answer, empty if there was none."""
        ...

    def go_on(
        self, question: Question, answer: Answer, *, number: int, take: int, follow_up: FollowUp | None = None
    ) -> Answer:
        """Give an answer together with what follows: it was cut off, or `follow_up` was asked."""
        ...


class Assessor(Protocol):
    """What is found in an answer."""

    def assess(self, question: Question, answer: Answer) -> Assessment:
        """Give everything that was found: pure and deterministic."""
        ...


class Screen(Protocol):
    """What the candidate sees while the interview runs."""

    def asking(self, question: Question, *, number: int, total: int) -> None:
        """Show the question; it is about to be heard."""
        ...

    def following_up(self, follow_up: FollowUp) -> None:
        """Show what is asked now."""
        ...

    def assessing(self, question: Question) -> None:
        """Show that the answer is in and being looked at."""
        ...

    def heard(self, turn: Turn) -> None:
        """Show what was heard, and nothing of what was found in it."""
        ...

    def assessed(self, turn: Turn) -> None:
        """Show what was found."""
        ...


class Clock(Protocol):
    """The session's time."""

    def is_over(self) -> bool:
        """Whether no further question may begin."""
        ...


class NoClock:
    """There is time enough."""

    def is_over(self) -> bool:
        """Say no."""
        return False
