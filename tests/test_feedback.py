"""What stands on the screen right after an answer, at 80 columns."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from interviewer.localization import words_in
from interviewer.reporters.feedback import render
from interviewer.reporters.star_clock import star_clock
from interviewer.session import Turn
from tests import samples

ENGLISH = words_in("en")
HEIGHT = 24


def shown(turn: Turn, before: Turn | None = None) -> str:
    return render(turn, ENGLISH, before, width=80, colour=False)


@pytest.mark.parametrize("turn", [samples.spoken_turn(), samples.story_turn(), samples.empty_turn()])
@pytest.mark.parametrize("width", [40, 80])
def test_it_fits_the_terminal(turn: Turn, width: int) -> None:
    lines = render(turn, ENGLISH, width=width, colour=False).splitlines()
    assert max(map(len, lines)) <= width
    assert len(lines) <= HEIGHT or width < 80


def test_it_names_score_points_first_advice_and_a_good_answer() -> None:
    text = shown(samples.spoken_turn())
    assert " 46 of 100" in text.splitlines()[0]
    assert "partial" in text.splitlines()[0]
    assert "✓ Performance drops because" in text
    assert "◐ Models must be monitored" in text
    assert "→ Say what changes in concept drift" in text
    assert "Drift does not need a change of code" not in text
    assert "Model drift means that a model gets worse" in text


def test_what_was_said_takes_one_line_and_what_was_not_as_many_as_it_needs() -> None:
    lines = render(samples.typed_turn(), ENGLISH, width=40, colour=False).splitlines()
    assert "  ✓ Performance drops because productio…" in lines
    assert "    input and target itself changes." in lines


def test_colours_only_repeat_what_signs_say() -> None:
    coloured = render(samples.spoken_turn(), ENGLISH, width=80)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == shown(samples.spoken_turn())


def test_a_self_rating_stands_beside_the_score_and_a_hint_is_told() -> None:
    text = shown(replace(samples.spoken_turn(), self_rating="good", hinted=True))
    assert "You said: good. Scored: partial." in text
    assert "Answered with the hint." in text
    assert "The score agrees" in shown(replace(samples.spoken_turn(), self_rating="partial"))


def test_another_take_is_compared_with_the_one_before() -> None:
    text = shown(replace(samples.spoken_turn(), take=2), samples.typed_turn())
    assert "Against take 1: 1 key point gained, 1 kept, 0 lost" in text
    assert "+ Models must be monitored and retrained." in text
    assert "Score 38 → 46" in text
    assert "A good answer" not in text


def test_a_story_shows_where_its_time_went_beside_the_target() -> None:
    text = shown(samples.story_turn())
    assert re.search(r"Action +6\.8 s  34%  █+ +┃ +target 38 s \(39%\)", text)


def test_a_shorter_limit_has_a_shorter_target() -> None:
    structure = samples.story_turn().assessment.structure
    assert "target 24 s (39%)" in star_clock(structure, ENGLISH, 60.0, width=80, colour=False)


def test_without_times_the_clock_counts_words() -> None:
    structure = samples.story_turn().assessment.structure
    assert structure
    untimed = replace(structure, parts=tuple(replace(part, seconds=None) for part in structure.parts))
    text = star_clock(untimed, ENGLISH, width=80, colour=False)
    assert re.search(r"Task +8 words  16%", text)
    assert "target 8%" in text


def test_where_no_story_was_asked_for_there_is_no_clock() -> None:
    assert star_clock(None, ENGLISH) == ""
