"""`interviewer settings`: shown with their sources, changed, opened in an editor and checked."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
import pytest

from interviewer.cli import run


def editor(tmp_path: Path, *texts: str) -> str:
    """Give the command of an editor that writes these, one at a time, into the file that it opens."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import pathlib, sys\n"
        f"texts, state = {list(texts)!r}, pathlib.Path({str(tmp_path / 'state')!r})\n"
        "turn = int(state.read_text()) if state.exists() else 0\n"
        "state.write_text(str(turn + 1))\n"
        "if texts: pathlib.Path(sys.argv[-1]).write_text(texts[turn], encoding='utf-8')\n",
        encoding="utf-8",
    )
    return f"{sys.executable} {script}"


def test_they_are_shown_with_their_sources(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["settings", "rate", "140"]) == 0
    assert run(["settings"]) == 0
    shown = capsys.readouterr().out
    assert str(home / "settings.toml") in shown
    assert "from $INTERVIEWER_LANG" in shown
    assert "140" in shown


def test_as_one_json_document(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["settings", "without", "pauses,fillers", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["file"] == str(home / "settings.toml")
    assert document["settings"] == {
        "without": {"value": ["fillers", "pauses"], "source": "file", "variable": None},
    }
    assert run(["settings", "--unset", "without"]) == 0
    capsys.readouterr()
    assert run(["settings", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["settings"]["without"] == {"value": [], "source": "default", "variable": None}
    assert document["settings"]["language"] == {
        "value": "en",
        "source": "environment",
        "variable": "INTERVIEWER_LANG",
    }


def test_the_editor_gets_a_file_with_every_setting_explained(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path))
    assert run(["settings", "--edit"]) == 0
    assert "in order" in capsys.readouterr().out
    assert "# microphone" in (home / "settings.toml").read_text(encoding="utf-8")


def test_a_mistake_in_the_edited_file_is_said_by_line_and_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, "# fast\nrate = 900\n"))
    monkeypatch.delenv("VISUAL", raising=False)
    assert run(["settings", "--edit"]) == 1
    problem = capsys.readouterr().err
    assert "Line 2" in problem
    assert "rate must be" in problem


@pytest.mark.parametrize(
    ("command", "status", "line"), [("no-such-editor", 1, "no-such-editor"), ("false", 1, "false")]
)
def test_an_editor_that_fails_is_a_known_problem(
    command: str, status: int, line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VISUAL", command)
    assert run(["settings", "--edit"]) == status
    assert line in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "status", "line"),
    [
        (["colour"], 1, "no setting colour"),
        (["rate", "10"], 1, "80 to 300"),
        (["rate", "--edit"], 2, "one thing at a time"),
        (["rate", "--unset", "model"], 2, "one thing at a time"),
        (["a", "b", "c"], 2, ""),
    ],
)
def test_wrong_usage_is_told_from_a_wrong_value(
    arguments: list[str], status: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["settings", *arguments]) == status
    problem = click.unstyle(capsys.readouterr().err)
    assert line in problem
    assert problem.count("\n") == 1
