"""Fillers are told from the same words used for their meaning."""

from __future__ import annotations

from functools import cache

import pytest

from audio.transcript import Transcript, Word
from content.languages import language
from interviewer.assessing.fillers import FillerFinder


@cache
def finder(code: str) -> FillerFinder:
    return FillerFinder(language(code))


def found(text: str, code: str = "en") -> list[str]:
    return [filler.text for filler in finder(code).fillers(Transcript(text, language=code))]


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        ("So, um, we, like, deploy it.", ["So,", "um,", "like,"]),
        ("It looks like a container.", []),
        ("You know, it broke.", ["You know,"]),
        ("Do you know what broke?", []),
        ("That is the right answer, right?", ["right?"]),
        ("It kind of works.", ["kind of"]),
        ("It is a kind of test.", []),
        ("We do it well.", []),
        ("Well, it depends.", ["Well,"]),
    ],
)
def test_english(text: str, fillers: list[str]) -> None:
    assert found(text) == fillers


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        ("Um modelo é melhor do que dois.", []),
        ("É, eu acho que sim, né?", ["É,", "né?"]),
        ("Esse tipo de erro aparece.", []),
        ("A gente usava, tipo, cinco modelos.", ["tipo,"]),
        ("Ahn, o deploy meio que quebrou.", ["Ahn,", "meio que"]),
        ("Ele sabe o que faz.", []),
    ],
)
def test_portuguese(text: str, fillers: list[str]) -> None:
    assert found(text, "pt-BR") == fillers


def test_the_longest_phrase_is_one_filler_with_its_words_and_seconds() -> None:
    texts = ["It", "broke,", "or", "something", "like", "that."]
    words = tuple(Word(text, float(place), place + 0.5) for place, text in enumerate(texts))
    filler = finder("en").fillers(Transcript.of_words(words, language="en", model="x"))[0]
    assert (filler.start_word, filler.end_word, filler.start, filler.end) == (2, 6, 2.0, 5.5)


def test_hedges_are_found_apart() -> None:
    hedges = finder("en").hedges(Transcript("I think it is probably fine."))
    assert [hedge.text for hedge in hedges] == ["I think", "probably"]
