"""What a score must not fall for: nothing said, the question read back, words without sense, talk about something else.

Each gate answers one question about an answer. Only the certain ones set the content to zero; the others flag it and
cap it (:data:`interviewer.scale.CAPS`), and all say so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interviewer.assessing.text import TextReader

_EDGES = re.compile(r"^[^\w]+|[^\w]+$")


@dataclass(frozen=True, slots=True)
class GateOptions:
    """When a gate closes (ours, chosen on the development answers and on made-up attacks).

    short: words under which an answer is called too short.
    beside: content words that may stand beside "I don't know"; beside a single word ("pass") only one.
    read_back: share of the answer that is runs of the question's words, if it has no content word of its own.
    listed: share of small words under which words are merely listed; enough: words that this needs.
    disorder: naturalness under which words are in disorder, for a long text; leeway: how much less for a short one.
    ordered: words that this needs. keywords: share of the words that must be the subject's, for either.
    sums: share of numbers and single letters from which a text is a calculation, which has no order of words.
    fresh: share of new four-word runs under which an answer repeats itself; enough_runs: runs that this needs.
    """

    short: int = 12
    beside: int = 4
    read_back: float = 0.6
    listed: float = 0.12
    enough: int = 15
    keywords: float = 0.5
    sums: float = 0.3
    disorder: float = 0.15
    leeway: float = 0.9
    ordered: int = 20
    fresh: float = 0.6
    enough_runs: int = 12


class Gates:
    """The gates that look at the answer's words alone."""

    def __init__(
        self, reader: TextReader, naturalness: Callable[[str], float], options: GateOptions | None = None
    ) -> None:
        self.reader = reader
        self.naturalness = naturalness
        self.options = options or GateOptions()
        phrases = ([piece.word for piece in reader.pieces(phrase)] for phrase in reader.language.dont_know)
        self.passing = sorted(phrases, key=len, reverse=True)

    def is_empty(self, text: str) -> bool:
        """Tell whether nothing was said but filled pauses."""
        pauses = self.reader.language.filled_pauses
        return all(piece.word in pauses for piece in self.reader.pieces(text))

    def is_too_short(self, text: str) -> bool:
        """Tell whether too little was said to be judged."""
        return len(text.split()) < self.options.short

    def passes_on(self, text: str, prompt: str) -> bool:
        """Tell whether the candidate says only that they do not know."""
        rest, longest = self._without_passing(text)
        known = {item.key for item in self.reader.items(prompt)}
        beside = len({item.key for item in self.reader.items(rest)} - known)
        return beside <= (self.options.beside if longest > 1 else 1 if longest else -1)

    def reads_back(self, text: str, prompt: str) -> bool:
        """Tell whether the answer is the question, with nothing new."""
        said = [piece.stem for piece in self.reader.pieces(text)]
        asked = [piece.stem for piece in self.reader.pieces(prompt)]
        known = {item.key for item in self.reader.items(prompt)}
        new = {item.key for item in self.reader.items(text)} - known
        return not new and _shared(said, asked) >= self.options.read_back * max(len(said), 1)

    def is_salad(self, text: str, about: float) -> bool:
        """Tell whether the words make no sentences: the subject's words merely listed, or in disorder.

        about: share of the text that is the subject's words; without them there is nothing to gain, and a text in
        another language has other small words.
        """
        pieces = self.reader.pieces(text)
        small = sum(self.reader.is_stop(piece) for piece in pieces) / max(len(pieces), 1)
        signs = sum(len(piece.word) == 1 or not piece.word.isalpha() for piece in pieces)
        if about < self.options.keywords or signs > self.options.sums * len(pieces):
            return False
        if len(pieces) >= self.options.enough and small < self.options.listed:
            return True
        bound = -self.options.disorder - self.options.leeway / max(len(pieces), 1) ** 0.5
        return len(pieces) >= self.options.ordered and self.naturalness(text) < bound

    def repeats(self, text: str) -> bool:
        """Tell whether the answer says the same words again and again."""
        stems = [piece.stem for piece in self.reader.pieces(text)]
        runs = Counter(zip(stems, stems[1:], stems[2:], stems[3:], strict=False))
        return runs.total() >= self.options.enough_runs and len(runs) < self.options.fresh * runs.total()

    def swear_words(self, text: str) -> tuple[int, ...]:
        """Give the tokens at which profanity stands."""
        words = [_EDGES.sub("", token.lower()) for token in text.split()]
        phrases = [phrase.split() for phrase in self.reader.language.profanity]
        return tuple(
            place
            for place in range(len(words))
            if any(words[place : place + len(phrase)] == phrase for phrase in phrases)
        )

    def _without_passing(self, text: str) -> tuple[str, int]:
        """Take the phrases off by which candidates pass; say how many words the longest had, 0 if there was none."""
        words = [piece.word for piece in self.reader.pieces(text)]
        rest: list[str] = []
        longest, place = 0, 0
        while place < len(words):
            phrase = next((phrase for phrase in self.passing if words[place : place + len(phrase)] == phrase), None)
            longest = max(longest, len(phrase or ()))
            rest += [] if phrase else [words[place]]
            place += len(phrase) if phrase else 1
        return " ".join(rest), longest


def _shared(said: Sequence[str], asked: Sequence[str]) -> int:
    """Give how many words of the answer stand in runs of three and more that the question has too."""
    runs = {tuple(asked[place : place + 3]) for place in range(len(asked) - 2)}
    covered: set[int] = set()
    for place in range(len(said) - 2):
        if tuple(said[place : place + 3]) in runs:
            covered.update(range(place, place + 3))
    return len(covered)
