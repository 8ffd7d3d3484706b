"""What is asked before the first interview, and never again: language, microphone, speech model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from interviewer.checkup import Finding
from interviewer.localization import LANGUAGES, Words, words_in
from interviewer.settings import Settings


class Dialogue(Protocol):
    """Somebody who is asked in a terminal."""

    def say(self, line: str) -> None:
        """Show a line."""
        ...

    def ask(self, question: str) -> str | None:
        """Give the answer, None where nobody is there any more."""
        ...


@dataclass(frozen=True, slots=True)
class Offer:
    """A speech model that can be fetched.

    seconds: about how long a two-minute answer takes here.
    """

    model: str
    megabytes: int
    seconds: float
    is_here: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What the candidate chose. fetch: the model to fetch now, None for none."""

    settings: Settings
    fetch: str | None


@dataclass(frozen=True, slots=True)
class FirstRun:
    """Ask three things, each with an answer that Enter gives.

    language: what is likely. recommended: one of the offers; without offers no model is asked for.
    try_microphone: records a few words.
    """

    dialogue: Dialogue
    language: str
    recommended: str
    offers: Callable[[], Sequence[Offer]]
    try_microphone: Callable[[Words], Finding]

    def hold(self) -> Choice:
        """Give what was chosen; Ctrl-C leaves everything as it was."""
        language = self._language()
        words = words_in(language)
        self._microphone(words)
        model = self._model(words)
        fetch = model.model if model and not model.is_here else None
        return Choice(Settings(language=language, model=model.model if model else None), fetch)

    def _language(self) -> str:
        words = words_in(self.language)
        self.dialogue.say(words("first-run-welcome"))
        names = [words_in(language)("language-name") for language in LANGUAGES]
        chosen = self._chosen(words("first-run-language"), names, LANGUAGES.index(self.language), words)
        return LANGUAGES[LANGUAGES.index(self.language) if chosen is None else chosen]

    def _microphone(self, words: Words) -> None:
        while True:
            finding = self.try_microphone(words)
            self.dialogue.say(words(finding.said.message, **finding.said.details))
            if finding.works:
                return
            answer = self.dialogue.ask(words("first-run-again"))
            if answer is None or answer.casefold() not in words("answers-yes").split():
                return

    def _model(self, words: Words) -> Offer | None:
        offers = self.offers()
        if not offers:
            return None
        lines = [self._offer(offer, words) for offer in offers]
        default = next(index for index, offer in enumerate(offers) if offer.model == self.recommended)
        chosen = self._chosen(words("first-run-model"), [*lines, words("first-run-no-model")], default, words)
        return offers[chosen] if chosen is not None and chosen < len(offers) else None

    def _offer(self, offer: Offer, words: Words) -> str:
        message = "first-run-offer-here" if offer.is_here else "first-run-offer"
        return words(
            message, model=f"{offer.model:14}", megabytes=f"{offer.megabytes:5}", seconds=f"{offer.seconds:4.0f}"
        )

    def _chosen(self, question: str, options: Sequence[str], default: int, words: Words) -> int | None:
        """Give the index of what was chosen, None where nobody answers."""
        self.dialogue.say(f"\n{question}")
        for number, option in enumerate(options, start=1):
            self.dialogue.say(f"  {number}  {option}")
        while (answer := self.dialogue.ask(words("first-run-number", default=default + 1))) is not None:
            if not answer:
                return default
            if answer.isdecimal() and 1 <= int(answer) <= len(options):
                return int(answer) - 1
        return None
