"""What the interviewer asks beyond the questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from content.bank import KeyPoint, Question
from interviewer.asking import AskingInterviewer
from interviewer.assessment import Assessment, Delivery, Flag, FlagName, Match, Span, StarPart, Status, Structure
from interviewer.localization import LANGUAGES, Words
from interviewer.session import Answer, Turn, asked
from tests.fakes import transcript

EN = Words("en")
POINTS = (
    KeyPoint("It is cheap.", weight=1.0, follow_up="What does it cost?"),
    KeyPoint("It can be undone.", weight=3.0, follow_up="And if it fails?"),
    KeyPoint("It is watched.", weight=3.0, follow_up="How do you know?"),
    KeyPoint("It is new.", weight=3.0, bonus=True, follow_up="Since when?"),
    KeyPoint("It is small.", weight=2.0),
)
QUESTION = Question("q", "What about it?", ("That.",), POINTS, time_limit=120.0)
STORY = replace(QUESTION, kind="behavioural", asks_for="story")
SPAN = Span(0, 1, "one")


def turn(
    *statuses: Status,
    question: Question = QUESTION,
    parts: tuple[str, ...] | None = None,
    flags: tuple[FlagName, ...] = (),
    take: int = 1,
) -> Turn:
    matches = tuple(
        Match(index, point.text, point.weight, point.bonus, status, 0.5)
        for index, (point, status) in enumerate(zip(question.key_points, statuses, strict=True))
    )
    structure = None
    if parts is not None:
        names = ("situation", "task", "action", "result")
        structure = Structure(tuple(StarPart(name, (SPAN,) if name in parts else ()) for name in names))  # type: ignore[arg-type]  # the names are those
    found = Assessment(matches, Delivery(3), structure, flags=tuple(Flag(name, "") for name in flags), estimate=0.5)
    answer = Answer(transcript("one two three"), audio="a.flac", duration=4.5)
    return Turn(1, question, take, datetime(2026, 11, 20, tzinfo=UTC), answer, found)


ALL_MISSED: tuple[Status, ...] = ("missed",) * 5


def prompts(start: Turn, interviewer: AskingInterviewer) -> list[str]:
    """Ask until nothing more is asked."""
    found = []
    while follow_up := interviewer.follow_up(start):
        found.append(follow_up.prompt)
        start = replace(start, answer=asked(start.answer, follow_up))
    return found


def test_the_most_important_missed_points_are_asked_about_and_two_at_most() -> None:
    assert prompts(turn(*ALL_MISSED), AskingInterviewer(EN)) == ["And if it fails?", "How do you know?"]


def test_a_follow_up_knows_where_its_answer_begins_and_what_the_answer_was_worth() -> None:
    before = turn("missed", "covered", "covered", "missed", "covered")
    follow_up = AskingInterviewer(EN).follow_up(before)
    assert follow_up
    assert (follow_up.key_point, follow_up.start_word, follow_up.at) == (0, 3, 4.5)
    assert follow_up.score_before == before.assessment.score > 0


@pytest.mark.parametrize("status", ["covered", "partly", "unclear"])
def test_what_was_said_or_may_have_been_said_is_not_asked_for(status: Status) -> None:
    assert prompts(turn(*[status] * 5), AskingInterviewer(EN)) == []


def test_bonus_points_and_points_without_a_question_are_not_asked_about() -> None:
    assert prompts(turn("covered", "covered", "covered", "missed", "missed"), AskingInterviewer(EN)) == []


@pytest.mark.parametrize("flag", ["empty", "dont_know"])
def test_who_has_nothing_to_say_is_not_pressed(flag: FlagName) -> None:
    assert prompts(turn(*ALL_MISSED, flags=(flag,)), AskingInterviewer(EN)) == []


def test_a_story_is_first_asked_for_what_makes_it_one() -> None:
    missing = turn(*ALL_MISSED, question=STORY, parts=("situation", "task"))
    assert prompts(missing, AskingInterviewer(EN)) == [EN("ask-for-action"), EN("ask-for-result")]
    no_result = turn(*ALL_MISSED, question=STORY, parts=("situation", "action"))
    assert prompts(no_result, AskingInterviewer(EN)) == [EN("ask-for-result"), "And if it fails?"]


def test_no_part_of_a_story_is_called_missing_where_words_were_unclear() -> None:
    unclear = turn("covered", "covered", "unclear", "covered", "covered", question=STORY, parts=("situation",))
    assert prompts(unclear, AskingInterviewer(EN)) == []


def test_only_the_first_take_is_followed_up() -> None:
    assert prompts(turn(*ALL_MISSED, take=2), AskingInterviewer(EN)) == []


def test_what_no_recording_can_answer_is_not_asked() -> None:
    assert prompts(turn(*ALL_MISSED), AskingInterviewer(EN, can_be_answered=lambda _: False)) == []


def test_rules_may_allow_fewer_follow_ups() -> None:
    assert len(prompts(turn(*ALL_MISSED), AskingInterviewer(EN, most=1))) == 1
    assert prompts(turn(*ALL_MISSED), AskingInterviewer(EN, most=0)) == []


def test_the_ladder_asks_for_the_same_story_shorter_and_shorter() -> None:
    interviewer = AskingInterviewer(EN, ladder=(60.0, 30.0, 15.0))
    limits = []
    question: Question | None = replace(QUESTION, time_limit=60.0)
    take = 0
    while question:
        take += 1
        limits.append(question.time_limit)
        question = interviewer.again(turn(*ALL_MISSED, question=question, take=take), is_wanted=False)
    assert limits == [60.0, 30.0, 15.0]


def test_another_take_has_the_same_time_as_the_one_before() -> None:
    interviewer = AskingInterviewer(EN)
    assert interviewer.again(turn(*ALL_MISSED), is_wanted=True) == QUESTION
    assert interviewer.again(turn(*ALL_MISSED), is_wanted=False) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_read_out_once_and_only_called_for_again(language: str) -> None:
    interviewer = AskingInterviewer(Words(language), ladder=(60.0, 30.0))
    assert interviewer.prompt(QUESTION, take=1) == QUESTION.prompt
    assert "30" in interviewer.prompt(replace(QUESTION, time_limit=30.0), take=2)
    assert QUESTION.prompt not in interviewer.prompt(QUESTION, take=3)
