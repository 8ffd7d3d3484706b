"""Hold an interview and keep it: saved and shown after every turn, so that a crash loses at most the running one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from content.bank import Question
from interviewer.interview import Interview
from interviewer.session import Session, Turn


class Folder(Protocol):
    """Where a session is kept."""

    def save(self, session: Session) -> None:
        """Write all of it, atomically."""
        ...


class ResultScreen(Protocol):
    """Where the result of a turn is shown."""

    def assessed(self, turn: Turn) -> None:
        """Show what was found."""
        ...


def hold(
    interview: Interview, questions: Sequence[Question], session: Session, folder: Folder, screen: ResultScreen
) -> Session:
    """Ask the questions and give the session with all its turns."""
    folder.save(session)
    for turn in interview.turns(questions):
        # A turn that went on takes the place of what it was before.
        others = (other for other in session.turns if (other.number, other.take) != (turn.number, turn.take))
        session = replace(session, turns=(*others, turn))
        folder.save(session)
        screen.assessed(turn)
    return session
