"""What `demo` and `practice` share: hold the interview, keep it, and show what came of it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from content.bank import Question
from interviewer.commands.options import print_json
from interviewer.documents import interview_document
from interviewer.library import SessionFolder, session_id
from interviewer.localization import words_in
from interviewer.practice import hold
from interviewer.session import Plan, Session
from interviewer.staging import Hearing, Setup, hearing_of, interview_of, screen_for, typed_interview_of
from interviewer.terminal import is_interactive
from interviewer.wiring import indexed, library, now, report_of


def run(setup: Setup, questions: Sequence[Question], *, seed: int, demonstration: bool, as_json: bool) -> None:
    """Hold the interview and print its report, or the document of the contract."""
    hearing = None if setup.is_typed else hearing_of(setup)
    started_at = now()
    session = Session(
        id=session_id(started_at),
        started_at=started_at,
        bank=setup.bank.name,
        language=setup.bank.language,
        mode=setup.mode,
        model=hearing.transcriber.name if hearing else "",
        seed=seed,
        demonstration=demonstration,
        plan=Plan(
            tuple(question.id for question in questions), setup.think, setup.limit, setup.ladder, setup.follow_ups
        ),
        without=setup.settings.without,
    )
    folder = library().create(session)
    go_on(setup, hearing, questions, folder, as_json=as_json)


def go_on(
    setup: Setup, hearing: Hearing | None, questions: Sequence[Question], folder: SessionFolder, *, as_json: bool
) -> None:
    """Ask what the session has no answer to yet, and show all of it. hearing: None for typing."""
    session = folder.load()
    with screen_for(setup, as_json=as_json) as screen:
        if hearing:
            interview = interview_of(setup, hearing, questions, folder, screen)
        else:
            interview = typed_interview_of(setup, screen, is_asked=is_interactive() and not as_json)
        asked = [setup.limited(question) for question in questions]
        session = hold(interview, asked, session, indexed(folder))
    show_result(session, folder, as_json=as_json)


def show_result(session: Session, folder: SessionFolder, *, as_json: bool) -> None:
    """Write the page beside the recordings, and print where it is."""
    from interviewer.reporters import html, terminal

    report = report_of(folder, session)
    folder.report_path.write_text(html.render(report), encoding="utf-8")
    if as_json:
        print_json(interview_document(session, folder=folder.path, report=folder.report_path))
        return
    click.echo(terminal.render(report))
    click.echo(words_in(session.language)("session-kept", folder=str(folder.path), report=str(folder.report_path)))
