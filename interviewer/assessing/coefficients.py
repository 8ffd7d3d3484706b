"""The fitted numbers of the scoring, read from `coefficients.json`, which also says where they come from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from interviewer.assessing.similarity import Matrix

PATH = Path(__file__).parent / "coefficients.json"


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression: probability = 1 / (1 + exp(-(features @ weights + bias)))."""

    weights: tuple[float, ...]
    bias: float

    def values(self, features: Matrix) -> Matrix:
        """Give a probability for each row; rounded, so that every machine gives the same."""
        shares: Matrix = 1.0 / (1.0 + np.exp(-(features @ np.array(self.weights) + self.bias)))
        return shares.round(6)


SOFTNESS = 3.0
"""How steeply a soft scale rises in its middle; with 4 it is the line itself there (ours)."""


@dataclass(frozen=True, slots=True)
class Linear:
    """A linear regression, brought between 0 and 1 softly, so that order is kept at the ends."""

    weights: tuple[float, ...]
    bias: float

    def values(self, features: Matrix) -> Matrix:
        """Give a value for each row; rounded, so that every machine gives the same."""
        odds = SOFTNESS * (features @ np.array(self.weights) + self.bias - 0.5)
        found: Matrix = 1.0 / (1.0 + np.exp(-odds))
        return found.round(6)


@dataclass(frozen=True, slots=True)
class Coefficients:
    """Everything that was fitted.

    points: is a key point covered? content: what a whole answer is worth, from its points, one scale a language.
    reference: what a whole answer is worth, from the reference answers alone.
    """

    points: Logistic
    content: Logistic
    reference: Linear


@cache
def shipped(language: str) -> Coefficients:
    """Read the coefficients that the package carries for a language, once."""
    data = json.loads(PATH.read_text(encoding="utf-8"))
    points, content, reference = data["points"], data["content"][language], data["reference"]
    return Coefficients(
        Logistic(tuple(points["weights"].values()), points["bias"]),
        Logistic(tuple(content["weights"].values()), content["bias"]),
        Linear(tuple(reference["weights"].values()), reference["bias"]),
    )
