"""The spoken corpus on disk: shards of features with their words and phonemes, made once and read many times.

A shard is `NAME.npy`, the unscaled features of all its recordings one after the other, and `NAME.npz`, their labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.micro_whisper.features import FRAMES_PER_SECOND, log_mel
from benchmarks.micro_whisper.scripts import Writer
from benchmarks.micro_whisper.speech import Speech, in_a_room, speak_script
from benchmarks.micro_whisper.text import LANGUAGES, held_out_paragraphs

LONGEST_SEGMENT = 3.0
"""Seconds behind which a segment ends at the next pause; it always ends with its sentence."""

SILENCE = "_"
"""espeak's name of a pause, which frames without speech get."""

PAUSE = 0.12
"""Seconds between two words that count as a pause."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One recording to learn from; times in seconds from its beginning.

    log_power: frames by mels, unscaled, in half precision. segments: numbers of the words that begin a segment.
    """

    language: str
    log_power: NDArray[np.float16]
    words: tuple[str, ...]
    starts: NDArray[np.float32]
    ends: NDArray[np.float32]
    segments: NDArray[np.int64]
    phonemes: NDArray[np.int16]
    phoneme_starts: NDArray[np.float32]

    @property
    def duration(self) -> float:
        """Seconds."""
        return len(self.log_power) / FRAMES_PER_SECOND


def make_shard(path: Path, seconds: float, seed: int, *, held_out: bool = False) -> None:
    """Write and speak scripts of both languages in turn until there is enough sound."""
    random = np.random.default_rng(seed)
    texts = {language: held_out_paragraphs(language) if held_out else () for language in LANGUAGES}
    writers = [Writer(language, seed, paragraphs) for language, paragraphs in texts.items()]
    speeches: list[Speech] = []
    features: list[NDArray[np.float16]] = []
    while sum(map(len, features)) < seconds * FRAMES_PER_SECOND:
        speech = speak_script(writers[len(speeches) % len(writers)].write(), float(random.uniform(0.0, 1.0)))
        features.append(log_mel(in_a_room(speech.samples, random)).astype(np.float16))
        speeches.append(speech)
    np.savez(path.with_suffix(".npz"), **_labels(speeches, [len(one) for one in features]))
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file:
        np.save(file, np.concatenate(features))
    unfinished.replace(path.with_suffix(".npy"))


def _labels(speeches: Sequence[Speech], frames: Sequence[int]) -> dict[str, Any]:
    return {
        "languages": np.array([speech.language for speech in speeches]),
        "frames": np.cumsum([0, *frames]),
        "word_counts": np.cumsum([0, *(len(speech.words) for speech in speeches)]),
        "phoneme_counts": np.cumsum([0, *(len(speech.phonemes) for speech in speeches)]),
        "words": np.array([word for speech in speeches for word in speech.words]),
        "starts": np.concatenate([speech.starts for speech in speeches]),
        "ends": np.concatenate([speech.ends for speech in speeches]),
        "phonemes": np.array([name for speech in speeches for name in speech.phonemes]),
        "phoneme_starts": np.concatenate([speech.phoneme_starts for speech in speeches]),
    }


def read_shard(path: Path, inventory: Sequence[str]) -> Iterator[Labelled]:
    """Give the recordings of a shard; a phoneme's number is its place in the sorted inventory."""
    features = np.load(path.with_suffix(".npy"), mmap_mode="r")
    with np.load(path.with_suffix(".npz")) as labels:
        names, numbers = np.unique(labels["phonemes"], return_inverse=True)
        known = _numbers(names, inventory)[numbers]
        bounds = zip(*(_pairs(labels[key]) for key in ("frames", "word_counts", "phoneme_counts")), strict=True)
        columns = {key: labels[key] for key in ("languages", "words", "starts", "ends", "phoneme_starts")}
    for number, (frames, words, phonemes) in enumerate(bounds):
        spelled = tuple(columns["words"][slice(*words)].tolist())
        starts, ends = columns["starts"][slice(*words)], columns["ends"][slice(*words)]
        yield Labelled(
            str(columns["languages"][number]),
            features[slice(*frames)],
            spelled,
            starts,
            ends,
            segment_starts(spelled, starts, ends),
            known[slice(*phonemes)],
            columns["phoneme_starts"][slice(*phonemes)],
        )


def _numbers(names: NDArray[np.str_], inventory: Sequence[str]) -> NDArray[np.int16]:
    """Give the places of names in the inventory; one that came after training began counts as a pause."""
    known = {name: place for place, name in enumerate(inventory)}
    return np.array([known.get(str(name), known[SILENCE]) for name in names], np.int16)


def phoneme_inventory(paths: Sequence[Path]) -> list[str]:
    """Give all phoneme names of some shards, sorted."""
    names: set[str] = set()
    for path in paths:
        with np.load(path.with_suffix(".npz")) as labels:
            names.update(np.unique(labels["phonemes"]).tolist())
    return sorted(names)


def segment_starts(words: Sequence[str], starts: NDArray[np.float32], ends: NDArray[np.float32]) -> NDArray[np.int64]:
    """Give the words that begin a segment: those behind a sentence's end, and behind a pause in a long sentence.

    faster-whisper goes on where the last whole segment of a window ended, so every window should hold one.
    """
    first = [0]
    for word in range(1, len(words)):
        is_pause = starts[word] - ends[word - 1] >= PAUSE
        is_long = ends[word - 1] - starts[first[-1]] >= LONGEST_SEGMENT
        if is_pause and (words[word - 1].endswith((".", "?")) or is_long):
            first.append(word)
    return np.array(first)


def _pairs(bounds: NDArray[np.int64]) -> list[tuple[int, int]]:
    return list(zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True))
