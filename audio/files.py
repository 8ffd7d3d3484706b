"""Audio files of any format that libsndfile or FFmpeg reads, streamed as mono float32."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
from numpy.typing import NDArray

from audio.errors import NotAudioError

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from soundfile import SoundFile

Samples = NDArray[np.float32]
"""Mono sound, shape (n,), in [-1, 1]."""

CHUNK = 4_096
"""Frames read at a time. What a truncated file loses is at most the one that it breaks off in."""

FULL_SCALE = 2**15
"""Of 16 bits."""

SOUGHT_INEXACTLY = ("MP3", "OGG")
"""soundfile seeks after every read, which makes holes in compressed sound; FFmpeg reads straight on."""

UNKNOWN_LENGTH = 2**62
"""A FLAC whose writer was killed claims 2^63-1 frames and cannot be sought in; FFmpeg reads what there is."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A file being decoded.

    sample_rate: Hz, of the file. chunks: shape (n,), float32 in [-1, 1], mono; raises NotAudioError if nothing comes.
    """

    sample_rate: int
    chunks: Iterator[Samples]


def read(path: Path) -> tuple[Samples, int]:
    """Give all samples (shape (n,), float32 in [-1, 1], channels averaged) and the sample rate in Hz.

    A truncated file gives what is there. Raises NotAudioError if that is nothing.
    """
    with opened(path) as sound:
        return np.concatenate(list(sound.chunks)), sound.sample_rate


def read_between(path: Path, start: float, end: float) -> tuple[Samples, int]:
    """Give the samples of a WAV file from `start` to `end` (seconds) and its sample rate in Hz.

    What is not there is left out. Raises NotAudioError if it cannot be read.
    """
    import soundfile

    try:
        with soundfile.SoundFile(path) as file:
            first, last = (min(round(max(time, 0.0) * file.samplerate), file.frames) for time in (start, end))
            file.seek(first)
            return file.read(max(last - first, 0), dtype="float32", always_2d=True).mean(axis=1), file.samplerate
    except (soundfile.SoundFileError, OSError) as error:
        raise NotAudioError("audio-file-unreadable", file=path.name, reason=str(error)) from error


def write(path: Path, samples: Samples, sample_rate: int) -> None:
    """Write a 16-bit file, whole or not at all; the name's suffix says the format (.wav, .flac). Raises OSError."""
    write_chunks(path, Sound(sample_rate, iter([samples])))


def join(sources: Sequence[Path], path: Path) -> int:
    """Write the sound of `sources`, which have one sample rate, one after the other; give the number of samples.

    As `write`, but chunk by chunk, so that an hour needs no more memory than a minute. `path` may be one of them.
    Raises NotAudioError, and OSError.
    """
    with ExitStack() as stack:
        sounds = [stack.enter_context(opened(source)) for source in sources]
        return write_chunks(path, Sound(sounds[0].sample_rate, chain.from_iterable(sound.chunks for sound in sounds)))


def length(path: Path) -> int:
    """Give the number of samples, by decoding them all. Raises NotAudioError."""
    with opened(path) as sound:
        return sum(len(chunk) for chunk in sound.chunks)


def write_chunks(path: Path, sound: Sound) -> int:
    """Write as `write` does, and give the number of samples."""
    temporary = path.with_name(f".{path.name}.partial")
    try:
        with temporary.open("w+b") as file:
            written = _encode(sound, _Disk(file), path.suffix.removeprefix("."))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return written


def _encode(sound: Sound, disk: _Disk, form: str) -> int:
    import soundfile

    written = 0
    with soundfile.SoundFile(disk, "w", sound.sample_rate, 1, "PCM_16", format=form) as file:
        for chunk in sound.chunks:
            file.write(to_16_bit(chunk))
            written += len(chunk)
            disk.check()
    disk.check()
    return written


