"""What an answer is about: this question, another one of the bank, or something else."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from content.bank import Question
from interviewer.assessing.reading import Reading, wordings
from interviewer.assessing.text import Item

Profile = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class SubjectOptions:
    """When an answer is about something else (chosen on the development answers).

    told: content words that it takes to tell. near: likeness to the question under which an answer is off topic.
    nearer: how many times more like another question it must be to be an answer to that one; clear: and at least so
    like it.
    """

    told: int = 30
    near: float = 0.05
    nearer: float = 1.5
    clear: float = 0.13


class Subjects:
    """The words of each question, with its key points and reference answers, and how like them an answer is."""

    def __init__(self, reading: Reading, options: SubjectOptions | None = None) -> None:
        self.reading = reading
        self.options = options or SubjectOptions()

    def likeness(self, question: Question, items: Sequence[Item]) -> float:
        """Give the cosine between the answer's words and the question's, each weighed by its rarity."""
        return _cosine(self._profile(items), self._of(question))

    def is_off_topic(self, question: Question, items: Sequence[Item]) -> bool:
        """Tell whether the answer is about something else."""
        return len(items) >= self.options.told and self.likeness(question, items) < self.options.near

    def answered(self, question: Question, items: Sequence[Item]) -> Question | None:
        """Give the other question that this rather is an answer to, None if it is none."""
        if len(items) < self.options.told:
            return None
        said = self._profile(items)
        own = _cosine(said, self._of(question))
        others = [one for one in self.reading.bank.questions if one.id != question.id and not _related(one, question)]
        likeness = [_cosine(said, self._profiles[one.id]) for one in others]
        best = max(range(len(others)), key=lambda place: likeness[place], default=None)
        if best is None or likeness[best] < max(self.options.clear, self.options.nearer * own):
            return None
        return others[best]

    def _of(self, question: Question) -> Profile:
        return self._profiles.get(question.id) or self._profile(self._words(question))

    @cached_property
    def _profiles(self) -> dict[str, Profile]:
        return {question.id: self._profile(self._words(question)) for question in self.reading.bank.questions}

    def _words(self, question: Question) -> list[Item]:
        texts = [
            question.prompt,
            *question.reference_answers,
            *(text for point in question.key_points for text in wordings(point)),
        ]
        return [item for text in texts for item in self.reading.items(text)]

    def _profile(self, items: Sequence[Item]) -> Profile:
        """Give each word's weight: the more often, the rarer elsewhere."""
        counts: dict[str, int] = {}
        for item in items:
            counts[item.key] = counts.get(item.key, 0) + 1
        weights = {key: (1.0 + math.log(count)) * self.reading.rarity(key) ** 2 for key, count in counts.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {key: weight / length for key, weight in weights.items()} if length else {}


def _cosine(one: Profile, other: Profile) -> float:
    return round(sum(weight * other[key] for key, weight in one.items() if key in other), 6)


def _related(one: Question, other: Question) -> bool:
    return one.id in other.related or other.id in one.related
