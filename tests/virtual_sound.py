"""A sound card that is not there: PulseAudio with two null sinks, a loudspeaker and a room with a microphone."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

import numpy as np
import pytest

from audio.devices import devices, refresh
from audio.errors import DeviceError
from audio.recording import Recording, Samples

SERVER = ("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--log-level=error")
MODULES = (
    "module-native-protocol-unix",
    "module-null-sink sink_name=speaker rate=48000 channels=2",
    "module-null-sink sink_name=room rate=48000 channels=2",
)


@dataclass(frozen=True, slots=True)
class SoundCard:
    """What is played on it is heard on `speaker`; what is said in the `room` comes through its microphone."""

    environment: dict[str, str]

    def say(self, path: Path) -> subprocess.Popen[bytes]:
        """Let a file be heard in the room; goes on while it is."""
        return subprocess.Popen(["paplay", "--device=room", str(path)], env=self.environment)

    @contextmanager
    def heard(self) -> Iterator[list[Recording]]:
        """Record the loudspeaker; when the context is left, the list holds what was heard."""
        command = ["parec", "--device=speaker.monitor", "--latency-msec=20", "--raw"]
        form = ["--format=float32le", "--rate=48000", "--channels=1"]
        recordings: list[Recording] = []
        with (
            TemporaryFile() as file,
            subprocess.Popen([*command, *form], env=self.environment, stdout=file) as recorder,
        ):
            while not os.fstat(file.fileno()).st_size:
                time.sleep(0.02)
            try:
                yield recordings
                time.sleep(0.3)
            finally:
                recorder.terminate()
            recorder.wait()
            file.seek(0)
            sound = file.read()
        recordings.append(Recording(np.frombuffer(sound[: len(sound) // 4 * 4], np.float32), 48_000))

    def take_away(self, *names: str) -> None:
        """Unplug sinks."""
        for line in self._control("list", "short", "modules").splitlines():
            if any(f"sink_name={name} " in f"{line} " for name in names):
                self._control("unload-module", line.split()[0])

    def plug_in(self, name: str) -> None:
        """Add a sink."""
        self._control("load-module", "module-null-sink", f"sink_name={name}", "rate=48000", "channels=2")
        if name == "room":
            self._control("set-default-source", "room.monitor")

    def let_the_room_hear_the_speaker(self) -> None:
        """Put the microphone beside the loudspeaker."""
        self._control("load-module", "module-loopback", "source=speaker.monitor", "sink=room", "latency_msec=10")

    def _control(self, *arguments: str) -> str:
        command = ["pactl", *arguments]
        return subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True).stdout


@contextmanager
def virtual_sound_card() -> Iterator[SoundCard]:
    """Start one of our own; skips the test where PulseAudio or PortAudio is missing."""
    for program in ("pulseaudio", "pactl", "paplay", "parec"):
        if not shutil.which(program):
            pytest.skip(f"{program} is missing: apt install pulseaudio pulseaudio-utils libasound2-plugins")
    # Not below tmp_path: the path of a socket must be short.
    with TemporaryDirectory(prefix="sound-") as folder, pytest.MonkeyPatch.context() as patch:
        home = Path(folder)
        (home / ".asoundrc").write_text("pcm.!default pulse\nctl.!default pulse\n")
        for variable in ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"):
            patch.setenv(variable, folder)  # PortAudio in this process looks there, too
        patch.delenv("PULSE_SERVER", raising=False)
        with _server(home) as card:
            refresh()
            try:
                _need_portaudio()
                yield card
            finally:
                refresh()


@contextmanager
def _server(home: Path) -> Iterator[SoundCard]:
    command = [*SERVER, *(f"--load={module}" for module in MODULES)]
    card = SoundCard(dict(os.environ))
    with subprocess.Popen(command, env=card.environment, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(home / "pulse" / "native")
            card._control("set-default-sink", "speaker")
            card._control("set-default-source", "room.monitor")
            yield card
        finally:
            server.terminate()


def _wait_for(socket: Path) -> None:
    for _ in range(100):
        if socket.exists():
            return
        time.sleep(0.05)
    pytest.fail("PulseAudio does not start")


def _need_portaudio() -> None:
    try:
        devices()
    except DeviceError:
        pytest.skip("PortAudio is missing: apt install libportaudio2")


def place(part: Samples, whole: Samples) -> tuple[int, float]:
    """Find where in `whole` `part` lies, in samples, and how much alike the two are there (1 is the same)."""
    size = len(part) + len(whole)
    products = np.fft.irfft(np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part, size)), size)[: len(whole)]
    start = int(np.argmax(products))
    there = np.pad(whole[start : start + len(part)], (0, max(start + len(part) - len(whole), 0)))
    return start, float(there @ part / np.sqrt((there @ there) * (part @ part)))
