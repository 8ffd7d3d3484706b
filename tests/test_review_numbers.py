"""Pictures of trends: every number lies where it belongs."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from interviewer.index.progress import Mark
from interviewer.localization import words_in
from interviewer.web.charts import HEIGHT, MARGIN, MOST_MARKS, sparkline, trend_chart
from interviewer.web.setting import Style, answer_anchor, session_address

WHEN = datetime(2026, 11, 20, 18, 42, tzinfo=UTC)


def marks(*values: float) -> list[Mark]:
    return [Mark("x", WHEN, value, None if place == 0 else values[0]) for place, value in enumerate(values)]


def test_a_score_stands_on_a_scale_from_0_to_100_whatever_the_others_are() -> None:
    chart = trend_chart("score", marks(0.0, 50.0, 100.0))
    assert [dot.y for dot in chart.dots] == [HEIGHT - MARGIN, HEIGHT / 2, MARGIN]
    assert [dot.x for dot in chart.dots] == [2.0, 50.0, 98.0]
    assert chart.course == "M2.0 66.0L50.0 36.0L98.0 6.0"
    assert chart.baseline == "M50.0 66.0L98.0 66.0"


def test_a_rate_stands_on_a_scale_from_0_to_a_little_above_its_greatest() -> None:
    chart = trend_chart("speech_rate", marks(60.0, 120.0))
    assert HEIGHT / 2 < chart.dots[0].y < HEIGHT - MARGIN
    assert MARGIN < chart.dots[1].y < HEIGHT / 3


@pytest.mark.parametrize("values", [(), (0.0,), (0.0, 0.0)])
def test_little_or_nothing_is_a_picture_too(values: tuple[float, ...]) -> None:
    chart = trend_chart("fillers_per_minute", marks(*values))
    assert [dot.y for dot in chart.dots] == [HEIGHT - MARGIN] * len(values)
    assert sparkline(values, 36).baseline == ""


def test_a_long_history_shows_its_end() -> None:
    chart = trend_chart("score", marks(*([0.0] * 500), 100.0))
    assert len(chart.dots) == MOST_MARKS
    assert chart.dots[-1].y == MARGIN


def test_numbers_and_dates_are_written_as_the_language_does() -> None:
    english, portuguese = Style(words_in("en")), Style(words_in("pt-BR"))
    assert (english.moment(WHEN), portuguese.moment(WHEN)) == ("20 Nov 2026, 18:42", "20 de nov. de 2026, 18:42")
    assert (english.measure("fillers_per_minute", 4.25), portuguese.measure("fillers_per_minute", 4.25)) == (
        "4.2",
        "4,2",
    )
    assert english.measure("score", 99.7) == "99"
    assert re.fullmatch(r"63.%", english.measure("coverage", 0.63))
    assert english.measure("coverage", None) == "–"


def test_addresses_survive_any_folders_name() -> None:
    assert session_address("a b/c?#%é") == "/sessions/a%20b%2Fc%3F%23%25%C3%A9/"
    assert session_address("x", 2, 1, 12.345) == "/sessions/x/?at=12.35#q2"
    assert answer_anchor(2, 3) == "q2-3"
