"""`interviewer next` and `practice --due`: the real program on sessions of other days."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from content.bank import Question
from content.loading import shipped_bank
from interviewer.cli import run
from interviewer.library import Library, session_id
from interviewer.localization import words_in
from interviewer.schedule import PointReview, Review, Schedule
from interviewer.session import Session, Turn
from interviewer.upcoming import agenda
from tests import samples
from tests.test_program import CANARY, DEMONSTRATION, DRIFT, interviewer

NOW = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
Printed = Callable[..., str]


def poor(id: str) -> Turn:
    """Give a typed answer of which most was missed."""
    return replace(samples.typed_turn(), question=question(id))


def strong(id: str) -> Turn:
    """Give an answer with nothing to complain about."""
    return replace(samples.story_turn(), question=question(id), number=2)


def question(id: str) -> Question:
    bank = shipped_bank("en")
    return bank.question(id) if id in {one.id for one in bank.questions} else replace(samples.DRIFT, id=id)


def held(library: Library, days_ago: int, *turns: Turn, **changes: Any) -> Session:
    started_at = datetime.now(UTC).astimezone() - timedelta(days=days_ago)
    session = samples.english(id=session_id(started_at), started_at=started_at, turns=turns, **changes)
    library.create(session)
    return session


@pytest.fixture
def library(home: Path) -> Library:
    """Give two sessions on different days: something is due, something is not."""
    library = Library(home)
    held(library, 5, poor(DRIFT), strong(CANARY))
    held(library, 1, replace(strong(CANARY), number=1))
    return library


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    def call(*arguments: str, status: int = 0) -> str:
        assert run(list(arguments)) == status
        found = capsys.readouterr()
        return found.out if status == 0 else found.err

    return call


# The real program, as it is called


def test_what_is_due_is_listed_practised_and_then_due_no_more(library: Library, tmp_path: Path) -> None:
    before = interviewer("next", "--json").document
    assert [(one["question_id"], one["language"], one["state"]) for one in before] == [
        (DRIFT, "en", "due"),
        (CANARY, "en", "later"),
    ]
    assert "missed" in before[0]["reason"]
    days = [datetime.fromisoformat(one["due"]) for one in before]
    assert days[0] < datetime.now(UTC) < days[1]

    answers = tmp_path / "answers"
    shutil.copytree(DEMONSTRATION / "en", answers)
    practised = interviewer("practice", "--due", "--answers", answers, "--model", "micro", "--json")
    assert [turn["question_id"] for turn in practised.document["turns"]] == [DRIFT], practised.complaint

    after = interviewer("next", "--json").document
    assert [one["state"] for one in after] == ["later", "later"]
    nothing = interviewer("practice", "--due", "--answers", answers, "--model", "micro")
    assert nothing.status == 1
    assert nothing.complaint.startswith("Nothing is due yet: the next question is due ")
    assert nothing.complaint.count("\n") == 1


# What it prints


def test_it_shows_what_is_due_then_what_comes_later_then_what_is_new(library: Library, printed: Printed) -> None:
    text = printed("next")
    due, later = text.split("Not due yet")
    assert question(DRIFT).prompt.split()[0] in due
    assert "`interviewer practice --due`" in due
    assert CANARY in later
    assert "29 questions of “MLOps interview” were never asked: `interviewer practice`" in later


def test_count_and_all_show_less_and_more(library: Library, printed: Printed) -> None:
    assert CANARY not in printed("next", "--count", "1")
    held(library, 5, poor("mlops-vs-devops"))
    assert "1 more is due." in printed("next", "--count", "1")
    assert len(json.loads(printed("next", "--json", "--count", "1"))) == 1
    everything = json.loads(printed("next", "--json", "--all"))
    assert len(everything) == len(shipped_bank("en").questions)
    assert everything[-1]["state"] == "new"
    assert everything[-1]["due"] is None
    assert "cicd-for-ml" in printed("next", "--all")


def test_a_language_and_a_bank_choose(library: Library, printed: Printed) -> None:
    held(library, 3, poor(DRIFT), language="pt-BR")
    assert {one["language"] for one in json.loads(printed("next", "--json"))} == {"en", "pt-BR"}
    assert {one["language"] for one in json.loads(printed("next", "--json", "--lang", "pt"))} == {"pt-BR"}
    assert {one["language"] for one in json.loads(printed("next", "--json", "--bank", "mlops"))} == {"en"}
    assert "`interviewer practice --due --lang pt-BR`" in printed("next")


def test_how_one_rates_oneself_is_one_line(library: Library, printed: Printed) -> None:
    held(library, 2, *(replace(poor(DRIFT), number=number, self_rating="strong") for number in (1, 2, 3)))
    assert "You rate yourself 3 bands above the score (last 3 answers)." in printed("next")


def test_before_anything_was_practised_it_says_what_to_do(home: Path, printed: Printed) -> None:
    assert "`interviewer practice`" in printed("next")
    assert json.loads(printed("next", "--json")) == []
    assert printed("practice", "--due", "--answers", str(DEMONSTRATION / "en"), status=1).startswith("Nothing is due:")


def test_where_nothing_of_a_bank_or_language_was_practised_it_names_the_bank(
    library: Library, printed: Printed
) -> None:
    nothing = "Nothing is due: none of these questions of “Entrevista de MLOps” was answered yet."
    assert printed("next", "--lang", "pt").startswith(nothing)
    assert printed("next", "--lang", "pt", "--bank", "mlops").startswith(nothing)


def test_a_demonstration_is_not_practice(home: Path, printed: Printed) -> None:
    held(Library(home), 3, poor(DRIFT), demonstration=True)
    assert json.loads(printed("next", "--json")) == []


def test_what_is_deleted_is_no_longer_due(library: Library, printed: Printed) -> None:
    for folder in library.folders():
        printed("delete", folder.id, "--yes")
    assert json.loads(printed("next", "--json")) == []


# Bad input


def test_a_session_that_cannot_be_read_is_left_out_and_said(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    (library.folders()[0].path / "session.json").write_text("{")
    assert run(["next", "--json"]) == 0
    found = capsys.readouterr()
    assert [one["question_id"] for one in json.loads(found.out)] == [DRIFT, CANARY]
    assert "1 session cannot be read" in found.err


def test_a_question_that_its_bank_no_longer_has_is_left_out_and_said(library: Library, printed: Printed) -> None:
    held(library, 3, poor("no-such-question"))
    assert "no-such-question" not in printed("next", "--json")
    assert "1 question that you practised is no longer in the bank" in printed("next")
    for folder in library.folders():
        if "no-such-question" not in {turn.question.id for turn in folder.load().turns}:
            library.delete(folder.id)
    assert printed("next").startswith("Nothing is due today.")


def test_a_question_of_a_bank_that_is_not_to_be_found_is_shown_nevertheless(library: Library, printed: Printed) -> None:
    held(library, 9, poor("of-my-own"), bank="mine")
    text = printed("next")
    assert "of-my-own" in text
    assert "`interviewer practice --due --bank mine`" in text


def test_due_and_question_exclude_each_other(printed: Printed) -> None:
    assert printed("practice", "--due", "--question", DRIFT, status=2).startswith(
        "`--due` chooses the questions itself"
    )


@pytest.mark.parametrize("filters", [("--kind", "behavioural"), ("--category", "introduction")])
def test_filters_hold_among_what_is_due(library: Library, printed: Printed, filters: tuple[str, str]) -> None:
    error = printed("practice", "--due", *filters, "--answers", str(DEMONSTRATION / "en"), status=1)
    assert error.startswith("Nothing is due: none of these questions")


# Why, in words


def reason(language: str, score: float, *points: PointReview, hours: int = 60) -> str:
    review = Review("b", "en", "q", "Q?", NOW - timedelta(hours=hours), score, points)
    (one,) = agenda(Schedule.of([review]), lambda _, __: None, NOW, words_in(language)).coming
    return one.reason


LONG = "Behind a REST or gRPC API the model becomes a network service that other programs call."


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Last score 41 on 18 Nov; missed: “Rollback”."),
        ("pt-BR", "Última nota 41 em 18 de nov.; faltou: “Rollback”."),
    ],
)
def test_the_reason_names_the_evidence(language: str, sentence: str) -> None:
    points = (PointReview("Canary.", "covered"), PointReview("Rollback.", "missed"), PointReview("Cost.", "partly"))
    assert reason(language, 41.2, *points) == sentence


def test_many_points_are_counted_the_heaviest_named_and_long_ones_cut() -> None:
    points = [PointReview(text, "missed", weight) for text, weight in (("A.", 1), ("B.", 1), (LONG, 3), ("C.", 2))]
    assert reason("en", 20, *points).endswith(
        "missed: “Behind a REST or gRPC API the model becomes a network…”, “C” and 2 more."
    )


def test_where_nothing_was_missed_the_reason_says_so() -> None:
    assert reason("en", 66, PointReview("A.", "partly")) == "Last score 66 on 18 Nov; said only in part: “A”."
    assert reason("en", 91, PointReview("A.", "covered")) == "Last score 91 on 18 Nov; every key point was said."
    assert reason("en", 91) == "Last score 91 on 18 Nov."
    assert reason("en", 91, hours=24 * 400) == "Last score 91 on 16 Oct 2025."


def test_where_nothing_was_understood_no_score_is_named() -> None:
    unclear = "Asked on 18 Nov; too little of the answer was understood to judge it."
    assert reason("en", 3, PointReview("A.", "unclear")) == unclear


def test_the_day_begins_in_the_candidates_time_zone() -> None:
    review = Review("b", "en", "q", "Q?", NOW, 10)
    now = datetime.fromisoformat("2026-11-21T00:30:00-03:00")
    (one,) = agenda(Schedule.of([review]), lambda _, __: None, now, words_in("en")).coming
    assert one.due.isoformat() == "2026-11-21T00:00:00-03:00"
    assert one.is_due
    assert one.due.date() == date(2026, 11, 21)
