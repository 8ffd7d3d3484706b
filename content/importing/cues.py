"""How articles are written in a language: phrases read from `cues/` beside this module.

Nothing about a language stands in code; whoever meets an article that is misread adds its phrases there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from content.languages import languages

FOLDER = Path(__file__).parent / "cues"
GAP = r"(?:\W+\w+){0,5}?"
"""What "…" in a phrase stands for."""


class Phrases:
    """Phrases of a language, found in texts without regard to case and accents."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = tuple(phrases)

    def in_(self, text: str) -> bool:
        """Whether one of them stands anywhere in `text`."""
        return bool(self._anywhere.search(folded(text)))

    def open(self, text: str) -> bool:
        """Whether `text` begins with one of them."""
        return self.opening(text) > 0

    def opening(self, text: str) -> int:
        """Give how many letters of `text` the longest of them covers at its beginning, 0 if none does."""
        found = self._opening.match(folded(text))
        return found.end() if found else 0

    def are(self, text: str) -> bool:
        """Whether `text` is one of them and nothing more, apart from punctuation."""
        return bool(self._opening.fullmatch(folded(text).strip(" .:!?…-–—|»›>")))

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        return re.compile(self._alternatives)

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        return re.compile(rf"[\W_]*?(?:{self._alternatives})")

    @property
    def _alternatives(self) -> str:
        longest_first = sorted(self.phrases, key=len, reverse=True)
        return "|".join(_pattern(phrase) for phrase in longest_first) or r"(?!)"


@dataclass(frozen=True, slots=True)
class Cues:
    """What an article in one language is recognised by; the YAML files say what each list is for."""

    labels: Mapping[str, Phrases]
    interrogatives: Phrases
    imperatives: Phrases
    requests: Phrases
    rhetorical: Phrases
    how_to: Phrases
    page_questions: Phrases
    sections: Mapping[str, Phrases]
    closings: Phrases
    adverts: Phrases
    buttons: Phrases
    cards: Phrases
    counts: Phrases
    captions: Phrases
    numbered_captions: Phrases
    navigation: Phrases
    elsewhere: Phrases
    page_lines: Phrases
    kinds: Mapping[str, Phrases]
    kind_sections: Mapping[str, Phrases]
    difficulty: Mapping[str, Phrases]
    columns: Mapping[str, Phrases]
    kind_names: Mapping[str, Phrases]


@cache
def cues(code: str) -> Cues:
    """Give the cues of a language, read once. What pages mix from several languages is known in each."""
    own: dict[str, Any] = _data(code)
    others = [_data(other) for other in languages() if other != code]
    for name in ("labels", "sections", "columns", "kind_names"):
        own[name] = {key: [*own[name][key], *(p for data in others for p in data[name][key])] for key in own[name]}
    for name in ("buttons", "cards", "counts", "captions", "numbered_captions", "elsewhere", "page_lines", "closings"):
        own[name] = [*own[name], *(p for data in others for p in data[name])]
    return Cues(**{field.name: _phrases(own[field.name]) for field in fields(Cues)})


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Give `text` in lower case without accents, letter for letter: places in it are places in `text`."""
    return "".join(map(_folded_letter, text))


@cache
def _folded_letter(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter)[0].lower()[0]


def _pattern(phrase: str) -> str:
    """Give a phrase as a pattern that begins and ends with whole words (or with signs)."""
    words = [GAP if word == "…" else re.escape(folded(word)).replace(r"\*", r"\w*") for word in phrase.split()]
    pattern = r"\W+".join(words).replace(rf"\W+{GAP}", GAP)
    before = r"(?<!\w)" if phrase[0].isalnum() else ""
    after = r"(?![^\W\d])" if re.search(r"[\w*]$", phrase) else ""  # "Q1" is a Q
    return before + pattern + after


def _data(code: str) -> dict[str, Any]:
    import yaml

    # The base loader leaves every scalar a string, so that a bare `no` is the Portuguese word.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    data: dict[str, Any] = yaml.load((FOLDER / f"{code}.yaml").read_text(encoding="utf-8"), loader)  # noqa: S506 (builds strings only)
    return data


def _phrases(value: list[str] | dict[str, list[str]]) -> Any:
    if isinstance(value, dict):
        return {name: Phrases(phrases) for name, phrases in value.items()}
    return Phrases(value)
