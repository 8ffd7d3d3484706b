"""The interview: asked, heard, written down, assessed, and kept after every turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from audio.errors import DeviceError, SpeechError, TranscriptionError
from audio.interfaces import Microphone
from audio.live import LiveOptions
from audio.recorder import Moment, Recorder
from audio.recording import Recording
from content.bank import Question
from interviewer.asking import AskingInterviewer
from interviewer.assessment import Assessment, Delivery
from interviewer.candidate import CONTENT, Candidate, Reaction, RecordedCandidate, Skipped
from interviewer.collaborators import Clock, Interviewer, NoClock, PlainInterviewer
from interviewer.correction import corrected
from interviewer.interview import Interview
from interviewer.library import Library, SessionFolder
from interviewer.listening import SpokenAnswers
from interviewer.localization import Words
from interviewer.practice import hold
from interviewer.session import Answer, FollowUp, Session, Turn
from interviewer.speaking import InterviewerVoice
from tests.fakes import FakeMicrophone, FakePlayer, FakeSynthesizer, FakeTranscriber, silence, transcript

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
FIRST, SECOND = (
    Question(id=id, prompt=f"What about {id}?", reference_answers=("That.",), time_limit=30.0)
    for id in ("first", "second")
)
SPEECH = Path(__file__).parent / "recordings" / "pauses-en.flac"


@dataclass
class FakeScreen:
    """Remember what was shown, in order."""

    shown: list[str] = field(default_factory=list)
    finish_after: float | None = None
    elapsed: float = 0.0
    captions: list[str] = field(default_factory=list)

    def asking(self, question: Question, *, number: int, total: int) -> None:
        self.shown.append(f"asking {question.id} {number}/{total}")

    def listening(self, question: Question) -> None:
        self.shown.append(f"listening {question.id}")

    def hearing(self, moment: Moment) -> None:
        self.elapsed = moment.elapsed

    def captioning(self, text: str) -> None:
        self.captions.append(text)

    def attend(self) -> None:
        pass

    def is_thinking(self) -> bool:
        return False

    def is_finished(self) -> bool:
        return self.finish_after is not None and self.elapsed >= self.finish_after

    def writing_down(self, question: Question) -> None:
        self.shown.append(f"writing down {question.id}")

    def assessing(self, question: Question) -> None:
        self.shown.append(f"assessing {question.id}")

    def following_up(self, follow_up: FollowUp) -> None:
        self.shown.append(f"following up {follow_up.prompt}")

    def heard(self, turn: Turn) -> None:
        self.shown.append(f"heard {turn.question.id}")

    def assessed(self, turn: Turn) -> None:
        self.shown.append(f"assessed {turn.question.id}")

    def notice(self, message: str, **details: str | float) -> None:
        self.shown.append(message)


class FakeAssessor:
    """Count the words."""

    def assess(self, question: Question, answer: Answer) -> Assessment:
        return Assessment((), Delivery(words=len(answer.transcript.text.split())))


@dataclass
class FakeMicrophones:
    """Give a microphone for each question."""

    by_question: dict[str, Microphone]

    def microphone(self, question_id: str) -> Microphone | None:
        return self.by_question.get(question_id)

    def has_more(self, question_id: str) -> bool:
        return question_id in self.by_question


@dataclass
class Stage:
    """Everything an interview is put together from; each test changes what it is about."""

    folder: SessionFolder
    microphones: dict[str, Microphone]
    transcriber: FakeTranscriber = field(
        default_factory=lambda: FakeTranscriber([transcript("one two three"), transcript("four five")])
    )
    synthesizer: FakeSynthesizer = field(default_factory=FakeSynthesizer)
    player: FakePlayer = field(default_factory=FakePlayer)
    screen: FakeScreen = field(default_factory=FakeScreen)
    interviewer: Interviewer = field(default_factory=PlainInterviewer)
    candidate: Candidate = field(default_factory=RecordedCandidate)
    clock: Clock = field(default_factory=NoClock)

    def interview(self) -> Interview:
        listener = SpokenAnswers(
            microphones=FakeMicrophones(self.microphones),
            recorder=Recorder(),
            transcriber=self.transcriber,
            cabinet=self.folder,
            screen=self.screen,
            options=lambda: LiveOptions("en", ("Kubernetes",)),
        )
        voice = InterviewerVoice(self.synthesizer, self.player, self.screen, language="en")
        return Interview(
            voice=voice,
            listener=listener,
            assessor=FakeAssessor(),
            screen=self.screen,
            now=lambda: NOON,
            interviewer=self.interviewer,
            candidate=self.candidate,
            clock=self.clock,
        )

    def hold(self, questions: Sequence[Question] = (FIRST, SECOND)) -> Session:
        return hold(self.interview(), questions, self.folder.load(), self.folder)


@pytest.fixture
def stage(home: Path) -> Stage:
    session = Session(id="s", started_at=NOON, bank="small", language="en", mode="practice", model="fake")
    folder = Library(home).create(session)
    from audio.recorded import RecordedMicrophone

    return Stage(folder, {"first": RecordedMicrophone(SPEECH), "second": RecordedMicrophone(SPEECH)})


def test_each_question_is_asked_heard_written_down_and_assessed_in_this_order(stage: Stage) -> None:
    stage.hold([FIRST])
    assert stage.screen.shown == [
        "asking first 1/1",
        "listening first",
        "writing down first",
        "assessing first",
        "heard first",
        "assessed first",
    ]


def test_the_question_is_spoken_before_the_microphone_opens(stage: Stage) -> None:
    stage.hold()
    assert stage.synthesizer.spoken == [("What about first?", "en"), ("What about second?", "en")]
    assert len(stage.player.played) == 2


def test_the_recogniser_hears_the_banks_glossary_and_nothing_of_the_question(stage: Stage) -> None:
    stage.hold([FIRST])
    assert set(stage.transcriber.vocabularies) == {("Kubernetes",)}


def test_what_was_said_is_kept_as_flac_and_no_wav_is_left(stage: Stage) -> None:
    session = stage.hold()
    assert [turn.answer.audio for turn in session.turns] == ["01-first.1.flac", "02-second.1.flac"]
    assert sorted(path.suffix for path in stage.folder.path.iterdir()) == [".flac", ".flac", ".json"]


def test_the_session_on_disk_is_whole_after_every_turn(stage: Stage) -> None:
    assert {turn.number for turn in stage.interview().turns([FIRST, SECOND])} == {1, 2}
    session = stage.hold()
    assert stage.folder.load() == session
    assert [turn.answer.transcript.text for turn in session.turns] == ["", ""]  # the fake had no more to give


def test_a_crash_in_the_second_turn_loses_nothing_of_the_first(stage: Stage) -> None:
    stage.transcriber = FakeTranscriber([transcript("one two three")] * 2)  # a glance at the pause, and the whole
    stage.microphones["second"] = FakeMicrophone(error=DeviceError("device-gone"))
    with pytest.raises(DeviceError):
        stage.hold()
    assert [turn.answer.transcript.text for turn in stage.folder.load().turns] == ["one two three"]


def test_a_recogniser_that_fails_leaves_the_recording_on_disk(stage: Stage) -> None:
    stage.transcriber.error = TranscriptionError("transcription-failed")
    with pytest.raises(TranscriptionError):
        stage.hold([FIRST])
    assert (stage.folder.path / "01-first.1.wav").stat().st_size > 10_000


def test_silence_is_not_given_to_the_recogniser(stage: Stage) -> None:
    stage.microphones["first"] = FakeMicrophone.hearing(silence(2.0))
    session = stage.hold([FIRST])
    assert stage.transcriber.heard == []
    assert not session.turns[0].answer.transcript


def test_a_question_without_a_recording_counts_as_not_answered_and_says_so(stage: Stage) -> None:
    del stage.microphones["first"]
    session = stage.hold([FIRST])
    assert session.turns[0].answer.ended_by == "no_speech"
    assert "answer-not-recorded" in stage.screen.shown


def test_a_key_ends_the_answer(stage: Stage) -> None:
    stage.screen.finish_after = 1.0
    session = stage.hold([FIRST])
    assert session.turns[0].answer.ended_by == "key"
    assert session.turns[0].answer.duration == pytest.approx(1.0, abs=0.1)


@pytest.mark.parametrize("broken", ["synthesizer", "player"])
def test_a_voice_that_fails_says_so_once_and_the_interview_goes_on(stage: Stage, broken: str) -> None:
    getattr(stage, broken).error = SpeechError("voice-failed") if broken == "synthesizer" else DeviceError("no-speaker")
    session = stage.hold()
    assert len(session.turns) == 2
    assert stage.screen.shown.count("voice-off") == 1


FOLLOW_UP = FollowUp("And then?", start_word=3, at=4.0)


@dataclass
class CuriousInterviewer(PlainInterviewer):
    """Ask `follow_ups` of them, and for `takes`."""

    follow_ups: int = 0
    takes: int = 1

    def follow_up(self, turn: Turn) -> FollowUp | None:
        return FOLLOW_UP if len(turn.answer.follow_ups) < self.follow_ups else None

    def again(self, turn: Turn, *, is_wanted: bool) -> Question | None:
        return turn.question if turn.take < self.takes else None


def test_a_follow_up_is_asked_aloud_and_its_answer_belongs_to_the_first_one(stage: Stage) -> None:
    stage.interviewer = CuriousInterviewer(follow_ups=1)
    stage.transcriber = FakeTranscriber([transcript("one two three")] * 4)
    session = stage.hold([FIRST])
    (turn,) = session.turns
    assert stage.synthesizer.spoken[-1] == ("And then?", "en")
    assert stage.screen.shown.index("following up And then?") < stage.screen.shown.index("heard first")
    assert turn.answer.follow_ups == (FOLLOW_UP,)
    assert turn.assessment.delivery.words == 6
    assert turn.answer.premature_ends == 0
    kept = Recording.load(stage.folder.path / (turn.answer.audio or ""))
    assert kept.duration == pytest.approx(turn.answer.duration)
    assert stage.folder.load() == session


def test_the_answer_is_on_disk_before_a_follow_up_is_asked(stage: Stage) -> None:
    stage.interviewer = CuriousInterviewer(follow_ups=1)
    turns = stage.interview().turns([FIRST])
    first = next(turns)
    assert first.answer.audio
    assert "following up And then?" not in stage.screen.shown


class Skipping(RecordedCandidate):
    """Leave out every follow-up."""

    def was_cut_off(self, turn: Turn) -> bool:
        if turn.answer.follow_ups:
            return False
        self.looks += 1
        if self.looks == 2:
            raise Skipped
        return False

    looks = 0


def test_a_follow_up_that_is_left_out_costs_nothing_and_is_not_asked_twice(stage: Stage) -> None:
    stage.interviewer, stage.candidate = CuriousInterviewer(follow_ups=1), Skipping()
    stage.transcriber = FakeTranscriber([transcript("one two three")] * 2)
    (turn,) = stage.hold([FIRST]).turns
    assert turn.answer.follow_ups == (FOLLOW_UP,)
    assert turn.assessment.delivery.words == 3
    assert stage.screen.shown[-1] == "assessed first"


class CutOff(RecordedCandidate):
    """Say, as soon as the follow-up is heard, that the answer was not over."""

    looks = 0

    def was_cut_off(self, turn: Turn) -> bool:
        self.looks += 1
        return self.looks == 2


def test_an_answer_that_was_not_over_goes_on_in_place_of_the_follow_up(stage: Stage) -> None:
    stage.interviewer, stage.candidate = CuriousInterviewer(follow_ups=1), CutOff()
    stage.transcriber = FakeTranscriber([transcript("one two three")] * 6)
    (turn,) = stage.hold([FIRST]).turns
    assert len(turn.answer.follow_ups) == 1
    assert turn.assessment.delivery.words == 9, "the answer, what was cut off, and then the follow-up's"


def test_another_take_replaces_nothing(stage: Stage) -> None:
    stage.interviewer = CuriousInterviewer(takes=3)
    session = stage.hold([FIRST])
    assert [(turn.number, turn.take) for turn in session.turns] == [(1, 1), (1, 2), (1, 3)]
    assert sorted(path.name for path in stage.folder.path.glob("*.flac")) == [
        "01-first.1.flac",
        "01-first.2.flac",
        "01-first.3.flac",
    ]


class Rating(RecordedCandidate):
    """Find the answer good, and correct it once it is scored."""

    def look_back(self, turn: Turn) -> Reaction:
        return Reaction(self_rating="good")

    def was_hinted(self) -> bool:
        return True

    def react(self, turn: Turn, *, is_last: bool) -> Reaction:
        if turn.answer.original:
            return CONTENT
        return Reaction(is_change=True, answer=corrected(turn.answer, "one two three four"))


def test_what_the_candidate_makes_of_an_answer_is_kept(stage: Stage) -> None:
    stage.candidate = Rating()
    (turn,) = stage.hold([FIRST]).turns
    assert (turn.self_rating, turn.hinted) == ("good", True)
    assert turn.answer.original
    assert turn.assessment.delivery.words == 4
    assert stage.screen.shown.count("assessed first") == 2


def test_questions_that_are_answered_already_are_left_out(stage: Stage) -> None:
    earlier = stage.hold([FIRST]).turns
    stage.screen.shown.clear()
    assert {turn.number for turn in stage.interview().turns([FIRST, SECOND], earlier)} == {2}
    assert stage.screen.shown[0] == "asking second 2/2"


def test_a_ladder_goes_on_with_the_step_that_was_not_taken(stage: Stage) -> None:
    earlier = stage.hold([FIRST]).turns
    stage.interviewer = AskingInterviewer(Words("en"), most=0, ladder=(60.0, 30.0))
    found = list(stage.interview().turns([FIRST], earlier))
    assert {(turn.number, turn.take, turn.question.time_limit) for turn in found} == {(1, 2, 30.0)}


class Over:
    """Time is up after so many questions."""

    def __init__(self, questions: int) -> None:
        self.questions = questions

    def is_over(self) -> bool:
        self.questions -= 1
        return self.questions < 0


def test_no_question_begins_after_the_sessions_time(stage: Stage) -> None:
    stage.clock = Over(1)
    assert {turn.number for turn in stage.hold().turns} == {1}
