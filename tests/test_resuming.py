"""A session that was broken off is taken up with what is left, and no recording is lost."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from audio.transcript import Transcript
from content.bank import Bank, Question
from interviewer.assessment import Assessment, Delivery
from interviewer.cli import run
from interviewer.errors import InterviewerError
from interviewer.library import Library, SessionFolder
from interviewer.localization import LANGUAGES, Words
from interviewer.resuming import LeftMicrophones, declined, questions_of, recordings_left, recovered, waiting
from interviewer.session import Answer, FollowUp, Plan, Session, Turn
from tests import samples
from tests.fakes import tone

FIRST = Question(id="drift", prompt="How do you notice drift?", reference_answers=("By watching the inputs.",))
SECOND = Question(id="canary", prompt="What is a canary?", reference_answers=("A small share of the users.",))
BANK = Bank("own", "Own questions", "en", (FIRST, SECOND))


def broken_off(**changes: Any) -> Session:
    turn = samples.spoken_turn()
    asked = replace(turn, question=replace(FIRST, prompt="As it was asked then."))
    plan = Plan(("drift", "canary"))
    return replace(samples.english(), demonstration=False, turns=(asked,), plan=plan, **changes)


def test_answered_questions_stay_as_they_were_asked_and_the_others_come_from_the_bank() -> None:
    session = broken_off()
    assert questions_of(session, BANK) == (session.turns[0].question, SECOND)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"demonstration": True}, "resume-demonstration"),
        ({"plan": None}, "resume-no-plan"),
        ({"plan": Plan(("drift",))}, "resume-complete"),
        ({"plan": Plan(("drift", "canary", "shadow", "gone"))}, "resume-question-gone"),
    ],
)
def test_what_cannot_be_taken_up_is_said(changes: dict[str, Any], message: str, language: str) -> None:
    with pytest.raises(InterviewerError, match=message) as caught:
        questions_of(replace(broken_off(), **changes), BANK)
    assert Words(language)(message, **caught.value.details)


def test_a_ladder_is_complete_with_its_last_step() -> None:
    steps = Plan(("drift",), ladder=(60.0, 30.0))
    session = replace(broken_off(), plan=steps)
    assert questions_of(session, BANK) == (session.turns[0].question,)
    last = replace(session.turns[0], take=2)
    with pytest.raises(InterviewerError, match="resume-complete"):
        questions_of(replace(session, turns=(*session.turns, last)), BANK)


def test_a_step_of_a_ladder_that_was_left_behind_becomes_its_take(tmp_path: Path) -> None:
    session = replace(broken_off(), plan=Plan(("drift",), ladder=(60.0, 30.0)))
    folder = Library(tmp_path).create(session)
    tone(2.0).save(folder.path / "01-drift.2.wav")
    (left,) = recordings_left(folder, folder.load(), (FIRST,))
    turn = recovered(waiting(left, folder), folder, Ear(folder, "Shorter."), Assessor())
    assert turn is not None
    assert (turn.number, turn.take, turn.answer.audio) == (1, 2, "01-drift.2.flac")


@pytest.fixture
def folder(tmp_path: Path) -> SessionFolder:
    return Library(tmp_path).create(broken_off())


class Ear:
    """Hears `text` in whatever was left behind, and keeps the recording as a real one does."""

    def __init__(self, folder: SessionFolder, text: str) -> None:
        self.folder = folder
        self.text = text

    def listen(self, question: Question, *, number: int, take: int) -> Answer:
        kept = self.folder.recording_path(number, question.id, take).with_suffix(".flac")
        tone(1.0).save(kept)
        return Answer(Transcript(self.text, language="en"), audio=kept.name)

    def go_on(
        self, question: Question, answer: Answer, *, number: int, take: int, follow_up: FollowUp | None = None
    ) -> Answer:
        raise AssertionError


class Assessor:
    def assess(self, question: Question, answer: Answer) -> Assessment:
        return Assessment((), Delivery(len(answer.transcript.text.split())))


def recover(folder: SessionFolder, text: str) -> Turn | None:
    (left,) = recordings_left(folder, folder.load(), (FIRST, SECOND))
    assert left.number == 2
    kept = waiting(left, folder)
    microphone = LeftMicrophones({"canary": kept.path}).microphone("canary")
    assert microphone is not None
    assert microphone.path.is_file()
    return recovered(kept, folder, Ear(folder, text), Assessor())


@pytest.mark.parametrize("name", ["02-canary.1.wav", "02-canary.1.flac", "02-canary.1.waiting.wav"])
def test_a_recording_without_a_turn_becomes_the_answer(folder: SessionFolder, name: str) -> None:
    tone(2.0).save(folder.path / name)
    turn = recover(folder, "A small share.")
    assert turn is not None
    assert (turn.number, turn.take, turn.answer.audio) == (2, 1, "02-canary.1.flac")
    assert turn.asked_at.tzinfo is not None
    assert sorted(path.name for path in folder.path.iterdir()) == ["02-canary.1.flac", "session.json"]


def test_a_recording_in_which_nobody_speaks_is_put_aside(folder: SessionFolder) -> None:
    tone(2.0).save(folder.path / "02-canary.1.wav")
    assert recover(folder, "") is None
    assert sorted(path.name for path in folder.path.iterdir()) == ["02-canary.1.declined.wav", "session.json"]


def test_what_is_declined_is_never_overwritten(folder: SessionFolder) -> None:
    for _ in range(2):
        tone(1.0).save(folder.path / "02-canary.1.wav")
        (left,) = recordings_left(folder, folder.load(), (FIRST, SECOND))
        assert declined(left, folder).is_file()
    assert not list(recordings_left(folder, folder.load(), (FIRST, SECOND)))
    assert len(list(folder.path.glob("*.declined*.wav"))) == 2


def test_neither_answered_questions_nor_files_without_sound_count(folder: SessionFolder) -> None:
    tone(1.0).save(folder.path / "01-drift.1.flac")
    (folder.path / "02-canary.1.wav").write_bytes(b"")
    assert not list(recordings_left(folder, folder.load(), (FIRST, SECOND)))


RECORDINGS = Path(__file__).parent / "recordings"


def program(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "interviewer", *arguments]


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Two recorded answers and their bank."""
    bank = tmp_path / "own.yaml"
    bank.write_text(
        "language: en\nquestions:\n"
        "  - {id: drift, prompt: How do you notice drift?, reference_answers: [By watching the inputs.]}\n"
        "  - {id: canary, prompt: What is a canary?, reference_answers: [A small share of the users.]}\n",
        encoding="utf-8",
    )
    folder = tmp_path / "answers"
    folder.mkdir()
    for name in ("drift", "canary"):
        shutil.copy(RECORDINGS / "pauses-en.flac", folder / f"{name}.flac")
    return folder


