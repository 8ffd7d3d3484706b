"""Sessions on disk: folders that their owner can read, copy and delete."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path

from audio.files import join, length
from interviewer.codec import session_from_json, session_to_json
from interviewer.errors import InterviewerError
from interviewer.session import Session

LAST = "last"
DOCUMENT = "session.json"
PAGE = "report.html"
QUESTIONS = "questions"

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}-\d{6}")
_LONGEST_NAME = 100
"""Characters of an id in a file name (file systems allow 255 bytes in all) and in a message."""


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One line of the list.

    problem: why the session cannot be read, None if it can; then nothing but `id` and `path` is known.
    questions: how many were answered. score: 0 to 100, None where nothing was answered.
    """

    id: str
    path: Path
    problem: InterviewerError | None = None
    started_at: datetime | None = None
    bank: str = ""
    language: str = ""
    mode: str = ""
    demonstration: bool = False
    questions: int = 0
    score: float | None = None


@dataclass(frozen=True, slots=True)
class SessionFolder:
    """One session on disk: `session.json`, and the answers' recordings beside it."""

    path: Path

    @property
    def id(self) -> str:
        """The session's id is its folder's name."""
        return self.path.name

    @property
    def report_path(self) -> Path:
        """Where the HTML page stands: beside the recordings that it plays."""
        return self.path / PAGE

    def save(self, session: Session) -> None:
        """Write everything, whole or not at all. Raises InterviewerError; what was saved before is then still there."""
        document = session_to_json(replace(session, id=self.id))
        with _writing(self.path):
            _replace(self.path / DOCUMENT, json.dumps(document, ensure_ascii=False, indent=1))

    def load(self) -> Session:
        """Read everything. Raises InterviewerError for a damaged session and for one of a newer program."""
        from pydantic_core import from_json

        try:
            document = from_json((self.path / DOCUMENT).read_bytes())
            return replace(session_from_json(document), id=self.id)
        except InterviewerError as error:
            raise InterviewerError(error.message, **error.details, id=self.id, path=str(self.path)) from error
        except (OSError, ValueError) as error:
            raise InterviewerError("session-damaged", id=self.id, path=str(self.path), place=DOCUMENT) from error

    def recording_path(self, number: int, question_id: str, take: int) -> Path:
        """Give the WAV file that grows while the candidate speaks."""
        return self.path / f"{_recording_name(number, question_id, take)}.wav"

    def question_path(self, number: int, question_id: str) -> Path:
        """Give where a question is kept as it was heard: in a folder of its own, lest it be taken for an answer."""
        return self.path / QUESTIONS / f"{_stem(number, question_id)}.flac"

    def keep_recording(self, number: int, question_id: str, take: int) -> str:
        """Turn the WAV file into FLAC and give its name; the WAV goes once the FLAC was read back.

        Raises InterviewerError if it cannot be written, NotAudioError if it holds no sound; the WAV is then kept.
        """
        return self._keep(self.recording_path(number, question_id, take))

    def extend_recording(self, number: int, question_id: str, take: int) -> str:
        """Put the WAV file behind the FLAC that is there, and give its name. Raises as `keep_recording`."""
        raw = self.recording_path(number, question_id, take)
        return self._keep(raw, before=(raw.with_suffix(".flac"),))

    def _keep(self, raw: Path, before: Sequence[Path] = ()) -> str:
        kept = raw.with_suffix(".flac")
        with _writing(kept):
            written = join([*before, raw], kept)
        if length(kept) != written:
            raise InterviewerError("recording-not-kept", path=str(raw))
        with _writing(raw):
            raw.unlink()
        return kept.name

    def summary(self) -> SessionSummary:
        """Give the session's line of the list, also for one that cannot be read."""
        try:
            session = self.load()
        except InterviewerError as problem:
            return SessionSummary(self.id, self.path, problem)
        return SessionSummary(
            self.id,
            self.path,
            started_at=session.started_at,
            bank=session.bank,
            language=session.language,
            mode=session.mode,
            demonstration=session.demonstration,
            questions=len(session.final_turns),
            score=session.score,
        )


