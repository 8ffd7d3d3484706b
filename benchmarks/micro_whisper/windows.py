"""Windows to learn from: a stretch of sound, what to write for it, and where each written piece was heard.

They are cut as faster-whisper cuts: mostly where a segment begins, at times in the midst of one. With timestamps, a
segment that the window cuts off leaves only the timestamp of its beginning behind the last whole one (there
faster-whisper goes on); if not even the first is whole, its words are written without an end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from audio.recording import SAMPLE_RATE
from benchmarks.micro_whisper.corpus import Labelled
from benchmarks.micro_whisper.features import FLOOR, FRAMES_PER_SECOND, MELS, Features, log_mel, scaled
from benchmarks.micro_whisper.speech import coloured_noise
from benchmarks.micro_whisper.tokenizer import LENGTH, Tokens

IGNORED = -100
"""Where no token is asked for, as torch has it."""

LATEST_BEGINNING = 1.0
"""Seconds: faster-whisper allows no later first timestamp."""

AROUND = 0.05
"""Seconds around a timestamp where the decoder may look for it."""

NOWHERE = (-1.0, -1.0)

EXAMPLE_FRAMES = 2
"""Feature frames for one of the encoder's."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How windows are drawn; shares of one.

    seconds: the longest. prompted: those behind a text of what was said before.
    """

    seconds: float = 12.0
    without_speech: float = 0.04
    timed: float = 0.75
    prompted: float = 0.05
    at_segment: float = 0.65
    at_word: float = 0.23
    shorter: float = 0.15
    noisy: float = 0.3
    masked: float = 0.25


@dataclass(slots=True)
class Window:
    """One thing to learn.

    features: scaled, frames by mels. phonemes: one for each encoder frame. read: all tokens that the decoder sees.
    wanted: what it shall write in the place of each, or `IGNORED`. places: where each was heard, in seconds.
    """

    features: Features
    phonemes: NDArray[np.int16]
    read: list[int] = field(default_factory=list)
    wanted: list[int] = field(default_factory=list)
    places: list[tuple[float, float]] = field(default_factory=list)

    def write(self, token: int, place: tuple[float, float] = NOWHERE) -> None:
        """Append a token that the decoder shall find by itself."""
        self.read.append(token)
        self.wanted.append(token)
        self.places.append(place)

    def give(self, token: int, wanted: int = IGNORED) -> None:
        """Append a token that the decoder is given; `wanted` is what it would have had to say."""
        self.read.append(token)
        self.wanted.append(wanted)
        self.places.append(NOWHERE)


class Windows:
    """Draw windows from recordings; the same from the same random numbers."""

    def __init__(self, recordings: Sequence[Labelled], tokens: Tokens, silence: int, manners: Manners) -> None:
        self._recordings = recordings
        self._tokens = tokens
        self._silence = silence
        self.manners = manners

    def draw(self, random: np.random.Generator) -> Window:
        """Give one window."""
        if random.random() < self.manners.without_speech:
            return self._without_speech(random)
        recording = self._recordings[int(random.integers(len(self._recordings)))]
        seconds = self.manners.seconds
        if random.random() < self.manners.shorter:
            seconds = float(random.uniform(2.0, seconds))
        return self.cut(recording, self._beginning(recording, seconds, random), seconds, random)

    def _beginning(self, recording: Labelled, seconds: float, random: np.random.Generator) -> float:
        """Choose where a window begins: shortly before a segment or a word, or anywhere."""
        latest = max(recording.duration - seconds * float(random.choice([1.0, 1.0, 0.3])), 0.0)
        chance = random.random()
        if chance >= self.manners.at_segment + self.manners.at_word:
            return _on_frame(float(random.uniform(0.0, latest)))
        is_segment = chance < self.manners.at_segment
        anchors = recording.segments if is_segment else np.arange(len(recording.words))
        anchors = anchors[recording.starts[anchors] <= max(latest, float(recording.starts[0]))]
        word = int(random.choice(anchors))
        before = float(recording.starts[word] - (recording.ends[word - 1] if word else 0.0))
        spare = random.uniform(0.0, 0.35 if is_segment else 0.1) if random.random() < 0.8 else random.uniform(0.0, 1.5)
        return _on_frame(max(float(recording.starts[word]) - min(float(spare), max(before, 0.02)), 0.0))

    def cut(self, recording: Labelled, begin: float, seconds: float, random: np.random.Generator) -> Window:
        """Give the window that begins at a time of a recording."""
        first = round(begin * FRAMES_PER_SECOND)
        log_power = recording.log_power[first : first + round(seconds * FRAMES_PER_SECOND)].astype(np.float32)
        end = begin + len(log_power) / FRAMES_PER_SECOND
        inside = np.flatnonzero((recording.starts >= begin - 0.01) & (recording.ends <= end + 0.01))
        if not len(inside):
            return self.draw(random)
        window = Window(self._heard(log_power, random), self._phonemes(recording, begin, len(log_power)))
        is_timed = bool(random.random() < self.manners.timed)
        if inside[0] and random.random() < self.manners.prompted:
            self._prompt(window, recording.words[max(int(inside[0]) - 30, 0) : int(inside[0])])
        self._open(window, recording.language, is_timed=is_timed)
        if is_timed:
            self._write_segments(window, since(recording, begin), inside, end - begin)
        else:
            self._write_words(window, since(recording, begin), inside)
        window.write(self._tokens.special.end)
        # What is longer than the decoder can write is no example.
        return window if len(window.read) <= LENGTH else self.draw(random)

    def _prompt(self, window: Window, words: Sequence[str]) -> None:
        window.give(self._tokens.special.previous)
        for word in words:
            for token in self._tokens.word(word)[0]:
                window.give(token)

    def _open(self, window: Window, language: str, *, is_timed: bool) -> None:
        special = self._tokens.special
        window.give(special.start)
        window.write(special.languages[language])
        window.give(special.transcribe)
        if not is_timed:
            window.give(special.no_timestamps)

    def _write_segments(self, window: Window, recording: Labelled, inside: NDArray[np.int64], seconds: float) -> None:
        is_first = True
        for words in _segments(recording, inside):
            following = recording.segments[np.searchsorted(recording.segments, words[-1], side="right") :]
            last = int(following[0]) - 1 if len(following) else len(recording.words) - 1
            is_whole = words[-1] == last
            begins = float(recording.starts[words[0]])
            self._write_time(window, min(begins, LATEST_BEGINNING) if is_first else begins)
            if is_whole or is_first:
                self._write_words(window, recording, words)
            if is_whole:
                self._write_time(window, float(recording.ends[words[-1]]))
            elif not is_first:
                return
            is_first = False
        cut = int(inside[-1]) + 1
        if cut in recording.segments and recording.starts[cut] < seconds - 0.1:
            self._write_time(window, float(recording.starts[cut]))

    def _write_words(self, window: Window, recording: Labelled, words: Sequence[int] | NDArray[np.int64]) -> None:
        for word in words:
            ids, shares = self._tokens.word(recording.words[word])
            start, end = float(recording.starts[word]), float(recording.ends[word])
            before = 0.0
            for id_, share in zip(ids, shares, strict=True):
                window.write(id_, (start + before * (end - start), start + share * (end - start)))
                before = share

    def _write_time(self, window: Window, seconds: float) -> None:
        step = min(max(round(seconds / 0.02), 0), 1500)
        window.write(self._tokens.special.zero + step, (seconds - AROUND, seconds + AROUND))

    def _phonemes(self, recording: Labelled, begin: float, frames: int) -> NDArray[np.int16]:
        centres = begin + (np.arange(frames // EXAMPLE_FRAMES) + 0.5) * EXAMPLE_FRAMES / FRAMES_PER_SECOND
        places = np.searchsorted(recording.phoneme_starts, centres, side="right") - 1
        known = np.where(places >= 0, recording.phonemes[np.maximum(places, 0)], self._silence)
        return known.astype(np.int16)

    def _heard(self, log_power: Features, random: np.random.Generator) -> Features:
        """Change loudness, colour and noise, scale, and mask some of it."""
        heard = log_power + np.float32(random.uniform(-0.5, 0.5))
        heard += np.linspace(-1, 1, MELS, dtype=np.float32) * np.float32(random.uniform(-0.25, 0.25))
        if random.random() < self.manners.noisy:
            heard = with_noise(heard, random)
        heard = np.maximum(heard, np.float32(FLOOR))
        loudest = float(heard.max()) + max(float(random.uniform(-0.5, 0.5)), 0.0)
        heard = scaled(heard, loudest)
        return masked(heard, random) if random.random() < self.manners.masked else heard

    def _without_speech(self, random: np.random.Generator) -> Window:
        """Draw noise, hum, clicks or nothing: the answer is that there is no speech."""
        seconds = float(random.uniform(0.3, self.manners.seconds))
        log_power = log_mel(sound_without_speech(seconds, random))
        phonemes = np.full(len(log_power) // EXAMPLE_FRAMES, self._silence, np.int16)
        window = Window(scaled(log_power), phonemes)
        special = self._tokens.special
        window.give(special.start)
        window.give(special.languages[str(random.choice(list(special.languages)))], wanted=special.no_speech)
        window.give(special.transcribe)
        if random.random() < self.manners.timed:
            window.write(special.zero)
        else:
            window.give(special.no_timestamps)
        window.write(special.end)
        return window


def since(recording: Labelled, begin: float) -> Labelled:
    """Give a recording with the times of its words counted from `begin`."""
    return replace(recording, starts=recording.starts - np.float32(begin), ends=recording.ends - np.float32(begin))


def with_noise(log_power: Features, random: np.random.Generator) -> Features:
    """Add noise of some colour, 1 to 5 decades below the loudest."""
    level = float(log_power.max()) - random.uniform(1.3, 5.0)
    colour = np.linspace(0.5, -0.5, MELS, dtype=np.float32) * random.uniform(-0.5, 2.0)
    noise = np.log(random.gamma(2.0, 0.5, log_power.shape).astype(np.float32) + 1e-6)
    natural = np.float32(np.log(10.0))
    mixed: Features = np.logaddexp(log_power * natural, (level + colour) * natural + noise) / natural
    return mixed.astype(np.float32)


def masked(features: Features, random: np.random.Generator) -> Features:
    """Hide a few mels, and a few hundredths of a second in every ten seconds."""
    hidden = features.copy()
    mean = float(features.mean())
    low = int(random.integers(MELS - 6))
    hidden[:, low : low + int(random.integers(1, 7))] = mean
    for _ in range(1 + len(features) // 1000):
        begin = int(random.integers(max(len(features) - 10, 1)))
        hidden[begin : begin + int(random.integers(2, 9))] = mean
    return hidden


def sound_without_speech(seconds: float, random: np.random.Generator) -> NDArray[np.float32]:
    """Give noise at any level, with hum or clicks in it or silence before it."""
    count = round(seconds * SAMPLE_RATE)
    sound = coloured_noise(count, random) * 10 ** random.uniform(-5.0, -0.5)
    kind = random.random()
    if kind < 0.2:
        return np.zeros(count, np.float32)
    if kind < 0.4:
        hertz = float(random.choice([50, 60, 100, 120, 180, 240]))
        sound = sound + 10 ** random.uniform(-3, -0.5) * np.sin(2 * np.pi * hertz * np.arange(count) / SAMPLE_RATE)
    elif kind < 0.5:
        sound[:: int(random.integers(2000, 30000))] += 10 ** random.uniform(-2, 0)
    elif kind < 0.6:
        sound[: count // 2] = 0.0
    return np.asarray(sound, np.float32)


def _segments(recording: Labelled, inside: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    return iter(np.split(inside, np.flatnonzero(np.isin(inside[1:], recording.segments)) + 1))


def _on_frame(seconds: float) -> float:
    return float(np.floor(seconds * FRAMES_PER_SECOND) / FRAMES_PER_SECOND)


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as arrays, filled up to the longest.

    features: windows by mels by frames. phonemes: windows by encoder frames. read, wanted: the decoder's tokens, and
    what it shall write behind each. first, last: encoder frames where a wanted token was heard, or -1.
    """

    features: NDArray[np.float32]
    phonemes: NDArray[np.int64]
    read: NDArray[np.int64]
    wanted: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]

    @property
    def seconds(self) -> float:
        """Of sound, filling included."""
        count, _, frames = self.features.shape
        return float(count * frames / FRAMES_PER_SECOND)


