"""Saved sessions assessed again with today's scoring, and what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from content.bank import Question
from interviewer.assessment import Assessment
from interviewer.session import Answer, Session, Turn

Assess = Callable[[Question, Answer], Assessment]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one turn. gained, lost: indices of the key points that count as covered now, or no longer do."""

    number: int
    take: int
    question_id: str
    score_before: float
    score_after: float
    gained: tuple[int, ...]
    lost: tuple[int, ...]


def reassessed(session: Session, assess: Assess) -> tuple[Session, tuple[Change, ...]]:
    """Give the session with every answer assessed anew, from the stored facts, and the turns whose result changed."""
    turns = tuple(replace(turn, assessment=assess(turn.question, turn.answer)) for turn in session.turns)
    pairs = zip(session.turns, turns, strict=True)
    changes = tuple(_change(before, after) for before, after in pairs if before.assessment != after.assessment)
    return replace(session, turns=turns), changes


def _change(before: Turn, after: Turn) -> Change:
    was, now = _covered(before.assessment), _covered(after.assessment)
    return Change(
        before.number,
        before.take,
        before.question.id,
        before.assessment.score,
        after.assessment.score,
        tuple(sorted(now - was)),
        tuple(sorted(was - now)),
    )


def _covered(assessment: Assessment) -> frozenset[int]:
    return frozenset(match.index for match in assessment.matches if match.status == "covered")
