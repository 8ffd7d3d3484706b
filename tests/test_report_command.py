"""`interviewer report`: which file it writes, what it prints, and how it refuses."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.cli import run
from interviewer.library import Library, SessionFolder
from interviewer.session import Session
from tests import samples
from tests.fakes import tone


def kept(home: Path, session: Session) -> SessionFolder:
    """Keep `session` with a sound for each of its recordings."""
    folder = Library(home).create(session)
    for turn in session.turns:
        if turn.answer.audio:
            tone(0.2).save(folder.path / turn.answer.audio)
    return folder


@pytest.fixture
def folder(home: Path) -> SessionFolder:
    return kept(home, samples.english())


def test_the_page_goes_beside_the_recordings(folder: SessionFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report"]) == 0
    assert str(folder.report_path) in capsys.readouterr().out
    assert 'src="./01-model-and-concept-drift.1.flac"' in folder.report_path.read_text(encoding="utf-8")


def test_a_page_elsewhere_still_finds_the_recordings(folder: SessionFolder, tmp_path: Path) -> None:
    page = tmp_path / "elsewhere" / "page.html"
    page.parent.mkdir()
    assert run(["report", folder.id, "-o", str(page)]) == 0
    (source, *_) = re.findall(r'src="([^"]+\.flac)"', page.read_text(encoding="utf-8"))
    assert (page.parent / source).resolve() == (folder.path / "01-model-and-concept-drift.1.flac").resolve()


@pytest.mark.parametrize("form", ["md", "json", "txt", "transcript", "srt", "vtt", "csv"])
def test_every_other_form_goes_to_stdout(folder: SessionFolder, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "last", "--format", form]) == 0
    assert "model" in capsys.readouterr().out
    assert not folder.report_path.exists()


@pytest.mark.parametrize(("name", "beginning"), [("a.md", "# "), ("a.csv", "session,"), ("a.vtt", "WEBVTT")])
def test_the_name_of_the_file_says_its_form(folder: SessionFolder, tmp_path: Path, name: str, beginning: str) -> None:
    assert run(["report", folder.id, "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


def test_in_a_folder_the_report_is_called_after_its_session(folder: SessionFolder, tmp_path: Path) -> None:
    assert run(["report", "--format", "transcript", "-o", str(tmp_path)]) == 0
    assert (tmp_path / f"{folder.id}.txt").is_file()


def test_in_a_folder_each_recording_has_subtitles_of_its_own(folder: SessionFolder) -> None:
    assert run(["report", "--format", "srt", "-o", str(folder.path)]) == 0
    assert sorted(path.name for path in folder.path.glob("*.srt")) == [
        "01-model-and-concept-drift.1.srt",
        "02-incident-story.1.srt",
    ]


def test_a_page_with_its_recordings_inside_needs_nothing_beside_it(folder: SessionFolder, tmp_path: Path) -> None:
    page = tmp_path / "one.html"
    assert run(["report", "--embed-audio", "-o", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert text.count('src="data:audio/mpeg;base64,') == sum(
        bool(turn.answer.audio) for turn in samples.english().turns
    )
    assert not re.search(r'(src|href)="[^"]*\.flac', text)
    assert folder.path.is_dir()


def test_a_page_with_recordings_does_not_replace_the_one_without(folder: SessionFolder) -> None:
    assert run(["report"]) == run(["report", "--embed-audio"]) == 0
    assert "data:audio" not in folder.report_path.read_text(encoding="utf-8")
    assert "data:audio" in (folder.path / "report-with-audio.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [("--format", "csv", "--embed-audio"), ("--format", "json", "--open"), ("--format", "docx")],
)
def test_what_cannot_go_together_is_wrong_usage(folder: SessionFolder, arguments: tuple[str, ...]) -> None:
    assert run(["report", folder.id, *arguments]) == 2


def test_a_place_that_is_not_there_is_a_known_problem(
    folder: SessionFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", folder.id, "-o", str(tmp_path / "no" / "a.html")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_session_without_times_has_no_subtitles(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept(home, samples.typed())
    assert run(["report", "--format", "srt"]) == 1
    assert "transcript" in capsys.readouterr().err


@pytest.mark.parametrize(("browser", "status"), [("works", 0), ("fails", 1)])
def test_the_written_page_is_opened_and_stays_where_no_browser_is(
    folder: SessionFolder, tmp_path: Path, browser: str, status: int
) -> None:
    opened = tmp_path / "opened"
    script = tmp_path / "browser"
    script.write_text(f'#!/bin/sh\n[ {browser} = works ] && echo "$1" >{opened}\n', encoding="utf-8")
    script.chmod(0o755)
    # A process of its own: Python asks for $BROWSER once.
    ended = subprocess.run(
        [sys.executable, "-m", "interviewer", "report", "--open"],
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "BROWSER": str(script)},
        capture_output=True,
        check=False,
        text=True,
    )
    assert ended.returncode == status, ended.stderr
    assert folder.report_path.is_file()
    assert not opened.exists() or opened.read_text(encoding="utf-8").strip() == folder.report_path.as_uri()
    assert (status == 1) == (str(folder.report_path) in ended.stderr)
