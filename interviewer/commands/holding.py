"""What `practice` and `rehearse` share: their options, and what is made of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from content.bank import Bank, Question
from interviewer.commandline import words
from interviewer.commands.options import AnyFunction, json_option, language_option, model_option
from interviewer.selection import DEFAULT_COUNT, Wanted, across, find, fitting, select

if TYPE_CHECKING:
    from audio.recorded import RecordedAnswers
    from interviewer.session import Mode
    from interviewer.settings import Settings
    from interviewer.staging import Setup

Options = dict[str, Any]

CHOICE: Sequence[Callable[[Any], Any]] = (
    click.option("--bank", "banks", multiple=True, metavar=words("metavar-bank"), help=words("option-banks")),
    language_option,
    click.option("--question", "ids", multiple=True, metavar="ID", help=words("option-question")),
    click.option("--seed", type=int, help=words("option-seed")),
    click.option("--think", type=click.FloatRange(min=0), help=words("option-think")),
    click.option("--budget", type=click.FloatRange(min=1), help=words("option-budget")),
    click.option("--typed", "is_typed", is_flag=True, help=words("option-typed")),
)
EQUIPMENT: Sequence[Callable[[Any], Any]] = (
    click.option("--device", metavar=words("metavar-device"), help=words("option-device")),
    click.option("--voice", metavar=words("metavar-voice"), help=words("option-voice")),
    click.option("--mute", is_flag=True, help=words("option-mute")),
    click.option("--plain", is_flag=True, help=words("option-plain")),
    click.option(
        "--answers", type=click.Path(path_type=Path), metavar=words("metavar-folder"), help=words("option-answers")
    ),
    click.option("--realtime", is_flag=True, help=words("option-realtime")),
    model_option,
    json_option,
)


def interview_options(function: AnyFunction) -> AnyFunction:
    """Add the options of an interview that begins."""
    return _with(CHOICE, equipment_options(function))


def equipment_options(function: AnyFunction) -> AnyFunction:
    """Add the options that say with what any interview is held."""
    return _with(EQUIPMENT, function)


def equipped(options: Options) -> Settings:
    """Give the settings, and before them the options of this command. Raises InterviewerError."""
    from interviewer.settings import current

    settings = current()
    return replace(
        settings,
        microphone=options["device"] or settings.microphone,
        voice=options["voice"] or settings.voice,
        plain=options["plain"] or settings.plain,
    )


def _with(added: Sequence[Callable[[Any], Any]], function: AnyFunction) -> AnyFunction:
    for option in reversed(added):
        function = option(function)
    return function


def hold_interview(mode: Mode, wanted: Wanted, options: Options, *, count: int = DEFAULT_COUNT) -> None:
    """Hold an interview with what is wanted, by the options of the command, and show what was found.

    count: how many questions, where nothing says so.
    """
    from interviewer.commands.running import run
    from interviewer.terminal import is_interactive, libraries_silenced

    if options["is_typed"] and options["answers"] is not None:
        raise click.UsageError(words("typed-or-recorded"))
    is_live = options["answers"] is None and not options["is_typed"]
    with libraries_silenced() if is_live else nullcontext():
        if is_live and not options["as_json"] and is_interactive():
            _check(options)
            _ask_beforehand(options)
        setup = replace(_setup(_bank(options), options), mode=mode)
        seed = random.randrange(10_000) if options["seed"] is None else options["seed"]  # noqa: S311  keeps no secret
        wanted = _wanted(setup, replace(wanted, ids=options["ids"], seed=seed))
        questions = _questions(setup.bank, wanted, count, is_due=options.get("is_due", False))
        run(setup, questions, seed=seed, demonstration=False, as_json=options["as_json"])


def _bank(options: Options) -> Bank:
    from interviewer.wiring import bank_of

    return across([bank_of(name, options["language"]) for name in options["banks"] or (None,)])


def _check(options: Options) -> None:
    """Tell a mistake in what is asked for before anything is asked about this machine. Raises InterviewerError."""
    bank = _bank(options)
    for id in options["ids"]:
        find(bank, id)


def _ask_beforehand(options: Options) -> None:
    from interviewer.commands.setting_up import fetch_if_wanted, set_up_once
    from interviewer.settings import default_model

    if not set_up_once(options["language"], options["model"], options["device"]):
        fetch_if_wanted(options["model"] or default_model())


def _setup(bank: Bank, options: Options) -> Setup:
    from interviewer.settings import default_model
    from interviewer.staging import Setup

    return Setup(
        bank=bank,
        answers=options["answers"],
        model=options["model"] or default_model(),
        realtime=options["realtime"],
        think=options["think"],
        limit=options.get("limit"),
        follow_ups=options.get("follow_ups"),
        budget=60.0 * options["budget"] if options["budget"] else None,
        ladder=options.get("ladder") or (),
        settings=equipped(options),
        mute=options["mute"],
        is_typed=options["is_typed"],
    )


def _wanted(setup: Setup, wanted: Wanted) -> Wanted:
    from interviewer.staging import recorded_answers

    if setup.answers is None:
        return wanted
    return _as_recorded(wanted, setup.bank, recorded_answers(setup.answers, setup.bank))


def _questions(bank: Bank, wanted: Wanted, count: int, *, is_due: bool) -> tuple[Question, ...]:
    from interviewer.wiring import due_now

    if is_due:
        return due_now(bank, wanted)
    return select(bank, replace(wanted, count=wanted.count or count))


def _as_recorded(wanted: Wanted, bank: Bank, answers: RecordedAnswers) -> Wanted:
    """Where nothing else is wanted, ask what the recordings answer: the questions they are named for, else one each."""
    if wanted.ids or wanted.categories or wanted.difficulties or wanted.count:
        return wanted
    named = tuple(question.id for question in fitting(bank, wanted) if question.id in answers.named)
    return replace(wanted, ids=named, count=answers.unnamed)
