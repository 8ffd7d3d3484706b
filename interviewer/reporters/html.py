"""The report as one page: everything in it, nothing loaded from elsewhere but the recordings that lie beside it.

Other pages set the same pieces: they need `environment()`, and `report`, `words` and `parts` in their context.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from interviewer.localization import words_in
from interviewer.report import QuestionReport, Report
from interviewer.reporters.signs import MOST_DOUBTS, STATUS
from interviewer.reporting.figures import clock, length, percent
from interviewer.reporting.measures import Measure
from interviewer.reporting.pace import Pace
from interviewer.reporting.points import Point
from interviewer.reporting.said import Run
from interviewer.reporting.timeline import Timeline
from interviewer.scale import LIFT

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context
    from markupsafe import Markup

TEMPLATES = Path(__file__).parent.parent / "templates"
STYLE = (TEMPLATES / "report.css").read_text(encoding="utf-8")
SCRIPT = (TEMPLATES / "report.js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number on a line with its norm; all in percent of the line.

    fine, watch: where each zone begins and how wide it is, None for no such zone. at: the number.
    """

    fine: tuple[float, float]
    watch: tuple[float, float] | None
    at: float


@dataclass(frozen=True, slots=True)
class Column:
    """A window of time in a picture; left, width and height in percent of it. rate: words per minute."""

    left: float
    width: float
    height: float
    rate: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Pace as columns. usual: how high the usual rate begins and how high it reaches, in percent, None for no norm."""

    columns: tuple[Column, ...]
    usual: tuple[float, float] | None


def render(report: Report, embedded: Mapping[str, str] | None = None) -> str:
    """Give the whole page; `embedded`: the name of a recording -> the whole of it as a data: URI."""
    page = environment().get_template("report.html")
    return page.render(report=report, words=words_in(report.language), embedded=embedded or {})


def address(audio: str, recordings: str, second: float | None = None) -> str:
    """Give the relative address of a recording in the folder `recordings`, from `second` on."""
    return f"{quote(recordings)}/{quote(audio)}" + ("" if second is None else f"#t={second:.2f}")


def fingerprint(text: str) -> str:
    """Give the source expression by which a Content-Security-Policy allows an inline style or script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def source(context: Context, audio: str) -> str:
    """Give where the page finds a recording: in the folder `report.recordings`, or inside itself."""
    return _embedded(context).get(audio) or address(audio, context["report"].recordings)


def moment(context: Context, question: QuestionReport, second: float) -> str:
    """Give the address of a second of the answer; a browser opens no data: URI, but leads to the player."""
    if question.audio is None or question.audio in _embedded(context):
        return f"#{question.anchor}-audio"
    return address(question.audio, context["report"].recordings, second)


def _embedded(context: Context) -> Mapping[str, str]:
    # Pages that embed nothing need not say so.
    return context.get("embedded") or {}


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


def pace_chart(pace: Pace, timeline: Timeline | None) -> Chart:
    """Give the picture of a pace, along the seconds of `timeline` if there is one.

    A fifth of its height is left for the number over the highest column.
    """
    start, end = (timeline or pace.windows[0]).start, (timeline or pace.windows[-1]).end
    most = 1.25 * max([pace.high or 1.0, *(window.rate for window in pace.windows)])

    def share(part: float, whole: float) -> float:
        return round(100.0 * part / whole, 2)

    columns = tuple(
        Column(
            share(window.start - start, end - start),
            share(window.end - window.start, end - start),
            share(window.rate, most),
            round(window.rate),
        )
        for window in pace.windows
    )
    has_norm = pace.low is not None and pace.high is not None
    return Chart(columns, (share(pace.low or 0.0, most), share(pace.high or 0.0, most)) if has_norm else None)


@cache
def environment() -> Environment:
    """Give what the page's templates are read and filled with; the review pages set the same pieces."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(clock=clock, percent=percent, gauge=gauge, strongest=strongest, outline=outline)
    environment.filters.update(pace_chart=pace_chart, code=with_code, fingerprint=fingerprint)
    environment.filters.update(source=pass_context(source), moment=pass_context(moment))
    environment.globals.update(
        LIFT=round(LIFT), STATUS=STATUS, MOST_DOUBTS=MOST_DOUBTS, length=length, style=STYLE, script=SCRIPT
    )
    return environment
