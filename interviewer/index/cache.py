"""The index itself: opened, brought up to date, asked; built anew when it is missing, old or damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from interviewer.errors import InterviewerError
from interviewer.index.database import MEMORY, PATIENCE, connect, remove
from interviewer.index.filling import Show, bring_up_to_date, update
from interviewer.library import Library, SessionFolder

FILE = "index.sqlite"

Found = TypeVar("Found")
Question = Callable[[sqlite3.Connection], Found]


class Index:
    """A cache of all sessions of one library, in one file beside them.

    Nothing is lost with that file: it is built anew when it is missing, of another schema or damaged. Where it
    cannot be written the index lives in memory, slower and no less right.

    patience: seconds to wait for another process that writes.
    """

    def __init__(self, library: Library, patience: float = PATIENCE) -> None:
        self.library = library
        self.patience = patience
        self.path = library.home / FILE
        self._connection = _opened(self.path, patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._connection.close()

    def refresh(self, show: Show | None = None) -> None:
        """Bring it up to date with the folders. Raises InterviewerError if another process blocks it."""
        self.ask(lambda connection: bring_up_to_date(connection, self.library, show))

    def update(self, folder: SessionFolder) -> None:
        """Take in one session that was just saved. Raises InterviewerError if another process blocks it."""
        self.ask(lambda connection: update(connection, folder))

    def ask(self, question: Question[Found]) -> Found:
        """Give what `question` finds: one of the functions of `listing`, `searching` and `progress`."""
        try:
            return question(self._connection)
        except sqlite3.DatabaseError as problem:
            _raise_if_busy(problem)
        for path in (self.path, None):
            self._connection.close()
            self._connection = _anew(path, self.patience)
            with suppress(sqlite3.DatabaseError):
                bring_up_to_date(self._connection, self.library)
                break
        return question(self._connection)


def _opened(path: Path, patience: float) -> sqlite3.Connection:
    try:
        return connect(path, patience)
    except sqlite3.DatabaseError as problem:
        _raise_if_busy(problem)
        return _anew(path, patience)


def _anew(path: Path | None, patience: float) -> sqlite3.Connection:
    """Open an empty index, in memory where there is no path or nothing can be written there."""
    if path is not None:
        with suppress(sqlite3.DatabaseError, OSError):
            remove(path)
            return connect(path, patience)
    return connect(MEMORY)


def _raise_if_busy(problem: sqlite3.DatabaseError) -> None:
    # The lower byte of an extended code says of what kind it is; Python's own errors have none.
    if getattr(problem, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        raise InterviewerError("index-busy") from problem
