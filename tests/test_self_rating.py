"""How well candidates know how good they were."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from interviewer.localization import words_in
from interviewer.scale import Band
from interviewer.self_rating import Gap, Rated, by_session, gap, said

START = datetime(2026, 11, 16, 18, 0, tzinfo=UTC)


def rated(said: Band, found: Band, day: int = 0) -> Rated:
    return Rated(f"session {day}", START + timedelta(days=day), said, found)


def test_the_gap_is_counted_in_bands_and_says_which_way() -> None:
    assert rated("strong", "insufficient").gap == 3
    assert rated("partial", "good").gap == -1
    assert gap([rated("good", "partial"), rated("strong", "partial"), rated("good", "good")]) == Gap(1.0, 3)


def test_a_few_answers_say_nothing() -> None:
    assert gap([rated("good", "partial")] * 2) is None


def test_the_last_ten_answers_stand_beside_the_ten_before_them() -> None:
    answers = [rated("strong", "partial")] * 15 + [rated("good", "good")] * 10
    assert gap(answers) == Gap(0.0, 10, before=2.0)
    assert gap(answers[14:]) == Gap(0.0, 10)


def test_every_session_has_its_own_gap() -> None:
    sessions = by_session([rated("good", "partial"), rated("good", "good"), rated("partial", "good", day=2)])
    assert [(one.session_id, one.bands) for one in sessions] == [("session 0", 0.5), ("session 2", -1.0)]


@pytest.mark.parametrize(
    ("language", "found", "sentence"),
    [
        ("en", Gap(0.6, 10), "You rate yourself 0.6 bands above the score (last 10 answers)."),
        ("en", Gap(-1.0, 5), "You rate yourself 1 band below the score (last 5 answers)."),
        (
            "en",
            Gap(0.0, 10, before=1.1),
            "You rate yourself as high as the score does (last 10 answers); before that, 1.1 above.",
        ),
        (
            "pt-BR",
            Gap(0.6, 10, before=-0.2),
            "Você se avalia 0,6 faixa acima da nota (últimas 10 respostas); antes, 0,2 abaixo.",
        ),
    ],
)
def test_it_is_one_sentence_in_the_candidates_language(language: str, found: Gap, sentence: str) -> None:
    assert said(found, words_in(language)) == sentence
