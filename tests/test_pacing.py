"""When which part of an answer is written down, without any clock."""

from __future__ import annotations

from random import Random

import pytest

from audio.pacing import Pacing, PacingOptions, Part
from audio.recording import Stretch

BLOCK = 0.032


def planned(options: PacingOptions, *parts: tuple[float, bool]) -> tuple[list[Part], list[float], Pacing]:
    """Give the parts of an answer of (seconds, speaking), and when each was asked for."""
    pacing, found, times = Pacing(options), [], []
    elapsed, latest = 0.0, None
    for seconds, speaking in parts:
        start = elapsed
        for _ in range(round(seconds / BLOCK)):
            elapsed += BLOCK
            if speaking:
                latest = Stretch(start, elapsed)
            if part := pacing.hear(elapsed, latest, speaking=speaking):
                found.append(part)
                times.append(elapsed)
    return found, times, pacing


OPTIONS = PacingOptions(cost=1.0, window=30.0, least=10.0, pause=0.4, glance=0.5, load=0.5)


def test_nothing_is_written_down_before_anybody_speaks() -> None:
    assert planned(OPTIONS, (20.0, False))[0] == []


def test_a_pause_cuts_what_is_long_enough_in_the_middle_of_the_pause() -> None:
    parts, times, _ = planned(OPTIONS, (2.0, False), (12.0, True), (0.45, False))
    assert [part.is_kept for part in parts] == [True]
    assert parts[0].start == pytest.approx(1.5, abs=0.1)
    assert parts[0].end == pytest.approx(14.2, abs=0.1)
    assert times[0] == pytest.approx(14.4, abs=0.1)


def test_a_shorter_one_is_only_glanced_at_and_written_down_again_with_what_follows() -> None:
    parts, _, _ = planned(OPTIONS, (4.0, True), (1.0, False), (8.0, True), (1.0, False))
    assert [part.is_kept for part in parts] == [False, True]
    assert parts[0].start == parts[1].start == 0.0


def test_a_pause_is_glanced_at_once() -> None:
    assert len(planned(OPTIONS, (4.0, True), (9.0, False))[0]) == 1


def test_a_breath_is_no_pause() -> None:
    assert planned(OPTIONS, *[(3.0, True), (0.3, False)] * 6)[0] == []


def test_whoever_never_pauses_is_cut_in_the_longest_gap_before_the_window_is_full() -> None:
    parts, _, pacing = planned(OPTIONS, (9.0, True), (0.35, False), (9.0, True), (0.2, False), (12.0, True))
    assert [(part.is_kept, round(part.end, 1)) for part in parts] == [(True, 9.2)]
    assert pacing.cut == parts[0].end


def test_what_follows_a_forced_cut_is_written_down_from_its_first_word() -> None:
    """Several breaths lie behind the longest gap, and none of them is lost."""
    breaths = [(3.0, True), (0.3, False)] * 6
    parts, _, _ = planned(
        OPTIONS, (4.0, True), (0.35, False), *breaths, (9.0, True), (0.3, False), *breaths, (2.0, True)
    )
    first, second = parts[:2]
    assert first.end == pytest.approx(4.2, abs=0.1)
    assert second.start == pytest.approx(first.end, abs=0.2)


def test_no_part_ends_inside_speech() -> None:
    random = Random(1)  # noqa: S311  keeps no secret
    speech = [(random.uniform(0.3, 6.0), True) if i % 2 else (random.uniform(0.1, 2.0), False) for i in range(200)]
    voiced, clock = [], 0.0
    for planned_seconds, speaking in speech:
        seconds = round(planned_seconds / BLOCK) * BLOCK
        if speaking:
            voiced.append((clock, clock + seconds))
        clock += seconds
    parts = planned(OPTIONS, *speech)[0]
    assert len(parts) > 20
    assert not [part for part in parts if any(start + 0.01 < part.end < end - 0.01 for start, end in voiced)]


@pytest.mark.parametrize("cost", [0.5, 2.0, 5.0, 10.0])
def test_a_worker_that_costs_what_was_said_is_never_behind(cost: float) -> None:
    random = Random(2)  # noqa: S311  keeps no secret
    speech = [(random.uniform(1.0, 6.0), True) if i % 2 else (random.uniform(0.3, 3.0), False) for i in range(150)]
    parts, times, _ = planned(PacingOptions(cost=cost), *speech)
    busy_until = 0.0
    for part, asked in zip(parts, times, strict=True):
        assert busy_until <= asked + 2 * cost, "at most one part waits"
        busy_until = max(busy_until, asked) + cost
        assert busy_until == pytest.approx(part.ready)


def test_a_slow_machine_hears_longer_parts_and_glances_less() -> None:
    speech = [(4.0, True), (1.0, False)] * 30
    fast, slow = (planned(PacingOptions(cost=cost), *speech)[0] for cost in (0.5, 10.0))
    assert len(slow) < len(fast) / 3


def test_parts_follow_each_other_without_a_hole() -> None:
    parts, _, pacing = planned(OPTIONS, *[(6.0, True), (0.45, False)] * 10)
    kept = [part for part in parts if part.is_kept]
    assert [part.start for part in kept[1:]] == pytest.approx([part.end for part in kept[:-1]], abs=0.3)
    rest = pacing.rest(70.0, 69.0)
    assert rest.end == 70.0
