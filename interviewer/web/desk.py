"""What the review pages work with; everything is handed in."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from interviewer.correction import Assess
from interviewer.errors import InterviewerError
from interviewer.index.cache import Index
from interviewer.library import Library, SessionFolder
from interviewer.localization import Words
from interviewer.report import Report
from interviewer.scale import Switchable
from interviewer.session import Session, Turn


class Due(Protocol):
    """A question that was practised and comes again."""

    @property
    def question_id(self) -> str:
        """Which."""
        ...

    @property
    def language(self) -> str:
        """In which language: "en" or "pt-BR"."""
        ...

    @property
    def bank(self) -> str:
        """In which bank it was asked last."""
        ...

    @property
    def prompt(self) -> str:
        """As it was asked last."""
        ...

    @property
    def due(self) -> date | datetime:
        """When."""
        ...

    @property
    def is_due(self) -> bool:
        """Whether that time has come."""
        ...

    @property
    def reason(self) -> str:
        """Why, in words."""
        ...


@dataclass(frozen=True, slots=True)
class Change:
    """What a correction changed; scores from 0 to 100."""

    before: float
    after: float


TurnKey = tuple[str, int, int]
"""The session's id, the question's number, the take."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that the pages need.

    words: the program's own, in the candidate's language; a report speaks the language of its session.
    keep: saves a session and writes its page anew. due: what comes next, None where nobody keeps a schedule.
    without: measures that are shown nowhere, whatever older sessions hold.
    token: stands in our own forms, and nobody else knows it. changes: corrections made while this program runs.
    erased: sessions whose erasure was not yet confirmed on a page.
    """

    library: Library
    words: Words
    report_of: Callable[[SessionFolder, Session], Report]
    assess_for: Callable[[Session], Assess]
    keep: Callable[[SessionFolder, Session], None]
    due: Callable[[], Sequence[Due]] | None = None
    without: Collection[Switchable] = ()
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    changes: dict[TurnKey, Change] = field(default_factory=dict)
    erased: list[str] = field(default_factory=list)

    @contextmanager
    def index(self) -> Iterator[Index]:
        """Open the index, up to date."""
        with Index(self.library) as index:
            index.refresh()
            yield index

    def folder(self, id: str) -> SessionFolder:
        """Give the session with exactly this id. Raises InterviewerError "session-unknown"."""
        for folder in self.library.folders():
            if folder.id == id:
                return folder
        raise InterviewerError("session-unknown", id=id[:100])

    def turn(self, session: Session, number: int, take: int) -> Turn:
        """Give one answer of `session`. Raises InterviewerError "answer-unknown"."""
        for turn in session.turns:
            if (turn.number, turn.take) == (number, take):
                return turn
        raise InterviewerError("answer-unknown", number=number, take=take, id=session.id)
