from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from audio.recording import Recording
from audio.voice_activity import Hysteresis, SpeechDetector, VoiceActivityOptions, speech_in
from tests.fakes import silence, tone

CHUNK = 0.032
PAUSES = Path(__file__).parent / "recordings" / "pauses-en.flac"
OPTIONS = VoiceActivityOptions(release=0.0)


def stretches(*parts: tuple[float, int], options: VoiceActivityOptions = OPTIONS) -> list[tuple[int, int]]:
    """Give the chunks from and to which (probability, chunks) is speech."""
    hysteresis = Hysteresis(options)
    for probability, chunks in parts:
        for _ in range(chunks):
            hysteresis.hear(probability)
    return [(round(part.start / CHUNK), round(part.end / CHUNK)) for part in hysteresis.stretches]


def test_speech_begins_with_a_sure_probability_and_ends_with_a_low_one() -> None:
    assert stretches((0.4, 5), (0.6, 10), (0.4, 5), (0.2, 20)) == [(5, 20)]


def test_a_doubtful_probability_alone_is_no_speech() -> None:
    assert stretches((0.45, 50)) == []


def test_a_click_is_no_speech() -> None:
    assert stretches((0.0, 5), (0.9, 3), (0.0, 5), (0.9, 20), (0.0, 5)) == [(13, 33)]


def test_a_gap_inside_a_word_does_not_divide_it() -> None:
    assert stretches((0.9, 10), (0.0, 3), (0.9, 10), (0.0, 10)) == [(0, 23)]


def test_a_pause_divides_speech() -> None:
    assert stretches((0.9, 10), (0.0, 5), (0.9, 10), (0.0, 10)) == [(0, 10), (15, 25)]


def test_the_stretch_that_is_being_heard_counts() -> None:
    assert stretches((0.0, 5), (0.9, 10)) == [(5, 15)]


def test_release_is_taken_off_the_end() -> None:
    options = VoiceActivityOptions(release=2 * CHUNK)
    assert stretches((0.9, 10), (0.0, 10), options=options) == [(0, 8)]


def test_speaking_is_known_while_it_lasts() -> None:
    hysteresis = Hysteresis(OPTIONS)
    heard = []
    for probability in [0.0] * 5 + [0.9] * 20 + [0.0] * 10:
        hysteresis.hear(probability)
        heard.append(hysteresis.speaking)
    assert heard.index(True) - 5 == pytest.approx(OPTIONS.min_speech / CHUNK, abs=1)
    assert not heard[-1]


def test_a_voice_that_may_be_beginning_is_known_until_it_is_speech_or_a_click() -> None:
    hysteresis = Hysteresis(OPTIONS)
    heard = []
    for probability in [0.0] * 5 + [0.9] * 3 + [0.0] * 10 + [0.9] * 20:
        hysteresis.hear(probability)
        heard.append("begins" if hysteresis.beginning else "speaks" if hysteresis.speaking else "")
    assert heard == [*[""] * 5, *["begins"] * 6, *[""] * 7, *["begins"] * 7, *["speaks"] * 13]


def test_two_sentences_are_two_stretches_with_the_pause_between_them() -> None:
    """The recording has 1.0 s, a sentence, 1.5 s, a sentence and 2.0 s."""
    recording = Recording.load(PAUSES)
    first, second = speech_in(recording)
    assert first.start == pytest.approx(1.0, abs=0.1)
    assert second.start - first.end == pytest.approx(1.5, abs=0.1)
    assert recording.duration - second.end == pytest.approx(2.0, abs=0.1)


def test_room_noise_does_not_hide_or_become_speech() -> None:
    recording = Recording.load(PAUSES)
    noise = np.random.default_rng(0).standard_normal(len(recording.samples)).astype(np.float32) * 0.003
    clean, noisy = speech_in(recording), speech_in(Recording(recording.samples + noise))
    assert [part.start for part in noisy] == pytest.approx([part.start for part in clean], abs=0.15)
    assert not speech_in(Recording(noise))


def test_silence_and_a_tone_are_no_speech() -> None:
    assert speech_in(silence(2.0)) == ()
    assert speech_in(tone(3.0)) == ()
    assert speech_in(silence(0.0)) == ()


def test_any_sample_rate_is_listened_to() -> None:
    recording = Recording.load(PAUSES)
    halved = speech_in(recording.resampled(44_100))
    assert [part.start for part in halved] == pytest.approx([part.start for part in speech_in(recording)], abs=0.1)


def test_the_length_of_the_pieces_makes_no_difference() -> None:
    samples = Recording.load(PAUSES).samples[:64_000]
    found = []
    for piece in (512, 777):
        detector = SpeechDetector()
        for start, end in pairwise([*range(0, len(samples), piece), len(samples)]):
            detector.hear(samples[start:end])
        found.append(detector.stretches)
    assert found[0] == found[1]
