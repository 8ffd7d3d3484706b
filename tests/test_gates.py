"""What the scoring must not fall for."""

from __future__ import annotations

import random
from functools import cache

import pytest

from content.languages import language
from content.loading import shipped_bank
from interviewer.assessing.gates import Gates
from interviewer.assessing.text import TextReader
from interviewer.assessing.word_order import shipped


@cache
def gates(code: str) -> Gates:
    reader, order = TextReader(language(code)), shipped(code)
    return Gates(reader, lambda text: order.naturalness(text, reader))


@pytest.mark.parametrize("code", ["en", "pt-BR"])
def test_a_shuffled_reference_is_salad_and_the_reference_is_none(code: str) -> None:
    chance = random.Random(1)  # noqa: S311  a shuffle keeps no secret
    for question in shipped_bank(code).questions[::6]:
        words = question.reference_answers[0].split()
        assert not gates(code).is_salad(" ".join(words), about=0.9)
        chance.shuffle(words)
        assert gates(code).is_salad(" ".join(words), about=0.9)


def test_terms_in_a_row_are_salad() -> None:
    assert gates("en").is_salad("Docker, Kubernetes, canary, drift, Airflow, MLflow, " * 3, about=0.9)


def test_another_language_is_not_taken_for_a_list_of_terms() -> None:
    german = "Man sollte diese Kodierung benutzen, da alle Rechner genaue Uhren haben und somit keine Takte verlieren."
    assert not gates("en").is_salad(german, about=0.1)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "I don't know."),
        ("en", "Um, sorry, I really don't know the answer to that question."),
        ("en", "Pass."),
        ("pt-BR", "Não sei."),
        ("pt-BR", "Olha, sinceramente não sei responder essa."),
    ],
)
def test_who_passes_on_is_heard(code: str, text: str) -> None:
    assert gates(code).passes_on(text, "What is drift?")


def test_a_word_that_also_means_something_else_is_no_passing_on() -> None:
    assert not gates("en").passes_on("You must pass the array and its size to the function.", "How is it called?")


def test_the_question_read_back_is_an_echo_unless_something_is_added() -> None:
    prompt = "How would you explain the difference between MLOps and DevOps?"
    assert gates("en").reads_back(prompt, prompt)
    assert not gates("en").reads_back(f"{prompt} The data.", prompt)


def test_profanity_is_found_where_it_stands() -> None:
    assert gates("en").swear_words("that was a shit day") == (3,)
