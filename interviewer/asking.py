"""What an interviewer says beyond the questions: follow-ups about what is missing, and "once more"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from content.bank import Question
from interviewer.localization import Words
from interviewer.session import FollowUp, Turn

MOST_FOLLOW_UPS = 2
"""After one answer: an interview has other questions, too. Ours."""

SAID_NOTHING = frozenset({"empty", "dont_know"})
"""Flags of an answer after which an interviewer goes on to the next question."""

WANTED_PARTS = ("action", "result")
"""Parts without which a story is none; what is missing of these is asked for before any detail. Ours."""


@dataclass(frozen=True, slots=True)
class AskingInterviewer:
    """Ask about the most important thing that is missing.

    words: of the interview's language. most: follow-ups after one answer.
    ladder: seconds of one take after another, () for as many takes as the candidate wants.
    can_be_answered: whether more can be said to the question with this id; recordings come to an end.
    """

    words: Words
    most: int = MOST_FOLLOW_UPS
    ladder: tuple[float, ...] = ()
    can_be_answered: Callable[[str], bool] = lambda _: True

    def prompt(self, question: Question, *, take: int) -> str:
        """Give the question; once it is known, a few words do."""
        if take == 1:
            return question.prompt
        if take <= len(self.ladder):
            return self.words("ask-again-shorter", seconds=round(question.time_limit))
        return self.words("ask-again")

    def follow_up(self, turn: Turn) -> FollowUp | None:
        """Give the next follow-up to the first take, None after the most, or where nothing is known to be missing."""
        asked = turn.answer.follow_ups
        if turn.take > 1 or len(asked) >= self.most or not self.can_be_answered(turn.question.id):
            return None
        if any(flag.name in SAID_NOTHING for flag in turn.assessment.flags):
            return None
        prompts = {follow_up.prompt for follow_up in asked}
        return next((one for one in self._possible(turn) if one.prompt not in prompts), None)

    def again(self, turn: Turn, *, is_wanted: bool) -> Question | None:
        """Give the question for the next step of the ladder, below it for another take if one is wanted."""
        if turn.take < len(self.ladder) and self.can_be_answered(turn.question.id):
            return replace(turn.question, time_limit=self.ladder[turn.take])
        return turn.question if is_wanted else None

    def _possible(self, turn: Turn) -> Iterator[FollowUp]:
        yield from (_after(turn, self.words(f"ask-for-{part}")) for part in _missing_parts(turn))
        points = turn.question.key_points
        # The order of the bank decides between equals: it is the order in which a good answer goes.
        for match in sorted(turn.assessment.matches, key=lambda match: -match.weight):
            if match.status == "missed" and not match.bonus and points[match.index].follow_up:
                yield _after(turn, points[match.index].follow_up, match.index)


def _missing_parts(turn: Turn) -> Iterator[str]:
    """Give the parts that a story surely lacks: with words that are too doubtful to judge, nothing is sure."""
    assessment = turn.assessment
    if turn.question.asks_for != "story" or assessment.structure is None:
        return
    if not any(match.status == "unclear" for match in assessment.matches):
        missing = {part.name for part in assessment.structure.parts if not part.spans}
        yield from (part for part in WANTED_PARTS if part in missing)


def _after(turn: Turn, prompt: str, key_point: int | None = None) -> FollowUp:
    return FollowUp(
        prompt=prompt,
        start_word=len(turn.answer.transcript.text.split()),
        at=turn.answer.duration,
        key_point=key_point,
        score_before=turn.assessment.score,
    )
