"""`interviewer resume`: a session that was broken off goes on, with the questions that are left."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from content.bank import Bank, Question
from content.errors import ContentError
from interviewer.commandline import Command, words
from interviewer.commands.holding import equipment_options, equipped
from interviewer.errors import InterviewerError
from interviewer.library import SessionFolder
from interviewer.resuming import LeftMicrophones, declined, questions_of, recordings_left, recovered, waiting
from interviewer.session import Session
from interviewer.terminal import is_interactive, libraries_silenced

if TYPE_CHECKING:
    from interviewer.interview import Interview
    from interviewer.staging import Hearing, Setup


@click.command(cls=Command, help=words("command-resume"))
@click.argument("id", default="last", metavar=words("metavar-optional-session"))
@click.option("--bank", "banks", multiple=True, metavar=words("metavar-bank"), help=words("option-resume-bank"))
@equipment_options
def command(id: str, *, as_json: bool, **options: Any) -> None:
    """Take it up where it was broken off, under the rules that it began with."""
    from interviewer.commands.running import go_on
    from interviewer.staging import hearing_of
    from interviewer.wiring import library

    folder = library().open(id)
    session = folder.load()
    bank = _bank(session, options["banks"])
    questions = questions_of(session, bank)
    setup = _setup(session, bank, options)
    is_live = setup.answers is None and not setup.is_typed
    is_asked = is_interactive() and not as_json
    with libraries_silenced() if is_live else nullcontext():
        if is_live and is_asked:
            _fetch_if_wanted(setup.model)
        hearing = None if setup.is_typed else hearing_of(setup)
        if hearing:
            _recover(setup, hearing, questions, folder, is_asked=is_asked)
            _pass_over(hearing, folder.load())
        go_on(setup, hearing, questions, folder, as_json=as_json)


def _bank(session: Session, names: Sequence[str]) -> Bank:
    from interviewer.selection import across
    from interviewer.wiring import bank_again, bank_of

    if names:
        return across([bank_of(name, session.language) for name in names])
    try:
        return bank_again(session.bank, session.language)
    except ContentError as error:
        raise InterviewerError("resume-bank-gone", bank=session.bank[:100]) from error


def _setup(session: Session, bank: Bank, options: dict[str, Any]) -> Setup:
    from interviewer.staging import Setup

    plan = session.plan
    return Setup(
        bank=bank,
        answers=options["answers"],
        model=options["model"] or session.model,
        realtime=options["realtime"],
        mode=session.mode,
        think=plan.think if plan else None,
        limit=plan.limit if plan else None,
        ladder=plan.ladder if plan else (),
        follow_ups=plan.follow_ups if plan else None,
        settings=replace(equipped(options), without=session.without),
        mute=options["mute"],
        is_typed=not session.model,
    )


def _fetch_if_wanted(model: str) -> None:
    from interviewer.commands.setting_up import fetch_if_wanted

    fetch_if_wanted(model)


def _recover(
    setup: Setup, hearing: Hearing, questions: Sequence[Question], folder: SessionFolder, *, is_asked: bool
) -> None:
    """Make turns of the answers that were recorded and never written down, and say what becomes of each."""
    from interviewer.wiring import indexed

    session = folder.load()
    _tell_of_continuations(session, folder)
    for found in list(recordings_left(folder, session, questions)):
        left = replace(found, question=setup.limited(found.question, found.take))
        details = {"number": left.number, "seconds": round(left.seconds)}
        if is_asked and not _is_wanted(details):
            click.echo(words("resume-declined", path=str(declined(left, folder)), number=left.number), err=True)
            continue
        kept = waiting(left, folder)
        interview = _listening(setup, hearing, LeftMicrophones({left.question.id: kept.path}), folder)
        turn = recovered(kept, folder, interview.listener, interview.assessor)
        click.echo(words("resume-recovered" if turn else "resume-silent", **details), err=True)
        if turn:
            session = replace(session, turns=(*session.turns, turn))
            indexed(folder).save(session)


def _tell_of_continuations(session: Session, folder: SessionFolder) -> None:
    """Say where lies what was said after an answer and never became a part of it."""
    for turn in session.turns:
        path = folder.recording_path(turn.number, turn.question.id, turn.take)
        if path.exists():
            click.echo(words("resume-continuation", number=turn.number, path=str(path)), err=True)


def _is_wanted(details: dict[str, Any]) -> bool:
    from interviewer.commands.confirming import is_confirmed

    return is_confirmed(words("resume-take", **details))


def _listening(setup: Setup, hearing: Hearing, microphones: LeftMicrophones, folder: SessionFolder) -> Interview:
    """Give what hears a recording that was left behind: as fast as it can, by the same rules as before."""
    from interviewer.localization import words_in
    from interviewer.screen import QuietScreen
    from interviewer.staging import interview_of

    on_file = replace(setup, answers=folder.path, realtime=False)
    screen = QuietScreen(words_in(setup.bank.language))
    return interview_of(on_file, replace(hearing, microphones=microphones), (), folder, screen)


def _pass_over(hearing: Hearing, session: Session) -> None:
    """Leave out the recordings of what is answered; a microphone has none."""
    for turn in session.turns:
        for _ in range(1 + len(turn.answer.follow_ups)):
            hearing.microphones.microphone(turn.question.id)
