"""The main loop: ask, listen, assess. Everything else in this program serves it or shows what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from content.bank import Question
from interviewer.assessment import Assessment
from interviewer.candidate import Candidate, RecordedCandidate, Skipped
from interviewer.session import Answer, Turn


class Voice(Protocol):
    """The interviewer's voice."""

    def say(self, text: str) -> None:
        """Return when it has been heard, or cannot be."""
        ...


class Listener(Protocol):
    """The interviewer's ear: spoken answers are recorded and written down, typed ones are read."""

    def listen(self, question: Question, *, number: int, take: int) -> Answer:
        """Give the answer, empty if there was none."""
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

    def assessing(self, question: Question) -> None:
        """Show that the answer is in and being looked at."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Hold one interview.

    candidate: who is asked, recordings unless told otherwise.
    """

    voice: Voice
    listener: Listener
    assessor: Assessor
    screen: Screen
    clock: Callable[[], datetime]
    candidate: Candidate = field(default_factory=RecordedCandidate)

    def turns(self, questions: Sequence[Question]) -> Iterator[Turn]:
        """Give each turn as soon as it is assessed; the caller saves and shows it before the next begins."""
        for number, question in enumerate(questions, start=1):
            turn = self._turn(question, number, len(questions))
            if turn is not None:
                yield turn
            if self.candidate.is_leaving():
                return

    def _turn(self, question: Question, number: int, total: int) -> Turn | None:
        try:
            self.candidate.get_ready(number)
            self.screen.asking(question, number=number, total=total)
            self.voice.say(question.prompt)
            asked_at = self.clock()
            self.candidate.think(question)
            answer = self.listener.listen(question, number=number, take=1)
        except Skipped:
            return None
        self.screen.assessing(question)
        return Turn(number, question, 1, asked_at, answer, self.assessor.assess(question, answer))
