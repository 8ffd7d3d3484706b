"""Typing and correcting as a candidate sees it: the real program in a pseudo-terminal."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from tests.pseudo_terminal import terminal

COMMAND = (sys.executable, "-m", "interviewer")
BANK = """
language: en
questions:
  - id: drift
    prompt: How do you notice that a model has become worse?
    reference_answers: [Watch its inputs and its results, and compare both with those of the training.]
  - id: canary
    prompt: What is a canary deployment?
    reference_answers: [A new version first serves a small share of the users.]
"""


@pytest.fixture
def bank(tmp_path: Path) -> str:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK, encoding="utf-8")
    return str(path)


def typing(bank: str) -> list[str]:
    asked = ["--question", "drift", "--question", "canary"]
    return [*COMMAND, "practice", "--typed", "--bank", bank, *asked]


def turns(home: Path) -> list[dict[str, Any]]:
    (folder,) = (home / "sessions").iterdir()
    found: list[dict[str, Any]] = json.loads((folder / "session.json").read_text(encoding="utf-8"))["turns"]
    return found


def test_lines_are_edited_and_an_empty_one_ends_the_answer(bank: str, home: Path) -> None:
    with terminal(*typing(bank)) as window:
        window.expect("Question 1 of 2")
        window.expect("An empty line ends it")
        window.press("I watch its inputs,\rand its resuls")
        window.press("\x7fts.\r\r")
        window.expect("Question 2 of 2")
        window.expect("Ctrl-D leaves the question out")
        window.press("\x04")
        window.expect("The report:")
        assert "cursor position" not in window.shown
        assert window.wait() == 0
        assert window.is_as_before
    (turn,) = turns(home)
    assert turn["answer"]["transcript"]["text"] == "I watch its inputs, and its results."
    assert turn["answer"]["duration"] is None


def test_ctrl_c_keeps_what_was_answered(bank: str, home: Path) -> None:
    with terminal(*typing(bank)) as window:
        window.expect("An empty line ends it")
        window.press("I watch its inputs and its results.\r\r")
        window.expect("Question 2 of 2")
        window.expect("An empty line ends it")
        window.press("A new version\x03")
        window.expect("What was said so far is saved.")
        assert window.wait() == 130
        assert window.is_as_before
        assert "Traceback" not in window.shown
    assert [turn["question"]["id"] for turn in turns(home)] == ["drift"]
    with terminal(*COMMAND, "resume", "--bank", bank) as window:
        window.expect("Question 2 of 2")
        window.expect("An empty line ends it")
        window.press("A new version serves few users first.\r\r")
        window.expect("The report:")
        assert window.wait() == 0
    assert [turn["question"]["id"] for turn in turns(home)] == ["drift", "canary"]


def test_an_answer_is_corrected_at_the_prompt(bank: str, home: Path) -> None:
    with terminal(*typing(bank)) as window:
        window.expect("An empty line ends it")
        window.press("I watch its outputs.\r\r")
        window.expect("Question 2 of 2")
        window.expect("Ctrl-D leaves the question out")
        window.press("\x04")
        assert window.wait() == 0
    with terminal(*COMMAND, "correct", VISUAL="", EDITOR="") as window:
        window.expect("Corrected: I watch its outputs.")
        window.press("\x7f, and compare its inputs with those of the training.\r")
        window.expect("Score")
        assert window.wait() == 0
        assert window.is_as_before
    (turn,) = turns(home)
    corrected = "I watch its outputs, and compare its inputs with those of the training."
    assert turn["answer"]["transcript"]["text"] == corrected
    assert turn["answer"]["original"]["text"] == "I watch its outputs."
    with terminal(*COMMAND, "correct", VISUAL="", EDITOR="") as window:
        window.expect("Corrected: I watch its outputs,")
        window.press("\r")
        window.expect("Nothing was changed.")
        assert window.wait() == 0


def test_the_settings_file_is_opened_again_until_it_is_right(home: Path, tmp_path: Path) -> None:
    script = tmp_path / "editor.sh"
    script.write_text(
        f'#!/bin/sh\nif [ -e {tmp_path}/once ]; then echo "rate = 140" > "$1"; else echo "rate = 1" > "$1"; fi\n'
        f"touch {tmp_path}/once\n",
        encoding="utf-8",
    )
    with terminal(*COMMAND, "settings", "--edit", VISUAL=f"sh {script}") as window:
        window.expect("rate must be a whole number")
        window.expect("Open the file again?")
        window.press("y\r")
        window.expect("are in order")
        assert window.wait() == 0
    assert (home / "settings.toml").read_text(encoding="utf-8") == "rate = 140\n"
