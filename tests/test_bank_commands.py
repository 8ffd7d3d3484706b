"""`interviewer bank`: check, import and list, as they are called."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from interviewer.cli import run
from interviewer.commandline import words
from tests.pseudo_terminal import terminal

ARTICLES = Path(__file__).parent / "articles"
ACCOUNTANT = ARTICLES / "fresh" / "accountant.txt"
GOOD = "language: en\nquestions:\n  - id: a\n    prompt: What is A?\n    reference_answers: The first letter of all.\n"
BAD = "language: en\nquestions:\n  - id: a\n    promt: What is A?\n    reference_answers: The first.\n    kind: odd\n"


@pytest.fixture
def document(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run the program with `--json` and give its status and what it prints."""

    def call(*arguments: str | Path) -> tuple[int, Any]:
        status = run(["bank", *map(str, arguments), "--json"])
        return status, json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_every_mistake_is_named_with_file_line_question_and_field(
    bank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank.write_text(BAD, encoding="utf-8")
    assert run(["bank", "check", str(bank)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[:3] for line in lines[:3]] == [
        [f"{bank}:3", "a", "prompt"],
        [f"{bank}:4", "a", "promt"],
        [f"{bank}:6", "a", "kind"],
    ]


def test_check_prints_mistakes_for_programs(bank: Path, document: Any) -> None:
    bank.write_text(BAD, encoding="utf-8")
    status, printed = document("check", bank)
    assert status == 1
    assert [(mistake["line"], mistake["field"]) for mistake in printed["mistakes"]] == [
        (3, "prompt"),
        (4, "promt"),
        (6, "kind"),
    ]
    assert printed["warnings"] == []


def test_warnings_leave_the_status_at_0(bank: Path, document: Any) -> None:
    status, printed = document("check", bank)
    assert (status, printed["mistakes"]) == (0, [])
    assert printed["warnings"]


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_the_shipped_banks_are_in_order(language: str, document: Any) -> None:
    path = Path(__file__).parent.parent / "content" / "banks" / f"mlops.{language}.yaml"
    assert document("check", path) == (0, {"file": str(path), "mistakes": [], "warnings": []})


def test_a_missing_bank_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bank", "check", str(tmp_path / "none.yaml")]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)


def test_an_article_becomes_a_bank_without_mistakes(tmp_path: Path, document: Any) -> None:
    out = tmp_path / "new" / "accounting.yaml"
    status, printed = document("import", ACCOUNTANT, "--lang", "en", "-o", out)
    assert (status, printed["bank"], printed["language"], printed["encoding"]) == (0, str(out), "en", "utf-16")
    assert printed["taken"][0]["lines"] == [9, 11]
    assert all(taken["key_points"] for taken in printed["taken"])
    assert {left["reason"] for left in printed["left"]} >= {"title", "introduction", "conclusion"}
    status, checked = document("check", out)
    assert (status, checked["mistakes"]) == (0, [])


def test_importing_again_says_that_nothing_is_new(tmp_path: Path, document: Any) -> None:
    out = tmp_path / "accounting.yaml"
    _, first = document("import", ACCOUNTANT, "-o", out)
    written = out.read_bytes()
    _, second = document("import", ACCOUNTANT, "-o", out)
    assert (second["taken"], len(second["kept"])) == ([], len(first["taken"]))
    assert out.read_bytes() == written


def test_without_an_output_the_bank_is_ones_own_and_has_a_name(home: Path, document: Any) -> None:
    _, printed = document("import", ACCOUNTANT)
    assert printed["bank"] == str(home / "banks" / "accountant.en.yaml")
    status, banks = document("list")
    assert status == 0
    own = banks[0]
    assert (own["name"], own["language"], own["questions"], own["shipped"]) == ("accountant", "en", 6, False)
    assert [(bank["name"], bank["shipped"]) for bank in banks[1:]] == [("mlops", True), ("mlops", True)]


def test_the_list_shows_damaged_banks_with_what_is_wrong(home: Path, document: Any) -> None:
    (home / "banks").mkdir(parents=True)
    (home / "banks" / "broken.yaml").write_text(BAD, encoding="utf-8")
    _, banks = document("list")
    assert banks[0]["name"] == "broken"
    assert "3" in banks[0]["problem"]


def test_the_list_is_readable(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bank", "list"]) == 0
    printed = capsys.readouterr().out
    assert "mlops" in printed
    assert words("bank-list-own", folder=str(home / "banks")) in printed


def test_the_report_names_lines_for_what_was_taken_and_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bank", "import", str(ARTICLES / "known" / "suporte.csv"), "-o", str(tmp_path / "out.yaml")]) == 0
    printed = capsys.readouterr().out
    assert "2-3  O que você verifica quando um computador não liga?" in printed
    assert words("left-no-answer") in printed
    assert words("import-encoding", encoding="cp1252") in printed
    assert words("import-unanswered", count=1) in printed


def test_an_article_in_another_language_than_said_is_doubted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "out.yaml")
    assert run(["bank", "import", str(ACCOUNTANT), "--lang", "pt", "-o", out]) == 0
    assert words("import-language", language="pt-BR", seems="en") in capsys.readouterr().out


@pytest.mark.parametrize("output", ["out.txt", "out"])
def test_only_a_yaml_file_is_written(tmp_path: Path, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bank", "import", str(ACCOUNTANT), "-o", str(tmp_path / output)]) == 1
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().err.count("\n") == 1


def test_the_lines_say_how_to_practise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "accounting.yaml"
    run(["bank", "import", str(ACCOUNTANT), "-o", str(out)])
    assert f"interviewer practice --bank {out}" in capsys.readouterr().out


@pytest.mark.parametrize("command", [[], ["check"], ["import"], ["list"]])
def test_each_command_explains_itself(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bank", *command, "--help"]) == 0
    assert "--help" in capsys.readouterr().out


def test_an_unknown_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bank", "chek"]) == 2
    assert "chek" in capsys.readouterr().err


def test_interactive_keeps_and_drops(tmp_path: Path) -> None:
    out = tmp_path / "out.yaml"
    command = (sys.executable, "-m", "interviewer", "bank", "import", str(ACCOUNTANT), "-o", str(out), "--interactive")
    with terminal(*command, INTERVIEWER_LANG="en") as window:
        window.expect("Question 1 of 6")
        window.expect("accounts receivable?")
        window.press("n\r")
        window.expect("Question 2 of 6")
        window.press("\r")
        window.expect("Question 3 of 6")
        window.press("a\r")
        assert window.wait() == 0
    text = out.read_text(encoding="utf-8")
    assert "prompt: What is the difference between accounts payable" not in text
    assert text.count("  - id: ") == 5


def test_nothing_is_asked_where_nobody_can_answer(tmp_path: Path, document: Any) -> None:
    _, printed = document("import", ACCOUNTANT, "-o", tmp_path / "out.yaml", "--interactive")
    assert len(printed["taken"]) == 6
