"""How speech ends before a pause."""

from __future__ import annotations

import pytest

from audio.phrasing import Phrases
from audio.transcript import Word
from interviewer.wiring import phrases_of
from tests.fakes import transcript

ENGLISH, PORTUGUESE = phrases_of("en"), phrases_of("pt-BR")


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("we deployed the model last week.", "finished"),
        ("we deployed the model and.", "unfinished"),
        ("we deployed the.", "unfinished"),
        ("we deployed it, um", "unfinished"),
        ("we deployed the model,", "unfinished"),
        ("we deployed the model…", "unfinished"),
        ("well.", "unfinished"),
        ("we deployed the model. That's it.", "closing"),
        ("we deployed the model and that's it.", "closing"),
        ("i think that's it", "closing"),
        ("I’m done", "closing"),
        ("and that is the reason that's it", "finished"),
        ("", "unknown"),
    ],
)
def test_english_endings(text: str, ending: str) -> None:
    assert ENGLISH.ending(transcript(text).words) == ending


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("a gente testou o modelo.", "finished"),
        ("a gente testou o modelo porque", "unfinished"),
        ("a gente testou o modelo por exemplo", "unfinished"),
        ("a gente testou o", "unfinished"),
        ("a gente testou o modelo, ahn", "unfinished"),
        ("a gente testou o modelo. É isso.", "closing"),
        ("a gente testou o modelo então é isso", "closing"),
        ("o modelo já está pronto", "finished"),
        ("eu revisei o modelo. Pronto.", "closing"),
    ],
)
def test_portuguese_endings(text: str, ending: str) -> None:
    assert PORTUGUESE.ending(transcript(text).words) == ending


def test_a_pause_before_it_makes_a_closing_too() -> None:
    words = [*transcript("we use docker").words, Word("that's", 2.0, 2.2), Word("it", 2.2, 2.4)]
    assert ENGLISH.ending(words) == "closing"


def test_a_voice_that_stays_up_asks_for_patience_whatever_was_said() -> None:
    words = transcript("we deployed the model. That's it.").words
    assert ENGLISH.ending(words, is_held=True) == "unfinished"
    assert ENGLISH.ending((), is_held=True) == "unfinished"


def test_a_language_without_phrases_still_has_sentences() -> None:
    assert Phrases().ending(transcript("one two three").words) == "finished"
