"""A session's folder whose every save the index takes in at once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from interviewer.errors import InterviewerError
from interviewer.index.cache import FILE, Index
from interviewer.library import Library, SessionFolder
from interviewer.session import Session


@dataclass(frozen=True, slots=True)
class IndexedFolder:
    """Save a session, then index it. patience: seconds to wait for another process that writes the index."""

    folder: SessionFolder
    library: Library
    patience: float = 2.0

    def save(self, session: Session) -> None:
        """Write everything, whole or not at all. Raises InterviewerError where the session cannot be saved."""
        self.folder.save(session)
        # An interview does not wait for a busy cache, which catches up when it is next looked at.
        with suppress(InterviewerError), Index(self.library, self.patience) as index:
            index.update(self.folder)


def forget_deleted(library: Library) -> None:
    """Leave nothing in the index of sessions that were deleted; where there is none yet, none is made."""
    if (library.home / FILE).is_file():
        with suppress(InterviewerError), Index(library) as index:
            index.refresh()
