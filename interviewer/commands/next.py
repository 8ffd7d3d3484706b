"""`interviewer next`: what is due and why, soonest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import click

from interviewer.commandline import Command, words
from interviewer.commands.options import bank_option, json_option, language_option, print_json

if TYPE_CHECKING:
    from content.bank import Bank, Question
    from interviewer.upcoming import Agenda, Upcoming
    from interviewer.wiring import History

LATER_SHOWN = 5
"""Questions that are not due yet and are shown nevertheless."""

WIDEST = 100
"""Columns beyond which a line is hard to read."""


@click.command(cls=Command, help=words("command-next"))
@bank_option
@language_option
@click.option("--all", "everything", is_flag=True, help=words("option-next-all"))
@click.option("--count", type=click.IntRange(min=1), metavar="N", help=words("option-next-count"))
@json_option
def command(bank: str | None, language: str | None, count: int | None, *, everything: bool, as_json: bool) -> None:
    """List the questions that were practised, those that are due first."""
    from interviewer.wiring import agenda_of, bank_of, history

    known = history()
    schedule = known.schedule.of_language(language) if language else known.schedule
    chosen = bank_of(bank, language) if bank or language else None
    agenda = agenda_of(schedule, words, chosen if bank else None)
    if as_json:
        print_json(_documents(agenda, everything=everything)[:count])
    elif agenda.coming or agenda.gone:
        _show(agenda, count, everything=everything)
        _show_gap(known)
    else:
        click.echo(words("due-nothing-practised", bank=chosen.title) if chosen else words("due-none-practised"))
    if known.unreadable:
        click.echo(words("due-unreadable", count=known.unreadable), err=True)


def _documents(agenda: Agenda, *, everything: bool) -> list[dict[str, Any]]:
    new = [_new_document(question, bank) for bank, questions in agenda.new for question in questions]
    return [_document(one) for one in agenda.coming] + (new if everything else [])


def _document(one: Upcoming) -> dict[str, Any]:
    return {
        "question_id": one.question_id,
        "language": one.language,
        "due": one.due.isoformat(),
        "reason": one.reason,
        "state": "due" if one.is_due else "later",
        "bank": one.bank,
        "prompt": one.prompt,
        "score": one.score,
        "answered_at": one.answered_at.isoformat(timespec="seconds"),
        "missed": list(one.missed),
        "partly": list(one.partly),
        "recall": round(one.recall, 3),
    }


def _new_document(question: Question, bank: Bank) -> dict[str, Any]:
    facts = {"bank": bank.name, "prompt": question.prompt, "score": None, "answered_at": None}
    why = {"due": None, "reason": words("due-reason-new"), "state": "new"}
    return {
        "question_id": question.id,
        "language": bank.language,
        **why,
        **facts,
        "missed": [],
        "partly": [],
        "recall": None,
    }


def _show(agenda: Agenda, count: int | None, *, everything: bool) -> None:
    _show_due(agenda.due[:count], len(agenda.due))
    wanted = None if everything else count - len(agenda.due) if count else LATER_SHOWN
    _show_later(agenda.later if wanted is None else agenda.later[: max(wanted, 0)], len(agenda.later))
    for bank, questions in agenda.new:
        _show_new(bank, questions, everything=everything)
    if agenda.gone:
        click.echo(words("due-gone", count=agenda.gone))


def _show_due(due: Sequence[Upcoming], total: int) -> None:
    if not due:
        click.echo(words("due-none-today"))
        return
    _show_list("due-today", due)
    click.echo()
    if total > len(due):
        click.echo(words("due-more-now", count=total - len(due)))
    for (language, bank), _ in groupby(sorted(due, key=_place), key=_place):
        click.echo(words("due-practise", command=_practice(language, bank, "--due")))


def _show_later(later: Sequence[Upcoming], total: int) -> None:
    if later:
        click.echo()
        _show_list("due-later", later)
    if total > len(later):
        click.echo(f"\n{words('due-more-later', count=total - len(later))}")


def _show_list(heading: str, upcoming: Sequence[Upcoming]) -> None:
    from interviewer.upcoming import day
    from interviewer.wiring import now

    click.echo(click.style(words(heading), bold=True))
    days = [day(one.due.date(), words, now().date()) for one in upcoming]
    for one, when in zip(upcoming, days, strict=True):
        for line in _lines(one, f"  {when:{max(map(len, days))}}  "):
            click.echo(line)


def _lines(one: Upcoming, margin: str) -> Iterator[str]:
    """Give the question behind its day, which is the margin, and below it the reason and the id."""
    width = min(get_terminal_size().columns, WIDEST) - len(margin)
    blank = " " * len(margin)
    first, *others = wrap(one.prompt, width) or [""]
    yield f"{margin}{first}"
    yield from (f"{blank}{line}" for line in others)
    for line in (*wrap(one.reason, width), f"{one.question_id} ({one.language})"):
        yield f"{blank}{click.style(line, dim=True)}"


def _show_new(bank: Bank, questions: Sequence[Question], *, everything: bool) -> None:
    command = _practice(bank.language, bank.name)
    click.echo(f"\n{words('due-new-count', count=len(questions), bank=bank.title, command=command)}")
    for question in questions if everything else ():
        click.echo(f"  {question.id:34} {question.prompt}")


def _show_gap(known: History) -> None:
    from interviewer.self_rating import gap, said

    found = gap(known.rated)
    if found:
        click.echo(f"\n{said(found, words)}")


def _place(one: Upcoming) -> tuple[str, str]:
    return one.language, one.bank


def _practice(language: str, bank: str, *options: str) -> str:
    """Give the command that asks questions of this bank, as short as it can be."""
    from content.loading import SHIPPED_NAME
    from interviewer.settings import default_language
    from interviewer.upcoming import parts

    tongue = () if language == default_language() else ("--lang", language)
    banks = () if bank == SHIPPED_NAME else tuple(word for name in parts(bank) for word in ("--bank", name))
    return f"`{' '.join(('interviewer', 'practice', *options, *tongue, *banks))}`"
