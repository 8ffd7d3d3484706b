"""What a score is made of, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.assessment import Assessment
from interviewer.localization import Words
from interviewer.reporting.figures import whole
from interviewer.scale import WEIGHTS


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One part of a score.

    name: content, structure, delivery or timing. value: 0 to 100. shown: a whole number.
    weight: in whole percent, of what was measured.
    """

    name: str
    label: str
    value: float
    shown: int
    weight: int


def parts(assessment: Assessment, words: Words) -> tuple[ScorePart, ...]:
    """Give the measured parts with their weights."""
    found = assessment.parts
    weights = WEIGHTS[assessment.kind]
    total = sum(weights[name] for name in found)
    return tuple(
        ScorePart(name, words(f"report-part-{name}"), value, whole(value), round(100.0 * weights[name] / total))
        for name, value in found.items()
    )


def made_of(assessment: Assessment, words: Words) -> str:
    """Say what the score is made of, "" where it is content alone."""
    found = parts(assessment, words)
    each = (words("report-part", label=one.label, value=one.shown, weight=one.weight) for one in found)
    return words("report-made-of", parts=", ".join(each)) if len(found) > 1 else ""


def score_range(assessment: Assessment) -> tuple[float, float]:
    """Give the bounds of the score, 0 to 100: those of its content, by the weight that content has in it."""
    weights = WEIGHTS[assessment.kind]
    share = weights["content"] / sum(weights[name] for name in assessment.parts)
    low, high = assessment.content_range
    below, above = share * (assessment.content - low), share * (high - assessment.content)
    return max(assessment.score - below, 0.0), min(assessment.score + above, 100.0)


def mean_range(ranges: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Give the bounds of a mean of scores, as wide as if all of them erred in the same direction."""
    return sum(low for low, _ in ranges) / len(ranges), sum(high for _, high in ranges) / len(ranges)
