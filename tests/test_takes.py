"""Takes of one question side by side: what was gained, kept and lost, and by how much every number moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import pytest

from audio.endpointing import EndedBy
from interviewer.assessment import Assessment, Delivery, Match, Pause, Status
from interviewer.localization import words_in
from interviewer.reporting.takes import Comparison, change, compared, comparisons
from interviewer.session import Turn
from tests import samples

ENGLISH = words_in("en")
SPOKEN = Delivery(100, duration=60.0, speaking=50.0, response_latency=1.0)
TYPED = Delivery(50)


def take(
    number: int,
    *statuses: Status,
    delivery: Delivery = SPOKEN,
    limit: float = 120.0,
    ended_by: EndedBy | None = "silence",
    texts: Sequence[str] = ("One.", "Two.", "Three."),
) -> Turn:
    matches = tuple(
        Match(index, texts[index], 1, bonus=False, status=status, similarity=0.5)
        for index, status in enumerate(statuses)
    )
    turn = samples.typed_turn()
    return replace(
        turn,
        take=number,
        question=replace(turn.question, time_limit=limit),
        answer=replace(turn.answer, ended_by=ended_by),
        assessment=Assessment(matches, delivery),
    )


def row(comparison: Comparison, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    (found,) = (row for row in (*comparison.counts, *comparison.rows) if row.name == name)
    return found.shown, found.differences


@pytest.mark.parametrize(
    ("before", "after", "became"),
    [
        ("missed", "covered", "gained"),
        ("partly", "covered", "gained"),
        ("covered", "missed", "lost"),
        ("covered", "partly", "lost"),
        ("covered", "covered", "kept"),
        ("partly", "partly", "kept"),
        ("missed", "missed", ""),
        ("covered", "unclear", ""),
        ("unclear", "covered", ""),
        (None, "covered", ""),
    ],
)
def test_a_point_is_gained_kept_or_lost_and_an_unclear_one_is_none_of_these(
    before: Status | None, after: Status, became: str
) -> None:
    assert change(before, after) == became


def test_gains_and_losses_are_counted_take_by_take() -> None:
    found = compared([take(1, "covered", "missed", "partly"), take(2, "missed", "covered", "partly")], ENGLISH)
    assert [(one.gained, one.kept, one.lost) for one in found.takes] == [(0, 0, 0), (1, 1, 1)]
    assert row(found, "points-gained") == (("–", "1"), ("", ""))


def test_a_reworded_key_point_is_neither_gained_nor_lost() -> None:
    found = compared([take(1, "covered"), take(2, "missed", texts=("Other words.",))], ENGLISH)
    assert [(point.text, point.statuses) for point in found.points] == [
        ("Other words.", (None, "missed")),
        ("One.", ("covered", None)),
    ]
    assert (found.takes[1].gained, found.takes[1].lost) == (0, 0)


@pytest.mark.parametrize(("language", "latency"), [("en", "+1.5 s"), ("pt-BR", "+1,5 s")])
def test_differences_have_their_sign_and_the_languages_comma(language: str, latency: str) -> None:
    faster = replace(SPOKEN, words=130, response_latency=2.5, pauses=(Pause(3.0, 4.2),))
    turns = take(1, delivery=replace(SPOKEN, pauses=())), take(2, delivery=faster)
    found = compared(turns, words_in(language))
    assert row(found, "speech-rate") == (("100", "130"), ("", "+30"))
    assert row(found, "fillers") == (("0", "0"), ("", "="))
    assert row(found, "long-pauses") == (("0", "1"), ("", "+1"))
    assert row(found, "response-latency")[1] == ("", latency)


def test_a_difference_is_that_of_the_numbers_that_one_sees() -> None:
    """59.5 and 61.4 s are shown as 60 and 61 s; a difference of 2 s would look like a mistake."""
    turns = [take(1, delivery=replace(SPOKEN, duration=59.5)), take(2, delivery=replace(SPOKEN, duration=61.4))]
    assert row(compared(turns, ENGLISH), "length") == (("60 s", "61 s"), ("", "+1 s"))


def test_what_a_typed_answer_lacks_is_not_invented() -> None:
    found = compared([take(1), take(2, delivery=TYPED)], ENGLISH)
    assert row(found, "length") == (("60 s", "–"), ("", ""))
    both = compared([take(1, delivery=TYPED), take(2, delivery=TYPED)], ENGLISH)
    assert "length" not in {row.name for row in both.rows}


def test_a_session_has_one_comparison_for_each_question_with_several_takes() -> None:
    assert comparisons(samples.english(), ENGLISH) == ()
    (found,) = comparisons(samples.english(turns=(take(2), take(1), samples.story_turn())), ENGLISH)
    assert [(one.take, one.label, one.anchor) for one in found.takes] == [(1, "take 1", "q1"), (2, "take 2", "q1-2")]
    assert found.takes[0].kept_time is None


def ladder(mode: Literal["practice", "rehearse"] = "rehearse") -> Comparison:
    turns = (
        take(1, "covered", "covered", "partly", limit=180.0),
        take(2, "covered", "missed", "covered", limit=90.0, ended_by="limit"),
        take(3, "covered", "covered", "missed", limit=60.0),
    )
    (found,) = comparisons(samples.english(mode=mode, turns=turns), ENGLISH)
    return found


def test_a_ladder_is_headed_by_its_seconds_and_says_which_step_kept_its_time() -> None:
    found = ladder()
    assert found.is_ladder
    assert [one.label for one in found.takes] == ["180 s", "90 s", "60 s"]
    assert row(found, "kept-time")[0] == ("yes", "no", "yes")
    assert not ladder("practice").is_ladder


def test_a_ladder_tells_what_survives_against_the_step_before_and_the_first_one() -> None:
    found = ladder()
    assert [(one.gained, one.kept, one.lost) for one in found.takes[1:]] == [(1, 1, 1), (1, 1, 1)]
    assert [(one.kept_of_first, one.lost_of_first) for one in found.takes[1:]] == [(1, 1), (2, 1)]
    assert (found.surviving, found.survival) == (("One.", "Two."), "Survived from the first step to 60 s:")


def test_several_takes_have_in_common_what_each_of_them_says() -> None:
    found = ladder("practice")
    assert (found.surviving, found.survival) == (("One.",), "Said in every one:")


def test_what_is_switched_off_is_not_compared() -> None:
    off = SPOKEN.leaving_out(["fillers", "pauses", "pace", "timing", "latency"])
    found = compared([take(1, delivery=off), take(2, delivery=off)], ENGLISH)
    assert [row.name for row in found.rows] == ["score", "content", "words"]
