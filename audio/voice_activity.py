"""Where in a recording somebody speaks: Silero's probabilities, made into stretches by hysteresis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from audio.recording import SAMPLE_RATE, Recording, Stretch

if TYPE_CHECKING:
    from audio.recording import Samples

CHUNK = 512
"""Samples of one probability, 32 ms: what the model was trained on."""

CONTEXT = 64
"""Samples that the model hears again before each chunk."""

CHUNKS_AT_ONCE = 1000
"""Half a minute: longer recordings are listened to piece by piece, so that they need no more memory."""


@dataclass(frozen=True, slots=True)
class VoiceActivityOptions:
    """When a probability begins and ends speech.

    The first four are the defaults of Silero's own `get_speech_timestamps`, without its padding: stretches are measured
    here, and who cuts sound by them keeps a margin.

    onset, offset: speech begins at or above the first probability and ends below the second.
    min_speech, min_silence: seconds; shorter speech is a click, a shorter silence belongs to the speech around it.
    release: seconds by which the probability outlasts the voice, taken off the end. Ours: without it, 192 known
    silences of 0.3 to 3 s between synthetic sentences in noise come out 0.02 s too short at the median.
    """

    onset: float = 0.5
    offset: float = 0.35
    min_speech: float = 0.25
    min_silence: float = 0.1
    release: float = 0.02


class VoiceProbability:
    """Silero voice activity, chunk after chunk; it remembers what came before.

    The model is the one that faster-whisper brings along. It hears every chunk behind the last 64 samples of the one
    before, as it was trained.
    """

    def __init__(self) -> None:
        from faster_whisper.vad import get_vad_model

        self._session = get_vad_model().session
        self._context = np.zeros(CONTEXT, np.float32)
        self._state = {name: np.zeros((1, 1, 128), np.float32) for name in ("h", "c")}

    def __call__(self, samples: Samples) -> list[float]:
        """Give the probability, 0 to 1, of a voice in each 512 of these samples, shape (n * 512,), at 16 kHz."""
        sound = np.concatenate([self._context, samples.astype(np.float32, copy=False)])
        chunks = np.lib.stride_tricks.sliding_window_view(sound, CONTEXT + CHUNK)[::CHUNK]
        probabilities, self._state["h"], self._state["c"] = self._session.run(None, {"input": chunks, **self._state})
        self._context = sound[-CONTEXT:]
        return [float(probability) for probability in probabilities.ravel()]


class Hysteresis:
    """Probabilities to stretches of speech. Pure; time is counted in chunks."""

    def __init__(self, options: VoiceActivityOptions) -> None:
        self.options = options
        self._chunks = 0
        self._start: int | None = None  # of the stretch that is being heard
        self._end = 0  # where it ends if no more voice comes
        self._finished: list[Stretch] = []

    @property
    def speaking(self) -> bool:
        """Whether a voice is heard now, for long enough to be speech."""
        return self._start is not None and self._is_speech

    @property
    def beginning(self) -> bool:
        """Whether a voice may have begun that is too short yet to be speech."""
        return self._start is not None and not self._is_speech

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The speech so far, the stretch that is being heard included."""
        current = [self._stretch] if self._start is not None and self._is_speech else []
        return (*self._finished, *current)

    @property
    def latest(self) -> Stretch | None:
        """The stretch that is being heard, else the last one; None where nobody has spoken."""
        if self.speaking:
            return self._stretch
        return self._finished[-1] if self._finished else None

    def hear(self, probability: float) -> None:
        """Take in the next chunk."""
        if self._start is None and probability >= self.options.onset:
            self._start = self._chunks
        self._chunks += 1
        if self._start is None:
            return
        if probability >= self.options.offset:
            self._end = self._chunks
        elif _seconds(self._chunks - self._end) >= self.options.min_silence:
            self._finish()

    def _finish(self) -> None:
        if self._is_speech:
            self._finished.append(self._stretch)
        self._start = None

    @property
    def _is_speech(self) -> bool:
        return _seconds(self._end - (self._start or 0)) >= self.options.min_speech

    @property
    def _stretch(self) -> Stretch:
        return Stretch(_seconds(self._start or 0), _seconds(self._end) - self.options.release)


class SpeechDetector:
    """Find speech in sound that comes in pieces of any length (16 kHz)."""

    def __init__(self, options: VoiceActivityOptions | None = None) -> None:
        self._probability = VoiceProbability()
        self._hysteresis = Hysteresis(options or VoiceActivityOptions())
        self._rest = np.zeros(0, np.float32)

    @property
    def speaking(self) -> bool:
        """Whether a voice is heard now."""
        return self._hysteresis.speaking

    @property
    def beginning(self) -> bool:
        """Whether a voice may just have begun."""
        return self._hysteresis.beginning

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The speech so far."""
        return self._hysteresis.stretches

    @property
    def latest(self) -> Stretch | None:
        """The latest speech so far."""
        return self._hysteresis.latest

    def hear(self, samples: Samples) -> None:
        """Take in what comes next, shape (n,)."""
        sound = np.concatenate([self._rest, samples])
        whole = len(sound) // CHUNK * CHUNK
        step = CHUNKS_AT_ONCE * CHUNK
        for begin in range(0, whole, step):
            for probability in self._probability(sound[:whole][begin : begin + step]):
                self._hysteresis.hear(probability)
        self._rest = sound[whole:]


def speech_in(recording: Recording, options: VoiceActivityOptions | None = None) -> tuple[Stretch, ...]:
    """Give the stretches of a recording in which somebody speaks."""
    detector = SpeechDetector(options)
    detector.hear(recording.resampled(SAMPLE_RATE).samples)
    return detector.stretches


def _seconds(chunks: int) -> float:
    return chunks * CHUNK / SAMPLE_RATE
