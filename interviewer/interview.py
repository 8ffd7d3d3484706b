"""The main loop: ask, listen, assess. Everything else in this program serves it or shows what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
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

    def go_on(self, question: Question, answer: Answer, *, number: int, take: int) -> Answer:
        """Give an answer that was cut off together with what follows."""
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
    """Hold one interview; the candidate is a recording unless told otherwise."""

    voice: Voice
    listener: Listener
    assessor: Assessor
    screen: Screen
    clock: Callable[[], datetime]
    candidate: Candidate = field(default_factory=RecordedCandidate)

    def turns(self, questions: Sequence[Question]) -> Iterator[Turn]:
        """Give each turn as soon as it is assessed; the caller saves and shows it before the next begins.

        One of the same number and take replaces the one before: the candidate was not done.
        """
        for number, question in enumerate(questions, start=1):
            with suppress(Skipped):
                yield from self._turns(question, number, len(questions))
            if self.candidate.is_leaving():
                return

    def _turns(self, question: Question, number: int, total: int) -> Iterator[Turn]:
        turn = self._first(question, number, total)
        yield turn
        while not self.candidate.is_done(turn, is_last=number == total):
            answer = self.listener.go_on(question, turn.answer, number=number, take=turn.take)
            turn = replace(turn, answer=answer, assessment=self._assess(question, answer))
            yield turn

    def _first(self, question: Question, number: int, total: int) -> Turn:
        self.candidate.get_ready(number)
        self.screen.asking(question, number=number, total=total)
        self.voice.say(question.prompt)
        asked_at = self.clock()
        self.candidate.think(question)
        answer = self.listener.listen(question, number=number, take=1)
        return Turn(number, question, 1, asked_at, answer, self._assess(question, answer))

    def _assess(self, question: Question, answer: Answer) -> Assessment:
        self.screen.assessing(question)
        return self.assessor.assess(question, answer)
