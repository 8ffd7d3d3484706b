"""Which key points an answer states, and the words that show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from audio.transcript import Transcript
from content.bank import Bank, KeyPoint
from interviewer.assessing.text import pieces
from interviewer.assessment import Match, Span, Status

WINDOWS = (8, 14, 24)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Similarity from which a point counts as covered, and from which as partly covered."""

    covered: float = 0.28
    partly: float = 0.20


class KeyPointMatcher:
    """TF-IDF on stems and pairs of stems, fitted on a whole bank; the best window of words is the evidence."""

    def __init__(self, language: str, thresholds: Thresholds = Thresholds()) -> None:
        self.language = language
        self.thresholds = thresholds

    def fit(self, bank: Bank) -> KeyPointMatcher:
        """Learn which words are common in the bank."""
        from sklearn.feature_extraction.text import TfidfVectorizer

        texts = [text for question in bank.questions for point in question.key_points for text in _wordings(point)]
        texts += [text for question in bank.questions for text in (question.prompt, *question.reference_answers)]
        self.vectorizer_ = TfidfVectorizer(analyzer=self._grams, sublinear_tf=True).fit(texts)
        return self

    def match(self, points: tuple[KeyPoint, ...], transcript: Transcript) -> tuple[Match, ...]:
        """Give what became of each point, in their order."""
        tokens = transcript.text.split()
        if not tokens or not points:
            return tuple(_match(index, point, "missed", 0.0, None) for index, point in enumerate(points))
        spans = list(_windows(len(tokens)))
        heard = self.vectorizer_.transform(" ".join(tokens[start:end]) for start, end in spans)
        return tuple(self._best(index, point, heard, spans, transcript) for index, point in enumerate(points))

    def _best(
        self, index: int, point: KeyPoint, heard: Any, spans: list[tuple[int, int]], transcript: Transcript
    ) -> Match:
        wanted = self.vectorizer_.transform(_wordings(point))
        similarities = (heard @ wanted.T).max(axis=1).toarray().ravel().round(6)
        best = int(similarities.argmax())
        similarity = float(similarities[best])
        status = self._status(similarity)
        evidence = None if status == "missed" else span(transcript, *spans[best])
        return _match(index, point, status, similarity, evidence)

    def _status(self, similarity: float) -> Status:
        if similarity >= self.thresholds.covered:
            return "covered"
        return "partly" if similarity >= self.thresholds.partly else "missed"

    def _grams(self, text: str) -> list[str]:
        stems = [piece.stem for piece in pieces(text, self.language)]
        return stems + [" ".join(pair) for pair in pairwise(stems)]


def span(transcript: Transcript, start: int, end: int) -> Span:
    """Give the words from `start` to `end` (exclusive), with their seconds where they are known."""
    quote = " ".join(transcript.text.split()[start:end])
    if not transcript.words:
        return Span(start, end, quote)
    return Span(start, end, quote, transcript.words[start].start, transcript.words[end - 1].end)


def _match(index: int, point: KeyPoint, status: Status, similarity: float, evidence: Span | None) -> Match:
    return Match(index, point.text, point.weight, point.bonus, status, round(similarity, 3), evidence)


def _wordings(point: KeyPoint) -> tuple[str, ...]:
    return (point.text, *point.phrasings)


def _windows(count: int) -> Iterator[tuple[int, int]]:
    for length in WINDOWS:
        for start in range(0, max(count - length, 0) + 1, 2):
            yield start, min(start + length, count)