def collate(windows: Sequence[Window], end: int, frames: int = 0) -> Batch:
    """Put windows together; faster-whisper fills a short window with the feature 0.0, up to `frames`."""
    longest = max(frames, *(len(window.features) for window in windows))
    longest += -longest % 8
    length = max(len(window.read) for window in windows) - 1
    length += -length % 8
    count = len(windows)
    features = np.zeros((count, MELS, longest), np.float32)
    phonemes = np.full((count, longest // EXAMPLE_FRAMES), IGNORED, np.int64)
    read = np.full((count, length), end, np.int64)
    wanted, first, last = (np.full((count, length), value, np.int64) for value in (IGNORED, -1, -1))
    for row, window in enumerate(windows):
        features[row, :, : len(window.features)] = window.features.T
        phonemes[row, : len(window.phonemes)] = window.phonemes
        size = len(window.read) - 1
        read[row, :size] = window.read[:-1]
        wanted[row, :size] = window.wanted[1:]
        places = np.array(window.places[1:])
        is_known = places[:, 1] >= 0
        first[row, :size] = np.where(is_known, np.maximum(np.floor(places[:, 0] * 50), 0), -1)
        last[row, :size] = np.where(is_known, np.maximum(np.ceil(places[:, 1] * 50), first[row, :size] + 1), -1)
    return Batch(features, phonemes, read, wanted, first, last)
