"""`interviewer bank import`: an article becomes a bank; it says what it took, what it left out, and where."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import click

from content.bank import Question
from content.errors import ContentError
from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, language_option, print_json
from interviewer.localization import words_in
from interviewer.settings import default_home

if TYPE_CHECKING:
    from content.importing.article import Draft, Imported, Left
    from content.importing.saving import Saved

BANK_SUFFIXES = (".yaml", ".yml")
EXCERPT, PROMPT, EXCERPT_OF_ANSWER = 50, 90, 200
"""Letters shown of what was left out, of a question and of its answer."""


@click.command("import", cls=Command, help=words("command-bank-import"))
@click.argument("file", type=click.Path(path_type=Path), metavar=words("metavar-file"))
@language_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar=words("metavar-output"),
    help=words("option-import-output"),
)
@click.option("--interactive", is_flag=True, help=words("option-interactive"))
@json_option
def command(file: Path, language: str | None, output: Path | None, *, interactive: bool, as_json: bool) -> None:
    """Make a bank, or add to the one that is there."""
    from content.importing import import_article
    from content.importing.saving import new_questions, save

    if output and output.suffix.lower() not in BANK_SUFFIXES:
        raise ContentError("import-output-suffix", output=str(output))
    imported = import_article(file, language)
    code = imported.bank.language
    path = output or default_home() / "banks" / f"{file.stem}.{code}.yaml"
    bank = replace(imported.bank, name=path.stem.removesuffix(f".{code}"))
    is_asking = interactive and not as_json and sys.stdin.isatty()
    dropped = _dropped(new_questions(path, bank), imported) if is_asking else ()
    saved = save(path, bank, dropped=dropped, comment=words_in(code)("import-comment", file=file.name))
    if as_json:
        print_json(_document(path, imported, saved))
    else:
        _report(path, imported, saved, file.name, language)


def _dropped(questions: Sequence[Question], imported: Imported) -> tuple[Question, ...]:
    """Ask for each question whether it is wanted, and give those that are not."""
    drafts = _drafts(imported)
    dropped = []
    for number, question in enumerate(questions, start=1):
        draft = drafts[question.prompt]
        click.echo(f"\n{words('import-question', number=number, total=len(questions), lines=_lines(draft))}")
        click.echo(click.style(question.prompt, bold=True))
        click.echo(_cut(question.reference_answers[0], EXCERPT_OF_ANSWER))
        click.echo(words("import-keep"), nl=False)
        said = sys.stdin.readline().strip().casefold()
        if said in words("answers-all").split():
            break
        if said in words("answers-no").split():
            dropped.append(question)
    click.echo()
    return tuple(dropped)


def _report(path: Path, imported: Imported, saved: Saved, file: str, language: str | None) -> None:
    """Say what was taken and what was left, with lines."""
    drafts = _drafts(imported)
    click.echo(words("import-taken", count=len(saved.added), file=file))
    for section, members in groupby(saved.added, key=lambda question: drafts[question.prompt].section):
        click.echo(f"\n  {click.style(section, bold=True)}" if section else "")
        for question in members:
            _show(question, drafts[question.prompt])
    for message, questions in (("import-kept", saved.kept), ("import-deleted", saved.deleted)):
        if questions:
            click.echo(f"\n{words(message, count=len(questions), bank=str(path))}")
    click.echo(f"\n{words('import-left')}")
    for left in imported.left:
        reason = words(f"left-{left.reason}")
        click.echo(f"  {_lines(left):>11}  {reason:30}  {_cut(left.text, EXCERPT)}")
    _doubts(imported, language)
    if saved.added:
        click.echo(f"\n{words('import-written', bank=str(path))}")


def _show(question: Question, draft: Draft) -> None:
    kind = words(f"kind-{question.kind}")
    click.echo(f"  {_lines(draft):>11}  {_cut(question.prompt, PROMPT)}")
    facts = words("import-facts", id=question.id, kind=kind, points=len(question.key_points))
    click.echo(f"  {'':11}  {click.style(facts, dim=True)}")


def _doubts(imported: Imported, language: str | None) -> None:
    """Say what may have gone wrong."""
    unanswered = sum(left.reason == "no-answer" for left in imported.left)
    if unanswered:
        click.echo(f"\n{words('import-unanswered', count=unanswered)}")
    if imported.encoding not in {"utf-8", "ascii"}:
        click.echo(f"\n{words('import-encoding', encoding=imported.encoding)}")
    if language and imported.seems not in {"", language}:
        click.echo(f"\n{words('import-language', language=language, seems=imported.seems)}")


def _document(path: Path, imported: Imported, saved: Saved) -> dict[str, object]:
    drafts = _drafts(imported)
    return {
        "bank": str(path),
        "title": imported.bank.title,
        "language": imported.bank.language,
        "encoding": imported.encoding,
        "taken": [
            {
                "id": question.id,
                "prompt": question.prompt,
                "kind": question.kind,
                "category": question.category,
                "key_points": len(question.key_points),
                "lines": [drafts[question.prompt].first, drafts[question.prompt].last],
            }
            for question in saved.added
        ],
        "kept": [question.prompt for question in saved.kept],
        "deleted": [question.prompt for question in saved.deleted],
        "left": [
            {"lines": [left.first, left.last], "reason": left.reason, "text": left.text} for left in imported.left
        ],
    }


def _drafts(imported: Imported) -> dict[str, Draft]:
    """Give what each question was made from, by its prompt."""
    return {draft.prompt: draft for draft in imported.drafts}


def _lines(found: Draft | Left) -> str:
    return f"{found.first}" if found.first == found.last else f"{found.first}-{found.last}"


def _cut(text: str, letters: int) -> str:
    return shorten(text, letters, placeholder="...")
