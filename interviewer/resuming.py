"""A session that was broken off, taken up again: what is left to ask, and what was recorded and never written down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from audio.errors import NotAudioError
from audio.recorded import RecordedMicrophone
from audio.recording import Recording
from content.bank import Bank, Question
from interviewer.collaborators import Assessor, Listener
from interviewer.errors import InterviewerError
from interviewer.library import SessionFolder
from interviewer.session import Session, Turn

WAITING, DECLINED = "waiting", "declined"
"""What a recording is called until it is an answer, and if it is to be none: `02-canary.1.declined.wav`."""


def questions_of(session: Session, bank: Bank) -> tuple[Question, ...]:
    """Give all questions of the session's plan, those that are answered as they were asked.

    Raises InterviewerError where it cannot be taken up again: a demonstration, a session of before plans were kept,
    one that is complete, a question that the bank no longer has.
    """
    if session.demonstration:
        raise InterviewerError("resume-demonstration", id=session.id)
    if session.plan is None:
        raise InterviewerError("resume-no-plan", id=session.id)
    if not any(next_take(session, number) for number in range(1, len(session.plan.questions) + 1)):
        raise InterviewerError("resume-complete", id=session.id)
    asked = {turn.number: turn.question for turn in session.turns}
    known = {question.id: question for question in bank.questions}
    questions = [asked.get(number) or known.get(id) for number, id in enumerate(session.plan.questions, start=1)]
    gone = [id for id, question in zip(session.plan.questions, questions, strict=True) if question is None]
    if gone:
        raise InterviewerError("resume-question-gone", bank=bank.title, questions=", ".join(gone))
    return tuple(question for question in questions if question is not None)


def next_take(session: Session, number: int) -> int | None:
    """Give the take that is still to come of a question, None where there is none: a ladder has one for every step."""
    last = max((turn.take for turn in session.turns if turn.number == number), default=0)
    steps = len(session.plan.ladder) if session.plan else 0
    return last + 1 if last < max(steps, 1) else None


@dataclass(frozen=True, slots=True)
class Left:
    """A recording that is in no turn, and the question that it answers. seconds: its length."""

    number: int
    question: Question
    take: int
    path: Path
    seconds: float
    begun_at: datetime


def recordings_left(folder: SessionFolder, session: Session, questions: Sequence[Question]) -> Iterator[Left]:
    """Give the recordings of takes that have no turn; what holds no sound is none."""
    for number, question in enumerate(questions, start=1):
        take = next_take(session, number)
        path = _left(folder.recording_path(number, question.id, take)) if take else None
        if take is None or path is None:
            continue
        try:
            seconds = Recording.load(path).duration
        except NotAudioError:
            continue
        ended_at = datetime.fromtimestamp(path.stat().st_mtime, session.started_at.tzinfo)
        yield Left(number, question, take, path, seconds, ended_at - timedelta(seconds=seconds))


def _left(raw: Path) -> Path | None:
    """Give what is there of an answer: a recording that already waits is whole, one that only just grew may not be."""
    names = (f"{raw.stem}.{WAITING}.wav", f"{raw.stem}.{WAITING}.flac", raw.name, f"{raw.stem}.flac")
    return next((path for name in names if (path := raw.with_name(name)).is_file()), None)


def _raw(left: Left, folder: SessionFolder) -> Path:
    """Give the name under which it was recorded."""
    return folder.recording_path(left.number, left.question.id, left.take)


def declined(left: Left, folder: SessionFolder) -> Path:
    """Put a recording aside, so that the question can be answered anew, and give where it lies."""
    raw = _raw(left, folder)
    return left.path.rename(_free(raw.with_name(f"{raw.stem}.{DECLINED}{left.path.suffix}")))


def recovered(left: Left, folder: SessionFolder, listener: Listener, assessor: Assessor) -> Turn | None:
    """Give the turn of an answer that was left behind, None where nobody speaks in it; it is then put aside.

    listener: hears `left` through `LeftMicrophones`. Raises as it does; the recording then still waits.
    """
    answer = listener.listen(left.question, number=left.number, take=left.take)
    if not answer.transcript:
        _raw(left, folder).with_suffix(".flac").unlink(missing_ok=True)
        declined(left, folder)
        return None
    left.path.unlink()
    return Turn(left.number, left.question, left.take, left.begun_at, answer, assessor.assess(left.question, answer))


def waiting(left: Left, folder: SessionFolder) -> Left:
    """Give it a name under which nothing is recorded."""
    raw = _raw(left, folder)
    return replace(left, path=left.path.rename(raw.with_name(f"{raw.stem}.{WAITING}{left.path.suffix}")))


@dataclass(frozen=True, slots=True)
class LeftMicrophones:
    """Recordings that were left behind in place of the microphone, by the question that each answers."""

    paths: dict[str, Path]

    def microphone(self, question_id: str) -> RecordedMicrophone | None:
        """Give what is heard through."""
        return RecordedMicrophone(self.paths[question_id]) if question_id in self.paths else None

    def has_more(self, question_id: str) -> bool:  # noqa: ARG002  the protocol's
        """Have one recording a question."""
        return False


def _free(path: Path) -> Path:
    names = (path, *(path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 1000)))
    return next(name for name in names if not name.exists())
