"""What the microphone hears of the interviewer is not taken for the candidate's words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from audio.echo import leaked
from audio.prosody import Voice
from audio.recording import SAMPLE_RATE, Recording, Stretch
from audio.transcript import Transcript, Word
from audio.voice_activity import speech_in
from audio.whisper import WhisperTranscriber
from interviewer.listening import without_first
from interviewer.session import Answer
from tests.fakes import tone

RECORDINGS = Path(__file__).parent / "recordings"
QUESTION = "How do you monitor a model in production?"


def spoken(*sentences: str, pause: float = 1.0) -> tuple[tuple[Word, ...], tuple[Stretch, ...]]:
    """Give sentences with a pause between them, as words and as stretches of speech."""
    words: list[Word] = []
    speech: list[Stretch] = []
    clock = 0.5
    for sentence in sentences:
        start = clock
        for text in sentence.split():
            words.append(Word(text, clock, clock + 0.3))
            clock += 0.3
        speech.append(Stretch(start, clock))
        clock += pause
    return tuple(words), tuple(speech)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Half a minute of a tone that is loud from its third second on."""
    recording = tone(30.0)
    recording.samples[: 3 * SAMPLE_RATE + SAMPLE_RATE // 2] *= np.float32(0.3)
    recording.save(tmp_path / "answer.wav")
    return tmp_path / "answer.wav"


def count(path: Path, *sentences: str, said: str = QUESTION) -> int:
    return leaked(*spoken(*sentences), said, path)


def test_the_question_at_the_beginning_is_none_of_the_answer(path: Path) -> None:
    assert count(path, "how do you monitor a model in production", "We look at drift.") == 8
    assert count(path, "how do you", "monitor a model in production", "We look at drift.") == 8


def test_a_leak_is_quiet_and_may_be_misheard(path: Path, tmp_path: Path) -> None:
    misheard = "how do you arrear a sellowing wrawktion", "We look at drift."
    assert count(path, *misheard) == 7
    loud = tmp_path / "loud.wav"
    tone(30.0).save(loud)
    assert count(loud, *misheard) == 0


def test_of_a_faint_leak_a_piece_may_be_all_that_is_heard(path: Path, tmp_path: Path) -> None:
    heard = "a modl in production", "We look at drift."
    faint = tone(30.0)
    faint.samples[: 2 * SAMPLE_RATE] *= np.float32(0.1)
    faint.save(tmp_path / "faint.wav")
    said = f"{QUESTION} And what do you do then, and who is told of it?"
    assert count(tmp_path / "faint.wav", *heard, said=said) == 4
    assert count(path, *heard, said=said) == 0, "10 dB are too few to be somebody else"


@pytest.mark.parametrize(
    "answer",
    [
        ("I monitor a model with alerts.", "Then I look at drift."),
        ("Well, in production,", "a model is monitored by its inputs."),
        ("To monitor a model in production I first look at its inputs.", "Then at drift."),
    ],
)
def test_an_answer_in_the_words_of_the_question_stays(answer: Sequence[str], tmp_path: Path) -> None:
    tone(30.0).save(tmp_path / "answer.wav")
    assert count(tmp_path / "answer.wav", *answer) == 0


def test_where_nothing_follows_the_candidate_may_have_read_it_aloud(path: Path) -> None:
    assert count(path, QUESTION) == 0


def test_what_follows_without_a_pause_cannot_be_told_apart(path: Path) -> None:
    assert leaked(*spoken(QUESTION, "We look at drift.", pause=0.1), QUESTION, path) == 0


def test_short_questions_are_too_easily_like_something_else(path: Path) -> None:
    assert count(path, "And the rest?", "We look at drift.", said="And the rest?") == 0


def test_what_was_heard_of_it_goes_with_its_words() -> None:
    words, speech = spoken("one two three four", "five six")
    voice = Voice(held=(Stretch(1.0, 1.3), Stretch(3.0, 3.3)))
    answer = Answer(Transcript.of_words(words, language="en", model="m"), "a.flac", 5.0, speech, voice=voice)
    own = without_first(answer, 4)
    assert own.transcript.text == "five six"
    assert own.transcript.model == "m"
    assert own.speech == speech[1:]
    assert own.voice == replace(voice, held=(Stretch(3.0, 3.3),))


@pytest.mark.parametrize(("level", "code"), [(-6.0, "en"), (-20.0, "en"), (-6.0, "pt-BR"), (-20.0, "pt-BR")])
def test_a_leak_in_a_recording_is_found(level: float, code: str, tmp_path: Path) -> None:
    question = Recording.load(RECORDINGS / f"sentence-{code}.flac").samples * np.float32(10 ** (level / 20))
    answer = Recording.load(RECORDINGS / f"fillers-{code}.flac").samples
    sound = Recording(np.concatenate([question, np.zeros(SAMPLE_RATE // 2, np.float32), answer]))
    text = WhisperTranscriber("micro").transcribe(sound, language=code)
    said = json.loads((RECORDINGS / "spoken.json").read_text(encoding="utf-8"))[f"sentence-{code}.flac"]["text"]
    sound.save(tmp_path / "answer.wav")
    found = leaked(text.words, speech_in(sound), said, tmp_path / "answer.wav")
    assert found == len(said.split())
    assert text.words[found].start > len(question) / SAMPLE_RATE
