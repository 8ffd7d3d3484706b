"""Recordings inside a page: small, and every second where it was."""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO
from pathlib import Path

import numpy as np
import soundfile

from audio.recording import SAMPLE_RATE, Recording
from interviewer.embedding import compressed, embedded
from tests.fakes import silence, tone


def knock(second: float, seconds: float) -> Recording:
    """Give a short tone at `second` in silence of `seconds`."""
    samples = np.copy(silence(seconds).samples)
    first = round(second * SAMPLE_RATE)
    samples[first : first + SAMPLE_RATE // 10] = tone(0.1).samples
    return Recording(samples)


def test_a_second_is_where_it_was() -> None:
    original = knock(3.0, 6.0)
    samples, sample_rate = soundfile.read(BytesIO(compressed(original)), dtype="float32")
    assert sample_rate == SAMPLE_RATE
    assert abs(len(samples) - len(original.samples)) <= 1
    begins = int(np.argmax(np.abs(samples) > 0.1)) / SAMPLE_RATE
    assert abs(begins - 3.0) < 0.02


def test_a_minute_takes_less_than_half_a_megabyte() -> None:
    noise = Recording(np.random.default_rng(1).uniform(-0.3, 0.3, 60 * SAMPLE_RATE).astype(np.float32))
    assert len(compressed(noise)) * 4 / 3 < 500_000


def test_recordings_are_found_by_name_and_those_that_are_gone_are_left_out(tmp_path: Path) -> None:
    tone(0.5).save(tmp_path / "there.flac")
    found = embedded(["there.flac", "gone.flac"], tmp_path)
    assert set(found) == {"there.flac"}
    kind, data = found["there.flac"].split(",")
    assert kind == "data:audio/mpeg;base64"
    assert soundfile.info(BytesIO(b64decode(data))).format == "MP3"
