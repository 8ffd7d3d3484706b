"""Scripts to speak: our prose as it stands, recombined so that every word is heard in many contexts, and single words.

A model that meets each sentence once learns the sentence; one that meets its words in ever new company learns to
spell what it hears. So half of the scripts are sentences in new order, with words of the same corpus put in at random.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from benchmarks.espeak import Voice
from benchmarks.micro_whisper.text import (
    SPOKEN,
    common_words,
    dictionary,
    own_paragraphs,
    recorded_paragraphs,
    sentences_of,
)

ACCENTS = {"en": ("en-us", "en-us", "en-us", "en", "en-gb-x-rp"), "pt-BR": ("pt-br",)}
VARIANTS = ("", "+f1", "+f2", "+f3", "+f4", "+f5", "+m1", "+m2", "+m3", "+m4", "+m5", "+m6", "+m7", "+m8")
OTHERS = (
    "+adam", "+Alicia", "+anika", "+Annie", "+benjamin", "+caleb", "+david", "+Diogo", "+edward", "+Gene", "+Henrique",
    "+Hugo", "+ian", "+iven", "+john", "+Lee", "+marcelo", "+Marco", "+max", "+Michael", "+michel", "+miguel",
    "+pablo", "+paul", "+pedro", "+Reed", "+robert", "+sandro", "+shelby", "+travis", "+victor", "+zac",
)  # fmt: skip
"""espeak's variants to train on. Never trained, for measuring: Andrea, Mario, linda, Alex, Denis, steph, boris."""

MAIN_SHARE = 0.65
"""How many of the scripts are in one of `VARIANTS`, which the tests and the benchmarks use."""

RATES = (130, 200)
"""Words per minute."""

WORDS = (60, 130)
"""In a script: about half a minute to a minute."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some sentences said in one go, and the seconds of silence behind them."""

    text: str
    pause: float


@dataclass(frozen=True, slots=True)
class Script:
    """What one recording says, and how."""

    language: str
    voice: Voice
    parts: tuple[Part, ...]


class Writer:
    """Write scripts in one language, the same from the same seed.

    paragraphs: to be said as they stand, in place of everything that is there to train on.
    """

    def __init__(self, language: str, seed: int, paragraphs: Sequence[str] = ()) -> None:
        self.language = language
        self._random = random.Random(f"{language} {seed}")  # noqa: S311 no secret depends on it
        self._only_as_written = bool(paragraphs)
        self._paragraphs = paragraphs or own_paragraphs(language)
        self._recordings = recorded_paragraphs(language)
        self._sentences = [sentence for paragraph in self._paragraphs for sentence in sentences_of(paragraph)]

    @cached_property
    def _vocabulary(self) -> list[list[str]]:
        """The words of the prose, those that everybody uses, and all of the dictionary, which is needed only here."""
        heard = sorted({word.strip(",.?") for sentence in self._sentences for word in sentence.split()})
        lists = [heard, common_words(self.language), dictionary(self.language)]
        return [words for words in lists if words]

    def write(self) -> Script:
        """Give the next script."""
        chance = 0.1 if self._only_as_written else self._random.random()
        kinds: Sequence[tuple[float, Callable[[], list[str]]]] = (
            (0.04, self._recorded),
            (0.33, self._as_written),
            (0.88, self._recombined),
            (1.00, self._single_words),
        )
        sentences = next(kind for limit, kind in kinds if chance < limit)()
        return Script(self.language, self._voice(), tuple(self._parts(sentences)))

    def _voice(self) -> Voice:
        variants = VARIANTS if self._random.random() < MAIN_SHARE else OTHERS
        name = self._random.choice(ACCENTS[self.language]) + self._random.choice(variants)
        pitch, span = self._random.randrange(36, 68), self._random.randrange(35, 66)
        return Voice(name, self._random.randint(*RATES), pitch, span)

    def _as_written(self) -> list[str]:
        return self._enough(lambda: sentences_of(self._random.choice(self._paragraphs)))

    def _recorded(self) -> list[str]:
        return self._enough(lambda: sentences_of(self._random.choice(self._recordings)))

    def _recombined(self) -> list[str]:
        return self._enough(lambda: [self._recombined_sentence()])

    def _single_words(self) -> list[str]:
        return self._enough(lambda: [" ".join(self._word() for _ in range(self._random.randint(3, 9))) + "."])

    def _enough(self, more: Callable[[], list[str]]) -> list[str]:
        wanted = self._random.randint(*WORDS)
        sentences: list[str] = []
        while sum(len(sentence.split()) for sentence in sentences) < wanted:
            sentences += more()
        return sentences

    def _recombined_sentence(self) -> str:
        """Give a sentence, often with another's clause for one of its own, often with other words put in."""
        sentence = self._random.choice(self._sentences)
        if self._random.random() < 0.3:
            sentence = self._crossed(sentence, self._random.choice(self._sentences))
        if self._random.random() < 0.6:
            share = self._random.choice((0.1, 0.2, 0.4))
            sentence = " ".join(self._replaced(word, share) for word in sentence.split())
        return sentence

    def _crossed(self, first: str, second: str) -> str:
        """Give the beginning of one sentence, up to a comma, and the end of the other."""
        clauses, others = first.split(", "), second.split(", ")
        if len(clauses) == len(others) == 1:
            return first
        kept = clauses[: self._random.randint(1, max(len(clauses) - 1, 1))]
        return ", ".join([*(clause.rstrip(".?") for clause in kept), *others[-self._random.randint(1, 2) :]])

    def _replaced(self, word: str, share: float) -> str:
        letters = word.rstrip(",.?")
        if len(letters) < 4 or self._random.random() >= share:
            return word
        return self._word() + word[len(letters) :]

    def _word(self) -> str:
        return self._random.choice(self._random.choice(self._vocabulary))

    def _parts(self, sentences: list[str]) -> list[Part]:
        """Say everything in one breath, sentence by sentence, or with pauses in the midst of sentences."""
        spoken = [self._spoken(sentence) for sentence in sentences]
        manner = self._random.random()
        if manner < 0.4:
            return [Part(" ".join(spoken), self._pause())]
        if manner > 0.85:
            spoken = [piece for sentence in spoken for piece in self._hesitated(sentence)]
        return [Part(sentence, self._pause()) for sentence in spoken]

    def _spoken(self, sentence: str) -> str:
        """Give a sentence as espeak is to read it: it takes a full stop before a small letter for no full stop."""
        words = [SPOKEN[self.language].get(word.lower(), word) for word in sentence.split()]
        return " ".join([words[0][0].upper() + words[0][1:], *words[1:]])

    def _hesitated(self, sentence: str) -> list[str]:
        """Cut a sentence behind one of its commas."""
        clauses = sentence.split(", ")
        cut = self._random.randrange(len(clauses))
        return [", ".join(clauses[:cut]) + ",", ", ".join(clauses[cut:])] if cut else [sentence]

    def _pause(self) -> float:
        chance = self._random.random()
        low, high = (
            (0.12, 0.3)
            if chance < 0.25
            else (0.3, 0.9)
            if chance < 0.8
            else (0.9, 2.0)
            if chance < 0.95
            else (2.0, 5.0)
        )
        return self._random.uniform(low, high)
