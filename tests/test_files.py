from __future__ import annotations

import tracemalloc
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile

from audio.errors import NotAudioError
from audio.files import from_16_bit, is_audio, join, length, read, to_16_bit, write
from audio.recording import Recording
from tests.disk import files_of_at_most
from tests.fakes import tone


def encode(path: Path, codec: str, recording: Recording) -> None:
    """Write what libsndfile cannot."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=recording.sample_rate, layout="mono")
        assert isinstance(stream, av.AudioStream)
        frame = av.AudioFrame.from_ndarray(recording.samples[np.newaxis], format="fltp", layout="mono")
        frame.sample_rate = recording.sample_rate
        container.mux([*stream.encode(frame), *stream.encode(None)])


def loudness(samples: np.ndarray) -> float:
    return float(np.sqrt(np.mean(np.square(samples))))


@pytest.mark.parametrize(
    ("name", "sample_rate", "channels", "subtype"),
    [
        ("8 bit.wav", 8_000, 1, "PCM_U8"),
        ("24 bit.wav", 44_100, 2, "PCM_24"),
        ("studio.wav", 96_000, 2, "FLOAT"),
        ("phone.wav", 8_000, 1, "ULAW"),
        ("quadrophonic.flac", 48_000, 4, "PCM_16"),
        ("answer.ogg", 16_000, 1, "VORBIS"),
        ("answer.mp3", 44_100, 2, "MPEG_LAYER_III"),
        ("answer.aiff", 22_050, 1, "PCM_16"),
    ],
)
def test_any_rate_depth_and_number_of_channels_is_read(
    tmp_path: Path, name: str, sample_rate: int, channels: int, subtype: str
) -> None:
    sound = tone(2.0, sample_rate=sample_rate).samples
    soundfile.write(tmp_path / name, np.repeat(sound[:, np.newaxis], channels, axis=1), sample_rate, subtype=subtype)
    samples, read_rate = read(tmp_path / name)
    assert read_rate == sample_rate
    assert samples.dtype == np.float32
    assert samples.ndim == 1
    assert len(samples) / sample_rate == pytest.approx(2.0, abs=0.06)
    assert loudness(samples) == pytest.approx(loudness(sound), rel=0.05)


@pytest.mark.parametrize(("name", "codec"), [("phone.m4a", "aac"), ("browser.webm", "libopus")])
def test_what_libsndfile_cannot_read_ffmpeg_does(tmp_path: Path, name: str, codec: str) -> None:
    sound = tone(2.0, sample_rate=48_000)
    encode(tmp_path / name, codec, sound)
    samples, sample_rate = read(tmp_path / name)
    assert sample_rate == 48_000
    assert len(samples) / sample_rate == pytest.approx(2.0, abs=0.06)
    assert loudness(samples) == pytest.approx(loudness(sound.samples), rel=0.05)


def test_channels_are_averaged(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", np.array([[0.5, 0.0], [-0.5, -0.25]]), 16_000, subtype="FLOAT")
    assert read(tmp_path / "a.wav")[0] == pytest.approx([0.25, -0.375])


def test_samples_beyond_full_scale_and_not_a_number_come_out_in_range(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", np.array([3.0, -3.0, np.nan, np.inf]), 16_000, subtype="FLOAT")
    assert list(read(tmp_path / "a.wav")[0]) == [1.0, -1.0, 0.0, 1.0]


@pytest.mark.parametrize("suffix", ["wav", "flac", "ogg"])
def test_a_truncated_file_gives_what_is_there(tmp_path: Path, suffix: str) -> None:
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, 48_000).astype(np.float32)
    soundfile.write(tmp_path / f"whole.{suffix}", noise, 16_000)
    whole = (tmp_path / f"whole.{suffix}").read_bytes()
    path = tmp_path / f"half.{suffix}"
    path.write_bytes(whole[: len(whole) // 2])
    assert 0.5 <= Recording.load(path).duration < 3.0


def test_a_flac_whose_writer_was_killed_still_gives_its_sound(tmp_path: Path) -> None:
    """It claims 2^63-1 frames, which must neither be allocated nor waited for."""
    with soundfile.SoundFile(tmp_path / "growing.flac", "w", 16_000, 1, "PCM_16") as file:
        file.write(tone(5.0).samples)
        file.flush()
        (tmp_path / "killed.flac").write_bytes((tmp_path / "growing.flac").read_bytes())
    assert Recording.load(tmp_path / "killed.flac").duration == pytest.approx(5.0, abs=0.3)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.wav", b"", "audio-file-empty"),
        ("notes.txt", b"Tell me about yourself.\n", "audio-file-unknown"),
        ("notes.flac", b"Not a FLAC at all.", "audio-file-unknown"),
        ("header.raw", bytes(1000), "audio-file-unknown"),
        ("random.mp3", np.random.default_rng(1).bytes(5000), ""),
        ("list.m3u8", b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n", ""),
    ],
)
def test_what_is_no_audio_is_said_to_be_none(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(NotAudioError) as raised:
        Recording.load(tmp_path / name)
    assert raised.value.message.startswith(message or "audio-file-")
    assert raised.value.details == {"file": name}
    assert not is_audio(tmp_path / name)


def test_a_file_with_a_header_and_no_sound_is_empty(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", np.zeros(0), 16_000)
    with pytest.raises(NotAudioError, match="audio-file-empty"):
        read(tmp_path / "a.wav")


@pytest.mark.parametrize("name", ["missing.wav", "."])
def test_what_cannot_be_opened_is_an_error_with_the_reason(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotAudioError, match="audio-file-unreadable") as raised:
        read(tmp_path / name)
    assert raised.value.details["reason"]


@pytest.mark.parametrize("suffix", ["wav", "flac"])
def test_what_was_written_is_read_back_to_the_last_bit(tmp_path: Path, suffix: str) -> None:
    stored = np.array([-32768, -1, 0, 1, 32767], np.int16)
    write(tmp_path / f"a.{suffix}", from_16_bit(stored), 16_000)
    samples, sample_rate = read(tmp_path / f"a.{suffix}")
    assert (to_16_bit(samples) == stored).all()
    assert sample_rate == 16_000


def test_a_full_disk_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    tone(0.1).save(path)
    with pytest.raises(OSError, match="large"), files_of_at_most(10_000):
        tone(10.0).save(path)
    assert Recording.load(path).duration == pytest.approx(0.1)
    assert list(tmp_path.glob("*.wav*")) == [path]
    assert not list(tmp_path.glob(".*"))


def test_files_are_joined_to_the_last_bit_also_into_one_of_themselves(tmp_path: Path) -> None:
    noise = np.random.default_rng(2).integers(-32768, 32767, 30_000).astype(np.int16)
    write(tmp_path / "a.flac", from_16_bit(noise[:20_000]), 16_000)
    write(tmp_path / "b.wav", from_16_bit(noise[20_000:]), 16_000)
    assert join([tmp_path / "a.flac", tmp_path / "b.wav"], tmp_path / "a.flac") == 30_000
    assert length(tmp_path / "a.flac") == 30_000
    assert (to_16_bit(read(tmp_path / "a.flac")[0]) == noise).all()
    assert soundfile.info(tmp_path / "a.flac").frames == 30_000


def test_a_long_recording_is_compressed_in_the_memory_of_a_short_one(tmp_path: Path) -> None:
    tone(600.0).save(tmp_path / "long.wav")
    tracemalloc.start()
    assert join([tmp_path / "long.wav"], tmp_path / "long.flac") == length(tmp_path / "long.flac") == 9_600_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000, "19 MB on disk, 38 MB as numbers"


def test_a_disk_that_is_full_in_the_middle_leaves_both_files(tmp_path: Path) -> None:
    tone(0.1).save(tmp_path / "a.flac")
    noise = np.random.default_rng(3).uniform(-1, 1, 80_000).astype(np.float32)
    write(tmp_path / "b.wav", noise, 16_000)
    with pytest.raises(OSError, match="large"), files_of_at_most(30_000):
        join([tmp_path / "a.flac", tmp_path / "b.wav"], tmp_path / "a.flac")
    assert length(tmp_path / "a.flac") == 1_600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.flac", "b.wav"]
