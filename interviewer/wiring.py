"""The composition root: the only place that names concrete adapters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from content.bank import Bank, Question
from content.errors import ContentError
from interviewer.equipment import microphone_for, player_for, synthesizer_for, transcriber_for
from interviewer.localization import words_in
from interviewer.modes import RULES, Rules
from interviewer.settings import Settings, current, default_home, default_language

if TYPE_CHECKING:
    from audio.interfaces import Transcriber
    from audio.phrasing import Phrases
    from audio.recorded import RecordedAnswers
    from audio.whisper import WhisperTranscriber
    from interviewer.asking import AskingInterviewer
    from interviewer.assessing.assessor import Assessor
    from interviewer.attending import StoppableVoice
    from interviewer.correction import Assess
    from interviewer.index.keeping import IndexedFolder
    from interviewer.interview import Interview
    from interviewer.library import Library, SessionFolder, SessionSummary
    from interviewer.listening import Microphones, SpokenAnswers
    from interviewer.localization import Words
    from interviewer.report import Report
    from interviewer.scale import Switchable
    from interviewer.schedule import Schedule
    from interviewer.screen import QuietScreen
    from interviewer.selection import Wanted
    from interviewer.self_rating import Rated
    from interviewer.session import Mode, Session
    from interviewer.upcoming import Agenda
    from interviewer.web.desk import Desk


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

    def limited(self, question: Question) -> Question:
        """Give the question with the time that its first answer may take here."""
        limit = self.ladder[0] if self.ladder else self.limit
        return question if limit is None else replace(question, time_limit=limit)


@dataclass(frozen=True, slots=True)
class Hearing:
    """What answers are heard with."""

    microphones: Microphones
    transcriber: WhisperTranscriber


@dataclass(frozen=True, slots=True)
class History:
    """What the saved sessions say. rated: the self-ratings. unreadable: how many sessions cannot be read."""

    schedule: Schedule
    rated: tuple[Rated, ...]
    unreadable: int


def bank_of(name: str | None, language: str | None) -> Bank:
    """Give the bank with this name or in this file, else the shipped one of `language`."""
    from content.loading import find_bank, shipped_bank

    if name is None:
        return shipped_bank(language or default_language())
    return find_bank(name, home=default_home(), language=language)


def bank_again(name: str, language: str) -> Bank:
    """Give the bank that a session was held on, several as one. Raises ContentError where it is gone."""
    from interviewer.selection import JOINT, across

    try:
        return bank_of(name, language)
    except ContentError:
        if JOINT not in name:
            raise
        return across([bank_of(one, language) for one in name.split(JOINT)])


def library() -> Library:
    """Give the candidate's sessions."""
    from interviewer.library import Library

    return Library(default_home())


def indexed(folder: SessionFolder) -> IndexedFolder:
    """Give the folder so that whatever is saved in it can be found at once."""
    from interviewer.index.keeping import IndexedFolder

    return IndexedFolder(folder, library())


def listed_sessions() -> tuple[SessionSummary, ...]:
    """Give the sessions, newest first, as the index knows them: at once, however many there are."""
    from interviewer.index.cache import Index
    from interviewer.index.listing import sessions

    with Index(library()) as index:
        index.refresh()
        return tuple(one.summary for one in index.ask(lambda connection: sessions(connection, library().path)))


def history() -> History:
    """Give what the saved sessions say about what was practised, as they stand now."""
    from interviewer.index import reviews
    from interviewer.index.cache import Index
    from interviewer.schedule import Schedule

    with Index(library()) as index:
        index.refresh()
        schedule = Schedule.of(index.ask(reviews.reviews))
        return History(schedule, index.ask(reviews.rated), index.ask(reviews.unreadable))


def agenda_of(schedule: Schedule, words: Words, bank: Bank | None = None) -> Agenda:
    """Say with `words` what comes next of all that was practised, or of `bank`."""
    from interviewer.upcoming import agenda

    def find(name: str, language: str) -> Bank | None:
        if bank and (bank.name, bank.language) == (name, language):
            return bank
        try:
            return bank_of(name, language)
        except ContentError:
            return None

    return agenda(schedule.of_bank(bank) if bank else schedule, find, now(), words)


def due_now(bank: Bank, wanted: Wanted) -> tuple[Question, ...]:
    """Give what is due in `bank` and fits `wanted`. Raises InterviewerError where nothing is."""
    from interviewer.schedule import due_questions

    return due_questions(history().schedule, bank, wanted, now().date())


def report_of(folder: SessionFolder, session: Session) -> Report:
    """Give the report with pictures of those recordings that are still there."""
    from interviewer.asked import asked
    from interviewer.report import Report
    from interviewer.waveforms import waveforms

    return Report.of(session, waveforms(session, folder.path), asked(folder, session))


def review_desk(words: Words) -> Desk:
    """Give what the review pages work with, speaking with `words`."""
    from interviewer.web.desk import Desk

    return Desk(
        library(),
        words,
        report_of,
        assess_for,
        keep,
        due=lambda: agenda_of(history().schedule, words).coming,
        without=current().without,
    )


def assess_for(session: Session) -> Assess:
    """Give what assesses an answer of `session` again: with its bank, or with its own questions if that is gone."""
    from interviewer.assessing.assessor import Assessor

    try:
        return _assessor(session.bank, session.language, session.without).assess
    except ContentError:
        questions = {turn.question.id: turn.question for turn in session.turns}
        bank = Bank(session.bank, session.bank, session.language, tuple(questions.values()))
        return Assessor(bank, without=session.without).assess


