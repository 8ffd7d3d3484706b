"""Hold an interview and keep it: saved after every turn, so that a crash loses at most the running one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from content.bank import Question
from interviewer.interview import Interview
from interviewer.session import Session


class Folder(Protocol):
    """Where a session is kept."""

    def save(self, session: Session) -> None:
        """Write all of it, atomically."""
        ...


def hold(interview: Interview, questions: Sequence[Question], session: Session, folder: Folder) -> Session:
    """Ask what the session has no answer to yet, and give it with all its turns."""
    folder.save(session)
    for turn in interview.turns(questions, session.turns):
        # A turn that changed takes the place of what it was before.
        others = (other for other in session.turns if (other.number, other.take) != (turn.number, turn.take))
        session = replace(session, turns=(*others, turn))
        folder.save(session)
    return session
