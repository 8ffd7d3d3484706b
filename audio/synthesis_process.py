"""The child process in which pyttsx3 speaks one text into a file: an engine that hangs or dies takes nothing along.

Run as a script, with a request as JSON on stdin; the exit status is an `Outcome`. It imports nothing of ours, and
what it prints means nothing: pyttsx3 prints to stdout as it likes. Sources of the quirks: pyttsx3 2.99, its drivers.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any


class Outcome(IntEnum):
    """What the exit status says; any other means that the child died."""

    DONE = 0
    NO_ENGINE = 10
    NO_VOICE = 11
    UNKNOWN_VOICE = 12
    FAILED = 13


class Failure(Exception):  # noqa: N818 (an outcome, and it stays in this module)
    """The request cannot be fulfilled."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.name)
        self.outcome = outcome


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of this machine.

    id: what settings name. languages: as the engine spells them ("en-us", "pt_BR").
    """

    id: str
    name: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """What the child shall do.

    file: what is written, sound for a text and JSON without one (the list of voices).
    language: "en" or "pt-BR"; says the voice if none is named.
    rate: words per minute. timeout: seconds after which the child ends itself, should nobody else.
    """

    file: str
    text: str = ""
    language: str = "en"
    voice: str | None = None
    rate: int = 160
    timeout: float = 30.0


ACCENTS = {"en": ("en-us", "en-gb", "en"), "pt-BR": ("pt-br", "pt")}
"""What each language is looked for under, best first."""


def main() -> Outcome:
    """Do what stdin asks for."""
    request = Request(**json.loads(sys.stdin.buffer.read()))
    faulthandler.dump_traceback_later(request.timeout, exit=True)  # also out of a hanging C call
    engine = _engine()
    if request.text:
        _speak(engine, request)
    else:
        listed = [asdict(voice) for voice in _voices(engine)]
        Path(request.file).write_text(json.dumps(listed), encoding="utf-8")
    return Outcome.DONE


def _engine() -> Any:
    _load_espeak()
    try:
        import pyttsx3

        return pyttsx3.init()
    except Exception as error:  # each driver fails in its own way
        raise Failure(Outcome.NO_ENGINE) from error


def _load_espeak() -> None:
    """Let pyttsx3 find the espeak-ng of the espeakng-loader package (Linux); without it, the system's is used."""
    with suppress(ImportError):
        import ctypes

        import espeakng_loader

        os.environ["ESPEAK_DATA_PATH"] = str(Path(espeakng_loader.get_data_path()).parent)
        # Loaded under its soname, libespeak-ng.so.1, which is what pyttsx3 asks the system for.
        ctypes.CDLL(espeakng_loader.get_library_path(), ctypes.RTLD_GLOBAL)


def _voices(engine: Any) -> list[Voice]:
    return [
        Voice(
            str(voice.id), str(voice.name or voice.id), tuple(str(language) for language in voice.languages if language)
        )
        for voice in engine.getProperty("voices")
    ]


def _speak(engine: Any, request: Request) -> None:
    finished = threading.Event()
    problems: list[object] = []
    engine.connect("finished-utterance", lambda **_: finished.set())
    engine.connect("error", lambda **details: problems.append(details))
    engine.setProperty("voice", _voice(_voices(engine), request))
    engine.setProperty("rate", request.rate)
    engine.save_to_file(request.text, request.file)
    if engine.driver_name == "espeak":
        # It works in a thread of its own, and pyttsx3 stops it before its loop: a setting that this thread had not yet
        # carried out was lost, and one utterance in fifteen came at the driver's own 200 words a minute.
        engine.proxy._driver.stop = lambda: None  # noqa: SLF001
    engine.runAndWait()
    if engine.driver_name == "espeak":
        finished.wait(request.timeout)  # nor does the loop wait for the file
    if problems:
        raise Failure(Outcome.FAILED)


def _voice(voices: list[Voice], request: Request) -> str:
    if request.voice is None:
        return _voice_for(voices, request.language)
    for voice in voices:
        if request.voice.casefold() in {voice.id.casefold(), voice.name.casefold()}:
            return voice.id
    base, _, variant = request.voice.partition("+")
    if variant and _is_variant(variant) and any(voice.id == base for voice in voices):
        return request.voice
    raise Failure(Outcome.UNKNOWN_VOICE)


def _voice_for(voices: list[Voice], language: str) -> str:
    for accent in ACCENTS[language]:
        for voice in voices:
            if accent in {spoken.replace("_", "-").casefold() for spoken in voice.languages}:
                return voice.id
    raise Failure(Outcome.NO_VOICE)


def _is_variant(name: str) -> bool:
    """Say whether espeak has this variant ("f3" in "roa/pt-br+f3"); it takes any, and ignores what it does not know."""
    folder = Path(os.environ.get("ESPEAK_DATA_PATH", "/usr/share"), "espeak-ng-data", "voices", "!v")
    return not folder.is_dir() or name in {variant.name for variant in folder.iterdir()}


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        sys.exit(failure.outcome)
