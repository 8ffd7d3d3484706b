"""How much of one text another says: rare words weigh more, synonyms and other forms of a word count in part."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from interviewer.assessing.text import Item

Matrix = NDArray[np.float64]

SYNONYM = 0.75
"""What a synonym counts for, against 1 for the word itself (ours)."""
LIKENESS = 0.55
"""Share of common trigrams from which two words count as forms of one (ours)."""


class Rarity:
    """How much a word says: the inverse of in how many texts it stands, on a scale from 0 to 1.

    texts, counts: a background that is learnt on from, so that a bank of two questions has rare and common words too.
    """

    def __init__(self, texts: int = 0, counts: Mapping[str, int] | None = None) -> None:
        self.texts = texts
        self.counts = counts or {}

    def fit(self, texts: Iterable[Iterable[str]]) -> Rarity:
        """Learn from the keys of each text."""
        self.counts_ = Counter(self.counts)
        self.texts_ = self.texts
        for keys in texts:
            self.counts_.update(set(keys))
            self.texts_ += 1
        return self

    def __call__(self, key: str) -> float:
        """Give the weight of a key, between 0 and 1."""
        most = math.log(1.0 + self.texts_)
        return math.log((1.0 + self.texts_) / (1.0 + self.counts_[key])) / most if most else 1.0

    def is_unknown(self, key: str) -> bool:
        """Tell whether no text had it."""
        return key not in self.counts_


class Slots:
    """The words of the texts that are looked for: what a column of every matrix stands for."""

    def __init__(self, items: Iterable[Item]) -> None:
        groups: dict[str, frozenset[int]] = {}
        for item in items:
            groups[item.key] = groups.get(item.key, frozenset()) | item.groups
        self.keys = tuple(groups)
        self.places = {key: place for place, key in enumerate(self.keys)}
        self._of_group = _postings(groups.values())
        self._of_trigram = _postings(map(_trigrams, self.keys))
        self._lengths = np.array([len(_trigrams(key)) for key in self.keys])
        self._rows: dict[tuple[str, frozenset[int]], Matrix] = {}

    def heard(self, items: Sequence[Item]) -> Matrix:
        """Say how far each item says each slot: shape (items, slots), between 0 and 1."""
        return np.array([self._row(item.key, item.groups) for item in items]).reshape(len(items), len(self.keys))

    def _row(self, key: str, groups: frozenset[int]) -> Matrix:
        """Say how far a word says each slot: as itself, as a synonym, as a form of the same word."""
        row = self._rows.get((key, groups))
        if row is None:
            row = self._alike(key)
            for group in groups:
                places = self._of_group.get(group, [])
                row[places] = np.maximum(row[places], SYNONYM)
            if key in self.places:
                row[self.places[key]] = 1.0
            self._rows[key, groups] = row
        return row

    def _alike(self, key: str) -> Matrix:
        """Give the share of trigrams that the word and each slot have in common (Dice), 0 under LIKENESS."""
        trigrams = _trigrams(key)
        common = np.zeros(len(self.keys))
        for trigram in trigrams:
            common[self._of_trigram.get(trigram, [])] += 1.0
        dice = 2.0 * common / (self._lengths + len(trigrams))
        return np.where(dice >= LIKENESS, dice, 0.0)


def windows(heard: Matrix, length: int) -> Matrix:
    """Say what each window of so many items says of each slot: shape (windows, slots)."""
    view = np.lib.stride_tricks.sliding_window_view(heard, min(length, len(heard)), axis=0)
    found: Matrix = view.max(axis=-1)
    return found


def _postings(sets: Iterable[frozenset[Any]]) -> dict[Any, list[int]]:
    """Give the places of the sets that each member is in."""
    found: dict[Any, list[int]] = {}
    for place, members in enumerate(sets):
        for member in members:
            found.setdefault(member, []).append(place)
    return found


@cache
def _trigrams(word: str) -> frozenset[str]:
    padded = f"^{word}$"
    return frozenset(padded[start : start + 3] for start in range(len(padded) - 2))
