"""`interviewer sessions`: what is in the library."""

from __future__ import annotations

import click

from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, print_json
from interviewer.library import SessionSummary
from interviewer.wiring import listed_sessions


@click.command(cls=Command, help=words("command-sessions"))
@json_option
def command(*, as_json: bool) -> None:
    """List the sessions, newest first."""
    summaries = listed_sessions()
    if as_json:
        print_json([_document(summary) for summary in summaries])
        return
    for summary in summaries:
        click.echo(_line(summary))
    if not summaries:
        click.echo(words("sessions-none"))


def _document(summary: SessionSummary) -> dict[str, object]:
    return {
        "id": summary.id,
        "folder": str(summary.path),
        "started_at": summary.started_at.isoformat(timespec="seconds") if summary.started_at else None,
        "bank": summary.bank,
        "language": summary.language,
        "mode": summary.mode,
        "demonstration": summary.demonstration,
        "questions": summary.questions,
        "score": summary.score,
        "problem": words(summary.problem.message, **summary.problem.details) if summary.problem else None,
    }


def _line(summary: SessionSummary) -> str:
    if summary.problem:
        return f"{summary.id}  {words(summary.problem.message, **summary.problem.details)}"
    score = words("sessions-no-score") if summary.score is None else f"{summary.score:.0f}"
    kind = words("sessions-demonstration") if summary.demonstration else words(f"mode-{summary.mode}")
    return words(
        "sessions-line",
        id=summary.id,
        language=f"{summary.language:5}",
        score=f"{score:>3}",
        questions=summary.questions,
        kind=kind,
    )
