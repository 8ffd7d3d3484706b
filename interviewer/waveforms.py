"""How loud each recording of a session is along its seconds, for the pictures of its report."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from audio.errors import NotAudioError
from audio.files import length, opened
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
        return loudness(path)
    except NotAudioError:
        return ()


def loudness(path: Path, steps: int = STEPS) -> tuple[float, ...]:
    """Give the root mean square of `steps` equal parts, beside the loudest one; its root, as ears hear it.

    Chunk by chunk, since an answer may be an hour long. Raises NotAudioError.
    """
    count = length(path)
    steps = min(steps, count)
    ends = np.arange(1, steps + 1) * count // steps
    power = np.zeros(len(ends))
    begin = 0
    with opened(path) as sound:
        for chunk in sound.chunks:
            part = np.searchsorted(ends, np.arange(begin, begin + len(chunk)), side="right")
            power += np.bincount(part, np.square(chunk, dtype=np.float64), len(ends))
            begin += len(chunk)
    level = np.sqrt(power / np.diff(ends, prepend=0))
    loudest = level.max()
    return tuple(np.round(np.sqrt(level / loudest), 2).tolist()) if loudest > 0 else (0.0,) * len(level)
