"""In how many texts a word stands, before any bank is read: counted in our own banks (`benchmarks/fit_scoring.py`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PATH = Path(__file__).parent / "background.json"


@dataclass(frozen=True, slots=True)
class Background:
    """How many texts were counted, and in how many each word stands; words that stand in one only are left out."""

    texts: int
    counts: Mapping[str, int]


@cache
def background_of(language: str) -> Background:
    """Read the counts that the package carries for a language, once."""
    data = json.loads(PATH.read_text(encoding="utf-8"))[language]
    return Background(data["texts"], data["counts"])
