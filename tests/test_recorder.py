from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from audio.endpointing import EndpointingOptions, Patience
from audio.errors import DeviceError, RecordingError
from audio.interfaces import Block
from audio.recorded import RecordedMicrophone
from audio.recorder import SILENCE_LEVEL, Moment, Recorder
from audio.recording import Recording
from audio.voice_activity import speech_in
from tests.disk import files_of_at_most
from tests.fakes import FakeMicrophone, silence, tone

PAUSES = Path(__file__).parent / "recordings" / "pauses-en.flac"
LOST = DeviceError("device-lost")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "answer.wav"


def test_an_answer_is_kept_whole_and_untrimmed(path: Path) -> None:
    heard = Recorder().record(RecordedMicrophone(PAUSES), path)
    original = Recording.load(PAUSES)
    assert heard.ended_by == "end_of_recording"
    assert (heard.recording.samples == original.samples).all()
    assert (Recording.load(path).samples == original.samples).all()


def test_the_speech_that_was_heard_is_the_speech_in_the_file(path: Path) -> None:
    heard = Recorder().record(RecordedMicrophone(PAUSES), path)
    assert len(heard.speech) == 2
    assert heard.speech == speech_in(Recording.load(path))


def test_a_patient_silence_ends_the_answer(path: Path) -> None:
    microphone = FakeMicrophone.hearing(Recording.load(PAUSES), silence(4.0), tone(1.0))
    heard = Recorder().record(microphone, path, EndpointingOptions(patience=Patience.constant(3.0)))
    assert heard.ended_by == "silence"
    assert heard.recording.duration == pytest.approx(heard.speech[-1].end + 3.0, abs=0.3)
    assert not microphone.is_open


def test_a_pause_shorter_than_the_patience_does_not(path: Path) -> None:
    heard = Recorder().record(RecordedMicrophone(PAUSES), path, EndpointingOptions(patience=Patience.constant(1.6)))
    assert len(heard.speech) == 2


def test_nobody_speaks(path: Path) -> None:
    heard = Recorder().record(FakeMicrophone.hearing(silence(4.0)), path, EndpointingOptions(no_speech=2.0))
    assert heard.ended_by == "no_speech"
    assert heard.speech == ()
    assert heard.recording.duration == pytest.approx(2.0, abs=0.05)


def test_the_limit_cuts_speech(path: Path) -> None:
    heard = Recorder().record(RecordedMicrophone(PAUSES), path, EndpointingOptions(limit=2.0))
    assert heard.ended_by == "limit"
    assert heard.speech[-1].end == pytest.approx(2.0, abs=0.1)


def test_a_key_ends_the_answer_at_once(path: Path) -> None:
    moments: list[Moment] = []
    heard = Recorder().record(
        RecordedMicrophone(PAUSES), path, finished=lambda: len(moments) == 50, show=moments.append
    )
    assert heard.ended_by == "key"
    assert heard.recording.duration == pytest.approx(50 * 0.032)


def test_the_meter_is_told_level_clock_and_voice(path: Path) -> None:
    moments: list[Moment] = []
    Recorder().record(FakeMicrophone.hearing(silence(0.5), tone(0.5)), path, show=moments.append)
    assert moments[0].ends_in == pytest.approx(19.968)
    assert moments[0] == Moment(0.032, SILENCE_LEVEL, speaking=False, ends_in=moments[0].ends_in)
    assert moments[-1].elapsed == pytest.approx(1.0)
    assert moments[-1].level == pytest.approx(-9.0, abs=0.2), "a sine at half of full scale"


def test_lost_sound_is_counted(path: Path) -> None:
    sound = silence(0.032).samples
    blocks = [Block(sound), Block(sound, overflowed=True), Block(sound, overflowed=True)]
    assert Recorder().record(FakeMicrophone(blocks), path).overflows == 2


def test_the_file_can_be_read_at_any_time(path: Path) -> None:
    """So a killed program, a crash or a power cut loses at most one block."""
    durations: list[tuple[float, float]] = []

    def show(moment: Moment) -> None:
        durations.append((moment.elapsed, Recording.load(path).duration))

    Recorder().record(FakeMicrophone.hearing(silence(1.0)), path, show=show)
    assert [on_disk for _, on_disk in durations] == pytest.approx([elapsed for elapsed, _ in durations])


def test_ctrl_c_leaves_what_was_said_and_closes_the_microphone(path: Path) -> None:
    microphone = FakeMicrophone.hearing(tone(2.0))

    def show(moment: Moment) -> None:
        if moment.elapsed > 1.0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Recorder().record(microphone, path, show=show)
    assert Recording.load(path).duration == pytest.approx(1.0, abs=0.05)
    assert not microphone.is_open


def test_a_microphone_that_is_taken_away_ends_the_answer_and_keeps_it(path: Path) -> None:
    heard = Recorder().record(FakeMicrophone.hearing(Recording.load(PAUSES), error=LOST), path)
    assert heard.interrupted is LOST
    assert heard.ended_by == "end_of_recording"
    assert len(heard.speech) == 2
    assert heard.recording.duration == pytest.approx(Recording.load(PAUSES).duration)


def test_a_microphone_that_gives_nothing_is_an_error(path: Path) -> None:
    with pytest.raises(DeviceError) as raised:
        Recorder().record(FakeMicrophone(error=LOST), path)
    assert raised.value is LOST


def test_a_microphone_that_ends_before_it_begins_is_an_empty_answer(path: Path) -> None:
    heard = Recorder().record(FakeMicrophone(), path)
    assert heard.recording.duration == 0.0
    assert heard.ended_by == "end_of_recording"


def test_a_full_disk_ends_the_answer_and_keeps_what_was_said(path: Path) -> None:
    with files_of_at_most(40_000):
        heard = Recorder().record(FakeMicrophone.hearing(tone(5.0)), path)
    assert isinstance(heard.interrupted, RecordingError)
    assert heard.interrupted.message == "recording-not-written"
    assert heard.recording.duration == pytest.approx(40_000 / 32_000, abs=0.05)


def test_a_folder_that_is_not_there_is_an_error_before_anything_is_heard(tmp_path: Path) -> None:
    microphone = FakeMicrophone.hearing(tone(1.0))
    with pytest.raises(RecordingError, match="recording-not-written"):
        Recorder().record(microphone, tmp_path / "missing" / "answer.wav")
    assert not microphone.is_open


@dataclass
class Endless:
    """Hear `seconds` of silence that are kept nowhere."""

    seconds: int

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        yield (Block(np.zeros(16_000, np.float32)) for _ in range(self.seconds))


def memory_used(path: Path, seconds: int) -> int:
    """Give the most bytes held while `seconds` are recorded."""
    used: list[int] = []
    tracemalloc.start()
    Recorder().record(
        Endless(seconds),
        path,
        EndpointingOptions(no_speech=None),
        show=lambda _: used.append(tracemalloc.get_traced_memory()[0]),
    )
    tracemalloc.stop()
    return max(used)


def test_memory_does_not_grow_with_the_answer(path: Path) -> None:
    assert memory_used(path, 20) - memory_used(path, 5) < 50_000, "15 s of samples are 960 000 bytes"
