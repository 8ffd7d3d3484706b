"""Two takes of a question side by side: points gained and lost, and every number with its difference. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sized
from dataclasses import dataclass
from typing import Literal

from interviewer.assessment import Assessment, Match, Status
from interviewer.reporting.figures import length
from interviewer.session import Turn
from interviewer.web.setting import Style

Development = Literal["gained", "lost", "same"]

_RANK: dict[Status, int] = {"missed": 0, "unclear": 0, "partly": 1, "covered": 2}


@dataclass(frozen=True, slots=True)
class Row:
    """A measure of both takes as it is read; difference: "" where one of them was not measured."""

    name: str
    first: str
    second: str
    difference: str


@dataclass(frozen=True, slots=True)
class PointRow:
    """A key point in both takes; None where the question did not have it then."""

    text: str
    bonus: bool
    first: Status | None
    second: Status | None
    development: Development


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs."""

    rows: tuple[Row, ...]
    points: tuple[PointRow, ...]

    @property
    def gained(self) -> int:
        """How many key points were made only, or better, in the second take."""
        return sum(point.development == "gained" for point in self.points)

    @property
    def lost(self) -> int:
        """How many key points were made only, or better, in the first take."""
        return sum(point.development == "lost" for point in self.points)


@dataclass(frozen=True, slots=True)
class _Measured:
    """How a number is found and how it is written."""

    name: str
    value: Callable[[Assessment], float | None]
    write: Callable[[float, Style], str]


def _count(found: Sized | None) -> int | None:
    return None if found is None else len(found)


def _whole(value: float, style: Style) -> str:
    return style.decimal(value, 0)


def _seconds(value: float, style: Style) -> str:
    return length(value, style.words)


_MEASURES = (
    _Measured("score", lambda found: found.score, _whole),
    _Measured("content", lambda found: found.content, _whole),
    _Measured("length", lambda found: found.delivery.duration, _seconds),
    _Measured("words", lambda found: found.delivery.words, _whole),
    _Measured("speech-rate", lambda found: found.delivery.speech_rate, _whole),
    _Measured("fillers", lambda found: _count(found.delivery.fillers), _whole),
    _Measured("fillers-per-minute", lambda found: found.delivery.fillers_per_minute, lambda x, style: style.decimal(x)),
    _Measured("response-latency", lambda found: found.delivery.response_latency, _seconds),
)


def compare(first: Turn, second: Turn, style: Style) -> Comparison:
    """Give what changed from the first take to the second."""
    pair = first.assessment, second.assessment
    rows = (_row(measure, *pair, style) for measure in _MEASURES)
    return Comparison(tuple(row for row in rows if row is not None), _points(*pair))


def _row(measure: _Measured, first: Assessment, second: Assessment, style: Style) -> Row | None:
    values = [measure.value(found) for found in (first, second)]
    if values == [None, None]:
        return None
    shown = ["–" if value is None else measure.write(value, style) for value in values]
    difference = "" if values[0] is None or values[1] is None else _difference(values[1] - values[0], measure, style)
    return Row(measure.name, shown[0], shown[1], difference)


def _difference(value: float, measure: _Measured, style: Style) -> str:
    shown = measure.write(abs(value), style)
    if shown == measure.write(0.0, style):
        return "="
    return f"{'+' if value > 0 else '−'}{shown}"


def _points(first: Assessment, second: Assessment) -> tuple[PointRow, ...]:
    before, after = ({match.text: match for match in found.matches} for found in (first, second))
    return tuple(_point(text, before.get(text), after.get(text)) for text in {**after, **before})


def _point(text: str, before: Match | None, after: Match | None) -> PointRow:
    shown = after or before
    bonus = shown is not None and shown.bonus
    if before is None or after is None:
        return PointRow(text, bonus, before.status if before else None, after.status if after else None, "same")
    step = _RANK[after.status] - _RANK[before.status]
    development: Development = "gained" if step > 0 else "lost" if step < 0 else "same"
    return PointRow(text, bonus, before.status, after.status, development)
