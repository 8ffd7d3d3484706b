"""`interviewer show`: a session's report in the terminal."""

from __future__ import annotations

import click

from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, print_json
from interviewer.wiring import library, report_of


@click.command(cls=Command, help=words("command-show"))
@click.argument("id", default="last", metavar=words("metavar-session"))
@json_option
def command(id: str, *, as_json: bool) -> None:
    """Show the session with this id, the last one unless told otherwise."""
    from interviewer.documents import interview_document
    from interviewer.reporters import terminal

    folder = library().open(id)
    session = folder.load()
    if as_json:
        print_json(interview_document(session, folder=folder.path, report=folder.report_path))
    else:
        click.echo(terminal.render(report_of(folder, session)))
