"""What was learnt from a bank: how rare its words are, and each question ready to be compared with answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from audio.transcript import Transcript
from content.bank import Bank, KeyPoint, Question, Term
from content.languages import language
from interviewer.assessing.background import background_of
from interviewer.assessing.negation import Denial, Unfamiliarity
from interviewer.assessing.references import References
from interviewer.assessing.similarity import Matrix, Rarity, Slots
from interviewer.assessing.terms import TermRepairer, with_repairs
from interviewer.assessing.text import Item, TextReader
from interviewer.assessment import Repair

Denied = NDArray[np.bool_]

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")


@dataclass(frozen=True, slots=True)
class AlignmentOptions:
    """When a sentence of a reference answer counts as one more wording of a key point (ours).

    likeness: at least so alike (Dice). margin: and so much more than any other point of the question.
    shortest: words that the sentence must have.
    """

    likeness: float = 0.45
    margin: float = 0.05
    shortest: int = 3


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """What is denied. denied: which items, shape (items,). clauses: which stand in a clause with a denial."""

    denied: Denied
    clauses: Denied

    def part(self, start: int, end: int) -> Signs:
        """Give those of the items from `start` to `end`."""
        return Signs(self.denied[start:end], self.clauses[start:end])


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """An answer as the scorer hears it.

    items: its content words and known phrases. weights: their rarity, 0 for words inside phrases, shape (items,).
    repairs: which stand for a term that the recogniser misheard.
    """

    items: tuple[Item, ...]
    weights: Matrix
    signs: Signs
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say a point: its items, which of them are denied, and which stand in a clause where something is."""

    point: int
    items: tuple[Item, ...]
    denied: tuple[bool, ...]
    clauses: tuple[bool, ...]


class Wordings:
    """Ways to say some points: what an answer is compared with.

    slots: their words. weights: shape (slots,). wanted: which words each wording has, times weights, shape
    (wordings, slots).
    denied: which of these words it denies. owner: the point that each wording belongs to, shape (wordings,).
    centre: how much each word belongs to each point, shape (points, slots). own: the same without the words that
    other points share.
    """

    def __init__(self, wordings: Sequence[Wording], points: int, rarity: Rarity) -> None:
        self.slots = Slots([item for wording in wordings for item in wording.items])
        self.weights = np.array([rarity(key) for key in self.slots.keys])
        self.owner = np.array([wording.point for wording in wordings], dtype=int)
        present = np.zeros((len(wordings), len(self.slots.keys)))
        self.denied, self.clauses = np.zeros(present.shape, dtype=bool), np.zeros(present.shape, dtype=bool)
        for row, wording in enumerate(wordings):
            places = [self.slots.places[item.key] for item in wording.items]
            present[row, places] = [0.0 if item.inner else 1.0 for item in wording.items]
            self.denied[row, places] = wording.denied
            self.clauses[row, places] = wording.clauses
        self.wanted = present * self.weights
        self.mass = np.maximum(self.wanted.sum(axis=1), 1e-9)
        self.centre = np.zeros((points, len(self.weights)))
        for point in range(points):
            rows = present[self.owner == point]
            self.centre[point] = np.sqrt(rows.mean(axis=0)) * self.weights if len(rows) else 0.0
        self.own = self.centre / np.maximum((self.centre > 0).sum(axis=0), 1)
        self.unit = self.centre / np.maximum(np.linalg.norm(self.centre, axis=1, keepdims=True), 1e-9)


