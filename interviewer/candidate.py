"""The person who is asked, as far as the main loop must know: may want time, leave a question out, or stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from content.bank import Question
from interviewer.scale import Band
from interviewer.session import Answer, Turn


class Skipped(Exception):  # noqa: N818  a wish, no error
    """The candidate leaves this question, or this follow-up, out."""


@dataclass(frozen=True, slots=True)
class Reaction:
    """What the candidate wants done about an answer.

    is_change: it is to be another one: `answer`, or if that is None the same one, gone on with.
    self_rating: what the candidate takes it for.
    """

    is_change: bool = False
    answer: Answer | None = None
    self_rating: Band | None = None


CONTENT = Reaction()
NOT_DONE = Reaction(is_change=True)


class Candidate(Protocol):
    """Somebody who answers; whatever waits may raise Skipped."""

    def get_ready(self, number: int) -> None:
        """Return when question `number` may be asked."""
        ...

    def think(self, question: Question) -> None:
        """Return when the answer may begin."""
        ...

    def was_cut_off(self, turn: Turn) -> bool:
        """Whether the candidate said meanwhile that the answer was not over."""
        ...

    def look_back(self, turn: Turn) -> Reaction:
        """Give what is wanted before the score is shown."""
        ...

    def was_hinted(self) -> bool:
        """Whether the hint was looked at, since this was last asked."""
        ...

    def react(self, turn: Turn, *, is_last: bool) -> Reaction:
        """Give what is wanted now that the score is shown; returns when the next thing may come."""
        ...

    def wants_again(self, turn: Turn) -> bool:
        """Whether the question shall be asked once more."""
        ...

    def is_leaving(self) -> bool:
        """Whether the interview ends here."""
        ...


class RecordedCandidate:
    """Recordings need no time and have no wishes but to be heard. has_more: whether one of this question is left."""

    def __init__(self, has_more: Callable[[str], bool] = lambda _: False) -> None:
        self.has_more = has_more

    def get_ready(self, number: int) -> None:
        """Return at once."""

    def think(self, question: Question) -> None:
        """Return at once."""

    def was_cut_off(self, turn: Turn) -> bool:  # noqa: ARG002  the protocol's
        """Never say so."""
        return False

    def look_back(self, turn: Turn) -> Reaction:  # noqa: ARG002  the protocol's
        """Want nothing."""
        return CONTENT

    def was_hinted(self) -> bool:
        """See nothing."""
        return False

    def react(self, turn: Turn, *, is_last: bool) -> Reaction:  # noqa: ARG002  the protocol's
        """Want nothing."""
        return CONTENT

    def wants_again(self, turn: Turn) -> bool:
        """Answer again if there is a recording of it."""
        return self.has_more(turn.question.id)

    def is_leaving(self) -> bool:
        """Stay to the end."""
        return False
