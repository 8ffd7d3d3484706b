"""The program as it is called: what it prints, what it keeps, and how it fails."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

RECORDINGS = Path(__file__).parent / "recordings"
DEMONSTRATION = Path(__file__).parent.parent / "interviewer" / "demonstration"
DRIFT, CANARY = "model-and-concept-drift", "canary-vs-blue-green"


@dataclass(frozen=True)
class Outcome:
    """How a call ended."""

    status: int
    printed: str
    complaint: str

    @property
    def document(self) -> Any:
        return json.loads(self.printed)


def interviewer(*arguments: str | Path, stdin: str | None = None, **environment: str) -> Outcome:
    """Run the program in a process of its own, with nobody at the keyboard."""
    ended = subprocess.run(
        [sys.executable, "-m", "interviewer", *map(str, arguments)],
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
        check=False,
    )
    return Outcome(ended.returncode, ended.stdout, ended.stderr)


def assert_one_line(outcome: Outcome, *words: str) -> None:
    """A known problem is one line on stderr and exit status 1, and nothing on stdout."""
    assert outcome.status == 1, outcome
    assert outcome.printed == ""
    assert outcome.complaint.count("\n") == 1, outcome.complaint
    assert "Traceback" not in outcome.complaint
    for word in words:
        assert word in outcome.complaint


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """A folder with one recorded answer."""
    folder = tmp_path / "answers"
    folder.mkdir()
    shutil.copy(DEMONSTRATION / "en" / f"{CANARY}.flac", folder)
    return folder


def practise(answers: Path, *arguments: str | Path, **environment: str) -> Outcome:
    return interviewer(
        "practice", "--answers", answers, "--json", *arguments, **{"INTERVIEWER_MODEL": "micro"} | environment
    )


# What it prints


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_the_demo_is_a_whole_interview_with_a_strong_a_partial_and_a_hesitant_answer(language: str, home: Path) -> None:
    session = interviewer("demo", "--lang", language, "--json").document
    assert [turn["question_id"] for turn in session["turns"]] == [DRIFT, CANARY, "production-model-troubleshooting"]
    assert Path(session["folder"]).parent == home / "sessions"
    page = Path(session["report"]).read_text(encoding="utf-8")
    assert f'lang="{language}"' in page
    for turn in session["turns"]:
        words = turn["transcript"]["words"]
        assert len(words) >= 25
        assert turn["transcript"]["text"].split() == [word["text"] for word in words]
        assert (Path(session["folder"]) / turn["audio"]).is_file()
    strong, partial, story = session["turns"]
    assert strong["content"] > 75 > partial["content"] > 25
    assert len(story["delivery"]["fillers"]) >= 3
    assert any(pause["duration"] > 1.0 for pause in story["delivery"]["pauses"])
    assert [part["name"] for part in story["structure"]["parts"]] == ["situation", "task", "action", "result"]


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The document of a session with one recorded answer, for tests that only read it."""
    answers = tmp_path_factory.mktemp("answers")
    shutil.copy(DEMONSTRATION / "en" / f"{CANARY}.flac", answers)
    home = tmp_path_factory.mktemp("home")
    document: dict[str, Any] = practise(answers, INTERVIEWER_HOME=str(home), INTERVIEWER_LANG="en").document
    return document


def test_practice_prints_the_document_of_the_contract(practised: dict[str, Any]) -> None:
    assert {"id", "folder", "report", "turns"} <= set(practised)
    (turn,) = practised["turns"]
    assert {
        "question_id", "take", "transcript", "score", "content", "key_points", "delivery", "structure", "flags",
        "ended_by",
    } <= set(turn)  # fmt: skip
    assert set(turn["transcript"]) == {"text", "language", "model", "words"}
    assert set(turn["transcript"]["words"][0]) == {"text", "start", "end", "probability"}
    assert turn["ended_by"] in {"silence", "end_of_recording"}


def test_the_evidence_of_a_key_point_is_in_the_transcript_at_its_second(practised: dict[str, Any]) -> None:
    (turn,) = practised["turns"]
    words = turn["transcript"]["words"]
    covered = [point for point in turn["key_points"] if point["status"] == "covered"]
    assert covered
    for point in covered:
        evidence = point["evidence"]
        quoted = words[evidence["start_word"] : evidence["end_word"]]
        assert evidence["quote"] == " ".join(word["text"] for word in quoted)
        assert evidence["start"] == pytest.approx(quoted[0]["start"], abs=0.001)


def test_without_a_choice_the_questions_are_those_that_the_recordings_are_named_for(practised: dict[str, Any]) -> None:
    assert [turn["question_id"] for turn in practised["turns"]] == [CANARY]


def test_recordings_named_for_nothing_answer_in_the_order_of_their_names(answers: Path) -> None:
    (answers / f"{CANARY}.flac").rename(answers / "2.flac")
    shutil.copy(RECORDINGS / "sentence-en.flac", answers / "1.flac")
    (answers / "notes.txt").write_text("no sound in here")
    turns = practise(answers, "--question", "model-packaging", "--question", CANARY).document["turns"]
    assert len(turns[0]["transcript"]["words"]) < 20 < len(turns[1]["transcript"]["words"])


def test_the_time_limit_ends_an_answer(answers: Path) -> None:
    (turn,) = practise(answers, "--limit", "5").document["turns"]
    assert turn["ended_by"] == "limit"
    assert turn["transcript"]["words"][-1]["end"] <= 5.1


