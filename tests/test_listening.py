"""An answer that was taken for finished goes on in the same recording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from audio.endpointing import EndedBy
from audio.interfaces import Microphone
from audio.live import LiveOptions
from audio.prosody import Voice
from audio.recorder import Moment, Recorder
from audio.recording import Recording, Stretch
from content.bank import Question
from interviewer.assessment import Assessment, Delivery
from interviewer.candidate import CONTENT, NOT_DONE, Reaction, RecordedCandidate
from interviewer.correction import corrected
from interviewer.interview import Interview
from interviewer.library import Library, SessionFolder
from interviewer.listening import SpokenAnswers, continued
from interviewer.practice import hold
from interviewer.session import Answer, FollowUp, Session, Turn
from interviewer.speaking import NoVoice
from tests.fakes import FakeMicrophone, FakeTranscriber, silence, transcript

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
QUESTION = Question("q", "What?", ("That.",), time_limit=40.0)
SPEECH = Recording.load(Path(__file__).parent / "recordings" / "pauses-en.flac").between(4.2, 9.0)


def answer(text: str, *, ended_by: EndedBy = "silence", duration: float = 10.0) -> Answer:
    voice = Voice(120.0, 2.0, -25.0, 4.0, (Stretch(1.0, 1.4),))
    return Answer(transcript(text), "a.flac", duration, (Stretch(0.5, 3.0),), ended_by, overflows=1, voice=voice)


def test_both_parts_become_one_answer_on_one_clock() -> None:
    whole = continued(answer("one two"), answer("three", ended_by="key", duration=5.0))
    assert whole.transcript.text == "one two three"
    assert [word.start for word in whole.transcript.words] == pytest.approx([0.0, 0.4, 10.0])
    assert whole.speech == (Stretch(0.5, 3.0), Stretch(10.5, 13.0))
    assert whole.duration == 15.0
    assert whole.ended_by == "key"
    assert whole.overflows == 2
    assert whole.voice is not None
    assert whole.voice.held == (Stretch(1.0, 1.4), Stretch(11.0, 11.4))


@pytest.mark.parametrize(("ended_by", "premature"), [("silence", 1), ("no_speech", 1), ("key", 0)])
def test_an_end_of_ours_that_was_none_is_counted(ended_by: EndedBy, premature: int) -> None:
    first = continued(answer("one", ended_by=ended_by), answer("two"))
    assert first.premature_ends == premature
    assert continued(first, answer("three")).premature_ends == premature + 1


@dataclass
class FakeScreen:
    """Show nothing; remember notices, captions and limits."""

    captions: list[str] = field(default_factory=list)
    thinks_at: float | None = None
    _elapsed: float = 0.0

    def asking(self, question: Question, *, number: int, total: int) -> None: ...
    def assessing(self, question: Question) -> None: ...
    def following_up(self, follow_up: FollowUp) -> None: ...
    def heard(self, turn: Turn) -> None: ...
    def assessed(self, turn: Turn) -> None: ...
    def listening(self, question: Question) -> None: ...
    def writing_down(self, question: Question) -> None: ...
    def notice(self, message: str, **details: str | float) -> None: ...
    def attend(self) -> None: ...

    def hearing(self, moment: Moment) -> None:
        self._elapsed = moment.elapsed

    def captioning(self, text: str) -> None:
        self.captions.append(text)

    def is_finished(self) -> bool:
        return False

    def is_thinking(self) -> bool:
        if self.thinks_at is None or self._elapsed < self.thinks_at:
            return False
        self.thinks_at = None
        return True


@dataclass
class Microphones:
    """Give one microphone after the other."""

    microphones: Iterator[Microphone]

    def microphone(self, question_id: str) -> Microphone | None:
        return next(self.microphones, None)

    def has_more(self, question_id: str) -> bool:
        return True


class NotDoneOnce(RecordedCandidate):
    """Say once that the answer was not over."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[bool] = []

    def react(self, turn: Turn, *, is_last: bool) -> Reaction:
        self.asked.append(is_last)
        return NOT_DONE if len(self.asked) == 1 else CONTENT


