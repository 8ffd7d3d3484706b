"""The scale of scores: bands, caps, and how the parts of a score are weighed. Numbers in, numbers out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

Band = Literal["insufficient", "partial", "good", "strong"]

BANDS: tuple[tuple[float, Band], ...] = ((80.0, "strong"), (60.0, "good"), (40.0, "partial"), (0.0, "insufficient"))
"""From which score on a band holds (ours)."""

CAPS: Mapping[str, float] = {
    "empty": 0.0,
    "dont_know": 0.0,
    "echo": 0.0,
    "keyword_salad": 15.0,
    "off_topic": 15.0,
    "other_question": 15.0,
    "repeated": 39.0,
    "negated": 39.0,
}
"""The highest content of an answer with this flag (ours, after SCORING.md: zero only for certain failures)."""

WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "conceptual": {"content": 0.85, "delivery": 0.10, "timing": 0.05},
    "technical": {"content": 0.85, "delivery": 0.10, "timing": 0.05},
    "behavioural": {"content": 0.60, "structure": 0.25, "delivery": 0.10, "timing": 0.05},
}
"""What the score of each kind of question is made of (ours); unmeasured parts drop out and the rest is renormalised."""

Switchable = Literal["fillers", "hedges", "pauses", "pace", "pitch", "loudness", "latency", "timing"]
SWITCHABLE: tuple[Switchable, ...] = get_args(Switchable)
"""Measures that the candidate can switch off; the score is then made of the rest. "latency" is also the time to the
first key point, "timing" is how well an answer's length fits the question."""

LIFT = 10.0
"""Points by which the score may stand above the content (ours): nobody passes by fluency."""

WRONG_CLAIM = 8.0
"""Points of content that a stated misconception costs (ours)."""

FILLERS = (5.0, 12.0)
"""Fillers per minute: fine up to, harmful from (Laske and DiGennaro Reed 2024; in Portuguese borrowed)."""

LONG_PAUSES = (4.0, 10.0)
"""Pauses of a second and more, per minute: fine up to, harmful from (ours)."""

LENGTHS: Mapping[str, tuple[float, float]] = {
    "conceptual": (25.0, 120.0),
    "technical": (30.0, 150.0),
    "behavioural": (60.0, 150.0),
}
"""Seconds between which an answer's length is right (convergent advice for stories, ours for the rest)."""

LEAST_SHARE = 0.5
"""Share of its time limit from which an answer is long enough, however short the limit (ours)."""

FOLLOW_UP_TIME = 60.0
"""Seconds by which each follow-up makes an answer's right length longer: as many as one is listened to (ours)."""

STAR: Mapping[str, Mapping[str, float]] = {
    "story": {"situation": 20.0, "task": 15.0, "action": 35.0, "result": 20.0, "number": 10.0},
    "approach": {"situation": 20.0, "task": 5.0, "action": 45.0, "result": 20.0, "number": 10.0},
}
"""What the parts of a behavioural answer earn (ours); an approach is told by what one does, with an example."""


def falling(value: float, fine: float, harmful: float) -> float:
    """Give 100 up to `fine`, 40 at `harmful`, and so on down to 0."""
    return min(100.0, max(0.0, 100.0 - 60.0 * (value - fine) / (harmful - fine)))


def fitting(seconds: float, shortest: float, longest: float) -> float:
    """Give 100 between the bounds, less in proportion under them, down to 0 at twice the upper one."""
    if seconds < shortest:
        return 100.0 * seconds / shortest
    return min(100.0, max(0.0, 100.0 * (2.0 - seconds / longest)))


def band(score: float) -> Band:
    """Name the band in which `score`, 0 to 100, lies."""
    return next(name for lowest, name in BANDS if score >= lowest)


def capped(content: float, flags: Iterable[str]) -> float:
    """Give `content` cut down to what the flags allow."""
    return min([content, *(CAPS[flag] for flag in flags if flag in CAPS)])


def weighed(parts: Mapping[str, float | None], kind: str) -> float:
    """Give the weighted mean of the measured parts, each 0 to 100."""
    weights = {name: weight for name, weight in WEIGHTS[kind].items() if parts.get(name) is not None}
    total = sum(weights.values())
    return sum(weight * (parts[name] or 0.0) for name, weight in weights.items()) / total if total else 0.0
