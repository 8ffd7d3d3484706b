"""The main loop: ask, listen, assess. Everything else in this program serves it or shows what came of it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from content.bank import Question
from interviewer.assessment import Assessment
from interviewer.candidate import Candidate, RecordedCandidate, Skipped
from interviewer.collaborators import Assessor, Clock, Interviewer, Listener, NoClock, PlainInterviewer, Screen, Voice
from interviewer.session import Answer, FollowUp, Turn, asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Hold one interview; the candidate is a recording unless told otherwise."""

    voice: Voice
    listener: Listener
    assessor: Assessor
    screen: Screen
    now: Callable[[], datetime]
    interviewer: Interviewer = field(default_factory=PlainInterviewer)
    candidate: Candidate = field(default_factory=RecordedCandidate)
    clock: Clock = field(default_factory=NoClock)

    def turns(self, questions: Sequence[Question], earlier: Sequence[Turn] = ()) -> Iterator[Turn]:
        """Give each turn as soon as it is assessed; the caller saves it before anything else happens.

        One of the same number and take replaces the one before: the answer went on, was corrected, or was rated.
        earlier: turns of this session before it was broken off.
        """
        takes = {turn.number: turn for turn in sorted(earlier, key=lambda turn: turn.take)}
        for number, question in enumerate(questions, start=1):
            if self.candidate.is_leaving() or self.clock.is_over():
                return
            with suppress(Skipped):
                yield from self._takes(question, number, len(questions), takes.get(number))

    def _takes(self, first: Question, number: int, total: int, earlier: Turn | None) -> Iterator[Turn]:
        take = earlier.take if earlier else 0
        question = self.interviewer.again(earlier, is_wanted=False) if earlier else first
        while question:
            take += 1
            turn = yield from self._answered(question, number, take, total)
            turn = yield from self._looked_at(turn, is_last=number == total)
            question = self.interviewer.again(turn, is_wanted=self.candidate.wants_again(turn))

    def _answered(self, question: Question, number: int, take: int, total: int) -> Generator[Turn, None, Turn]:
        self.candidate.get_ready(number)
        self.screen.asking(question, number=number, total=total)
        self.voice.say(self.interviewer.prompt(question, take=take))
        asked_at = self.now()
        self.candidate.think(question)
        answer = self.listener.listen(question, number=number, take=take)
        yield (turn := Turn(number, question, take, asked_at, answer, self._assess(question, answer)))
        while more := self._what_follows(turn):
            yield (turn := self._with(turn, more))
        return turn

    def _what_follows(self, turn: Turn) -> Answer | None:
        """Give the answer with what the candidate says to a follow-up, or says because it was not over."""
        if self.candidate.was_cut_off(turn):
            return self._on(turn)
        follow_up = self.interviewer.follow_up(turn)
        if follow_up is None or self.candidate.is_leaving():
            return None
        try:
            self.screen.following_up(follow_up)
            self.voice.say(follow_up.prompt)
            return self._on(turn, None if self.candidate.was_cut_off(turn) else follow_up)
        except Skipped:
            return asked(turn.answer, follow_up)

    def _looked_at(self, turn: Turn, *, is_last: bool) -> Generator[Turn, None, Turn]:
        """Let the candidate look back, before the score is shown and after."""
        self.screen.heard(turn)
        while (reaction := self.candidate.look_back(turn)).is_change:
            yield (turn := self._with(turn, reaction.answer or self._on(turn)))
            self.screen.heard(turn)
        yield (turn := replace(turn, hinted=self.candidate.was_hinted(), self_rating=reaction.self_rating))
        self.screen.assessed(turn)
        while (reaction := self.candidate.react(turn, is_last=is_last)).is_change:
            yield (turn := self._with(turn, reaction.answer or self._on(turn)))
            self.screen.assessed(turn)
        return turn

    def _on(self, turn: Turn, follow_up: FollowUp | None = None) -> Answer:
        return self.listener.go_on(turn.question, turn.answer, number=turn.number, take=turn.take, follow_up=follow_up)

    def _with(self, turn: Turn, answer: Answer) -> Turn:
        return replace(turn, answer=answer, assessment=self._assess(turn.question, answer))

    def _assess(self, question: Question, answer: Answer) -> Assessment:
        self.screen.assessing(question)
        return self.assessor.assess(question, answer)
