"""`interviewer score`: answers in, assessments out, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from content.bank import Bank
from interviewer.assessment import Assessment
from interviewer.commandline import Command, words
from interviewer.commands.options import bank_option, json_option, language_option
from interviewer.documents import score_document
from interviewer.errors import InterviewerError
from interviewer.selection import find
from interviewer.typed_answers import GivenAnswer, read_answers
from interviewer.wiring import bank_of


@click.command(cls=Command, help=words("command-score"))
@click.option(
    "--answers",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE.jsonl",
    help=words("option-score-answers"),
)
@bank_option
@language_option
@json_option
def command(answers: Path, bank: str | None, language: str | None, *, as_json: bool) -> None:
    """Assess every answer of a file, in order."""
    chosen = bank_of(bank, language)
    given = tuple(read_answers(_lines(answers), file=answers.name, language=chosen.language))
    for question_id, assessment in _assessed(chosen, given):
        if as_json:
            click.echo(json.dumps(score_document(question_id, assessment), ensure_ascii=False))
        else:
            _show(question_id, assessment)


def _lines(path: Path) -> list[str]:
    """Read the lines of a file. Raises InterviewerError."""
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise InterviewerError("answers-unreadable", file=str(path)) from problem


def _assessed(bank: Bank, given: Iterable[GivenAnswer]) -> Iterator[tuple[str, Assessment]]:
    from interviewer.assessing.assessor import Assessor
    from interviewer.settings import current

    assessor = Assessor(bank, without=current().without)
    # Every question is looked up before the first line is printed: a wrong id is known at once.
    for question, one in [(find(bank, one.question_id), one) for one in given]:
        yield question.id, assessor.assess(question, one.answer)


def _show(question_id: str, assessment: Assessment) -> None:
    flags = ", ".join(flag.reason for flag in assessment.flags)
    covered = sum(match.status == "covered" for match in assessment.matches)
    line = words(
        "score-line",
        question=question_id,
        score=f"{assessment.score:.0f}",
        content=f"{assessment.content:.0f}",
        covered=covered,
        points=len(assessment.matches),
    )
    click.echo(f"{line}  {flags}".rstrip())
