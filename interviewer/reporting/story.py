"""How a story is built: situation, task, action, result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from content.languages import language as language_data
from interviewer.assessment import PARTS, PartName, StarPart, Structure
from interviewer.localization import Words
from interviewer.reporting.figures import length, percent
from interviewer.reporting.points import Evidence, evidence


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a story.

    share: of all parts, 0 to 1, by seconds, or by words where no times are known; 0 means that it is missing.
    shown: its length as a person reads it. norm: what is advised, "" if nothing is. evidence: its first words.
    target: share that it should have, 0 to 1, None if nobody says so. aim: the same as a person reads it, in seconds
    where times are known.
    """

    name: PartName
    label: str
    share: float
    shown: str
    norm: str
    evidence: Evidence | None
    target: float | None
    aim: str


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


def story(structure: Structure | None, words: Words, limit: float | None = None) -> Story | None:
    """Give the parts of a story, None where none was asked for. limit: seconds that there were for it."""
    if structure is None or structure.asks_for != "story":
        return None
    sizes = _sizes(structure.parts)
    total = sum(sizes)
    is_timed = any(part.seconds is not None for part in structure.parts)
    time = _aimed_at(words, limit) if is_timed else None
    parts = tuple(
        _part(part, size / total if total else 0.0, time, words)
        for part, size in zip(structure.parts, sizes, strict=True)
    )
    share = structure.first_person
    norm = language_data(words.language).norm("star_action")
    return Story(
        parts,
        evidence(structure.result_number),
        None if share is None else percent(share),
        words("report-source", source=norm.source, strength=words(f"report-strength-{norm.strength}")) if norm else "",
    )


def target_split(language: str) -> Mapping[PartName, float]:
    """Give the share of each part, 0 to 1, in a story whose parts are all as long as the middle of what is advised."""
    middles = _advised(language)
    return {name: seconds / sum(middles.values()) for name, seconds in middles.items()}


def _advised(language: str) -> Mapping[PartName, float]:
    norms = ((name, language_data(language).norm(f"star_{name}")) for name in PARTS)
    return {name: (norm.low + norm.high) / 2 for name, norm in norms if norm}


def _aimed_at(words: Words, limit: float | None) -> float:
    """Give the seconds of a whole story: as advised, or as many as there were."""
    advised = sum(_advised(words.language).values())
    return advised if limit is None else min(advised, limit)


def _sizes(parts: tuple[StarPart, ...]) -> list[float]:
    if all(part.seconds is not None for part in parts if part.words):
        return [part.seconds or 0.0 for part in parts]
    return [float(part.words) for part in parts]


def _part(part: StarPart, share: float, time: float | None, words: Words) -> Part:
    norm = language_data(words.language).norm(f"star_{part.name}")
    target = target_split(words.language).get(part.name)
    return Part(
        part.name,
        words(f"report-star-{part.name}"),
        share,
        _shown(part, words),
        words("report-norm-seconds", low=norm.low, high=norm.high) if norm else "",
        evidence(part.spans[0]) if part.spans else None,
        target,
        "" if target is None else _aim(target, time, words),
    )


def _aim(target: float, time: float | None, words: Words) -> str:
    if time is None:
        return words("star-share", percent=percent(target))
    return words("star-aim", length=length(floor(target * time + 0.5), words), percent=percent(target))


def _shown(part: StarPart, words: Words) -> str:
    if not part.words:
        return words("report-star-missing")
    return words("report-words", count=part.words) if part.seconds is None else length(part.seconds, words)