def killed(answers: Path, home: Path) -> SessionFolder:
    """Give a session whose program was killed in the middle of its second answer."""
    bank = str(answers.parent / "own.yaml")
    asked = ["--bank", bank, "--question", "drift", "--question", "canary", "--limit", "6", "--seed", "7"]
    command = program("practice", "--answers", str(answers), "--realtime", "--model", "micro", *asked)
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while not any(path.stat().st_size > 96_000 for path in home.glob("sessions/*/02-canary.1.wav")):
            assert time.monotonic() < deadline
            time.sleep(0.1)
    finally:
        running.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        running.wait()
    return Library(home).folders()[0]


def test_a_killed_session_is_completed_with_the_answer_that_was_left_behind(answers: Path, home: Path) -> None:
    folder = killed(answers, home)
    before = folder.load()
    assert [turn.number for turn in before.turns] == [1]
    command = program("resume", "--answers", str(answers), "--bank", str(answers.parent / "own.yaml"), "--json")
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    turns = json.loads(done.stdout)["turns"]
    assert [turn["question_id"] for turn in turns] == ["drift", "canary"]
    assert "question 2" in done.stderr
    after = folder.load()
    assert after.turns[0] == before.turns[0]
    assert (after.seed, after.model, after.plan) == (before.seed, "micro", before.plan)
    assert (after.turns[1].answer.duration or 0.0) >= 2.5
    names = {path.name for path in folder.path.iterdir() if path.is_file()}
    assert names == {"01-drift.1.flac", "02-canary.1.flac", "session.json", "report.html"}
    again = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (again.returncode, again.stdout) == (1, "")
    assert "complete" in again.stderr


def test_questions_that_were_never_reached_are_asked(answers: Path, home: Path) -> None:
    folder = killed(answers, home)
    (folder.path / "02-canary.1.wav").rename(folder.path / "01-drift.1.wav")
    command = program("resume", "last", "--answers", str(answers), "--bank", str(answers.parent / "own.yaml"))
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert "Question 1 of 2" not in done.stdout
    assert "Question 2 of 2" in done.stdout
    assert str(folder.path / "01-drift.1.wav") in done.stderr, "what was said after the first answer is not forgotten"
    turn = folder.load().turns[1]
    assert turn.answer.ended_by == "limit"
    assert turn.question.time_limit == 6.0


def test_a_bank_that_is_gone_is_asked_for(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Library(home).create(replace(broken_off(), bank="no-such-bank"))
    assert run(["resume"]) == 1
    assert "`interviewer resume --bank FILE`" in capsys.readouterr().err
