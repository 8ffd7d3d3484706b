"""Audio files behind `Microphone`: an interview on recordings goes through exactly the code that runs live."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from audio.errors import DeviceError, NotAudioError
from audio.files import Sound, is_audio, opened
from audio.interfaces import Block
from audio.recording import SAMPLE_RATE, Recording

if TYPE_CHECKING:
    from audio.recording import Samples

BLOCK = 512
"""Samples, 32 ms."""

AUDIO_SUFFIXES = (".aac", ".aif", ".aiff", ".flac", ".m4a", ".mp3", ".mp4", ".oga", ".ogg", ".opus", ".wav", ".webm")
"""Names that promise sound: a recording of that name without any is worth an error."""


class RecordedMicrophone:
    """Deliver an audio file as a microphone would: blocks of 32 ms, mono, 16 kHz.

    path: any format. realtime: at the speed of life instead of as fast as they are taken.
    """

    def __init__(self, path: Path, *, realtime: bool = False) -> None:
        self.path = path
        self.realtime = realtime

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        """Open the file. Raises NotAudioError, also while iterating over one that turns out to hold nothing."""
        with opened(self.path) as sound:
            blocks = (Block(samples) for samples in _cut(_resampled(sound)))
            yield _in_real_time(blocks) if self.realtime else blocks


class SilentPlayer:
    """Play nothing, and take no time for it."""

    def play(self, recording: Recording) -> None:
        """Return at once."""


class RecordedAnswers:
    """A folder of recordings, the answers to a session's questions.

    `<question-id>.flac` (any audio format) answers its question, `<question-id>.2.flac` is the second take or the
    answer to the follow-up. What is named for no question answers, in the order of names, the questions that have no
    recording of their own. What is not audio is ignored.

    question_ids: of the whole bank; what is named for one of them is never taken for another.
    Raises DeviceError if the folder is missing or holds no sound, NotAudioError if a recording named for a question
    cannot be read.
    """

    def __init__(self, folder: Path, question_ids: Collection[str], *, realtime: bool = False) -> None:
        self.realtime = realtime
        self._named: dict[tuple[str, int], Path] = {}
        self._unnamed: list[Path] = []
        self._played: Counter[str] = Counter()
        self._sort(folder, question_ids)

    def microphone(self, question_id: str) -> RecordedMicrophone | None:
        """Give what is answered to a question next: first its answer, then what follows; None if nothing does."""
        path = self._next(question_id)
        if path is None:
            return None
        self._played[question_id] += 1
        if path in self._unnamed:
            self._unnamed.remove(path)
        return RecordedMicrophone(path, realtime=self.realtime)

    def has_more(self, question_id: str) -> bool:
        """Whether something is left that answers the question."""
        return self._next(question_id) is not None

    @property
    def named(self) -> frozenset[str]:
        """The ids of the questions that a first take is named for."""
        return frozenset(question_id for question_id, take in self._named if take == 1)

    @property
    def unnamed(self) -> int:
        """How many recordings are named for no question and still wait for one."""
        return len(self._unnamed)

    def _sort(self, folder: Path, question_ids: Collection[str]) -> None:
        for path in _files(folder):
            named_for = _named_for(path.stem, question_ids)
            if not is_audio(path):
                if named_for and path.suffix.lower() in AUDIO_SUFFIXES:
                    raise NotAudioError("answer-not-audio", file=path.name)
            elif named_for:
                self._named.setdefault(named_for, path)
            else:
                self._unnamed.append(path)
        if not self._named and not self._unnamed:
            raise DeviceError("answers-none", folder=str(folder))

    def _next(self, question_id: str) -> Path | None:
        played = self._played[question_id]
        named = self._named.get((question_id, played + 1))
        return named or (self._unnamed[0] if self._unnamed and not played else None)


def _files(folder: Path) -> list[Path]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise DeviceError("answers-folder-unreadable", folder=str(folder), reason=error.strerror or "") from error
    return [path for path in paths if path.is_file() and not path.name.startswith(".")]


def _named_for(stem: str, question_ids: Collection[str]) -> tuple[str, int] | None:
    """Give the question and the take that a file is named for."""
    if stem in question_ids:
        return stem, 1
    question_id, _, take = stem.rpartition(".")
    return (question_id, int(take)) if question_id in question_ids and take.isdecimal() else None


def _resampled(sound: Sound) -> Iterator[Samples]:
    if sound.sample_rate == SAMPLE_RATE:
        yield from sound.chunks
        return
    import soxr

    stream = soxr.ResampleStream(sound.sample_rate, SAMPLE_RATE, 1, dtype="float32")
    for chunk in sound.chunks:
        yield stream.resample_chunk(chunk)
    yield stream.resample_chunk(np.zeros(0, np.float32), last=True)


def _cut(chunks: Iterator[Samples]) -> Iterator[Samples]:
    """Cut into blocks of one length; the last one may be shorter."""
    rest = np.zeros(0, np.float32)
    for chunk in chunks:
        sound = np.concatenate([rest, chunk])
        whole = len(sound) // BLOCK * BLOCK
        yield from sound[:whole].reshape(-1, BLOCK)
        rest = sound[whole:]
    if len(rest):
        yield rest


def _in_real_time(blocks: Iterator[Block]) -> Iterator[Block]:
    started = time.monotonic()
    heard = 0
    for block in blocks:
        heard += len(block.samples)
        # A block exists once it has been spoken; waiting for the clock, not for its length, keeps the pace.
        time.sleep(max(0.0, started + heard / SAMPLE_RATE - time.monotonic()))
        yield block
