"""The index is a cache: always equal to the folders, whatever becomes of its file."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from audio.transcript import Transcript
from interviewer import __version__
from interviewer.errors import InterviewerError
from interviewer.index import database, listing, progress, searching
from interviewer.index.cache import FILE, Index
from interviewer.index.keeping import IndexedFolder
from interviewer.library import Library, session_id
from interviewer.session import Session, Turn
from tests import samples


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "home")
    for session in (samples.english(), samples.portuguese(), samples.demonstration()):
        library.create(session)
    return library


@pytest.fixture
def index(library: Library) -> Iterator[Index]:
    with Index(library) as index:
        index.refresh()
        yield index


def at(day: int, *turns: Turn, **changes: object) -> Session:
    """Give a session of these turns, held so many days after the first."""
    started_at = samples.STARTED_AT + timedelta(days=day)
    return samples.english(id=session_id(started_at), started_at=started_at, turns=turns, **changes)


def saying(text: str, number: int = 1) -> Turn:
    """Give a spoken turn with these words."""
    turn = samples.spoken_turn()
    transcript = Transcript.of_words(samples.words(text), language="en", model="micro")
    return replace(turn, number=number, answer=replace(turn.answer, transcript=transcript))


def ids(index: Index) -> list[str]:
    return [one.summary.id for one in index.ask(lambda db: listing.sessions(db, index.library.path))]


def found(index: Index, query: str) -> list[str]:
    return [hit.session_id for hit in index.ask(lambda db: searching.search(db, query)).hits]


def test_the_list_is_the_same_as_that_of_the_folders(library: Library, index: Index) -> None:
    (library.path / "2027-01-01-000000").mkdir()
    (library.path / "copy of an old one").mkdir()
    index.refresh()
    listed = [one.summary for one in index.ask(lambda db: listing.sessions(db, library.path))]
    read = library.sessions()
    assert [replace(one, problem=None) for one in listed] == [replace(one, problem=None) for one in read]
    problems = [[(one.problem.message, one.problem.details) for one in all_ if one.problem] for all_ in (listed, read)]
    assert problems[0] == problems[1]
    assert len(problems[0]) == 2


def test_a_long_list_comes_in_pages(index: Index) -> None:
    pages = [index.ask(lambda db: listing.sessions(db, Path(), count=2, skip=skip)) for skip in (0, 2)]  # noqa: B023
    assert [one.summary.id for page in pages for one in page] == ids(index)
    assert index.ask(listing.how_many) == 3


def test_what_changes_on_disk_changes_in_the_index(library: Library, index: Index) -> None:
    first, second, third = library.folders()
    third.save(replace(third.load(), turns=(saying("zebras everywhere"),)))
    library.delete(second.id)
    first.path.rename(first.path.with_name("2030-01-01-000000"))
    assert not found(index, "zebras")
    index.refresh()
    assert ids(index) == ["2030-01-01-000000", third.id]
    assert found(index, "zebras") == [third.id]


def test_every_save_of_a_running_interview_is_indexed(library: Library, index: Index) -> None:
    session = at(3)
    folder = IndexedFolder(library.create(session), library)
    folder.save(replace(session, turns=(saying("the giraffe feature"),)))
    assert found(index, "giraffe") == [session.id]


def test_only_what_changed_is_read_again(library: Library, index: Index) -> None:
    read: list[int] = []
    index.refresh(lambda done, total: read.append(total))
    assert read == []
    library.create(at(5))
    index.refresh(lambda done, total: read.append(total))
    assert read == [1]


def test_another_version_of_the_program_computes_every_score_anew(library: Library, index: Index) -> None:
    index.ask(lambda db: db.execute("UPDATE session SET score = 1, stamp = replace(stamp, ?, '0.0.0')", (__version__,)))
    index.refresh()
    scores = {one.summary.id: one.summary.score for one in index.ask(lambda db: listing.sessions(db, library.path))}
    assert scores == {one.id: one.score for one in library.sessions()}


def damaged(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + os.urandom(len(content) - 4096))


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"not a database, certainly not one" * 1000),
        lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
        damaged,
    ],
    ids=["missing", "empty", "no database", "cut in half", "overwritten"],
)
def test_a_harmed_index_is_built_anew(library: Library, index: Index, harm: object) -> None:
    expected = (ids(index), found(index, "drift"))
    index.__exit__(None, None, None)
    assert callable(harm)
    harm(library.home / FILE)
    with Index(library) as again:
        again.refresh()
        assert (ids(again), found(again, "drift")) == expected


def test_an_index_of_another_schema_is_built_anew(library: Library, index: Index) -> None:
    expected = ids(index)
    with closing(sqlite3.connect(library.home / FILE)) as old:
        old.executescript("DROP TABLE session; CREATE TABLE session (one); CREATE TABLE more (x)")
        old.execute(f"PRAGMA user_version = {database.SCHEMA + 1}")
    with Index(library) as again:
        again.refresh()
        assert ids(again) == expected


def test_damage_that_shows_while_it_is_used_is_repaired(library: Library, index: Index) -> None:
    expected = ids(index)
    with closing(sqlite3.connect(library.home / FILE)) as other:
        other.execute("DROP TABLE session")
    assert ids(index) == expected


def test_where_no_file_can_be_written_the_index_lives_in_memory(library: Library) -> None:
    (library.home / FILE).mkdir()
    with Index(library) as index:
        index.refresh()
        assert len(ids(index)) == 3
    assert (library.home / FILE).is_dir()


def test_a_home_that_is_not_there_yet_stays_so(tmp_path: Path) -> None:
    with Index(Library(tmp_path / "new")) as index:
        index.refresh()
        assert ids(index) == []
    assert not (tmp_path / "new").exists()


def test_two_processes_may_build_it_at_once(library: Library) -> None:
    for day in range(60):
        library.create(at(day, saying("the same words"), saying("and others", number=2)))
    script = (
        "import sys; from pathlib import Path; from interviewer.library import Library;"
        "from interviewer.index.cache import Index; from interviewer.index import listing\n"
        "with Index(Library(Path(sys.argv[1]))) as index:\n"
        "    index.refresh(); print(index.ask(listing.how_many))"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", script, str(library.home)], stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    assert [run.communicate()[0].strip() for run in runs] == ["63"] * 3
    with Index(library) as index:
        assert len(found(index, "same")) == 20
        assert index.ask(lambda db: db.execute("SELECT count(*) FROM said").fetchone()) == (120 + 3 + 1 + 3,)


def test_a_blocked_index_says_so(library: Library, index: Index) -> None:
    library.create(at(9))
    with closing(sqlite3.connect(library.home / FILE, isolation_level=None)) as other, Index(library, 0.05) as waiting:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(InterviewerError) as caught:
            waiting.refresh()
        assert caught.value.message == "index-busy"
        IndexedFolder(library.folders()[0], library, 0.05).save(at(9, saying("still saved")))
    index.refresh()
    assert found(index, "still") == [at(9).id]


def test_nothing_that_was_said_stays_in_the_file_when_its_session_is_gone(library: Library, index: Index) -> None:
    folder = library.create(at(4, saying("our xylophonist deployed it")))
    index.refresh()
    assert found(index, "xylophonist") == [folder.id]
    library.delete(folder.id)
    index.refresh()
    files = list(library.home.glob(f"{FILE}*"))
    assert files
    assert not any(b"xylophonist" in path.read_bytes() for path in files)


# Search


def test_search_lands_at_the_second_of_the_word(index: Index) -> None:
    (hit, *_) = index.ask(lambda db: searching.search(db, "metrics")).hits
    word = samples.spoken_turn().answer.transcript.text.split().index("metrics")
    (excerpt,) = hit.excerpts
    assert (excerpt.word, excerpt.second) == (word, samples.spoken_turn().answer.transcript.words[word].start)
    assert [piece.text for piece in excerpt.pieces if piece.is_found] == ["metrics"]
    assert (excerpt.begins, excerpt.ends) == (False, True)


def test_accents_and_case_do_not_matter(index: Index) -> None:
    for query in ("produção", "producao", "PRODUÇÃO", "é"):
        assert [hit.language for hit in index.ask(lambda db: searching.search(db, query)).hits] == ["pt-BR"]  # noqa: B023


def test_all_words_must_occur_and_quoted_ones_must_stand_together(library: Library, index: Index) -> None:
    library.create(at(1, saying("drift of the concept")))
    library.create(at(2, saying("concept drift")))
    index.refresh()
    assert found(index, "concept drift") == [at(2).id, at(1).id]
    assert found(index, '"concept drift"') == [at(2).id]
    assert found(index, '"concept drift') == [at(2).id]
    assert found(index, "concept zebra") == []


def test_a_word_finds_those_that_begin_with_it_but_a_quoted_or_short_one_does_not(
    library: Library, index: Index
) -> None:
    library.create(at(1, saying("we were monitoring it")))
    index.refresh()
    assert found(index, "monitor") == [at(1).id]
    assert found(index, '"monitor"') == []
    assert found(index, "mo") == []


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        '"',
        '""',
        "***",
        "AND",
        "NEAR(",
        "a OR",
        "text:",
        "-",
        "{}^",
        "\x00",
        "'; DROP TABLE session",
        "x" * 9999,
    ],
)
def test_nothing_that_a_person_types_is_an_operator(index: Index, query: str) -> None:
    assert index.ask(lambda db: searching.search(db, query)).total >= 0
    assert len(ids(index)) == 3


def test_a_long_answer_shows_the_places_that_hold_the_most(library: Library, index: Index) -> None:
    text = " ".join(
        ["red", *["and"] * 30, "red", "blue", *["and"] * 30, "blue", *["and"] * 30, "red blue", "and", "red"]
    )
    library.create(at(1, saying(text)))
    index.refresh()
    (hit,) = index.ask(lambda db: searching.search(db, "red blue")).hits
    assert [excerpt.word for excerpt in hit.excerpts] == [0, 31, 94]
    assert [piece.text for piece in hit.excerpts[2].pieces if piece.is_found] == ["red blue", "red"]


def test_a_typed_answer_is_found_without_a_second(library: Library, index: Index) -> None:
    library.create(at(1, samples.typed_turn(text="typed elephants")))
    index.refresh()
    (hit,) = index.ask(lambda db: searching.search(db, "elephants")).hits
    assert hit.excerpts[0].second is None


def test_hits_come_newest_first_and_in_pages(library: Library, index: Index) -> None:
    for day in range(1, 8):
        library.create(at(day, saying("often said")))
    index.refresh()
    pages = [index.ask(lambda db: searching.search(db, "often", count=3, skip=skip)) for skip in (0, 3, 6)]  # noqa: B023
    assert [page.total for page in pages] == [7] * 3
    assert [hit.session_id for page in pages for hit in page.hits] == [at(day).id for day in range(7, 0, -1)]


def test_marks_inside_an_answer_cannot_fake_a_hit(library: Library, index: Index) -> None:
    library.create(at(1, samples.typed_turn(text="a \x01fake\x02 mark and a real one")))
    index.refresh()
    (hit,) = index.ask(lambda db: searching.search(db, "real")).hits
    assert [piece.text for piece in hit.excerpts[0].pieces if piece.is_found] == ["real"]


# Trends and progress


def test_a_trend_stands_beside_the_median_of_the_sessions_before(library: Library, index: Index) -> None:
    for day in (1, 2, 3):
        library.create(at(day, samples.spoken_turn(), *[samples.empty_turn(number) for number in range(2, day + 1)]))
    index.refresh()
    trends = {trend.measure: trend.marks for trend in index.ask(lambda db: progress.trends(db, "en"))}
    scores = [library.open(mark.session_id).load().score for mark in trends["score"]]
    assert [mark.value for mark in trends["score"]] == scores
    assert [mark.baseline for mark in trends["score"]][:2] == [None, scores[0]]
    assert trends["score"][3].baseline == sorted(score for score in scores[:3] if score is not None)[1]
    assert trends["response_latency"][0].value == 1.6  # the median of 1.2 and 2.0


def test_a_demonstration_is_listed_and_searched_but_counts_in_no_trend(library: Library) -> None:
    for folder in library.folders():
        if not folder.load().demonstration:
            library.delete(folder.id)
    with Index(library) as index:
        index.refresh()
        assert len(ids(index)) == len(found(index, "drift")) == 1
        assert all(not trend.marks for trend in index.ask(lambda db: progress.trends(db, "en")))
        assert index.ask(lambda db: progress.questions(db, "en")) == ()
        assert index.ask(progress.languages) == ()


def test_languages_have_trends_of_their_own(index: Index) -> None:
    assert set(index.ask(progress.languages)) == {"en", "pt-BR"}
    (mark,) = index.ask(lambda db: progress.trends(db, "pt-BR"))[0].marks
    assert mark.baseline is None


def test_what_was_not_measured_is_left_out_of_a_trend(library: Library, index: Index) -> None:
    library.create(at(1, samples.typed_turn()))
    index.refresh()
    trends = {trend.measure: len(trend.marks) for trend in index.ask(lambda db: progress.trends(db, "en"))}
    assert trends == {
        "score": 2,
        "coverage": 2,
        "fillers_per_minute": 1,
        "speech_rate": 1,
        "response_latency": 1,
    }


def test_a_question_shows_every_attempt_and_what_became_of_each_key_point(library: Library, index: Index) -> None:
    retake = replace(samples.typed_turn(), take=2)
    library.create(at(1, samples.spoken_turn(), retake))
    index.refresh()
    questions = {one.key.id: one for one in index.ask(lambda db: progress.questions(db, "en"))}
    drift = questions[samples.DRIFT.id]
    assert [(one.session_id, one.take) for one in drift.attempts] == [
        (samples.english().id, 1),
        (at(1).id, 1),
        (at(1).id, 2),
    ]
    assert drift.last.score == retake.assessment.score
    assert drift.best.score == max(one.score for one in drift.attempts)
    points = index.ask(lambda db: progress.points(db, drift))
    assert [point.text for point in points] == [point.text for point in samples.DRIFT.key_points]
    assert points[0].statuses == ("covered", "covered", "covered")
    assert points[1].statuses == ("unclear", "unclear", "missed")
    assert [point.times_covered for point in points] == [3, 0, 0, 0]
    assert points[3].bonus


def test_a_key_point_that_was_reworded_begins_anew(library: Library, index: Index) -> None:
    turn = samples.typed_turn()
    first = replace(turn.assessment.matches[0], text="Put in other words.")
    reworded = replace(turn.assessment, matches=(first, *turn.assessment.matches[1:]))
    library.create(at(1, replace(turn, assessment=reworded)))
    index.refresh()
    key = progress.QuestionKey("mlops", "en", samples.DRIFT.id)
    drift = index.ask(lambda db: progress.question(db, key))
    assert drift is not None
    assert index.ask(lambda db: progress.points(db, drift))[0].statuses == (None, "covered")


def test_the_weakest_question_comes_first(index: Index) -> None:
    scores = [one.last.score for one in index.ask(lambda db: progress.questions(db, "en"))]
    assert scores == sorted(scores)
    assert len(scores) == 3


def test_a_question_that_was_never_answered_has_no_progress(index: Index) -> None:
    assert index.ask(lambda db: progress.question(db, progress.QuestionKey("mlops", "en", "'; --"))) is None
