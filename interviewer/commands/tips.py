"""`interviewer tips`: the coach's advice."""

from __future__ import annotations

import textwrap
from itertools import groupby

import click

from content.tips import Tip, tips
from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, language_option, print_json
from interviewer.documents import plain
from interviewer.localization import preferred, words_in

WIDTH = 80


@click.command(cls=Command, help=words("command-tips"))
@language_option
@json_option
def command(language: str | None, *, as_json: bool) -> None:
    """Show what candidates often ask, and how to prepare."""
    language = language or preferred()
    advice = tips(language)
    if as_json:
        print_json([plain(tip) for tip in advice])
        return
    for group, members in groupby(advice, key=lambda tip: tip.group):
        click.echo(click.style(words_in(language)(f"tips-{group}"), bold=True))
        for tip in members:
            _show(tip)


def _show(tip: Tip) -> None:
    click.echo(f"\n  {tip.title}")
    click.echo(textwrap.fill(tip.text, WIDTH, initial_indent="    ", subsequent_indent="    "))
    click.echo()
