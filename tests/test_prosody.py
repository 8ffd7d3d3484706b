"""How a voice sounds, without words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from audio.prosody import Voice, is_open, sounding_of, voice_of
from audio.recording import SAMPLE_RATE, Recording
from tests.fakes import silence

PAUSES = Recording.load(Path(__file__).parent / "recordings" / "pauses-en.flac")
"""1.0 s of silence, a sentence to 3.1 s, 1.5 s, a sentence to 8.6 s."""


def buzz(seconds: float, begin: float, end: float) -> Recording:
    """Give a voice-like sound whose pitch goes from `begin` to `end` Hz."""
    hertz = np.linspace(begin, end, round(seconds * SAMPLE_RATE))
    phase = 2 * np.pi * np.cumsum(hertz) / SAMPLE_RATE
    sound = sum(np.sin(partial * phase) / partial for partial in range(1, 12))
    return Recording(np.asarray(0.1 * sound, np.float32))


def joined(*recordings: Recording) -> Recording:
    return Recording(np.concatenate([recording.samples for recording in recordings]))


def test_a_sound_that_is_held_is_found_where_it_is() -> None:
    sound = joined(silence(0.5), buzz(0.6, 120, 119), silence(0.5))
    (held,) = sounding_of(sound, start=10.0).held
    assert held.start == pytest.approx(10.5, abs=0.06)
    assert held.end == pytest.approx(11.1, abs=0.06)


def test_a_glide_is_not_held_nor_is_a_short_sound_nor_a_long_one() -> None:
    assert sounding_of(buzz(0.6, 100, 200)).held == ()
    assert sounding_of(joined(buzz(0.12, 120, 120), silence(0.3))).held == ()
    assert sounding_of(buzz(3.0, 120, 120)).held == ()


def test_sentences_hold_no_sound() -> None:
    assert sounding_of(PAUSES).held == ()


def test_a_finished_sentence_falls_and_an_unfinished_one_does_not() -> None:
    assert not is_open(sounding_of(PAUSES.between(0.0, 3.15)))
    assert not is_open(sounding_of(PAUSES.between(4.0, 8.65)))
    assert is_open(sounding_of(PAUSES.between(0.0, 2.2)))
    assert is_open(sounding_of(PAUSES.between(4.0, 6.5)))


def test_who_holds_a_sound_holds_the_floor() -> None:
    falling = PAUSES.between(0.0, 3.15)
    assert is_open(sounding_of(joined(falling, silence(0.2), buzz(0.5, 80, 79))))


def test_what_was_said_before_tells_what_is_usual_for_this_voice() -> None:
    latest = sounding_of(buzz(0.4, 130, 85))
    low, high = (sounding_of(buzz(2.0, hertz, hertz + 10)) for hertz in (85, 150))
    assert is_open(latest, [low])
    assert not is_open(latest, [high])


def test_pitch_and_its_spread() -> None:
    level, lively = (voice_of([sounding_of(buzz(2.0, *ends))]) for ends in ((120, 120), (90, 180)))
    assert level.pitch == pytest.approx(120, abs=2)
    assert level.pitch_spread == pytest.approx(0.0, abs=0.2)
    assert lively.pitch_spread == pytest.approx(12 / 12**0.5, abs=0.6), "an octave, evenly"


def test_loudness_is_that_of_the_voice_alone() -> None:
    quiet = Recording(np.asarray(buzz(1.0, 120, 130).samples / 10, np.float32))
    loud, soft = (voice_of([sounding_of(joined(sound, silence(5.0)))]) for sound in (buzz(1.0, 120, 130), quiet))
    assert loud.loudness is not None
    assert soft.loudness is not None
    assert loud.loudness - soft.loudness == pytest.approx(20.0, abs=1.0)


@pytest.mark.parametrize("sound", [silence(0.0), silence(0.005), silence(2.0)])
def test_nobody_spoke(sound: Recording) -> None:
    assert voice_of([sounding_of(sound)]) == Voice()
    assert not is_open(sounding_of(sound))


def test_noise_is_no_voice() -> None:
    noise = np.random.default_rng(0).standard_normal(3 * SAMPLE_RATE) * 0.05
    assert sounding_of(Recording(np.asarray(noise, np.float32))).held == ()


def test_the_vowel_and_the_m_of_one_filled_pause_are_one_sound() -> None:
    two = joined(buzz(0.4, 120, 119), silence(0.06), buzz(0.3, 119, 118))
    assert len(sounding_of(two).held) == 1
    apart = joined(buzz(0.4, 120, 119), silence(0.3), buzz(0.3, 119, 118))
    assert len(sounding_of(apart).held) == 2
