"""What `doctor` finds, in every state that a machine can be in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from audio.echo import HEARD, likeness
from audio.errors import DeviceError, ModelNotFoundError, SpeechError
from audio.level import Level, level_of
from audio.recording import SAMPLE_RATE, Recording
from audio.transcript import Transcript
from audio.voice_activity import speech_in
from interviewer.checks import (
    DeviceCheck,
    DiskCheck,
    EchoCheck,
    LevelCheck,
    ModelCheck,
    VoiceCheck,
    problem_with,
    waiting_time,
)
from interviewer.checkup import Check, Finding, Note, examine
from interviewer.localization import LANGUAGES, Words
from tests.fakes import FakeMicrophone, FakePlayer, FakeSynthesizer, FakeTranscriber, silence, tone

SPEECH = Recording.load(Path(__file__).parent / "recordings" / "pauses-en.flac").between(1.0, 3.1)


def only(check: Check) -> Finding:
    (finding,) = examine([check])
    for language in LANGUAGES:
        for note in (finding.said, *finding.notes):
            assert Words(language)(note.message, **note.details), "every outcome has its words"
    return finding


# Devices


@dataclass(frozen=True)
class Found:
    name: str
    system: str = "ALSA"


def test_a_device_is_named_and_so_are_the_others() -> None:
    finding = only(DeviceCheck("microphone", lambda: Found("USB"), lambda: ["USB", "built-in", "built-in", "array"]))
    assert finding.works
    assert finding.said.details == {"device": "USB", "system": "ALSA"}
    assert finding.notes == (Note("doctor-others", {"names": "array, built-in"}),)


def test_a_missing_device_is_said_once_and_what_needs_it_is_left_out() -> None:
    def find() -> Found:
        raise DeviceError("microphone-none")

    checks: list[Check] = [
        DeviceCheck("microphone", find, list),
        DeviceCheck("speaker", lambda: Found("Speaker"), lambda: ["Speaker"]),
        LevelCheck(FakeMicrophone(), lambda: True),
        EchoCheck(FakeMicrophone(), FakePlayer(), SPEECH),
    ]
    findings = list(examine(checks))
    assert [(finding.check, finding.works) for finding in findings] == [("microphone", False), ("speaker", True)]
    assert findings[0].said.message == "microphone-none"
    assert findings[1].notes == ()


# Level


def louder(recording: Recording, decibels: float) -> Recording:
    return Recording(np.clip(recording.samples * 10 ** (decibels / 20), -1, 1).astype(np.float32))


def noise(decibels: float, seconds: float = 2.1) -> Recording:
    samples = np.random.default_rng(0).standard_normal(round(seconds * SAMPLE_RATE)) * 10 ** (decibels / 20)
    return Recording(samples.astype(np.float32))


def both(one: Recording, other: Recording) -> Recording:
    length = min(len(one.samples), len(other.samples))
    return Recording(one.samples[:length] + other.samples[:length])


@pytest.mark.parametrize(
    ("heard", "asked", "message"),
    [
        (both(SPEECH, noise(-70)), True, "doctor-level"),
        (both(louder(SPEECH, -40), noise(-90)), True, "doctor-too-quiet"),
        (louder(SPEECH, 30), True, "doctor-clipping"),
        (both(SPEECH, noise(-28)), True, "doctor-noisy"),
        (noise(-30), False, "doctor-noisy"),
        (noise(-60), False, "doctor-level-room"),
        (noise(-60), True, "doctor-too-quiet"),
        (silence(2.1), True, "doctor-silent"),
        (silence(2.1), False, "doctor-silent"),
    ],
)
def test_the_microphone_is_judged_by_two_seconds(heard: Recording, asked: bool, message: str) -> None:
    microphone = FakeMicrophone.hearing(heard, silence(5))
    finding = only(LevelCheck(microphone, lambda: asked))
    assert finding.said.message == message
    assert finding.works is message.startswith("doctor-level")
    assert not microphone.is_open


def test_a_level_is_measured_where_somebody_speaks_and_where_nobody_does() -> None:
    heard = both(Recording(np.concatenate([SPEECH.samples, np.zeros(16_000, np.float32)])), noise(-60, seconds=3.1))
    level = level_of(heard, speech_in(heard))
    assert level.voice == pytest.approx(-20, abs=5)
    assert level.noise == pytest.approx(-60, abs=1)
    assert level.clipped == 0


def test_nothing_recorded_is_pure_silence() -> None:
    assert problem_with(level_of(silence(0), ()), asked=False) == "doctor-silent"


def test_a_full_scale_tone_is_too_loud() -> None:
    assert problem_with(Level(voice=-3.0, noise=-60.0, peak=0.0, clipped=0.01), asked=True) == "doctor-clipping"


# Echo


def in_a_room(sound: Recording, *, reverberation: float = 0.4, delay: float = 0.15) -> Recording:
    """What a microphone hears of it: late, softer, and with the room's answer."""
    random = np.random.default_rng(1)
    time = np.arange(round(reverberation * SAMPLE_RATE)) / SAMPLE_RATE
    tail = random.standard_normal(len(time)) * 10 ** (-3 * time / reverberation)
    response = np.zeros(round(delay * SAMPLE_RATE) + len(time))
    response[-len(time) :] = tail / np.sqrt(np.sum(tail**2))
    response[round(delay * SAMPLE_RATE)] += 1.0
    length = len(sound.samples) + len(response)
    heard = 0.3 * np.fft.irfft(np.fft.rfft(sound.samples, length) * np.fft.rfft(response, length), length)
    return both(Recording(heard.astype(np.float32)), noise(-50, seconds=10))


