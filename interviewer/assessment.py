"""What was found in one answer. Facts are fields; scores are properties, computed anew whenever they are read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from content.bank import Kind
from interviewer.scale import (
    FILLERS,
    LEAST_SHARE,
    LENGTHS,
    LIFT,
    LONG_PAUSES,
    STAR,
    SWITCHABLE,
    WEIGHTS,
    WRONG_CLAIM,
    Band,
    Switchable,
    band,
    capped,
    falling,
    fitting,
    weighed,
)

LONG_PAUSE = 1.0
"""Seconds from which a pause is long."""

Status = Literal["covered", "partly", "missed", "unclear"]
FlagName = Literal[
    "empty",
    "dont_know",
    "echo",
    "keyword_salad",
    "off_topic",
    "other_question",
    "repeated",
    "negated",
    "wrong_claim",
    "too_short",
    "profanity",
]


@dataclass(frozen=True, slots=True)
class Span:
    """Words of the transcript.

    start_word, end_word: indices into the whitespace-separated words, from 0, `end_word` exclusive.
    quote: those words. start, end: seconds, None where no times are known.
    """

    start_word: int
    end_word: int
    quote: str
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What became of one key point (or one wrong claim) in this answer.

    index: its place in the question. similarity: 0 to 1. evidence: the words that show it.
    status: "partly" lies between the thresholds; "unclear" means that the words there are too doubtful to judge.
    """

    index: int
    text: str
    weight: float
    bonus: bool
    status: Status
    similarity: float
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A suspicion or a known failure, with the reason in words of the interview's language."""

    name: FlagName
    reason: str
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """Words that were taken for a term which the recogniser misheard; the transcript keeps them as they were heard.

    likeness: of the sounds, 0 to 1.
    """

    term: str
    quote: str
    start_word: int
    end_word: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Filler:
    """A filled pause or filler word.

    start_word, end_word: None for one that was found in the sound and carries no word.
    start, end: seconds, None where no times are known.
    """

    text: str
    source: Literal["word", "sound"] = "word"
    start_word: int | None = None
    end_word: int | None = None
    start: float | None = None
    end: float | None = None


PausePlace = Literal["between", "inside", "before_term"]

