"""What is due, and why: computed from the saved sessions alone, with the clock handed in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from content.bank import Bank, Question
from interviewer.assessment import Status
from interviewer.errors import InterviewerError
from interviewer.memory import exercised, recall
from interviewer.schedule import LONGEST, PointReview, Practised, Review, Schedule, due_questions
from interviewer.selection import Wanted

MONDAY = datetime(2026, 11, 16, 20, 15, tzinfo=timezone(timedelta(hours=-3)))
STRONG, GOOD, PARTIAL, BAD = 90.0, 70.0, 50.0, 10.0


def points(*statuses: Status) -> tuple[PointReview, ...]:
    return tuple(PointReview(f"Point {place}.", status) for place, status in enumerate(statuses))


def answer(score: float, day: int = 0, *statuses: Status, **changes: object) -> Review:
    """Give the answer to one question, so many days after Monday, with these key points."""
    review = Review(
        bank="small",
        language="en",
        question_id="drift",
        prompt="What is drift?",
        started_at=MONDAY + timedelta(days=day),
        score=score,
        points=points(*statuses),
    )
    return replace(review, **changes)  # type: ignore[arg-type]  # a review takes whatever a review takes


def only(*reviews: Review) -> Practised:
    (question,) = Schedule.of(reviews).questions
    return question


def days_until_due(*reviews: Review) -> int:
    question = only(*reviews)
    return (question.due - question.answered_at.date()).days


# What sticks


def test_what_was_just_exercised_is_known_and_fades_from_day_to_day() -> None:
    trace = exercised(None, "Good", MONDAY.date())
    chances = [recall(trace, MONDAY.date() + timedelta(days)) for days in range(10)]
    assert chances[0] == 1.0
    assert chances == sorted(chances, reverse=True)
    assert recall(trace, MONDAY.date() - timedelta(days=3)) == 1.0


def test_the_same_exercises_always_leave_the_same() -> None:
    assert exercised(None, "Hard", MONDAY.date()) == exercised(None, "Hard", MONDAY.date())


# When a question is due


def test_the_better_the_answer_the_later_it_comes_again() -> None:
    days = [days_until_due(answer(score)) for score in (BAD, PARTIAL, GOOD, STRONG)]
    assert days == sorted(days)
    assert days[0] == 1
    assert days[-1] > days[1]


def test_a_question_that_goes_well_again_and_again_comes_ever_less_often() -> None:
    reviews, gaps = [answer(GOOD, 0, "covered")], []
    for _ in range(3):
        question = only(*reviews)
        gaps.append((question.due - question.answered_at.date()).days)
        reviews.append(answer(GOOD, (question.due - MONDAY.date()).days, "covered"))
    assert gaps == sorted(set(gaps))
    assert gaps[-1] > 5 * gaps[0]


def test_a_lapse_brings_a_question_back_the_next_day_however_well_it_went_before() -> None:
    known = [answer(STRONG, day, "covered") for day in (0, 5, 20)]
    assert days_until_due(*known) > 20
    assert days_until_due(*known, answer(BAD, 50, "missed")) == 1


def test_nothing_stays_away_for_more_than_a_month() -> None:
    assert days_until_due(*(answer(STRONG, 40 * place, "covered") for place in range(12))) == LONGEST


def test_what_was_missed_brings_a_good_answer_back_earlier_but_one_point_alone_not_at_once() -> None:
    whole = days_until_due(answer(STRONG, 0, "covered", "covered", "covered", "covered"))
    one_missed = days_until_due(answer(STRONG, 0, "covered", "covered", "covered", "missed"))
    all_missed = days_until_due(answer(STRONG, 0, "missed", "missed", "missed", "missed"))
    assert whole > one_missed > all_missed >= 1
    assert one_missed > 1


def test_a_heavy_point_weighs_more_than_a_light_one() -> None:
    light, heavy = (
        only(answer(GOOD, 0, points=(PointReview("A.", "covered", 3 - w), PointReview("B.", "missed", w))))
        for w in (1, 2)
    )
    later = MONDAY.date() + timedelta(days=4)
    assert heavy.recall(later) < light.recall(later)


@pytest.mark.parametrize("status", ["covered", "missed"])
def test_what_was_unclear_is_neither_a_lapse_nor_a_success(status: Status) -> None:
    before = only(answer(GOOD, 0, status, "covered", "covered"))
    after = only(answer(GOOD, 0, status, "covered", "covered"), answer(GOOD, 2, "unclear", "covered", "covered"))
    assert after.points[0].trace == before.points[0].trace
    assert after.points[0].status == status


def test_an_answer_that_was_hardly_understood_says_nothing_about_the_question() -> None:
    before = only(answer(GOOD, 0, "covered", "covered"))
    after = only(answer(BAD, 2, "unclear", "missed"), answer(GOOD, 0, "covered", "covered"))
    assert after.trace == before.trace
    assert after.last is not None
    assert after.last.score == GOOD


def test_a_question_that_was_never_understood_is_due_the_next_day() -> None:
    question = only(answer(BAD, 0, "unclear", "unclear"))
    assert question.last is None
    assert question.due == MONDAY.date() + timedelta(days=1)


def test_an_answer_given_with_the_hint_sticks_less() -> None:
    assert days_until_due(answer(STRONG, is_hinted=True)) < days_until_due(answer(STRONG))
    assert days_until_due(answer(BAD, is_hinted=True)) == days_until_due(answer(BAD))


def test_a_point_that_a_follow_up_drew_out_sticks_less() -> None:
    asked_for = PointReview("A.", "covered", is_prompted=True)
    later = MONDAY.date() + timedelta(days=4)
    drawn_out, by_itself = (only(answer(GOOD, points=(point,))) for point in (asked_for, PointReview("A.", "covered")))
    assert drawn_out.recall(later) < by_itself.recall(later)


def test_bonus_points_bring_nothing_back() -> None:
    with_bonus = answer(GOOD, points=(*points("covered"), PointReview("Extra.", "missed", weight=0.0)))
    assert days_until_due(with_bonus) == days_until_due(answer(GOOD, 0, "covered"))
    assert only(with_bonus).missed == ()


def test_points_that_the_question_no_longer_has_are_forgotten() -> None:
    before = answer(GOOD, 0, points=(PointReview("Old.", "missed"), PointReview("Kept.", "missed")))
    after = answer(GOOD, 3, points=(PointReview("Kept.", "covered"), PointReview("New.", "missed")))
    assert only(before, after).missed == ("New.",)


# Days, zones, clocks


def test_days_count_and_not_hours() -> None:
    question = only(answer(BAD))
    assert question.due == date(2026, 11, 17)


def test_a_session_counts_on_the_day_that_it_was_where_it_was_held() -> None:
    late = datetime(2026, 11, 16, 23, 30, tzinfo=timezone(timedelta(hours=-3)))
    assert late.astimezone(UTC).date() == date(2026, 11, 17)
    assert only(answer(BAD, started_at=late)).due == date(2026, 11, 17)


def test_who_travels_west_does_not_confuse_it() -> None:
    tokyo = datetime(2026, 11, 17, 8, 0, tzinfo=timezone(timedelta(hours=9)))
    lima = datetime(2026, 11, 16, 20, 0, tzinfo=timezone(timedelta(hours=-5)))
    assert lima > tokyo
    assert only(answer(GOOD, started_at=lima), answer(GOOD, started_at=tokyo)).due > date(2026, 11, 17)


def test_sessions_count_in_the_order_in_which_they_were_held() -> None:
    reviews = [answer(STRONG, 0, "covered"), answer(BAD, 9, "missed"), answer(GOOD, 11, "covered")]
    assert Schedule.of(reviews) == Schedule.of(reversed(reviews))


def test_a_clock_before_the_last_answer_makes_nothing_due() -> None:
    question = only(answer(GOOD))
    yesterday = MONDAY.date() - timedelta(days=1)
    assert question.recall(yesterday) == 1.0
    with pytest.raises(InterviewerError) as caught:
        due_questions(Schedule((question,)), BANK, Wanted(), yesterday)
    assert caught.value.message == "due-nothing"


# Which question it is


def test_the_same_id_in_another_bank_or_language_is_another_question() -> None:
    schedule = Schedule.of(
        [
            answer(GOOD),
            answer(GOOD, language="pt-BR"),
            answer(GOOD, bank="other", prompt="How do you drift a car?"),
        ]
    )
    assert len(schedule.questions) == 3


def test_a_question_stays_itself_in_several_banks_at_once_and_when_its_words_are_mended() -> None:
    schedule = Schedule.of(
        [
            answer(GOOD, 0),
            answer(GOOD, 2, prompt="What is drift? Explain."),
            answer(BAD, 5, bank="small+other", prompt="What is drift? Explain."),
        ]
    )
    (question,) = schedule.questions
    assert question.answers == 3
    assert question.bank == "small+other"


# What `practice --due` asks


def question(id: str, **fields: object) -> Question:
    return Question(id=id, prompt=f"{id}?", reference_answers=("Because.",), **fields)  # type: ignore[arg-type]


BANK = Bank(
    "small",
    "Small",
    "en",
    (
        question("drift", category="basics"),
        question("twin", related=("story",)),
        question("story", kind="behavioural", category="people"),
        question("tests", category="basics"),
        question("never-asked"),
    ),
)

SCHEDULE = Schedule.of(
    [
        answer(GOOD, 0, question_id="twin", prompt="twin?"),
        answer(BAD, 0, question_id="story", prompt="story?"),
        answer(BAD, 1, question_id="tests", prompt="tests?"),
        answer(STRONG, 1, question_id="drift", prompt="drift?"),
        answer(BAD, 0, question_id="gone", prompt="gone?"),
        answer(BAD, 0, question_id="never-asked", prompt="another one", bank="other"),
    ]
)


def due(wanted: Wanted, days: int) -> list[str]:
    return [one.id for one in due_questions(SCHEDULE, BANK, wanted, MONDAY.date() + timedelta(days))]


def test_what_is_due_soonest_is_asked_first() -> None:
    assert due(Wanted(count=9), 1) == ["story"]
    assert due(Wanted(count=9), 2) == ["story", "tests"]


def test_near_duplicates_are_kept_apart() -> None:
    assert due(Wanted(count=9), 60) == ["story", "tests", "drift", "twin"]
    assert due(Wanted(), 60) == ["story", "tests", "drift"]


def test_filters_hold_among_what_is_due() -> None:
    assert due(Wanted(categories=("basics",)), 60) == ["tests", "drift"]
    assert due(Wanted(kinds=("behavioural",)), 60) == ["story"]
    assert due(Wanted(ids=("drift", "story")), 60) == ["story", "drift"]


def test_a_question_that_two_banks_once_had_in_other_words_is_asked_once() -> None:
    schedule = Schedule.of(
        [
            answer(BAD, 0, prompt="drift?", bank="old"),
            answer(BAD, 1, prompt="Drift, please?", bank="small"),
        ]
    )
    assert len(schedule.questions) == 2
    assert len(due_questions(schedule, BANK, Wanted(), MONDAY.date() + timedelta(days=9))) == 1


def test_of_those_due_on_the_same_day_the_least_known_comes_first() -> None:
    schedule = Schedule.of(
        [
            answer(PARTIAL, 0, "missed", question_id="drift", prompt="drift?"),
            answer(BAD, 0, "missed", question_id="tests", prompt="tests?"),
        ]
    )
    assert len({one.due for one in schedule.questions}) == 1
    found = due_questions(schedule, BANK, Wanted(), MONDAY.date() + timedelta(days=3))
    assert [one.id for one in found] == ["tests", "drift"]


def test_where_nothing_is_due_it_says_when_something_will_be() -> None:
    with pytest.raises(InterviewerError) as caught:
        due(Wanted(), 0)
    assert (caught.value.message, caught.value.details) == ("due-nothing", {"days": 1, "date": "2026-11-17"})


def test_where_nothing_was_practised_it_says_so() -> None:
    with pytest.raises(InterviewerError) as caught:
        due_questions(Schedule(()), BANK, Wanted(), MONDAY.date())
    assert caught.value.message == "due-nothing-practised"
