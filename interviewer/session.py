"""What happened: frozen data that is saved, shown, and assessed again years later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from audio.endpointing import EndedBy
from audio.recording import Stretch
from audio.transcript import Transcript
from content.bank import Question
from interviewer.assessment import Assessment

Mode = Literal["practice", "real", "rehearse", "demo"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and its answer.

    question: as it was asked, whatever becomes of the bank.
    take: 1 for the first attempt. asked_at: with time zone.
    audio: file name inside the session's folder, None for a typed answer. duration: of that file, seconds.
    speech: where the voice activity detector heard a voice. ended_by: what ended the answer, None for a typed one.
    overflows: how often the microphone lost sound.
    """

    question: Question
    take: int
    asked_at: datetime
    transcript: Transcript
    assessment: Assessment
    audio: str | None = None
    duration: float | None = None
    speech: tuple[Stretch, ...] = ()
    ended_by: EndedBy | None = None
    overflows: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """One interview.

    id: also the folder's name. model: the speech model's name.
    demonstration: recorded answers were played; it stays outside trends and schedule.
    """

    id: str
    started_at: datetime
    bank: str
    language: str
    mode: Mode
    model: str
    turns: tuple[Turn, ...] = ()
    demonstration: bool = False
