"""Whole sessions as a person lives them: the real program in a pseudo-terminal, with recorded answers."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from interviewer.library import Library
from tests.pseudo_terminal import Terminal, terminal
from tests.test_next_command import held, poor, strong

RECORDINGS = Path(__file__).parent / "recordings"
DEMONSTRATION = Path(__file__).parent.parent / "interviewer" / "demonstration" / "en"
CANARY, DRIFT, STORY = "canary-vs-blue-green", "model-and-concept-drift", "production-model-troubleshooting"


def recorded(folder: Path, **recordings: Path) -> Path:
    """Put recordings where `--answers` finds them."""
    folder.mkdir()
    for name, path in recordings.items():
        shutil.copy(path, folder / f"{name}.flac")
    return folder


@contextmanager
def practising(command: str, answers: Path, *options: str, **environment: str) -> Iterator[Terminal]:
    shared = ["--lang", "en", "--answers", str(answers), "--realtime", "--think", "0"]
    program = [sys.executable, "-m", "interviewer", command, *shared, *options]
    with terminal(*program, INTERVIEWER_MODEL="micro", **environment) as window:
        yield window


def saved(home: Path) -> dict[str, Any]:
    (path,) = (home / "sessions").glob("*/session.json")
    session: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return session


@pytest.fixture
def editor(tmp_path: Path) -> str:
    """An editor that puts a sentence behind the text."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import pathlib, sys\n"
        "path = pathlib.Path(sys.argv[-1])\n"
        "path.write_text(path.read_text(encoding='utf-8').rstrip() + ' Only then everybody.\\n', encoding='utf-8')\n",
        encoding="utf-8",
    )
    return f"{sys.executable} {script}"


def test_practice_with_a_hint_a_follow_up_a_correction_and_a_second_take(
    tmp_path: Path, home: Path, editor: str
) -> None:
    spoken = {
        CANARY: DEMONSTRATION / f"{CANARY}.flac",
        f"{CANARY}.2": RECORDINGS / "sentence-en.flac",
        f"{CANARY}.3": DEMONSTRATION / f"{CANARY}.flac",
    }
    answers = recorded(tmp_path / "answers", **spoken)
    with practising("practice", answers, "--follow-ups", "1", VISUAL=editor) as window:
        window.expect("Question 1 of 1")
        window.press("t")
        window.expect("Hint: For each of them, follow the users.")
        window.expect("0:06 of 2:00")
        window.press("\r")
        window.expect("0:01 of 1:00")  # the follow-up's clock
        window.expect("How did it go?")
        window.press("e")
        window.expect("Only then everybody.")
        window.expect("How did it go?")
        window.press("2")
        window.expect("You said: partial.")
        window.expect("A good answer")
        window.press("a")
        window.expect("Question 1 of 1")
        window.expect("0:04 of 2:00")
        window.press("\r")
        window.expect("How did it go?")
        window.press("\r")
        window.expect("Against take 1")
        window.press("\r")
        window.expect("The report:")
        assert window.wait() == 0
        assert window.is_as_before
    first, second = saved(home)["turns"]
    assert (first["take"], second["take"]) == (1, 2)
    assert (first["hinted"], second["hinted"]) == (True, False)
    assert (first["self_rating"], second["self_rating"]) == ("partial", None)
    (follow_up,) = first["answer"]["follow_ups"]
    assert follow_up["key_point"] is not None
    assert first["answer"]["transcript"]["text"].endswith("Only then everybody.")
    assert not first["answer"]["original"]["text"].endswith("Only then everybody.")
    assert first["answer"]["duration"] > follow_up["at"] > 6.0
    assert second["answer"]["original"] is None


def test_a_real_interview_helps_with_nothing_and_tells_all_at_the_end(tmp_path: Path, home: Path) -> None:
    spoken = {id: DEMONSTRATION / f"{id}.flac" for id in (CANARY, DRIFT)}
    answers = recorded(tmp_path / "answers", **spoken)
    with practising("practice", answers, "--mode", "real", "--limit", "7") as window:
        window.expect("Question 1 of 2")
        window.expect("0:02 of 0:07")
        window.press("t")
        window.expect("Question 2 of 2")
        window.expect("0:02 of 0:07")
        before_the_end = window.shown
        window.expect("The report:")
        assert window.wait() == 0
    for help in ("Hint", "How did it go?", "A good answer", "canary deployment means", "a again", "e correct"):
        assert help not in before_the_end
    session = saved(home)
    assert session["mode"] == "real"
    assert [turn["answer"]["ended_by"] for turn in session["turns"]] == ["limit", "limit"]
    assert [turn["self_rating"] for turn in session["turns"]] == [None, None]


def test_a_ladder_tells_the_same_story_shorter_and_shorter(tmp_path: Path, home: Path) -> None:
    story = DEMONSTRATION / f"{STORY}.flac"
    answers = recorded(tmp_path / "answers", **{STORY: story, f"{STORY}.2": story})
    with practising("rehearse", answers, "--ladder", "10,5") as window:
        for seconds in ("0:10", "0:05"):
            window.expect(f"0:02 of {seconds}")
            window.expect("How did it go?")
            window.press("\r")
            window.expect("Situation")
            window.expect("Enter")
            window.press("\r")
        window.expect("The report:")
        assert window.wait() == 0
    session = saved(home)
    assert (session["mode"], session["plan"]["ladder"]) == ("rehearse", [10.0, 5.0])
    assert [(turn["take"], turn["question"]["time_limit"]) for turn in session["turns"]] == [(1, 10.0), (2, 5.0)]
    assert [turn["answer"]["ended_by"] for turn in session["turns"]] == ["limit", "limit"]


def test_what_two_earlier_days_left_due_is_asked(tmp_path: Path, home: Path) -> None:
    """Drift went badly five days ago; canary went well then and yesterday, and is not due."""
    library = Library(home)
    held(library, 5, poor(DRIFT), strong(CANARY))
    held(library, 1, strong(CANARY))
    before = {folder.id for folder in library.folders()}
    answers = recorded(tmp_path / "answers", **{id: DEMONSTRATION / f"{id}.flac" for id in (CANARY, DRIFT)})
    with practising("practice", answers, "--due", "--follow-ups", "0") as window:
        window.expect("Question 1 of 1")
        window.expect("drift")
        window.expect("0:03 of")
        window.press("q")
        window.expect("The report:")
        assert window.wait() == 0
    (folder,) = (folder for folder in library.folders() if folder.id not in before)
    assert [turn.question.id for turn in folder.load().turns] == [DRIFT]
