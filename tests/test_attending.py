"""A candidate at the keys."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from audio.errors import DeviceError, ModelNotFoundError
from audio.interfaces import Block, Microphone
from audio.recorder import Recorder
from interviewer.attending import (
    AttendedMicrophone,
    AttendedMicrophones,
    AttendedVoice,
    LoadedTranscriber,
)
from interviewer.background import Background
from interviewer.candidate import Skipped
from interviewer.controls import Controls
from tests.fakes import FakeKeyboard, FakeMicrophone, FakeTranscriber, silence, transcript


@dataclass
class FakeScreen:
    """Read the keys, and remember what was shown. at: what is pressed at which look."""

    keyboard: FakeKeyboard = field(default_factory=FakeKeyboard)
    at: dict[int, str] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)
    looks: int = 0

    def __post_init__(self) -> None:
        self.controls = Controls(self.keyboard)

    def attend(self) -> None:
        self.looks += 1
        if key := self.at.get(self.looks):
            self.keyboard.keys.append(key)
        self.shown += list(self.controls.read())

    def notice(self, message: str, **details: str | float) -> None:
        self.shown.append(message)

    def repeating(self) -> None:
        self.shown.append("repeating")


class FakeVoice:
    """Speak until it is stopped, or `speaks` says that it is over."""

    def __init__(self, *, ends: bool = True) -> None:
        self.said: list[str] = []
        self.cues = 0
        self.warnings = 0
        self._over = Event()
        self._ends = ends

    def say(self, text: str) -> None:
        self.said.append(text)
        if not self._ends:
            assert self._over.wait(5)
            self._over.clear()

    def cue(self) -> None:
        self.cues += 1

    def warn(self) -> None:
        self.warnings += 1

    def stop(self) -> None:
        self._over.set()


def test_what_is_said_is_heard_to_its_end_without_keys() -> None:
    voice = FakeVoice()
    AttendedVoice(voice, FakeScreen()).say("What?")
    assert voice.said == ["What?"]


@pytest.mark.parametrize("key", ["\n", " "])
def test_going_on_cuts_the_interviewer_short(key: str) -> None:
    voice = FakeVoice(ends=False)
    AttendedVoice(voice, FakeScreen(at={1: key})).say("What?")
    assert voice.said == ["What?"]


def test_a_repetition_begins_the_question_anew() -> None:
    voice, screen = FakeVoice(ends=False), FakeScreen(at={1: "r", 3: "\n"})
    AttendedVoice(voice, screen).say("What?")
    assert voice.said == ["What?", "What?"]
    assert "repeating" in screen.shown


@pytest.mark.parametrize("key", ["s", "q", "S"])
def test_a_question_can_be_left_out_while_it_is_asked(key: str) -> None:
    with pytest.raises(Skipped):
        AttendedVoice(FakeVoice(ends=False), FakeScreen(at={1: key})).say("What?")


def test_ctrl_c_silences_the_interviewer() -> None:
    class Interrupted(FakeScreen):
        def attend(self) -> None:
            raise KeyboardInterrupt

    voice = FakeVoice(ends=False)
    with pytest.raises(KeyboardInterrupt):
        AttendedVoice(voice, Interrupted()).say("What?")


@dataclass
class Ear:
    """A microphone with a candidate at the keys. heard: the numbers of the blocks that were let through."""

    screen: FakeScreen
    voice: FakeVoice = field(default_factory=FakeVoice)
    blocks: int = 20

    def heard(self, *, after: Callable[[int], None] = lambda _: None) -> list[int]:
        blocks = [Block(np.full(512, number, np.float32)) for number in range(self.blocks)]
        voice = AttendedVoice(self.voice, self.screen)
        heard = []
        with AttendedMicrophone(Slow(blocks), voice, self.screen).listen() as stream:
            for block in stream:
                number = int(block.samples[0]) if len(block.samples) else -1
                heard.append(number)
                after(number)
                if self.screen.controls.is_leaving or self.screen.controls.goes_on:
                    break
        return heard


@dataclass
class Slow:
    """Deliver blocks slowly enough for a thread to begin and end."""

    blocks: list[Block]

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        yield (self._late(block) for block in self.blocks)

    def _late(self, block: Block) -> Block:
        time.sleep(0.005)
        return block


def test_a_pause_drops_what_is_heard_meanwhile() -> None:
    heard = Ear(FakeScreen(at={5: "p", 10: "p"})).heard()
    assert heard[-10:] == list(range(10, 20)) or heard[-11:] == list(range(9, 20))
    assert not set(heard) & set(range(5, 9))


def test_the_microphone_is_deaf_while_the_question_is_repeated() -> None:
    voice = FakeVoice(ends=False)
    ear = Ear(FakeScreen(at={5: "r", 12: "\n", 19: "\n"}), voice)
    heard = ear.heard()
    assert voice.said == [""]
    assert voice.cues == 2, "before the answer, and after the repetition: what lingers in the room are notes"
    assert not set(heard) & set(range(4, 11))
    assert 12 in heard
    assert heard[-1] == 18, "the second Enter ends the answer, the first one the interviewer"


@dataclass
class Lagging(Slow):
    """Deliver the first blocks at once, as a microphone does that was not listened to for a while."""

    backlog: int = 15

    def _late(self, block: Block) -> Block:
        return block if block.samples[0] < self.backlog else super()._late(block)


def test_what_was_said_before_the_key_is_heard_even_where_the_program_lags_behind() -> None:
    screen = FakeScreen(at={5: "\n"})
    blocks = [Block(np.full(512, number, np.float32)) for number in range(20)]
    heard = []
    with AttendedMicrophone(Lagging(blocks), AttendedVoice(FakeVoice(), screen), screen).listen() as stream:
        for block in stream:
            heard.append(int(block.samples[0]))
            if screen.controls.goes_on:
                break
    assert heard[-1] == 15


def test_a_machine_that_never_catches_up_ends_the_answer_all_the_same() -> None:
    screen = FakeScreen(at={5: "\n"})
    microphone = FakeMicrophone.hearing(silence(60.0))
    heard = 0
    with AttendedMicrophone(microphone, AttendedVoice(FakeVoice(), screen), screen).listen() as stream:
        for _ in stream:
            heard += 1
            if screen.controls.goes_on:
                break
    assert heard == pytest.approx(305, abs=2)


def test_skipping_leaves_the_answer_in_the_middle() -> None:
    with pytest.raises(Skipped):
        Ear(FakeScreen(at={5: "s"})).heard()


def test_leaving_before_a_word_was_said_leaves_the_question_out() -> None:
    with pytest.raises(Skipped):
        Ear(FakeScreen(at={5: "q"})).heard()


def test_leaving_in_an_answer_ends_it() -> None:
    screen = FakeScreen(at={5: "q"})

    def speak(_: int) -> None:
        screen.controls.has_spoken = True

    assert Ear(screen).heard(after=speak)[-1] == 4


def test_leaving_in_a_pause_ends_an_answer_that_has_begun() -> None:
    screen = FakeScreen(at={5: "p", 8: "q"})

    def speak(_: int) -> None:
        screen.controls.has_spoken = True

    heard = Ear(screen).heard(after=speak)
    assert heard[-1] == -1 or heard[-1] == 7


def test_the_cue_is_left_out_of_the_answer() -> None:
    over = Event()

    class LongCue(FakeVoice):
        def cue(self) -> None:
            assert over.wait(5)

    class Watch(FakeScreen):
        def attend(self) -> None:
            super().attend()
            if self.looks == 5:
                over.set()

    heard = Ear(Watch(), LongCue(), blocks=100).heard()
    assert heard[0] >= 4, "the first four came during the cue"
    assert heard[-1] == 99


def test_a_pause_stops_the_clock_of_the_answer(tmp_path: Path) -> None:
    screen = FakeScreen(at={10: "p", 40: "p"})
    microphone = AttendedMicrophone(FakeMicrophone.hearing(silence(2.0)), AttendedVoice(FakeVoice(), screen), screen)
    heard = Recorder().record(microphone, tmp_path / "a.wav")
    assert heard.recording.duration == pytest.approx(2.0 - 30 * 0.032, abs=0.05)


def test_an_answer_ended_by_leaving_in_a_pause_is_kept_by_the_recorder(tmp_path: Path) -> None:
    screen = FakeScreen(at={10: "p", 20: "q"})
    screen_has_spoken = lambda _: setattr(screen.controls, "has_spoken", True)  # noqa: E731
    microphone = AttendedMicrophone(FakeMicrophone.hearing(silence(2.0)), AttendedVoice(FakeVoice(), screen), screen)
    heard = Recorder().record(
        microphone, tmp_path / "a.wav", finished=lambda: screen.controls.is_leaving, show=screen_has_spoken
    )
    assert heard.ended_by == "key"
    assert heard.recording.duration == pytest.approx(9 * 0.032, abs=0.07)


def test_where_there_is_no_recording_there_is_no_microphone() -> None:
    class Nothing:
        def microphone(self, question_id: str) -> Microphone | None:
            return None

        def has_more(self, question_id: str) -> bool:
            return False

    screen = FakeScreen()
    assert AttendedMicrophones(Nothing(), AttendedVoice(FakeVoice(), screen), screen).microphone("q") is None


class Missing:
    """A microphone that is there again at the third attempt."""

    def __init__(self) -> None:
        self.attempts = 0

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        self.attempts += 1
        if self.attempts < 3:
            raise DeviceError("device-gone")
        yield iter([])


def test_a_microphone_that_was_taken_away_is_waited_for() -> None:
    screen, microphone = FakeScreen(at={2: "\n", 5: "\n"}), Missing()
    with AttendedMicrophone(microphone, AttendedVoice(FakeVoice(), screen), screen).listen() as blocks:
        assert list(blocks) == []
    assert microphone.attempts == 3
    assert screen.shown.count("microphone-awaited") == 2


def test_nobody_waits_for_a_microphone_where_nobody_can_be_asked() -> None:
    screen = FakeScreen()
    screen.controls = Controls()
    with (
        pytest.raises(DeviceError),
        AttendedMicrophone(Missing(), AttendedVoice(FakeVoice(), screen), screen).listen(),
    ):
        pass


def test_the_interview_can_be_left_where_the_microphone_does_not_come_back() -> None:
    screen = FakeScreen(at={1: "q"})
    with pytest.raises(Skipped), AttendedMicrophone(Missing(), AttendedVoice(FakeVoice(), screen), screen).listen():
        pass


def test_not_done_is_about_the_answer_before_never_about_the_next_one() -> None:
    ear = Ear(FakeScreen(at={1: "c"}))
    ear.screen.attend()
    ear.heard()
    assert not ear.screen.controls.take("not-done")


def test_not_being_done_cuts_a_follow_up_short() -> None:
    screen = FakeScreen(at={2: "c"})
    AttendedVoice(FakeVoice(ends=False), screen).say("And then?")
    assert screen.controls.take("not-done")


def test_a_warning_is_heard_while_the_microphone_stays_open() -> None:
    ear = Ear(FakeScreen())

    def ring(number: int) -> None:
        ear.screen.controls.rings = number == 5

    assert ear.heard(after=ring) == list(range(ear.blocks))
    assert ear.voice.warnings == 1


def test_nothing_is_written_down_before_the_model_is_loaded() -> None:
    loaded = Event()

    def load() -> None:
        assert loaded.wait(5)

    transcriber = LoadedTranscriber(FakeTranscriber([transcript("one")]), Background(load))
    writing = Background(lambda: transcriber.transcribe(silence(1), language="en"))
    assert not writing.wait(0.05)
    loaded.set()
    assert writing.result().text == "one"


def test_a_model_that_cannot_be_loaded_is_an_error_where_the_words_are_asked_for() -> None:
    def fail() -> None:
        raise ModelNotFoundError("model-broken-folder")

    with pytest.raises(ModelNotFoundError):
        LoadedTranscriber(FakeTranscriber(), Background(fail)).transcribe(silence(1), language="en")
