"""How soon the words are there once an answer is over, live beside record-then-transcribe; and the memory it takes."""

from __future__ import annotations

import math
import resource
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from audio.endpointing import EndpointingOptions
from audio.files import join
from audio.interfaces import Block, Transcriber
from audio.live import LiveOptions, LiveTranscription
from audio.pacing import PacingOptions
from audio.recorder import Recorder
from audio.recording import SAMPLE_RATE, Recording
from audio.transcript import Transcript, Word
from benchmarks.spoken_answers import fluent_answer, noisy
from interviewer.wiring import phrases_of

BLOCK = 512
WINDOW = 30.0


@dataclass(frozen=True, slots=True)
class PacedMicrophone:
    """Hear a recording at `speed` times the speed of life."""

    recording: Recording
    speed: float = 1.0

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        """Open."""
        yield self._blocks()

    def _blocks(self) -> Iterator[Block]:
        started = time.monotonic()
        for start in range(0, len(self.recording.samples), BLOCK):
            due = started + (start + BLOCK) / SAMPLE_RATE / self.speed
            time.sleep(max(due - time.monotonic(), 0.0))
            yield Block(self.recording.samples[start : start + BLOCK])


@dataclass(frozen=True, slots=True)
class CostlyTranscriber:
    """Take `cost` seconds for each window that was begun; understand nothing but that somebody finished."""

    cost: float
    speed: float = 1.0

    def transcribe(self, recording: Recording, *, language: str, vocabulary: Sequence[str] = ()) -> Transcript:  # noqa: ARG002  the protocol's
        """Give three words."""
        time.sleep(self.cost * math.ceil(recording.duration / WINDOW) / self.speed)
        words = tuple(Word(text, index * 0.3, index * 0.3 + 0.3) for index, text in enumerate(("it", "was", "done.")))
        return Transcript.of_words(words, language=language, model="fake")


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds from the decision that the answer is over until its words are there.

    most_behind: parts that waited or were being written down, at most.
    ended: seconds from the last word to the decision.
    """

    live: float
    whole: float
    most_behind: int
    ended: float


def wait(transcriber: Transcriber, pacing: PacingOptions, seconds: float, *, seed: int, speed: float = 1.0) -> Waited:
    """Answer for so long, and measure both ways."""
    answer = fluent_answer(seed, seconds)
    sound = noisy(answer.recording, seed, snr=30.0, silence=15.0)
    behind = []
    with TemporaryDirectory() as folder:
        path = Path(folder, "answer.wav")
        live = LiveTranscription(transcriber, path, LiveOptions("en", (), phrases_of("en"), pacing))
        with live:
            heard = Recorder().record(
                PacedMicrophone(sound, speed),
                path,
                EndpointingOptions(),
                show=lambda _: behind.append(live.behind),
                follower=live,
            )
            decided = time.monotonic()
            live.finish(heard.duration, heard.speech[-1])
            waited = time.monotonic() - decided
        started = time.monotonic()
        transcriber.transcribe(heard.recording, language="en")
        took = time.monotonic() - started
    return Waited(waited * speed, took * speed, max(behind), heard.duration - answer.recording.duration)


@dataclass(frozen=True, slots=True)
class EndlessAnswer:
    """Twenty seconds of speech, again and again."""

    recording: Recording
    minutes: float

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        """Open."""
        samples = self.recording.samples
        count = round(self.minutes * 60 * SAMPLE_RATE / BLOCK)
        starts = ((index * BLOCK) % (len(samples) - BLOCK) for index in range(count))
        yield (Block(np.array(samples[start : start + BLOCK])) for start in starts)


def memory(minutes: float) -> list[tuple[float, float]]:
    """Give the megabytes that the process has held at most, after each tenth of so many minutes of an answer.

    The last once more after it was compressed.
    """
    recording = fluent_answer(1, 20.0).recording
    found: list[tuple[float, float]] = []

    def note(elapsed: float) -> None:
        if elapsed >= (len(found) + 1) * minutes * 6:
            found.append((elapsed / 60, _most_held()))

    with TemporaryDirectory() as folder:
        path = Path(folder, "answer.wav")
        options = LiveOptions("en", (), phrases_of("en"), listens=False)
        with LiveTranscription(CostlyTranscriber(0.0), path, options) as live:
            Recorder().record(
                EndlessAnswer(recording, minutes),
                path,
                EndpointingOptions(patience=None),
                show=lambda moment: note(moment.elapsed),
                follower=live,
            )
        join([path], path.with_suffix(".flac"))
    return [*found, (minutes, _most_held())]


def _most_held() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
