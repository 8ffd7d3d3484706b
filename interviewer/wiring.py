"""The composition root: the only place that names concrete adapters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from content.bank import Bank, Question
from content.errors import ContentError
from interviewer.localization import LANGUAGES, words_in
from interviewer.settings import Settings, default_home, default_language, default_model

if TYPE_CHECKING:
    from audio.devices import SoundCardMicrophone, SoundCardPlayer
    from audio.interfaces import Transcriber
    from audio.recorded import RecordedAnswers
    from audio.synthesis import Pyttsx3Synthesizer
    from audio.whisper import WhisperTranscriber
    from interviewer.attending import StoppableVoice
    from interviewer.correction import Assess
    from interviewer.interview import Interview
    from interviewer.library import Library, SessionFolder
    from interviewer.listening import Microphones, SpokenAnswers
    from interviewer.localization import Words
    from interviewer.report import Report
    from interviewer.screen import QuietScreen
    from interviewer.session import Session
    from interviewer.web.desk import Desk

DEMONSTRATION = Path(__file__).parent / "demonstration"
"""A folder of recorded answers for each language."""


REST = 10.0
"""Seconds to read a result before the next question; a key ends it, another one stops the clock. Ours."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What an interview is held with.

    answers: a folder of recordings in place of the microphone, None for the microphone.
    model: the speech model's name. realtime: recordings at the speed of life. think: seconds before every answer.
    settings: microphone, loudspeaker, voice, and whether the screen is plain. mute: the candidate reads.
    """

    bank: Bank
    answers: Path | None
    model: str
    realtime: bool = False
    think: float = 0.0
    settings: Settings = field(default_factory=Settings)
    mute: bool = False

    @property
    def is_attended(self) -> bool:
        """Whether it goes at the speed of life, so that somebody may sit before it."""
        return self.answers is None or self.realtime


@dataclass(frozen=True, slots=True)
class Hearing:
    """What answers are heard with."""

    microphones: Microphones
    transcriber: WhisperTranscriber


def bank_of(name: str | None, language: str | None) -> Bank:
    """Give the bank with this name or in this file, else the shipped one of `language`."""
    from content.loading import find_bank, shipped_bank

    if name is None:
        return shipped_bank(language or default_language())
    return find_bank(name, home=default_home(), language=language)


def library() -> Library:
    """Give the candidate's sessions."""
    from interviewer.library import Library

    return Library(default_home())


def report_of(folder: SessionFolder, session: Session) -> Report:
    """Give the report with pictures of those recordings that are still there."""
    from interviewer.report import Report
    from interviewer.waveforms import waveforms

    return Report.of(session, waveforms(session, folder.path))


def review_desk(words: Words) -> Desk:
    """Give what the review pages work with, speaking with `words`."""
    from interviewer.web.desk import Desk

    return Desk(library(), words, report_of, assess_for, keep)


def assess_for(session: Session) -> Assess:
    """Give what assesses an answer of `session` again: with its bank, or with its own questions if that is gone."""
    from interviewer.assessing.assessor import Assessor

    try:
        bank = bank_of(session.bank, session.language)
    except ContentError:
        questions = {turn.question.id: turn.question for turn in session.turns}
        bank = Bank(session.bank, session.bank, session.language, tuple(questions.values()))
    return Assessor(bank).assess


def keep(folder: SessionFolder, session: Session) -> None:
    """Save a session and write its page anew. Raises InterviewerError."""
    from interviewer.reporters import html

    folder.save(session)
    folder.report_path.write_text(html.render(report_of(folder, session)), encoding="utf-8")


