"""Repair of misheard terms: "cooper netties" for Kubernetes. Only the question's own terms, and only unknown words.

Words are compared by their skeletons: without accents and vowels, with letters that sound alike made one (SCORING.md
measured this: recall .90 with .006 false hits per term and 40 words).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from content.bank import Term
from interviewer.assessing.similarity import Rarity
from interviewer.assessing.text import Item, fold
from interviewer.assessment import Repair

_SOUNDS = (
    ("ph", "f"), ("qu", "k"), ("ck", "k"), ("ch", "x"), ("sh", "x"), ("th", "t"), ("c", "k"), ("q", "k"), ("z", "s"),
    ("x", "ks"),
    ("b", "p"), ("d", "t"), ("g", "k"), ("v", "f"), ("j", "x"), ("w", "f"),
)  # fmt: skip
"""Spellings of sounds that recognisers confuse: what is written, what it is taken for."""


_MARKS = ".,;:!?…\"'()"


@dataclass(frozen=True, slots=True)
class RepairOptions:
    """When words are taken for a term.

    likeness: of the skeletons. letters: of the letters themselves. shortest: consonants that both must have.
    most: words taken together.
    """

    likeness: float = 0.8
    letters: float = 0.5
    shortest: int = 4
    most: int = 4


class TermRepairer:
    """Find terms among words that the recogniser made of them."""

    def __init__(
        self,
        read: Callable[[str], tuple[Item, ...]],
        rarity: Rarity,
        stop_words: frozenset[str],
        options: RepairOptions | None = None,
    ) -> None:
        self.read = read
        self.stop_words = stop_words
        self.rarity = rarity
        self.options = options or RepairOptions()

    def repairs(self, text: str, terms: Sequence[Term], items: Sequence[Item]) -> tuple[Repair, ...]:
        """Give the misheard terms of `text`, whose items are given; a term that was heard needs no repair."""
        tokens = text.split()
        said = {item.key for item in items}
        unknown = frozenset(item.start for item in items if not item.groups and self.rarity.is_unknown(item.key))
        spans = list(self._spans(tokens, unknown))
        found = [
            repair
            for term in terms
            if _is_name(term.term) and not said & {item.key for item in self.read(term.term)}
            for start, end in spans
            if (repair := self._repair(term.term, tokens, start, end))
        ]
        return _apart(found)

    def _spans(self, tokens: Sequence[str], unknown: frozenset[int]) -> Iterator[tuple[int, int]]:
        """Give the stretches that may hide a term: no small word in them, no punctuation, and a word nobody knows."""
        words = [token.strip(_MARKS).lower() for token in tokens]
        for start in range(len(tokens)):
            for end in range(start + 1, min(start + self.options.most, len(tokens)) + 1):
                if words[end - 1] in self.stop_words:
                    break
                if unknown & set(range(start, end)):
                    yield start, end
                if tokens[end - 1][-1] in _MARKS:
                    break

    def _repair(self, term: str, tokens: Sequence[str], start: int, end: int) -> Repair | None:
        from rapidfuzz.fuzz import ratio

        quote = " ".join(tokens[start:end]).strip(_MARKS)
        meant, heard = skeleton(term), skeleton(quote)
        if min(len(meant), len(heard)) < self.options.shortest:
            return None
        likeness = ratio(meant, heard) / 100.0
        letters = ratio(_letters(term), _letters(quote)) / 100.0
        if likeness < self.options.likeness or letters < self.options.letters:
            return None
        return Repair(term, quote, start, end, round(likeness, 3))


def with_repairs(
    items: Sequence[Item], repairs: Sequence[Repair], read: Callable[[str], tuple[Item, ...]]
) -> tuple[Item, ...]:
    """Give the items with the repaired terms in their places, beside the words that were heard there."""
    found = list(items)
    for repair in repairs:
        meant = [Item(repair.start_word, repair.end_word, item.key, item.groups) for item in read(repair.term)]
        place = next((place for place, item in enumerate(found) if item.start >= repair.start_word), len(found))
        found[place:place] = meant
    return tuple(found)


@cache
def skeleton(text: str) -> str:
    """Give the consonants of `text` as they sound, doubled ones once."""
    letters = _letters(text)
    for written, sound in _SOUNDS:
        letters = letters.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouhy]", "", letters))


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text.lower()))


def _is_name(term: str) -> bool:
    """Tell whether it is a name; recognisers know common words, and whoever looks for these finds them everywhere."""
    return any(letter.isupper() for letter in term)


def _apart(repairs: Sequence[Repair]) -> tuple[Repair, ...]:
    """Give the best of those that overlap."""
    kept: list[Repair] = []
    for repair in sorted(repairs, key=lambda one: (-one.likeness, one.start_word - one.end_word, one.start_word)):
        if all(repair.end_word <= other.start_word or other.end_word <= repair.start_word for other in kept):
            kept.append(repair)
    return tuple(sorted(kept, key=lambda one: one.start_word))
