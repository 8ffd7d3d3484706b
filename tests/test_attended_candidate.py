"""A candidate at the keys while the interview waits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from audio.endpointing import EndedBy
from content.bank import Question
from interviewer.assessment import Assessment, Delivery
from interviewer.attended_candidate import LAST_REST, LOOK_BACK, AttendedCandidate
from interviewer.candidate import CONTENT, NOT_DONE, Skipped
from interviewer.controls import HELP, Controls, Wish
from interviewer.errors import InterviewerError
from interviewer.modes import RULES, Rules
from interviewer.scale import Band
from interviewer.session import Answer, Turn
from tests.fakes import FakeKeyboard, transcript

QUESTION = Question("q", "What?", ("That.",), time_limit=30.0, think_time=0.15)
HELPED = Rules(thinks=True, is_helped=True, rest=60.0, follow_ups=2)


@dataclass
class FakeScreen:
    """Read the keys, and remember what was shown. at: what is pressed at which look."""

    at: dict[int, str] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)
    looks: int = 0
    withheld: frozenset[Wish] = frozenset()

    def __post_init__(self) -> None:
        self.keyboard = FakeKeyboard()
        self.controls = Controls(self.keyboard, self.withheld)

    def attend(self) -> None:
        self.looks += 1
        if key := self.at.get(self.looks):
            self.keyboard.keys.append(key)
        list(self.controls.read())

    def notice(self, message: str, **details: str | float) -> None:
        self.shown.append(message)

    def repeating(self) -> None:
        self.shown.append("repeating")

    def thinking(self, remaining: float) -> None:
        self.shown.append(f"thinking {remaining:.2f}")

    def rating(self, remaining: float) -> None:
        self.shown.append(f"rating {remaining:.2f}")

    def resting(self, remaining: float) -> None:
        self.shown.append(f"resting {remaining:.2f}")

    def finishing(self, remaining: float) -> None:
        self.shown.append(f"finishing {remaining:.2f}")

    @contextmanager
    def uncovered(self) -> Iterator[None]:
        self.shown.append("uncovered")
        yield


def candidate(
    screen: FakeScreen, rules: Rules = HELPED, *, think: float | None = None, edited: str | None = None
) -> AttendedCandidate:
    return AttendedCandidate(screen, rules, think, lambda _: edited, sleep=lambda _: None)


def turn(ended_by: EndedBy = "silence", text: str = "one two") -> Turn:
    answer = Answer(transcript(text), ended_by=ended_by)
    return Turn(1, QUESTION, 1, datetime(2026, 11, 20, tzinfo=UTC), answer, Assessment((), Delivery(words=2)))


def test_a_questions_own_time_to_think_is_counted_down() -> None:
    screen = FakeScreen()
    candidate(screen).think(QUESTION)
    assert screen.shown == ["thinking 0.15", "thinking 0.10", "thinking 0.05"]


def test_a_real_interview_gives_no_time_to_think_unless_it_is_asked_for() -> None:
    screen = FakeScreen()
    candidate(screen, RULES["real"]).think(QUESTION)
    assert screen.shown == []
    candidate(screen, RULES["real"], think=0.05).think(QUESTION)
    assert screen.shown == ["thinking 0.05"]


def test_a_key_ends_the_thinking() -> None:
    screen = FakeScreen(at={2: "\n"})
    candidate(screen, think=60).think(QUESTION)
    assert screen.looks == 2


@pytest.mark.parametrize("key", ["a", "e", "1", "t"])
def test_keys_of_other_stages_do_not_end_the_thinking(key: str) -> None:
    screen = FakeScreen(at={1: key})
    candidate(screen).think(QUESTION)
    assert screen.looks == 3


def test_a_pause_makes_the_thinking_longer() -> None:
    screen = FakeScreen(at={1: "p", 11: "p"})
    candidate(screen).think(QUESTION)
    assert screen.looks == 13


@pytest.mark.parametrize(("key", "band"), [("1", "insufficient"), ("2", "partial"), ("3", "good"), ("4", "strong")])
def test_an_answer_can_be_rated_before_its_score_is_shown(key: str, band: Band) -> None:
    screen = FakeScreen(at={3: key})
    reaction = candidate(screen).look_back(turn())
    assert (reaction.is_change, reaction.self_rating) == (False, band)
    assert screen.looks == 3


def test_nobody_has_to_rate_an_answer() -> None:
    screen = FakeScreen()
    assert candidate(screen).look_back(turn()) == CONTENT
    assert screen.looks == pytest.approx(LOOK_BACK / 0.05, abs=1)


@pytest.mark.parametrize(("rules", "text"), [(RULES["real"], "one two"), (HELPED, "")])
def test_a_real_interview_and_a_silent_answer_are_not_looked_back_at(rules: Rules, text: str) -> None:
    screen = FakeScreen()
    assert candidate(screen, rules).look_back(turn(text=text)) == CONTENT
    assert screen.looks == 0


@pytest.mark.parametrize("is_before_score", [True, False])
def test_a_transcript_can_be_corrected_with_the_terminal_given_back(*, is_before_score: bool) -> None:
    screen = FakeScreen(at={2: "e"})
    ours = candidate(screen, edited="one three")
    reaction = ours.look_back(turn()) if is_before_score else ours.react(turn(), is_last=False)
    assert reaction.answer
    assert reaction.answer.transcript.text == "one three"
    assert reaction.answer.original == turn().answer.transcript
    assert "uncovered" in screen.shown
    assert screen.keyboard.releases == 1


def test_a_transcript_that_is_left_as_it_is_stays_uncorrected() -> None:
    reaction = candidate(FakeScreen(at={2: "e"})).look_back(turn())
    assert reaction.answer == turn().answer


def test_an_editor_that_fails_is_told_and_the_interview_goes_on() -> None:
    def failing(text: str) -> str | None:
        raise InterviewerError("editor-missing", editor="ed")

    screen = FakeScreen(at={2: "e"})
    ours = AttendedCandidate(screen, HELPED, None, failing, sleep=lambda _: None)
    assert ours.look_back(turn()).answer == turn().answer
    assert screen.shown[-1] == "editor-missing"


def test_somebody_rests_after_an_answer_and_not_before_the_next_question() -> None:
    screen = FakeScreen()
    resting = candidate(screen, Rules(thinks=False, is_helped=True, rest=0.1, follow_ups=0))
    assert resting.react(turn(), is_last=False) == CONTENT
    assert screen.shown == ["resting 0.10", "resting 0.05"]
    resting.get_ready(2)
    assert len(screen.shown) == 2


def test_after_the_last_answer_the_rest_is_short_and_called_the_end() -> None:
    screen = FakeScreen()
    assert candidate(screen).react(turn(), is_last=True) == CONTENT
    assert screen.shown[0] == f"finishing {LAST_REST:.2f}"
    assert screen.looks == pytest.approx(LAST_REST / 0.05, abs=1)


@pytest.mark.parametrize(("ended_by", "goes_on"), [("silence", True), ("key", True), ("limit", False)])
def test_an_answer_can_go_on_unless_its_time_is_up(ended_by: EndedBy, *, goes_on: bool) -> None:
    screen = FakeScreen(at={2: "c"})
    assert candidate(screen).react(turn(ended_by), is_last=False).is_change is goes_on
    assert screen.looks == 2


def test_what_was_pressed_while_the_answer_was_assessed_counts() -> None:
    screen = FakeScreen(at={1: "c"})
    screen.attend()
    assert candidate(screen).look_back(turn()) == NOT_DONE


def test_another_take_is_wanted_once() -> None:
    screen = FakeScreen(at={2: "a"})
    ours = candidate(screen)
    assert ours.react(turn(), is_last=True) == CONTENT
    assert screen.looks == 2
    assert [ours.wants_again(turn()), ours.wants_again(turn())] == [True, False]


def test_a_hint_belongs_to_the_question_for_which_it_was_asked() -> None:
    screen = FakeScreen(at={1: "t", 4: "t"})
    ours = candidate(screen)
    ours.think(QUESTION)
    assert [ours.was_hinted(), ours.was_hinted()] == [True, False]
    screen.attend()
    ours.get_ready(2)
    assert not ours.was_hinted()


def test_a_real_interview_grants_no_help() -> None:
    screen = FakeScreen(at={1: "t", 2: "a", 3: "e"}, withheld=HELP)
    ours = candidate(screen, RULES["real"])
    ours.react(turn(), is_last=False)
    assert not ours.was_hinted()
    assert not ours.wants_again(turn())
    assert "uncovered" not in screen.shown


def test_leaving_ends_the_rest_and_asks_nothing_more() -> None:
    screen = FakeScreen(at={1: "q"})
    resting = candidate(screen)
    assert resting.react(turn(), is_last=False) == CONTENT
    assert resting.is_leaving()
    with pytest.raises(Skipped):
        resting.get_ready(2)
