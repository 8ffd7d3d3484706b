"""`interviewer practice` as a candidate sees it: the real program in a pseudo-terminal, with keys and signals."""

from __future__ import annotations

import json
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from audio.recording import Recording

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from tests.pseudo_terminal import Terminal, terminal

RECORDING = Path(__file__).parent / "recordings" / "pauses-en.flac"
FIRST, SECOND = "drift", "canary"
BANK = f"""
language: en
questions:
  - id: {FIRST}
    prompt: How do you notice that a model has become worse?
    reference_answers: [Watch its inputs and its results, and compare both with those of the training.]
  - id: {SECOND}
    prompt: What is a canary deployment?
    reference_answers: [A new version first serves a small share of the users.]
"""


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Answers long enough to press keys in."""
    folder = tmp_path / "answers"
    folder.mkdir()
    for question in (FIRST, SECOND):
        shutil.copy(RECORDING, folder / f"{question}.flac")
    return folder


def command(answers: Path, *options: str) -> list[str]:
    asked = ["--question", FIRST, "--question", SECOND]
    bank = answers.parent / "bank.yaml"
    bank.write_text(BANK, encoding="utf-8")
    practice = [sys.executable, "-m", "interviewer", "practice", "--bank", str(bank)]
    return [*practice, "--answers", str(answers), "--realtime", "--think", "0", *asked, *options]


@contextmanager
def practising(answers: Path, *options: str, **environment: str) -> Iterator[Terminal]:
    with terminal(*command(answers, *options), INTERVIEWER_MODEL="micro", **environment) as window:
        yield window


def folder_of(home: Path) -> Path:
    (folder,) = (home / "sessions").iterdir()
    return folder


def test_an_interview_at_the_keys(answers: Path, home: Path) -> None:
    """Listening begins by itself; help, pause, another size, repetition and the end of the answer are keys."""
    with practising(answers) as window:
        window.expect("Question 1 of 2")
        window.expect("0:01 of 2:00")
        window.press("?")
        window.expect("A few seconds of silence end an answer too")
        window.press("?")
        window.press("p")
        window.expect("Paused")
        window.expect("p go on")
        window.resize(20, 60)
        window.expect(f"╭─ Question 1 of 2 {'─' * 40}╮")
        window.press("p")
        window.expect("Listening")
        window.press("r")
        window.expect("0:02 of 2:00")
        window.press("\r")
        window.expect("How did it go?")
        window.press("3")
        window.expect("You said: good.")
        window.expect("The next question comes in a moment")
        window.press("\r")
        window.expect("Question 2 of 2")
        window.expect("0:02 of")
        window.press("q")
        window.expect("The report:")
        assert window.wait() == 0
        assert window.is_as_before
    turns = json.loads((folder_of(home) / "session.json").read_text(encoding="utf-8"))["turns"]
    assert [turn["answer"]["ended_by"] for turn in turns] == ["key", "key"], "quitting kept the answer that had begun"


def test_ctrl_c_keeps_what_was_said_and_the_terminal(answers: Path, home: Path) -> None:
    with practising(answers, NO_COLOR="1") as window:
        window.expect("0:02 of")
        window.press("\x03")
        window.expect("Stopped. What was said so far is saved.")
        assert window.wait() == 130
        assert window.is_as_before
        assert "\x1b[3" not in window.shown, "NO_COLOR was set"
        assert "Traceback" not in window.shown
    folder = folder_of(home)
    assert Recording.load(folder / f"01-{FIRST}.1.wav").duration >= 2.0
    assert json.loads((folder / "session.json").read_text(encoding="utf-8"))["turns"] == []


def test_ctrl_z_gives_the_terminal_to_the_shell_until_it_says_fg(answers: Path, home: Path) -> None:
    with terminal("bash", "--norc", "--noprofile", "-i", INTERVIEWER_MODEL="micro", PS1="READY ") as window:
        window.expect("READY")
        window.press(" ".join(command(answers)) + "\r")
        window.expect("0:01 of")
        window.press("\x1a")
        window.expect("Stopped")
        window.expect("READY")
        assert window.is_uncovered
        window.press("fg; echo left with $?\r")
        window.expect("0:02 of")
        window.press("s")
        window.expect("Question 2 of 2")
        window.expect("0:00 of")
        window.press("q")
        window.expect("left with 0")
    assert (folder_of(home) / f"01-{FIRST}.1.wav").exists(), "what was skipped is not erased"


@pytest.mark.parametrize(("option", "environment"), [("--plain", {}), ("--mute", {"TERM": "dumb"})])
def test_the_keys_work_line_by_line_too(answers: Path, option: str, environment: dict[str, str], home: Path) -> None:
    with practising(answers, option, "--think", "60", **environment) as window:
        window.expect("Keys: Enter: answer now, r: repeat, t: hint, s: skip, p: pause, ?: help, q: quit")
        window.expect("Question 1 of 2")
        window.expect("Time to think: 60 s.")
        window.press("p")
        window.expect("Paused.")
        window.press(" ")
        window.expect("Going on.")
        window.press(" ")
        window.expect("Listening (up to 120 s)...")
        window.press("h")
        window.expect("Keys: Enter: end the answer")
        window.press("\n")
        window.expect("(Nothing was said.)")
        window.expect("A good answer")
        window.expect("Keys: Enter: next question")
        window.press("\n")
        window.expect("Question 2 of 2")
        window.press("s")
        window.expect("The report:")
        assert window.wait() == 0
        assert window.is_as_before
        assert "\x1b[?1049h" not in window.shown, "nothing fills the screen"
    assert len(json.loads((folder_of(home) / "session.json").read_text(encoding="utf-8"))["turns"]) == 1


def test_a_terminated_program_gives_the_terminal_back(answers: Path) -> None:
    with practising(answers) as window:
        window.expect("0:01 of")
        window.program.send_signal(signal.SIGTERM)
        assert window.wait() == 128 + signal.SIGTERM
        assert window.is_as_before
