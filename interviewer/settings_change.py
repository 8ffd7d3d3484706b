"""One setting changed in its file, with all comments left as they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

from interviewer.errors import InterviewerError
from interviewer.settings import KINDS, Settings, kind_of, nearest_key, put, read, toml, write

MARK = "\u2016"
"""Stands in the text for no longer than a value takes to be exchanged."""


def change(path: Path, key: str, value: object, words: Callable[[str], str]) -> None:
    """Set `key` in the file to `value`, None for its default; a file that is not there is written first.

    Raises InterviewerError for a mistake in the file, for an unknown key and for a value that does not fit; OSError.
    """
    if key not in KINDS:
        raise InterviewerError("setting-unknown", key=key, nearest=nearest_key(key))
    fitting = None if value is None else _fitting(key, value)
    read(path)
    if not path.exists():
        write(Settings(), path, words)
    put(path, changed(path.read_text(encoding="utf-8-sig"), key, fitting))


def changed(text: str, key: str, value: object) -> str:
    """Give the file's text with another value; a setting that was commented out stands in its place again."""
    import tomlkit

    default = toml(getattr(Settings(), key))
    line = f"# {key} = {default}" if value is None else f"{key} = {toml(value)}"
    document = tomlkit.parse(text)
    if key in document:
        document[key] = MARK
        place = rf"""^[ \t]*["']?{key}["']?[ \t]*=[ \t]*"{MARK}\""""
    else:
        place = rf"^#[ \t]*{key}[ \t]*=.*$"
    after, count = re.subn(place, lambda _: line, tomlkit.dumps(document), count=1, flags=re.MULTILINE)
    return after if count or value is None else f"{text.rstrip()}\n\n{line}\n"


def value_of(key: str, text: str) -> object:
    """Give what `text`, from a command line, means as the value of `key`; as it is where it means nothing.

    Several measures are separated by commas or blanks.
    """
    kind = kind_of(key) if key in KINDS else "text"
    if kind == "measures":
        return text.replace(",", " ").split()
    if kind == "rate":
        return int(text) if text.isascii() and text.isdigit() else text
    if kind == "switch":
        return {"true": True, "false": False}.get(text.casefold(), text)
    return text


def _fitting(key: str, value: object) -> Any:
    try:
        return KINDS[key](None if _has_controls(value) else value)
    except (TypeError, ValueError) as error:
        raise InterviewerError(f"setting-value-{kind_of(key)}", key=key) from error


def _has_controls(value: object) -> bool:
    """Say whether there are characters in it that the file could not hold."""
    return isinstance(value, str) and any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in value)
