from __future__ import annotations

import pytest

from audio.fluency import pauses, span, speaking
from audio.recording import Stretch

SPEECH = (Stretch(1.0, 2.0), Stretch(2.2, 3.0), Stretch(4.5, 6.0))


def test_a_pause_lasts_a_quarter_of_a_second() -> None:
    assert pauses(SPEECH) == (Stretch(3.0, 4.5),)
    assert pauses((Stretch(0.0, 1.0), Stretch(1.25, 2.0))) == (Stretch(1.0, 1.25),)


def test_the_threshold_can_be_another() -> None:
    assert pauses(SPEECH, shortest=0.1) == (Stretch(2.0, 2.2), Stretch(3.0, 4.5))


def test_speaking_leaves_out_pauses_but_not_the_gaps_of_articulation() -> None:
    assert span(SPEECH) == pytest.approx(5.0)
    assert speaking(SPEECH) == pytest.approx(3.5)


def test_nobody_spoke() -> None:
    assert pauses(()) == ()
    assert span(()) == speaking(()) == 0.0


def test_one_stretch_has_no_pause() -> None:
    assert pauses(SPEECH[:1]) == ()
    assert speaking(SPEECH[:1]) == 1.0
