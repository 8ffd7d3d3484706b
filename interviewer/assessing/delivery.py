"""How an answer was said, from the words with their times and the stretches with a voice."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from audio.fluency import SHORTEST_PAUSE, pauses, span, speaking
from audio.prosody import Voice
from audio.recording import Stretch
from interviewer.assessing.fillers import FillerFinder
from interviewer.assessing.flow import PausePlacer, heard_once, sound_fillers
from interviewer.assessing.follow_ups import asked_at, breaks, overlap, voiced
from interviewer.assessment import Delivery, Match
from interviewer.session import Answer


def delivery(answer: Answer, matches: tuple[Match, ...], finder: FillerFinder, terms: Collection[str] = ()) -> Delivery:
    """Measure how `answer` was said; what has no times is left unmeasured.

    terms: of the question, as they are said. The silence around a follow-up belongs to no measure: it is no pause, no
    part of the duration, and no delay of the first key point.
    """
    fillers, hedges = finder.fillers(answer.transcript), finder.hedges(answer.transcript)
    stretches, apart = voiced(answer), breaks(answer)
    words = len(answer.transcript.text.split())
    if not stretches or not words:
        return Delivery(words, duration=answer.duration if words else None, fillers=fillers, hedges=hedges)
    said = answer.transcript.words
    voice = answer.voice or Voice()
    fillers = heard_once(fillers, voice.held)
    sounds = sound_fillers(voice.held, said, fillers)
    placer = PausePlacer(finder.language, terms)
    return Delivery(
        words,
        duration=span(stretches) - sum(gap.duration for gap in apart),
        speaking=speaking(stretches) - sum(gap.duration for gap in apart if gap.duration < SHORTEST_PAUSE),
        response_latency=stretches[0].start - _asked_at(answer, stretches[0].start),
        time_to_first_point=_time_to_first_point(matches, stretches[0].start, apart),
        pauses=tuple(placer.placed(pause, said) for pause in pauses(stretches) if pause not in apart),
        fillers=tuple(sorted((*fillers, *sounds), key=lambda filler: filler.start or 0.0)) if sounds else fillers,
        hedges=hedges,
        pitch=voice.pitch,
        pitch_spread=voice.pitch_spread,
        loudness=voice.loudness,
        loudness_spread=voice.loudness_spread,
    )


def _asked_at(answer: Answer, begin: float) -> float:
    """Give the second at which the last question before the first word was asked: mostly the first question."""
    return max((at for at in asked_at(answer) if at <= begin), default=0.0)


def _time_to_first_point(matches: tuple[Match, ...], begin: float, apart: Sequence[Stretch]) -> float | None:
    starts = [
        match.evidence.start
        for match in matches
        if match.status == "covered" and match.evidence and match.evidence.start is not None
    ]
    if not starts:
        return None
    return max(min(starts) - begin - overlap(apart, begin, min(starts)), 0.0)
