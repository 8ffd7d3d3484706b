"""Sessions on disk: nothing that was said is lost, and nothing outside the sessions' folder is touched."""

from __future__ import annotations

import json
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from audio.errors import NotAudioError
from audio.recording import Recording
from interviewer.errors import InterviewerError
from interviewer.library import Library, session_id
from interviewer.localization import LANGUAGES, words_in
from interviewer.settings import default_home
from tests import samples
from tests.fakes import tone


def problem(caught: pytest.ExceptionInfo[InterviewerError]) -> str:
    """Give the message id, having checked that both languages can say it in one line."""
    for language in LANGUAGES:
        line = words_in(language)(caught.value.message, **caught.value.details)
        assert line
        assert "\n" not in line
    return caught.value.message


@contextmanager
def disk_with(bytes_: int) -> Iterator[None]:
    """Let no file grow beyond this: what a full disk looks like from here."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    folder = Library(tmp_path).create(samples.english())
    assert folder.path == tmp_path / "sessions" / "2026-11-20-184212"
    assert folder.load() == samples.english()


def test_ids_sort_by_time_and_a_taken_one_gets_a_suffix(tmp_path: Path) -> None:
    library = Library(tmp_path)
    assert session_id(samples.STARTED_AT) == "2026-11-20-184212"
    ids = [library.create(samples.english()).id for _ in range(3)]
    assert ids == ["2026-11-20-184212", "2026-11-20-184212-2", "2026-11-20-184212-3"]
    assert [library.open(id).load().id for id in ids] == ids


def test_the_list_shows_the_newest_first(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for id in ("2026-11-19-080000", "2026-11-21-080000", "2026-11-20-080000"):
        library.create(samples.english(id=id))
    (library.path / "copy of an old one").mkdir()
    assert [one.id for one in library.sessions()] == [
        "2026-11-21-080000",
        "2026-11-20-080000",
        "2026-11-19-080000",
        "copy of an old one",
    ]
    assert library.open("last").id == "2026-11-21-080000"


def test_the_list_says_what_a_session_was(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.create(samples.demonstration())
    (one,) = library.sessions()
    assert (one.bank, one.language, one.mode, one.demonstration, one.questions) == ("mlops", "en", "practice", True, 3)
    assert one.score == samples.demonstration().score


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"format": 1}', "\x00\xff", '{"format": 99}'])
def test_a_session_that_cannot_be_read_is_listed_with_its_problem(tmp_path: Path, text: str) -> None:
    library = Library(tmp_path)
    library.create(samples.english())
    damaged = library.create(samples.english(id="2026-11-21-080000"))
    (damaged.path / "session.json").write_bytes(text.encode("latin-1"))
    first, second = library.sessions()
    assert first.problem is not None
    assert first.problem.message in {"session-damaged", "session-newer"}
    assert second.problem is None
    with pytest.raises(InterviewerError) as caught:
        damaged.load()
    problem(caught)
    library.delete(damaged.id)
    assert [one.id for one in library.sessions()] == [second.id]


def test_a_home_that_is_not_there_yet_holds_no_session(tmp_path: Path) -> None:
    library = Library(tmp_path / "new")
    assert library.sessions() == ()
    with pytest.raises(InterviewerError) as caught:
        library.open("last")
    assert problem(caught) == "library-empty"


def test_the_beginning_of_an_id_is_enough_if_there_is_only_one(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for id in ("2026-11-20-080000", "2026-11-20-090000", "2026-11-20-090000-2"):
        library.create(samples.english(id=id))
    assert library.open("2026-11-20-08").id == "2026-11-20-080000"
    assert library.open("2026-11-20-090000").id == "2026-11-20-090000"
    with pytest.raises(InterviewerError) as caught:
        library.open("2026-11-20-09")
    assert problem(caught) == "session-ambiguous"


@pytest.mark.parametrize("name", ["", ".", "..", "../outside", "/etc", "sessions/..", "*", "2027", "\x00", "a" * 5000])
def test_no_name_leads_out_of_the_sessions_folder(tmp_path: Path, name: str) -> None:
    library = Library(tmp_path)
    library.create(samples.english())
    (tmp_path / "outside").mkdir()
    for action in (library.open, library.delete):
        with pytest.raises(InterviewerError) as caught:
            action(name)
        assert problem(caught) == "session-unknown"
    assert (tmp_path / "outside").is_dir()


def test_a_link_to_elsewhere_is_no_session(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.create(samples.english())
    (tmp_path / "elsewhere").mkdir()
    (library.path / "2027-01-01-000000").symlink_to(tmp_path / "elsewhere")
    assert library.open("last").id == "2026-11-20-184212"


def test_deleting_needs_the_whole_id_and_takes_the_recordings_along(tmp_path: Path) -> None:
    library = Library(tmp_path)
    folder = library.create(samples.english())
    tone(0.1).save(folder.path / "01-x.1.flac")
    with pytest.raises(InterviewerError):
        library.delete("2026")
    library.delete(folder.id)
    assert not folder.path.exists()


@pytest.mark.parametrize("question_id", ["../../up", "/root", "a/b", "..", "ção é", "x" * 300, "a\x00b", "", "C:\\x"])
def test_no_question_id_leads_out_of_the_folder(tmp_path: Path, question_id: str) -> None:
    folder = Library(tmp_path).create(samples.english())
    path = folder.recording_path(1, question_id, 1)
    assert path.parent == folder.path
    path.touch()
    assert path.name.startswith("01-")
    assert path.name.endswith(".1.wav")


def test_a_recording_is_kept_as_flac_with_every_sample(tmp_path: Path) -> None:
    folder = Library(tmp_path).create(samples.english())
    sound = tone(1.5, sample_rate=48_000)
    sound.save(folder.recording_path(2, "drift", 1))
    assert folder.keep_recording(2, "drift", 1) == "02-drift.1.flac"
    kept = Recording.load(folder.path / "02-drift.1.flac")
    assert (len(kept.samples), kept.sample_rate) == (72_000, 48_000)
    assert np.abs(kept.samples - sound.samples).max() < 1e-3
    assert not folder.recording_path(2, "drift", 1).exists()


def test_a_recording_that_cannot_be_kept_stays_as_it_is(tmp_path: Path) -> None:
    folder = Library(tmp_path).create(samples.english())
    raw = folder.recording_path(1, "drift", 1)
    Recording(np.random.default_rng(1).uniform(-1, 1, 16_000).astype(np.float32)).save(raw)
    before = raw.read_bytes()
    with disk_with(4096), pytest.raises(InterviewerError) as caught:
        folder.keep_recording(1, "drift", 1)
    assert problem(caught) == "disk-full"
    assert raw.read_bytes() == before
    assert not (folder.path / "01-drift.1.flac").exists()


def test_an_empty_recording_is_no_recording(tmp_path: Path) -> None:
    folder = Library(tmp_path).create(samples.english())
    folder.recording_path(1, "drift", 1).touch()
    with pytest.raises(NotAudioError):
        folder.keep_recording(1, "drift", 1)
    assert folder.recording_path(1, "drift", 1).exists()


def test_a_full_disk_leaves_what_was_saved_before(tmp_path: Path) -> None:
    folder = Library(tmp_path).create(samples.english(turns=()))
    with disk_with(4096), pytest.raises(InterviewerError) as caught:
        folder.save(samples.english())
    assert problem(caught) == "disk-full"
    assert folder.load() == samples.english(turns=())
    assert [path.name for path in folder.path.iterdir()] == ["session.json"]


def test_a_home_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file, not a folder")
    with pytest.raises(InterviewerError) as caught:
        Library(tmp_path / "home").create(samples.english())
    assert problem(caught) == "not-written"


def test_the_file_is_readable_by_people(tmp_path: Path) -> None:
    folder = Library(tmp_path).create(samples.portuguese())
    text = (folder.path / "session.json").read_text(encoding="utf-8")
    assert "produção" in text
    assert json.loads(text)["format"] == 1


def test_a_copied_folder_is_a_session_of_its_own(tmp_path: Path) -> None:
    library = Library(tmp_path)
    folder = library.create(samples.english())
    folder.path.rename(folder.path.with_name("my google interview"))
    assert library.open("my").load() == replace(samples.english(), id="my google interview")


def test_the_home_folder_is_the_one_that_the_environment_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INTERVIEWER_HOME", str(tmp_path))
    assert default_home() == tmp_path
    monkeypatch.delenv("INTERVIEWER_HOME")
    assert default_home().name == "interviewer"
