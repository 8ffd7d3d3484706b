"""How an answer was said, from the words with their times and the stretches with a voice."""

from __future__ import annotations

from itertools import pairwise

from audio.recording import Stretch
from audio.transcript import Transcript
from interviewer.assessment import Delivery, Filler, Match, Pause
from interviewer.session import Answer

SHORTEST_PAUSE = 0.25
"""Seconds from which a silence counts as a pause (Goldman-Eisler in De Jong & Bosker 2013)."""


def delivery(
    answer: Answer, matches: tuple[Match, ...], *, fillers: tuple[Filler, ...] = (), hedges: tuple[Filler, ...] = ()
) -> Delivery:
    """Measure how `answer` was said; what has no times is left unmeasured."""
    stretches = answer.speech or _stretches(answer.transcript)
    words = len(answer.transcript.text.split())
    if not stretches or not words:
        return Delivery(words, fillers=fillers, hedges=hedges)
    begin, end = stretches[0].start, stretches[-1].end
    return Delivery(
        words,
        duration=end - begin,
        speaking=sum(stretch.duration for stretch in stretches),
        response_latency=begin,
        time_to_first_point=_time_to_first_point(matches, begin),
        pauses=_pauses(stretches),
        fillers=fillers,
        hedges=hedges,
    )


def _stretches(transcript: Transcript) -> tuple[Stretch, ...]:
    """Take the words' times for the voice's where the voice was not measured."""
    return tuple(Stretch(word.start, word.end) for word in transcript.words)


def _pauses(stretches: tuple[Stretch, ...]) -> tuple[Pause, ...]:
    return tuple(
        Pause(before.end, after.start)
        for before, after in pairwise(stretches)
        if after.start - before.end >= SHORTEST_PAUSE
    )


def _time_to_first_point(matches: tuple[Match, ...], begin: float) -> float | None:
    starts = [
        match.evidence.start
        for match in matches
        if match.status == "covered" and match.evidence and match.evidence.start is not None
    ]
    return max(min(starts) - begin, 0.0) if starts else None
