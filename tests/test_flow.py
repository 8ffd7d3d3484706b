"""Filled pauses without words, and where pauses stand."""

from __future__ import annotations

import pytest

from audio.prosody import Voice
from audio.recording import Stretch
from audio.transcript import Transcript, Word
from content.languages import language
from interviewer.assessing.delivery import delivery
from interviewer.assessing.fillers import FillerFinder
from interviewer.assessing.flow import PausePlacer, heard_once, sound_fillers
from interviewer.assessment import Filler
from interviewer.session import Answer

ENGLISH = language("en")
HELD = Stretch(2.0, 2.5)


def said(text: str, *, gap_after: int, start: float = 0.0) -> tuple[Word, ...]:
    """Give words of 0.4 s with a silence of 1 s after the first `gap_after` of them."""
    texts = text.split()
    starts = [start + 0.4 * index + (1.0 if index >= gap_after else 0.0) for index in range(len(texts))]
    return tuple(Word(text, begin, begin + 0.4) for text, begin in zip(texts, starts, strict=True))


def test_a_held_sound_between_words_is_a_filler_without_a_word() -> None:
    assert sound_fillers([HELD], [Word("the", 1.8, 2.1), Word("model", 2.6, 3.0)], ()) == (
        Filler("", "sound", start=2.0, end=2.5),
    )


def test_a_word_said_slowly_is_none() -> None:
    assert sound_fillers([HELD], [Word("so", 1.9, 2.5)], ()) == ()


def test_what_was_counted_as_a_word_is_not_counted_again() -> None:
    assert sound_fillers([HELD], [], [Filler("um", start=2.4, end=2.6)]) == ()


def test_what_was_written_down_twice_for_one_sound_is_one() -> None:
    first, second = Filler("um", start=2.0, end=2.2), Filler("um", start=2.2, end=2.5)
    elsewhere, typed = Filler("um", start=9.0, end=9.2), Filler("um")
    assert heard_once([first, second, elsewhere, typed, typed], [HELD]) == (first, elsewhere, typed, typed)


@pytest.mark.parametrize(
    ("text", "gap_after", "place"),
    [
        ("we test it. we ship it.", 3, "between"),
        ("we test it because it breaks", 3, "between"),
        ("we test the. model first", 3, "inside"),
        ("we always test models", 2, "inside"),
        ("we run it on kubernetes now", 4, "before_term"),
        ("we use feature store now", 2, "before_term"),
        ("we test it. kubernetes is fine", 3, "between"),
    ],
)
def test_where_a_pause_stands(text: str, gap_after: int, place: str) -> None:
    words = said(text, gap_after=gap_after)
    pause = Stretch(words[gap_after - 1].end, words[gap_after].start)
    assert PausePlacer(ENGLISH, ("Kubernetes", "feature store")).placed(pause, words).place == place


def test_a_pause_without_words_around_it_stands_nowhere() -> None:
    assert PausePlacer(ENGLISH, ()).placed(Stretch(1.0, 2.0), ()).place is None


def test_delivery_has_both_kinds_of_fillers_in_their_order_and_the_voice() -> None:
    words = (Word("well,", 0.0, 0.4), Word("we", 3.0, 3.4), Word("um,", 3.5, 3.8), Word("tested.", 4.0, 4.5))
    answer = Answer(
        Transcript.of_words(words, language="en", model="fake"),
        speech=(Stretch(0.0, 0.5), Stretch(2.0, 4.5)),
        voice=Voice(120.0, 2.5, -25.0, 4.0, (HELD,)),
    )
    found = delivery(answer, (), FillerFinder(ENGLISH))
    assert [filler.source for filler in found.fillers or () if filler.text != "well,"] == ["sound", "word"]
    assert found.sounds == (Filler("", "sound", start=2.0, end=2.5),)
    assert (found.pitch, found.pitch_spread, found.loudness) == (120.0, 2.5, -25.0)
    assert found.pauses is not None
    assert found.pauses[0].place == "inside"


def test_an_older_session_without_a_voice_is_assessed_as_before() -> None:
    words = (Word("we", 0.0, 0.4), Word("tested.", 0.5, 1.0))
    answer = Answer(Transcript.of_words(words, language="en", model="fake"), speech=(Stretch(0.0, 1.0),))
    found = delivery(answer, (), FillerFinder(ENGLISH))
    assert found.pitch is None
    assert found.sounds == ()
