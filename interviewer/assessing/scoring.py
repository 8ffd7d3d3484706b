"""What a whole answer is worth by its key points, before any cap."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from interviewer.assessing.similarity import Matrix
from interviewer.assessment import Match

CONTENT_FEATURES = ("coverage", "subject")
"""What is measured: the weighted mean of the points' similarities, and how many of the subject's words were said at
all."""

UNCLEAR = 0.5
"""What an unclear point's weight is multiplied by: a doubtful transcript is not a bad answer, nor is it a good one
(ours)."""


def content_features(matches: Sequence[Match], recall: float) -> Matrix:
    """Give the CONTENT_FEATURES; `recall` is that of the reference answers."""
    weights = np.array([_weight(match) for match in matches])
    similarities = np.array([match.similarity for match in matches])
    coverage = float(weights @ similarities / weights.sum()) if weights.any() else 0.0
    return np.array([coverage, recall])


def _weight(match: Match) -> float:
    if match.bonus:
        return 0.0
    return match.weight * (UNCLEAR if match.status == "unclear" else 1.0)
