"""`interviewer download`: fetch a speech model, once."""

from __future__ import annotations

import click

from interviewer.commandline import Command, words
from interviewer.settings import default_model


@click.command(cls=Command, help=words("command-download"))
@click.argument("model", required=False, metavar=words("metavar-optional-model"))
def command(model: str | None) -> None:
    """Fetch it and show how far it is; what is there already is not fetched again."""
    from audio.speech_models import is_intact

    model = model or default_model()
    if not is_intact(model):
        fetch(model)
    click.echo(words("download-ready", model=model))


def fetch(model: str) -> None:
    """Fetch a model and show how far it is. Raises DownloadError."""
    from audio.speech_models import size_of

    size = size_of(model)
    known = {"megabytes": size // 1_000_000} if size else {}
    click.echo(words("download-size" if size else "download", model=model, **known), err=True)
    _fetch(model, size)


def _fetch(model: str, size: int | None) -> None:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TransferSpeedColumn

    from audio.speech_models import download

    with Progress(BarColumn(), DownloadColumn(), TransferSpeedColumn(), console=Console(stderr=True)) as progress:
        task = progress.add_task("", total=size)
        download(model, lambda done, total: progress.update(task, completed=done, total=total or size))
