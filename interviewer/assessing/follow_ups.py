"""Where follow-ups interrupted an answer: the silence around each is neither a pause nor a part of the answer.

Before a follow-up the program waits until the candidate has surely finished, and after it the candidate takes the
question in; the recording holds both.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from audio.recording import Stretch
from interviewer.scale import FOLLOW_UP_TIME
from interviewer.session import Answer


def voiced(answer: Answer) -> tuple[Stretch, ...]:
    """Give the stretches with a voice; where that was not measured, the words' times are taken for it."""
    return answer.speech or tuple(Stretch(word.start, word.end) for word in answer.transcript.words)


def asked_at(answer: Answer) -> tuple[float, ...]:
    """Give the seconds of the recording at which follow-ups were asked; none for a typed answer."""
    return tuple(follow_up.at for follow_up in answer.follow_ups if follow_up.at is not None)


def breaks(answer: Answer) -> tuple[Stretch, ...]:
    """Give the silences in which follow-ups were asked, between two stretches of speech; none for a typed answer."""
    asked = asked_at(answer)
    gaps = (Stretch(before.end, after.start) for before, after in pairwise(voiced(answer)))
    return tuple(gap for gap in gaps if any(gap.start <= at <= gap.end for at in asked))


def first_length(answer: Answer) -> float | None:
    """Give the seconds from the first sound to the last one before the first follow-up, None where none was asked."""
    asked = asked_at(answer)
    before = [stretch for stretch in voiced(answer) if asked and stretch.start < asked[0]]
    return before[-1].end - before[0].start if before else None


def overlap(found: Sequence[Stretch], start: float, end: float) -> float:
    """Give the seconds between `start` and `end` that lie in one of `found`."""
    return sum(max(min(one.end, end) - max(one.start, start), 0.0) for one in found)


def room(answer: Answer) -> float:
    """Give the seconds by which an answer may be longer, as more was asked."""
    return FOLLOW_UP_TIME * len(answer.follow_ups)
