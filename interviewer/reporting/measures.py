"""How it was said, each number beside what is usual and who says so."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

from content.bank import Question
from content.languages import Norm
from content.languages import language as language_data
from interviewer.assessment import Delivery, Filler
from interviewer.localization import Words
from interviewer.reporting.figures import length
from interviewer.reporting.said import LONG_PAUSE

Reading = Literal["fine", "watch", "harms", "below", "within", "above", ""]

SHORTEST_JUDGED = 15.0
"""Seconds of speech from which a rate is judged; two fillers in five seconds are no habit (ours)."""

LENGTH_LIMIT = "answer_length_limit"
"""The norm that says from when on an answer is too long, and nothing about too short ones."""

CURIOSITIES = {"silent_pause", "response_latency"}
"""Norms that explain a number but judge none, and say so in words of their own."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual, who says so, and where a value lies beside it.

    low, high: the norm's bounds, in the measure's unit. text: the same in words.
    fine: which side of the bounds is fine, None for a norm that judges nothing.
    source: who says so and how strong that is.
    reading: where the value lies, "" where it is for information only. verdict: the same in words.
    """

    low: float
    high: float
    fine: Literal["between", "below", "above"] | None
    text: str
    source: str
    reading: Reading
    verdict: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One number.

    value: as measured, in `unit`. shown: as a person reads it, unit included. detail: what it is made of.
    usual: None where there is no norm worth showing.
    """

    name: str
    label: str
    value: float
    unit: str
    shown: str
    detail: str = ""
    usual: Usual | None = None


