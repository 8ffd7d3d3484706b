"""The scale: caps, weights, bands, and what unmeasured parts do."""

from __future__ import annotations

import pytest

from interviewer.assessment import Assessment, Delivery, Flag, Match
from interviewer.scale import CAPS, band, capped, falling, fitting, weighed


def test_unmeasured_parts_drop_out_and_the_rest_is_renormalised() -> None:
    assert weighed({"content": 80.0, "delivery": None, "timing": None}, "technical") == pytest.approx(80.0)
    assert weighed({"content": 80.0, "structure": 40.0}, "behavioural") == pytest.approx((60 * 80 + 25 * 40) / 85)


@pytest.mark.parametrize("flag", CAPS)
def test_a_flag_caps(flag: str) -> None:
    assert capped(100.0, [flag]) == CAPS[flag]


def test_other_flags_do_not() -> None:
    assert capped(70.0, ["too_short", "profanity", "wrong_claim"]) == 70.0


@pytest.mark.parametrize(("score", "name"), [(0, "insufficient"), (40, "partial"), (60, "good"), (80, "strong")])
def test_a_band_begins_at_its_bound(score: float, name: str) -> None:
    assert band(score) == name
    assert score == 0 or band(score - 0.1) != name


def test_fillers_harm_from_the_norm_on() -> None:
    assert falling(5.0, 5.0, 12.0) == 100.0
    assert falling(12.0, 5.0, 12.0) == 40.0
    assert falling(99.0, 5.0, 12.0) == 0.0


def test_a_length_fits_between_its_bounds() -> None:
    assert [fitting(seconds, 30.0, 120.0) for seconds in (15.0, 60.0, 180.0, 300.0)] == [50.0, 100.0, 50.0, 0.0]


def found(*flags: Flag, similarity: float = 0.9, duration: float | None = None) -> Assessment:
    match = Match(0, "point", 1.0, bonus=False, status="covered", similarity=similarity)
    return Assessment((match,), Delivery(50, duration=duration), flags=flags, estimate=0.9)


def test_content_is_rounded_to_a_tenth_and_capped() -> None:
    assert found().content == 90.0
    assert found(Flag("off_topic", "elsewhere")).content == CAPS["off_topic"]


def test_fluency_lifts_nobody_far_above_what_was_said() -> None:
    fluent = found(Flag("off_topic", "elsewhere"), duration=60.0)
    assert fluent.score <= fluent.content + 10


def test_the_range_of_the_content_is_wider_where_points_are_less_sure() -> None:
    sure, unsure = found(similarity=0.99).content_range, found(similarity=0.6).content_range
    assert sure[1] - sure[0] < unsure[1] - unsure[0]
