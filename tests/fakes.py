"""Fakes behind our protocols: configured by data, able to fail, and they remember what they were asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import numpy as np

from audio.errors import AudioError
from audio.interfaces import Block
from audio.recording import SAMPLE_RATE, Recording
from audio.transcript import Transcript, Word


def silence(seconds: float) -> Recording:
    """Give nothing to hear."""
    return Recording(np.zeros(round(seconds * SAMPLE_RATE), np.float32))


def tone(seconds: float, *, hertz: float = 440.0, sample_rate: int = SAMPLE_RATE) -> Recording:
    """Give a pure tone at half of full scale."""
    time = np.arange(round(seconds * sample_rate)) / sample_rate
    return Recording((0.5 * np.sin(2 * np.pi * hertz * time)).astype(np.float32), sample_rate)


def transcript(text: str, *, language: str = "en", seconds_per_word: float = 0.4) -> Transcript:
    """Give a transcript whose words follow each other evenly."""
    words = tuple(
        Word(word, index * seconds_per_word, (index + 1) * seconds_per_word) for index, word in enumerate(text.split())
    )
    return Transcript.of_words(words, language=language, model="fake")


@dataclass
class FakeMicrophone:
    """Deliver `blocks`, then end, or fail with `error`. opened: how often it was listened to."""

    blocks: Sequence[Block] = ()
    error: AudioError | None = None
    opened: int = 0
    is_open: bool = False

    @classmethod
    def hearing(cls, *recordings: Recording, error: AudioError | None = None, block: int = 512) -> FakeMicrophone:
        """Give a microphone that hears these, one after the other."""
        samples = np.concatenate([recording.samples for recording in recordings])
        return cls([Block(samples[start : start + block]) for start in range(0, len(samples), block)], error)

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        self.opened += 1
        self.is_open = True
        try:
            yield self._deliver()
        finally:
            self.is_open = False

    def _deliver(self) -> Iterator[Block]:
        yield from self.blocks
        if self.error:
            raise self.error


@dataclass
class FakePlayer:
    """Remember what was played; fail with `error`. stops: how often it was stopped."""

    error: AudioError | None = None
    played: list[Recording] = field(default_factory=list)
    stops: int = 0

    def play(self, recording: Recording) -> None:
        if self.error:
            raise self.error
        self.played.append(recording)

    def stop(self) -> None:
        self.stops += 1


@dataclass
class FakeSynthesizer:
    """Give `seconds` of a tone for any text; fail with `error`. spoken: texts with their language."""

    seconds: float = 0.5
    error: AudioError | None = None
    spoken: list[tuple[str, str]] = field(default_factory=list)

    def synthesize(self, text: str, *, language: str) -> Recording:
        self.spoken.append((text, language))
        if self.error:
            raise self.error
        return tone(self.seconds)


@dataclass
class FakeTranscriber:
    """Give `transcripts` one after the other, then empty ones; fail with `error`. heard: what it was given."""

    transcripts: Sequence[Transcript] = ()
    error: AudioError | None = None
    heard: list[Recording] = field(default_factory=list)
    vocabularies: list[tuple[str, ...]] = field(default_factory=list)

    def transcribe(self, recording: Recording, *, language: str, vocabulary: Sequence[str] = ()) -> Transcript:
        self.heard.append(recording)
        self.vocabularies.append(tuple(vocabulary))
        if self.error:
            raise self.error
        asked = len(self.heard)
        if asked > len(self.transcripts):
            return Transcript("", language=language, model="fake")
        return self.transcripts[asked - 1]


@dataclass
class FakeKeyboard:
    """Press `keys`, one at each look; "" lets a look find nothing.

    suspensions, releases: how often the terminal was given back.
    """

    keys: list[str] = field(default_factory=list)
    suspensions: int = 0
    releases: int = 0

    def pressed(self) -> str:
        return self.keys.pop(0) if self.keys else ""

    def suspend(self) -> None:
        self.suspensions += 1

    @contextmanager
    def released(self) -> Iterator[None]:
        self.releases += 1
        yield
