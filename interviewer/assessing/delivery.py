"""How an answer was said, from the words with their times and the stretches with a voice."""

from __future__ import annotations

from collections.abc import Collection

from audio.fluency import pauses, span, speaking
from audio.prosody import Voice
from audio.recording import Stretch
from audio.transcript import Transcript
from interviewer.assessing.fillers import FillerFinder
from interviewer.assessing.flow import PausePlacer, sound_fillers
from interviewer.assessment import Delivery, Match
from interviewer.session import Answer


def delivery(answer: Answer, matches: tuple[Match, ...], finder: FillerFinder, terms: Collection[str] = ()) -> Delivery:
    """Measure how `answer` was said; what has no times is left unmeasured. terms: of the question, as they are said."""
    fillers, hedges = finder.fillers(answer.transcript), finder.hedges(answer.transcript)
    stretches = answer.speech or _stretches(answer.transcript)
    words = len(answer.transcript.text.split())
    if not stretches or not words:
        return Delivery(words, duration=answer.duration if words else None, fillers=fillers, hedges=hedges)
    said = answer.transcript.words
    voice = answer.voice or Voice()
    sounds = sound_fillers(voice.held, said, fillers)
    placer = PausePlacer(finder.language, terms)
    return Delivery(
        words,
        duration=span(stretches),
        speaking=speaking(stretches),
        response_latency=stretches[0].start,
        time_to_first_point=_time_to_first_point(matches, stretches[0].start),
        pauses=tuple(placer.placed(pause, said) for pause in pauses(stretches)),
        fillers=tuple(sorted((*fillers, *sounds), key=lambda filler: filler.start or 0.0)) if sounds else fillers,
        hedges=hedges,
        pitch=voice.pitch,
        pitch_spread=voice.pitch_spread,
        loudness=voice.loudness,
        loudness_spread=voice.loudness_spread,
    )


def _stretches(transcript: Transcript) -> tuple[Stretch, ...]:
    """Take the words' times for the voice's where the voice was not measured."""
    return tuple(Stretch(word.start, word.end) for word in transcript.words)


def _time_to_first_point(matches: tuple[Match, ...], begin: float) -> float | None:
    starts = [
        match.evidence.start
        for match in matches
        if match.status == "covered" and match.evidence and match.evidence.start is not None
    ]
    return max(min(starts) - begin, 0.0) if starts else None
