"""Every figure of one turn as it was measured, unrounded and without words: for tables and other programs."""

from __future__ import annotations

from collections.abc import Sized
from dataclasses import dataclass

from interviewer.assessment import Assessment, Delivery
from interviewer.reporting.parts import score_range
from interviewer.reporting.points import tally
from interviewer.reporting.said import LONG_PAUSE, UNSURE
from interviewer.session import Turn


@dataclass(frozen=True, slots=True)
class Values:
    """The figures of one turn; None stands for "not measured".

    question: its id. number: its place in the session. kind, category, difficulty: of the question.
    take: 1 for the first attempt. is_final: no later take replaced it.
    score: 0 to 100. score_low, score_high: between which values it lies. band: what it amounts to.
    content, structure, delivery, timing: the parts of the score, 0 to 100.
    coverage: weighted share of the key points, 0 to 1.
    key_points: how many count (bonus points left out), and of these covered, partly, unclear and missed.
    wrong_claims: how many misconceptions were stated. flags: what else was found amiss.
    words: how many were said. unsure: of how many the recogniser itself was unsure.
    duration: seconds from the first word to the last one. speaking: seconds of those with a voice.
    speech_rate: words per minute, pauses included. articulation_rate: without them.
    response_latency: seconds from the question to the first word. time_to_first_point: seconds from there to the
    first key point.
    fillers, hedges: how many. fillers_per_minute: pauses included.
    sounds: how many of the fillers were heard only as a sound.
    pauses: how many of 0.25 s and more. long_pauses: how many of 1 s and more. longest_pause: seconds.
    pauses_inside: how many of the pauses stand inside a clause.
    pitch: median, Hz. pitch_spread: standard deviation, semitones.
    loudness: mean, dB relative to full scale. loudness_spread: standard deviation, dB.
    ended_by: key, silence, limit, no_speech or end_of_recording, None for a typed answer.
    recording: name of the file in the session's folder. recording_seconds: its length.
    corrected: the candidate corrected what the recogniser had written down.
    follow_ups: how many were asked. score_before_follow_ups: what the answer scored without them.
    hinted: the candidate looked at the hint. self_rating: the band that the candidate took the answer for.
    time_limit: seconds that were given for the answer.
    """

    question: str
    number: int
    kind: str
    category: str
    difficulty: str
    take: int
    is_final: bool
    score: float
    score_low: float
    score_high: float
    band: str
    content: float
    structure: float | None
    delivery: float | None
    timing: float | None
    coverage: float
    key_points: int
    covered: int
    partly: int
    unclear: int
    missed: int
    wrong_claims: int
    flags: tuple[str, ...]
    words: int
    unsure: int
    duration: float | None
    speaking: float | None
    speech_rate: float | None
    articulation_rate: float | None
    response_latency: float | None
    time_to_first_point: float | None
    fillers: int | None
    fillers_per_minute: float | None
    hedges: int | None
    pauses: int | None
    long_pauses: int | None
    longest_pause: float | None
    ended_by: str | None
    recording: str | None
    recording_seconds: float | None
    corrected: bool
    sounds: int | None
    pauses_inside: int | None
    pitch: float | None
    pitch_spread: float | None
    loudness: float | None
    loudness_spread: float | None
    follow_ups: int
    score_before_follow_ups: float | None
    hinted: bool
    self_rating: str | None
    time_limit: float


def values(turn: Turn, *, is_final: bool) -> Values:
    """Give the figures of `turn`."""
    question, answer, assessment, delivery = turn.question, turn.answer, turn.assessment, turn.assessment.delivery
    found, (low, high) = tally(assessment), score_range(assessment)
    pauses = None if delivery.pauses is None else [pause.duration for pause in delivery.pauses]
    return Values(
        question=question.id,
        number=turn.number,
        kind=question.kind,
        category=question.category,
        difficulty=question.difficulty,
        take=turn.take,
        is_final=is_final,
        score=assessment.score,
        score_low=low,
        score_high=high,
        band=assessment.band,
        content=assessment.content,
        structure=assessment.structure.score if assessment.structure else None,
        delivery=delivery.score,
        timing=assessment.timing,
        coverage=assessment.coverage,
        key_points=found.counted,
        covered=found.covered,
        partly=found.partly,
        unclear=found.unclear,
        missed=found.missed,
        wrong_claims=len(assessment.wrong_claims),
        flags=_flags(assessment),
        words=delivery.words,
        unsure=sum(word.probability < UNSURE for word in answer.transcript.words),
        duration=delivery.duration,
        speaking=delivery.speaking,
        speech_rate=delivery.speech_rate,
        articulation_rate=delivery.articulation_rate,
        response_latency=delivery.response_latency,
        time_to_first_point=delivery.time_to_first_point,
        fillers=_count(delivery.fillers),
        fillers_per_minute=delivery.fillers_per_minute,
        hedges=_count(delivery.hedges),
        pauses=_count(pauses),
        long_pauses=None if pauses is None else sum(pause >= LONG_PAUSE for pause in pauses),
        longest_pause=max(pauses) if pauses else None,
        ended_by=answer.ended_by,
        recording=answer.audio,
        recording_seconds=answer.duration,
        corrected=answer.original is not None,
        sounds=None if delivery.fillers is None else len(delivery.sounds),
        pauses_inside=_inside(delivery),
        pitch=delivery.pitch,
        pitch_spread=delivery.pitch_spread,
        loudness=delivery.loudness,
        loudness_spread=delivery.loudness_spread,
        follow_ups=len(answer.follow_ups),
        score_before_follow_ups=answer.follow_ups[0].score_before if answer.follow_ups else None,
        hinted=turn.hinted,
        self_rating=turn.self_rating,
        time_limit=question.time_limit,
    )


def _count(found: Sized | None) -> int | None:
    return None if found is None else len(found)


def _inside(delivery: Delivery) -> int | None:
    placed = [pause.place for pause in delivery.pauses or () if pause.place is not None]
    return sum(place != "between" for place in placed) if placed else None


def _flags(assessment: Assessment) -> tuple[str, ...]:
    return tuple(dict.fromkeys(flag.name for flag in assessment.flags))
