"""How an interview is put together: the part of the composition root that knows voices, ears and screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from content.bank import Bank, Question
from interviewer.equipment import microphone_for, player_for, synthesizer_for, transcriber_for
from interviewer.localization import words_in
from interviewer.modes import RULES, Rules
from interviewer.settings import Settings, default_home
from interviewer.wiring import now, phrases_of

if TYPE_CHECKING:
    from audio.interfaces import Transcriber
    from audio.recorded import RecordedAnswers
    from audio.whisper import WhisperTranscriber
    from interviewer.asking import AskingInterviewer
    from interviewer.attending import StoppableVoice
    from interviewer.candidate import Candidate
    from interviewer.collaborators import Voice
    from interviewer.interview import Interview
    from interviewer.library import SessionFolder
    from interviewer.listening import Microphones, SpokenAnswers
    from interviewer.screen import Feedback, QuietScreen
    from interviewer.session import Mode


@dataclass(frozen=True, slots=True)
class Setup:
    """What an interview is held with.

    answers: a folder of recordings in place of the microphone, None for the microphone.
    model: the speech model's name. realtime: recordings at the speed of life.
    mode: whose rules hold. think: seconds before every answer, None for what the rules say. limit: seconds for every
    answer, None for each question's own.
    follow_ups: at most after each answer, None for what the rules say. budget: seconds after which no question begins.
    ladder: seconds of one take after another, () for as many takes as are wanted.
    settings: microphone, loudspeaker, voice, whether the screen is plain, and what is not measured.
    mute: the candidate reads. is_typed: and types; then nothing is heard, and no model is needed.
    """

    bank: Bank
    answers: Path | None
    model: str
    realtime: bool = False
    mode: Mode = "practice"
    think: float | None = None
    limit: float | None = None
    follow_ups: int | None = None
    budget: float | None = None
    ladder: tuple[float, ...] = ()
    settings: Settings = field(default_factory=Settings)
    mute: bool = False
    is_typed: bool = False

    @property
    def is_attended(self) -> bool:
        """Whether it goes at the speed of life, so that somebody may sit before it, with a hand free for keys."""
        return (self.answers is None or self.realtime) and not self.is_typed

    @property
    def rules(self) -> Rules:
        """What the mode grants."""
        return RULES[self.mode]

    def limited(self, question: Question, take: int = 1) -> Question:
        """Give the question with the time that its answer may take here."""
        limit = self.ladder[take - 1] if self.ladder else self.limit
        return question if limit is None else replace(question, time_limit=limit)


@dataclass(frozen=True, slots=True)
class Hearing:
    """What answers are heard with."""

    microphones: Microphones
    transcriber: WhisperTranscriber


def recorded_answers(folder: Path, bank: Bank, *, realtime: bool = False) -> RecordedAnswers:
    """Give the recordings that stand in for the microphone. Raises DeviceError."""
    from audio.recorded import RecordedAnswers

    return RecordedAnswers(folder, {question.id for question in bank.questions}, realtime=realtime)


def hearing_of(setup: Setup) -> Hearing:
    """Give microphones and recogniser; what is missing is known before anything is kept.

    Raises DeviceError and ModelNotFoundError.
    """
    transcriber = transcriber_for(setup.model)
    if setup.answers is not None:
        return Hearing(recorded_answers(setup.answers, setup.bank, realtime=setup.realtime), transcriber)
    from interviewer.listening import SameMicrophone

    return Hearing(SameMicrophone(microphone_for(setup.settings)), transcriber)


@contextmanager
def screen_for(setup: Setup, *, as_json: bool) -> Iterator[QuietScreen]:
    """Give what the candidate sees, and keys where somebody can press them; in the end the terminal is as before."""
    from interviewer.controls import HELP, Controls
    from interviewer.live_screen import LiveScreen, can_draw
    from interviewer.screen import PlainScreen, QuietScreen
    from interviewer.terminal import TerminalKeyboard, is_interactive

    words = words_in(setup.bank.language)
    at_length: Feedback = "full" if setup.rules.is_helped else "none"
    if as_json:
        yield QuietScreen(words)
    elif setup.is_typed and is_interactive():
        yield PlainScreen(words, feedback=at_length)
    elif not (setup.is_attended and is_interactive()):
        yield PlainScreen(words, feedback="score" if setup.rules.is_helped else "none")
    else:
        draws = can_draw() and not setup.settings.plain
        with TerminalKeyboard() as keyboard, ExitStack() as stack:
            controls = Controls(keyboard, frozenset() if setup.rules.is_helped else HELP)
            screen = (LiveScreen if draws else PlainScreen)(words, controls, at_length)
            stack.callback(screen.close)
            yield screen


def interview_of(
    setup: Setup, hearing: Hearing, questions: Sequence[Question], folder: SessionFolder, screen: QuietScreen
) -> Interview:
    """Put together an interview: at the speed of life with keys, or on recordings as fast as it can."""
    from interviewer.assessing.assessor import Assessor
    from interviewer.clocks import SessionClock
    from interviewer.interview import Interview

    stage = _attended(setup, hearing, questions, folder, screen) if setup.is_attended else _unattended(hearing)
    return Interview(
        voice=stage.voice,
        listener=_listener(setup, hearing, stage, folder, screen),
        assessor=Assessor(setup.bank, without=setup.settings.without),
        screen=screen,
        now=now,
        interviewer=_interviewer(setup, hearing.microphones.has_more),
        candidate=_candidate(setup, hearing, screen),
        clock=SessionClock(setup.budget, now),
    )


def typed_interview_of(setup: Setup, screen: QuietScreen, *, is_asked: bool) -> Interview:
    """Put together an interview that is typed: by somebody who can be asked more, or by another program."""
    from interviewer.assessing.assessor import Assessor
    from interviewer.clocks import SessionClock
    from interviewer.interview import Interview
    from interviewer.speaking import NoVoice
    from interviewer.typed import PipedLines, TerminalPrompt, TypedAnswers, TypingCandidate

    source = TerminalPrompt(screen.words) if is_asked else PipedLines()
    # The lines of a pipe answer the questions that they were written for, and no other.
    asking = setup if is_asked else replace(setup, follow_ups=0)
    return Interview(
        voice=NoVoice(),
        listener=TypedAnswers(source, setup.bank.language),
        assessor=Assessor(setup.bank, without=setup.settings.without),
        screen=screen,
        now=now,
        interviewer=_interviewer(asking, lambda _: not source.is_over()),
        candidate=TypingCandidate(source),
        clock=SessionClock(setup.budget, now),
    )


@dataclass(frozen=True, slots=True)
class _Stage:
    """Voice and ears, as the loop uses them."""

    voice: Voice
    microphones: Microphones
    transcriber: Transcriber


def _unattended(hearing: Hearing) -> _Stage:
    """Let nobody speak, and hear as fast as it goes."""
    from interviewer.speaking import NoVoice

    return _Stage(NoVoice(), hearing.microphones, hearing.transcriber)


def _attended(
    setup: Setup, hearing: Hearing, questions: Sequence[Question], folder: SessionFolder, screen: QuietScreen
) -> _Stage:
    """Speak and hear at the speed of life, with keys where somebody can press them."""
    from interviewer.attending import AttendedMicrophones, AttendedVoice, LoadedTranscriber
    from interviewer.background import Background

    voice = AttendedVoice(_voice(setup, questions, folder, screen), screen)
    microphones = AttendedMicrophones(hearing.microphones, voice, screen)
    return _Stage(voice, microphones, LoadedTranscriber(hearing.transcriber, Background(hearing.transcriber.measure)))


def _candidate(setup: Setup, hearing: Hearing, screen: QuietScreen) -> Candidate:
    from interviewer.attended_candidate import AttendedCandidate
    from interviewer.candidate import RecordedCandidate
    from interviewer.editing import edited

    if setup.is_attended and screen.controls.has_keys:
        return AttendedCandidate(screen, setup.rules, setup.think, lambda text: edited(text, screen.words))
    # Recordings are takes; whoever only speaks would be asked again for ever.
    has_takes = setup.rules.is_helped and setup.answers is not None
    return RecordedCandidate(hearing.microphones.has_more) if has_takes else RecordedCandidate()


def _interviewer(setup: Setup, has_more: Callable[[str], bool]) -> AskingInterviewer:
    from interviewer.asking import AskingInterviewer

    most = setup.rules.follow_ups if setup.follow_ups is None else setup.follow_ups
    return AskingInterviewer(words_in(setup.bank.language), most, setup.ladder, has_more)


def _listener(
    setup: Setup, hearing: Hearing, stage: _Stage, folder: SessionFolder, screen: QuietScreen
) -> SpokenAnswers:
    from audio.live import LiveOptions
    from audio.recorder import Recorder
    from interviewer.listening import SpokenAnswers

    phrases = phrases_of(setup.bank.language)

    def options() -> LiveOptions:
        return LiveOptions(setup.bank.language, setup.bank.glossary, phrases, pacing=hearing.transcriber.pacing)

    return SpokenAnswers(
        microphones=stage.microphones,
        recorder=Recorder(),
        transcriber=stage.transcriber,
        cabinet=folder,
        screen=screen,
        options=options,
        captions=setup.rules.is_helped,
    )


def _voice(setup: Setup, questions: Sequence[Question], folder: SessionFolder, screen: QuietScreen) -> StoppableVoice:
    from audio.cue import cue, warning
    from interviewer.asked import KeptQuestions, places
    from interviewer.speaking import InterviewerVoice, NoVoice, PreparedSynthesizer, Sounds

    if setup.mute or setup.answers is not None:
        return NoVoice()
    prepared = PreparedSynthesizer(
        synthesizer_for(setup.settings, cache=default_home() / "cache" / "voice"),
        [question.prompt for question in questions],
    )
    synthesizer = KeptQuestions(prepared, places(folder, questions))
    sounds = Sounds(cue(), warning())
    player = player_for(setup.settings)
    return InterviewerVoice(synthesizer, player, screen, language=setup.bank.language, sounds=sounds)
