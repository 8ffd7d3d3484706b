"""How a voice sounds, without words: its pitch and loudness, sounds that are held, and whether it falls at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from audio.pitch import REFERENCE, STEP, Pitch, pitch_of
from audio.recording import SAMPLE_RATE, Recording, Samples, Stretch

SHORTEST_HELD, LONGEST_HELD = 0.2, 1.5
"""Seconds that a filled pause lasts. Ours, after whisper-timestamped's (issue 46)."""

SAME_SOUND = 0.12
"""Seconds between two held sounds of one filled pause: its vowel and its m are each steady, the way between is not.
Ours; of 22 drawn out by a synthesizer nine had such a gap, of 0.0 to 0.07 s."""

HUM = 0.35
"""Seconds that may follow a held vowel at the end: the m of "um". Ours."""

LAG = 3
"""Frames over which steadiness is taken, 48 ms: shorter than a sound of speech, longer than a period of the voice."""

STEADY_PITCH = 0.8
"""Semitones within the lag; ours, chosen on synthetic speech: of its filled pauses 96 % stay below, other speech never
for 0.2 s (nor does 28 s of read speech of two people)."""

STEADY_SPECTRUM = 3.0
"""dB by which a band's share changes within the lag, on average. Ours, chosen together with the pitch."""

DROP, DEEP_DROP = 3.0, 6.0
"""Semitones under the speaker's median at which a finished sentence ends: the first if the pitch still falls there,
the second anyway. Ours, chosen on synthetic speech; of nine sentences of two people five end so, of their four
unfinished clauses none."""

FALL = -5.0
"""Semitones a second of a pitch that falls. Ours."""

TAIL = 0.2
"""Seconds at the end of the voice in which it falls or does not. Ours."""

LATE = 0.7
"""Seconds of voiceless sounds at the end after which the pitch before them says nothing. Ours."""

FEWEST = 6
"""Voiced frames without which nothing is said about a pitch. Ours."""

OCTAVE = 9.0
"""Semitones from the median beyond which a pitch is a mistake of the tracker, an octave up or down."""

QUIETEST = -96.0
"""dB relative to full scale."""

FRAME = 512
BANDS = np.unique(np.round(np.geomspace(5, 120, 15)).astype(int))
"""Samples of a spectrum, and the bins between which its bands lie: 160 Hz to 3.8 kHz, where vowels differ."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How the voice of an answer sounded; None where too little of it was heard.

    pitch: median, Hz. pitch_spread: standard deviation, semitones.
    loudness: mean of the voiced parts, dB relative to full scale; it depends on the microphone.
    loudness_spread: standard deviation, dB. held: voiced sounds held on one pitch and spectrum, most of them filled
    pauses, as seconds of the recording.
    """

    pitch: float | None = None
    pitch_spread: float | None = None
    loudness: float | None = None
    loudness_spread: float | None = None
    held: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Sounding:
    """A part of an answer as it sounded.

    semitones, loudness: of the voiced frames, shape (n,), semitones above 100 Hz and dB relative to full scale.
    tail: semitones of the voiced frames at the end. ends_held: whether the last sound was held.
    """

    semitones: NDArray[np.float64]
    loudness: NDArray[np.float64]
    tail: NDArray[np.float64]
    held: tuple[Stretch, ...]
    ends_held: bool


def sounding_of(recording: Recording, start: float = 0.0) -> Sounding:
    """Measure a part of an answer that begins at `start` seconds of its recording and ends where the speech does."""
    samples = recording.resampled(SAMPLE_RATE).samples
    pitch = pitch_of(recording)
    frames = _frames(samples, len(pitch.voiced))
    held = _held(pitch, frames)
    voiced = np.flatnonzero(pitch.voiced)
    tail = voiced[voiced * STEP > voiced[-1] * STEP - TAIL] if len(voiced) else voiced
    return Sounding(
        pitch.semitones[voiced],
        _loudness(frames[voiced]),
        pitch.semitones[tail] if len(samples) / SAMPLE_RATE - _last(voiced) < LATE else np.zeros(0),
        tuple(Stretch(part.start + start, part.end + start) for part in held),
        ends_held=bool(held) and _last(voiced) - held[-1].end < HUM,
    )


