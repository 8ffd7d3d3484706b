"""`interviewer reassess`: saved sessions under today's scoring, and what that changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace

import click

from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, print_json
from interviewer.errors import InterviewerError
from interviewer.library import SessionFolder
from interviewer.reassessing import Change, reassessed
from interviewer.settings import current
from interviewer.wiring import assess_for, keep, library


@click.command(cls=Command, help=words("command-reassess"))
@click.argument("id", required=False, metavar=words("metavar-optional-session"))
@json_option
def command(id: str | None, *, as_json: bool) -> None:
    """Assess every session again, or the one with this id, from what was heard then."""
    folders = (library().open(id),) if id else library().folders()
    results = [(folder.id, _reassess(folder)) for folder in folders if id or _is_readable(folder)]
    if as_json:
        print_json([{"id": name, "changes": [asdict(change) for change in changes]} for name, changes in results])
        return
    for line in (line for name, changes in results for line in _lines(name, changes)):
        click.echo(line)
    changed = sum(bool(changes) for _, changes in results)
    click.echo(words("reassessed", sessions=len(results), changed=changed))


def _reassess(folder: SessionFolder) -> tuple[Change, ...]:
    # What is switched off today is off in older sessions, too, and what was switched on again is on.
    session = replace(folder.load(), without=current().without)
    anew, changes = reassessed(session, assess_for(session))
    if changes:
        keep(folder, anew)
    return changes


def _is_readable(folder: SessionFolder) -> bool:
    """Leave out, with a word on why, what cannot be read: one damaged session shall not hold up the others."""
    try:
        folder.load()
    except InterviewerError as problem:
        click.echo(words(problem.message, **problem.details), err=True)
        return False
    return True


def _lines(name: str, changes: tuple[Change, ...]) -> Iterator[str]:
    for change in changes:
        yield words(
            "reassessed-answer",
            id=name,
            question=change.question_id,
            before=round(change.score_before),
            after=round(change.score_after),
            gained=_points(change.gained),
            lost=_points(change.lost),
        )


def _points(indices: tuple[int, ...]) -> str:
    """Give key points by the numbers that a report gives them."""
    return ", ".join(str(index + 1) for index in indices) or "-"
