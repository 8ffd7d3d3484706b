"""Sessions become rows: whatever changed on disk since it was last looked at, and nothing else."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass

from interviewer import __version__
from interviewer.errors import InterviewerError
from interviewer.index.database import writing
from interviewer.index.rows import figures, is_prompted, starts
from interviewer.library import DOCUMENT, Library, SessionFolder, newness
from interviewer.session import Session, Turn

AT_ONCE = 100
"""Sessions written in one go: other processes wait no longer than this takes."""

Show = Callable[[int, int], None]
"""Is told how many sessions have been read, and of how many."""

_MARKS = str.maketrans({"\x01": "?", "\x02": "?"})
"""The search marks what it finds with these two characters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A folder as it was read.

    is_dated: its id begins with a date. stamp: tells whether it changed since.
    found: the session, or why there is none.
    """

    id: str
    is_dated: bool
    stamp: str
    found: Session | InterviewerError


def bring_up_to_date(connection: sqlite3.Connection, library: Library, show: Show | None = None) -> None:
    """Read the sessions that are new or changed, and forget those that are gone."""
    folders = library.folders()
    stamps = {folder.id: stamp(folder) for folder in folders}
    known = dict(connection.execute("SELECT id, stamp FROM session").fetchall())
    forget(connection, known.keys() - stamps.keys())
    changed = [folder for folder in folders if known.get(folder.id) != stamps[folder.id]]
    for first in range(0, len(changed), AT_ONCE):
        _fill(connection, changed[first : first + AT_ONCE], stamps)
        if show:
            show(min(first + AT_ONCE, len(changed)), len(changed))


def update(connection: sqlite3.Connection, folder: SessionFolder) -> None:
    """Read one session, whatever became of the others."""
    _fill(connection, [folder], {folder.id: stamp(folder)})


def stamp(folder: SessionFolder) -> str:
    """Give what changes whenever the session is written, for it is then another file with another time.

    Scores are not in that file, they are computed; another version of this program may compute them otherwise.
    """
    try:
        facts = (folder.path / DOCUMENT).stat()
    except OSError:
        return "-"
    return f"{__version__}-{facts.st_mtime_ns}-{facts.st_size}-{facts.st_ino}"


def forget(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Take sessions out, and leave nothing of what was said in them in the file."""
    gone = sorted(ids)
    if not gone:
        return
    with writing(connection):
        for id in gone:
            _take_out(connection, id)
        # The words of what is deleted stay in the search tree until its parts are merged.
        connection.execute("INSERT INTO said (said) VALUES ('optimize')")
    connection.execute("PRAGMA wal_checkpoint (TRUNCATE)")


def _fill(connection: sqlite3.Connection, folders: Sequence[SessionFolder], stamps: Mapping[str, str]) -> None:
    # Read before writing begins: reading is what takes long.
    entries = [_read(folder, stamps[folder.id]) for folder in folders]
    with writing(connection):
        for entry in entries:
            _take_out(connection, entry.id)
            _put_in(connection, entry)


def _read(folder: SessionFolder, stamp: str) -> Entry:
    is_dated, _ = newness(folder.path)
    try:
        return Entry(folder.id, is_dated, stamp, folder.load())
    except InterviewerError as problem:
        return Entry(folder.id, is_dated, stamp, problem)


def _take_out(connection: sqlite3.Connection, id: str) -> None:
    connection.execute("DELETE FROM said WHERE rowid IN (SELECT key FROM turn WHERE session = ?)", (id,))
    connection.execute("DELETE FROM point WHERE turn IN (SELECT key FROM turn WHERE session = ?)", (id,))
    connection.execute("DELETE FROM turn WHERE session = ?", (id,))
    connection.execute("DELETE FROM session WHERE id = ?", (id,))


def _put_in(connection: sqlite3.Connection, entry: Entry) -> None:
    session = entry.found
    if isinstance(session, InterviewerError):
        problem = json.dumps([session.message, session.details])
        connection.execute(
            "INSERT INTO session (id, stamp, is_dated, problem) VALUES (?, ?, ?, ?)",
            (entry.id, entry.stamp, entry.is_dated, problem),
        )
        return
    connection.execute(
        "INSERT INTO session VALUES (?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (entry.id, entry.stamp, entry.is_dated, *_facts(session), *astuple(figures(session))),
    )
    for turn in session.turns:
        _put_in_turn(connection, session, turn)


def _facts(session: Session) -> tuple[object, ...]:
    return (
        session.started_at.isoformat(),
        session.bank,
        session.language,
        session.mode,
        session.demonstration,
        len(session.final_turns),
    )


def _put_in_turn(connection: sqlite3.Connection, session: Session, turn: Turn) -> None:
    transcript, assessment = turn.answer.transcript, turn.assessment
    key = connection.execute(
        "INSERT INTO turn VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            session.id,
            turn.number,
            turn.take,
            turn.question.id,
            turn.question.prompt,
            assessment.score,
            assessment.coverage,
            turn.answer.audio,
            starts(transcript),
            turn.hinted,
            turn.self_rating,
        ),
    ).lastrowid
    connection.execute("INSERT INTO said (rowid, text) VALUES (?, ?)", (key, transcript.text.translate(_MARKS)))
    connection.executemany(
        "INSERT INTO point VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (key, place, match.text, match.bonus, match.status, match.weight, is_prompted(match, turn.answer))
            for place, match in enumerate(assessment.matches)
        ],
    )
