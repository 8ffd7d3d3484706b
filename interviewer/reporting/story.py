"""How a story is built: situation, task, action, result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from content.languages import language as language_data
from interviewer.assessment import StarPart, Structure
from interviewer.localization import Words
from interviewer.reporting.figures import length, percent
from interviewer.reporting.points import Evidence, evidence


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a story.

    share: of all parts, 0 to 1, by seconds, or by words where no times are known; 0 means that it is missing.
    shown: its length as a person reads it. norm: what is advised, "" if nothing is. evidence: its first words.
    """

    name: Literal["situation", "task", "action", "result"]
    label: str
    share: float
    shown: str
    norm: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Story:
    """A whole story.

    number: the words of the number in its result.
    first_person: "I" beside "we" in whole percent, None if neither was said.
    """

    parts: tuple[Part, ...]
    number: Evidence | None
    first_person: int | None
    source: str


def story(structure: Structure | None, words: Words) -> Story | None:
    """Give the parts of a story, None where none was asked for."""
    if structure is None or structure.asks_for != "story":
        return None
    sizes = _sizes(structure.parts)
    total = sum(sizes)
    parts = tuple(
        _part(part, size / total if total else 0.0, words) for part, size in zip(structure.parts, sizes, strict=True)
    )
    share = structure.first_person
    norm = language_data(words.language).norm("star_action")
    return Story(
        parts,
        evidence(structure.result_number),
        None if share is None else percent(share),
        words("report-source", source=norm.source, strength=words(f"report-strength-{norm.strength}")) if norm else "",
    )


def _sizes(parts: tuple[StarPart, ...]) -> list[float]:
    if all(part.seconds is not None for part in parts if part.words):
        return [part.seconds or 0.0 for part in parts]
    return [float(part.words) for part in parts]


def _part(part: StarPart, share: float, words: Words) -> Part:
    norm = language_data(words.language).norm(f"star_{part.name}")
    return Part(
        part.name,
        words(f"report-star-{part.name}"),
        share,
        _shown(part, words),
        words("report-norm-seconds", low=norm.low, high=norm.high) if norm else "",
        evidence(part.spans[0]) if part.spans else None,
    )


def _shown(part: StarPart, words: Words) -> str:
    if not part.words:
        return words("report-star-missing")
    return words("report-words", count=part.words) if part.seconds is None else length(part.seconds, words)
