"""What the index hands to the schedule: of every session the answer that counts, and nothing of demonstrations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from interviewer.index import reviews
from interviewer.index.cache import Index
from interviewer.library import Library, session_id
from interviewer.scale import band
from interviewer.schedule import PointReview, Review, Schedule
from interviewer.session import FollowUp, Session, Turn
from tests import samples


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "home")


@pytest.fixture
def index(library: Library) -> Iterator[Index]:
    with Index(library) as index:
        yield index


def at(day: int, *turns: Turn, **changes: object) -> Session:
    """Give a session of these turns, held so many days after the first."""
    started_at = samples.STARTED_AT + timedelta(days=day)
    return samples.english(**{"id": session_id(started_at), "started_at": started_at, "turns": turns} | changes)


def found(index: Index, kept: int = reviews.KEPT) -> tuple[Review, ...]:
    index.refresh()
    return index.ask(partial(reviews.reviews, kept=kept))


POOR, FAIR = samples.typed_turn(), samples.spoken_turn()


def test_an_answer_is_given_with_its_points_weights_and_statuses(library: Library, index: Index) -> None:
    library.create(at(0, FAIR))
    (review,) = found(index)
    assert (review.bank, review.language, review.question_id) == ("mlops", "en", "model-and-concept-drift")
    assert review.prompt == samples.DRIFT.prompt
    assert review.started_at == samples.STARTED_AT
    assert review.score == FAIR.assessment.score
    bonus_weight = 0.0
    assert [(point.status, point.weight) for point in review.points] == [
        ("covered", 3),
        ("unclear", 3),
        ("partly", 2),
        ("missed", bonus_weight),
    ]


def test_the_last_take_counts(library: Library, index: Index) -> None:
    library.create(at(0, FAIR, replace(POOR, take=2)))
    assert [review.score for review in found(index)] == [POOR.assessment.score]


def test_in_a_rehearsal_the_best_take_counts(library: Library, index: Index) -> None:
    assert POOR.assessment.score < FAIR.assessment.score
    library.create(at(0, replace(POOR, take=1), replace(FAIR, take=2), replace(POOR, take=3), mode="rehearse"))
    assert [review.score for review in found(index)] == [FAIR.assessment.score]


def test_the_hint_and_what_a_follow_up_drew_out_are_known(library: Library, index: Index) -> None:
    follow_up = FollowUp("And then?", start_word=30, at=14.0, key_point=2)
    library.create(at(0, replace(FAIR, hinted=True, answer=replace(FAIR.answer, follow_ups=(follow_up,)))))
    (review,) = found(index)
    assert review.is_hinted
    assert [point.is_prompted for point in review.points] == [False, False, True, False]


def test_demonstrations_and_what_cannot_be_read_are_left_out(library: Library, index: Index) -> None:
    library.create(at(0, FAIR, demonstration=True))
    (library.path / "2027-01-01-000000").mkdir(parents=True)
    assert found(index) == ()
    assert index.ask(reviews.unreadable) == 1


def test_what_is_erased_or_assessed_anew_counts_as_it_now_stands(library: Library, index: Index) -> None:
    folder = library.create(at(0, FAIR))
    before = Schedule.of(found(index))
    folder.save(replace(folder.load(), turns=(POOR,)))
    assert Schedule.of(found(index)) != before
    library.delete(folder.id)
    assert found(index) == ()


def test_of_a_question_the_newest_sessions_are_given_oldest_first(library: Library, index: Index) -> None:
    for day in (4, 0, 2, 9):
        library.create(at(day, FAIR, samples.story_turn()))
    days = [(review.started_at - samples.STARTED_AT).days for review in found(index, kept=2)]
    assert days == [4, 4, 9, 9]


def test_older_sessions_than_those_that_are_kept_move_no_due_date(library: Library, index: Index) -> None:
    """Eighty sessions of good and bad days give the same date as the newest of them."""
    turns = [FAIR, POOR, samples.story_turn()]
    answers = [
        Review("b", "en", "q", "Q?", samples.STARTED_AT + timedelta(days=3 * day), score)
        for day, score in enumerate([turns[(day * day) % 3].assessment.score for day in range(80)])
    ]
    whole, newest = Schedule.of(answers), Schedule.of(answers[-reviews.KEPT :])
    assert [one.due for one in whole.questions] == [one.due for one in newest.questions]


def test_a_session_without_a_time_zone_was_held_in_that_of_this_machine(library: Library, index: Index) -> None:
    library.create(at(0, FAIR, started_at=samples.STARTED_AT.replace(tzinfo=None)))
    library.create(at(1, FAIR))
    assert all(review.started_at.tzinfo for review in found(index))


def test_self_ratings_stand_beside_the_band_of_the_score(library: Library, index: Index) -> None:
    library.create(at(1, replace(FAIR, self_rating="strong"), samples.story_turn()))
    library.create(at(0, replace(POOR, self_rating="partial")))
    library.create(at(2, replace(POOR, self_rating="partial"), demonstration=True))
    index.refresh()
    rated = index.ask(reviews.rated)
    assert [(one.said, one.found) for one in rated] == [
        ("partial", band(POOR.assessment.score)),
        ("strong", band(FAIR.assessment.score)),
    ]


def test_a_point_of_which_nothing_is_known_is_no_evidence() -> None:
    assert PointReview("A.", "unclear").rating is None
