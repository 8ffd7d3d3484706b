"""What is erased is ours and is gone; what is not ours stays; one is asked once, where somebody can answer."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interviewer.cli import run
from interviewer.erasing import belongings, erase, older_than
from interviewer.errors import InterviewerError
from interviewer.index.cache import FILE, Index
from interviewer.library import Library, SessionSummary
from tests import samples
from tests.pseudo_terminal import terminal


@pytest.fixture
def library(home: Path) -> Library:
    """Give a home with everything in it that the program keeps, and things that are not ours."""
    library = Library(home)
    folder = library.create(samples.english())
    (folder.path / "01-x.1.flac").write_bytes(b"1" * 1000)
    (folder.path / "02-y.1.wav").write_bytes(b"1" * 1000)
    library.create(samples.portuguese())
    with Index(library) as index:
        index.refresh()
    for name in ("banks/mine.yaml", "settings.toml", "cache/voice/hello.wav", "notes.txt", "sessions/theirs/a.txt"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("x")
    return library


def test_everything_of_ours_is_found_and_nothing_else(library: Library) -> None:
    ours = belongings(library.home)
    assert {kind: len(paths) for kind, paths in ours.found.items()} == {
        "sessions": 2,
        "banks": 1,
        "settings": 1,
        "index": 1,
        "voices": 1,
    }
    assert ours.recordings == 2
    assert ours.size > 2000
    assert ours.others == ("notes.txt", "sessions/theirs")


def test_what_is_not_ours_survives(library: Library) -> None:
    erase(belongings(library.home))
    left = sorted(str(path.relative_to(library.home)) for path in library.home.rglob("*"))
    assert left == ["notes.txt", "sessions", "sessions/theirs", "sessions/theirs/a.txt"]
    assert not belongings(library.home).found


def test_a_home_that_held_nothing_else_goes_as_well(library: Library) -> None:
    (library.home / "notes.txt").unlink()
    (library.home / "sessions/theirs/a.txt").unlink()
    (library.home / "sessions/theirs").rmdir()
    erase(belongings(library.home))
    assert not library.home.exists()


def test_what_a_link_leads_to_is_not_erased(library: Library, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "session.json").write_text("{}")
    (library.path / "2027-01-01-000000").symlink_to(elsewhere)
    (library.home / "settings.toml").unlink()
    (library.home / "settings.toml").symlink_to(elsewhere / "session.json")
    erase(belongings(library.home))
    assert (elsewhere / "session.json").exists()
    assert not (library.home / "settings.toml").is_symlink()


def test_what_cannot_be_erased_is_one_clear_line(library: Library) -> None:
    (library.home / "no folder").touch()
    vanished = replace(belongings(library.home), found={"sessions": (library.home / "no folder" / "x",)})
    with pytest.raises(InterviewerError) as caught:
        erase(vanished)
    assert caught.value.message == "not-erased"


def summary(id: str, day: int | None = None) -> SessionSummary:
    return SessionSummary(id, Path(), started_at=datetime(2026, 11, day, tzinfo=UTC) if day else None)


def test_a_session_is_as_old_as_it_says_or_as_its_name_says() -> None:
    sessions = [
        summary("a", 1),
        summary("b", 20),
        summary("2026-11-01-080000"),
        summary("2026-11-20-080000-2"),
        summary("nobody knows"),
    ]
    old = older_than(sessions, datetime(2026, 11, 10, tzinfo=UTC))
    assert [one.id for one in old] == ["a", "2026-11-01-080000"]


def test_forget_says_what_it_erased_and_what_it_left(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["forget"]) == 0
    out = capsys.readouterr().out
    for expected in ("2 sessions with 2 recordings", "1 bank", "settings", "index", "MB", "notes.txt"):
        assert expected in out
    assert not belongings(library.home).found
    assert run(["forget"]) == 0
    assert "nothing of yours" in capsys.readouterr().out


def test_forget_asks_once_where_somebody_can_answer(library: Library) -> None:
    command = (sys.executable, "-m", "interviewer", "forget")
    with terminal(*command, INTERVIEWER_HOME=str(library.home)) as window:
        window.expect("2 sessions with 2 recordings")
        window.expect("Erase all of it for good?")
        window.press("\n")
        window.expect("Nothing was erased.")
        assert window.wait() == 0
    assert len(belongings(library.home).found["sessions"]) == 2
    with terminal(*command, INTERVIEWER_HOME=str(library.home)) as window:
        window.expect("Erase all of it for good?")
        window.press("y\n")
        window.expect("Erased from")
        assert window.wait() == 0
    assert not belongings(library.home).found


def test_delete_older_than_keeps_the_young_ones(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    old = library.create(samples.english(id="2001-01-01-000000", started_at=datetime(2001, 1, 1, tzinfo=UTC)))
    assert run(["delete", "--older-than", "3650"]) == 0
    assert old.id in capsys.readouterr().out
    assert len(library.folders()) == 2 + 1  # and the folder that is not ours
    assert run(["delete", "--older-than", "3650"]) == 0
    assert "No session is older" in capsys.readouterr().out


def test_delete_takes_a_session_or_an_age(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["delete"]) == run(["delete", "last", "--older-than", "3"]) == run(["delete", "--older-than", "-1"]) == 2
    assert "--older-than" in capsys.readouterr().err


def test_deleting_takes_the_words_out_of_the_index_at_once(library: Library) -> None:
    folder = library.create(samples.english(id="2026-12-01-000000", turns=(samples.typed_turn(text="xylophonist"),)))
    with Index(library) as index:
        index.refresh()
    assert run(["delete", folder.id]) == 0
    assert not any(b"xylophonist" in path.read_bytes() for path in library.home.glob(f"{FILE}*"))


def test_deleting_makes_no_index_where_there_was_none(home: Path) -> None:
    library = Library(home)
    assert run(["delete", library.create(samples.english()).id]) == 0
    assert not (home / FILE).exists()
