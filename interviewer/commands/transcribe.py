"""`interviewer transcribe`: recordings in, words with their times out."""

from __future__ import annotations

from pathlib import Path

import click

from audio.transcript import Transcript
from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, language_option, model_option, print_json
from interviewer.documents import file_document
from interviewer.settings import default_language


@click.command(cls=Command, help=words("command-transcribe"))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=words("metavar-files"))
@language_option
@model_option
@json_option
def command(files: tuple[Path, ...], language: str | None, model: str | None, *, as_json: bool) -> None:
    """Write down what is said in each file."""
    from audio.recording import Recording
    from interviewer.equipment import transcriber_for

    transcriber = transcriber_for(model)
    documents = []
    for file in files:
        transcript = transcriber.transcribe(Recording.load(file), language=language or default_language())
        documents.append(file_document(file, transcript))
        if not as_json:
            _show(file, transcript)
    if as_json:
        print_json(documents)


def _show(file: Path, transcript: Transcript) -> None:
    click.echo(click.style(str(file), bold=True))
    for word in transcript.words:
        click.echo(f"{word.start:8.2f} {word.end:8.2f}  {word.probability:4.0%}  {word.text}")
    click.echo(transcript.text or words("screen-heard-nothing"))
