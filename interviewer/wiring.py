"""The composition root: the only place that names concrete adapters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from content.bank import Bank, Question
from content.errors import ContentError
from interviewer.settings import current, default_home, default_language

if TYPE_CHECKING:
    from audio.phrasing import Phrases
    from interviewer.assessing.assessor import Assessor
    from interviewer.correction import Assess
    from interviewer.index.keeping import IndexedFolder
    from interviewer.library import Library, SessionFolder, SessionSummary
    from interviewer.localization import Words
    from interviewer.report import Report
    from interviewer.scale import Switchable
    from interviewer.schedule import Schedule
    from interviewer.selection import Wanted
    from interviewer.self_rating import Rated
    from interviewer.session import Session
    from interviewer.upcoming import Agenda
    from interviewer.web.desk import Desk


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


def phrases_of(code: str) -> Phrases:
    """Give what sentences of a language end with."""
    from audio.phrasing import Phrases
    from content.languages import language

    data = language(code)
    return Phrases((*data.trailing, *data.filled_pauses), data.closings, frozenset(data.connectives))


def now() -> datetime:
    """Give the time with the zone of this machine."""
    return datetime.now(UTC).astimezone()
