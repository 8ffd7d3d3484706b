"""How much of the reference answers an answer says, where nobody wrote key points."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from interviewer.assessing.similarity import Matrix, Rarity, Slots
from interviewer.assessing.text import Item

FEATURES = ("recall", "length", "about")
"""What is measured: the square root of the share of the references' words that was said (a word that several of them
have
weighs more), length against the shortest reference's, and the share of the answer that is about the subject."""

SUBJECT_ENOUGH = 0.6
"""Share of an answer about the subject beyond which more earns nothing: a ramble with the right points keeps them
(ours)."""


class References:
    """The reference answers of one question, ready to be compared with."""

    def __init__(self, texts: Sequence[str], read: Callable[[str], tuple[Item, ...]], rarity: Rarity) -> None:
        references = [items for text in texts if (items := [item for item in read(text) if not item.inner])]
        self.slots = Slots([item for items in references for item in items])
        self.lengths = np.array([len(items) for items in references], dtype=float)
        self.wanted = np.zeros((len(references), len(self.slots.keys)))
        for row, items in enumerate(references):
            for item in items:
                self.wanted[row, self.slots.places[item.key]] = rarity(item.key)

    def measure(self, items: Sequence[Item], weights: Matrix) -> Matrix:
        """Give the FEATURES of an answer; `weights` are those of its items, 0 for words inside phrases."""
        if not items or not len(self.wanted):
            return np.zeros(len(FEATURES))
        heard = self.slots.heard(items)
        common = self.wanted.mean(axis=0)
        recall = float(common @ heard.max(axis=0) / common.sum())
        length = float((np.count_nonzero(weights) / self.lengths).max())
        return np.array([math.sqrt(recall), min(length, 1.0), min(self._about(heard, weights), SUBJECT_ENOUGH)])

    def _about(self, heard: Matrix, weights: Matrix) -> float:
        """Give the share of the answer that is about the reference which is nearest to it."""
        shares = [float(weights @ heard[:, row > 0].max(axis=1)) for row in self.wanted]
        return max(shares) / max(float(weights.sum()), 1e-9)
