"""`interviewer correct`: the transcript of an answer set right, and the answer scored again."""

from __future__ import annotations

import sys
from typing import Any

import click

from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, print_json
from interviewer.correction import LONGEST, reassessed
from interviewer.documents import transcript_document
from interviewer.errors import InterviewerError
from interviewer.session import Session, Turn
from interviewer.wiring import assess_for, keep, library


@click.command(cls=Command, help=words("command-correct"))
@click.argument("id", default="last", metavar=words("metavar-optional-session"))
@click.option("--question", "number", type=click.IntRange(min=1), metavar="N", help=words("option-correct-question"))
@click.option("--take", type=click.IntRange(min=1), metavar="N", help=words("option-correct-take"))
@click.option("--text", metavar="TEXT", help=words("option-correct-text"))
@json_option
def command(id: str, number: int | None, take: int | None, text: str | None, *, as_json: bool) -> None:
    """Correct one answer: in the editor, at the prompt, or with a text that is given."""
    folder = library().open(id)
    session = folder.load()
    before = _turn(session, number, take)
    text = _text(before, text, as_json=as_json)
    if text is not None and len(text) > LONGEST:
        raise InterviewerError("correction-too-long", most=LONGEST)
    if text is not None:
        session = reassessed(session, before.number, before.take, text, assess_for(session))
    after = _turn(session, before.number, before.take)
    if after != before:
        keep(folder, session)
    if as_json:
        print_json(_document(session.id, before, after))
    else:
        _show(before, after, path=str(folder.report_path))


def _turn(session: Session, number: int | None, take: int | None) -> Turn:
    """Give the last answer, of this question, of this take. Raises InterviewerError if there is none."""
    if not session.turns:
        raise InterviewerError("correct-nothing", id=session.id)
    number = session.turns[-1].number if number is None else number
    turns = {turn.take: turn for turn in session.turns if turn.number == number}
    take = max(turns, default=1) if take is None else take
    if take not in turns:
        raise InterviewerError("answer-unknown", number=number, take=take, id=session.id)
    return turns[take]


def _text(turn: Turn, given: str | None, *, as_json: bool) -> str | None:
    """Give the corrected text, None where nothing is to be changed; without a terminal it comes from stdin."""
    if given is not None:
        return given
    if not sys.stdin.isatty():
        try:
            return sys.stdin.buffer.read().decode("utf-8-sig").strip() or None
        except UnicodeDecodeError as error:
            raise InterviewerError("editing-unreadable") from error
    if as_json:
        raise click.UsageError(words("correct-needs-text"))
    from interviewer.editing import edited

    return edited(turn.answer.transcript.text, words)


def _show(before: Turn, after: Turn, *, path: str) -> None:
    if after == before:
        click.echo(words("correct-unchanged"))
        return
    scores = [round(turn.assessment.score) for turn in (before, after)]
    details: dict[str, Any] = {"number": after.number, "take": after.take, "path": path}
    click.echo(words("correct-changed", before=scores[0], after=scores[1], **details))


def _document(id: str, before: Turn, after: Turn) -> dict[str, Any]:
    return {
        "id": id,
        "question_id": after.question.id,
        "number": after.number,
        "take": after.take,
        "changed": after != before,
        "score_before": before.assessment.score,
        "score": after.assessment.score,
        "transcript": transcript_document(after.answer.transcript),
    }
