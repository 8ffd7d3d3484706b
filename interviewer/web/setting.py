"""How the pages are set: their templates, and how numbers and dates are written in the candidate's language."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from interviewer.index.progress import MEASURES, Measure, QuestionKey
from interviewer.localization import Words
from interviewer.reporting.figures import length, percent, whole
from interviewer.scale import Switchable
from interviewer.self_rating import said
from interviewer.session import Session
from interviewer.web.charts import HEIGHT, gap_chart, sparkline, trend_chart

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"

DIGITS: dict[Measure, int] = {"fillers_per_minute": 1, "speech_rate": 0}
"""How exactly a rate is shown."""

SWITCHES: dict[Measure, Switchable] = {
    "fillers_per_minute": "fillers",
    "speech_rate": "pace",
    "response_latency": "latency",
}
"""What the candidate switches off who does not want to see a measure."""

_DAYS = {"en": "d MMM y", "pt-BR": "d 'de' MMM 'de' y"}


@dataclass(frozen=True, slots=True)
class Style:
    """Numbers and dates as they are written in the language of `words`."""

    words: Words

    def day(self, moment: date | datetime) -> str:
        """Give a date: 20 Nov 2026."""
        from babel.dates import format_date

        return str(format_date(moment, _DAYS[self.words.language], locale=self._locale))

    def moment(self, moment: datetime) -> str:
        """Give a date and the time of its own clock: 20 Nov 2026, 18:42."""
        return f"{self.day(moment)}, {moment:%H:%M}"

    def measure(self, name: Measure, value: float | None) -> str:
        """Give a measure, a dash where nothing was measured; the unit of a rate stands apart."""
        if value is None:
            return "–"
        if name == "score":
            return str(whole(value))
        if name == "coverage":
            return self.words("review-percent", percent=percent(value))
        if name == "response_latency":
            return length(value, self.words)
        return self.decimal(value, DIGITS[name])

    def unit(self, name: Measure) -> str:
        """Give the unit of a rate, "" for what carries its own or has none."""
        return self.words(f"review-unit-{name.replace('_', '-')}") if name in DIGITS else ""

    def decimal(self, value: float, digits: int = 1) -> str:
        """Give a number with so many digits behind the point, or the comma."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, f"#,##0.{'0' * digits}" if digits else "#,##0", locale=self._locale))

    @property
    def _locale(self) -> str:
        return self.words.language.replace("-", "_")


def shown(without: Collection[Switchable]) -> tuple[Measure, ...]:
    """Give the measures that are not switched off."""
    return tuple(measure for measure in MEASURES if SWITCHES.get(measure) not in without)


def session_address(id: str, number: int | None = None, take: int = 1, second: float | None = None) -> str:
    """Give where a session is shown: at an answer, at a second of it."""
    address = f"/sessions/{quote(id, safe='')}/"
    if number is None:
        return address
    moment = "" if second is None else f"?at={second:.2f}"
    return f"{address}{moment}#{answer_anchor(number, take)}"


def question_address(key: QuestionKey) -> str:
    """Give where the progress with one question is shown."""
    return f"/progress/question?{urlencode({'bank': key.bank, 'language': key.language, 'id': key.id})}"


def key_of(session: Session, question_id: str) -> QuestionKey:
    """Give which question of which bank it is."""
    return QuestionKey(session.bank, session.language, question_id)


def answer_anchor(number: int, take: int) -> str:
    """Give the name of an answer in links, the same as in a report."""
    return f"q{number}" if take == 1 else f"q{number}-{take}"


@cache
def environment(words: Words) -> Environment:
    """Give the templates of the review pages; they set the pieces of the report's page, too."""
    from jinja2 import ChoiceLoader, FileSystemLoader

    from interviewer.reporters import html

    pieces = html.environment()
    overlay = pieces.overlay(loader=ChoiceLoader([FileSystemLoader(TEMPLATES), FileSystemLoader(html.TEMPLATES)]))
    # An overlay shares these with the report's own page.
    overlay.filters = {**pieces.filters, "trend_chart": trend_chart, "sparkline": sparkline, "gap_chart": gap_chart}
    overlay.globals = {
        **pieces.globals,
        "ui": words,
        "written": Style(words),
        "session_address": session_address,
        "question_address": question_address,
        "question_key": QuestionKey,
        "said_gap": said,
        "key_of": key_of,
        "HEIGHT": HEIGHT,
    }
    return overlay
