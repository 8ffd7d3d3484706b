"""What a question is, and what a good answer to it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["conceptual", "technical", "behavioural"]
AsksFor = Literal["story", "approach"]
Difficulty = Literal["easy", "medium", "hard"]


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One thing that a good answer says.

    phrasings: other ways to say it.
    weight: relative to the other key points of the question; 1 detail, 2 normal, 3 central.
    bonus: shown, but outside score and coverage.
    follow_up: a question that draws the point out without giving it away, "" if there is none.
    """

    text: str
    phrasings: tuple[str, ...] = ()
    weight: float = 1.0
    bonus: bool = False
    follow_up: str = ""


@dataclass(frozen=True, slots=True)
class WrongClaim:
    """A common misconception, and one sentence that sets it right ("" if there is none)."""

    claim: str
    phrasings: tuple[str, ...] = ()
    correction: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A name or piece of jargon.

    aliases: other names and spoken forms of the same thing.
    equivalents: other things that make the same point (lakeFS for DVC).
    """

    term: str
    aliases: tuple[str, ...] = ()
    equivalents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question with everything that is needed to ask it and to assess an answer.

    asks_for: of behavioural questions, a story ("tell me about a time") or an approach ("how do you"); else None.
    think_time, time_limit: seconds.
    terms: for the repair of recognition errors afterwards, never for decoding.
    derived: the key points were derived from the reference answers, nobody wrote them.
    """

    id: str
    prompt: str
    reference_answers: tuple[str, ...]
    key_points: tuple[KeyPoint, ...] = ()
    short_prompt: str = ""
    category: str = ""
    kind: Kind = "conceptual"
    asks_for: AsksFor | None = None
    difficulty: Difficulty = "medium"
    assesses: str = ""
    wrong_claims: tuple[WrongClaim, ...] = ()
    follow_ups: tuple[str, ...] = ()
    think_time: float = 15.0
    time_limit: float = 120.0
    hint: str = ""
    stands_out: str = ""
    terms: tuple[Term, ...] = ()
    related: tuple[str, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Bank:
    """Questions in one language.

    name: how a command refers to it. title: what a person reads.
    language: "en" or "pt-BR".
    glossary: jargon of the whole bank, given to the recogniser as vocabulary.
    categories: category id -> what a person reads.
    """

    name: str
    title: str
    language: str
    questions: tuple[Question, ...]
    glossary: tuple[str, ...] = ()
    categories: Mapping[str, str] = field(default_factory=dict)

    def question(self, id: str) -> Question:
        """Give the question with this id. Raises KeyError."""
        for question in self.questions:
            if question.id == id:
                return question
        raise KeyError(id)
