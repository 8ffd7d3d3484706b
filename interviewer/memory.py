"""How well something sticks: the FSRS scheduler (the `fsrs` package), as two pure functions over days.

Days of the calendar are what counts, not hours: who practised on Monday evening may do so on Tuesday at noon.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

Rating = Literal["Again", "Hard", "Good", "Easy"]
"""How recalling went, in the words of FSRS: not at all, with trouble, well, without effort."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What an exercise left in the memory.

    stability: days after which 9 of 10 such things would still be known. difficulty: 1 to 10.
    day: when it was last exercised.
    """

    stability: float
    difficulty: float
    day: date


def exercised(trace: Trace | None, rating: Rating, day: date) -> Trace:
    """Give what is left after an exercise on `day`; `trace` is None for the first one. Nothing is left to chance."""
    from fsrs import Rating as FsrsRating

    # Who travels west can practise on a day before the last one.
    day = max(day, trace.day) if trace else day
    card, _ = _scheduler().review_card(_card(trace, day), FsrsRating[rating], _midnight(day))
    if card.stability is None or card.difficulty is None:
        raise AssertionError("unreachable")  # a reviewed card has both
    return Trace(card.stability, card.difficulty, day)


def recall(trace: Trace, day: date) -> float:
    """Give the chance, 0 to 1, that it is still known on `day`; 1 for the day of the exercise and those before it."""
    return _scheduler().get_card_retrievability(_card(trace, day), _midnight(day))


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    # Its parameters are those that FSRS was fitted with; its learning steps of minutes are for flash cards.
    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def _card(trace: Trace | None, day: date) -> Card:
    from fsrs import Card, State

    # A card that is not told its number sleeps for a millisecond, to find one of its own.
    if trace is None:
        return Card(card_id=0, due=_midnight(day))
    last = _midnight(trace.day)
    return Card(0, State.Review, None, trace.stability, trace.difficulty, due=last, last_review=last)


def _midnight(day: date) -> datetime:
    """Give the day as FSRS takes it: it counts whole days between times of UTC."""
    return datetime.combine(day, time(), UTC)
