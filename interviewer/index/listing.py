"""What a list of sessions shows, from the index."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from interviewer.errors import InterviewerError
from interviewer.index.rows import Figures
from interviewer.library import SessionSummary

_NEWEST = """
SELECT id, problem, started_at, bank, language, mode, demonstration, questions,
  score, coverage, fillers_per_minute, speech_rate, response_latency
FROM session ORDER BY is_dated DESC, id DESC LIMIT ? OFFSET ?
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list."""

    summary: SessionSummary
    figures: Figures


def sessions(connection: sqlite3.Connection, folder: Path, *, count: int = -1, skip: int = 0) -> tuple[Listed, ...]:
    """Give `count` sessions, newest first, all unless told otherwise. folder: where the sessions are."""
    rows = connection.execute(_NEWEST, (count, skip))
    return tuple(_listed(row, folder) for row in rows)


def how_many(connection: sqlite3.Connection) -> int:
    """Give the number of sessions."""
    return int(connection.execute("SELECT count(*) FROM session").fetchone()[0])


def _listed(row: tuple[Any, ...], folder: Path) -> Listed:
    id, problem, started_at, bank, language, mode, demonstration, questions, *measured = row
    path, figures = folder / id, Figures(*measured)
    if problem is not None:
        message, details = json.loads(problem)
        return Listed(SessionSummary(id, path, InterviewerError(message, **details)), figures)
    summary = SessionSummary(
        id,
        path,
        started_at=datetime.fromisoformat(started_at),
        bank=bank,
        language=language,
        mode=mode,
        demonstration=bool(demonstration),
        questions=questions,
        score=figures.score,
    )
    return Listed(summary, figures)
