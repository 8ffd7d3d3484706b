"""What happened: frozen data that is saved, shown, and assessed again years later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from audio.endpointing import EndedBy
from audio.prosody import Voice
from audio.recording import Stretch
from audio.transcript import Transcript
from content.bank import Question
from interviewer.assessment import Assessment
from interviewer.scale import Band, Switchable

Mode = Literal["practice", "real", "rehearse"]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question asked after an answer; what is said to it belongs to the same answer and counts towards its question.

    start_word: index of the first word said to it, len(words) if nothing was.
    at: second of the recording at which it was asked, None for a typed answer.
    key_point: index of the key point that it is about, None for a part of the story.
    score_before: of the answer without it, 0 to 100.
    """

    prompt: str
    start_word: int
    at: float | None = None
    key_point: int | None = None
    score_before: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What was heard: everything that an assessment rests on.

    audio: file name inside the session's folder, None for a typed answer; the whole listening window, untrimmed.
    duration: seconds of that file. Its clock begins where the question ended.
    speech: where the voice activity detector heard a voice.
    ended_by: what ended the answer, None for a typed one. overflows: how often the microphone lost sound.
    original: what the recogniser heard, where the candidate corrected `transcript`; None for an untouched one.
    premature_ends: how often it was taken for finished and the candidate was not done.
    voice: how it sounded, None for a typed answer and for sessions of before this was measured.
    follow_ups: what was asked meanwhile, in this order.
    """

    transcript: Transcript
    audio: str | None = None
    duration: float | None = None
    speech: tuple[Stretch, ...] = ()
    ended_by: EndedBy | None = None
    overflows: int = 0
    original: Transcript | None = None
    premature_ends: int = 0
    voice: Voice | None = None
    follow_ups: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and its answer.

    number: the question's place in the session, from 1. take: 1 for the first attempt at it.
    question: as it was asked, whatever becomes of the bank. asked_at: with time zone.
    hinted: whether the candidate looked at the hint. self_rating: what the candidate took the answer for before the
    score was shown, None where that was not asked or not said.
    """

    number: int
    question: Question
    take: int
    asked_at: datetime
    answer: Answer
    assessment: Assessment
    hinted: bool = False
    self_rating: Band | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a session was to be, so that a broken-off one can be taken up again.

    questions: ids in the order of asking. think, limit: seconds for every question, None for each question's own.
    ladder: seconds of one take after another, () for one take a question. follow_ups: at most, None for the mode's.
    """

    questions: tuple[str, ...]
    think: float | None = None
    limit: float | None = None
    ladder: tuple[float, ...] = ()
    follow_ups: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One interview.

    id: also the folder's name. bank: its name. model: the speech model's name, "" where answers are typed.
    seed: what the questions were drawn with.
    demonstration: recorded answers were played; it stays outside trends and schedule.
    plan: None for sessions of before plans were kept. without: measures that the candidate had switched off.
    """

    id: str
    started_at: datetime
    bank: str
    language: str
    mode: Mode
    model: str
    seed: int = 0
    turns: tuple[Turn, ...] = ()
    demonstration: bool = False
    plan: Plan | None = None
    without: tuple[Switchable, ...] = ()

    @property
    def final_turns(self) -> tuple[Turn, ...]:
        """The last take of each question, in the order of the questions."""
        last = {turn.number: turn for turn in sorted(self.turns, key=lambda turn: turn.take)}
        return tuple(last[number] for number in sorted(last))

    @property
    def score(self) -> float | None:
        """Mean score of the last takes, 0 to 100, None where nothing was answered."""
        scores = [turn.assessment.score for turn in self.final_turns]
        return round(sum(scores) / len(scores), 1) if scores else None


def asked(answer: Answer, follow_up: FollowUp) -> Answer:
    """Give `answer` with `follow_up` asked after it, whether anything is said to it or not."""
    return replace(answer, follow_ups=(*answer.follow_ups, follow_up))
