"""Which questions an interview asks, and in which order."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from content.bank import Bank, Question
from interviewer.errors import InterviewerError

DEFAULT_COUNT = 3
INTRODUCTION = "introduction"
JOINT = "+"
"""Between the names of several banks that are one."""

_DIFFICULTIES = ("easy", "medium", "hard")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the candidate wants to be asked.

    ids: these questions in this order; the rest is then ignored.
    categories, kinds, difficulties: any of them; empty stands for all.
    count: how many, at most, DEFAULT_COUNT if None. seed: what chance draws with.
    """

    ids: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    count: int | None = None
    seed: int = 0


def select(bank: Bank, wanted: Wanted) -> tuple[Question, ...]:
    """Give the questions to ask: near-duplicates apart, the introduction first, then from easy to hard.

    The same bank and the same `wanted` give the same questions.
    Raises InterviewerError for an id that the bank lacks and where nothing fits.
    """
    if wanted.ids:
        return tuple(find(bank, id) for id in wanted.ids)
    candidates = fitting(bank, wanted)
    random.Random(wanted.seed).shuffle(candidates)  # noqa: S311  a draw of questions keeps no secret
    drawn = near_duplicates_last(candidates)[: wanted.count or DEFAULT_COUNT]
    return tuple(sorted(drawn, key=lambda question: (_gentleness(question), bank.questions.index(question))))


def across(banks: Sequence[Bank]) -> Bank:
    """Give one bank with the questions of all of them; of questions with the same id the first stays.

    Raises InterviewerError where their languages differ.
    """
    first, *others = banks
    if any(other.language != first.language for other in others):
        raise InterviewerError("banks-in-two-languages", banks=", ".join(bank.title for bank in banks))
    if not others:
        return first
    questions: dict[str, Question] = {}
    for question in (question for bank in banks for question in bank.questions):
        questions.setdefault(question.id, question)
    return Bank(
        name=JOINT.join(bank.name for bank in banks),
        title=" + ".join(bank.title for bank in banks),
        language=first.language,
        questions=tuple(questions.values()),
        glossary=tuple(dict.fromkeys(term for bank in banks for term in bank.glossary)),
        categories={id: title for bank in reversed(banks) for id, title in bank.categories.items()},
    )


def find(bank: Bank, id: str) -> Question:
    """Give the question with this id. Raises InterviewerError that names the nearest one."""
    try:
        return bank.question(id)
    except KeyError:
        nearest = get_close_matches(id, [question.id for question in bank.questions], n=1, cutoff=0.0)
        raise InterviewerError("question-unknown", id=id, nearest="".join(nearest)) from None


def fitting(bank: Bank, wanted: Wanted) -> list[Question]:
    """Give the questions of the wanted categories, kinds and difficulties. Raises InterviewerError if there is none."""
    found = [question for question in bank.questions if _fits(question, wanted)]
    if not found:
        raise InterviewerError("no-question-fits", bank=bank.title)
    return found


def near_duplicates_last(questions: Iterable[Question]) -> list[Question]:
    """Move those behind the others whose twin came before: they come up only when nothing else is left."""
    apart: list[Question] = []
    twins: list[Question] = []
    for question in questions:
        is_twin = any(question.id in other.related or other.id in question.related for other in apart)
        (twins if is_twin else apart).append(question)
    return apart + twins


def _fits(question: Question, wanted: Wanted) -> bool:
    return (
        _any_or(question.category, wanted.categories)
        and _any_or(question.kind, wanted.kinds)
        and _any_or(question.difficulty, wanted.difficulties)
    )


def _any_or(value: str, wanted: Sequence[str]) -> bool:
    return not wanted or value.casefold() in {one.casefold() for one in wanted}


def _gentleness(question: Question) -> int:
    return -1 if question.category == INTRODUCTION else _DIFFICULTIES.index(question.difficulty)
