"""What a candidate only names, and says not to know, shows nothing."""

from __future__ import annotations

import pytest

from content.languages import language
from interviewer.assessing.negation import Unfamiliarity


def left(code: str, text: str) -> str:
    """Give the words that still count."""
    unknown = Unfamiliarity(language(code)).tokens(text)
    return " ".join(word for place, word in enumerate(text.split()) if place not in unknown)


@pytest.mark.parametrize(
    ("code", "text", "counts"),
    [
        (
            "en",
            "It reaches everyone. And blue green, to be honest, I've read about it, but I've never used it.",
            "It reaches everyone. And but",
        ),
        (
            "en",
            "I don't know much about blue green deployment.",
            "",
        ),
        (
            "en",
            "We send five percent first and I've never used blue green.",
            "We send five percent first and",
        ),
        (
            "en",
            "I've never used Evidently, but we compared the distributions every week.",
            "but we compared the distributions every week.",
        ),
        (
            "en",
            "One environment is live and the other idle, I'm not sure what people call it.",
            "One environment is live and the other idle,",
        ),
        (
            "pt-BR",
            "Chega em todo mundo. Já o azul e verde, pra falar a verdade, eu só conheço de nome.",
            "Chega em todo mundo.",
        ),
        (
            "pt-BR",
            "Nunca usei Evidently, mas a gente comparava as distribuições toda semana.",
            "mas a gente comparava as distribuições toda semana.",
        ),
    ],
)
def test_a_thing_that_is_named_as_unknown_does_not_count(code: str, text: str, counts: str) -> None:
    assert left(code, text) == counts


def test_what_was_said_of_a_thing_counts_although_its_name_is_unknown() -> None:
    text = "There are two identical environments with one live and one idle, I don't know what it is called."
    assert left("en", text) == "There are two identical environments with one live and one idle,"


def test_without_full_stops_nothing_that_was_said_before_is_lost() -> None:
    """As a recogniser may write it."""
    text = "five percent first and in the end it is everyone and blue green i've read about it but i've never used it"
    assert left("en", text) == "five percent first and in the end it is everyone and blue green but"
