"""The composition root: the only place that names concrete adapters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from content.bank import Bank
from interviewer.settings import default_home, default_language, default_model

if TYPE_CHECKING:
    from audio.interfaces import Transcriber
    from audio.recorded import RecordedAnswers
    from interviewer.interview import Interview
    from interviewer.library import Library, SessionFolder
    from interviewer.report import Report
    from interviewer.screen import QuietScreen
    from interviewer.session import Session

DEMONSTRATION = Path(__file__).parent / "demonstration"
"""A folder of recorded answers for each language."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What an interview is held with.

    answers: a folder of recordings in place of the microphone. realtime: at the speed of life.
    model: the speech model's name.
    """

    bank: Bank
    answers: Path
    realtime: bool
    model: str


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


def transcriber_for(model: str | None) -> Transcriber:
    """Give the recogniser with the model of this name, else with the one that is set. Raises ModelNotFoundError."""
    from audio.whisper import WhisperTranscriber

    return WhisperTranscriber(model or default_model())


def recorded_answers(setup: Setup) -> RecordedAnswers:
    """Give the recordings that stand in for the microphone. Raises DeviceError."""
    from audio.recorded import RecordedAnswers

    return RecordedAnswers(setup.answers, {question.id for question in setup.bank.questions}, realtime=setup.realtime)


def recorded_interview(setup: Setup, answers: RecordedAnswers, folder: SessionFolder, screen: QuietScreen) -> Interview:
    """Put together an interview whose answers are recordings."""
    from audio.recorder import Recorder
    from interviewer.assessing.assessor import Assessor
    from interviewer.interview import Interview
    from interviewer.listening import SpokenAnswers
    from interviewer.speaking import NoVoice

    listener = SpokenAnswers(
        microphones=answers,
        recorder=Recorder(),
        transcriber=transcriber_for(setup.model),
        cabinet=folder,
        screen=screen,
        language=setup.bank.language,
        vocabulary=setup.bank.glossary,
    )
    return Interview(voice=NoVoice(), listener=listener, assessor=Assessor(setup.bank), screen=screen, clock=now)


def now() -> datetime:
    """Give the time with the zone of this machine."""
    return datetime.now(UTC).astimezone()