def test_a_microphone_that_hears_the_loudspeaker_gets_the_advice_to_use_headphones() -> None:
    player = FakePlayer()
    finding = only(EchoCheck(FakeMicrophone.hearing(in_a_room(SPEECH), silence(5)), player, SPEECH))
    assert finding.works
    assert finding.said.message == "doctor-echo"
    assert player.played == [SPEECH]


@pytest.mark.parametrize("heard", [noise(-50, seconds=5), tone(5.0, hertz=120), silence(5)])
def test_other_sounds_are_no_echo(heard: Recording) -> None:
    assert only(EchoCheck(FakeMicrophone.hearing(heard), FakePlayer(), SPEECH)).said.message == "doctor-no-echo"


def test_somebody_who_speaks_meanwhile_is_no_echo() -> None:
    other = Recording.load(Path(__file__).parent / "recordings" / "pauses-en.flac").between(4.6, 8.5)
    assert likeness(other, SPEECH) < HEARD


def test_an_echo_is_known_in_reverberation_and_noise() -> None:
    assert likeness(in_a_room(SPEECH, reverberation=0.8), SPEECH) > 2 * HEARD


def test_nothing_is_like_nothing() -> None:
    assert likeness(silence(1), silence(1)) == 0


def test_a_loudspeaker_that_fails_while_it_plays_is_reported() -> None:
    broken = FakePlayer(DeviceError("speaker-gone", device="Speaker"))
    finding = only(EchoCheck(FakeMicrophone.hearing(silence(5)), broken, SPEECH))
    assert (finding.works, finding.said.message) == (False, "speaker-gone")


# Voice


def ticking(*times: float) -> Callable[[], float]:
    remaining: Iterator[float] = iter(times)
    return lambda: next(remaining)


def test_a_voice_says_how_long_it_takes_and_what_there_is() -> None:
    synthesizer = FakeSynthesizer()
    finding = only(VoiceCheck(synthesizer, "Hello.", "en", lambda: ["Anna", "Bob"], ticking(1.0, 1.24)))
    assert finding.works
    assert finding.said.details == {"seconds": 0.2}
    assert finding.notes[0].details == {"names": "Anna, Bob"}
    assert synthesizer.spoken == [("Hello.", "en")]


def test_a_voice_that_fails_says_why() -> None:
    synthesizer = FakeSynthesizer(error=SpeechError("speech-timeout", seconds=20.0))
    assert only(VoiceCheck(synthesizer, "Hello.", "en", list)).said.message == "speech-timeout"


# Model


@dataclass
class TimedTranscriber:
    """Take 1 s for a window and 0.2 s for a second of speech."""

    now: float = 0.0

    def clock(self) -> float:
        return self.now

    def transcribe(self, recording: Recording, *, language: str, vocabulary: Sequence[str] = ()) -> Transcript:
        self.now += 1.0 + 0.2 * recording.duration
        return Transcript("", language=language)


def model_check(
    transcriber: Callable[[], TimedTranscriber | FakeTranscriber], clock: Callable[[], float]
) -> ModelCheck:
    return ModelCheck(transcriber, noise(-30, seconds=10), "small", "en", clock)


def test_the_waiting_time_for_two_minutes_is_four_windows_and_all_the_words() -> None:
    timed = TimedTranscriber()
    finding = only(model_check(lambda: timed, timed.clock))
    assert finding.works
    assert finding.said.details == {"model": "small", "seconds": 28}
    assert finding.notes == ()


def test_a_slow_machine_gets_the_advice_to_take_a_smaller_model() -> None:
    assert waiting_time(5.0, 11.0) == pytest.approx(132.0)
    finding = only(model_check(FakeTranscriber, ticking(0.0, 5.0, 5.0, 16.0)))
    assert finding.notes == (Note("doctor-slow"),)


def test_the_packaged_model_warns_that_it_does_not_understand_people() -> None:
    check = ModelCheck(FakeTranscriber, noise(-30, seconds=10), "micro", "en", ticking(0.0, 0.1, 0.1, 0.2))
    assert only(check).notes == (Note("doctor-micro"),)


def test_a_jumpy_clock_gives_no_negative_time() -> None:
    assert waiting_time(3.0, 1.0) == pytest.approx(4.0)


def test_a_model_that_is_not_here_names_the_command_that_fetches_it() -> None:
    def missing() -> FakeTranscriber:
        raise ModelNotFoundError("model-not-found", model="small")

    finding = only(model_check(missing, ticking()))
    assert not finding.works
    assert "interviewer download" in Words("en")(finding.said.message, **finding.said.details)


# Disk


def test_room_on_the_disk_is_told(tmp_path: Path) -> None:
    finding = only(DiskCheck(tmp_path / "new", lambda _: 12_345_678_901))
    assert finding.works
    assert finding.said.details["megabytes"] == 12_345
    assert list((tmp_path / "new").iterdir()) == []


def test_a_disk_that_is_nearly_full_is_a_problem(tmp_path: Path) -> None:
    finding = only(DiskCheck(tmp_path, lambda _: 20_000_000))
    assert (finding.works, finding.said.message) == (False, "doctor-disk-short")


def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    finding = only(DiskCheck(tmp_path / "file" / "home", lambda _: 10**12))
    assert (finding.works, finding.said.message) == (False, "not-writable")
