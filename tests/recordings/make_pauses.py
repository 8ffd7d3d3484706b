"""Make pauses-en.flac and pauses-pt-BR.flac again: sentences that `micro` hears well, with silences of known length.

Run from the root of the repository: `python -m tests.recordings.make_pauses` (on Linux, whose voice is espeak-ng).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from audio.recording import SAMPLE_RATE, Recording
from audio.synthesis import Pyttsx3Synthesizer

FOLDER = Path(__file__).parent
LEAD, PAUSE, TAIL = 1.0, 1.5, 2.0
"""Seconds of silence before, between and after the sentences."""

SENTENCES = {
    "en": ("we use docker for model calibration", "the first step is unit testing and the second step is validation"),
    "pt-BR": ("o meu papel era testar o serviço", "o modelo roda em duas máquinas com pouca memória"),
}


def pauses(language: str) -> Recording:
    """Give the sentences of a language, digital silence around each."""
    synthesizer = Pyttsx3Synthesizer(None)
    first, second = (
        synthesizer.synthesize(text, language=language).resampled(SAMPLE_RATE).samples for text in SENTENCES[language]
    )
    parts = (_silence(LEAD), _trimmed(first), _silence(PAUSE), _trimmed(second), _silence(TAIL))
    return Recording(np.concatenate(parts))


def _silence(seconds: float) -> np.ndarray:
    return np.zeros(round(seconds * SAMPLE_RATE), np.float32)


def _trimmed(samples: np.ndarray) -> np.ndarray:
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1] + 1]


if __name__ == "__main__":
    for language in SENTENCES:
        pauses(language).save(FOLDER / f"pauses-{language}.flac")
