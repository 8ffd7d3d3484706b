"""Where things are and how they are set: flags go before the environment, then the file, then the defaults."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from content.languages import canonical
from interviewer.errors import InterviewerError
from interviewer.localization import preferred
from interviewer.scale import SWITCHABLE, Switchable

HOME = "INTERVIEWER_HOME"
MODEL = "INTERVIEWER_MODEL"
LANGUAGE = "INTERVIEWER_LANG"
DEFAULT_MODEL = "small"
"""The smallest Whisper model that is good enough for Portuguese."""

VARIABLES: Mapping[str, str] = {"language": LANGUAGE, "model": MODEL}
"""Settings that the environment can override."""

FILE = "settings.toml"
SLOWEST, FASTEST = 80, 300
"""Words per minute between which a voice can be understood. Ours."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the candidate has set; None leaves it to this machine.

    language: "en" or "pt-BR". model: the speech model's name. microphone, speaker: a device's name, or a part of it.
    voice: its id or name. rate: words per minute. plain: lines in place of the drawn screen.
    without: measures that are neither shown nor counted.
    """

    language: str | None = None
    model: str | None = None
    microphone: str | None = None
    speaker: str | None = None
    voice: str | None = None
    rate: int = 160
    plain: bool = False
    without: tuple[Switchable, ...] = ()


Source = Literal["default", "file", "environment"]


@dataclass(frozen=True, slots=True)
class Setting:
    """One value and where it comes from. variable: of the environment, None if it has none."""

    key: str
    value: Any
    source: Source
    variable: str | None = None


def default_home() -> Path:
    """Give the folder of all that is the candidate's: $INTERVIEWER_HOME, else the platform's for user data."""
    named = os.environ.get(HOME)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("interviewer", appauthor=False)


def default_model() -> str:
    """Give the name of the speech model: $INTERVIEWER_MODEL, else as set, else "small". Raises InterviewerError."""
    return os.environ.get(MODEL) or current().model or DEFAULT_MODEL


def default_language() -> str:
    """Give "en" or "pt-BR": $INTERVIEWER_LANG, else as set, else the locale's.

    A settings file that cannot be read says nothing here: `--help` must not depend on it.
    """
    if os.environ.get(LANGUAGE):
        return preferred()
    try:
        return current().language or preferred()
    except InterviewerError:
        return preferred()


def in_force() -> tuple[Setting, ...]:
    """Give every setting as commands without options use it. Raises InterviewerError for a file with a mistake."""
    values = _values(settings_path())
    computed = {"language": default_language(), "model": default_model()}
    defaults = {field.name: computed.get(field.name, field.default) for field in fields(Settings)}
    return tuple(_setting(key, default, values) for key, default in defaults.items())


def _setting(key: str, default: Any, values: Mapping[str, Any]) -> Setting:
    variable = VARIABLES.get(key)
    if variable and os.environ.get(variable):
        return Setting(key, default, "environment", variable)
    # An empty text in the file leaves it to the machine, as if it were not there.
    if values.get(key) is None:
        return Setting(key, default, "default", variable)
    return Setting(key, values[key], "file", variable)


def settings_path() -> Path:
    """Give the place of the settings file, whether it is there or not."""
    return default_home() / FILE


def current() -> Settings:
    """Give what is set on this machine, the defaults where nothing is. Raises InterviewerError."""
    return read(settings_path())


def read(path: Path) -> Settings:
    """Read a settings file; what it lacks, and a file that is not there, stand for the defaults.

    Raises InterviewerError for what cannot be read, for an unknown key and for a value that does not fit.
    """
    return replace(Settings(), **_values(path))


def _values(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        values = tomllib.loads(text)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise InterviewerError("settings-damaged", path=str(path), reason=str(error)) from error
    for key in values.keys() - KINDS.keys():
        raise InterviewerError(
            "settings-unknown", path=str(path), line=_line(key, text), key=key, nearest=nearest_key(key)
        )
    return {key: _checked(key, value, path, text) for key, value in values.items()}


def nearest_key(key: str) -> str:
    """Give the setting that is called most like `key`."""
    return "".join(get_close_matches(key, KINDS, n=1, cutoff=0.0))


def _line(key: str, text: str) -> int:
    """Give the number of the line on which `key` stands, from 1."""
    name = rf"""["']?{re.escape(key)}["']?"""
    found = re.search(rf"^[ \t]*(?:{name}\s*[=.]|\[+\s*{name}\s*[\].])", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def write(settings: Settings, path: Path, words: Callable[[str], str]) -> None:
    """Write all settings, each below a comment that explains it; what is left to the machine is commented out.

    Raises OSError.
    """
    paragraphs = [_comment(words("settings-heading"))]
    for field in fields(Settings):
        value = getattr(settings, field.name)
        line = f"{field.name} = {toml(value)}"
        comment = _comment(words(f"settings-{field.name}"))
        paragraphs.append(f"{comment}\n{'# ' if value is None else ''}{line}")
    path.parent.mkdir(parents=True, exist_ok=True)
    put(path, "\n\n".join(paragraphs) + "\n")


def put(path: Path, text: str) -> None:
    """Write the file, whole or not at all. Raises OSError."""
    temporary = path.with_name(f".{path.name}.partial")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)


def toml(value: object) -> str:
    """Give a value as the file has it, "" for one that is left to the machine."""
    # Of our kinds of values JSON writes all as TOML does.
    return json.dumps("" if value is None else value, ensure_ascii=False)


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.splitlines())


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        raise TypeError
    return value.strip() or None


def _language(value: object) -> str | None:
    text = _text(value)
    language = canonical(text) if text else None
    if text and language is None:
        raise ValueError
    return language


def _rate(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not SLOWEST <= value <= FASTEST:
        raise ValueError
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _measures(value: object) -> tuple[Switchable, ...]:
    if not isinstance(value, list) or not set(value) <= set(SWITCHABLE):
        raise ValueError
    return tuple(measure for measure in SWITCHABLE if measure in value)


KINDS: Mapping[str, Callable[[object], Any]] = {
    "language": _language,
    "model": _text,
    "microphone": _text,
    "speaker": _text,
    "voice": _text,
    "rate": _rate,
    "plain": _switch,
    "without": _measures,
}
"""What a value must be, by its key."""


def _checked(key: str, value: object, path: Path, text: str) -> Any:
    try:
        return KINDS[key](value)
    except (TypeError, ValueError) as error:
        what = InterviewerError(f"settings-value-{kind_of(key)}", path=str(path), line=_line(key, text), key=key)
        raise what from error


def kind_of(key: str) -> str:
    """Give what kind of value `key` has: text, language, rate, switch or measures."""
    return KINDS[key].__name__.lstrip("_")
