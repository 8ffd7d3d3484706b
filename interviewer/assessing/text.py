"""Words as the scoring sees them: whitespace tokens, folded and stemmed, each knowing its place in the transcript."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

_PIECES = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*%?")
_STEMMERS = {"en": "english", "pt-BR": "portuguese"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A word inside a whitespace token ("CI/CD" holds two).

    token: index of the whitespace token. word: lower case, with accents. stem: stemmed, then without accents.
    """

    token: int
    word: str
    stem: str


def pieces(text: str, language: str) -> tuple[Piece, ...]:
    """Cut `text` into words; numbers stay whole, punctuation goes."""
    stem = stemmer(language)
    return tuple(
        Piece(index, word, stem(word))
        for index, token in enumerate(text.split())
        for word in _PIECES.findall(token.lower())
    )


def fold(text: str) -> str:
    """Take the accents off."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


@cache
def stemmer(language: str) -> Any:
    """Give a function from a word to its stem without accents; it remembers what it has seen."""
    import snowballstemmer

    stemming = snowballstemmer.stemmer(_STEMMERS[language])

    @cache
    def stem(word: str) -> str:
        return fold(str(stemming.stemWord(word)))

    return stem
