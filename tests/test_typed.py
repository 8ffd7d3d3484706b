"""Typed answers: one line of a pipe is one answer, and how it would have been said is not made up."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from audio.transcript import Transcript
from content.bank import Question
from interviewer.candidate import Skipped
from interviewer.cli import run
from interviewer.correction import LONGEST
from interviewer.errors import InterviewerError
from interviewer.localization import Words
from interviewer.session import Answer, FollowUp
from interviewer.typed import PipedLines, TypedAnswers, TypingCandidate

QUESTION = Question(id="drift", prompt="How do you notice drift?", reference_answers=("By watching the inputs.",))


def answers(piped: bytes) -> TypedAnswers:
    return TypedAnswers(PipedLines(BytesIO(piped)), "en")


def listen(typed: TypedAnswers) -> Answer:
    return typed.listen(QUESTION, number=1, take=1)


def test_one_line_is_one_answer_without_times_or_sound() -> None:
    typed = answers(b"We watch  the inputs.\r\n\nthe last\n")
    assert listen(typed) == Answer(Transcript("We watch the inputs.", language="en"))
    assert listen(typed) == Answer(Transcript("", language="en"))
    assert listen(typed).transcript.text == "the last"


def test_after_the_last_line_there_is_no_answer_and_the_candidate_leaves() -> None:
    source = PipedLines(BytesIO(b"only this"))
    typed, candidate = TypedAnswers(source, "en"), TypingCandidate(source)
    assert listen(typed).transcript
    assert not candidate.is_leaving()
    with pytest.raises(Skipped):
        listen(typed)
    assert candidate.is_leaving()


def test_a_mark_at_the_beginning_is_no_part_of_the_answer() -> None:
    assert listen(answers(b"\xef\xbb\xbfS\xc3\xa3o dados.\n")).transcript.text == "São dados."


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_what_is_no_text_is_named_by_its_line(language: str) -> None:
    typed = answers(b"fine\nS\xe3o dados\n")
    listen(typed)
    with pytest.raises(InterviewerError, match="typed-no-text") as caught:
        listen(typed)
    assert "2" in Words(language)(caught.value.message, **caught.value.details)


def test_an_answer_without_end_is_a_known_problem() -> None:
    with pytest.raises(InterviewerError, match="typed-too-long"):
        listen(answers(b"a" * (LONGEST + 2)))


def test_what_is_typed_to_a_follow_up_belongs_to_the_same_answer() -> None:
    typed = answers(b"We roll back.\nWith one command.\n")
    before = listen(typed)
    follow_up = FollowUp("How?", start_word=3)
    after = typed.go_on(QUESTION, before, number=1, take=1, follow_up=follow_up)
    assert after == Answer(Transcript("We roll back. With one command.", language="en"), follow_ups=(follow_up,))
    assert typed.go_on(QUESTION, after, number=1, take=1) == after


def practise(piped: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "interviewer", "practice", "--typed", "--count", "3", "--seed", "1", *options]
    return subprocess.run(command, input=piped, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_real_program_reads_a_pipe_and_prints_only_the_document(home: Path) -> None:
    """No model, no microphone, no first question; nothing about delivery, and nothing is asked on."""
    done = practise(
        "I version the data with DVC, so every model can be traced to its data.\n\nSHAP and LIME.\n", "--json"
    )
    assert (done.returncode, done.stderr) == (0, "")
    turns: list[dict[str, Any]] = json.loads(done.stdout)["turns"]
    assert [turn["transcript"]["text"][:4] for turn in turns] == ["I ve", "", "SHAP"]
    assert [turn["flags"] for turn in turns][1] == ["empty"]
    for turn in turns:
        assert turn["ended_by"] is None
        assert turn["audio"] is None
        assert turn["transcript"]["model"] == ""
        assert turn["delivery"]["speech_rate"] is None
        assert turn["delivery"]["pauses"] is None
    (session,) = (home / "sessions").iterdir()
    assert sorted(path.name for path in session.iterdir()) == ["report.html", "session.json"]
    saved = json.loads((session / "session.json").read_text(encoding="utf-8"))
    assert saved["model"] == ""
    assert all(turn["self_rating"] is None and not turn["answer"]["follow_ups"] for turn in saved["turns"])


def test_the_end_of_the_pipe_ends_the_interview_with_what_there_was(home: Path) -> None:
    done = practise("I version the data with DVC.\n")
    assert done.returncode == 0
    assert "Question 2 of 3" in done.stdout
    assert "Question 3 of 3" not in done.stdout
    assert "typed, so that nothing was timed" in done.stdout
    for form in ("md", "json", "csv", "txt", "transcript"):
        assert run(["report", "--format", form, "-o", str(home / f"report.{form}")]) == 0
    csv = (home / "report.csv").read_text(encoding="utf-8").splitlines()
    row = dict(zip(csv[0].split(","), csv[1].split(","), strict=False))
    assert {row[name] for name in ("duration", "speech_rate", "fillers_per_minute", "delivery", "timing")} == {""}


def test_a_pipe_can_rehearse_a_ladder_one_line_a_step() -> None:
    command = [sys.executable, "-m", "interviewer", "rehearse", "--typed", "--json", "--seed", "1"]
    piped = "The pipeline failed and I fixed it.\nI fixed the pipeline.\n"
    done = subprocess.run(
        [*command, "--ladder", "60,30"], input=piped, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert [(turn["take"], turn["transcript"]["text"]) for turn in json.loads(done.stdout)["turns"]] == [
        (1, "The pipeline failed and I fixed it."),
        (2, "I fixed the pipeline."),
    ]


def test_a_ladder_that_broke_off_is_resumed_at_its_next_step() -> None:
    program = [sys.executable, "-m", "interviewer"]

    def held(*arguments: str, said: str) -> list[tuple[int, str]]:
        done = subprocess.run(
            [*program, *arguments, "--json"], input=said, capture_output=True, text=True, encoding="utf-8", check=True
        )
        turns = json.loads(done.stdout)["turns"]
        return [(turn["take"], turn["transcript"]["text"]) for turn in turns]

    first = (1, "The pipeline failed and I fixed it.")
    assert held("rehearse", "--typed", "--ladder", "60,30", "--seed", "1", said=f"{first[1]}\n") == [first]
    assert held("resume", said="I fixed the pipeline.\n") == [first, (2, "I fixed the pipeline.")]
    again = subprocess.run([*program, "resume"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (again.returncode, again.stdout) == (1, "")


def test_typed_and_recorded_do_not_go_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["practice", "--typed", "--answers", str(tmp_path)]) == 2
    assert "--typed" in capsys.readouterr().err
