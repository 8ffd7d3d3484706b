"""`interviewer download`: fetch a speech model, once."""

from __future__ import annotations

import click

from interviewer.commandline import Command, words
from interviewer.settings import default_model


@click.command(cls=Command, help=words("command-download"))
@click.argument("model", required=False, metavar=words("metavar-optional-model"))
def command(model: str | None) -> None:
    """Fetch it and show how far it is; what is there already is not fetched again."""
    from audio.speech_models import download, is_here, size_of

    model = model or default_model()
    if not is_here(model):
        size = size_of(model)
        known = {"megabytes": size // 1_000_000} if size else {}
        click.echo(words("download-size" if size else "download", model=model, **known), err=True)
        with click.progressbar(length=size or 1, file=click.get_text_stream("stderr")) as bar:

            def show(done: int, total: int) -> None:
                bar.length = max(total, done, 1)
                bar.update(done - bar.pos)

            download(model, show)
    click.echo(words("download-ready", model=model))
