"""The recordings of the demonstration and of the tests are what their manifests say, and `micro` hears them well."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import jiwer
import numpy as np
import pytest

from audio.recording import SAMPLE_RATE, Recording
from audio.voice_activity import speech_in
from audio.whisper import WhisperTranscriber
from content.languages import language
from tests.make_recordings import DEMONSTRATION, ROOT, TESTS, manifest, recording_of

FOLDERS = {ROOT / "interviewer" / "demonstration": DEMONSTRATION, ROOT / "tests" / "recordings": TESTS}
DEMO = ROOT / "interviewer" / "demonstration"
STORY = "production-model-troubleshooting.flac"

SPOKEN: dict[Path, dict[str, Any]] = {
    folder / file: entry
    for folder in FOLDERS
    for file, entry in json.loads((folder / "spoken.json").read_text(encoding="utf-8")).items()
}
ANSWERS = [path for path in SPOKEN if path.is_relative_to(DEMO)]


@pytest.fixture(scope="module")
def micro() -> WhisperTranscriber:
    return WhisperTranscriber("micro")


def plain(text: str) -> str:
    """Give the words alone: `micro` writes lower case, and its punctuation says nothing."""
    return " ".join(re.sub(r"[^\w']", " ", text.lower()).split())


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_the_manifests_say_what_the_script_speaks() -> None:
    for folder, scripts in FOLDERS.items():
        assert (folder / "spoken.json").read_text(encoding="utf-8") == manifest(scripts, folder)


@pytest.mark.parametrize("path", SPOKEN, ids=named)
def test_micro_hears_what_was_said(path: Path, micro: WhisperTranscriber) -> None:
    """At most one word in twenty wrong."""
    said = SPOKEN[path]

    heard = micro.transcribe(Recording.load(path), language=said["language"])

    assert jiwer.wer(plain(said["text"]), plain(heard.text)) <= 0.05


def test_the_script_makes_the_same_recording_again() -> None:
    pytest.importorskip("espeakng_loader", reason="other engines have other voices")
    script = TESTS[0]

    np.testing.assert_allclose(recording_of(script).samples, Recording.load(ROOT / script.file).samples, atol=1e-4)


@pytest.mark.parametrize("path", ANSWERS, ids=named)
def test_an_answer_of_the_demonstration_is_worth_a_report(path: Path) -> None:
    said = SPOKEN[path]
    answer = Recording.load(path)

    assert answer.sample_rate == SAMPLE_RATE
    assert len(said["text"].split()) >= 25
    assert said["voice"].rpartition("/")[2] != language(said["language"]).voice  # the candidate is not the interviewer
    assert 0.4 < speech_in(answer)[0].start < 1.5
    assert answer.samples[-SAMPLE_RATE // 2 :].any()  # no digital silence


@pytest.mark.parametrize("code", ["en", "pt-BR"])
def test_the_story_has_three_pauses_to_think_and_fillers(code: str) -> None:
    stretches = speech_in(Recording.load(DEMO / code / STORY))
    pauses = [after.start - before.end for before, after in pairwise(stretches)]
    words = plain(SPOKEN[DEMO / code / STORY]["text"]).split()

    assert len([pause for pause in pauses if 1.4 < pause < 2.5]) == 3
    assert len([word for word in words if word in {"um", "uh", "hã", "é", "tipo", "né"}]) >= 5


def test_the_demonstration_is_small_and_short() -> None:
    assert sum(path.stat().st_size for path in ANSWERS) < 2_500_000
    for code in ("en", "pt-BR"):
        assert sum(Recording.load(path).duration for path in ANSWERS if path.parent.name == code) < 150
