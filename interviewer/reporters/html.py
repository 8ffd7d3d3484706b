"""The report as one page: everything in it, nothing loaded from elsewhere but the recordings that lie beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from interviewer.localization import words_in
from interviewer.report import Report
from interviewer.reporters.signs import STATUS
from interviewer.reporting.figures import clock, length, percent
from interviewer.reporting.measures import Measure
from interviewer.reporting.points import Point
from interviewer.reporting.said import Run
from interviewer.reporting.timeline import Timeline

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

TEMPLATES = Path(__file__).parent.parent / "templates"


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number on a line with its norm; all in percent of the line.

    fine, watch: where each zone begins and how wide it is, None for no such zone. at: the number.
    """

    fine: tuple[float, float]
    watch: tuple[float, float] | None
    at: float


def render(report: Report) -> str:
    """Give the whole page."""
    page = environment().get_template("report.html")
    return page.render(report=report, words=words_in(report.language))


def address(audio: str, recordings: str, second: float | None = None) -> str:
    """Give the relative address of a recording in the folder `recordings`, from `second` on."""
    return f"{quote(recordings)}/{quote(audio)}" + ("" if second is None else f"#t={second:.1f}")


def with_code(text: str) -> Markup:
    """Set what stands between back quotes, commands, as code; the rest is escaped."""
    from markupsafe import Markup, escape

    parts = [escape(part) for part in text.split("`")]
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if place % 2 else part for place, part in enumerate(parts)
    )


def gauge(measure: Measure) -> Gauge | None:
    """Give the picture of a measure, None where its norm judges nothing."""
    usual = measure.usual
    if usual is None or usual.fine is None:
        return None
    end = max(1.4 * usual.high, 1.1 * measure.value)
    low, high, at = (round(100.0 * value / end, 1) for value in (usual.low, usual.high, measure.value))
    if usual.fine == "between":
        return Gauge((low, round(high - low, 1)), None, at)
    between = (low, round(high - low, 1))
    return (
        Gauge((0.0, low), between, at) if usual.fine == "below" else Gauge((high, round(100.0 - high, 1)), between, at)
    )


def strongest(run: Run, points: tuple[Point, ...]) -> str:
    """Give the status in whose colour words are shown that are evidence of several points, "" if they are of none."""
    found = {points[number - 1].status for number in run.points if number <= len(points)}
    return next((status for status in STATUS if status in found), "")


def outline(timeline: Timeline) -> str:
    """Give the waveform as the path of an area, 100 wide and 100 high, around its middle."""
    loudness = timeline.waveform
    step = 100.0 / max(len(loudness) - 1, 1)
    upper = [f"{place * step:.1f} {50 - 48 * level:.0f}" for place, level in enumerate(loudness)]
    lower = [f"{place * step:.1f} {50 + 48 * level:.0f}" for place, level in enumerate(loudness)]
    return f"M{'L'.join(upper)}L{'L'.join(reversed(lower))}Z" if loudness else ""


@cache
def environment() -> Environment:
    """Give what the page's templates are read and filled with; the review pages set the same pieces."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        clock=clock, percent=percent, gauge=gauge, strongest=strongest, outline=outline, address=address, code=with_code
    )
    environment.globals.update(STATUS=STATUS, length=length)
    return environment
