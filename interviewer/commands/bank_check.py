"""`interviewer bank check`: everything that is wrong with a bank file, and what weakens it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from content.errors import BankError, Mistake
from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, print_json

PROBLEM = 1


@click.command("check", cls=Command, help=words("command-bank-check"))
@click.argument("file", type=click.Path(path_type=Path), metavar=words("metavar-file"))
@json_option
def command(file: Path, *, as_json: bool) -> int:
    """Name every mistake and every warning; give the exit status."""
    mistakes, warnings = _found(file)
    if as_json:
        document = {"file": str(file), "mistakes": _documents(mistakes), "warnings": _documents(warnings)}
        print_json(document)
    else:
        for mistake in mistakes:
            click.echo(_line(file, mistake))
        for warning in warnings:
            click.echo(words("bank-check-warning", line=_line(file, warning)))
        count = len(mistakes) or len(warnings)
        click.echo(words("bank-check-mistakes" if mistakes else "bank-check-fine", file=str(file), count=count))
    return PROBLEM if mistakes else 0


def _found(file: Path) -> tuple[tuple[Mistake, ...], tuple[Mistake, ...]]:
    """Give what is wrong and what is weak. Raises BankError where there is no text to name lines of."""
    from content.checking import check
    from content.loading import load_bank, located
    from interviewer.assessing.weaknesses import weaknesses

    try:
        bank = load_bank(file)
    except BankError as problem:
        if not any(mistake.line for mistake in problem.mistakes):
            raise
        return problem.mistakes, ()
    return (), located((*check(bank), *weaknesses(bank)), file)


def _line(file: Path, mistake: Mistake) -> str:
    """Give a mistake as compilers do, so that editors can jump there: file, line, question, field."""
    place = ":".join([str(file), *([str(mistake.line)] if mistake.line else [])])
    said = (mistake.question, mistake.field, _said(mistake))
    return ": ".join([place, *filter(None, said)])


def _documents(mistakes: Iterable[Mistake]) -> list[dict[str, object]]:
    return [
        {"line": mistake.line, "question": mistake.question, "field": mistake.field, "message": _said(mistake)}
        for mistake in mistakes
    ]


def _said(mistake: Mistake) -> str:
    return words(mistake.message, **dict(mistake.details))
