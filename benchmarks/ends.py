"""How often an answer is cut off, and how long its end is waited for: fixed silences beside ours.

Every answer is heard once to its end, through the recorder and the live transcription; what they knew at each block
is kept, so that any patience can be tried on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import numpy as np

from audio.endpointing import Endpointing, EndpointingOptions, Patience
from audio.files import from_16_bit, to_16_bit
from audio.interfaces import Block
from audio.live import LiveOptions, LiveTranscription
from audio.phrasing import Ending
from audio.recorder import Recorder
from audio.recording import Recording, Stretch
from audio.voice_activity import SpeechDetector
from audio.whisper import WhisperTranscriber
from benchmarks.spoken_answers import SpokenAnswer, noisy, thinking_answer
from interviewer.wiring import phrases_of

SNRS = (30.0, 20.0, 15.0)
"""dB, one after the other."""

FIXED = (0.6, 0.8, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0)
"""Seconds of the silences that ours is compared with."""

BLOCK = 512
"""Samples, 32 ms."""

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
        yield (Block(samples[start : start + BLOCK]) for start in range(0, len(samples), BLOCK))


@dataclass
class Trace:
    """How the speech before every block had ended, as far as that was known."""

    live: LiveTranscription
    endings: list[Ending] = field(default_factory=list)

    def hear(self, elapsed: float, latest: Stretch | None, *, speaking: bool) -> Ending:
        """Remember and pass on."""
        self.endings.append(self.live.hear(elapsed, latest, speaking=speaking))
        return self.endings[-1]


@dataclass(frozen=True, slots=True)
class Step:
    """What was known at a block, as `Endpointing.hear` takes it."""

    samples: int
    speaking: bool
    beginning: bool
    ending: Ending


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer and what was known while it was heard."""

    answer: SpokenAnswer
    steps: list[Step]

    def ended(self, patience: Patience) -> float | None:
        """Give the second at which it would be over."""
        endpointing = Endpointing(EndpointingOptions(patience, no_speech=None))
        for step in self.steps:
            speaking, beginning = step.speaking, step.beginning
            if endpointing.hear(step.samples, speaking=speaking, beginning=beginning, ending=step.ending):
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


def _steps(transcriber: WhisperTranscriber, answer: SpokenAnswer, sound: Recording, path: Path) -> list[Step]:
    options = LiveOptions(answer.language, (), phrases_of(answer.language), transcriber.pacing)
    with LiveTranscription(transcriber, path, options) as live:
        trace = Trace(live)
        forever = EndpointingOptions(patience=None, no_speech=None)
        Recorder().record(SoundMicrophone(sound), path, forever, follower=trace)
    return list(_with_voices(sound, trace.endings))


def _with_voices(sound: Recording, endings: Sequence[Ending]) -> Iterator[Step]:
    """Hear the blocks once more, as the recorder hears them."""
    detector = SpeechDetector()
    for number, ending in enumerate(endings):
        samples = from_16_bit(to_16_bit(sound.samples[BLOCK * number : BLOCK * (number + 1)]))
        detector.hear(samples)
        yield Step(len(samples), detector.speaking, detector.beginning, ending)


def table(heard: list[Heard]) -> list[str]:
    """Give the curve of fixed silences, and ours on it."""
    longest = Patience().finished
    kinds = np.array([pause.end - pause.start for one in heard for pause in one.answer.pauses])
    lines = [
        f"{len(heard)} answers, {len(kinds)} pauses, {(kinds > longest).sum()} of them longer than {longest} s",
        "| silence | cut off | median reaction |",
        "| --- | --- | --- |",
    ]
    for seconds in FIXED:
        outcome = Outcome.of(heard, Patience.constant(seconds))
        lines.append(f"| {seconds:.1f} s | {outcome.premature} | {outcome.reaction:.2f} s |")
    ours = Outcome.of(heard, Patience())
    lines.append(f"| ours | {ours.premature} | {ours.reaction:.2f} s |")
    return lines
