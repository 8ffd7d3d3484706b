"""Jargon written the way a voice says it rightly: "MLOps" as "em el ops"."""

from __future__ import annotations

import re
from collections.abc import Mapping


class Pronunciation:
    """A lexicon for one language.

    spellings: term -> how to write it for the voice. A term in lower case is also found with capitals.
    """

    def __init__(self, spellings: Mapping[str, str]) -> None:
        self._spellings = dict(spellings)
        exact = [term for term in spellings if term != term.lower()]
        lower = [term for term in spellings if term == term.lower()]
        self._pattern = re.compile(rf"(?<!\w)(?:{_any(exact)}|(?i:{_any(lower)}))(?!\w)") if spellings else None

    def spell(self, text: str) -> str:
        """Give the text with every term of the lexicon respelled."""
        return self._pattern.sub(self._spelling, text) if self._pattern else text

    def _spelling(self, found: re.Match[str]) -> str:
        term = found.group()
        return self._spellings[term if term in self._spellings else term.lower()]


def _any(terms: list[str]) -> str:
    # The longest first: "CI/CD pipeline" before "CI/CD". No term at all must match nothing, not everywhere.
    return "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True)) or r"(?!)"