def transcriber_for(model: str | None) -> WhisperTranscriber:
    """Give the recogniser with the model of this name, else with the one that is set. Raises ModelNotFoundError."""
    from audio.whisper import WhisperTranscriber

    return WhisperTranscriber(model or default_model())


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
    from interviewer.controls import Controls
    from interviewer.live_screen import LiveScreen, can_draw
    from interviewer.screen import PlainScreen, QuietScreen
    from interviewer.terminal import TerminalKeyboard, is_interactive

    words = words_in(setup.bank.language)
    if as_json:
        yield QuietScreen(words)
    elif not (setup.is_attended and is_interactive()):
        yield PlainScreen(words)
    else:
        draws = can_draw() and not setup.settings.plain
        with TerminalKeyboard() as keyboard, ExitStack() as stack:
            screen = LiveScreen(words, Controls(keyboard)) if draws else PlainScreen(words, Controls(keyboard))
            stack.callback(screen.close)
            yield screen


def interview_of(
    setup: Setup, hearing: Hearing, questions: Sequence[Question], folder: SessionFolder, screen: QuietScreen
) -> Interview:
    """Put together an interview: at the speed of life with keys, or on recordings as fast as it can."""
    from interviewer.assessing.assessor import Assessor
    from interviewer.interview import Interview
    from interviewer.speaking import NoVoice

    assessor = Assessor(setup.bank)
    if not setup.is_attended:
        listener = _listener(setup, hearing.microphones, hearing.transcriber, folder, screen)
        return Interview(voice=NoVoice(), listener=listener, assessor=assessor, screen=screen, clock=now)

    from interviewer.attending import AttendedCandidate, AttendedMicrophones, AttendedTranscriber, AttendedVoice
    from interviewer.background import Background

    voice = AttendedVoice(_voice(setup, questions, screen), screen)
    microphones = AttendedMicrophones(hearing.microphones, voice, screen)
    transcriber = AttendedTranscriber(hearing.transcriber, screen, Background(hearing.transcriber.load))
    rest = REST if setup.answers is None and screen.controls.has_keys else 0.0
    return Interview(
        voice=voice,
        listener=_listener(setup, microphones, transcriber, folder, screen),
        assessor=assessor,
        screen=screen,
        clock=now,
        candidate=AttendedCandidate(screen, rest, setup.think),
    )


def _listener(
    setup: Setup, microphones: Microphones, transcriber: Transcriber, folder: SessionFolder, screen: QuietScreen
) -> SpokenAnswers:
    from audio.recorder import Recorder
    from interviewer.listening import SpokenAnswers

    return SpokenAnswers(
        microphones=microphones,
        recorder=Recorder(),
        transcriber=transcriber,
        cabinet=folder,
        screen=screen,
        language=setup.bank.language,
        vocabulary=setup.bank.glossary,
    )


def _voice(setup: Setup, questions: Sequence[Question], screen: QuietScreen) -> StoppableVoice:
    from audio.cue import cue
    from interviewer.speaking import InterviewerVoice, NoVoice, PreparedSynthesizer

    if setup.mute or setup.answers is not None:
        return NoVoice()
    synthesizer = PreparedSynthesizer(synthesizer_for(setup.settings), [question.prompt for question in questions])
    return InterviewerVoice(synthesizer, player_for(setup.settings), screen, language=setup.bank.language, cue=cue())


def microphone_for(settings: Settings) -> SoundCardMicrophone:
    """Give the microphone of this machine. Raises DeviceError where there is none."""
    from audio.devices import SoundCardMicrophone, find_device

    find_device(settings.microphone, "input")
    return SoundCardMicrophone(settings.microphone)


def player_for(settings: Settings) -> SoundCardPlayer:
    """Give the loudspeaker of this machine, which may be missing."""
    from audio.devices import SoundCardPlayer

    return SoundCardPlayer(settings.speaker)


def synthesizer_for(settings: Settings) -> Pyttsx3Synthesizer:
    """Give the interviewer's voice, which says jargon rightly and keeps what it once said."""
    from audio.synthesis import Pyttsx3Synthesizer, VoiceOptions
    from content.languages import language

    lexicons = {code: {entry.term: entry.say for entry in language(code).pronunciations} for code in LANGUAGES}
    options = VoiceOptions(settings.voice, settings.rate)
    return Pyttsx3Synthesizer(default_home() / "cache" / "voice", options, lexicons=lexicons)


def now() -> datetime:
    """Give the time with the zone of this machine."""
    return datetime.now(UTC).astimezone()
