"""How loud each recording of a session is along its seconds, for the pictures of its report."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from audio.errors import NotAudioError
from audio.recording import Recording
from interviewer.session import Session

STEPS = 800
"""Steps from beginning to end: about as fine as a screen shows."""


def waveforms(session: Session, folder: Path) -> dict[str, tuple[float, ...]]:
    """Give the loudness of each recording that is still in `folder`, 0 to 1, by the file's name."""
    names = {turn.answer.audio for turn in session.turns if turn.answer.audio}
    found = {name: _loudness_of(folder / name) for name in sorted(names)}
    return {name: loudness for name, loudness in found.items() if loudness}


def _loudness_of(path: Path) -> tuple[float, ...]:
    # A candidate may have deleted a recording; the report then goes without its picture.
    try:
        return loudness(Recording.load(path))
    except NotAudioError:
        return ()


def loudness(recording: Recording, steps: int = STEPS) -> tuple[float, ...]:
    """Give the root mean square of `steps` equal parts, beside the loudest one; its root, as ears hear it."""
    parts = np.array_split(recording.samples.astype(np.float64), min(steps, max(len(recording.samples), 1)))
    power = np.array([np.sqrt(np.mean(part**2)) if len(part) else 0.0 for part in parts])
    loudest = power.max()
    return tuple(np.round(np.sqrt(power / loudest), 2).tolist()) if loudest > 0 else (0.0,) * len(parts)