@dataclass(frozen=True, slots=True)
class Library:
    """All sessions of one home folder.

    A name from outside is only ever compared with the names of the folders that are there; so none leads elsewhere.
    """

    home: Path

    @property
    def path(self) -> Path:
        """Where the sessions' folders are."""
        return self.home / "sessions"

    def create(self, session: Session) -> SessionFolder:
        """Make the session's folder and save it there; the folder's id has a suffix if the session's was taken.

        Raises InterviewerError if the home folder cannot be written.
        """
        with _writing(self.path):
            self.path.mkdir(parents=True, exist_ok=True)
            folder = self._free_folder(session.id)
        folder.save(session)
        return folder

    def sessions(self) -> tuple[SessionSummary, ...]:
        """List the sessions, newest first; one that cannot be read is listed with its problem."""
        return tuple(folder.summary() for folder in self.folders())

    def folders(self) -> tuple[SessionFolder, ...]:
        """List the folders, newest first by their names, unread; those that somebody renamed come last."""
        if not self.path.is_dir():
            return ()
        with os.scandir(self.path) as entries:
            # A directory's entries say themselves what they are: no look at each of thousands of folders.
            names = [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
        visible = (self.path / name for name in names if not name.startswith("."))
        return tuple(SessionFolder(path) for path in sorted(visible, key=newness, reverse=True))

    def open(self, name: str) -> SessionFolder:
        """Give the session called `name`: "last", an id, or the beginning of only one id. Raises InterviewerError."""
        folders = self.folders()
        if not folders:
            raise InterviewerError("library-empty")
        if name == LAST:
            return folders[0]
        found = [folder for folder in folders if folder.id == name] or [
            folder for folder in folders if name and folder.id.startswith(name)
        ]
        if not found:
            raise InterviewerError("session-unknown", id=_shown(name))
        if len(found) > 1:
            raise InterviewerError(
                "session-ambiguous", id=_shown(name), ids=", ".join(folder.id for folder in found[:5])
            )
        return found[0]

    def delete(self, id: str) -> None:
        """Erase the session with exactly this id and its recordings. Raises InterviewerError."""
        for folder in self.folders():
            if folder.id == id:
                with _writing(folder.path):
                    shutil.rmtree(folder.path)
                return
        raise InterviewerError("session-unknown", id=_shown(id))

    def _free_folder(self, id: str) -> SessionFolder:
        for attempt in count(1):
            path = self.path / (id if attempt == 1 else f"{id}-{attempt}")
            try:
                path.mkdir()
            except FileExistsError:
                continue
            return SessionFolder(path)
        raise AssertionError("unreachable")  # count() has no end


def session_id(started_at: datetime) -> str:
    """Give an id that sorts by time, of the clock on the wall: 2026-11-20-184212."""
    return started_at.strftime("%Y-%m-%d-%H%M%S")


def _shown(name: str) -> str:
    return name[:_LONGEST_NAME]


def newness(path: Path) -> tuple[bool, str]:
    """Give what sessions sort by: the newest has the greatest, those that somebody renamed the least."""
    return bool(_DATED.match(path.name)), path.name


def _recording_name(number: int, question_id: str, take: int) -> str:
    return f"{_stem(number, question_id)}.{take}"


def _stem(number: int, question_id: str) -> str:
    # Ids come from bank files, which come from anywhere.
    harmless = re.sub(r"[^\w.-]+", "-", question_id)[:_LONGEST_NAME]
    return f"{number:02}-{harmless}"


def _replace(path: Path, text: str) -> None:
    """Write `path` whole or not at all, also when the power fails."""
    temporary = path.with_name(f".{path.name}.partial")
    try:
        with temporary.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Turn what the disk says into a problem that we know."""
    try:
        yield
    except OSError as error:
        place = str(error.filename or path)
        if error.errno in _FULL:
            raise InterviewerError("disk-full", path=place) from error
        if error.errno in _FORBIDDEN:
            raise InterviewerError("not-writable", path=place) from error
        raise InterviewerError("not-written", path=place, reason=error.strerror or str(error)) from error
