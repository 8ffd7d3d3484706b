"""How a behavioural answer is built: situation, task, action and result, found sentence by sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from audio.recording import Stretch as Silence
from audio.transcript import Transcript
from content.bank import AsksFor
from content.languages import Language
from interviewer.assessing.follow_ups import overlap
from interviewer.assessing.spans import span
from interviewer.assessment import PARTS, PartName, Span, StarPart, Structure

LONGEST = 30
"""Words. A sentence that runs on longer is cut at its commas: transcripts have few full stops."""

_EDGES = re.compile(r"^[^\w]+|[^\w%]+$")
_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `start` to `end` (exclusive) of the transcript, and the part of the story that they belong to."""

    start: int
    end: int
    part: PartName = "situation"


@dataclass(frozen=True, slots=True)
class Apart:
    """Where follow-ups part an answer.

    words: indices of the words with which their answers begin. silences: around them, which no part was told in.
    """

    words: tuple[int, ...] = ()
    silences: tuple[Silence, ...] = ()


NOWHERE = Apart()


class StructureFinder:
    """Find the parts of a story in transcripts of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def find(self, transcript: Transcript, asks_for: AsksFor, apart: Apart = NOWHERE) -> Structure:
        """Give the parts that were found, in the order of STAR; a part without spans is missing."""
        tokens = transcript.text.split()
        words = [_EDGES.sub("", token.lower().replace("’", "'")) for token in tokens]
        stretches = list(self._told(words, list(_sentences(tokens, apart.words))))
        parts = tuple(_part(transcript, name, stretches, apart) for name in PARTS)
        number = self._number(transcript, words, [one for one in stretches if one.part == "result"])
        return Structure(parts, number, self._first_person(words), asks_for)

    def _told(self, words: Sequence[str], sentences: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
        """Give each sentence its part: by its cues, else that of the sentence before it."""
        part: PartName = "situation"
        for start, end in sentences:
            cues = self._cues(words[start:end])
            if cues:
                # A later part wins over an earlier one with as many cues: stories move on.
                part = max(PARTS, key=lambda name: (cues[name], PARTS.index(name)))
            yield Stretch(start, end, part)

    def _cues(self, words: Sequence[str]) -> Counter[str]:
        return Counter(
            name
            for name, phrases in self._phrases.items()
            for place in range(len(words))
            for length in self._lengths
            if tuple(words[place : place + length]) in phrases
        )

    def _number(self, transcript: Transcript, words: Sequence[str], results: Sequence[Stretch]) -> Span | None:
        """Give the first number in the result."""
        for stretch in results:
            for place in range(stretch.start, stretch.end):
                if _NUMBER.search(words[place]) or words[place] in self._numbers:
                    return span(transcript, place, place + 1)
        return None

    def _first_person(self, words: Sequence[str]) -> float | None:
        """Give the share of "I" among the first persons; None where there is neither "I" nor "we"."""
        person = self.language.first_person
        singular = _count(words, person.singular) + self._verbs(words, person.singular_endings)
        plural = _count(words, person.plural) + self._verbs(words, person.plural_endings)
        return round(singular / (singular + plural), 3) if singular + plural else None

    def _verbs(self, words: Sequence[str], endings: tuple[str, ...]) -> int:
        exceptions = self.language.first_person.exceptions
        return (
            sum(len(word) > 3 and word.endswith(endings) and word not in exceptions for word in words) if endings else 0
        )

    @cached_property
    def _phrases(self) -> dict[str, frozenset[tuple[str, ...]]]:
        return {name: frozenset(tuple(phrase.split()) for phrase in self.language.star[name]) for name in PARTS}

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(phrase) for phrases in self._phrases.values() for phrase in phrases}))

    @cached_property
    def _numbers(self) -> frozenset[str]:
        """Give the number words that are nothing else: "one" and "um" are mostly articles."""
        return frozenset(self.language.number_words) - self.language.stop_words


def _sentences(tokens: Sequence[str], begins: Collection[int]) -> Iterator[tuple[int, int]]:
    """Give the sentences, long ones cut at commas; one begins with each word of `begins`."""
    start = 0
    for place, token in enumerate(tokens):
        is_end = token[-1] in ".!?;" or (token[-1] in ",:" and place + 1 - start >= LONGEST // 2)
        if is_end or place + 1 in begins or place + 1 == len(tokens) or place + 1 - start >= LONGEST:
            yield start, place + 1
            start = place + 1


def _count(words: Sequence[str], phrases: Sequence[str]) -> int:
    split = [phrase.split() for phrase in phrases]
    return sum(list(words[place : place + len(phrase)]) == phrase for phrase in split for place in range(len(words)))


def _part(transcript: Transcript, name: PartName, stretches: Sequence[Stretch], apart: Apart) -> StarPart:
    """Join neighbouring sentences of a part."""
    joined: list[tuple[int, int]] = []
    for stretch in stretches:
        if stretch.part == name:
            if joined and joined[-1][1] == stretch.start:
                joined[-1] = (joined[-1][0], stretch.end)
            else:
                joined.append((stretch.start, stretch.end))
    spans = tuple(span(transcript, start, end) for start, end in joined)
    seconds = [
        one.end - one.start - overlap(apart.silences, one.start, one.end)
        for one in spans
        if one.end is not None and one.start is not None
    ]
    total = round(sum(seconds), 3) if transcript.words and spans else None
    return StarPart(name, spans, sum(end - start for start, end in joined), total)
