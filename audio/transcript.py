"""What was said: words, when, and how sure the recogniser is of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One whitespace-separated word with the punctuation that belongs to it.

    start, end: seconds from the beginning of the recording.
    probability: of the recogniser, 0 to 1.
    """

    text: str
    start: float
    end: float
    probability: float = 1.0


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was said in one recording. Falsy when nobody spoke: that is a result, not an error.

    text: the words joined by single spaces; word `i` of `words` is token `i` of `text.split()`.
    words: empty where no times are known (a typed answer).
    language: "en" or "pt-BR".
    model: the name of the speech model, "" for a typed answer.
    """

    text: str
    words: tuple[Word, ...] = ()
    language: str = "en"
    model: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)

    @classmethod
    def of_words(cls, words: tuple[Word, ...], *, language: str, model: str) -> Transcript:
        """Join `words` into a transcript."""
        return cls(" ".join(word.text for word in words), words, language, model)
