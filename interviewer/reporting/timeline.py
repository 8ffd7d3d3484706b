"""An answer along its seconds: speech, pauses, fillers and key points, for a picture."""

from __future__ import annotations

from dataclasses import dataclass

from audio.recording import Stretch
from interviewer.assessment import Assessment, Status
from interviewer.reporting.said import LONG_PAUSE
from interviewer.session import Answer

MARGIN = 1.0
"""Seconds shown before the first word and after the last one."""


@dataclass(frozen=True, slots=True)
class Stay:
    """Something that lasts; start and width in percent of the picture."""

    start: float
    width: float
    seconds: float


@dataclass(frozen=True, slots=True)
class PointStay:
    """Where a key point was made; row: from 0, so that neighbours do not cover each other."""

    number: int
    status: Status
    start: float
    width: float
    row: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A second of the recording; at: percent of the picture."""

    at: float
    second: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """A picture of an answer; everything in percent of its width.

    start, end: seconds of the recording that it shows. fillers: where they begin.
    waveform: loudness along the picture, 0 to 1, empty where no recording is at hand.
    asked: where follow-ups were asked.
    """

    start: float
    end: float
    speech: tuple[Stay, ...]
    pauses: tuple[Stay, ...]
    fillers: tuple[float, ...]
    points: tuple[PointStay, ...]
    rows: int
    ticks: tuple[Tick, ...]
    waveform: tuple[float, ...] = ()
    asked: tuple[float, ...] = ()


ROW_GAP = 6.0
"""Percent that a number in the picture takes on the narrowest screen."""

STEPS = (5, 10, 15, 30, 60, 120, 300)
MOST_TICKS = 8


def timeline(answer: Answer, assessment: Assessment, loudness: tuple[float, ...] = ()) -> Timeline | None:
    """Give the picture's data, None for an answer without times.

    loudness: of the whole recording in equal steps, 0 to 1.
    """
    if not answer.speech or not answer.duration:
        return None
    start = max(answer.speech[0].start - MARGIN, 0.0)
    asked = [follow_up.at for follow_up in answer.follow_ups if follow_up.at is not None]
    end = min(max(answer.speech[-1].end, *asked, 0.0) + MARGIN, answer.duration)
    scale = _Scale(start, end)
    points = _points(assessment, scale)
    return Timeline(
        start,
        end,
        speech=tuple(scale.stay(stretch) for stretch in answer.speech),
        pauses=tuple(
            scale.stay(Stretch(pause.start, pause.end))
            for pause in assessment.delivery.pauses or ()
            if pause.duration >= LONG_PAUSE
        ),
        fillers=tuple(
            scale.at(filler.start) for filler in assessment.delivery.fillers or () if filler.start is not None
        ),
        points=points,
        rows=max((point.row for point in points), default=-1) + 1,
        ticks=_ticks(scale),
        waveform=_shown_part(loudness, scale, answer.duration),
        asked=tuple(scale.at(second) for second in asked),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    start: float
    end: float

    def at(self, second: float) -> float:
        share = (second - self.start) / max(self.end - self.start, 0.001)
        return round(100.0 * min(max(share, 0.0), 1.0), 2)

    def stay(self, stretch: Stretch) -> Stay:
        begin = self.at(stretch.start)
        return Stay(begin, round(self.at(stretch.end) - begin, 2), stretch.duration)


def _points(assessment: Assessment, scale: _Scale) -> tuple[PointStay, ...]:
    spans = [
        (match.evidence.start, match.evidence.end, match)
        for match in assessment.matches
        if match.status != "missed"
        and match.evidence
        and match.evidence.start is not None
        and match.evidence.end is not None
    ]
    free: list[float] = []
    placed = []
    for start, end, match in sorted(spans, key=lambda span: (span[0], span[1])):
        stay = scale.stay(Stretch(start, end))
        row = next((row for row, taken in enumerate(free) if taken <= stay.start), len(free))
        free[row : row + 1] = [stay.start + max(stay.width, ROW_GAP)]
        placed.append(PointStay(match.index + 1, match.status, stay.start, stay.width, row))
    return tuple(placed)


def _ticks(scale: _Scale) -> tuple[Tick, ...]:
    seconds = scale.end - scale.start
    step = next((step for step in STEPS if seconds / step <= MOST_TICKS), STEPS[-1])
    first = -int(-scale.start // step) * step
    return tuple(Tick(scale.at(second), second) for second in range(first, int(scale.end) + 1, step))


def _shown_part(loudness: tuple[float, ...], scale: _Scale, duration: float) -> tuple[float, ...]:
    first, last = (round(second / duration * len(loudness)) for second in (scale.start, scale.end))
    return loudness[first:last]
