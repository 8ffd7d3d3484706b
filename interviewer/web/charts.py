"""Pictures of trends: numbers become places in a drawing whose width is in percent. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.index.progress import Mark, Measure

HEIGHT = 72
MARGIN = 6
"""Of the drawing, in pixels."""

SIDE = 2.0
"""Percent of the width left free on both sides, so that the outermost dots are whole."""

MOST_MARKS = 60
"""Sessions in one picture: the newest; more would be a blur on a phone."""

SCALES: dict[Measure, float] = {"score": 100.0, "coverage": 1.0}
"""Where the top of a picture lies; the other measures end a little above their greatest value."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A value in the drawing; x in percent, y in pixels."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A trend as it is drawn.

    course, baseline: paths in a drawing 100 wide: through the values, and through the median of what came before each.
    """

    dots: tuple[Dot, ...]
    course: str
    baseline: str


def trend_chart(measure: Measure, marks: Sequence[Mark], height: int = HEIGHT) -> Chart:
    """Give the drawing of the newest of `marks`, which are in order of time."""
    shown = marks[-MOST_MARKS:]
    top = SCALES.get(measure) or 1.15 * max((mark.value for mark in shown), default=0.0) or 1.0
    dots = [_dot(place, len(shown), mark.value / top, height) for place, mark in enumerate(shown)]
    medians = [
        _dot(place, len(shown), mark.baseline / top, height)
        for place, mark in enumerate(shown)
        if mark.baseline is not None
    ]
    return Chart(tuple(dots), _path(dots), _path(medians))


def sparkline(scores: Sequence[float], height: int) -> Chart:
    """Give the drawing of scores, 0 to 100, in order of time."""
    shown = scores[-MOST_MARKS:]
    dots = [_dot(place, len(shown), value / 100.0, height) for place, value in enumerate(shown)]
    return Chart(tuple(dots), _path(dots), "")


def gap_chart(gaps: Sequence[float], height: int) -> Chart:
    """Give the drawing of gaps of at most three bands either way, in order of time; the baseline is no gap at all."""
    shown = gaps[-MOST_MARKS:]
    dots = [_dot(place, len(shown), 0.5 + value / 6.0, height) for place, value in enumerate(shown)]
    return Chart(tuple(dots), _path(dots), _path([_dot(place, 2, 0.5, height) for place in range(2)]))


def _dot(place: int, count: int, share: float, height: int) -> Dot:
    x = SIDE + (100.0 - 2 * SIDE) * (place / (count - 1) if count > 1 else 0.5)
    return Dot(round(x, 2), round(height - MARGIN - share * (height - 2 * MARGIN), 1))


def _path(dots: Sequence[Dot]) -> str:
    return "M" + "L".join(f"{dot.x} {dot.y}" for dot in dots) if dots else ""
