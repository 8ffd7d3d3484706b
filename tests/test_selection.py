"""Which questions an interview asks."""

from __future__ import annotations

from typing import Any

import pytest

from content.bank import Bank, Question
from interviewer.errors import InterviewerError
from interviewer.selection import Wanted, across, select


def question(id: str, **fields: Any) -> Question:
    return Question(id=id, prompt=f"{id}?", reference_answers=("Because.",), **fields)


BANK = Bank(
    name="small",
    title="Small",
    language="en",
    questions=(
        question("hard-one", category="cloud", difficulty="hard"),
        question("warm-up", category="introduction", difficulty="easy"),
        question("easy-one", category="basics", difficulty="easy", kind="technical"),
        question("twin", category="basics", related=("hard-one",)),
        question("story", category="behavioural", kind="behavioural"),
    ),
)


def ids(wanted: Wanted) -> list[str]:
    return [question.id for question in select(BANK, wanted)]


def test_the_same_seed_draws_the_same_questions() -> None:
    assert all(ids(Wanted(seed=seed)) == ids(Wanted(seed=seed)) for seed in range(20))


def test_different_seeds_draw_different_questions() -> None:
    assert len({tuple(ids(Wanted(seed=seed, count=2))) for seed in range(20)}) > 3


def test_the_introduction_comes_first_and_the_hard_ones_last() -> None:
    assert ids(Wanted(count=5)) == ["warm-up", "easy-one", "twin", "story", "hard-one"]


@pytest.mark.parametrize("seed", range(10))
def test_near_duplicates_do_not_meet_while_anything_else_is_left(seed: int) -> None:
    assert not {"twin", "hard-one"} <= set(ids(Wanted(seed=seed, count=4)))


def test_ids_are_asked_in_the_order_in_which_they_were_given() -> None:
    assert ids(Wanted(ids=("twin", "warm-up"))) == ["twin", "warm-up"]


def test_filters_hold_together_and_know_no_case() -> None:
    assert ids(Wanted(categories=("Basics",), kinds=("technical",))) == ["easy-one"]


def test_an_unknown_id_names_the_nearest_known_one() -> None:
    with pytest.raises(InterviewerError) as caught:
        select(BANK, Wanted(ids=("storie",)))
    assert caught.value.message == "question-unknown"
    assert caught.value.details == {"id": "storie", "nearest": "story"}


def test_filters_that_nothing_passes_say_so() -> None:
    with pytest.raises(InterviewerError) as caught:
        select(BANK, Wanted(difficulties=("hard",), kinds=("behavioural",)))
    assert caught.value.message == "no-question-fits"


def test_several_banks_are_practised_as_one() -> None:
    other = Bank(
        name="mine", title="Mine", language="en", questions=(question("mine"), question("story")), glossary=("ONNX",)
    )
    both = across([BANK, other])
    assert [one.id for one in both.questions] == ["hard-one", "warm-up", "easy-one", "twin", "story", "mine"]
    assert both.question("story").category == "behavioural", "the first bank's"
    assert (both.name, both.glossary) == ("small+mine", ("ONNX",))


def test_banks_in_two_languages_are_not_mixed() -> None:
    with pytest.raises(InterviewerError) as caught:
        across([BANK, Bank(name="b", title="B", language="pt-BR", questions=())])
    assert caught.value.message == "banks-in-two-languages"
