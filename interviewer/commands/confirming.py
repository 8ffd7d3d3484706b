"""Asking once before something is erased."""

from __future__ import annotations

import sys

import click

from interviewer.commandline import words


def is_confirmed(question: str) -> bool:
    """Ask where somebody can answer; a program that calls this cannot be asked, and said clearly what it wants."""
    if not sys.stdin.isatty():
        return True
    click.echo(question, nl=False)
    return sys.stdin.readline().strip().casefold() in words("answers-yes").split()
