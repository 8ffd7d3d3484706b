"""The things that must work: devices, level, echo, voice, model, disk; adapters are handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from time import monotonic
from typing import Protocol

import numpy as np

from audio.echo import HEARD, likeness
from audio.interfaces import Block, Microphone, Player, Synthesizer, Transcriber
from audio.level import Level, level_of
from audio.recording import SAMPLE_RATE, Recording, Samples
from audio.speech_models import PACKAGED
from audio.voice_activity import speech_in
from interviewer.background import Background
from interviewer.checkup import CheckName, Finding, Note

SECONDS = 2.0
"""How long the microphone is listened to."""

SILENT = -80.0
"""dB: below this even an empty room is not; the microphone is muted or nothing is connected. Ours."""

TOO_QUIET = -45.0
"""dB of a voice: recognition suffers, and a pause is hard to tell from speech. Ours; near a microphone it has -30."""

NOISY = 12.0
"""dB between voice and noise; with less, Silero hears voices in pauses. Ours."""

NOISE = -40.0
"""dB of noise alone, where nobody spoke. Ours."""

CLIPPED = 0.001
"""Share of samples at full scale. Ours."""

ANSWER = 120.0
"""Seconds of the answer for which the waiting time is told."""

SHORT, LONG = 2.0, 8.0
"""Seconds of speech on which the model is timed."""

SLOW = 60.0
"""Seconds of waiting for a two-minute answer from which on a smaller model is recommended. Ours."""

FREE = 500_000_000
"""Bytes of free disk: an hour of answers is 120 MB while it is recorded."""


class Findable(Protocol):
    """A device as it is found."""

    @property
    def name(self) -> str:
        """Its name."""
        ...

    @property
    def system(self) -> str:
        """The sound system that it belongs to."""
        ...


@dataclass(frozen=True, slots=True)
class DeviceCheck:
    """Whether there is a microphone, or a loudspeaker.

    find_device: gives the one that would be used. others: the names of all.
    """

    name: CheckName
    find_device: Callable[[], Findable]
    others: Callable[[], Iterable[str]]
    needs: tuple[CheckName, ...] = ()

    def find(self) -> Finding:
        """Name it, and the others."""
        device = self.find_device()
        others = sorted(set(self.others()) - {device.name})
        notes = (Note("doctor-others", {"names": ", ".join(others)}),) if others else ()
        return Finding(self.name, True, Note("doctor-device", {"device": device.name, "system": device.system}), notes)


@dataclass(frozen=True, slots=True)
class LevelCheck:
    """Whether the microphone is heard well.

    ask: asks for a few words and says whether somebody was there to be asked.
    """

    microphone: Microphone
    ask: Callable[[], bool]
    name: CheckName = "level"
    needs: tuple[CheckName, ...] = ("microphone",)

    def find(self) -> Finding:
        """Listen for two seconds."""
        asked = self.ask()
        recording = record(self.microphone, SECONDS)
        level = level_of(recording, speech_in(recording))
        message = problem_with(level, asked=asked)
        details: dict[str, str | float] = {"level": round(level.noise if level.voice is None else level.voice)}
        if message:
            return Finding(self.name, False, Note(message, details))
        return Finding(
            self.name, True, Note("doctor-level" if level.voice is not None else "doctor-level-room", details)
        )


def problem_with(level: Level, *, asked: bool) -> str | None:
    """Give the message that says what is wrong, None if nothing is. asked: somebody was asked to speak."""
    if level.peak < SILENT:
        return "doctor-silent"
    if level.clipped > CLIPPED:
        return "doctor-clipping"
    if level.voice is None:
        if level.noise > NOISE:
            return "doctor-noisy"
        return "doctor-too-quiet" if asked else None
    if level.voice < TOO_QUIET:
        return "doctor-too-quiet"
    return "doctor-noisy" if level.voice - level.noise < NOISY else None


@dataclass(frozen=True, slots=True)
class EchoCheck:
    """Whether the microphone hears the loudspeaker, and might take the interviewer for the candidate.

    sound: some speech to play.
    """

    microphone: Microphone
    player: Player
    sound: Recording
    name: CheckName = "echo"
    needs: tuple[CheckName, ...] = ("microphone", "speaker")

    def find(self) -> Finding:
        """Play and record at the same time; headphones are advice, no problem."""
        with self.microphone.listen() as blocks:
            playing = Background(lambda: self.player.play(self.sound))
            heard = _gathered(blocks, self.sound.duration + 1.0)
            playing.result()
        is_heard = likeness(heard, self.sound) > HEARD and bool(speech_in(heard))
        return Finding(self.name, True, Note("doctor-echo" if is_heard else "doctor-no-echo"))


@dataclass(frozen=True, slots=True)
class VoiceCheck:
    """Whether the interviewer can speak.

    voices: the names of those that speak `language`.
    """

    synthesizer: Synthesizer
    text: str
    language: str
    voices: Callable[[], Iterable[str]]
    clock: Callable[[], float] = monotonic
    name: CheckName = "voice"
    needs: tuple[CheckName, ...] = ()

    def find(self) -> Finding:
        """Say a sentence, into nothing."""
        began = self.clock()
        recording = self.synthesizer.synthesize(self.text, language=self.language)
        seconds = round(self.clock() - began, 1)
        notes = (Note("doctor-voices", {"names": ", ".join(self.voices())}),)
        return Finding(self.name, bool(len(recording.samples)), Note("doctor-voice", {"seconds": seconds}), notes)


@dataclass(frozen=True, slots=True)
class ModelCheck:
    """Whether the speech model is here, and how long a two-minute answer takes.

    transcriber: gives the model, loaded. sample: at least `LONG` seconds of speech in `language`.
    """

    transcriber: Callable[[], Transcriber]
    sample: Recording
    model: str
    language: str
    clock: Callable[[], float] = monotonic
    name: CheckName = "model"
    needs: tuple[CheckName, ...] = ()

    def find(self) -> Finding:
        """Time it on two recordings, since a window costs something whatever is said in it."""
        transcriber = self.transcriber()
        short, long = (self._seconds(transcriber, duration) for duration in (SHORT, LONG))
        waiting = round(waiting_time(short, long))
        notes = [Note("doctor-micro")] if self.model in PACKAGED else []
        notes += [Note("doctor-slow")] if waiting > SLOW else []
        return Finding(self.name, True, Note("doctor-model", {"model": self.model, "seconds": waiting}), tuple(notes))

    def _seconds(self, transcriber: Transcriber, duration: float) -> float:
        began = self.clock()
        transcriber.transcribe(self.sample.between(0.0, duration), language=self.language)
        return self.clock() - began


def waiting_time(short: float, long: float, *, window: float = 30.0) -> float:
    """Give the seconds for a two-minute answer from those for `SHORT` and `LONG` seconds of speech.

    A model works in windows (of 30 s, Whisper's): each costs the same to listen to, and more the more is said in it.
    """
    per_second = max(long - short, 0.0) / (LONG - SHORT)
    per_window = max(long - per_second * LONG, 0.0)
    return per_window * ANSWER / window + per_second * ANSWER


@dataclass(frozen=True, slots=True)
class DiskCheck:
    """Whether sessions can be kept.

    free: gives the free bytes of a folder's disk.
    """

    home: Path
    free: Callable[[Path], int]
    name: CheckName = "disk"
    needs: tuple[CheckName, ...] = ()

    def find(self) -> Finding:
        """Write a file into the folder and look how much room there is."""
        details: dict[str, str | float] = {"path": str(self.home)}
        try:
            self.home.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.home) as file:
                file.write(b"x")
            free = self.free(self.home)
        except OSError:
            return Finding(self.name, False, Note("not-writable", details))
        details["megabytes"] = free // 1_000_000
        return Finding(self.name, free >= FREE, Note("doctor-disk" if free >= FREE else "doctor-disk-short", details))


def record(microphone: Microphone, seconds: float) -> Recording:
    """Listen for so long. Raises DeviceError."""
    with microphone.listen() as blocks:
        return _gathered(blocks, seconds)


def _gathered(blocks: Iterator[Block], seconds: float) -> Recording:
    gathered: list[Samples] = []
    wanted = round(seconds * SAMPLE_RATE)
    for block in blocks:
        gathered.append(block.samples)
        wanted -= len(block.samples)
        if wanted <= 0:
            break
    return Recording(np.concatenate(gathered) if gathered else np.zeros(0, np.float32))
