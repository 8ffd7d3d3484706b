"""The SQLite file of the index: its tables, and how it is opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SCHEMA = 2
"""Of the tables below, kept as SQLite's `user_version`. A file with any other number is emptied and filled anew."""

PATIENCE = 30.0
"""Seconds to wait for another process that writes. Writing is done in small steps, so this is never reached."""

MEMORY = ":memory:"

_TABLES = """
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  stamp TEXT NOT NULL,
  is_dated INTEGER NOT NULL,
  problem TEXT,
  started_at TEXT,
  bank TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  mode TEXT NOT NULL DEFAULT '',
  demonstration INTEGER NOT NULL DEFAULT 0,
  questions INTEGER NOT NULL DEFAULT 0,
  score REAL, coverage REAL, fillers_per_minute REAL, speech_rate REAL, response_latency REAL
) WITHOUT ROWID;
CREATE INDEX newest ON session (is_dated, id);
CREATE TABLE turn (
  key INTEGER PRIMARY KEY,
  session TEXT NOT NULL,
  number INTEGER NOT NULL,
  take INTEGER NOT NULL,
  question TEXT NOT NULL,
  prompt TEXT NOT NULL,
  score REAL NOT NULL,
  coverage REAL NOT NULL,
  audio TEXT,
  starts BLOB NOT NULL,
  hinted INTEGER NOT NULL,
  self_rating TEXT
);
CREATE INDEX turn_of_session ON turn (session);
CREATE INDEX turn_of_question ON turn (question);
CREATE TABLE point (turn INTEGER NOT NULL, place INTEGER NOT NULL, text TEXT NOT NULL, bonus INTEGER NOT NULL,
  status TEXT NOT NULL, weight REAL NOT NULL, prompted INTEGER NOT NULL, PRIMARY KEY (turn, place)) WITHOUT ROWID;
CREATE VIRTUAL TABLE said USING fts5 (text, tokenize = "unicode61 remove_diacritics 2");
"""


def connect(path: Path | str, patience: float = PATIENCE) -> sqlite3.Connection:
    """Open the index, its tables in place. patience: seconds to wait for another process.

    Raises sqlite3.DatabaseError for a file that is none, or cannot be written.
    """
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        # What was erased must not be left lying in free pages.
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if _version(connection) != SCHEMA:
            _renew(connection)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all of it or nothing, with every other process kept out."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def remove(path: Path) -> None:
    """Erase the file and what SQLite keeps beside it. Raises OSError."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _renew(connection: sqlite3.Connection) -> None:
    with writing(connection):
        # Another process may have done it while this one waited.
        if _version(connection) == SCHEMA:
            return
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%'"
        ).fetchall():
            connection.execute(f'DROP TABLE "{name}"')
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall():
            connection.execute(f'DROP TABLE "{name}"')
        for statement in _TABLES.split(";\n"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