def test_a_session_is_listed_shown_reported_and_deleted(answers: Path, tmp_path: Path) -> None:
    id = practise(answers).document["id"]
    assert [session["id"] for session in interviewer("sessions", "--json").document] == [id]
    assert interviewer("show", "last", "--json").document["id"] == id
    assert "canary" in interviewer("show", id).printed
    page = tmp_path / "page.html"
    assert interviewer("report", id, "--format", "html", "-o", page).status == 0
    assert "<!doctype html>" in page.read_text(encoding="utf-8").lower()
    assert interviewer("report", id, "--format", "json").document["id"] == id
    assert interviewer("reassess", id, "--json").document == [{"id": id, "changes": []}]
    assert interviewer("delete", id).status == 0
    assert interviewer("sessions", "--json").document == []


def test_transcribe_gives_words_with_their_seconds() -> None:
    (file,) = interviewer(
        "transcribe", RECORDINGS / "sentence-en.flac", "--lang", "en", "--model", "micro", "--json"
    ).document
    assert set(file) == {"file", "text", "language", "model", "words"}
    assert file["model"] == "micro"
    assert file["words"][0]["start"] < file["words"][-1]["end"]


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_questions_are_listed_with_all_that_the_contract_names(language: str) -> None:
    questions = interviewer("questions", "--lang", language, "--json").document
    assert len(questions) == 31
    assert {
        "id", "prompt", "category", "kind", "difficulty", "assesses", "key_points", "wrong_claims", "follow_ups",
        "reference_answers", "think_time", "time_limit",
    } <= set(questions[0])  # fmt: skip
    assert {"text", "phrasings", "weight", "bonus"} <= set(questions[0]["key_points"][0])


def test_score_gives_one_object_for_each_answer_in_order(tmp_path: Path) -> None:
    lines = [
        {
            "question_id": CANARY,
            "text": "A canary goes to a small group of users first, then to everybody step by step.",
        },
        {"question_id": DRIFT, "text": ""},
    ]
    file = tmp_path / "answers.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    outcome = interviewer("score", "--lang", "en", "--answers", file, "--json")
    canary, empty = map(json.loads, outcome.printed.splitlines())
    assert (canary["question_id"], empty["question_id"]) == (CANARY, DRIFT)
    assert canary["content"] > 20
    assert (empty["score"], empty["flags"]) == (0.0, ["empty"])


@pytest.mark.parametrize(("language", "welcome"), [("en", "Welcome"), ("pt_BR.UTF-8", "Boas-vindas")])
def test_alone_it_says_what_can_be_done_next_in_the_candidates_language(language: str, welcome: str) -> None:
    outcome = interviewer(INTERVIEWER_LANG=language)
    assert outcome.status == 0
    assert welcome in outcome.printed
    assert "interviewer demo" in outcome.printed


def test_help_is_in_the_candidates_language() -> None:
    assert "Comandos:" in interviewer("--help", INTERVIEWER_LANG="pt").printed
    assert "Uso: interviewer practice" in interviewer("practice", "--help", INTERVIEWER_LANG="pt").printed


# How it fails: one clear line, the right status, nothing lost


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["practise"], "practice"),
        (["demo", "--jsn"], "--json"),
        (["demo", "--lang", "fr"], "pt-BR"),
        (["practice", "--answers", ".", "--count", "0"], "--count"),
        (["transcribe"], "FILES"),
    ],
)
def test_wrong_usage_is_one_line_that_names_what_is_right(arguments: list[str], word: str) -> None:
    outcome = interviewer(*arguments)
    assert outcome.status == 2
    assert outcome.complaint.count("\n") == 1
    assert word in outcome.complaint


def test_a_model_that_is_not_here_names_the_command_that_fetches_it(answers: Path, tmp_path: Path) -> None:
    outcome = practise(answers, INTERVIEWER_MODEL="small", HF_HOME=str(tmp_path / "hub"))
    assert_one_line(outcome, "interviewer download small")


def test_a_broken_model_folder_says_what_is_missing(answers: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "model.bin").write_bytes(b"nothing")
    assert_one_line(practise(answers, "--model", folder), str(folder))


def test_an_unknown_question_names_the_nearest(answers: Path) -> None:
    assert_one_line(practise(answers, "--question", "canary-vs-green"), CANARY)


@pytest.mark.parametrize("content", [b"", b"this is no sound", b"fLaC" + bytes(20)])
def test_a_recording_that_holds_no_sound_is_named(answers: Path, content: bytes) -> None:
    (answers / f"{CANARY}.flac").write_bytes(content)
    assert_one_line(practise(answers, "--question", CANARY), f"{CANARY}.flac")


def test_a_folder_without_recordings_says_so(tmp_path: Path) -> None:
    assert_one_line(practise(tmp_path / "nowhere"), "nowhere")


def test_a_bank_that_does_not_parse_names_file_and_line(answers: Path, tmp_path: Path) -> None:
    bank = tmp_path / "mine.yaml"
    bank.write_text("language: en\nquestions:\n  - id: a\n\tprompt: b\n", encoding="utf-8")
    outcome = practise(answers, "--bank", bank)
    assert outcome.status == 1
    assert "mine.yaml" in outcome.complaint
    assert "4" in outcome.complaint


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may write anywhere")
def test_a_home_that_cannot_be_written_says_so(answers: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    assert_one_line(practise(answers, INTERVIEWER_HOME=str(blocked / "home")), "blocked")


def test_a_session_that_does_not_exist_says_so() -> None:
    assert_one_line(interviewer("show", "2020"), "interviewer")
