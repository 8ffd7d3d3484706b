"""What the model hears: the very numbers of faster-whisper's feature extractor, kept apart from their scaling.

faster-whisper takes the features of a whole file at once, so a window's scale depends on the file's loudest frame; the
logarithms are stored unscaled, and scaled when a window is cut, with other noise and loudness each time.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from audio.recording import SAMPLE_RATE

Features = NDArray[np.float32]
"""Frames by `MELS`, one every 10 ms."""

MELS = 80
FRAME = 400
HOP = 160
FRAMES_PER_SECOND = SAMPLE_RATE // HOP
FLOOR = -10.0
"""log10 of the least power."""


@cache
def _filters() -> Features:
    from faster_whisper.feature_extractor import FeatureExtractor

    return np.ascontiguousarray(FeatureExtractor().mel_filters.T, np.float32)


def log_mel(samples: NDArray[np.float32]) -> Features:
    """Give log10 of the mel power of 16 kHz samples."""
    padded = np.pad(np.pad(samples.astype(np.float32), (0, HOP)), FRAME // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, FRAME)[::HOP][:-1]
    window = np.hanning(FRAME + 1)[:-1].astype(np.float32)
    power = np.abs(np.fft.rfft(frames * window, axis=-1).astype(np.complex64)) ** 2
    mel = np.maximum(power.astype(np.float32) @ _filters(), np.float32(10.0**FLOOR))
    return np.asarray(np.log10(mel), np.float32)


def scaled(log_power: Features, loudest: float | None = None) -> Features:
    """Scale as Whisper does: 8 decades below the loudest frame of the file are heard, 0 is where 0.0001 of power is."""
    top = float(log_power.max()) if loudest is None else loudest
    return np.asarray((np.maximum(log_power, top - 8.0) + 4.0) / 4.0, np.float32)
