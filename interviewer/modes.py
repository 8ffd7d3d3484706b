"""The rules under which an interview is held: data, so that the loop knows of no mode."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from interviewer.asking import MOST_FOLLOW_UPS
from interviewer.session import Mode


@dataclass(frozen=True, slots=True)
class Rules:
    """What the candidate is given.

    thinks: each question's time to think, before the microphone opens.
    is_helped: hints, what was understood while one speaks, correcting, another take, the score and a good answer after
    each question. rest: seconds after each answer, unless a key ends it. follow_ups: at most, after each answer.
    """

    thinks: bool
    is_helped: bool
    rest: float
    follow_ups: int


RULES: Mapping[Mode, Rules] = {
    "practice": Rules(thinks=True, is_helped=True, rest=20.0, follow_ups=MOST_FOLLOW_UPS),
    "real": Rules(thinks=False, is_helped=False, rest=3.0, follow_ups=MOST_FOLLOW_UPS),
    "rehearse": Rules(thinks=True, is_helped=True, rest=20.0, follow_ups=0),
}
"""Long enough to read a result; in a real interview just long enough to say that the answer was not over. Ours."""
