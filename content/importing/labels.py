"""What announces a part of a question: "Description:", "Sample answer:", "Resposta:", "Q1:"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from content.importing.cues import Cues, Phrases

_AFTER_PHRASE = re.compile(
    r"\s*(?:n[º°o.]{1,2}\s*)?#?(\d{1,3})?\s*(?:(?:of|de|/)\s*\d{1,3})?\s*(?:\([^)]{1,40}\))?\s*([:：]|[.)](?=\s|$)|[-–—](?=\s)|$)\s*"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a line.

    role: question, answer, assesses, follow_up or hint. number: that it has, else None.
    rest: what follows in the line. mark: what ends it, "" where nothing else stands in the line.
    is_letter: "Q:", "A.": told from a list's letters only by its company.
    """

    role: str
    number: int | None
    rest: str
    mark: str
    is_letter: bool


def label_of(text: str, cues: Cues) -> Label | None:
    """Give the label that a line begins with, None if with none."""
    for role, phrases in cues.labels.items():
        label = _label(text, role, phrases)
        if label:
            return label
    return None


def _label(text: str, role: str, phrases: Phrases) -> Label | None:
    opened = phrases.opening(text)
    after = _AFTER_PHRASE.match(text, opened) if opened else None
    if after is None:
        return None
    number, mark = after[1], after[2]
    is_letter = len(text[:opened].strip(" \"'*_([")) == 1
    # "Answer." and "Response - " begin sentences; a letter may end so: "A. It is ..."
    if (mark in {".", ")"} and not is_letter and not number) or (is_letter and not mark):
        return None
    return Label(role, int(number) if number else None, text[after.end() :].strip(" *_"), mark, is_letter)
