"""How often an answer is cut off, and how long its end is waited for: fixed silences beside ours.

Every answer is heard once to its end, through the recorder and the live transcription; what they knew at each block
is kept, so that any patience can be tried on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import numpy as np

from audio.endpointing import Endpointing, EndpointingOptions, Patience
from audio.interfaces import Block
from audio.live import LiveOptions, LiveTranscription
from audio.phrasing import Ending
from audio.recorder import Recorder
from audio.recording import SAMPLE_RATE, Recording, Stretch
from audio.whisper import WhisperTranscriber
from benchmarks.spoken_answers import SpokenAnswer, noisy, thinking_answer
from interviewer.wiring import phrases_of

SNRS = (30.0, 20.0, 15.0)
"""dB, one after the other."""

FIXED = (0.6, 0.8, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0)
"""Seconds of the silences that ours is compared with."""

AFTERWARDS = 9.0
"""Seconds of noise after the last word."""


@dataclass(frozen=True, slots=True)
class SoundMicrophone:
    """Hear a recording in blocks of 32 ms."""

    recording: Recording

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        """Open."""
        samples = self.recording.samples
        yield (Block(samples[start : start + 512]) for start in range(0, len(samples), 512))


@dataclass
class Trace:
    """What was known at every block: (samples, speaking, ending), blocks that are alike counted together."""

    live: LiveTranscription
    steps: list[tuple[int, bool, Ending]] = field(default_factory=list)
    heard: int = 0

    def hear(self, elapsed: float, latest: Stretch | None, *, speaking: bool) -> Ending:
        """Remember and pass on."""
        ending = self.live.hear(elapsed, latest, speaking=speaking)
        samples = round(elapsed * SAMPLE_RATE) - self.heard
        self.heard += samples
        self.steps.append((samples, speaking, ending))
        return ending


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer and what was known while it was heard."""

    answer: SpokenAnswer
    steps: list[tuple[int, bool, Ending]]

    def ended(self, patience: Patience) -> float | None:
        """Give the second at which it would be over."""
        endpointing = Endpointing(EndpointingOptions(patience, no_speech=None))
        for samples, speaking, ending in self.steps:
            if endpointing.hear(samples, speaking=speaking, ending=ending):
                return endpointing.elapsed
        return None


@dataclass(frozen=True, slots=True)
class Outcome:
    """premature: answers that were cut off. reaction: median seconds from the last word to the end of the others."""

    premature: int
    reaction: float

    @classmethod
    def of(cls, heard: Iterable[Heard], patience: Patience) -> Outcome:
        """Try a patience on all answers."""
        ends = [(one.ended(patience), one.answer.recording.duration) for one in heard]
        reactions = [end - last for end, last in ends if end is not None and end >= last]
        return cls(sum(end is not None and end < last for end, last in ends), median(reactions or [float("nan")]))


def listen(transcriber: WhisperTranscriber, seeds: Iterable[int], say: Callable[[str], None] = print) -> list[Heard]:
    """Hear the answers of these seeds."""
    found = []
    with TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds, start=1):
            answer = thinking_answer(seed)
            sound = noisy(answer.recording, seed, snr=SNRS[seed % len(SNRS)], silence=AFTERWARDS)
            found.append(Heard(answer, _steps(transcriber, answer, sound, Path(folder, "answer.wav"))))
            if number % 10 == 0:
                say(f"  {number} answers heard")
    return found


def _steps(
    transcriber: WhisperTranscriber, answer: SpokenAnswer, sound: Recording, path: Path
) -> list[tuple[int, bool, Ending]]:
    options = LiveOptions(answer.language, (), phrases_of(answer.language), transcriber.pacing)
    with LiveTranscription(transcriber, path, options) as live:
        trace = Trace(live)
        forever = EndpointingOptions(patience=None, no_speech=None)
        Recorder().record(SoundMicrophone(sound), path, forever, follower=trace)
    return trace.steps


def table(heard: list[Heard]) -> list[str]:
    """Give the curve of fixed silences, and ours on it."""
    kinds = np.array([pause.end - pause.start for one in heard for pause in one.answer.pauses])
    lines = [
        f"{len(heard)} answers, {len(kinds)} pauses, {(kinds > 2.65).sum()} of them longer than 2.65 s",
        "| silence | cut off | median reaction |",
        "| --- | --- | --- |",
    ]
    for seconds in FIXED:
        outcome = Outcome.of(heard, Patience.constant(seconds))
        lines.append(f"| {seconds:.1f} s | {outcome.premature} | {outcome.reaction:.2f} s |")
    ours = Outcome.of(heard, Patience())
    lines.append(f"| ours | {ours.premature} | {ours.reaction:.2f} s |")
    return lines
