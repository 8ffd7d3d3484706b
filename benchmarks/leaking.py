"""What is heard of the interviewer's own voice, where a loudspeaker leaks into the recording, and what is left of it.

Each question of the shipped banks, in a room, at a stated level below the answer that follows it. Live, the microphone
is deaf until the cue is over, so what can leak is the room's answer to the cue; the other rows are recordings that were
made by other means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from audio.cue import cue
from audio.echo import leaked
from audio.recording import SAMPLE_RATE, Recording, Samples
from audio.voice_activity import speech_in
from audio.whisper import WhisperTranscriber
from benchmarks.espeak import Voice, speak
from benchmarks.hearing import live_transcript
from benchmarks.spoken_answers import fluent_answer, noisy
from interviewer.wiring import bank_of

VOICES = {"en": "en-us", "pt-BR": "pt-br"}
"""The interviewer's."""

LEVELS = (-6.0, -15.0, -25.0)
"""dB beside the answer."""

PAUSE = 1.0
"""Seconds between the leak and the answer, and the beginning of nothing."""

REVERBERATION = 0.3
"""Seconds in which a furnished room falls by 60 dB."""


@dataclass
class Leak:
    """Words that were heard where the interviewer spoke, those of them that were left out, and own words that were."""

    recordings: int = 0
    heard: int = 0
    left_out: int = 0
    own_left_out: int = 0

    def __str__(self) -> str:
        return f"| {self.recordings} | {self.heard} | {self.left_out} | {self.own_left_out} |"


def leaks(transcriber: WhisperTranscriber, seed: int, answers: int) -> Iterator[tuple[str, Leak]]:
    """Give what was heard for each kind of leak."""
    banks = ([(code, question.prompt) for question in bank_of(None, code).questions] for code in VOICES)
    spoken = list(chain.from_iterable(zip(*banks, strict=True)))[:answers]
    for kind in ("question", "cue", "nothing"):
        for level in LEVELS if kind != "nothing" else (0.0,):
            found = Leak()
            for number, (code, prompt) in enumerate(spoken, start=seed):
                _count(found, transcriber, _Case(kind, level, code, prompt, number))
            yield f"{kind} at {level:.0f} dB" if kind != "nothing" else kind, found


@dataclass(frozen=True, slots=True)
class _Case:
    kind: str
    level: float
    language: str
    prompt: str
    seed: int


def _count(found: Leak, transcriber: WhisperTranscriber, case: _Case) -> None:
    answer = fluent_answer(case.seed, 8.0, case.language).recording.samples
    leak = _leak(case, _loudness(answer))
    silence = np.zeros(round(PAUSE * SAMPLE_RATE), np.float32)
    sound = noisy(Recording(np.concatenate([leak, silence, answer])), case.seed, snr=35.0)
    text, _ = live_transcript(transcriber, sound, case.language)
    begin = (len(leak) + len(silence)) / SAMPLE_RATE
    with TemporaryDirectory() as folder:
        path = Path(folder, "answer.wav")
        sound.save(path)
        count = leaked(text.words, speech_in(sound), case.prompt, path)
    heard = sum(word.start < begin - PAUSE / 2 for word in text.words)
    found.recordings += 1
    found.heard += heard
    found.left_out += min(count, heard)
    found.own_left_out += max(count - heard, 0)


def _leak(case: _Case, loudness: float) -> Samples:
    if case.kind == "nothing":
        return np.zeros(0, np.float32)
    sound = speak(case.prompt, Voice(VOICES[case.language])).recording if case.kind == "question" else cue()
    dry = sound.resampled(SAMPLE_RATE).samples
    wet = np.convolve(dry, _room(case.seed)).astype(np.float32)
    # Of the cue, only what the room adds: the microphone is deaf until the loudspeaker is silent.
    heard = wet if case.kind == "question" else wet[len(dry) :]
    return np.asarray(heard * (loudness / _loudness(wet)) * 10 ** (case.level / 20), np.float32)


def _room(seed: int) -> np.ndarray:
    """Give the direct sound, and an echo of noise that dies away."""
    count = round(REVERBERATION * SAMPLE_RATE)
    echo = np.random.default_rng(seed).standard_normal(count) * 10 ** (-3 * np.arange(count) / count)
    echo *= 0.5 / np.sqrt(np.square(echo).sum())
    echo[0] = 1.0
    return echo


def _loudness(samples: Samples) -> float:
    return float(np.sqrt(np.mean(np.square(samples[np.abs(samples) > 0.05 * np.abs(samples).max()]))))
