"""What a text denies: "we never version data" is not "we version data", and a thing "I've never used" is only named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from content.languages import Language

_EDGES = re.compile(r"^[^\w]+|[^\w]+$")
_CLAUSE_END = re.compile(r"[.!?;:,]$")
_SENTENCE_END = re.compile(r"[.!?]$")

Phrase = tuple[str, ...]
Phrases = Mapping[str, Sequence[Phrase]]


class Denial:
    """Find what is denied in texts of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def denied(self, text: str) -> frozenset[int]:
        """Give the whitespace tokens of `text` that are denied."""
        tokens = text.split()
        words = _bare(tokens)
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

    def denied_clauses(self, text: str) -> frozenset[int]:
        """Give the whitespace tokens of `text` whose clause has something denied in it, those before it too."""
        denied, tokens = self.denied(text), text.split()
        found: set[int] = set()
        start = 0
        for place, token in enumerate(tokens):
            if _CLAUSE_END.search(token) or place + 1 == len(tokens):
                if denied & set(range(start, place + 1)):
                    found.update(range(start, place + 1))
                start = place + 1
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
    def _words(self) -> Phrases:
        return _phrases(self.language.negation.words)

    @cached_property
    def _whole(self) -> Phrases:
        return _phrases(self.language.negation.sentence)

    @cached_property
    def _ends(self) -> Phrases:
        return _phrases(self.language.negation.ends)

    @cached_property
    def _harmless(self) -> Phrases:
        return _phrases(self.language.negation.harmless)


class Unfamiliarity:
    """Find where a candidate names a thing and says that they do not know it."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._known = _phrases(language.unfamiliar)

    def tokens(self, text: str, named: int = 4) -> frozenset[int]:
        """Give the whitespace tokens of `text` by which something is named that the candidate does not know.

        "I've never used" reaches to the end of its clause. Where nothing follows it ("I've never used it"), what it is
        about stands before it: back to the beginning of the sentence, if no more than `named` words with a meaning of
        their own stand there; more of them say something.
        """
        tokens = text.split()
        words = _bare(tokens)
        found: set[int] = set()
        for index in range(len(words)):
            if length := _longest(self._known, words, index):
                end = self._end(tokens, words, index + length)
                start = self._topic(tokens, words, index) if end == index + length else index
                named_words = [word for word in words[start:index] if word not in self.language.stop_words]
                found.update(range(start if len(named_words) <= named else index, end))
        return frozenset(found)

    def _end(self, tokens: Sequence[str], words: Sequence[str], index: int) -> int:
        """Give where the clause ends that goes on at `index`, if it does."""
        while index < len(tokens) and not _CLAUSE_END.search(tokens[index - 1]) and words[index] not in self._ends:
            index += 1
        return index

    def _topic(self, tokens: Sequence[str], words: Sequence[str], index: int) -> int:
        """Give where the sentence begins, or the clause that a word like "but" joined to it."""
        start = index
        while start and not _SENTENCE_END.search(tokens[start - 1]):
            joins = words[start - 1] in self._ends
            if joins and (start in {1, index} or _CLAUSE_END.search(tokens[start - 2])):
                break
            start -= 1
        return start

    @cached_property
    def _ends(self) -> frozenset[str]:
        return frozenset(self.language.negation.ends)


def _bare(tokens: Sequence[str]) -> list[str]:
    """Give the words in small letters, without the marks around them."""
    return [_EDGES.sub("", token.lower().replace("’", "'")) for token in tokens]


def _phrases(texts: Sequence[str]) -> Phrases:
    """Give phrases by their first words."""
    found: dict[str, list[Phrase]] = {}
    for text in texts:
        phrase = tuple(text.split())
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _longest(phrases: Phrases, words: Sequence[str], start: int) -> int:
    """Give the length of the longest phrase that stands at `start`, 0 if none does."""
    known = phrases.get(words[start], ())
    return max((len(phrase) for phrase in known if tuple(words[start : start + len(phrase)]) == phrase), default=0)
