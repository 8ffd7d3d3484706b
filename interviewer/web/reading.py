"""The pages that only show: sessions with their trends, progress, search, one session, two takes side by side."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import partial
from math import ceil

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from interviewer import self_rating
from interviewer.asked import asked
from interviewer.index import listing, progress, reviews, searching
from interviewer.index.cache import Index
from interviewer.library import QUESTIONS, SessionFolder
from interviewer.localization import words_in
from interviewer.report import QuestionReport, Report
from interviewer.reporting.takes import compared
from interviewer.session import Session, Turn
from interviewer.web.desk import Desk
from interviewer.web.rendering import page

SESSIONS_PER_PAGE = 50
HITS_PER_PAGE = 20
MOST_ATTEMPTS = 12
"""Attempts in the table of key points: the newest; more would not fit beside each other."""

MOST_UNSAID = 8
"""Key points in the list of those that were never said."""

MOST_PAGES = 10_000_000
"""SQLite counts no further than 2^63."""

SOUND = {".flac": "audio/flac", ".wav": "audio/wav"}
"""What a recording may be called, and what it is then."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two takes. report: of its whole session. question: what the report says of this take."""

    id: str
    turn: Turn
    report: Report
    question: QuestionReport


@dataclass(frozen=True, slots=True)
class Reading:
    """Endpoints; each gives one page."""

    desk: Desk

    def sessions(self, request: Request) -> Response:
        """List the sessions, newest first, under their trends."""
        number = _page_number(request)
        shown = partial(
            listing.sessions,
            folder=self.desk.library.path,
            count=SESSIONS_PER_PAGE,
            skip=SESSIONS_PER_PAGE * (number - 1),
        )
        with self.desk.index() as index:
            language, languages = _language(request, index)
            sessions, total = index.ask(shown), index.ask(listing.how_many)
            trends = index.ask(partial(progress.trends, language=language))
        return page(
            self.desk,
            "sessions_page.html",
            sessions=sessions,
            trends=trends,
            language=language,
            languages=languages,
            number=number,
            pages=ceil(total / SESSIONS_PER_PAGE),
            erased=self.desk.erased.pop() if self.desk.erased else None,
        )

    def progress(self, request: Request) -> Response:
        """List the questions that were answered, the weakest first."""
        with self.desk.index() as index:
            language, languages = _language(request, index)
            questions = index.ask(partial(progress.questions, language=language))
            unsaid = index.ask(partial(progress.unsaid, language=language, count=MOST_UNSAID))
            rated = index.ask(reviews.rated)
        return page(
            self.desk,
            "progress_page.html",
            questions=questions,
            unsaid=unsaid,
            gap=self_rating.gap(rated),
            gaps=self_rating.by_session(rated),
            language=language,
            languages=languages,
        )

    def question(self, request: Request) -> Response:
        """Show every attempt at one question, and its key points over them."""
        asked = request.query_params
        key = progress.QuestionKey(asked.get("bank", ""), asked.get("language", ""), asked.get("id", ""))
        with self.desk.index() as index:
            question = index.ask(partial(progress.question, key=key))
            if question is None:
                raise HTTPException(404)
            points = index.ask(partial(progress.points, question=question))
        return page(self.desk, "question_page.html", question=question, points=points, most=MOST_ATTEMPTS)

    def search(self, request: Request) -> Response:
        """Show where something was said."""
        query = request.query_params.get("q", "").strip()[: searching.LONGEST_QUERY]
        number = _page_number(request)
        with self.desk.index() as index:
            found = index.ask(
                partial(searching.search, query=query, count=HITS_PER_PAGE, skip=HITS_PER_PAGE * (number - 1))
            )
        pages = ceil(found.total / HITS_PER_PAGE)
        return page(self.desk, "search_page.html", query=query, found=found, number=number, pages=pages)

    def session(self, request: Request) -> Response:
        """Show one session: its report, with what can be done beside each answer."""
        folder = self.desk.folder(request.path_params["id"])
        session = folder.load()
        changes = {(key[1], key[2]): change for key, change in self.desk.changes.items() if key[0] == session.id}
        return page(
            self.desk,
            "session_page.html",
            session=session,
            report=self._report(folder, session),
            turns={(turn.number, turn.take): turn for turn in session.turns},
            changes=changes,
            words=words_in(session.language),
        )

    def recording(self, request: Request) -> Response:
        """Give the sound of one answer, or the part of it that is asked for."""
        folder = self.desk.folder(request.path_params["id"])
        own = {turn.answer.audio for turn in folder.load().turns}
        return _sound(folder, request.path_params["name"], own)

    def asked(self, request: Request) -> Response:
        """Give the sound of one question as the interviewer said it."""
        folder = self.desk.folder(request.path_params["id"])
        return _sound(folder, f"{QUESTIONS}/{request.path_params['name']}", asked(folder, folder.load()).values())

    def comparison(self, request: Request) -> Response:
        """Show two takes of the same question side by side."""
        first, second = (self._side(request.query_params.get(name, ""), name) for name in ("first", "second"))
        if (first.turn.question.id, first.report.language) != (second.turn.question.id, second.report.language):
            raise HTTPException(404)
        return page(
            self.desk,
            "comparison_page.html",
            sides=(first, second),
            comparison=compared((first.turn, second.turn), self.desk.words),
            words=words_in(first.report.language),
        )

    def due(self, request: Request) -> Response:  # noqa: ARG002  an endpoint's signature
        """Show what is to be practised again, soonest first."""
        if self.desk.due is None:
            raise HTTPException(404)
        return page(self.desk, "due_page.html", due=self.desk.due())

    def _side(self, address: str, name: str) -> Side:
        """Give the answer that is called like "2026-11-20-184212:1.2": session, number, take."""
        id, _, answer = address.rpartition(":")
        number, take = answer_of(answer)
        folder = self.desk.folder(id)
        session = folder.load()
        turn = self.desk.turn(session, number, take)
        report = self._report(folder, session)
        question = next(one for one in report.questions if (one.number, one.take) == (number, take))
        return Side(id, turn, report, replace(question, anchor=name))

    def _report(self, folder: SessionFolder, session: Session) -> Report:
        # Names in a path are quoted where the path is set.
        return replace(self.desk.report_of(folder, session), recordings=f"/sessions/{folder.id}")


def answer_of(name: str) -> tuple[int, int]:
    """Give number and take of an answer that is called like "1.2". Raises HTTPException 404."""
    if not re.fullmatch(r"[1-9]\d{0,5}\.[1-9]\d{0,5}", name, re.ASCII):
        raise HTTPException(404)
    number, take = name.split(".")
    return int(number), int(take)


def _sound(folder: SessionFolder, name: str, own: Collection[str | None]) -> Response:
    path = folder.path / name
    # A session may have been copied from anywhere: its recordings are plain files in it, whatever it says.
    is_own = name in own and path.resolve() == folder.path.resolve() / name
    if not is_own or path.suffix not in SOUND or not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, media_type=SOUND[path.suffix])


def _page_number(request: Request) -> int:
    given = request.query_params.get("page", "1")
    return min(max(int(given), 1), MOST_PAGES) if given.isascii() and given.isdigit() and len(given) < 20 else 1


def _language(request: Request, index: Index) -> tuple[str, tuple[str, ...]]:
    """Give the language whose numbers are shown, and those that there are; "" where there is none yet."""
    languages = index.ask(progress.languages)
    wanted = request.query_params.get("language")
    return (wanted if wanted in languages else languages[0] if languages else ""), languages
