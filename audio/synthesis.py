"""The interviewer's voice: pyttsx3 behind `Synthesizer`, in a process that can be killed, and cached on disk.

A reused pyttsx3 engine can hang in its second `runAndWait()` (its issues 126, 402, 419), and on Windows only the first
text is heard; a process for each utterance is the fix that held (issue 22). Its sound goes to a file, so that one path
serves every platform.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from audio import synthesis_process
from audio.errors import NotAudioError, SpeechError
from audio.pronunciation import Pronunciation
from audio.recording import SAMPLE_RATE, Recording
from audio.synthesis_process import Outcome, Request, Voice

if TYPE_CHECKING:
    from audio.recording import Samples

logger = logging.getLogger(__name__)

COMMAND = (sys.executable, "-P", "-X", "utf8", synthesis_process.__file__)
"""-P: what lies in the current folder is not imported."""

CACHE_FORMAT = 1
"""1: 16-bit FLAC at the engine's rate, levelled."""

LEVEL = -20.0
"""dB relative to full scale, root mean square of the voiced parts. Ours: as loud as speech in broadcasts and calls."""

PEAK = -1.0
"""dB relative to full scale; no sample is louder, whatever the level."""

_MESSAGES = {
    Outcome.NO_ENGINE: "speech-engine-missing",
    Outcome.NO_VOICE: "speech-no-voice",
    Outcome.UNKNOWN_VOICE: "speech-voice-unknown",
}


@dataclass(frozen=True, slots=True)
class VoiceOptions:
    """How the interviewer speaks.

    voice: its id or name, None for the machine's voice of the language. rate: words per minute.
    """

    voice: str | None = None
    rate: int = 160


class SpeechProcess:
    """Ask pyttsx3 in a process of its own.

    command: what is started; a request is its stdin. timeout: seconds after which it is killed.
    """

    def __init__(self, command: Sequence[str] = COMMAND, *, timeout: float = 20.0) -> None:
        self.command = tuple(command)
        self.timeout = timeout

    def speak(self, request: Request) -> Recording:
        """Give the spoken text, the request's `file` is chosen here. Raises SpeechError."""
        with TemporaryDirectory(prefix="interviewer-") as folder:
            path = Path(folder, "speech.wav")  # macOS writes AIFF under any name; reading looks at the content
            self._run(replace(request, file=str(path)))
            return _spoken(path)

    def voices(self) -> tuple[Voice, ...]:
        """Give the voices of this machine. Raises SpeechError."""
        with TemporaryDirectory(prefix="interviewer-") as folder:
            path = Path(folder, "voices.json")
            self._run(Request(str(path)))
            try:
                listed = json.loads(path.read_bytes())
                return tuple(Voice(voice["id"], voice["name"], tuple(voice["languages"])) for voice in listed)
            except (OSError, ValueError, TypeError, KeyError) as error:
                raise SpeechError("speech-unreadable") from error

    def _run(self, request: Request) -> None:
        request = replace(request, timeout=self.timeout + 5)
        try:
            child = subprocess.run(  # noqa: S603 (our own program, no shell)
                self.command,
                input=json.dumps(asdict(request)).encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=self.timeout,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise SpeechError("speech-timeout", seconds=self.timeout) from error
        except OSError as error:
            raise SpeechError("speech-engine-missing") from error
        _check(child.returncode, request)


def _check(status: int, request: Request) -> None:
    if status == Outcome.DONE:
        return
    message = _MESSAGES.get(Outcome(status)) if status in set(Outcome) else None
    logger.debug("the voice process ended with status %d", status)
    raise SpeechError(message or "speech-died", status=status, voice=request.voice or "", language=request.language)


def _spoken(path: Path) -> Recording:
    try:
        recording = Recording.load(path)
    except NotAudioError as error:
        raise SpeechError("speech-unreadable") from error
    if not recording.samples.any():
        raise SpeechError("speech-unreadable")
    return recording


class Pyttsx3Synthesizer:
    """Speak with the voices of this machine.

    cache: folder for what was once spoken; None keeps nothing.
    lexicons: language -> how to write its jargon for the voice.
    """

    def __init__(
        self,
        cache: Path | None,
        options: VoiceOptions | None = None,
        *,
        lexicons: Mapping[str, Mapping[str, str]] | None = None,
        process: SpeechProcess | None = None,
    ) -> None:
        self.cache = cache
        self.options = options or VoiceOptions()
        self.process = process or SpeechProcess()
        self._pronunciations = {language: Pronunciation(lexicon) for language, lexicon in (lexicons or {}).items()}

    def synthesize(self, text: str, *, language: str) -> Recording:
        """Give the spoken text; an empty recording where there is nothing to say. Raises SpeechError."""
        request = self._request(text, language)
        if not any(character.isalnum() for character in request.text):
            return Recording(np.zeros(0, np.float32), SAMPLE_RATE)
        return self._cached(request) or self._synthesized(request)

    def _request(self, text: str, language: str) -> Request:
        if pronunciation := self._pronunciations.get(language):
            text = pronunciation.spell(text)
        text = " ".join("".join(character if character.isprintable() else " " for character in text).split())
        return Request("", text, language, self.options.voice, self.options.rate)

    def _synthesized(self, request: Request) -> Recording:
        spoken = self.process.speak(request)
        levelled = Recording(_levelled(spoken.samples, spoken.sample_rate), spoken.sample_rate)
        if self.cache:
            with suppress(OSError):  # a full disk costs the cache, not the voice
                self.cache.mkdir(parents=True, exist_ok=True)
                levelled.save(self._path(self.cache, request))
        return levelled

    def _cached(self, request: Request) -> Recording | None:
        return _intact(self._path(self.cache, request)) if self.cache else None

    @staticmethod
    def _path(cache: Path, request: Request) -> Path:
        parts = [CACHE_FORMAT, sys.platform, request.language, request.voice, request.rate, request.text]
        return cache / f"{sha256(json.dumps(parts).encode()).hexdigest()[:32]}.flac"


def _intact(path: Path) -> Recording | None:
    """Read what was cached; None for a missing or damaged file, of which half an utterance would be heard."""
    import soundfile

    try:
        with path.open("rb") as opened, soundfile.SoundFile(opened) as file:
            samples = file.read(dtype="float32")
            return Recording(samples, file.samplerate) if 0 < len(samples) == file.frames else None
    except (OSError, soundfile.SoundFileError):
        return None


def _levelled(samples: Samples, sample_rate: int) -> Samples:
    """Bring speech to `LEVEL`, and its loudest sample below `PEAK`."""
    loudest = float(np.abs(samples).max())
    gain = min(_factor(LEVEL) / _voiced_level(samples, sample_rate), _factor(PEAK) / loudest)
    return samples * np.float32(gain)


def _voiced_level(samples: Samples, sample_rate: int) -> float:
    """Give the root mean square without the pauses, which are 30 dB below the loudest 20 ms."""
    frame = min(sample_rate // 50, len(samples))
    frames = samples[: len(samples) // frame * frame].reshape(-1, frame)
    power = np.square(frames, dtype=np.float64).mean(axis=1)
    return float(np.sqrt(power[power >= power.max() / 1000].mean()))


def _factor(decibels: float) -> float:
    return float(10 ** (decibels / 20))