def measures(
    delivery: Delivery, question: Question, words: Words, first_length: float | None = None
) -> tuple[Measure, ...]:
    """Give everything that was measured; what was not is left out.

    first_length: seconds of the answer before the first follow-up, None where none was asked; the usual lengths are
    those of answers to one question.
    """
    sheet = _Sheet(delivery, words, first_length)
    rows = (
        sheet.length(question),
        sheet.rate("speech-rate", delivery.speech_rate, "speech_rate"),
        sheet.rate("articulation-rate", delivery.articulation_rate, None),
        sheet.fillers(),
        sheet.hedges(),
        sheet.long_pauses(),
        sheet.pauses_inside(),
        sheet.pitch(),
        sheet.seconds("response-latency", delivery.response_latency, "response_latency"),
        sheet.seconds("time-to-first-point", delivery.time_to_first_point, None),
    )
    return tuple(row for row in rows if row is not None)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Makes rows out of one answer's delivery."""

    delivery: Delivery
    words: Words
    first_length: float | None

    def seconds(self, name: str, value: float | None, norm: str | None) -> Measure | None:
        if value is None:
            return None
        return Measure(name, self._label(name), value, "s", length(value, self.words), usual=self._usual(value, norm))

    def length(self, question: Question) -> Measure | None:
        norm = "answer_length_behavioural" if question.kind == "behavioural" else LENGTH_LIMIT
        if "timing" in self.delivery.without:
            return None
        whole = self.seconds("answer-length", self.delivery.duration, norm)
        first = self.seconds("answer-length", self.first_length, norm)
        if whole is None or first is None:
            return whole
        return replace(first, detail=self.words("report-with-follow-ups", length=whole.shown))

    def rate(self, name: str, value: float | None, norm: str | None) -> Measure | None:
        if value is None:
            return None
        shown = self.words("report-words-per-minute", rate=round(value))
        return Measure(name, self._label(name), value, "words/min", shown, usual=self._usual(value, norm))

    def fillers(self) -> Measure | None:
        value = self.delivery.fillers_per_minute
        if value is None:
            return None
        return Measure(
            "fillers",
            self._label("fillers"),
            value,
            "1/min",
            self.words("report-per-minute", rate=round(value, 1)),
            self._apart(self.delivery.fillers or ()),
            self._usual(value, "fillers_per_minute"),
        )

    def hedges(self) -> Measure | None:
        hedges = self.delivery.hedges
        if not hedges:
            return None
        shown = self.words("report-times", count=len(hedges))
        return Measure("hedges", self._label("hedges"), len(hedges), "1", shown, self._counted(hedges))

    def long_pauses(self) -> Measure | None:
        if self.delivery.pauses is None:
            return None
        long = [pause.duration for pause in self.delivery.pauses if pause.duration >= LONG_PAUSE]
        detail = self.words("report-longest-pause", length=length(max(long), self.words)) if long else ""
        shown = self.words("report-times", count=len(long))
        usual = self._usual(len(long), "silent_pause")
        return Measure("long-pauses", self._label("long-pauses"), len(long), "1", shown, detail, usual)

    def pauses_inside(self) -> Measure | None:
        placed = [pause for pause in self.delivery.pauses or () if pause.place is not None]
        inside = [pause for pause in placed if pause.place != "between"]
        if not placed:
            return None
        terms = sum(pause.place == "before_term" for pause in inside)
        seconds = sum(pause.duration for pause in inside)
        detail = self.words("report-pauses-inside-detail", length=length(seconds, self.words), terms=terms)
        shown = self.words("report-times", count=len(inside))
        return Measure("pauses-inside", self._label("pauses-inside"), len(inside), "1", shown, detail if inside else "")

    def pitch(self) -> Measure | None:
        value = self.delivery.pitch_spread
        if value is None:
            return None
        shown = self.words("report-semitones", value=round(value, 1))
        detail = self.words("report-pitch-detail", hertz=round(self.delivery.pitch or 0.0))
        label = self._label("pitch-variation")
        return Measure("pitch-variation", label, value, "st", shown, detail, self._usual(value, "pitch_variation"))

    def _apart(self, fillers: tuple[Filler, ...]) -> str:
        """Say how many were words and how many were sounds; some are always missed."""
        counted, sounds = self._counted(fillers), len(self.delivery.sounds)
        if not sounds:
            return counted
        return self.words("report-fillers-apart", words=len(fillers) - sounds, sounds=sounds, counted=counted)

    def _label(self, name: str) -> str:
        return self.words(f"report-measure-{name}")

    def _counted(self, found: tuple[Filler, ...]) -> str:
        names = (filler.text.strip(" ,.;:!?…").lower() or self.words("report-wordless") for filler in found)
        return ", ".join(f"{name} × {count}" if count > 1 else name for name, count in Counter(names).most_common())

    def _usual(self, value: float, measure: str | None) -> Usual | None:
        norm = language_data(self.words.language).norm(measure) if measure else None
        if norm is None:
            return None
        is_short = norm.unit != "s" and (self.delivery.duration or 0.0) < SHORTEST_JUDGED
        reading = "" if is_short else reading_of(value, norm)
        verdict = "information" if norm.information_only or norm.measure in CURIOSITIES else "short"
        return Usual(
            norm.low,
            norm.high,
            None if norm.measure in CURIOSITIES else norm.fine,
            self._norm(norm),
            self.words("report-source", source=norm.source, strength=self.words(f"report-strength-{norm.strength}")),
            reading,
            self.words(f"report-reading-{_verdict(reading, norm) or verdict}"),
        )

    def _norm(self, norm: Norm) -> str:
        message = norm.measure if norm.measure in CURIOSITIES else norm.fine
        return self.words(f"report-norm-{message.replace('_', '-')}", low=norm.low, high=norm.high, unit=norm.unit)


def _verdict(reading: Reading, norm: Norm) -> str:
    """Name what a person reads: of some measures there can be too little, of others too much."""
    return "little" if reading == "harms" and norm.fine == "above" else reading


def reading_of(value: float, norm: Norm) -> Reading:
    """Say where `value` lies; what is shown for information only is not judged."""
    if norm.information_only or norm.measure in CURIOSITIES:
        return ""
    if norm.fine == "between":
        return "below" if value < norm.low else "above" if value > norm.high else "within"
    if norm.measure == LENGTH_LIMIT and value <= norm.low:
        return "within"  # ten seconds are no fine length, only no excessive one
    if norm.fine == "below":
        return "fine" if value <= norm.low else "harms" if value >= norm.high else "watch"
    return "fine" if value >= norm.high else "harms" if value < norm.low else "watch"
