"""Jargon is written the way a voice says it rightly."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from audio.pronunciation import Pronunciation
from content.languages import language
from content.loading import shipped_bank

PORTUGUESE_TOO = {
    "a",
    "as",
    "base",
    "compare",
    "data",
    "decide",
    "do",
    "for",
    "imagine",
    "legal",
    "me",
    "no",
    "normal",
    "real",
    "serve",
    "some",
    "volume",
    "zero",
}
"""Words that both languages have."""

SAID_WELL = {"deploy", "log", "notebook", "push", "site", "software"}
"""Loanwords of which espeak's Portuguese voice makes what a Brazilian says, or near it; looked at as IPA."""

NAMES = {"December", "January", "Europe", "Python", "CPF"}
"""Names, and letters, that espeak reads rightly by itself."""

LEXICON = {
    "MLOps": "em el ops",
    "CI/CD": "C I C D",
    "CI": "C I",
    "canary": "kanairy",
    "REST": "rest",
    "C++": "see plus plus",
}


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("What is MLOps?", "What is em el ops?"),
        ("MLOps, MLOps-driven", "em el ops, em el ops-driven"),
        ("MLOpsy, XMLOps", "MLOpsy, XMLOps"),  # only whole words
        ("CI/CD and CI", "C I C D and C I"),  # the longest first
        ("Canary or canary", "kanairy or kanairy"),  # lower case is also found with capitals
        ("REST, and the rest", "rest, and the rest"),  # capitals are found as they are
        ("C++?", "see plus plus?"),
        ("", ""),
    ],
)
def test_terms_are_respelled(written: str, spelled: str) -> None:
    assert Pronunciation(LEXICON).spell(written) == spelled


@pytest.mark.parametrize("lexicon", [{}, {"CI": "C I"}, {"canary": "kanairy"}])
def test_a_small_lexicon_changes_nothing_else(lexicon: dict[str, str]) -> None:
    assert Pronunciation(lexicon).spell("A text, untouched.") == "A text, untouched."


def said(code: str) -> Iterator[str]:
    """Give everything that the interviewer says aloud in a language, jargon taken out."""
    lexicon = Pronunciation({entry.term: "·" for entry in language(code).pronunciations})
    for question in shipped_bank(code).questions:
        yield from map(lexicon.spell, (question.prompt, question.short_prompt, *question.follow_ups))
        yield from (lexicon.spell(point.follow_up) for point in question.key_points)
    for ways in language(code).says.values():
        yield from map(lexicon.spell, ways)


def test_every_english_word_of_the_portuguese_interviewer_has_a_pronunciation() -> None:
    """English words are known from the English bank; they would be read by Portuguese rules."""
    words = re.compile(r"[\w'-]+")
    english = {
        word.lower()
        for question in shipped_bank("en").questions
        for text in (question.prompt, *question.reference_answers, *question.follow_ups)
        for word in words.findall(text)
    }
    portuguese = {word.lower() for text in said("pt-BR") for word in words.findall(text)}

    unknown = {word for word in portuguese if re.search("[kwy]", word) or word in english}

    assert {word for word in unknown if word.isalpha()} - PORTUGUESE_TOO - SAID_WELL == set()


@pytest.mark.parametrize("code", ["en", "pt-BR"])
def test_every_name_in_a_prompt_has_a_pronunciation(code: str) -> None:
    """A name is written with a capital that no sentence begins with."""
    names = {name for text in said(code) for name in re.findall(r"(?<=[^.?!:] )[A-Z][\w']+", text)}

    assert {name for name in names if not name.startswith("I'")} - NAMES == set()
