"""`interviewer score`, and sessions assessed again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from interviewer.assessment import Assessment, Delivery
from interviewer.commands.score import command
from interviewer.errors import InterviewerError
from interviewer.reassessing import reassessed
from interviewer.typed_answers import read_answers
from tests.samples import english

BANK = """
language: en
questions:
  - id: gate
    prompt: What does an AND gate do?
    reference_answers: [Its output is true only if both of its inputs are true.]
"""
ANSWERS = (
    {"question_id": "gate", "text": "The output is true if both inputs are true."},
    {"question_id": "gate", "text": ""},
)


def test_one_object_a_line_in_the_order_of_the_answers(tmp_path: Path) -> None:
    (tmp_path / "bank.yaml").write_text(BANK)
    (tmp_path / "answers.jsonl").write_text("\n".join(map(json.dumps, ANSWERS)))
    arguments = ["--bank", str(tmp_path / "bank.yaml"), "--answers", str(tmp_path / "answers.jsonl"), "--json"]
    printed = CliRunner().invoke(command, arguments, catch_exceptions=False).stdout
    right, empty = map(json.loads, printed.splitlines())
    assert right["content"] > 60
    assert (empty["content"], empty["flags"]) == (0.0, ["empty"])
    assert {"question_id", "score", "coverage", "key_points", "fillers", "structure", "basis"} <= set(right)


def test_words_with_times_become_evidence_with_seconds() -> None:
    line = json.dumps({"question_id": "q", "text": "a b", "words": [{"text": "a", "start": 0, "end": 0.5}]})
    (given,) = read_answers([line, ""], file="a.jsonl", language="en")
    assert given.answer.transcript.words[0].end == 0.5


@pytest.mark.parametrize("line", ["{", "[]", '{"question_id": "q"}', '{"question_id": 1, "text": "x"}'])
def test_a_line_that_is_no_answer_is_named(line: str) -> None:
    with pytest.raises(InterviewerError) as problem:
        list(read_answers(['{"question_id": "q", "text": "x"}', line], file="a.jsonl", language="en"))
    assert problem.value.details == {"file": "a.jsonl", "line": 2}


def test_assessing_again_says_what_changed() -> None:
    session = english()
    again, changes = reassessed(
        session, lambda _, answer: Assessment((), Delivery(len(answer.transcript.text.split())))
    )
    assert len(changes) == len(session.turns)
    assert again.turns[0].answer == session.turns[0].answer
    assert changes[0].lost


def test_the_same_scoring_changes_nothing() -> None:
    session = english()
    once, _ = reassessed(session, lambda _, answer: Assessment((), Delivery(len(answer.transcript.text.split()))))
    _, changes = reassessed(once, lambda _, answer: Assessment((), Delivery(len(answer.transcript.text.split()))))
    assert changes == ()
