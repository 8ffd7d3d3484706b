"""Which misconceptions an answer states: stretches of it that are nearer to a wrong claim than to anything right."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from interviewer.assessing.key_points import window_sums
from interviewer.assessing.reading import Heard, Wordings
from interviewer.assessing.similarity import Matrix, windows


@dataclass(frozen=True, slots=True)
class WrongClaimOptions:
    """When a claim counts as stated (ours): carefully, to be blamed for what one did not say is worse than to get by.

    windows: content words of the stretches. likeness: of the stretch and the claim (Dice).
    margin: by how much it must be nearer to the claim than to anything right.
    agreement: share of the claim's words that must be said or denied as the claim says or denies them.
    """

    windows: tuple[int, ...] = (6, 9, 12)
    likeness: float = 0.55
    margin: float = 0.08
    agreement: float = 0.8


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim that was stated, how like it the words are, and the items that state it (`end` exclusive)."""

    claim: int
    likeness: float
    start: int
    end: int


class WrongClaimFinder:
    """Find the wrong claims of a question in an answer."""

    def __init__(self, options: WrongClaimOptions | None = None) -> None:
        self.options = options or WrongClaimOptions()

    def find(self, claims: Wordings, right: Wordings, heard: Heard) -> tuple[Stated, ...]:
        """Give the claims that were stated, in their order."""
        if not heard.items or not len(claims.wanted):
            return ()
        best: dict[int, Stated] = {}
        said, said_right = claims.slots.heard(heard.items), right.slots.heard(heard.items)
        for length in sorted({min(length, len(heard.items)) for length in self.options.windows}):
            wrongness = _likeness(claims, said, heard.weights, length)
            rightness = _likeness(right, said_right, heard.weights, length).max(axis=1, initial=0.0)
            clear = (wrongness >= self.options.likeness) & (wrongness >= rightness[:, None] + self.options.margin)
            for start, row in np.argwhere(clear):
                if not self._agrees(claims, said[start : start + length], heard, int(start), int(row)):
                    continue
                stated = Stated(int(claims.owner[row]), float(wrongness[start, row]), int(start), int(start) + length)
                if stated.claim not in best or stated.likeness > best[stated.claim].likeness:
                    best[stated.claim] = stated
        return tuple(best[claim] for claim in sorted(best))

    def _agrees(self, claims: Wordings, said: Matrix, heard: Heard, start: int, row: int) -> bool:
        denied = heard.signs.denied[start : start + len(said)]
        weights = claims.wanted[row] * said.max(axis=0)
        same = claims.denied[row] == denied[said.argmax(axis=0)]
        return bool((weights * same).sum() / max(weights.sum(), 1e-9) >= self.options.agreement)


def _likeness(wordings: Wordings, said: Matrix, weights: Matrix, length: int) -> Matrix:
    """Give how like each wording each window is (Dice): shape (windows, wordings)."""
    mass = window_sums(weights, length)
    likeness: Matrix = 2.0 * (windows(said, length) @ wordings.wanted.T) / (wordings.mass + mass[:, None])
    return likeness.round(6)
