from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from audio.errors import DeviceError, NotAudioError
from audio.recorded import RecordedAnswers, RecordedMicrophone, SilentPlayer
from audio.recording import Recording
from tests.fakes import tone


def heard(microphone: RecordedMicrophone) -> list[np.ndarray]:
    with microphone.listen() as blocks:
        return [block.samples for block in blocks]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "answers"
    folder.mkdir()
    return folder


def record(folder: Path, *names: str) -> None:
    for name in names:
        tone(0.1).save(folder / name)


def test_a_file_comes_in_blocks_of_32_milliseconds(tmp_path: Path) -> None:
    tone(0.1).save(tmp_path / "a.wav")
    blocks = heard(RecordedMicrophone(tmp_path / "a.wav"))
    assert [len(block) for block in blocks] == [512, 512, 512, 64]
    assert np.concatenate(blocks) == pytest.approx(tone(0.1).samples, abs=1e-4)


@pytest.mark.parametrize("sample_rate", [8_000, 22_050, 44_100, 96_000])
def test_any_rate_becomes_16_kilohertz_without_losing_an_end(tmp_path: Path, sample_rate: int) -> None:
    tone(2.0, sample_rate=sample_rate).save(tmp_path / "a.flac")
    sound = np.concatenate(heard(RecordedMicrophone(tmp_path / "a.flac")))
    assert len(sound) == pytest.approx(32_000, abs=2)
    assert sound[1000:-1000] == pytest.approx(tone(2.0).samples[1000 : len(sound) - 1000], abs=0.01)


def test_a_file_is_heard_again_from_its_beginning(tmp_path: Path) -> None:
    tone(0.1).save(tmp_path / "a.wav")
    microphone = RecordedMicrophone(tmp_path / "a.wav")
    assert len(heard(microphone)) == len(heard(microphone)) == 4


def test_real_time_takes_as_long_as_the_sound(tmp_path: Path) -> None:
    tone(0.2).save(tmp_path / "a.wav")
    started = time.monotonic()
    heard(RecordedMicrophone(tmp_path / "a.wav", realtime=True))
    assert time.monotonic() - started >= 0.2


def test_what_is_no_audio_is_no_microphone(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"nothing")
    with pytest.raises(DeviceError, match="audio-file-unknown"):
        heard(RecordedMicrophone(tmp_path / "a.wav"))


def test_a_question_gets_the_recording_of_its_name_in_any_format(folder: Path) -> None:
    record(folder, "drift.wav", "bias.flac")
    answers = RecordedAnswers(folder, {"drift", "bias"})
    assert played(answers, "bias") == "bias.flac"
    assert played(answers, "drift") == "drift.wav"


def test_the_second_take_has_a_recording_of_its_own_or_none(folder: Path) -> None:
    record(folder, "drift.flac", "drift.2.flac", "bias.1.flac")
    answers = RecordedAnswers(folder, {"drift", "bias"})
    assert [played(answers, "drift") for _ in range(3)] == ["drift.flac", "drift.2.flac", None]
    assert answers.has_more("bias")
    assert [played(answers, "bias") for _ in range(2)] == ["bias.1.flac", None]
    assert not answers.has_more("bias")


def test_questions_without_a_recording_of_their_name_take_the_others_in_order(folder: Path) -> None:
    record(folder, "02.flac", "01.flac", "drift.flac", "variance.flac")
    answers = RecordedAnswers(folder, {"drift", "bias", "leakage", "testing", "variance"})
    assert played(answers, "bias") == "01.flac"
    assert played(answers, "drift") == "drift.flac"
    assert played(answers, "leakage") == "02.flac"
    assert played(answers, "testing") is None, "variance.flac answers another question of the bank"


def test_what_comes_later_takes_no_recording_that_is_not_named_for_it(folder: Path) -> None:
    record(folder, "01.flac", "02.flac")
    answers = RecordedAnswers(folder, {"drift", "bias"})
    assert [played(answers, "drift") for _ in range(2)] == ["01.flac", None]
    assert played(answers, "bias") == "02.flac"


def test_ids_with_dots_and_digits_are_ids(folder: Path) -> None:
    record(folder, "sigma.6.flac", "sigma.6.2.flac")
    answers = RecordedAnswers(folder, {"sigma.6"})
    assert played(answers, "sigma.6") == "sigma.6.flac"
    assert played(answers, "sigma.6") == "sigma.6.2.flac"


def test_what_is_not_audio_is_ignored(folder: Path) -> None:
    record(folder, "02.flac", ".hidden.flac")
    (folder / "01.txt").write_text("Notes.")
    (folder / "00.wav").write_bytes(b"not audio")
    (folder / "drift.md").write_text("Notes on drift.")
    (folder / "03").mkdir()
    answers = RecordedAnswers(folder, {"drift", "bias"})
    assert played(answers, "drift") == "02.flac"
    assert played(answers, "bias") is None


def test_a_broken_recording_of_a_question_is_an_error_before_anything_is_asked(folder: Path) -> None:
    """To pass over it would let another answer stand for it."""
    record(folder, "01.flac")
    (folder / "drift.flac").write_bytes(b"")
    with pytest.raises(NotAudioError, match="answer-not-audio"):
        RecordedAnswers(folder, {"drift"})


@pytest.mark.parametrize(
    ("make", "message"),
    [(None, "answers-folder-unreadable"), ("file", "answers-folder-unreadable"), ("folder", "answers-none")],
)
def test_a_folder_without_answers_is_an_error(tmp_path: Path, make: str | None, message: str) -> None:
    path = tmp_path / "answers"
    if make == "file":
        path.touch()
    elif make:
        path.mkdir()
        (path / "notes.txt").write_text("Nothing here.")
    with pytest.raises(DeviceError, match=message):
        RecordedAnswers(path, {"drift"})


def test_realtime_is_handed_on(folder: Path) -> None:
    record(folder, "01.flac")
    microphone = RecordedAnswers(folder, {"drift"}, realtime=True).microphone("drift")
    assert microphone
    assert microphone.realtime


def test_the_silent_player_takes_no_time() -> None:
    started = time.monotonic()
    SilentPlayer().play(Recording(np.zeros(16_000 * 60, np.float32)))
    assert time.monotonic() - started < 1.0


def played(answers: RecordedAnswers, question_id: str) -> str | None:
    microphone = answers.microphone(question_id)
    return microphone.path.name if microphone else None
