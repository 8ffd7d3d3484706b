"""`interviewer review`: the sessions in the browser."""

from __future__ import annotations

import click

from interviewer.commandline import Command, words
from interviewer.commands.options import LanguageType
from interviewer.library import Library
from interviewer.localization import Words, words_in

MANY = 200
"""Sessions that take long enough to read to say so."""


@click.command(cls=Command, help=words("command-review"))
@click.option("--port", type=click.IntRange(0, 65535), metavar="N", help=words("option-port"))
@click.option("--no-browser", is_flag=True, help=words("option-no-browser"))
@click.option("--lang", "language", type=LanguageType(), metavar="en|pt-BR", help=words("option-pages-lang"))
def command(port: int | None, language: str | None, *, no_browser: bool) -> None:
    """Serve the pages on this machine until Ctrl-C."""
    from interviewer.web.application import application
    from interviewer.web.server import address, hosts, listening, open_browser, serve
    from interviewer.wiring import library, review_desk

    words_here = words_in(language) if language else words
    bound = listening(port)
    with bound:
        _read(library(), words_here)
        click.echo(words_here("review-address", address=address(bound)))
        if not no_browser:
            open_browser(address(bound))
        serve(application(review_desk(words_here), hosts(bound)), bound)


def _read(library: Library, words: Words) -> None:
    """Bring the index up to date before the first page waits for it."""
    from interviewer.index.cache import Index

    def show(done: int, total: int) -> None:
        if total > MANY:
            click.echo(words("review-reading", done=done, total=total), err=True)

    with Index(library) as index:
        index.refresh(show)
