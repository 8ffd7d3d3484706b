"""The sound card: what is played is heard whole, what is said is recorded whole, and what is missing is named."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from queue import SimpleQueue

import numpy as np
import pytest

from audio.cue import cue
from audio.devices import Device, SoundCardMicrophone, SoundCardPlayer, _blocks, devices, find_device
from audio.errors import DeviceError
from audio.interfaces import Block
from audio.recording import SAMPLE_RATE, Recording, Samples
from audio.whisper import WhisperTranscriber
from interviewer.localization import LANGUAGES, words_in
from tests.fakes import silence, tone
from tests.virtual_sound import SoundCard, place, virtual_sound_card

RECORDINGS = Path(__file__).parent / "recordings"
SENTENCE = RECORDINGS / "sentence-en.flac"

sound = pytest.mark.sound


@pytest.fixture(scope="module")
def card() -> Iterator[SoundCard]:
    with virtual_sound_card() as card:
        yield card


@pytest.fixture
def noise() -> Recording:
    """Sound of which every part is found again: two seconds of noise up to 4 kHz after a little silence."""
    samples = np.random.default_rng(1).normal(0, 0.1, 16_000).astype(np.float32)
    return Recording(np.concatenate([silence(0.15).samples, Recording(samples, 8_000).resampled(SAMPLE_RATE).samples]))


def message(error: DeviceError) -> str:
    """Give the line that a person reads; it must exist in every language."""
    for language in LANGUAGES:
        words_in(language)(error.message, **error.details)
    return words_in("en")(error.message, **error.details)


def listened(card: SoundCard, path: Path, seconds: float) -> Samples:
    """Give what the microphone hears in so many seconds, while a file is played in the room."""
    with SoundCardMicrophone().listen() as blocks, card.say(path):
        heard: list[Samples] = []
        while sum(map(len, heard)) < seconds * SAMPLE_RATE:
            heard.append(next(blocks).samples)
    return np.concatenate(heard)


def likeness(attempt: Callable[[], tuple[Samples, Samples]]) -> float:
    """Give how much alike what was sent and what arrived are; a gap or a lost head would shift what follows.

    Best of three: a machine that is busy enough starves every sound card.
    """
    best = 0.0
    for _ in range(3):
        best = max(best, place(*attempt())[1])
        if best > 0.99:
            break
    return best


@sound
def test_what_is_played_is_heard_whole(card: SoundCard, noise: Recording) -> None:
    """Neither its beginning, in a loudspeaker that was asleep, nor its end is lost."""

    def play() -> tuple[Samples, Samples]:
        with card.heard() as recordings:
            SoundCardPlayer().play(noise)
        return noise.resampled(48_000).samples, recordings[0].samples

    assert likeness(play) > 0.99


@sound
def test_playing_takes_as_long_as_it_is_heard(card: SoundCard) -> None:
    started = time.monotonic()
    SoundCardPlayer().play(tone(0.5))

    assert time.monotonic() - started > 0.5


@sound
def test_playing_can_be_stopped_at_once(card: SoundCard) -> None:
    player = SoundCardPlayer()
    threading.Timer(0.5, player.stop).start()
    started = time.monotonic()
    player.play(tone(5.0))

    assert time.monotonic() - started < 2.0


@sound
def test_stopping_what_is_not_heard_changes_nothing(card: SoundCard) -> None:
    player = SoundCardPlayer()
    player.stop()
    with card.heard() as recordings:
        player.play(tone(0.5))

    assert np.abs(recordings[0].samples).max() > 0.4


@sound
def test_nothing_to_play_needs_no_loudspeaker() -> None:
    SoundCardPlayer("no such loudspeaker").play(silence(0.0))


@sound
def test_what_is_said_is_recorded_whole(card: SoundCard, noise: Recording, tmp_path: Path) -> None:
    """Resampled from the device's rate to 16 kHz, mono, every sample in its place."""
    noise.save(tmp_path / "noise.wav")

    assert likeness(lambda: (noise.samples, listened(card, tmp_path / "noise.wav", 4.0))) > 0.9


@sound
def test_nothing_said_after_opening_is_lost(card: SoundCard) -> None:
    """Blocks wait for whoever takes them late: a cue that is played first costs no syllable."""
    with SoundCardMicrophone().listen() as blocks:
        time.sleep(1.5)
        started = time.monotonic()
        heard = [block.samples for block in islice(blocks, 40)]
        taken = time.monotonic() - started

    assert sum(map(len, heard)) / SAMPLE_RATE > 1.2
    assert taken < 0.5


