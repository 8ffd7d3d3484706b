"""`interviewer practice` for real: a voice from the loudspeaker, an answer through the microphone, keys in between."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from audio.cue import cue
from audio.echo import HEARD, likeness
from audio.recording import SAMPLE_RATE, Recording
from interviewer.localization import Words
from interviewer.settings import Settings, write
from tests.virtual_sound import SoundCard, place, virtual_sound_card

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from tests.pseudo_terminal import terminal

SENTENCE = Path(__file__).parent / "recordings" / "sentence-en.flac"
BANK = """
language: en
questions:
  - id: canary
    prompt: How do you try a new model?
    reference_answers: [We send five percent of the traffic to the candidate model.]
    key_points:
      - text: Some of the traffic goes to the candidate model.
      - text: A new model that is worse is taken back.
        follow_up: And if it is worse?
  - id: drift
    prompt: And what is drift?
    reference_answers: [The data change.]
"""

pytestmark = pytest.mark.sound


@pytest.fixture
def card() -> Iterator[SoundCard]:
    with virtual_sound_card() as card:
        yield card


@pytest.fixture
def practice(home: Path, tmp_path: Path) -> list[str]:
    """The command, on a machine whose first run is over."""
    write(Settings(), home / "settings.toml", Words("en"))
    bank = tmp_path / "bank.yaml"
    bank.write_text(BANK, encoding="utf-8")
    questions = ["--question", "canary", "--question", "drift"]
    return [
        sys.executable,
        "-m",
        "interviewer",
        "practice",
        "--model",
        "micro",
        "--bank",
        str(bank),
        "--think",
        "0",
        *questions,
    ]


def kept(home: Path) -> tuple[Path, list[Any]]:
    (folder,) = (home / "sessions").iterdir()
    return folder, json.loads((folder / "session.json").read_text(encoding="utf-8"))["turns"]


def test_a_question_is_heard_and_its_answer_recorded_whole(card: SoundCard, practice: list[str], home: Path) -> None:
    """The microphone hears the loudspeaker here, and yet neither question nor cue is in the answer."""
    card.let_the_room_hear_the_speaker()
    with card.heard() as played, terminal(*practice) as window:
        window.expect("Question 1 of 2")
        window.expect("The interviewer is asking")
        window.expect("Listening")
        window.watch(card.say(SENTENCE))
        window.press("\n")
        window.expect("And if it is worse?")
        window.expect("Listening")
        window.watch(card.say(SENTENCE))
        window.press("\n")
        window.expect("we send five percent of the traffic to the candidate model")
        window.press("\n")
        window.expect("The next question comes in a moment")
        window.press("\n")
        window.expect("Question 2 of 2")
        window.press("q")
        window.expect("The report:")
        assert window.wait() == 0
        assert window.is_as_before
    folder, (turn,) = kept(home)
    assert turn["answer"]["ended_by"] == "key"
    answer, said = Recording.load(folder / turn["answer"]["audio"]), Recording.load(SENTENCE)
    start, is_alike = place(said.resampled(SAMPLE_RATE).samples, answer.samples)
    assert is_alike > 0.9, "no head is lost, and there is no gap"
    assert start > 0
    heard = played[0].resampled(SAMPLE_RATE)
    spoken = [Recording.load(path) for path in (home / "cache" / "voice").glob("*.flac")]
    assert sum(_is_heard(part, heard) for part in spoken) >= 2, "the question was heard, and the follow-up"
    assert _found(cue(), heard) > 0.9, "the cue was heard"
    assert max(likeness(answer, part) for part in spoken) < HEARD, "the answer is the candidate's alone"
    assert _found(cue(), answer.between(0.0, 1.0)) < 0.5


def _is_heard(spoken: Recording, whole: Recording) -> bool:
    """A busy machine leaves a gap here and there, which shifts the rest: half a second of it is proof enough."""
    starts = np.arange(0.2, spoken.duration - 0.6, 0.3)
    return any(_found(spoken.between(start, start + 0.5), whole) > 0.9 for start in starts)


def _found(part: Recording, whole: Recording) -> float:
    return place(part.resampled(SAMPLE_RATE).samples, whole.samples)[1]


def test_a_microphone_taken_away_ends_the_answer_keeps_it_and_may_come_back(
    card: SoundCard, practice: list[str], home: Path
) -> None:
    with terminal(*practice, "--mute", "--follow-ups", "0") as window:
        window.expect("0:00 of")
        window.watch(card.say(SENTENCE))
        card.take_away("room", "speaker")
        window.expect("gives no more sound")
        window.expect("Question 1 of 2")
        window.expect("How did it go?")
        window.press("\n")
        window.expect("The next question comes in a moment")
        window.press("\n")
        window.expect("Press Enter to try again")
        card.plug_in("speaker")
        card.plug_in("room")
        window.press("\n")
        window.expect("0:01 of")
        window.press("q")
        window.expect("The report:")
        assert window.wait() == 0
    folder, turns = kept(home)
    assert turns[0]["answer"]["ended_by"] == "end_of_recording"
    assert "five percent of the traffic" in turns[0]["answer"]["transcript"]["text"]
    assert (folder / turns[0]["answer"]["audio"]).exists()


def test_nobody_asks_and_nothing_is_drawn_where_there_is_no_terminal(
    card: SoundCard, practice: list[str], home: Path
) -> None:
    command = [*practice[:-2], "--json", "--limit", "5"]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=card.environment) as program:
        speaking = card.say(SENTENCE)
        printed, _ = program.communicate(timeout=60)
        speaking.wait()
    document = json.loads(printed)
    assert [turn["ended_by"] for turn in document["turns"]] == ["limit"]
    assert kept(home)[0] == Path(document["folder"])
