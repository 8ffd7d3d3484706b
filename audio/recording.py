"""Sound in memory: mono, its sample rate always stated."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audio.files import Samples as Samples
from audio.files import read, read_between, write

SAMPLE_RATE = 16_000
"""Hz. What voice activity detection and Whisper ask for; every microphone delivers it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a recording in which somebody spoke; start and end in seconds."""

    start: float
    end: float

    @property
    def duration(self) -> float:
        """Seconds."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, eq=False)
class Recording:
    """Mono sound.

    samples: shape (n,), float32 in [-1, 1].
    sample_rate: Hz.
    """

    samples: Samples
    sample_rate: int = SAMPLE_RATE

    @property
    def duration(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.sample_rate

    def between(self, start: float, end: float) -> Recording:
        """Give the part from `start` to `end`, both in seconds."""
        first, last = (round(max(time, 0.0) * self.sample_rate) for time in (start, end))
        return Recording(self.samples[first:last], self.sample_rate)

    def resampled(self, sample_rate: int) -> Recording:
        """Give the same sound at `sample_rate` Hz."""
        if sample_rate == self.sample_rate:
            return self
        import soxr

        return Recording(soxr.resample(self.samples, self.sample_rate, sample_rate), sample_rate)

    @classmethod
    def load(cls, path: Path) -> Recording:
        """Read an audio file of any format that libsndfile or FFmpeg reads; channels are averaged.

        Raises NotAudioError if there is no sound in it.
        """
        return cls(*read(path))

    @classmethod
    def load_between(cls, path: Path, start: float, end: float) -> Recording:
        """Read the part of an uncompressed file from `start` to `end` (seconds), also while it grows.

        Raises NotAudioError.
        """
        return cls(*read_between(path, start, end))

    def save(self, path: Path) -> None:
        """Write a 16-bit file whose format follows from the name (.wav, .flac); OSError if it cannot."""
        write(path, self.samples, self.sample_rate)
