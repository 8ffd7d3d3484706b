"""Which key points an answer states, and the words that show it.

A window slides over the content words of the answer; what it says of a point is measured in a few plain ways, and a
logistic regression turns these into a probability that the point is covered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from interviewer.assessing.coefficients import Logistic
from interviewer.assessing.reading import Denied, Heard, Signs, Wordings
from interviewer.assessing.similarity import Matrix, windows

FEATURES = ("recall_short", "recall", "centre", "own", "hits")
"""What is measured of each point: the share of a wording's words said within the short and the long window, likeness
to all
wordings together, words that belong to this point alone, and how many of its words were said."""


@dataclass(frozen=True, slots=True)
class MatchingOptions:
    """How points are looked for; chosen on the development answers.

    windows: content words in the short and the long window.
    hit: from how much likeness on a word counts as said. covered, partly: probabilities from which a point has this
    status.
    fewest: words that must be said; less is never more than partly covered.
    clear: share of a wording's words from which it is plain enough to be told from its contrary.
    verbatim: share of a wording's very words from which it is repeated rather than said anew.
    agreeing: agreement under which an answer says the contrary of a point.
    """

    windows: tuple[int, int] = (8, 12)
    hit: float = 0.7
    covered: float = 0.4
    partly: float = 0.28
    fewest: int = 2
    clear: float = 0.55
    verbatim: float = 0.7
    agreeing: float = 0.35


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one point.

    probability: that it is covered. start, end: the items that show it, `end` exclusive. hits: how many of its words
    they say.
    agreement: share of these words that are said where the point says them and denied where it denies them.
    """

    probability: float
    start: int
    end: int
    hits: int
    agreement: float = 1.0

    def moved(self, places: int, probability: float) -> Finding:
        """Give the finding of a window that begins `places` items further on, with its probability."""
        return replace(self, probability=probability, start=self.start + places, end=self.end + places)


class PointFinder:
    """Find the points of a question in an answer."""

    def __init__(self, logistic: Logistic, options: MatchingOptions | None = None) -> None:
        self.logistic = logistic
        self.options = options or MatchingOptions()

    def find(self, wordings: Wordings, heard: Heard) -> tuple[Finding, ...]:
        """Give what was found of each point."""
        if not heard.items:
            return tuple(Finding(0.0, 0, 0, 0) for _ in wordings.centre)
        said = wordings.slots.heard(heard.items)
        features, best = self.measure(wordings, said, heard.weights)
        probabilities = self.logistic.values(features)
        length = self.options.windows[-1]
        return tuple(
            self._finding(wordings, point, said[start : start + length], heard.signs.part(start, start + length)).moved(
                int(start), float(probability)
            )
            for point, (probability, start) in enumerate(zip(probabilities, best, strict=True))
        )

    def measure(self, wordings: Wordings, heard: Matrix, weights: Matrix) -> tuple[Matrix, Matrix]:
        """Give the features, shape (points, len(FEATURES)), and where each point's best long window begins."""
        short, long = (windows(heard, length) for length in self.options.windows)
        recall_short, recall = (_by_point(wordings, view @ wordings.wanted.T / wordings.mass) for view in (short, long))
        mass = window_sums(weights, self.options.windows[-1])
        centre = long @ wordings.unit.T / np.sqrt(np.maximum(mass, 1e-9))[:, None]
        own = long @ wordings.own.T
        hits = (long >= self.options.hit) @ (wordings.centre > 0).T.astype(float)
        best = (recall + 0.25 * centre).round(6).argmax(axis=0)
        columns = [measure.max(axis=0) for measure in (recall_short, recall, centre, own, hits)]
        return np.stack(columns, axis=1), best

    def _finding(self, wordings: Wordings, point: int, said: Matrix, signs: Signs) -> Finding:
        """Cut a window down to the words that were said of the point."""
        hits = said[:, wordings.centre[point] > 0] >= self.options.hit
        places = np.flatnonzero(hits.any(axis=1))
        if not len(places):
            return Finding(0.0, 0, len(said), 0)
        start, end = int(places[0]), int(places[-1]) + 1
        agreement = self._agreement(wordings, said[start:end], signs.part(start, end), point)
        return Finding(0.0, start, end, int(hits.any(axis=0).sum()), agreement)

    def _agreement(self, wordings: Wordings, said: Matrix, signs: Signs, point: int) -> float:
        """Give how far the wordings that were plainly said were said with their own sign; the best of them counts.

        What repeats a wording nearly word for word is compared clause by clause, all else word by word: people may well
        say a point by denying its contrary.
        """
        strength, first = said.max(axis=0), said.argmax(axis=0)
        rows = wordings.owner == point
        same = wordings.wanted[rows] * (strength >= 1.0)
        verbatim = same.sum(axis=1) / wordings.mass[rows] >= self.options.verbatim
        if verbatim.any():
            return _share(same[verbatim], wordings.clauses[rows][verbatim] == signs.clauses[first])
        matched = wordings.wanted[rows] * np.where(strength >= self.options.hit, strength, 0.0)
        plain = matched.sum(axis=1) / wordings.mass[rows] >= self.options.clear
        return _share(matched[plain], wordings.denied[rows][plain] == signs.denied[first]) if plain.any() else 1.0


def _share(weights: Matrix, agreeing: Denied) -> float:
    """Give the largest share of a row's weights that agrees."""
    return round(float(((weights * agreeing).sum(axis=1) / weights.sum(axis=1)).max()), 6)


def window_sums(weights: Matrix, length: int) -> Matrix:
    """Give the weight of the words in each window of so many items: shape (windows,)."""
    sums = np.concatenate([[0.0], np.cumsum(weights)])
    length = min(length, len(weights))
    found: Matrix = sums[length:] - sums[:-length]
    return found


def _by_point(wordings: Wordings, measures: Matrix) -> Matrix:
    """Give the best wording's measure for each point: shape (windows, points)."""
    found = np.zeros((len(measures), len(wordings.centre)))
    for point in range(len(wordings.centre)):
        found[:, point] = measures[:, wordings.owner == point].max(axis=1, initial=0.0)
    return found
