"""Erasing for good: sessions that have grown old, or everything that this program keeps in its home folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from content.loading import SUFFIXES
from interviewer.errors import InterviewerError
from interviewer.index.cache import FILE as INDEX
from interviewer.library import DOCUMENT, SessionSummary, newness
from interviewer.settings import FILE as SETTINGS

SOUND = {".flac", ".wav"}

OWN_FILES = {
    "settings": (SETTINGS,),
    "index": tuple(INDEX + suffix for suffix in ("", "-wal", "-shm", "-journal")),
    "voices": ("cache/voice",),
}
"""What else the program keeps in its home folder, by what it is."""


@dataclass(frozen=True, slots=True)
class Belongings:
    """What is ours in the home folder.

    found: files and folders by what they are: sessions, banks, settings, index, voices; kinds of which there
    is nothing are left out. recordings: how many the sessions hold. size: bytes of all together.
    others: names in the home folder that are not ours and stay.
    """

    home: Path
    found: Mapping[str, tuple[Path, ...]]
    recordings: int
    size: int
    others: tuple[str, ...]


def older_than(summaries: Iterable[SessionSummary], moment: datetime) -> tuple[SessionSummary, ...]:
    """Give the sessions that began before `moment`; one that cannot be read is as old as its name says."""
    return tuple(one for one in summaries if (began := _began(one, moment)) is not None and began < moment)


def belongings(home: Path) -> Belongings:
    """Find what is ours. A home folder may be shared: what we did not write is not touched."""
    kinds = {"sessions": tuple(_sessions(home / "sessions")), "banks": tuple(_banks(home / "banks"))}
    kinds |= {kind: tuple(home / name for name in names if _exists(home / name)) for kind, names in OWN_FILES.items()}
    found = {kind: paths for kind, paths in kinds.items() if paths}
    files = [file for paths in found.values() for path in paths for file in _files(path)]
    recordings = sum(file.suffix in SOUND for path in found.get("sessions", ()) for file in _files(path))
    return Belongings(home, found, recordings, sum(file.lstat().st_size for file in files), _others(home, found))


def erase(ours: Belongings) -> None:
    """Erase it, and the folders that are empty then. Raises InterviewerError "not-erased"."""
    try:
        for paths in ours.found.values():
            for path in paths:
                _erase(path)
        for folder in ("sessions", "banks", "cache", "."):
            _remove_if_empty(ours.home / folder)
    except OSError as problem:
        place = str(problem.filename or ours.home)
        raise InterviewerError("not-erased", path=place, reason=problem.strerror or str(problem)) from problem


def _began(summary: SessionSummary, moment: datetime) -> datetime | None:
    if summary.started_at:
        return summary.started_at
    try:
        return datetime.strptime(summary.id[:17], "%Y-%m-%d-%H%M%S").replace(tzinfo=moment.tzinfo)
    except ValueError:
        return None


def _sessions(folder: Path) -> Iterator[Path]:
    for path in _inside(folder):
        is_dated, _ = newness(path)
        if path.is_dir() and not path.is_symlink() and (is_dated or (path / DOCUMENT).is_file()):
            yield path


def _banks(folder: Path) -> Iterator[Path]:
    return (path for path in _inside(folder) if path.suffix.lower() in SUFFIXES and not path.is_dir())


def _inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir() and not path.is_symlink():
        yield from (file for file in path.rglob("*") if file.is_symlink() or file.is_file())
    else:
        yield path


def _exists(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _others(home: Path, found: Mapping[str, tuple[Path, ...]]) -> tuple[str, ...]:
    ours = {path for paths in found.values() for path in paths}
    shared = (home / "sessions", home / "banks", home / "cache")
    seen = (path for folder in (home, *shared) for path in _inside(folder) if path not in shared)
    return tuple(str(path.relative_to(home)) for path in seen if path not in ours)


def _erase(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir()):
        folder.rmdir()
