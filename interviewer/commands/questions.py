"""`interviewer questions`: list the questions of a bank, or show one."""

from __future__ import annotations

from itertools import groupby

import click

from content.bank import Bank, Question
from interviewer.commandline import Command, words
from interviewer.commands.options import bank_option, json_option, language_option, print_json
from interviewer.documents import question_document
from interviewer.selection import find
from interviewer.wiring import bank_of


@click.command(cls=Command, help=words("command-questions"))
@click.argument("id", required=False, metavar=words("metavar-question"))
@bank_option
@language_option
@json_option
def command(id: str | None, bank: str | None, language: str | None, *, as_json: bool) -> None:
    """List the questions, or show the one with this id."""
    chosen = bank_of(bank, language)
    questions = (find(chosen, id),) if id else chosen.questions
    if as_json:
        print_json([question_document(question) for question in questions])
    elif id:
        _show(questions[0])
    else:
        _list(chosen)


def _list(bank: Bank) -> None:
    click.echo(click.style(bank.title, bold=True))
    for category, questions in groupby(bank.questions, key=lambda question: question.category):
        click.echo(f"\n{bank.categories.get(category, category)}")
        for question in questions:
            click.echo(f"  {question.id:34} {words(f'difficulty-{question.difficulty}'):8} {question.prompt}")
    click.echo(f"\n{words('questions-show-one')}")


def _show(question: Question) -> None:
    click.echo(click.style(question.prompt, bold=True))
    click.echo(
        words(
            "questions-facts",
            difficulty=words(f"difficulty-{question.difficulty}"),
            kind=words(f"kind-{question.kind}"),
            think=round(question.think_time),
            limit=round(question.time_limit),
        )
    )
    _paragraph("questions-assesses", question.assesses)
    _paragraph("questions-hint", question.hint)
    click.echo(f"\n{words('questions-key-points')}")
    for point in question.key_points:
        bonus = f" ({words('questions-bonus')})" if point.bonus else ""
        click.echo(f"  - {point.text}{bonus}")
    for answer in question.reference_answers:
        _paragraph("questions-reference", answer)
    _paragraph("questions-stands-out", question.stands_out)


def _paragraph(message: str, text: str) -> None:
    if text:
        click.echo(f"\n{words(message)} {text}")
