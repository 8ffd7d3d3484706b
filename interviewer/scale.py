"""The scale of scores: bands, caps, and how the parts of a score are weighed. Numbers in, numbers out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

Band = Literal["insufficient", "partial", "good", "strong"]

BANDS: tuple[tuple[float, Band], ...] = ((80.0, "strong"), (60.0, "good"), (40.0, "partial"), (0.0, "insufficient"))
"""From which score on a band holds (ours)."""

CAPS: Mapping[str, float] = {
    "empty": 0.0,
    "dont_know": 0.0,
    "echo": 0.0,
    "keyword_salad": 10.0,
    "off_topic": 10.0,
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
