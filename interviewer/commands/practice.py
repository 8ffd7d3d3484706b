"""`interviewer practice`: the interview."""

from __future__ import annotations

import random
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from content.bank import Bank, Difficulty, Kind
from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, language_option, model_option
from interviewer.selection import DEFAULT_COUNT, Wanted, across, select

if TYPE_CHECKING:
    from audio.recorded import RecordedAnswers
    from interviewer.wiring import Setup


@click.command(cls=Command, help=words("command-practice"))
@click.option("--bank", "banks", multiple=True, metavar=words("metavar-bank"), help=words("option-banks"))
@language_option
@click.option("--category", "categories", multiple=True, help=words("option-category"))
@click.option("--kind", "kinds", multiple=True, type=click.Choice(get_args(Kind)), help=words("option-kind"))
@click.option(
    "--difficulty",
    "difficulties",
    multiple=True,
    type=click.Choice(get_args(Difficulty)),
    help=words("option-difficulty"),
)
@click.option("--question", "ids", multiple=True, metavar="ID", help=words("option-question"))
@click.option("--count", type=click.IntRange(min=1), help=words("option-count", count=DEFAULT_COUNT))
@click.option("--seed", type=int, help=words("option-seed"))
@click.option("--limit", type=click.FloatRange(min=5), help=words("option-limit"))
@click.option("--think", type=click.FloatRange(min=0), default=0.0, help=words("option-think"))
@click.option("--device", metavar=words("metavar-device"), help=words("option-device"))
@click.option("--voice", metavar=words("metavar-voice"), help=words("option-voice"))
@click.option("--mute", is_flag=True, help=words("option-mute"))
@click.option("--plain", is_flag=True, help=words("option-plain"))
@click.option(
    "--answers", type=click.Path(path_type=Path), metavar=words("metavar-folder"), help=words("option-answers")
)
@click.option("--realtime", is_flag=True, help=words("option-realtime"))
@model_option
@json_option
def command(
    banks: tuple[str, ...], language: str | None, limit: float | None, *, as_json: bool, **options: Any
) -> None:
    """Hold an interview, and show what was found."""
    from interviewer.commands.running import run
    from interviewer.terminal import is_interactive, libraries_silenced
    from interviewer.wiring import bank_of

    is_live = options["answers"] is None
    with libraries_silenced() if is_live else nullcontext():
        if is_live and not as_json and is_interactive():
            _ask_beforehand(language, options)
        seed = random.randrange(10_000) if options["seed"] is None else options["seed"]  # noqa: S311  keeps no secret
        setup = _setup(across([bank_of(name, language) for name in banks or (None,)]), options)
        questions = select(setup.bank, _wanted(setup, seed, options))
        if limit is not None:
            questions = tuple(replace(question, time_limit=limit) for question in questions)
        run(setup, questions, seed=seed, demonstration=False, as_json=as_json)


def _ask_beforehand(language: str | None, options: dict[str, Any]) -> None:
    from interviewer.commands.setting_up import fetch_if_wanted, set_up_once
    from interviewer.settings import default_model

    if not set_up_once(language, options["model"], options["device"]):
        fetch_if_wanted(options["model"] or default_model())


def _setup(bank: Bank, options: dict[str, Any]) -> Setup:
    from interviewer.settings import current, default_model
    from interviewer.wiring import Setup

    settings = current()
    return Setup(
        bank=bank,
        answers=options["answers"],
        model=options["model"] or default_model(),
        realtime=options["realtime"],
        think=options["think"],
        settings=replace(
            settings,
            microphone=options["device"] or settings.microphone,
            voice=options["voice"] or settings.voice,
            plain=options["plain"] or settings.plain,
        ),
        mute=options["mute"],
    )


def _wanted(setup: Setup, seed: int, options: dict[str, Any]) -> Wanted:
    from interviewer.wiring import recorded_answers

    wanted = Wanted(
        ids=options["ids"],
        categories=options["categories"],
        kinds=options["kinds"],
        difficulties=options["difficulties"],
        count=options["count"],
        seed=seed,
    )
    if setup.answers is None:
        return wanted
    return _as_recorded(wanted, setup.bank, recorded_answers(setup.answers, setup.bank))


def _as_recorded(wanted: Wanted, bank: Bank, answers: RecordedAnswers) -> Wanted:
    """Where nothing else is wanted, ask what the recordings answer: the questions they are named for, else one each."""
    if wanted != Wanted(seed=wanted.seed):
        return wanted
    named = tuple(question.id for question in bank.questions if question.id in answers.named)
    return replace(wanted, ids=named, count=answers.unnamed)
