"""What the schedule and the self-ratings are computed from, out of the index. Demonstrations are left out."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from typing import Any

from interviewer.scale import band
from interviewer.schedule import PointReview, Review
from interviewer.self_rating import Rated

KEPT = 40
"""Sessions of a question that are replayed, the newest. Of 150 simulated histories of up to 120 sessions none gave
another due date without the older ones."""

# Of a question's takes in a session the last one counts. Not so in a rehearsal, whose limit shrinks from take to take:
# what is left out in thirty seconds is not forgotten, so that the best one counts.
_REVIEWS = """
WITH take AS (
  SELECT turn.key, bank, language, question, prompt, started_at, turn.score, hinted, session.id AS session, number,
    row_number() OVER (
      PARTITION BY session.id, question ORDER BY iif(mode = 'rehearse', turn.score, 0) DESC, number DESC, take DESC
    ) AS place
  FROM turn JOIN session ON session.id = turn.session WHERE NOT demonstration
), answer AS (
  SELECT *, row_number() OVER (
      PARTITION BY bank, language, question ORDER BY julianday(started_at) DESC, session DESC
    ) AS age
  FROM take WHERE place = 1
)
SELECT key, bank, language, question, prompt, started_at, score, hinted
FROM answer WHERE age <= ? ORDER BY julianday(started_at), session, number
"""

_POINTS = """
SELECT turn, text, status, iif(bonus, 0, weight), prompted FROM point
WHERE turn IN (SELECT value FROM json_each(?)) ORDER BY turn, place
"""

_RATED = """
SELECT session.id, started_at, self_rating, turn.score FROM turn JOIN session ON session.id = turn.session
WHERE self_rating IS NOT NULL AND NOT demonstration ORDER BY julianday(started_at), session.id, turn.key
"""


def reviews(connection: sqlite3.Connection, kept: int = KEPT) -> tuple[Review, ...]:
    """Give, oldest first, the answer of each session to each question; of one question the newest `kept`."""
    rows = connection.execute(_REVIEWS, (kept,)).fetchall()
    points: dict[int, list[PointReview]] = {}
    for turn, text, status, weight, prompted in connection.execute(_POINTS, (json.dumps([row[0] for row in rows]),)):
        points.setdefault(turn, []).append(PointReview(text, status, weight, bool(prompted)))
    return tuple(_review(row, points.get(row[0], [])) for row in rows)


def rated(connection: sqlite3.Connection) -> tuple[Rated, ...]:
    """Give, oldest first, every answer that the candidate rated before the score was shown."""
    return tuple(
        Rated(session, _moment(started_at), said, band(score))
        for session, started_at, said, score in connection.execute(_RATED)
    )


def unreadable(connection: sqlite3.Connection) -> int:
    """Give the number of sessions that cannot be read."""
    return int(connection.execute("SELECT count(*) FROM session WHERE problem IS NOT NULL").fetchone()[0])


def _review(row: tuple[Any, ...], points: list[PointReview]) -> Review:
    _, bank, language, question, prompt, started_at, score, hinted = row
    return Review(bank, language, question, prompt, _moment(started_at), score, tuple(points), bool(hinted))


def _moment(written: str) -> datetime:
    """Give the time with its zone; a session that somebody wrote without one was held in that of this machine."""
    moment = datetime.fromisoformat(written)
    return moment if moment.tzinfo else moment.astimezone()