class _Disk:
    """A file for libsndfile, which does not say so when the disk is full; this remembers it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._problem: OSError | None = None
        self.tell, self.read = file.tell, file.read

    def write(self, data: bytes) -> int:
        with self._remembered():
            self._file.write(data)
        return len(data)

    def seek(self, offset: int, whence: int) -> None:
        with self._remembered():  # it writes what was held back
            self._file.seek(offset, whence)

    def check(self) -> None:
        """Raise what went wrong."""
        if self._problem:
            raise self._problem

    @contextmanager
    def _remembered(self) -> Iterator[None]:
        try:
            yield
        except OSError as problem:
            self._problem = self._problem or problem


def to_16_bit(samples: Samples) -> NDArray[np.int16]:
    """Give the samples as they are stored; what came from 16 bits comes out unchanged."""
    return np.clip(np.round(samples * FULL_SCALE), -FULL_SCALE, FULL_SCALE - 1).astype(np.int16)


def from_16_bit(stored: NDArray[np.int16]) -> Samples:
    """Give stored samples as they are read."""
    return stored.astype(np.float32) / np.float32(FULL_SCALE)


def is_audio(path: Path) -> bool:
    """Say whether there is any sound in the file, from its beginning."""
    try:
        with opened(path) as sound:
            next(sound.chunks)
    except NotAudioError:
        return False
    return True


@contextmanager
def opened(path: Path) -> Iterator[Sound]:
    """Decode a file while it is read. Raises NotAudioError, also for one that cannot be opened."""
    _check_readable(path)
    with ExitStack() as stack:
        sound = _opened_by_soundfile(path, stack) or _opened_by_ffmpeg(path, stack)
        if sound is None:
            raise NotAudioError("audio-file-unknown", file=path.name)
        yield Sound(sound.sample_rate, _some(sound.chunks, path))


def _check_readable(path: Path) -> None:
    try:
        with path.open("rb") as file:
            first = file.read(1)
    except OSError as error:
        raise NotAudioError("audio-file-unreadable", file=path.name, reason=error.strerror or "") from error
    if not first:
        raise NotAudioError("audio-file-empty", file=path.name)


def _some(chunks: Iterator[Samples], path: Path) -> Iterator[Samples]:
    empty = True
    for chunk in chunks:
        if len(chunk):
            empty = False
            # Float files may hold more than full scale, and even NaN.
            yield np.clip(np.nan_to_num(chunk), -1.0, 1.0)
    if empty:
        raise NotAudioError("audio-file-empty", file=path.name)


def _opened_by_soundfile(path: Path, stack: ExitStack) -> Sound | None:
    import soundfile

    try:
        file = stack.enter_context(soundfile.SoundFile(path))
    except (soundfile.SoundFileError, TypeError):  # TypeError: headerless .raw
        return None
    if file.format in SOUGHT_INEXACTLY or file.frames > UNKNOWN_LENGTH:
        return None
    return Sound(file.samplerate, _chunks_of_soundfile(file))


def _chunks_of_soundfile(file: SoundFile) -> Iterator[Samples]:
    import soundfile

    # A file that breaks off in the middle has been heard up to there.
    with suppress(soundfile.SoundFileError):
        while len(frames := file.read(CHUNK, dtype="float32", always_2d=True)):
            yield frames.mean(axis=1)


def _opened_by_ffmpeg(path: Path, stack: ExitStack) -> Sound | None:
    import av

    try:
        # Nothing but this one file: playlists could name addresses.
        container = stack.enter_context(av.open(str(path), options={"protocol_whitelist": "file"}))
        stream = container.streams.audio[0]
    except (av.FFmpegError, IndexError):
        return None
    return Sound(stream.rate, _chunks_of_ffmpeg(container, stream)) if stream.rate else None


def _chunks_of_ffmpeg(container: InputContainer, stream: AudioStream) -> Iterator[Samples]:
    import av

    planar = av.AudioResampler(format="fltp", rate=stream.rate)
    with suppress(av.FFmpegError):
        for frame in container.decode(stream):
            for converted in planar.resample(frame):
                yield converted.to_ndarray().mean(axis=0)
        for converted in planar.resample(None):
            yield converted.to_ndarray().mean(axis=0)
