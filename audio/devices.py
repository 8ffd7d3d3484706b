"""The sound card: sounddevice behind `Microphone` and `Player`.

PortAudio calls back in a thread of its own, where nothing may wait: blocks are copied and queued there, and all else
happens in the caller's thread. Devices keep their own rate, since many refuse 16 kHz; soxr resamples.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from audio.errors import DeviceError
from audio.interfaces import Block
from audio.recording import SAMPLE_RATE, Recording

if TYPE_CHECKING:
    from audio.recording import Samples

Direction = Literal["input", "output"]

BLOCK = 0.032
"""Seconds that come or go at a time."""

WAKING = 5.0
"""Seconds until an opened microphone must deliver; Bluetooth headsets take one or two."""

STALLED = 2.0
"""Seconds without sound after which a device is gone, should nobody say so."""

LATENCY = 0.2
"""Seconds that PortAudio and the system keep in hand: nobody waits for them, and a busy machine drops no sound."""

LEAD, TAIL = 0.1, LATENCY + 0.05
"""Seconds of silence played around a recording: loudspeakers that were asleep swallow a beginning, and PortAudio drops
what it still has in hand when the last sample was given to it (on ALSA it never drains)."""


@dataclass(frozen=True, slots=True)
class Device:
    """A microphone or a loudspeaker.

    index: PortAudio's, until a device is plugged in or out. system: ALSA, Core Audio, Windows WASAPI ...
    inputs, outputs: channels. sample_rate: Hz, its own.
    is_default_input, is_default_output: what is taken unless a name says otherwise.
    """

    index: int
    name: str
    system: str
    inputs: int
    outputs: int
    sample_rate: int
    is_default_input: bool = False
    is_default_output: bool = False


def devices() -> tuple[Device, ...]:
    """Give the sound devices of this machine. Raises DeviceError if PortAudio is missing or fails."""
    sounddevice = _portaudio.module()
    systems = sounddevice.query_hostapis()
    default_input, default_output = sounddevice.default.device
    return tuple(
        Device(
            found["index"],
            found["name"],
            systems[found["hostapi"]]["name"],
            found["max_input_channels"],
            found["max_output_channels"],
            round(found["default_samplerate"]),
            is_default_input=found["index"] == default_input,
            is_default_output=found["index"] == default_output,
        )
        for found in sounddevice.query_devices()
    )


def refresh() -> None:
    """Look again which devices there are; this also happens by itself after one has failed."""
    _portaudio.is_stale = True


def find_device(name: str | None, direction: Direction) -> Device:
    """Give the device of this name, or the only one with it in its name; for None the system's. Raises DeviceError."""
    fitting = [device for device in devices() if (device.inputs if direction == "input" else device.outputs)]
    named = [device for device in fitting if _is_default(device, direction)] if name is None else _called(name, fitting)
    if len({device.name for device in named}) == 1:
        return named[0]  # under several systems, the first is PortAudio's choice
    known = ", ".join(sorted({device.name for device in fitting}))
    if name is None or not known:
        raise DeviceError("microphone-none" if direction == "input" else "speaker-none")
    raise DeviceError("microphone-unknown" if direction == "input" else "speaker-unknown", device=name, known=known)


def _is_default(device: Device, direction: Direction) -> bool:
    return device.is_default_input if direction == "input" else device.is_default_output


def _called(name: str, among: list[Device]) -> list[Device]:
    same = [device for device in among if device.name.casefold() == name.casefold()]
    return same or [device for device in among if name.casefold() in device.name.casefold()]


class SoundCardMicrophone:
    """Listen to a microphone of this machine.

    device: its name or a part of it, None for the system's.
    """

    def __init__(self, device: str | None = None) -> None:
        self.device = device

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        """Open, and return when sound is coming: some microphones take a second to wake.

        Raises DeviceError, also while iterating, when the microphone is taken away.
        """
        device = find_device(self.device, "input")
        heard: _Heard = SimpleQueue()

        def hear(samples: Samples, _frames: int, _time: object, status: Any) -> None:
            heard.put((samples.copy(), bool(status.input_overflow)))

        with _portaudio.stream("InputStream", device, hear, lambda: heard.put(None)):
            first = _next(heard, device, WAKING)
            yield _blocks(first, heard, device)


_Heard = SimpleQueue[tuple["Samples", bool] | None]
"""Samples of shape (n, channels), and whether sound was lost before them; None when the device stops."""


def _blocks(first: tuple[Samples, bool], heard: _Heard, device: Device) -> Iterator[Block]:
    import soxr

    resampler = soxr.ResampleStream(device.sample_rate, SAMPLE_RATE, 1, dtype="float32")
    samples, overflowed = first
    while True:
        resampled = resampler.resample_chunk(samples.mean(axis=1))
        if len(resampled):  # the first samples only fill the filter
            yield Block(np.clip(resampled, -1.0, 1.0), overflowed)
            overflowed = False
        samples, lost = _next(heard, device, STALLED)
        overflowed = overflowed or lost


