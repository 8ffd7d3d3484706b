"""What a text is about: the stems of its words, without the words that every text has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from content.languages import language

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def words(text: str) -> list[str]:
    """Give the words in lower case; "CI/CD" and "blue-green" are two each."""
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


def content_stems(text: str, code: str) -> tuple[str, ...]:
    """Give the stems of the words that are no stop words, in their order."""
    stop_words, stem = language(code).stop_words, _stemmer(code)
    return tuple(stem(word) for word in words(text) if word not in stop_words)


@cache
def _stemmer(code: str) -> Callable[[str], str]:
    """Give a function from a word to its stem; stemming needs the accents, comparing does not."""
    import snowballstemmer

    stemming = snowballstemmer.stemmer(language(code).stemmer)

    @cache
    def stem(word: str) -> str:
        letters = unicodedata.normalize("NFKD", stemming.stemWord(word))
        return "".join(letter for letter in letters if not unicodedata.combining(letter))

    return stem
