"""How well candidates know how good they were: what they took an answer for, beside its score. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from statistics import fmean

from interviewer.localization import Words
from interviewer.scale import BANDS, Band

RECENT = 10
"""Answers that the gap of today is the mean of."""

FEWEST = 3
"""Answers from which on a gap says anything (ours)."""

_STEPS = {name: step for step, (_, name) in enumerate(reversed(BANDS))}


@dataclass(frozen=True, slots=True)
class Rated:
    """One answer. said: the band that the candidate took it for. found: the band of its score."""

    session_id: str
    started_at: datetime
    said: Band
    found: Band

    @property
    def gap(self) -> int:
        """Bands by which it was taken for more than it was, negative for less."""
        return _STEPS[self.said] - _STEPS[self.found]


@dataclass(frozen=True, slots=True)
class Gap:
    """The mean gap of the last answers. bands: -3 to 3. before: that of those before them, None for too few."""

    bands: float
    answers: int
    before: float | None = None


@dataclass(frozen=True, slots=True)
class SessionGap:
    """The mean gap in one session."""

    session_id: str
    started_at: datetime
    bands: float


def gap(rated: Sequence[Rated]) -> Gap | None:
    """Give the gap of the last answers, which are in order of time; None where there are too few."""
    recent, before = rated[-RECENT:], rated[: -RECENT or None][-RECENT:]
    if len(recent) < FEWEST:
        return None
    return Gap(_mean(recent), len(recent), _mean(before) if len(before) >= FEWEST else None)


def by_session(rated: Sequence[Rated]) -> tuple[SessionGap, ...]:
    """Give the gap in each session, in the order of `rated`."""
    sessions = groupby(rated, key=lambda one: (one.session_id, one.started_at))
    return tuple(SessionGap(id, started_at, _mean(list(answers))) for (id, started_at), answers in sessions)


def said(found: Gap, words: Words) -> str:
    """Say it in one sentence."""
    side = "even" if not found.bands else "above" if found.bands > 0 else "below"
    now = words(f"self-rating-{side}", bands=abs(found.bands), answers=found.answers)
    if found.before is None:
        return words("self-rating", now=now)
    side = "even" if not found.before else "above" if found.before > 0 else "below"
    return words("self-rating-and-before", now=now, before=words(f"self-rating-before-{side}", bands=abs(found.before)))


def _mean(rated: Sequence[Rated]) -> float:
    return round(fmean(one.gap for one in rated), 1) + 0.0  # no -0.0
