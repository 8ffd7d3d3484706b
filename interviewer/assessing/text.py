"""Words as the scoring sees them: folded, stemmed, each knowing its place in the transcript.

Both sides of every comparison pass through here, so a rule may fold more than is true ("meter" and "metre")
as long as it folds both sides alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from content.bank import Term
from content.languages import Language

_WORDS = re.compile(r"\d+(?:[.,]\d+)+|\d+|[^\W\d_]+(?:['’][^\W\d_]+)*|%")

REMEMBERED = 4096
"""Texts whose words are kept: banks are read again and again, answers once or twice."""


@dataclass(frozen=True, slots=True)
class Item:
    """A content word, or a phrase known as one.

    start, end: whitespace tokens of the transcript, `end` exclusive.
    key: stem without accents, numbers as digits; of a term, its first name. groups: the groups of synonyms it
    belongs to.
    inner: the word is part of a known phrase, which stands before it as an item of its own.
    """

    start: int
    end: int
    key: str
    groups: frozenset[int] = frozenset()
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A word inside a whitespace token ("CI/CD" holds two); token: its index; word: lower case, with accents."""

    token: int
    word: str
    stem: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a known phrase stands for: its key ("" for its own stems) and its groups of synonyms."""

    key: str = ""
    groups: frozenset[int] = frozenset()


class TextReader:
    """Read texts of one language into items; `terms` are known phrases beside the language's own."""

    def __init__(self, language: Language, terms: Iterable[Term] = ()) -> None:
        import snowballstemmer

        self.language = language
        self.terms = tuple(terms)
        self._stemmer = snowballstemmer.stemmer(language.stemmer)
        self._spellings = tuple((re.compile(rule.pattern), rule.becomes) for rule in language.spellings)
        self._numbers = {word: str(value) for word, value in language.numbers.items()}
        self._ignored = language.stop_words | frozenset(language.filled_pauses)
        self._stem = cache(self._stemmed)
        self.pieces = lru_cache(maxsize=REMEMBERED)(self._pieces)

    def items(self, text: str) -> tuple[Item, ...]:
        """Give the content words and known phrases of `text`, in order; stop words are left out."""
        pieces = self.pieces(text)
        found: list[Item] = []
        index = 0
        while index < len(pieces):
            length, known = self._phrase(pieces, index)
            part = pieces[index : index + length]
            if length > 1:
                key = known.key or " ".join(piece.stem for piece in part)
                found.append(Item(part[0].token, part[-1].token + 1, key, known.groups))
            found += [self._item(piece, inner=length > 1) for piece in part if not self.is_stop(piece)]
            index += length
        return tuple(found)

    def _pieces(self, text: str) -> tuple[Piece, ...]:
        """Cut `text` into words; numbers stay whole, punctuation goes."""
        tokens = unicodedata.normalize("NFC", text).lower().replace("’", "'").split()
        return tuple(
            Piece(index, word, self._stem(word)) for index, token in enumerate(tokens) for word in _WORDS.findall(token)
        )

    def is_stop(self, piece: Piece) -> bool:
        """Tell whether the word carries no content of its own."""
        return piece.word in self._ignored or (len(piece.stem) < 2 and not piece.stem.isdigit())

    def _item(self, piece: Piece, *, inner: bool) -> Item:
        known = self._known.get((piece.stem,), Known())
        return Item(piece.token, piece.token + 1, known.key or piece.stem, known.groups, inner)

    def _phrase(self, pieces: Sequence[Piece], index: int) -> tuple[int, Known]:
        """Give the length of the longest known phrase at `index` (1 if there is none) and what it stands for."""
        longest = self._longest_from.get(pieces[index].stem, 1)
        for length in range(min(longest, len(pieces) - index), 1, -1):
            known = self._known.get(tuple(piece.stem for piece in pieces[index : index + length]))
            if known:
                return length, known
        return 1, Known()

    @cached_property
    def _known(self) -> dict[tuple[str, ...], Known]:
        known: dict[tuple[str, ...], Known] = {}
        for number, group in enumerate(self.language.synonyms):
            self._learn(known, group, number)
        for number, term in enumerate(self.terms, start=len(self.language.synonyms)):
            names = (term.term, *term.aliases)
            self._learn(known, (*names, *term.equivalents), number)
            for name in names:
                stems = self._stems(name)
                if stems in known and not known[stems].key:
                    known[stems] = Known(" ".join(self._stems(term.term)), known[stems].groups)
        return known

    def _learn(self, known: dict[tuple[str, ...], Known], phrases: Iterable[str], group: int) -> None:
        for phrase in phrases:
            stems = self._stems(phrase)
            before = known.get(stems, Known())
            if not stems:
                continue
            known[stems] = Known(before.key, before.groups | {group})

    def _stems(self, phrase: str) -> tuple[str, ...]:
        return tuple(piece.stem for piece in self.pieces(phrase))

    @cached_property
    def _longest_from(self) -> dict[str, int]:
        """Give the length of the longest known phrase that begins with each stem."""
        longest: dict[str, int] = {}
        for stems in self._known:
            longest[stems[0]] = max(longest.get(stems[0], 1), len(stems))
        return longest

    def _stemmed(self, word: str) -> str:
        if word in self._numbers:
            return self._numbers[word]
        for pattern, becomes in self._spellings:
            word = pattern.sub(becomes, word)
        return fold(str(self._stemmer.stemWord(word)))


def fold(text: str) -> str:
    """Take the accents off."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
