"""The four protocols between the interviewer and the world, one verb each.

Adapters do not inherit from these; tests hand in fakes that implement them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from audio.recording import Recording, Samples
from audio.transcript import Transcript


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A few milliseconds from a microphone.

    samples: shape (n,), float32 in [-1, 1], mono at `audio.recording.SAMPLE_RATE`.
    overflowed: sound was lost before this block.
    """

    samples: Samples
    overflowed: bool = False


class Synthesizer(Protocol):
    """Speak a text into a recording."""

    def synthesize(self, text: str, *, language: str) -> Recording:
        """Give the spoken `text`. Raises SpeechError."""
        ...


class Player(Protocol):
    """Let a recording be heard."""

    def play(self, recording: Recording) -> None:
        """Return when it has been heard. Raises DeviceError."""
        ...


class Microphone(Protocol):
    """Deliver sound, block after block, until the context is left or there is no more."""

    def listen(self) -> AbstractContextManager[Iterator[Block]]:
        """Open, so that nothing is lost from now on. Raises DeviceError, also in the middle."""
        ...


class Transcriber(Protocol):
    """Write down what is said in a recording."""

    def transcribe(self, recording: Recording, *, language: str, vocabulary: Sequence[str] = ()) -> Transcript:
        """Give the words with their times; `vocabulary` names jargon to expect. Raises TranscriptionError."""
        ...