def _next(heard: _Heard, device: Device, timeout: float) -> tuple[Samples, bool]:
    try:
        block = heard.get(timeout=timeout)
    except Empty:
        block = None
    if block is None:
        refresh()
        raise DeviceError("microphone-gone", device=device.name)
    return block


class SoundCardPlayer:
    """Let recordings be heard on a loudspeaker of this machine.

    device: its name or a part of it, None for the system's.
    """

    def __init__(self, device: str | None = None) -> None:
        self.device = device
        self._sound: _Sound | None = None

    def play(self, recording: Recording) -> None:
        """Return when it was heard or stopped. Raises DeviceError, also when the loudspeaker is taken away."""
        if not len(recording.samples):
            return
        device = find_device(self.device, "output")
        lead, tail = (np.zeros(round(seconds * device.sample_rate), np.float32) for seconds in (LEAD, TAIL))
        samples = np.concatenate([lead, recording.resampled(device.sample_rate).samples, tail])
        self._sound = sound = _Sound(samples, _portaudio.module())
        finished = threading.Event()
        try:
            with _portaudio.stream("OutputStream", device, sound, finished.set):
                _wait(finished, len(samples) / device.sample_rate + STALLED)
        finally:
            self._sound = None
        if not (sound.is_over or sound.is_stopped):
            refresh()
            raise DeviceError("speaker-gone", device=device.name)

    def stop(self) -> None:
        """Fall silent at once, from another thread; nothing happens where nothing is heard."""
        if sound := self._sound:
            sound.is_stopped = True


class _Sound:
    """Hand out samples, shape (n,), to PortAudio until they end or somebody stops them."""

    def __init__(self, samples: Samples, sounddevice: Any) -> None:
        self.is_over = False
        self.is_stopped = False
        self._samples = samples
        self._sounddevice = sounddevice
        self._position = 0

    def __call__(self, out: Samples, frames: int, _time: object, _status: object) -> None:
        out[:] = 0
        if self.is_stopped:
            raise self._sounddevice.CallbackAbort
        part = self._samples[self._position : self._position + frames]
        out[: len(part)] = part[:, np.newaxis]
        self._position += len(part)
        self.is_over = self._position >= len(self._samples)
        if self.is_over:
            raise self._sounddevice.CallbackStop


def _wait(event: threading.Event, seconds: float) -> None:
    """Wait in short steps: on Windows, Ctrl-C does not interrupt a long one."""
    for _ in range(round(seconds / 0.05)):
        if event.wait(0.05):
            return


class _PortAudio:
    """The one PortAudio of this process.

    is_stale: a device failed, so that PortAudio's list, made at its start, may no longer be true.
    """

    def __init__(self) -> None:
        self.is_stale = False
        self._streams = 0
        self._lock = threading.Lock()

    def module(self) -> Any:
        """Give sounddevice, with a fresh list of devices where the old one failed. Raises DeviceError."""
        try:
            import sounddevice
        except OSError as error:
            raise DeviceError("portaudio-missing", system=sys.platform) from error
        with self._lock:
            if self.is_stale and not self._streams:
                # Not public, but what its author advises for devices that come and go (issue 125).
                sounddevice._terminate()  # noqa: SLF001
                sounddevice._initialize()  # noqa: SLF001
                self.is_stale = False
        return sounddevice

    @contextmanager
    def stream(
        self, kind: str, device: Device, callback: Callable[..., None], finished: Callable[[], None]
    ) -> Iterator[None]:
        """Open a stream and let it run. Raises DeviceError if the device refuses."""
        sounddevice = self.module()
        is_input = kind == "InputStream"
        with self._lock:
            self._streams += 1
        try:
            stream = getattr(sounddevice, kind)(
                device=device.index,
                samplerate=device.sample_rate,
                # A stereo microphone may be silent on one side; two are what every system converts.
                channels=min(device.inputs if is_input else device.outputs, 2),
                blocksize=round(BLOCK * device.sample_rate),
                dtype="float32",
                latency=LATENCY,
                callback=callback,
                finished_callback=finished,
            )
            with _running(stream):
                yield
        except sounddevice.PortAudioError as error:
            self.is_stale = True
            message = "microphone-refused" if is_input else "speaker-refused"
            raise DeviceError(message, device=device.name, reason=str(error)) from error
        finally:
            with self._lock:
                self._streams -= 1


@contextmanager
def _running(stream: Any) -> Iterator[None]:
    """Let a stream run; in the end it is broken off: stopping would wait for a device that may be gone, for ever."""
    try:
        stream.start()
        yield
    finally:
        stream.abort()
        stream.close()


_portaudio = _PortAudio()
