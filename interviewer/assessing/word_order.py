"""Are the words in an order in which people put words? Small words tell: "of the" is common, "the of" is not.

The table holds, for pairs of neighbours, how much commoner they are than chance would have it; all words that are no
stop
words count as one. It was learnt from the reference answers of our own banks (`benchmarks/fit_scoring.py`).
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from interviewer.assessing.text import TextReader

PATH = Path(__file__).parent / "word_order.json"
BEGIN, CONTENT, SMALL = "^", "*", "~"

COMMON = 20
"""How often a stop word must have been seen to count for itself."""
PRIOR = 5.0
"""How many sightings a pair is believed to have had at the rate of chance."""

TELLING = 0.1
"""Ratios nearer to chance than this are left out of the table."""


@dataclass(frozen=True, slots=True)
class WordOrder:
    """How much commoner each pair of neighbours is than chance (natural logarithm)."""

    pairs: Mapping[str, float]
    common: frozenset[str]

    @classmethod
    def of_pairs(cls, pairs: Mapping[str, float]) -> WordOrder:
        """Make one from the table alone."""
        return cls(pairs, frozenset(pair.split()[1] for pair in pairs))

    def naturalness(self, text: str, reader: TextReader) -> float:
        """Give the mean over the text's neighbours: above 0 for speech, below for words in disorder."""
        found = classes(text, reader, self.common)
        return sum(self.pairs.get(f"{one} {two}", 0.0) for one, two in pairwise(found)) / max(len(found) - 1, 1)


def learned(texts: Iterable[str], reader: TextReader) -> WordOrder:
    """Learn the table from texts."""
    texts = tuple(texts)
    words = Counter(piece.word for text in texts for piece in reader.pieces(text))
    common = frozenset(word for word, count in words.items() if count >= COMMON and word in reader.language.stop_words)
    sequences = [classes(text, reader, common) for text in texts]
    pairs = Counter(pair for sequence in sequences for pair in pairwise(sequence))
    return WordOrder(_ratios(pairs), common)


def classes(text: str, reader: TextReader, common: frozenset[str]) -> Sequence[str]:
    """Give the words of a text as what the table knows them by."""
    stop_words = reader.language.stop_words
    return [
        BEGIN,
        *(
            piece.word if piece.word in common else SMALL if piece.word in stop_words else CONTENT
            for piece in reader.pieces(text)
        ),
    ]


def _ratios(pairs: Counter[tuple[str, str]]) -> dict[str, float]:
    firsts, seconds = Counter[str](), Counter[str]()
    for (one, two), count in pairs.items():
        firsts[one] += count
        seconds[two] += count
    total = seconds.total()
    ratios = {
        f"{one} {two}": _ratio(pairs[one, two], firsts[one], seconds[two] / total)
        for one in sorted(firsts)
        for two in sorted(seconds)
    }
    return {pair: ratio for pair, ratio in ratios.items() if abs(ratio) >= TELLING}


def _ratio(together: int, first: int, share: float) -> float:
    return round(math.log((together + PRIOR * share) / (first + PRIOR) / share), 2)


@cache
def shipped(language: str) -> WordOrder:
    """Read the table that the package carries for a language, once."""
    return WordOrder.of_pairs(json.loads(PATH.read_text(encoding="utf-8"))[language])