def is_open(latest: Sounding, before: Sequence[Sounding] = ()) -> bool:
    """Say whether the voice promises more: its last sound is held, or the pitch did not fall at the end.

    before: earlier parts of the answer, which say what is usual for this voice.
    """
    if latest.ends_held:
        return True
    if len(latest.tail) < FEWEST:
        return False
    usual = np.median(np.concatenate([*(part.semitones for part in before), latest.semitones]))
    drop = usual - np.median(latest.tail[-4:])
    return not (drop >= DEEP_DROP or (drop >= DROP and _slope(latest.tail) <= FALL))


def voice_of(parts: Sequence[Sounding]) -> Voice:
    """Put the parts of an answer together."""
    held = tuple(part for sounding in parts for part in sounding.held)
    semitones = np.concatenate([np.zeros(0), *(part.semitones for part in parts)])
    loudness = np.concatenate([np.zeros(0), *(part.loudness for part in parts)])
    if len(semitones) < FEWEST:
        return Voice(held=held)
    median = float(np.median(semitones))
    near = semitones[np.abs(semitones - median) <= OCTAVE]
    return Voice(
        round(REFERENCE * 2 ** (median / 12), 1),
        round(float(near.std()), 2),
        round(float(loudness.mean()), 1),
        round(float(loudness.std()), 1),
        held,
    )


def _held(pitch: Pitch, frames: NDArray[np.float64]) -> list[Stretch]:
    """Find runs of frames whose pitch and spectrum stay as they were; one frame may be missing."""
    steady = pitch.voiced.copy()
    steady[:LAG] = False
    steady[LAG:] &= np.abs(pitch.semitones[LAG:] - pitch.semitones[:-LAG]) < STEADY_PITCH
    shape = _shape(frames)
    steady[LAG:] &= np.abs(shape[LAG:] - shape[:-LAG]).mean(axis=1) < STEADY_SPECTRUM
    found = (Stretch((first - LAG) * STEP, (last + 1) * STEP) for first, last in _runs(steady))
    return _united([run for run in found if SHORTEST_HELD <= run.duration <= LONGEST_HELD])


def _united(held: Sequence[Stretch]) -> list[Stretch]:
    """Make one of the sounds of one filled pause, lest it be counted twice."""
    united: list[Stretch] = []
    for sound in held:
        whole = Stretch(united[-1].start, sound.end) if united else sound
        if united and sound.start - united[-1].end < SAME_SOUND and whole.duration <= LONGEST_HELD:
            united[-1] = whole
        else:
            united.append(sound)
    return united


def _runs(steady: NDArray[np.bool_]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index in np.flatnonzero(steady).tolist():
        if runs and index - runs[-1][1] <= 2:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return runs


def _frames(samples: Samples, count: int) -> NDArray[np.float64]:
    """Cut into frames around the pitch's times, shape (count, FRAME)."""
    padded = np.pad(samples.astype(np.float64), (FRAME // 4, FRAME))
    hop = round(STEP * SAMPLE_RATE)
    return np.asarray(padded[np.arange(count)[:, None] * hop + np.arange(FRAME)])


def _shape(frames: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the share of each band, dB, whatever the loudness."""
    power = np.abs(np.fft.rfft(frames * np.hanning(FRAME), axis=1)) ** 2
    bands = [power[:, low:high].sum(axis=1) for low, high in pairwise(BANDS.tolist())]
    decibels = 10 * np.log10(np.stack(bands, axis=1) + 1e-7)
    return np.asarray(decibels - decibels.mean(axis=1, keepdims=True))


def _loudness(frames: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(10 * np.log10(np.maximum(np.square(frames).mean(axis=1), 10 ** (QUIETEST / 10))))


def _slope(semitones: NDArray[np.float64]) -> float:
    """Give semitones a second: the median of all pairs (Theil and Sen), which a jump of an octave cannot tilt."""
    first, second = np.triu_indices(len(semitones), k=1)
    return float(np.median((semitones[second] - semitones[first]) / ((second - first) * STEP)))


def _last(voiced: NDArray[np.intp]) -> float:
    return float(voiced[-1] * STEP) if len(voiced) else 0.0
