"""Filled pauses, filler words and hedges, told from the same words used for their meaning.

The rules are language data (:class:`content.languages.Filler`); here is only how a rule is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from audio.transcript import Transcript
from content.languages import Filler as Rule
from content.languages import Language, Place
from interviewer.assessment import Filler

_BOUNDARY = re.compile(r"[.!?,;:…\u2013\u2014]|^-+$|-$")
_EDGES = re.compile(r"^[^\w]+|[^\w%]+$")
_NUMBER = "<number>"


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens `start` to `end` (exclusive) that a rule fits."""

    start: int
    end: int


class FillerFinder:
    """Find fillers and hedges in transcripts of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def fillers(self, transcript: Transcript) -> tuple[Filler, ...]:
        """Give the filled pauses and the words used as fillers; the longest phrase is one filler."""
        return self._found(transcript, self._rules)

    def hedges(self, transcript: Transcript) -> tuple[Filler, ...]:
        """Give the phrases that take certainty away."""
        return self._found(transcript, self._hedge_rules)

    @cached_property
    def _rules(self) -> dict[str, list[Rule]]:
        pauses = [Rule(pause) for pause in self.language.filled_pauses]
        return _by_first_word([*self.language.fillers, *pauses])

    @cached_property
    def _hedge_rules(self) -> dict[str, list[Rule]]:
        return _by_first_word(Rule(phrase) for phrase in self.language.hedges)

    def _found(self, transcript: Transcript, rules: dict[str, list[Rule]]) -> tuple[Filler, ...]:
        utterance = Utterance(transcript.text, frozenset(self.language.filled_pauses), self._is_number)
        return tuple(_filler(transcript, hit) for hit in _longest(utterance, rules))

    def _is_number(self, word: str) -> bool:
        return word[:1].isdigit() or word in self.language.number_words


class Utterance:
    """The words of a transcript without their punctuation, and where its clauses begin and end."""

    def __init__(self, text: str, pauses: frozenset[str], is_number: Callable[[str], bool]) -> None:
        tokens = text.split()
        self.words = [_EDGES.sub("", token.lower().replace("’", "'")) for token in tokens]
        self.is_number = is_number
        # A filled pause stands outside the sentence, with or without the recogniser's commas.
        self._ends = [
            bool(_BOUNDARY.search(token[-1:])) or token in {"-", "--"} or word in pauses
            for token, word in zip(tokens, self.words, strict=True)
        ]
        self._pauses = [word in pauses for word in self.words]

    def begins_clause(self, index: int) -> bool:
        """Tell whether a clause begins at the word `index`."""
        return index == 0 or self._ends[index - 1]

    def ends_clause(self, end: int) -> bool:
        """Tell whether a clause ends before the word `end`."""
        return end >= len(self.words) or self._ends[end - 1] or self._pauses[end]

    def stands_at(self, place: Place, hit: Hit) -> bool:
        """Tell whether `hit` is in this place of its clause."""
        if place == "clause_start":
            return self.begins_clause(hit.start)
        if place == "clause_end":
            return self.ends_clause(hit.end)
        return self.begins_clause(hit.start) and self.ends_clause(hit.end)

    def is_phrase(self, phrase: Sequence[str], start: int) -> bool:
        """Tell whether `phrase` stands at `start`, in one clause."""
        end = start + len(phrase)
        return self.words[start:end] == list(phrase) and not any(self._ends[start : end - 1])

    def before(self, phrases: Iterable[str], index: int) -> bool:
        """Tell whether one of `phrases` follows at `index`."""
        return any(self._fits(phrase.split(), index) for phrase in phrases)

    def after(self, phrases: Iterable[str], index: int) -> bool:
        """Tell whether one of `phrases` ends just before `index`."""
        return any(self._fits(phrase.split(), index - len(phrase.split())) for phrase in phrases)

    def _fits(self, phrase: list[str], start: int) -> bool:
        if start < 0 or start + len(phrase) > len(self.words):
            return False
        return all(
            self.is_number(word) if wanted == _NUMBER else word == wanted
            for wanted, word in zip(phrase, self.words[start:], strict=False)
        )


def _by_first_word(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(rule.phrase.split()[0], []).append(rule)
    return found


def _longest(utterance: Utterance, rules: dict[str, list[Rule]]) -> Iterable[Hit]:
    index = 0
    while index < len(utterance.words):
        hits = [hit for rule in rules.get(utterance.words[index], ()) if (hit := _hit(utterance, rule, index))]
        if hits:
            longest = max(hits, key=lambda hit: hit.end)
            yield longest
            index = longest.end
        else:
            index += 1


def _hit(utterance: Utterance, rule: Rule, start: int) -> Hit | None:
    phrase = rule.phrase.split()
    if not utterance.is_phrase(phrase, start):
        return None
    hit = Hit(start, start + len(phrase))
    return hit if _fits_its_place(utterance, rule, hit) else None


def _fits_its_place(utterance: Utterance, rule: Rule, hit: Hit) -> bool:
    return (
        (not rule.only_at or any(utterance.stands_at(place, hit) for place in rule.only_at))
        and (not rule.only_before or utterance.before(rule.only_before, hit.end))
        and (not rule.only_after or utterance.after(rule.only_after, hit.start))
        and (utterance.ends_clause(hit.end) or not utterance.before(rule.unless_before, hit.end))
        and (utterance.begins_clause(hit.start) or not utterance.after(rule.unless_after, hit.start))
    )


def _filler(transcript: Transcript, hit: Hit) -> Filler:
    text = " ".join(transcript.text.split()[hit.start : hit.end])
    words = transcript.words[hit.start : hit.end]
    times = {"start": words[0].start, "end": words[-1].end} if words else {}
    return Filler(text, "word", hit.start, hit.end, **times)