@cache
def _assessor(bank: str, language: str, without: tuple[Switchable, ...]) -> Assessor:
    """Give the one assessor of a bank: what it learns from the bank serves all its sessions."""
    from interviewer.assessing.assessor import Assessor

    return Assessor(bank_again(bank, language), without=without)


def keep(folder: SessionFolder, session: Session) -> None:
    """Save a session and write its page anew. Raises InterviewerError."""
    from interviewer.reporters import html

    folder.save(session)
    folder.report_path.write_text(html.render(report_of(folder, session)), encoding="utf-8")


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
    if as_json:
        yield QuietScreen(words)
    elif setup.is_typed and is_interactive():
        yield PlainScreen(words, feedback="full" if setup.rules.is_helped else "none")
    elif not (setup.is_attended and is_interactive()):
        yield PlainScreen(words, feedback="score" if setup.rules.is_helped else "none")
    else:
        draws = can_draw() and not setup.settings.plain
        with TerminalKeyboard() as keyboard, ExitStack() as stack:
            controls = Controls(keyboard, frozenset() if setup.rules.is_helped else HELP)
            screen = (LiveScreen if draws else PlainScreen)(
                words, controls, "full" if setup.rules.is_helped else "none"
            )
            stack.callback(screen.close)
            yield screen


def interview_of(
    setup: Setup, hearing: Hearing, questions: Sequence[Question], folder: SessionFolder, screen: QuietScreen
) -> Interview:
    """Put together an interview: at the speed of life with keys, or on recordings as fast as it can."""
    from interviewer.assessing.assessor import Assessor
    from interviewer.candidate import RecordedCandidate
    from interviewer.clocks import SessionClock
    from interviewer.interview import Interview
    from interviewer.speaking import NoVoice

    has_more = hearing.microphones.has_more
    interview = Interview(
        voice=NoVoice(),
        listener=_listener(setup, hearing, hearing.microphones, hearing.transcriber, folder, screen),
        assessor=Assessor(setup.bank, without=setup.settings.without),
        screen=screen,
        now=now,
        interviewer=_interviewer(setup, has_more),
        # Recordings are takes; whoever only speaks would be asked again for ever.
        candidate=RecordedCandidate(has_more) if setup.rules.is_helped and setup.answers else RecordedCandidate(),
        clock=SessionClock(setup.budget, now),
    )
    return _attended(interview, setup, hearing, questions, folder, screen) if setup.is_attended else interview


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


def _attended(  # noqa: PLR0913, PLR0917  the composition root puts everything together
    interview: Interview,
    setup: Setup,
    hearing: Hearing,
    questions: Sequence[Question],
    folder: SessionFolder,
    screen: QuietScreen,
) -> Interview:
    """Give `interview` at the speed of life: with a voice, and with keys where somebody can press them."""
    from interviewer.attended_candidate import AttendedCandidate
    from interviewer.attending import AttendedMicrophones, AttendedVoice, LoadedTranscriber
    from interviewer.background import Background
    from interviewer.editing import edited

    voice = AttendedVoice(_voice(setup, questions, folder, screen), screen)
    microphones = AttendedMicrophones(hearing.microphones, voice, screen)
    transcriber = LoadedTranscriber(hearing.transcriber, Background(hearing.transcriber.measure))
    attended = replace(
        interview, voice=voice, listener=_listener(setup, hearing, microphones, transcriber, folder, screen)
    )
    if not screen.controls.has_keys:
        return attended
    candidate = AttendedCandidate(screen, setup.rules, setup.think, lambda text: edited(text, screen.words))
    return replace(attended, candidate=candidate)


def _interviewer(setup: Setup, has_more: Callable[[str], bool]) -> AskingInterviewer:
    from interviewer.asking import AskingInterviewer

    most = setup.rules.follow_ups if setup.follow_ups is None else setup.follow_ups
    return AskingInterviewer(words_in(setup.bank.language), most, setup.ladder, has_more)


def _listener(  # noqa: PLR0913, PLR0917  the composition root puts everything together
    setup: Setup,
    hearing: Hearing,
    microphones: Microphones,
    transcriber: Transcriber,
    folder: SessionFolder,
    screen: QuietScreen,
) -> SpokenAnswers:
    from audio.live import LiveOptions
    from audio.recorder import Recorder
    from interviewer.listening import SpokenAnswers

    phrases = phrases_of(setup.bank.language)

    def options() -> LiveOptions:
        return LiveOptions(setup.bank.language, setup.bank.glossary, phrases, pacing=hearing.transcriber.pacing)

    return SpokenAnswers(
        microphones=microphones,
        recorder=Recorder(),
        transcriber=transcriber,
        cabinet=folder,
        screen=screen,
        options=options,
        captions=setup.rules.is_helped,
    )


def phrases_of(code: str) -> Phrases:
    """Give what sentences of a language end with."""
    from audio.phrasing import Phrases
    from content.languages import language

    data = language(code)
    return Phrases((*data.trailing, *data.filled_pauses), data.closings, frozenset(data.connectives))


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


def now() -> datetime:
    """Give the time with the zone of this machine."""
    return datetime.now(UTC).astimezone()