@sound
def test_the_right_words_come_through(card: SoundCard) -> None:
    heard = listened(card, SENTENCE, 6.0)

    transcript = WhisperTranscriber("micro").transcribe(Recording(heard), language="en")

    assert transcript.text.strip(".") == "we send five percent of the traffic to the candidate model"


@sound
def test_a_microphone_taken_away_ends_the_blocks_and_may_come_back(card: SoundCard) -> None:
    heard: list[int] = []

    def listen() -> None:
        with SoundCardMicrophone().listen() as blocks:
            for block in blocks:
                heard.append(len(block.samples))
                if len(heard) == 20:
                    card.take_away("room", "speaker")

    with pytest.raises(DeviceError) as raised:
        listen()

    assert len(heard) >= 20
    assert "what was said is kept" in message(raised.value)
    card.plug_in("speaker")
    card.plug_in("room")
    with SoundCardMicrophone().listen() as blocks:
        assert len(next(blocks).samples)


@sound
def test_a_loudspeaker_taken_away_is_an_error(card: SoundCard) -> None:
    try:
        threading.Timer(0.7, card.take_away, ["room", "speaker"]).start()
        with pytest.raises(DeviceError) as raised:
            SoundCardPlayer().play(tone(5.0))
        assert "--mute" in message(raised.value)
    finally:
        card.plug_in("speaker")
        card.plug_in("room")


@sound
def test_devices_are_listed_and_found_by_a_part_of_their_name(card: SoundCard) -> None:
    names = [device.name for device in devices()]

    assert "pulse" in names
    assert find_device("PUL", "input").name == "pulse"
    assert find_device(None, "output").is_default_output


@sound
@pytest.mark.parametrize("name", ["no such device", ""])
def test_a_name_that_fits_none_or_several_lists_what_there_is(card: SoundCard, name: str) -> None:
    with pytest.raises(DeviceError) as raised:
        find_device(name, "input")

    assert raised.value.message == "microphone-unknown"
    assert "pulse" in message(raised.value)


def test_lost_sound_is_told_with_the_next_block() -> None:
    """A device's first blocks only fill the resampler's filter; a loss among them is not forgotten."""
    device = Device(0, "headset", "ALSA", inputs=2, outputs=0, sample_rate=44_100)
    part = np.full((441, 2), 0.25, np.float32)
    heard: SimpleQueue[tuple[Samples, bool] | None] = SimpleQueue()
    for lost in [False] * 20 + [True] + [False] * 20:
        heard.put((part, lost))
    heard.put(None)
    blocks: list[Block] = []

    with pytest.raises(DeviceError):
        blocks.extend(_blocks((part, True), heard, device))

    assert [block.overflowed for block in blocks].count(True) == 2
    assert blocks[0].overflowed
    assert blocks[-1].samples == pytest.approx(0.25, abs=1e-3)


def in_a_new_process(program: str, **environment: str) -> str:
    """Give what a program prints that starts with no sound at all."""
    program = f"from audio.errors import DeviceError\nfrom audio.devices import *\n{program}"
    command = [sys.executable, "-c", program]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_without_portaudio_the_package_to_install_is_named(tmp_path: Path) -> None:
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')")
    found = in_a_new_process(
        "try: devices()\nexcept DeviceError as error: print(error.message)", PYTHONPATH=str(tmp_path)
    )

    assert found == "portaudio-missing"
    assert "libportaudio2" in words_in("en")(found, system="linux")
    assert "libportaudio2" not in words_in("en")(found, system="darwin")
    assert words_in("pt-BR")(found, system="win32")


@pytest.mark.parametrize("direction", ["input", "output"])
def test_a_machine_without_devices_says_so(direction: str, tmp_path: Path) -> None:
    """A machine whose PortAudio finds nothing."""
    (tmp_path / "sounddevice.py").write_text(
        "class default: device = (-1, -1)\ndef query_devices(): return []\ndef query_hostapis(): return []"
    )
    found = in_a_new_process(
        f"try: find_device(None, {direction!r})\nexcept DeviceError as error: print(error.message)",
        PYTHONPATH=str(tmp_path),
    )

    assert message(DeviceError(found)).startswith("No ")


def test_the_cue_is_short_soft_and_without_a_click() -> None:
    sound = cue()

    assert sound.duration < 0.5
    assert 0.05 < np.abs(sound.samples).max() <= 0.1
    assert np.abs(np.diff(sound.samples)).max() < 0.02
    assert np.abs(sound.samples[-1_000:]).max() == 0  # what a microphone hears of it is over when it is
