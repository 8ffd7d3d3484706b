"""Which words of a text are denied: "we never version data" is not "we version data"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from content.languages import Language

_EDGES = re.compile(r"^[^\w]+|[^\w]+$")
_CLAUSE_END = re.compile(r"[.!?;:,]$")
_SENTENCE_END = re.compile(r"[.!?]$")

Phrase = tuple[str, ...]


class Denial:
    """Find what is denied in texts of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def denied(self, text: str) -> frozenset[int]:
        """Give the whitespace tokens of `text` that are denied."""
        tokens = text.split()
        words = [_EDGES.sub("", token.lower().replace("’", "'")) for token in tokens]
        found: set[int] = set()
        index = 0
        while index < len(words):
            if harmless := _longest(self._harmless, words, index):
                index += harmless
            elif length := _longest(self._whole, words, index):
                found.update(self._sentence(tokens, index + length))
                index += length
            elif length := _longest(self._words, words, index):
                found.update(self._scope(tokens, words, index + length))
                index += length
            else:
                index += 1
        return frozenset(found)

    def _scope(self, tokens: Sequence[str], words: Sequence[str], start: int) -> range:
        """Give the tokens that a denying word before `start` denies: some words, but not beyond its clause."""
        if start and _CLAUSE_END.search(tokens[start - 1]):
            return range(0)
        end = start
        while end < min(start + self.language.negation.scope, len(words)) and not _longest(self._ends, words, end):
            end += 1
            if _CLAUSE_END.search(tokens[end - 1]):
                break
        return range(start, end)

    def _sentence(self, tokens: Sequence[str], start: int) -> range:
        """Give the tokens up to the end of the sentence."""
        end = next(
            (place + 1 for place in range(start, len(tokens)) if _SENTENCE_END.search(tokens[place])), len(tokens)
        )
        return range(start, end)

    @cached_property
    def _words(self) -> frozenset[Phrase]:
        return _phrases(self.language.negation.words)

    @cached_property
    def _whole(self) -> frozenset[Phrase]:
        return _phrases(self.language.negation.sentence)

    @cached_property
    def _ends(self) -> frozenset[Phrase]:
        return _phrases(self.language.negation.ends)

    @cached_property
    def _harmless(self) -> frozenset[Phrase]:
        return _phrases(self.language.negation.harmless)


def _phrases(texts: Sequence[str]) -> frozenset[Phrase]:
    return frozenset(tuple(text.split()) for text in texts)


def _longest(phrases: frozenset[Phrase], words: Sequence[str], start: int) -> int:
    """Give the length of the longest phrase that stands at `start`, 0 if none does."""
    return max((len(phrase) for phrase in phrases if tuple(words[start : start + len(phrase)]) == phrase), default=0)
