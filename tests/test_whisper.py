"""The real path: faster-whisper with the model that the package carries."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from audio.errors import ModelNotFoundError
from audio.recording import SAMPLE_RATE, Recording, Stretch
from audio.speech_models import PACKAGED
from audio.transcript import Transcript, Word
from audio.whisper import WhisperOptions, WhisperTranscriber, clips, snapped, words_of
from tests.fakes import silence, tone

RECORDINGS = Path(__file__).parent / "recordings"


@dataclass
class Piece:
    """A word of faster-whisper."""

    word: str
    start: float = 0.0
    end: float = 0.5
    probability: float = 0.9


@pytest.fixture(scope="module")
def micro() -> WhisperTranscriber:
    return WhisperTranscriber("micro")


@pytest.fixture(scope="module")
def english(micro: WhisperTranscriber) -> Transcript:
    """What is heard in a recording with 1.0 s of silence, a sentence, 1.5 s, a sentence and 2.0 s."""
    return micro.transcribe(Recording.load(RECORDINGS / "pauses-en.flac"), language="en")


def test_english_is_written_down(english: Transcript) -> None:
    assert "we use docker for model calibration" in english.text
    assert "unit testing" in english.text
    assert english.language == "en"
    assert english.model == "micro"


def test_portuguese_is_written_down(micro: WhisperTranscriber) -> None:
    heard = micro.transcribe(Recording.load(RECORDINGS / "pauses-pt-BR.flac"), language="pt-BR")
    assert "o meu papel era testar o serviço" in heard.text
    assert heard.language == "pt-BR"


def test_each_word_has_its_place_in_the_text_its_time_and_its_probability(english: Transcript) -> None:
    assert [word.text for word in english.words] == english.text.split()
    assert all(0.0 <= word.start <= word.end <= 10.6 for word in english.words)
    assert all(0.0 < word.probability <= 1.0 for word in english.words)


def test_words_begin_and_end_where_the_voice_does(english: Transcript) -> None:
    first, after_the_pause = english.words[0], next(word for word in english.words if word.start > 4.0)
    assert first.start == pytest.approx(1.0, abs=0.15)
    assert after_the_pause.start == pytest.approx(4.6, abs=0.15)
    assert english.words[-1].end == pytest.approx(8.6, abs=0.3)


def test_the_same_recording_gives_the_same_words(micro: WhisperTranscriber, english: Transcript) -> None:
    assert micro.transcribe(Recording.load(RECORDINGS / "pauses-en.flac"), language="en") == english


def test_what_is_hard_to_hear_is_written_down_alike_every_time(micro: WhisperTranscriber) -> None:
    """Whisper would try again by chance where it is unsure."""
    clean = Recording.load(RECORDINGS / "pauses-en.flac").samples
    noise = np.random.default_rng(0).standard_normal(len(clean)).astype(np.float32)
    noisy = Recording(clean + 0.1 * noise)
    first = micro.transcribe(noisy, language="en")
    assert all(micro.transcribe(noisy, language="en") == first for _ in range(2))


def test_any_sample_rate_is_written_down(micro: WhisperTranscriber, english: Transcript) -> None:
    recording = Recording.load(RECORDINGS / "pauses-en.flac").resampled(44_100)
    assert micro.transcribe(recording, language="en").text.split()[:6] == english.text.split()[:6]


@pytest.mark.parametrize("sound", ["silence", "noise", "hum", "tone", "click", "nothing"])
def test_sound_without_speech_gives_no_words(micro: WhisperTranscriber, sound: str) -> None:
    random = np.random.default_rng(0)
    sounds: dict[str, np.ndarray] = {
        "silence": silence(4.0).samples,
        "noise": random.standard_normal(4 * SAMPLE_RATE) * 0.05,
        "hum": tone(4.0, hertz=50.0).samples * 0.2,
        "tone": tone(4.0).samples,
        "click": np.where(np.arange(4 * SAMPLE_RATE) % SAMPLE_RATE < 50, 0.8, 0.0),
        "nothing": silence(0.0).samples,
    }
    heard = micro.transcribe(Recording(sounds[sound].astype(np.float32)), language="en")
    assert not heard
    assert heard == Transcript("", language="en", model="micro")


def test_a_long_silence_invents_no_words(micro: WhisperTranscriber, english: Transcript) -> None:
    samples = Recording.load(RECORDINGS / "pauses-en.flac").samples
    long = Recording(np.concatenate([silence(20.0).samples, samples, silence(40.0).samples]))
    heard = micro.transcribe(long, language="en")
    assert len(heard.words) <= len(english.words)
    assert heard.text.endswith("the first step is unit testing and the second step is validation.")
    assert 20.9 < heard.words[0].start < heard.words[-1].end < 29.0


def test_a_vocabulary_that_nobody_speaks_adds_no_words(micro: WhisperTranscriber, english: Transcript) -> None:
    recording = Recording.load(RECORDINGS / "pauses-en.flac")
    assert micro.transcribe(recording, language="en", vocabulary=("kubernetes", "backpropagation")) == english
    assert not micro.transcribe(silence(5.0), language="en", vocabulary=("kubernetes", "backpropagation"))


def test_hotwords_are_handed_over_without_adding_terms_that_were_not_said() -> None:
    listening = WhisperTranscriber("micro", WhisperOptions(hotwords=2, longest_silence=0.5))
    recording = Recording.load(RECORDINGS / "pauses-en.flac")
    heard = listening.transcribe(recording, language="en", vocabulary=("docker", "zebra"))
    assert "docker" in heard.text
    assert "zebra" not in heard.text


def test_pieces_without_a_space_go_on_with_the_word_before_them() -> None:
    pieces = [Piece(" vinte"), Piece("-cinco", 0.5, 0.9, 0.4), Piece(" por"), Piece("cento.")]
    assert words_of(pieces) == [Word("vinte-cinco", 0.0, 0.9, 0.4), Word("porcento.", 0.0, 0.5, 0.9)]


def test_what_has_neither_letter_nor_digit_is_no_word() -> None:
    assert [word.text for word in words_of([Piece(" -"), Piece(" ♪"), Piece(" "), Piece(" 5"), Piece(" ...")])] == ["5"]


def test_the_first_piece_needs_no_space() -> None:
    assert [word.text for word in words_of([Piece("Yes,"), Piece(" it\u00a0is")])] == ["Yes,", "itis"]


OPTIONS = WhisperOptions(longest_silence=2.0, margin=0.25)


def test_speech_is_decoded_together_as_long_as_it_fits_the_window() -> None:
    speech = [Stretch(1.0, 8.0), Stretch(9.0, 15.0), Stretch(16.0, 27.0), Stretch(28.0, 40.0)]
    assert clips(speech, 41.0, window=30.0, options=OPTIONS) == [Stretch(0.75, 27.25), Stretch(27.75, 40.25)]


def test_a_long_silence_is_cut_out_and_a_short_one_kept() -> None:
    speech = [Stretch(1.0, 2.0), Stretch(4.0, 5.0), Stretch(7.5, 8.0)]
    assert clips(speech, 9.0, window=30.0, options=OPTIONS) == [Stretch(0.75, 5.25), Stretch(7.25, 8.25)]


def test_the_margin_stays_inside_the_recording() -> None:
    assert clips([Stretch(0.1, 1.0)], 1.1, window=30.0, options=OPTIONS) == [Stretch(0.0, 1.1)]


def test_a_stretch_longer_than_the_window_is_one_clip() -> None:
    assert len(clips([Stretch(0.0, 50.0), Stretch(50.5, 51.0)], 52.0, window=30.0, options=OPTIONS)) == 2


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (Word("early", 0.5, 1.5), (1.0, 1.5)),
        (Word("late", 1.5, 2.5), (1.5, 2.0)),
        (Word("inside", 1.2, 1.8), (1.2, 1.8)),
        (Word("across a closure", 1.9, 2.4), (1.9, 2.4)),
        (Word("outside", 5.0, 5.5), (5.0, 5.5)),
    ],
)
def test_words_do_not_reach_into_silence(word: Word, expected: tuple[float, float]) -> None:
    speech = [Stretch(1.0, 2.0), Stretch(2.3 if word.text == "across a closure" else 3.0, 4.0)]
    moved = snapped(word, speech)
    assert (moved.start, moved.end) == expected


def test_a_model_whose_files_are_damaged_is_an_error_that_names_the_repair(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(PACKAGED["micro"], folder)
    (folder / "model.bin").write_bytes((folder / "model.bin").read_bytes()[:100_000])
    with pytest.raises(ModelNotFoundError, match="model-broken-folder"):
        WhisperTranscriber(str(folder)).load()


def test_a_tokenizer_that_is_none_is_an_error_too(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(PACKAGED["micro"], folder)
    (folder / "tokenizer.json").write_text("{")
    with pytest.raises(ModelNotFoundError, match="model-broken-folder"):
        WhisperTranscriber(str(folder)).load()


def test_a_missing_model_is_known_before_anything_is_recorded() -> None:
    with pytest.raises(ModelNotFoundError, match="model-not-found"):
        WhisperTranscriber("small")
