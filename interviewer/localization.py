"""The program's own words, in English and Portuguese, from the Fluent catalogues in `locales/`."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from content.languages import canonical

LANGUAGES = ("en", "pt-BR")
CATALOGUES = Path(__file__).parent / "locales"


def preferred() -> str:
    """Give the language of the person at this machine: $INTERVIEWER_LANG, then the locale, then English."""
    for variable in ("INTERVIEWER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return canonical(os.environ[variable]) or "en"
    return "en"


class Words:
    """The words of one language: `words("session-saved", folder=...)`.

    language: "en" or "pt-BR".
    """

    def __init__(self, language: str) -> None:
        self.language = language
        # No bidirectional marks around what is filled in: terminals show them as rubbish.
        self._bundle = FluentBundle([language], use_isolating=False)
        for path in sorted((CATALOGUES / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))

    def __call__(self, message: str, **details: str | float) -> str:
        """Give the message with the details filled in.

        Raises KeyError for an unknown message and ValueError for a missing detail.
        """
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            raise KeyError(message)
        text, problems = self._bundle.format_pattern(pattern, details)
        if problems:
            raise ValueError(f"{message} ({self.language}): {problems[0]}")
        return str(text)


@cache
def words_in(language: str) -> Words:
    """Give the words of `language`, read once."""
    return Words(language)
