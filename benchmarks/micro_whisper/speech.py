"""Speak a script, and say where every word and phoneme of it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from audio.files import from_16_bit
from audio.recording import SAMPLE_RATE, Recording
from benchmarks.espeak import Sounded, Voice, sounded
from benchmarks.micro_whisper.scripts import Script
from benchmarks.micro_whisper.text import SPOKEN, label

PAUSES = ("_:", "_", "_!", "_|", "_::")
"""espeak's names of silences."""

SHORTEST = 0.04
"""Seconds that a word lasts at least."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A recording with its words and phonemes; times in seconds.

    words: as the model shall write them, mark included. ends: where the voice stops for the word, even if the next
    begins later.
    """

    language: str
    samples: NDArray[np.float32]
    words: tuple[str, ...]
    starts: NDArray[np.float32]
    ends: NDArray[np.float32]
    phonemes: tuple[str, ...]
    phoneme_starts: NDArray[np.float32]


def speak_script(script: Script, head: float = 0.0) -> Speech:
    """Speak all parts with their pauses, behind `head` seconds of silence."""
    said = [_say(part.text, script.voice, script.language) for part in script.parts]
    pauses = [head, *(part.pause for part in script.parts)]
    durations = [len(piece.samples) / SAMPLE_RATE for piece in said]
    offsets = np.cumsum([pause + before for pause, before in zip(pauses, [0.0, *durations], strict=True)])
    sound = [_silence(head)]
    for piece, pause in zip(said, pauses[1:], strict=True):
        sound += [piece.samples, _silence(pause)]
    return Speech(
        script.language,
        np.concatenate(sound),
        tuple(word for piece in said for word in piece.words),
        _moved([piece.starts for piece in said], offsets),
        _moved([piece.ends for piece in said], offsets),
        tuple(name for piece in said for name in piece.phonemes),
        _moved([piece.phoneme_starts for piece in said], offsets),
    )


def in_a_room(samples: NDArray[np.float32], random: np.random.Generator) -> NDArray[np.float32]:
    """Set a loudness of -26 to 0 dB, and in six of ten add noise of some colour, 15 to 48 dB below the speech."""
    loud = samples * 10 ** random.uniform(-1.3, -0.03) / (np.abs(samples).max() + 1e-6)
    if random.random() < 0.6:
        level = 10 ** (-random.uniform(15, 48) / 20) * float(np.sqrt(np.mean(loud**2)))
        loud = loud + level * coloured_noise(len(loud), random)
    return np.asarray(loud, np.float32)


def coloured_noise(count: int, random: np.random.Generator) -> NDArray[np.float32]:
    """Give noise of about unit power: white, or with its high frequencies weaker."""
    noise = random.standard_normal(count, dtype=np.float32)
    kernel = ([1.0], [0.6, 0.4], [0.3, 0.3, 0.25, 0.2, 0.15, 0.1])[int(random.integers(3))]
    return np.convolve(noise, np.array(kernel, np.float32), "same")


def _silence(seconds: float) -> NDArray[np.float32]:
    return np.zeros(round(seconds * SAMPLE_RATE), np.float32)


def _moved(times: Sequence[NDArray[np.float32]], offsets: NDArray[np.float64]) -> NDArray[np.float32]:
    moved = [piece + offset for piece, offset in zip(times, offsets, strict=False)]
    return np.concatenate(moved).astype(np.float32)


def _say(text: str, voice: Voice, language: str) -> Speech:
    sound = sounded(text, voice)
    recording = Recording(from_16_bit(sound.samples), sound.sample_rate).resampled(SAMPLE_RATE)
    starts, ends = _times(text, sound, recording.duration)
    names = tuple(name.strip("',%=|") for _, name in sound.phonemes)
    times = np.array([seconds for seconds, _ in sound.phonemes], np.float32)
    written = {spoken: word for word, spoken in SPOKEN[language].items()}
    words = tuple(label(written.get(word.lower(), word)) for word in text.split())
    return Speech(
        language, recording.samples, words, np.array(starts, np.float32), np.array(ends, np.float32), names, times
    )


def _times(text: str, sound: Sounded, duration: float) -> tuple[list[float], list[float]]:
    """Give where each word begins and ends: at the first pause behind it or where the next begins.

    Words that espeak reads together ("of the") have one event; they share its time by their letters.
    """
    words = text.split()
    begun = _begun(text, sound)
    pauses = np.array([seconds for seconds, name in sound.phonemes if name in PAUSES] + [duration])
    starts, ends = [], []
    for (first, start), (following, limit) in pairwise([*begun, (len(words), duration)]):
        pause = pauses[min(int(np.searchsorted(pauses, start + SHORTEST)), len(pauses) - 1)]
        end = max(min(float(pause), limit), start)
        letters = np.cumsum([0, *(len(word) for word in words[first:following])])
        times = start + (end - start) * letters / letters[-1]
        starts += times[:-1].tolist()
        ends += times[1:].tolist()
    return starts, ends


def _begun(text: str, sound: Sounded) -> list[tuple[int, float]]:
    """Give the words that have an event of their own, the first always among them, and when they begin."""
    begun = [(0, 0.0)]
    for seconds, position, _ in sound.words:
        word = text.count(" ", 0, position)
        if begun[-1][0] < word < len(text.split()):
            begun.append((word, max(seconds, begun[-1][1])))
    return begun