_FIELDS: dict[Switchable, tuple[str, ...]] = {
    "fillers": ("fillers",),
    "hedges": ("hedges",),
    "pauses": ("pauses",),
    "pitch": ("pitch", "pitch_spread"),
    "loudness": ("loudness", "loudness_spread"),
    "latency": ("response_latency", "time_to_first_point"),
}
"""What they are stored in. Pace and timing are computed, and ask whether they are switched off."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence between two stretches of speech; start and end in seconds.

    place: between sentences or clauses, inside a clause, or there before a term; None where the words are not known.
    """

    start: float
    end: float
    place: PausePlace | None = None

    @property
    def duration(self) -> float:
        """Seconds."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Delivery:
    """How it was said. None stands for "not measured" (a typed answer has no seconds, a measure was switched off).

    duration: seconds from the first word's beginning to the last word's end.
    speaking: seconds of those in which there was a voice.
    words: how many were said. response_latency: seconds from the end of the question to the first word.
    time_to_first_point: seconds from the first word to the evidence of the first key point.
    pauses: silences of 0.25 s and more inside the answer.
    fillers: words, and sounds that carry none; there were at least so many.
    pitch: median, Hz. pitch_spread: standard deviation, semitones.
    loudness: mean, dB relative to full scale, as the microphone gave it. loudness_spread: standard deviation, dB.
    without: measures that the candidate has switched off; neither shown nor counted.
    """

    words: int
    duration: float | None = None
    speaking: float | None = None
    response_latency: float | None = None
    time_to_first_point: float | None = None
    pauses: tuple[Pause, ...] | None = None
    fillers: tuple[Filler, ...] | None = ()
    hedges: tuple[Filler, ...] | None = ()
    pitch: float | None = None
    pitch_spread: float | None = None
    loudness: float | None = None
    loudness_spread: float | None = None
    without: tuple[Switchable, ...] = ()

    def leaving_out(self, without: Collection[Switchable]) -> Delivery:
        """Give it as if these had never been measured."""
        switched_off = tuple(measure for measure in SWITCHABLE if measure in without)
        nothing: dict[str, Any] = {name: None for measure in switched_off for name in _FIELDS.get(measure, ())}
        return replace(self, **nothing, without=switched_off)

    @property
    def sounds(self) -> tuple[Filler, ...]:
        """The fillers that carry no word."""
        return tuple(filler for filler in self.fillers or () if filler.source == "sound")

    @property
    def speech_rate(self) -> float | None:
        """Words per minute, pauses included."""
        return None if "pace" in self.without else _per_minute(self.words, self.duration)

    @property
    def articulation_rate(self) -> float | None:
        """Words per minute, pauses left out."""
        return None if "pace" in self.without else _per_minute(self.words, self.speaking)

    @property
    def fillers_per_minute(self) -> float | None:
        """Fillers per minute, pauses included."""
        return None if self.fillers is None else _per_minute(len(self.fillers), self.duration)

    @property
    def score(self) -> float | None:
        """How fluent it was, 0 to 100: the mean of fillers and long pauses; None where neither was measured."""
        if not self.duration:
            return None
        parts = []
        if self.fillers is not None:
            parts.append(falling(60.0 * len(self.fillers) / self.duration, *FILLERS))
        if self.pauses is not None:
            long = sum(pause.duration >= LONG_PAUSE for pause in self.pauses)
            parts.append(falling(60.0 * long / self.duration, *LONG_PAUSES))
        return round(sum(parts) / len(parts), 1) if parts else None


def _per_minute(count: int, seconds: float | None) -> float | None:
    return 60.0 * count / seconds if seconds else None


PartName = Literal["situation", "task", "action", "result"]
PARTS: tuple[PartName, ...] = get_args(PartName)
"""In the order of STAR."""


@dataclass(frozen=True, slots=True)
class StarPart:
    """One part of a story told after STAR; seconds is None where no times are known."""

    name: PartName
    spans: tuple[Span, ...] = ()
    words: int = 0
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """How a behavioural answer is built.

    parts: situation, task, action, result, in this order. result_number: the words of a number in the result.
    first_person: share of the sentences' subjects that are "I" rather than "we", None if there is neither.
    """

    parts: tuple[StarPart, ...]
    result_number: Span | None = None
    first_person: float | None = None
    asks_for: Literal["story", "approach"] = "story"

    @property
    def score(self) -> float:
        """How complete it is, 0 to 100: what the parts that are there earn, and a number in the result."""
        worth = STAR[self.asks_for]
        found = sum(worth[part.name] for part in self.parts if part.spans)
        return round(found + (worth["number"] if self.result_number else 0.0), 1)


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to do next, in words of the interview's language, and the evidence it rests on."""

    text: str
    key_point: int | None = None
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything that was found in one answer.

    matches: one a key point, in the question's order. wrong_claims: the misconceptions that were stated.
    estimate: what the regressor makes of the whole answer, 0 to 1, before any cap; None where it was not asked.
    basis: one line on what the numbers rest on, in the interview's language.
    advice: at most three.
    kind: of the question; it decides what the score is made of. time_limit: of the question, in seconds, with what
    its follow-ups add.
    repairs: terms that the recogniser probably misheard.
    """

    matches: tuple[Match, ...]
    delivery: Delivery
    structure: Structure | None = None
    wrong_claims: tuple[Match, ...] = ()
    flags: tuple[Flag, ...] = ()
    estimate: float | None = None
    basis: str = ""
    advice: tuple[Advice, ...] = ()
    kind: Kind = "conceptual"
    time_limit: float = 120.0
    repairs: tuple[Repair, ...] = ()

    @property
    def coverage(self) -> float:
        """Weighted share of the key points covered, 0 to 1; a partly covered one counts half."""
        counted = [match for match in self.matches if not match.bonus]
        total = sum(match.weight for match in counted)
        credit = {"covered": 1.0, "partly": 0.5}
        return sum(match.weight * credit.get(match.status, 0.0) for match in counted) / total if total else 0.0

    @property
    def content(self) -> float:
        """What was said, 0 to 100, about 100 x the weighted share of key points covered, capped by the flags."""
        worth = 100.0 * (self.coverage if self.estimate is None else self.estimate)
        corrected = max(worth - WRONG_CLAIM * len(self.wrong_claims), 0.0)
        return round(capped(corrected, [flag.name for flag in self.flags]), 1)

    @property
    def content_range(self) -> tuple[float, float]:
        """Between which values the content lies, by how sure each key point is: two standard deviations either way."""
        counted = [match for match in self.matches if not match.bonus]
        total = sum(match.weight for match in counted)
        if not total:
            return self.content, self.content
        variance = sum((match.weight / total) ** 2 * match.similarity * (1.0 - match.similarity) for match in counted)
        spread = 200.0 * variance**0.5
        highest = capped(100.0, [flag.name for flag in self.flags])
        return round(max(self.content - spread, 0.0), 1), round(min(self.content + spread, highest), 1)

    @property
    def score(self) -> float:
        """Content, structure, delivery and timing, 0 to 100, weighed by the kind of question; 0 if nothing was said."""
        if self.content == 0.0:
            return 0.0
        # Delivery and structure cannot lift an answer far above what it says.
        return round(min(weighed(self.parts, self.kind), self.content + LIFT), 1)

    @property
    def parts(self) -> dict[str, float]:
        """What the score is made of, as far as it was measured and counts in this kind of question; each 0 to 100."""
        found: dict[str, float | None] = {
            "content": self.content,
            "structure": self.structure.score if self.structure else None,
            "delivery": self.delivery.score,
            "timing": self.timing,
        }
        return {name: value for name, value in found.items() if value is not None and name in WEIGHTS[self.kind]}

    @property
    def timing(self) -> float | None:
        """How well the length fits the question, 0 to 100; None where that was not measured."""
        if self.delivery.duration is None or "timing" in self.delivery.without:
            return None
        shortest, longest = LENGTHS[self.kind]
        # Whoever is given half a minute is not asked for a whole one.
        shortest = min(shortest, LEAST_SHARE * self.time_limit)
        return round(fitting(self.delivery.duration, shortest, max(longest, self.time_limit)), 1)

    @property
    def band(self) -> Band:
        """Name what the score amounts to."""
        return band(self.score)
