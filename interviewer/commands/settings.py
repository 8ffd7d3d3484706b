"""`interviewer settings`: where they are, what they are and why, and changing them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from interviewer.commandline import Command, words
from interviewer.commands.options import json_option, print_json
from interviewer.errors import InterviewerError
from interviewer.settings import (
    KINDS,
    Setting,
    Settings,
    default_home,
    in_force,
    nearest_key,
    read,
    settings_path,
    write,
)

LONGEST_KEY = max(map(len, KINDS))


@click.command(cls=Command, help=words("command-settings"))
@click.argument("key", required=False, metavar=words("metavar-setting"))
@click.argument("value", required=False, metavar=words("metavar-value"))
@click.option("--edit", "edits", is_flag=True, help=words("option-settings-edit"))
@click.option("--unset", "unset", metavar=words("metavar-key"), help=words("option-settings-unset"))
@json_option
def command(key: str | None, value: str | None, unset: str | None, *, edits: bool, as_json: bool) -> None:
    """Show all settings, or one; change one, or open the file."""
    if sum((edits, unset is not None, key is not None)) > 1:
        raise click.UsageError(words("settings-one-thing"))
    if edits:
        _edit(settings_path())
        return
    if unset is not None:
        _change(unset, None)
    elif key is not None and value is not None:
        _change(key, value)
    _show(key or unset, as_json=as_json)


def _change(key: str, value: str | None) -> None:
    from interviewer.settings_change import change, value_of

    change(settings_path(), key, None if value is None else value_of(key, value), words)


def _show(key: str | None, *, as_json: bool) -> None:
    if key is not None and key not in KINDS:
        raise InterviewerError("setting-unknown", key=key, nearest=nearest_key(key))
    settings = [setting for setting in in_force() if key in {None, setting.key}]
    if as_json:
        print_json(_document(settings))
        return
    for line in _heading() if key is None else ():
        click.echo(line)
    width = max(len(_shown(setting.value)) for setting in settings)
    for setting in settings:
        source = words(f"settings-source-{setting.source}", variable=setting.variable or "")
        click.echo(f"  {setting.key:{LONGEST_KEY}}  {_shown(setting.value):{width}}  {source}")


def _heading() -> Iterator[str]:
    path = settings_path()
    yield words("settings-file" if path.exists() else "settings-no-file", path=str(path))
    yield words("settings-home", path=str(default_home()))
    yield ""


def _shown(value: Any) -> str:
    if value is None:
        return words("settings-left")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ", ".join(value) or "-"
    return str(value)


def _document(settings: list[Setting]) -> dict[str, Any]:
    path = settings_path()
    return {
        "file": str(path),
        "exists": path.exists(),
        "home": str(default_home()),
        "settings": {
            setting.key: {"value": setting.value, "source": setting.source, "variable": setting.variable}
            for setting in settings
        },
    }


def _edit(path: Path) -> None:
    """Open the file, written with all its comments first, until it has no mistake or the candidate gives up."""
    from interviewer.commands.confirming import is_confirmed
    from interviewer.editing import open_in_editor
    from interviewer.terminal import is_interactive

    if not path.exists():
        write(Settings(), path, words)
    while True:
        open_in_editor(path)
        try:
            read(path)
        except InterviewerError as problem:
            if not is_interactive():
                raise
            click.echo(words(problem.message, **problem.details), err=True)
            if not is_confirmed(words("settings-edit-again")):
                raise click.exceptions.Exit(1) from problem
            continue
        click.echo(words("settings-fine", path=str(path)))
        return
