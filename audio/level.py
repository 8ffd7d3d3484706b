"""How loud a recording is: the voice, what is heard between, and what was too loud to be stored."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from audio.recording import Recording, Samples, Stretch

FRAME = 0.02
"""Seconds over which loudness is taken."""

CLIPPING = 0.99
"""Of full scale; what reaches it was probably cut off."""

SILENCE = -96.0
"""dB relative to full scale: the quietest that 16 bits can hold."""


@dataclass(frozen=True, slots=True)
class Level:
    """Loudness in dB relative to full scale, root mean square.

    voice: where somebody speaks, None where nobody does. noise: of the quietest tenth.
    peak: of the loudest sample. clipped: share of samples at full scale, 0 to 1.
    """

    voice: float | None
    noise: float
    peak: float
    clipped: float


def level_of(recording: Recording, speech: Sequence[Stretch]) -> Level:
    """Measure a recording in which somebody speaks during `speech`."""
    spoken = [recording.between(stretch.start, stretch.end).samples for stretch in speech]
    samples = recording.samples
    return Level(
        voice=_decibels(_power(np.concatenate(spoken))) if spoken else None,
        noise=_decibels(_floor(samples, round(FRAME * recording.sample_rate))),
        peak=_decibels(float(np.abs(samples).max(initial=0.0)) ** 2),
        clipped=float(np.mean(np.abs(samples) >= CLIPPING)) if len(samples) else 0.0,
    )


def _floor(samples: Samples, frame: int) -> float:
    frames = samples[: len(samples) // frame * frame].reshape(-1, frame)
    return float(np.quantile(np.square(frames, dtype=np.float64).mean(axis=1), 0.1)) if len(frames) else 0.0


def _power(samples: Samples) -> float:
    return float(np.mean(np.square(samples, dtype=np.float64))) if len(samples) else 0.0


def _decibels(power: float) -> float:
    return max(10 * math.log10(power), SILENCE) if power else SILENCE
