"""Pace over time: whether somebody hurries, or slows down, along an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from audio.recording import Stretch
from audio.transcript import Transcript, Word
from content.languages import language as language_data
from interviewer.assessing.follow_ups import overlap
from interviewer.localization import Words
from interviewer.reporting.figures import clock

WINDOW = 15.0
"""Seconds: long enough for a steady rate, short enough to show a change (ours)."""

LEAST = 1.0
"""Seconds of an answer under which a window has no rate: it was nearly all silence around a follow-up (ours)."""

MOST_WINDOWS = 20
"""More cannot be read on a phone; an answer of over five minutes has longer windows."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the answer.

    start, end: seconds of the recording. words: how many begin in it. rate: words per minute, pauses included,
    the silence around follow-ups not.
    """

    start: float
    end: float
    words: int
    rate: float


@dataclass(frozen=True, slots=True)
class Pace:
    """Pace over time.

    seconds: how long a window is, the last one aside. windows: without gaps, from the first word to the end of the
    last one. low, high: the usual rate in words per minute, None where nobody says what is usual.
    text: the pace of every window in words, for whoever sees no picture.
    """

    seconds: float
    windows: tuple[Window, ...]
    low: float | None
    high: float | None
    text: str


def pace(transcript: Transcript, words: Words, apart: Sequence[Stretch] = ()) -> Pace | None:
    """Give the pace, None for an answer without times or too short for two windows.

    apart: silences around follow-ups, which do not count.
    """
    found = windows(transcript.words, apart)
    if len(found) < 2:
        return None
    norm = language_data(words.language).norm("speech_rate")
    return Pace(
        found[0].end - found[0].start,
        found,
        norm.low if norm else None,
        norm.high if norm else None,
        "; ".join(
            words("report-pace-window", start=clock(one.start), end=clock(one.end), rate=round(one.rate))
            for one in found
        ),
    )


def windows(said: Sequence[Word], apart: Sequence[Stretch] = ()) -> tuple[Window, ...]:
    """Cut an answer into equal windows; a rest of less than half a window belongs to the one before."""
    if not said or said[-1].end <= said[0].start:
        return ()
    start, end = said[0].start, said[-1].end
    size = WINDOW * ceil((end - start) / (WINDOW * MOST_WINDOWS))
    count = max(int((end - start) / size + 0.5), 1)
    bounds = [*(start + size * place for place in range(count)), end]
    return tuple(_window(said, begin, stop, apart, is_last=stop == end) for begin, stop in pairwise(bounds))


def _window(said: Sequence[Word], begin: float, stop: float, apart: Sequence[Stretch], *, is_last: bool) -> Window:
    # A word without a length may begin where the answer ends.
    count = sum(begin <= word.start and (word.start < stop or is_last) for word in said)
    seconds = stop - begin - overlap(apart, begin, stop)
    return Window(begin, stop, count, 60.0 * count / seconds if seconds >= LEAST else 0.0)
