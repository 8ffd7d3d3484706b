"""The sounds that say: now you, and: little time is left."""

from __future__ import annotations

import numpy as np

from audio.recording import Recording, Samples

SAMPLE_RATE = 48_000
"""Hz; what most loudspeakers run at."""


def cue() -> Recording:
    """Give two soft notes, a fifth apart, 0.3 s, and a little silence in which a loudspeaker falls quiet."""
    silence = np.zeros(round(0.05 * SAMPLE_RATE), np.float32)
    return Recording(np.concatenate([_note(523.25, 0.12), _note(783.99, 0.18), silence]), SAMPLE_RATE)


def warning() -> Recording:
    """Give one very soft, short note, higher than any voice, so that no measure takes it for one; 0.12 s."""
    return Recording(_note(1567.98, 0.12, level=0.04), SAMPLE_RATE)


def _note(hertz: float, seconds: float, *, level: float = 0.1) -> Samples:
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    # Rising in 10 ms and fading to the end, it never clicks.
    envelope = np.minimum(time / 0.01, 1.0) * np.cos(np.pi / 2 * time / seconds) ** 2
    return np.asarray(level * envelope * np.sin(2 * np.pi * hertz * time), np.float32)
