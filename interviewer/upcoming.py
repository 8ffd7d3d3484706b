"""What is due and why, in words: what `interviewer next` and the review pages show of the schedule. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from textwrap import shorten

from content.bank import Bank, Question
from interviewer.localization import Words
from interviewer.reporting.figures import score
from interviewer.schedule import Practised, Schedule

NAMED = 2
"""Key points that a reason names."""

LONGEST_NAME = 60
"""Characters of a key point in a reason."""

BankOf = Callable[[str, str], Bank | None]
"""Gives the bank with this name and language, None where it is not to be found."""

_DAYS = {"en": ("d MMM", "d MMM y"), "pt-BR": ("d 'de' MMM", "d 'de' MMM 'de' y")}


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A question that was practised, and when it comes again.

    due: the beginning of that day, in the candidate's time zone. reason: one sentence that names the evidence.
    bank: in which it was asked last. prompt: as it was asked last. recall: how much of it is likely to be known now,
    0 to 1. score: of the last answer that was understood, None if none was; answered_at: of the last answer.
    missed, partly: key points of it, the weightiest first.
    """

    question_id: str
    language: str
    due: datetime
    reason: str
    is_due: bool
    bank: str
    prompt: str
    recall: float
    score: float | None
    answered_at: datetime
    missed: tuple[str, ...]
    partly: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """What comes next.

    coming: the soonest first. new: of each bank that was practised, the questions that were never asked.
    gone: how many practised questions their banks no longer have; nobody can ask them.
    """

    coming: tuple[Upcoming, ...]
    new: tuple[tuple[Bank, tuple[Question, ...]], ...]
    gone: int

    @property
    def due(self) -> tuple[Upcoming, ...]:
        """What is due now."""
        return tuple(one for one in self.coming if one.is_due)

    @property
    def later(self) -> tuple[Upcoming, ...]:
        """What is not due yet."""
        return tuple(one for one in self.coming if not one.is_due)


def agenda(schedule: Schedule, bank_of: BankOf, now: datetime, words: Words) -> Agenda:
    """Give what comes next, as of `now`."""
    practised = schedule.soonest(now.date())
    keys = dict.fromkeys(
        (name, one.language) for one in practised for bank in sorted(one.banks) for name in parts(bank)
    )
    banks = {key: bank_of(*key) for key in keys}
    there = [one for one in practised if not _is_gone(one, banks)]
    return Agenda(
        coming=tuple(_upcoming(one, now, words) for one in there),
        new=tuple((bank, new) for bank in banks.values() if bank and (new := _new(bank, schedule))),
        gone=len(practised) - len(there),
    )


def parts(bank: str) -> tuple[str, ...]:
    """Give the names of the banks that were practised together under one name."""
    return tuple(bank.split("+"))


def day(moment: date, words: Words, today: date) -> str:
    """Give a day as one would say it: 12 Nov, with the year only where it is not this one."""
    from babel.dates import format_date

    short, long = _DAYS[words.language]
    pattern = short if moment.year == today.year else long
    return str(format_date(moment, pattern, locale=words.language.replace("-", "_")))


def reason(question: Practised, words: Words, today: date) -> str:
    """Say in one sentence why it comes again."""
    if question.last is None:
        return words("due-reason-unclear", date=day(question.answered_at.date(), words, today))
    facts: dict[str, str | float] = {
        "score": score(question.last.score, words).shown,
        "date": day(question.last.started_at.date(), words, today),
    }
    if question.missed:
        return words("due-reason-missed", **facts, points=_named(question.missed, words))
    if question.partly:
        return words("due-reason-partly", **facts, points=_named(question.partly, words))
    return words("due-reason-said" if question.points else "due-reason-score", **facts)


def _upcoming(question: Practised, now: datetime, words: Words) -> Upcoming:
    return Upcoming(
        question_id=question.question_id,
        language=question.language,
        due=datetime.combine(question.due, time(), now.tzinfo),
        reason=reason(question, words, now.date()),
        is_due=question.due <= now.date(),
        bank=question.bank,
        prompt=question.prompt,
        recall=question.recall(now.date()),
        score=question.last.score if question.last else None,
        answered_at=question.answered_at,
        missed=question.missed,
        partly=question.partly,
    )


def _is_gone(question: Practised, banks: dict[tuple[str, str], Bank | None]) -> bool:
    """Say whether every bank it was asked from is there and none has it any more."""
    candidates = [banks[name, question.language] for bank in question.banks for name in parts(bank)]
    return all(bank and question.question_id not in {one.id for one in bank.questions} for bank in candidates)


def _new(bank: Bank, schedule: Schedule) -> tuple[Question, ...]:
    asked = {one.question_id for one in schedule.questions if one.is_of(bank)}
    return tuple(question for question in bank.questions if question.id not in asked)


def _named(points: Sequence[str], words: Words) -> str:
    names = ", ".join(
        words("due-point", text=shorten(text.rstrip("."), LONGEST_NAME, placeholder="…")) for text in points[:NAMED]
    )
    return words("due-points-more", points=names, count=len(points) - NAMED) if len(points) > NAMED else names
