"""Pictures of sound: loud where it is loud, and no failure where a recording is gone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from audio.recording import Recording
from interviewer.waveforms import STEPS, loudness, waveforms
from tests import samples
from tests.fakes import silence, tone


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.wav"


def test_silence_is_flat_and_a_tone_is_full(path: Path) -> None:
    Recording(np.concatenate([silence(1.0).samples, tone(1.0).samples])).save(path)
    assert loudness(path, 4) == (0.0, 0.0, 1.0, 1.0)
    silence(1.0).save(path)
    assert loudness(path, 3) == (0.0, 0.0, 0.0)


def test_each_part_is_the_root_mean_square_of_its_samples(path: Path) -> None:
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, 10_000).astype(np.float32)
    noise[:5_000] *= np.float32(0.25)
    Recording(noise).save(path)
    assert loudness(path, 2) == (0.5, 1.0)
    assert len(loudness(path, 7)) == 7


def test_a_recording_of_a_few_samples_has_as_many_steps(path: Path) -> None:
    Recording(np.ones(3, np.float32)).save(path)
    assert len(loudness(path)) == 3


def test_recordings_that_are_gone_or_broken_have_no_picture(tmp_path: Path) -> None:
    session = samples.english()
    names = [turn.answer.audio for turn in session.turns if turn.answer.audio]
    tone(1.0).save(tmp_path / names[0])
    (tmp_path / names[1]).write_bytes(b"no sound")
    found = waveforms(session, tmp_path)
    assert list(found) == [names[0]]
    assert len(found[names[0]]) == STEPS
