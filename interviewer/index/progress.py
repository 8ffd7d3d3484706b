"""How the candidate is getting on: trends over the sessions, and each question with its key points, from the index.

Demonstrations are left out: nobody spoke.
"""

from __future__ import annotations

import sqlite3
from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Literal, get_args

from interviewer.assessment import Status

Measure = Literal["score", "coverage", "fillers_per_minute", "speech_rate", "response_latency"]
MEASURES: tuple[Measure, ...] = get_args(Measure)


@dataclass(frozen=True, slots=True)
class Mark:
    """A measure in one session.

    baseline: the median of all sessions before it, the candidate's own; None in the first.
    """

    session_id: str
    started_at: datetime
    value: float
    baseline: float | None


@dataclass(frozen=True, slots=True)
class Trend:
    """A measure over time, oldest first. Sessions in which it was not measured are left out."""

    measure: Measure
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, order=True)
class QuestionKey:
    """Which question: the same id in another bank or language is another one."""

    bank: str
    language: str
    id: str


@dataclass(frozen=True, slots=True, order=True)
class Attempt:
    """One take of a question, in order of time. score: 0 to 100. coverage: 0 to 1."""

    started_at: datetime
    number: int
    take: int
    session_id: str
    score: float
    coverage: float


@dataclass(frozen=True, slots=True)
class QuestionProgress:
    """A question with every attempt at it, oldest first. prompt: as it was asked last."""

    key: QuestionKey
    prompt: str
    attempts: tuple[Attempt, ...]

    @property
    def best(self) -> Attempt:
        """The attempt with the highest score, the latest of equals."""
        return max(reversed(self.attempts), key=lambda attempt: attempt.score)

    @property
    def last(self) -> Attempt:
        """The latest attempt."""
        return self.attempts[-1]


@dataclass(frozen=True, slots=True)
class PointProgress:
    """A key point over the attempts, in their order; None where an older wording of the question did not have it."""

    text: str
    bonus: bool
    statuses: tuple[Status | None, ...]

    @property
    def times_covered(self) -> int:
        """In how many attempts it was said."""
        return self.statuses.count("covered")


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A key point that was never said. chances: how often its question was answered. prompt: the question."""

    key: QuestionKey
    prompt: str
    text: str
    chances: int


def languages(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Give the languages of the sessions that count, that of the newest one first."""
    rows = connection.execute(
        "SELECT language FROM session WHERE problem IS NULL AND NOT demonstration "
        "GROUP BY language ORDER BY max(started_at) DESC"
    )
    return tuple(language for (language,) in rows)


def trends(connection: sqlite3.Connection, language: str) -> tuple[Trend, ...]:
    """Give every measure over the sessions in `language`; another language has another pace."""
    rows = connection.execute(_SESSIONS, (language,))
    sessions = sorted((datetime.fromisoformat(started_at), id, values) for id, started_at, *values in rows)
    return tuple(Trend(measure, tuple(_marks(sessions, place))) for place, measure in enumerate(MEASURES))


def questions(connection: sqlite3.Connection, language: str) -> tuple[QuestionProgress, ...]:
    """Give every question that was answered in `language`, the one with the lowest last score first."""
    rows = connection.execute(f"{_ATTEMPTS} AND language = ?", (language,))
    return tuple(sorted(_by_question(rows), key=lambda question: (question.last.score, question.key)))


def question(connection: sqlite3.Connection, key: QuestionKey) -> QuestionProgress | None:
    """Give one question, None if it was never answered."""
    rows = connection.execute(
        f"{_ATTEMPTS} AND question = ? AND bank = ? AND language = ?", (key.id, key.bank, key.language)
    )
    return next(_by_question(rows), None)


def points(connection: sqlite3.Connection, question: QuestionProgress) -> tuple[PointProgress, ...]:
    """Give the key points of the question as it was asked last, each over all attempts."""
    rows = connection.execute(_POINTS, (question.key.id, question.key.bank, question.key.language))
    found: dict[tuple[str, int, int], dict[str, tuple[Status, bool]]] = {}
    for session, number, take, text, status, bonus in rows:
        found.setdefault((session, number, take), {})[text] = (status, bool(bonus))
    attempts = [found.get((one.session_id, one.number, one.take), {}) for one in question.attempts]
    return tuple(
        PointProgress(text, bonus, tuple(points[text][0] if text in points else None for points in attempts))
        for text, (_, bonus) in attempts[-1].items()
    )


def unsaid(connection: sqlite3.Connection, language: str, count: int) -> tuple[Unsaid, ...]:
    """Give the key points that were missed in every one of several answers, those with the most chances first."""
    rows = connection.execute(_UNSAID, (language, count))
    return tuple(Unsaid(QuestionKey(*row[:3]), *row[3:]) for row in rows)


# The columns after the date are the MEASURES, in their order.
_SESSIONS = """
SELECT id, started_at, score, coverage, fillers_per_minute, speech_rate, response_latency
FROM session WHERE language = ? AND problem IS NULL AND NOT demonstration AND questions > 0
"""

_ATTEMPTS = """
SELECT bank, language, question, prompt, session.id, started_at, number, take, turn.score, turn.coverage
FROM turn JOIN session ON session.id = turn.session WHERE NOT demonstration
"""

_POINTS = """
SELECT session.id, number, take, point.text, status, bonus
FROM point JOIN turn ON turn.key = point.turn JOIN session ON session.id = turn.session
WHERE NOT demonstration AND question = ? AND bank = ? AND language = ? ORDER BY turn.key, place
"""

_UNSAID = """
SELECT bank, language, question, max(prompt), point.text, count(*) AS chances
FROM point JOIN turn ON turn.key = point.turn JOIN session ON session.id = turn.session
WHERE NOT demonstration AND NOT bonus AND language = ?
GROUP BY bank, question, point.text
HAVING chances > 1 AND sum(status != 'missed') = 0
ORDER BY chances DESC, bank, question, min(place) LIMIT ?
"""


def _marks(sessions: Sequence[tuple[datetime, str, list[float | None]]], place: int) -> Iterator[Mark]:
    earlier: list[float] = []
    for started_at, id, values in sessions:
        value = values[place]
        if value is not None:
            yield Mark(id, started_at, value, _median(earlier))
            insort(earlier, value)


def _median(ordered: Sequence[float]) -> float | None:
    """Give the median of numbers that are in order already; sorting them for every session would take long."""
    middle = len(ordered) // 2
    if not ordered:
        return None
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _by_question(rows: Iterable[tuple[Any, ...]]) -> Iterator[QuestionProgress]:
    for key, group in groupby(sorted(rows, key=_key), key=_key):
        answered = sorted((_attempt(row), row[3]) for row in group)
        yield QuestionProgress(QuestionKey(*key), answered[-1][1], tuple(attempt for attempt, _ in answered))


def _key(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return row[:3]


def _attempt(row: tuple[Any, ...]) -> Attempt:
    session_id, started_at, number, take, score, coverage = row[4:]
    return Attempt(datetime.fromisoformat(started_at), number, take, session_id, score, coverage)
