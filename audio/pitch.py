"""swift-f0 behind one function: how high a voice is, every 16 ms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from audio.recording import SAMPLE_RATE, Recording

if TYPE_CHECKING:
    from swift_f0 import SwiftF0

HOP = 256
STEP = HOP / SAMPLE_RATE
"""Seconds from frame to frame: swift-f0's own."""

LOWEST, HIGHEST = 60.0, 500.0
"""Hz between which speaking voices lie."""

VOICED = 0.5
"""Confidence from which a frame is voiced: swift-f0's own."""

REFERENCE = 100.0
"""Hz that semitones are counted from: any would do, since only differences are used."""


@dataclass(frozen=True, slots=True, eq=False)
class Pitch:
    """Pitch along a recording, one value every `STEP` seconds from 0.

    semitones: above 100 Hz, shape (n,); meaningless where `voiced` is false.
    """

    semitones: NDArray[np.float64]
    voiced: NDArray[np.bool_]


def pitch_of(recording: Recording) -> Pitch:
    """Track the pitch."""
    samples = recording.resampled(SAMPLE_RATE).samples
    if len(samples) < HOP:
        return Pitch(np.zeros(0), np.zeros(0, np.bool_))
    found = _detector().detect(samples, SAMPLE_RATE, fmin=LOWEST, fmax=HIGHEST)
    semitones = 12 * np.log2(np.maximum(found.pitch_hz, 1.0) / REFERENCE)
    return Pitch(semitones, np.asarray(found.confidence >= VOICED))


@cache
def _detector() -> SwiftF0:
    from swift_f0 import SwiftF0

    # One thread that sleeps between calls: it works beside the recogniser.
    return SwiftF0(threads=1, spin=False)