class CountingAssessor:
    def assess(self, question: Question, answer: Answer) -> Assessment:
        return Assessment((), Delivery(words=len(answer.transcript.text.split())))


@pytest.fixture
def folder(home: Path) -> SessionFolder:
    session = Session(id="s", started_at=NOON, bank="b", language="en", mode="practice", model="fake")
    return Library(home).create(session)


def listener(folder: SessionFolder, screen: FakeScreen, *microphones: Microphone) -> SpokenAnswers:
    return SpokenAnswers(
        microphones=Microphones(iter(microphones)),
        recorder=Recorder(),
        transcriber=FakeTranscriber([transcript("one two three.")] * 9),
        cabinet=folder,
        screen=screen,
        options=lambda: LiveOptions("en", listens=False),
    )


def hears(*, pause: float = 8.0) -> FakeMicrophone:
    return FakeMicrophone.hearing(SPEECH, silence(pause))


def test_an_answer_that_was_not_over_goes_on_in_the_same_recording(folder: SessionFolder) -> None:
    screen, candidate = FakeScreen(), NotDoneOnce()
    interview = Interview(
        voice=NoVoice(),
        listener=listener(folder, screen, hears(), hears()),
        assessor=CountingAssessor(),
        screen=screen,
        now=lambda: NOON,
        candidate=candidate,
    )
    session = hold(interview, [QUESTION], folder.load(), folder)
    (turn,) = session.turns
    assert turn.answer.premature_ends == 1
    assert turn.assessment.delivery.words == 6
    assert candidate.asked == [True, True]
    kept = Recording.load(folder.path / (turn.answer.audio or ""))
    assert kept.duration == pytest.approx(turn.answer.duration)
    assert kept.duration > 12.0
    assert [path.suffix for path in sorted(folder.path.glob("01-*"))] == [".flac"]
    assert folder.load() == session


def test_the_time_that_is_left_is_what_an_answer_may_go_on(folder: SessionFolder) -> None:
    ears = listener(folder, FakeScreen(), hears(), FakeMicrophone.hearing(*[SPEECH] * 12))
    first = ears.listen(replace(QUESTION, time_limit=42.0), number=1, take=1)
    whole = ears.go_on(replace(QUESTION, time_limit=42.0), first, number=1, take=1)
    assert whole.ended_by == "limit"
    assert whole.duration == pytest.approx(42.0, abs=0.1)


def test_the_caption_shows_the_words_while_they_are_spoken(folder: SessionFolder) -> None:
    screen = FakeScreen()
    listener(folder, screen, hears()).listen(QUESTION, number=1, take=1)
    assert screen.captions == ["one two three."]


def test_without_captions_nothing_is_shown(folder: SessionFolder) -> None:
    screen = FakeScreen()
    replace(listener(folder, screen, hears()), captions=False).listen(QUESTION, number=1, take=1)
    assert screen.captions == []


def test_still_thinking_makes_the_silence_long(folder: SessionFolder) -> None:
    usual = listener(folder, FakeScreen(), hears(pause=20.0)).listen(QUESTION, number=1, take=1)
    patient = listener(folder, FakeScreen(thinks_at=6.0), hears(pause=20.0)).listen(QUESTION, number=2, take=1)
    assert usual.ended_by == "silence"
    assert patient.ended_by == "end_of_recording"


def test_a_story_may_pause_for_longer(folder: SessionFolder) -> None:
    story = replace(QUESTION, kind="behavioural", asks_for="story")
    usual, longer = (
        listener(folder, FakeScreen(), hears()).listen(question, number=number, take=1)
        for number, question in enumerate((QUESTION, story), start=1)
    )
    assert (longer.duration or 0.0) - (usual.duration or 0.0) == pytest.approx(0.95, abs=0.1)


def test_what_follows_a_corrected_answer_is_part_of_what_was_heard_too() -> None:
    answer = corrected(Answer(transcript("one too three"), duration=2.0), "one two three")
    whole = continued(answer, Answer(transcript("four"), duration=1.0))
    assert whole.transcript.text == "one two three four"
    assert whole.original
    assert whole.original.text == "one too three four"
    assert whole.original.words[-1].start == pytest.approx(2.0)