class Reading:
    """Learn from a bank, then read its questions and the answers to them."""

    def __init__(self, bank: Bank, alignment: AlignmentOptions | None = None) -> None:
        self.bank = bank
        self.alignment = alignment or AlignmentOptions()
        self.language = language(bank.language)
        self.reader = TextReader(self.language, [term for question in bank.questions for term in question.terms])
        self.items = cache(self.reader.items)
        background = background_of(bank.language)
        self.rarity = Rarity(background.texts, background.counts).fit(
            [item.key for item in self.items(text)] for text in texts_of(bank)
        )
        self.wordings = cache(self._wordings)
        self.wrong_claims = cache(self._wrong_claims)
        self.references = cache(self._references)
        self.denial = Denial(self.language)
        self.unfamiliarity = Unfamiliarity(self.language)
        self.repairer = TermRepairer(self.items, self.rarity, self.language.stop_words)

    def weights(self, items: Sequence[Item]) -> Matrix:
        """Give the rarity of each item, 0 for words inside known phrases, which count as one."""
        return np.array([0.0 if item.inner else self.rarity(item.key) for item in items])

    def _references(self, question: Question) -> References:
        return References(question.reference_answers, self.items, self.rarity)

    def heard(self, transcript: Transcript, terms: Sequence[Term] = ()) -> Heard:
        """Hear an answer; of `terms`, misheard ones are repaired, and things named as unknown are left out."""
        unknown = self.unfamiliarity.tokens(transcript.text)
        items = tuple(item for item in self.items(transcript.text) if item.start not in unknown)
        repairs = self.repairer.repairs(transcript.text, terms, items)
        items = with_repairs(items, repairs, self.items)
        signs = Signs(*map(np.array, self._signs(transcript.text, items)))
        return Heard(items, self.weights(items), signs, repairs)

    def _wordings(self, question: Question) -> Wordings:
        """Give every way to say each key point, those of the reference answers included."""
        points = question.key_points
        written = [self._wording(place, text) for place, point in enumerate(points) for text in wordings(point)]
        known = Wordings([wording for wording in written if wording.items], len(points), self.rarity)
        aligned = self._aligned(question, known) if len(points) > 1 else ()
        return Wordings([wording for wording in (*written, *aligned) if wording.items], len(points), self.rarity)

    def _wrong_claims(self, question: Question) -> Wordings:
        """Give every way to say each wrong claim."""
        claims = question.wrong_claims
        written = [
            self._wording(place, text) for place, wrong in enumerate(claims) for text in (wrong.claim, *wrong.phrasings)
        ]
        return Wordings([wording for wording in written if wording.items], len(claims), self.rarity)

    def _wording(self, point: int, text: str) -> Wording:
        items = self.items(text)
        return Wording(point, items, *self._signs(text, items))

    def _signs(self, text: str, items: Sequence[Item]) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
        """Say of each item whether it is denied, and whether anything in its clause is."""
        denied, clauses = self.denial.denied(text), self.denial.denied_clauses(text)
        return tuple(item.start in denied for item in items), tuple(item.start in clauses for item in items)

    def _aligned(self, question: Question, known: Wordings) -> Iterator[Wording]:
        options = self.alignment
        for text in (sentence for answer in question.reference_answers for sentence in sentences(answer)):
            items = self.items(text)
            if len(items) < options.shortest:
                continue
            alike = self._alike(known, items)
            order = np.argsort(-alike, kind="stable")
            if alike[order[0]] >= options.likeness and alike[order[0]] - alike[order[1]] > options.margin:
                yield self._wording(int(order[0]), text)

    def _alike(self, known: Wordings, items: tuple[Item, ...]) -> Matrix:
        """Say how alike the items are to each point (Dice with its nearest wording)."""
        heard = known.slots.heard(items).max(axis=0)
        mass = sum(self.rarity(item.key) for item in items if not item.inner)
        dice = (2.0 * (known.wanted @ heard) / (known.mass + mass)).round(6)
        return np.array([dice[known.owner == point].max(initial=0.0) for point in range(len(known.centre))])


def wordings(point: KeyPoint) -> tuple[str, ...]:
    """Give every written way to say the point."""
    return (point.text, *point.phrasings)


def sentences(text: str) -> list[str]:
    """Cut a text at the ends of its sentences."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def texts_of(bank: Bank) -> Iterable[str]:
    """Give the texts in which a word counts once: a key point with its phrasings, a sentence of a reference answer."""
    for question in bank.questions:
        yield from (" ".join(wordings(point)) for point in question.key_points)
        yield from (sentence for answer in question.reference_answers for sentence in sentences(answer))
