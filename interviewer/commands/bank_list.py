"""`interviewer bank list`: the banks that there are, one's own and the shipped ones."""

from __future__ import annotations

from pathlib import Path

import click

from content.errors import ContentError
from interviewer.commandline import Command, known_problem, words
from interviewer.commands.options import json_option, print_json
from interviewer.settings import default_home


@click.command("list", cls=Command, help=words("command-bank-list"))
@json_option
def command(*, as_json: bool) -> None:
    """List the banks, one's own first."""
    from content.loading import SHIPPED, bank_files

    documents = [_document(path, is_shipped=path.parent == SHIPPED) for path in bank_files(default_home())]
    if as_json:
        print_json(documents)
        return
    for document in documents:
        click.echo(document["problem"] or words("bank-list-line", **_aligned(document)))
    click.echo(f"\n{words('bank-list-own', folder=str(default_home() / 'banks'))}")


def _document(path: Path, *, is_shipped: bool) -> dict[str, object]:
    """Give what is known of a bank; problem: why it cannot be used."""
    from content.loading import load_bank

    try:
        bank = load_bank(path)
    except ContentError as problem:
        return {"name": path.stem, "path": str(path), "shipped": is_shipped, "problem": known_problem(problem)}
    return {
        "name": bank.name,
        "title": bank.title,
        "language": bank.language,
        "questions": len(bank.questions),
        "path": str(path),
        "shipped": is_shipped,
        "problem": None,
    }


def _aligned(document: dict[str, object]) -> dict[str, str]:
    return {
        "name": f"{document['name']!s:20}",
        "language": f"{document['language']!s:5}",
        "questions": f"{document['questions']!s:>3}",
        "title": str(document["title"]),
        "path": str(document["path"]),
    }
