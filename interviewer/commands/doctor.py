"""`interviewer doctor`: does everything work here, and what repairs what does not."""

from __future__ import annotations

from collections.abc import Iterator
from shutil import get_terminal_size
from textwrap import fill

import click

from interviewer.checkup import Finding, Note, examine
from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, language_option, model_option, print_json

INDENT = 15
"""Columns of the names of the checks."""


@click.command(cls=Command, help=words("command-doctor"))
@language_option
@model_option
@click.option("--device", metavar=words("metavar-device"), help=words("option-device"))
@json_option
def command(language: str | None, model: str | None, device: str | None, *, as_json: bool) -> int:
    """Check one thing after the other; the exit status is 0 if all of it works."""
    from interviewer.terminal import libraries_silenced

    findings = []
    with libraries_silenced():
        for finding in _findings(language, model, device, as_json=as_json):
            findings.append(finding)
            if not as_json:
                click.echo(_shown(finding))
    works = all(finding.works for finding in findings)
    if as_json:
        print_json({"works": works, "checks": [_document(finding) for finding in findings]})
    else:
        click.echo(f"\n{words('doctor-all-works' if works else 'doctor-not-all')}")
    return 0 if works else 1


def _findings(language: str | None, model: str | None, device: str | None, *, as_json: bool) -> Iterator[Finding]:
    from dataclasses import replace

    from interviewer.equipment import checks_for
    from interviewer.settings import current, default_language, default_model
    from interviewer.terminal import is_interactive

    def ask() -> bool:
        if as_json or not is_interactive():
            return False
        click.echo(words("doctor-say-something"))
        return True

    settings = current()
    settings = replace(settings, microphone=device or settings.microphone)
    return examine(checks_for(settings, language or default_language(), model or default_model(), ask))


def _shown(finding: Finding) -> str:
    state = words("doctor-works" if finding.works else "doctor-broken")
    name = words(f"doctor-name-{finding.check}")
    first = _filled(f"{name:{INDENT}}", f"{state}: {_said(finding.said)}")
    # Styled when the lines are broken: what styles has no width.
    lines = [first.replace(state, click.style(state, bold=not finding.works), 1)]
    lines += [_filled(" " * INDENT, _said(note)) for note in finding.notes]
    return "\n".join(lines)


def _filled(first: str, text: str) -> str:
    width = max(get_terminal_size().columns, 2 * INDENT)
    return fill(text, width, initial_indent=first, subsequent_indent=" " * INDENT)


def _said(note: Note) -> str:
    return words(note.message, **note.details)


def _document(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "works": finding.works,
        "message": _said(finding.said),
        "notes": [_said(note) for note in finding.notes],
    }
