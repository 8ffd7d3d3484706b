"""Clocks: warnings that disturb nobody, and a session that ends in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from audio.recorder import Moment
from interviewer.clocks import AnswerClock, SessionClock


def moment(elapsed: float, *, speaking: bool = False) -> Moment:
    return Moment(elapsed, -40.0, speaking)


def shown(limit: float, *, step: float = 0.5) -> list[tuple[float, float]]:
    """Give when warnings are shown, with the seconds that they tell."""
    clock = AnswerClock(limit)
    looks = (index * step for index in range(int(limit / step) + 1))
    return [(elapsed, left) for elapsed in looks if (left := clock.warning(moment(elapsed)))]


def test_half_a_minute_and_ten_seconds_before_the_end_are_told_once_each() -> None:
    assert shown(120.0) == [(90.0, 30.0), (110.0, 10.0)]


@pytest.mark.parametrize(("limit", "warnings"), [(89.0, [10.0]), (30.0, [10.0]), (29.0, [])])
def test_a_short_answer_is_not_warned_from_its_beginning(limit: float, warnings: list[float]) -> None:
    assert [left for _, left in shown(limit)] == warnings


def test_the_sound_of_a_warning_waits_for_a_silence() -> None:
    clock = AnswerClock(120.0)
    assert not clock.rings(moment(89.0))
    assert not any(clock.rings(moment(elapsed / 10, speaking=True)) for elapsed in range(900, 950))
    assert not clock.rings(moment(95.1)), "a breath between two words is no silence"
    assert clock.rings(moment(95.4))
    assert not clock.rings(moment(95.5))


def test_two_warnings_that_waited_sound_once() -> None:
    clock = AnswerClock(120.0)
    clock.rings(moment(112.0, speaking=True))
    assert [clock.rings(moment(elapsed)) for elapsed in (113.0, 114.0)] == [True, False]


def test_a_session_may_take_so_long_from_its_first_question() -> None:
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    clock = SessionClock(600.0, lambda: now)
    now += timedelta(hours=1)  # the first run asks much before the first question
    assert not clock.is_over()
    now += timedelta(seconds=599)
    assert not clock.is_over()
    now += timedelta(seconds=1)
    assert clock.is_over()


def test_a_session_without_a_budget_has_no_end() -> None:
    assert not SessionClock(None, lambda: datetime.max.replace(tzinfo=UTC)).is_over()
