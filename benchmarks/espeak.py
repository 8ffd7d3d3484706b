"""The synthesizer itself, which says when each word begins: the truth that recognised words are measured against.

Runs on Linux, with the espeak-ng of the package espeakng-loader.
"""

from __future__ import annotations

import ctypes
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from audio.files import from_16_bit
from audio.recording import SAMPLE_RATE, Recording

SYNCHRONOUS = 2
UTF_8 = 1
RATE, PITCH, RANGE = 1, 3, 4
"""espeak-ng's numbers for parameters."""

WORD, PHONEME, END = 1, 7, 0
"""for events,"""

PHONEME_EVENTS = 1
"""and for the wish to have phonemes among them."""


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass(frozen=True, slots=True)
class Voice:
    """How a text is spoken: espeak's name ("en-us+m3"), words a minute, pitch and its range (0 to 99)."""

    name: str = "en-us"
    rate: int = 160
    pitch: int = 50
    range: int = 50


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text as sound, silence around it trimmed.

    recording: 16 kHz. starts: when each of `words` begins, in seconds.
    """

    recording: Recording
    words: tuple[str, ...]
    starts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sounded:
    """What espeak-ng gives for a text, untouched.

    samples: 16-bit. words: seconds, place in the text and length of each word event. phonemes: seconds and espeak's
    name of each phoneme, pauses among them ("_", "_:").
    """

    samples: np.ndarray
    sample_rate: int
    words: tuple[tuple[float, int, int], ...]
    phonemes: tuple[tuple[float, str], ...]


class _Espeak:
    def __init__(self) -> None:
        import espeakng_loader

        os.environ["ESPEAK_DATA_PATH"] = str(Path(espeakng_loader.get_data_path()).parent)
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        self.sample_rate = self._library.espeak_Initialize(SYNCHRONOUS, 0, None, PHONEME_EVENTS)
        self._sound: list[np.ndarray] = []
        self._words: list[tuple[float, int, int]] = []
        self._phonemes: list[tuple[float, str]] = []
        self._callback = _CALLBACK(self._hear)  # kept, or it would be collected
        self._library.espeak_SetSynthCallback(self._callback)

    def speak(self, text: str, voice: Voice) -> Sounded:
        if self._library.espeak_SetVoiceByName(voice.name.encode()):
            raise ValueError(voice.name)
        for parameter, value in ((RATE, voice.rate), (PITCH, voice.pitch), (RANGE, voice.range)):
            self._library.espeak_SetParameter(parameter, value, 0)
        self._sound, self._words, self._phonemes = [], [], []
        encoded = text.encode()
        self._library.espeak_Synth(encoded, len(encoded) + 1, 0, 0, 0, UTF_8, None, None)
        sound = np.concatenate(self._sound)
        return Sounded(sound, self.sample_rate, tuple(self._words), tuple(self._phonemes))

    def _hear(self, samples: ctypes._Pointer[ctypes.c_short], count: int, events: ctypes._Pointer[_Event]) -> int:
        if count > 0 and samples:
            self._sound.append(np.ctypeslib.as_array(samples, shape=(count,)).copy())
        index = 0
        while events[index].type != END:
            event = events[index]
            seconds = event.sample / self.sample_rate
            if event.type == WORD:
                self._words.append((seconds, event.text_position - 1, event.length))
            elif event.type == PHONEME:
                self._phonemes.append((seconds, event.id.string.decode("utf-8", "replace")))
            index += 1
        return 0


@cache
def _espeak() -> _Espeak:
    return _Espeak()


def sounded(text: str, voice: Voice) -> Sounded:
    """Say a text, with everything that espeak-ng tells about it."""
    return _espeak().speak(text, voice)


def speak(text: str, voice: Voice) -> Spoken:
    """Say a text; events that hold several words, or a part of one, count with the word they begin in."""
    sound = sounded(text, voice)
    recording = Recording(from_16_bit(sound.samples), sound.sample_rate).resampled(SAMPLE_RATE)
    loud = np.flatnonzero(np.abs(recording.samples) > 0.005)
    first, last = int(loud[0]), int(loud[-1]) + 1
    words, times = [], []
    begun = -1
    for seconds, position, length in sound.words:
        index = len(text[: position + 1].split()) - 1
        if index != begun and text[position : position + length].strip():
            begun = index
            words.append(text.split()[index])
            times.append(max(seconds - first / SAMPLE_RATE, 0.0))
    return Spoken(Recording(recording.samples[first:last]), tuple(words), tuple(times))
