"""`interviewer correct`: one answer set right, saved, scored again, its page written anew."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from interviewer.cli import run
from interviewer.library import Library
from interviewer.session import Session
from tests import samples


class Piped(io.TextIOWrapper):
    """Stdin that is no terminal."""

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")


@pytest.fixture
def session(home: Path) -> Session:
    session = samples.english()
    Library(home).create(session)
    return session


def pipe(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(content))


def saved(home: Path, session: Session) -> Session:
    return Library(home).open(session.id).load()


def test_a_given_text_is_scored_and_kept(home: Path, session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["correct", session.id, "--question", "1", "--text", "I do not know."]) == 0
    shown = capsys.readouterr().out
    before, after = session.turns[0], saved(home, session).turns[0]
    assert after.answer.transcript.text == "I do not know."
    assert after.answer.original == before.answer.transcript
    assert f"Score {round(before.assessment.score)} -> {round(after.assessment.score)} (question 1, take 1)" in shown
    page = (home / "sessions" / session.id / "report.html").read_text(encoding="utf-8")
    assert "I do not know." in page
    assert saved(home, session).turns[1:] == session.turns[1:]


def test_a_piped_text_is_taken_for_the_last_answer_and_one_document_is_printed(
    home: Path, session: Session, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe(monkeypatch, b"\xef\xbb\xbfI fixed it,\nand wrote it down.\n")
    assert run(["correct", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    last = session.turns[-1]
    assert (document["id"], document["number"], document["take"]) == (session.id, last.number, last.take)
    assert document["question_id"] == last.question.id
    assert document["changed"]
    assert document["score_before"] == last.assessment.score
    assert document["score"] == saved(home, session).turns[-1].assessment.score
    assert document["transcript"]["text"] == "I fixed it, and wrote it down."


@pytest.mark.parametrize("content", [b"", b"\n", None])
def test_no_text_and_the_same_text_change_nothing(
    content: bytes | None,
    home: Path,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pipe(monkeypatch, session.turns[-1].answer.transcript.text.encode() if content is None else content)
    assert run(["correct"]) == 0
    assert "Nothing was changed" in capsys.readouterr().out
    assert saved(home, session) == session


@pytest.mark.parametrize(
    ("arguments", "status", "line"),
    [
        (["--question", "9", "--text", "x"], 1, "question 9"),
        (["--question", "1", "--take", "7", "--text", "x"], 1, "take 7"),
        (["--text", "x" * 50_001], 1, "50,000"),
        (["no-such-session"], 1, "no-such-session"),
        (["--question", "zero"], 2, "--question"),
    ],
)
def test_what_cannot_be_corrected_is_one_line(
    arguments: list[str], status: int, line: str, session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["correct", *arguments]) == status
    problem = capsys.readouterr().err
    assert line in problem
    assert problem.count("\n") == 1


def test_a_pipe_that_is_no_text_changes_nothing(
    home: Path, session: Session, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe(monkeypatch, b"S\xe3o dados")
    assert run(["correct"]) == 1
    assert "UTF-8" in capsys.readouterr().err
    assert saved(home, session) == session
