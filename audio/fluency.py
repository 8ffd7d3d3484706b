"""How an answer flows, from where a voice was heard: pure, without words.

Word times drift around silence, so pauses come from the waveform.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from audio.recording import Stretch

SHORTEST_PAUSE = 0.25
"""Seconds. Goldman-Eisler's threshold, in De Jong & Bosker 2013: shorter silences belong to articulation."""


def pauses(speech: Sequence[Stretch], *, shortest: float = SHORTEST_PAUSE) -> tuple[Stretch, ...]:
    """Give the silences inside an answer that last `shortest` seconds or more.

    The silence before the first word and after the last one is none of them.
    """
    gaps = (Stretch(before.end, after.start) for before, after in pairwise(speech))
    return tuple(gap for gap in gaps if gap.duration >= shortest)


def span(speech: Sequence[Stretch]) -> float:
    """Give the seconds from the first sound of the voice to its last."""
    return speech[-1].end - speech[0].start if speech else 0.0


def speaking(speech: Sequence[Stretch], *, shortest: float = SHORTEST_PAUSE) -> float:
    """Give the seconds of the answer without its pauses: what the articulation rate divides by."""
    return span(speech) - sum(pause.duration for pause in pauses(speech, shortest=shortest))
