"""`interviewer report`: a session's report in any of its forms."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import click

from interviewer.commandline import Command, words
from interviewer.reporters import FORMATS, render
from interviewer.wiring import library, report_of

PAGE = "html"


@click.command(cls=Command, help=words("command-report"))
@click.argument("id", default="last", metavar=words("metavar-session"))
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), help=words("option-format"))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar=words("metavar-output"), help=words("option-output")
)
def command(id: str, form: str | None, output: Path | None) -> None:
    """Write the report: the page into the session's folder, other forms to stdout, unless told otherwise."""
    folder = library().open(id)
    form = form or (output.suffix.removeprefix(".") if output and output.suffix[1:] in FORMATS else PAGE)
    report = report_of(folder, folder.load())
    if output:
        # A page in another folder still plays the recordings of the session.
        report = replace(report, recordings=Path(os.path.relpath(folder.path, output.parent)).as_posix())
    text = render(report, form)
    if output is None and form != PAGE:
        click.echo(text, nl=False)
        return
    path = output or folder.report_path
    path.write_text(text, encoding="utf-8")
    click.echo(words("report-written", path=str(path)))
