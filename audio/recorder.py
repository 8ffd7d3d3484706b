"""From microphone blocks to an answer: on disk as it is spoken, over when the candidate has finished."""

from __future__ import annotations

import math
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

import numpy as np
from numpy.typing import NDArray

from audio.endpointing import EndedBy, Endpointing, EndpointingOptions
from audio.errors import AudioError, DeviceError, RecordingError
from audio.files import from_16_bit, to_16_bit
from audio.phrasing import Ending
from audio.recording import SAMPLE_RATE, Recording, Stretch
from audio.voice_activity import SpeechDetector, VoiceActivityOptions

if TYPE_CHECKING:
    from audio.interfaces import Microphone
    from audio.recording import Samples

SILENCE_LEVEL = -96.0
"""dB relative to full scale: the quietest that 16 bits can hold."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One answer as it was heard.

    path: the whole listening window, on disk. duration: its seconds. speech: where somebody spoke.
    overflows: how often the microphone lost sound.
    interrupted: what broke the answer off (a microphone taken away, a full disk), None normally. What was said until
    then is kept, and `ended_by` is "end_of_recording".
    """

    path: Path
    duration: float
    speech: tuple[Stretch, ...]
    ended_by: EndedBy
    overflows: int = 0
    interrupted: AudioError | None = None

    @property
    def recording(self) -> Recording:
        """All of it, read into memory."""
        return Recording.load(self.path) if self.duration else Recording(np.zeros(0, np.float32))


@dataclass(frozen=True, slots=True)
class Moment:
    """What a meter shows of the block that was just heard.

    elapsed: seconds since listening began. level: root mean square, dB relative to full scale, -96 for silence.
    speaking: whether a voice is heard.
    ends_in: seconds of silence after which the answer would be over, None while there is a voice and for never.
    """

    elapsed: float
    level: float
    speaking: bool
    ends_in: float | None = None


class Follower(Protocol):
    """Who listens along and knows how sentences end."""

    def hear(self, elapsed: float, latest: Stretch | None, *, speaking: bool) -> Ending:
        """Take in how far the file on disk goes and where its latest speech lies; say how that speech ended."""
        ...


class NoFollower:
    """Nobody listens along."""

    def hear(self, elapsed: float, latest: Stretch | None, *, speaking: bool) -> Ending:  # noqa: ARG002  the protocol's
        """Know nothing."""
        return "unknown"


class Recorder:
    """Record one answer after the other.

    voice_activity: what counts as speech.
    """

    def __init__(self, voice_activity: VoiceActivityOptions | None = None) -> None:
        self.voice_activity = voice_activity or VoiceActivityOptions()

    def record(  # noqa: PLR0913  four ways of going along, none of which is needed
        self,
        microphone: Microphone,
        path: Path,
        endpointing: EndpointingOptions | None = None,
        *,
        finished: Callable[[], bool] = lambda: False,
        thinking: Callable[[], bool] = lambda: False,
        show: Callable[[Moment], None] = lambda _: None,
        follower: Follower | None = None,
    ) -> Heard:
        """Listen until the answer is over, and leave it at `path`, a 16-bit WAV that is readable at any time.

        finished: asked after every block whether a key ended the answer. thinking: asked whether one said "still
        thinking" since it was last asked. show: told about every block. follower: told about every block, once it is
        on disk; it says how the speech before a silence ended.
        Raises DeviceError or RecordingError if there is no sound at all; later, they come as `Heard.interrupted`.
        """
        detector = SpeechDetector(self.voice_activity)
        answer = _Answer(detector, Endpointing(endpointing or EndpointingOptions()), follower or NoFollower())
        interrupted: AudioError | None = None
        try:
            with microphone.listen() as blocks, _WaveFile(path) as file:
                for block in blocks:
                    samples = to_16_bit(block.samples)
                    file.append(samples)
                    answer.hear(from_16_bit(samples), overflowed=block.overflowed)
                    show(answer.moment)
                    if thinking():
                        answer.wait()
                    if answer.is_over(finished()):
                        break
        except (DeviceError, RecordingError) as error:
            interrupted = error
        return answer.heard(path, interrupted)


class _Answer:
    """What has been heard of the answer so far, and whether it is over."""

    def __init__(self, detector: SpeechDetector, endpointing: Endpointing, follower: Follower) -> None:
        self._detector = detector
        self._endpointing = endpointing
        self._follower = follower
        self._overflows = 0
        self._ended_by: EndedBy | None = None
        self.moment = Moment(0.0, SILENCE_LEVEL, speaking=False)

    def hear(self, samples: Samples, *, overflowed: bool) -> None:
        self._detector.hear(samples)
        speaking, beginning = self._detector.speaking, self._detector.beginning
        elapsed = self._endpointing.elapsed + len(samples) / SAMPLE_RATE
        # Whoever follows must not cut where a word is just beginning.
        ending = self._follower.hear(elapsed, self._detector.latest, speaking=speaking or beginning)
        self._ended_by = self._endpointing.hear(len(samples), speaking=speaking, beginning=beginning, ending=ending)
        self._overflows += overflowed
        self.moment = Moment(elapsed, _level(samples), speaking=speaking, ends_in=self._endpointing.ends_in)

    def wait(self) -> None:
        self._ended_by = None
        self._endpointing.wait()

    def is_over(self, has_key: bool) -> bool:
        if has_key:
            self._ended_by = "key"
        return self._ended_by is not None

    def heard(self, path: Path, interrupted: AudioError | None) -> Heard:
        """Give what was said; without any sound, what interrupted it is the whole story."""
        duration = self._endpointing.elapsed
        if interrupted and not duration:
            raise interrupted
        return Heard(
            path,
            duration,
            self._detector.stretches,
            self._ended_by or "end_of_recording",
            self._overflows,
            interrupted,
        )


class _WaveFile:
    """A 16-bit mono WAV whose header is right after every block, so that it outlives a killed process."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Self:
        with self._reported():
            self._file = self.path.open("wb")
            self._wave = wave.open(self._file, "wb")
            self._wave.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        return self

    def append(self, samples: NDArray[np.int16]) -> None:
        with self._reported():
            self._wave.writeframes(samples.astype("<i2").tobytes())
            self._file.flush()

    def __exit__(self, *_: object) -> None:
        # On a full disk both complain once more about what could not be written; it has been said.
        with suppress(OSError):
            self._wave.close()
        with suppress(OSError):
            self._file.close()

    @contextmanager
    def _reported(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise RecordingError("recording-not-written", file=str(self.path), reason=error.strerror or "") from error


def _level(samples: Samples) -> float:
    power = float(np.mean(np.square(samples))) if len(samples) else 0.0
    return max(10 * math.log10(power), SILENCE_LEVEL) if power else SILENCE_LEVEL
