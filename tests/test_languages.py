"""What the program knows about English and Portuguese is complete and of the declared types."""

from __future__ import annotations

import pytest

from content.errors import ContentError
from content.languages import Language, language, languages

ENGLISH, PORTUGUESE = language("en"), language("pt-BR")
BOTH = pytest.mark.parametrize("spoken", [ENGLISH, PORTUGUESE], ids=["en", "pt-BR"])


def phrases(spoken: Language) -> list[str]:
    """Give all words and phrases that are compared with a transcript."""
    names = ("filled_pauses", "hedges", "connectives", "trailing", "closings", "number_words", "dont_know", "examples")
    lists = [getattr(spoken, name) for name in (*names, "lead_ins", "stop_words", "profanity")]
    cues = [cue for part in spoken.star.values() for cue in part]
    return cues + [phrase for phrases in lists for phrase in phrases] + [filler.phrase for filler in spoken.fillers]


def test_there_is_data_for_two_languages() -> None:
    assert languages() == ("en", "pt-BR")


def test_an_unknown_language_is_named_with_those_that_there_are() -> None:
    with pytest.raises(ContentError) as raised:
        language("de")
    assert raised.value.message == "language-without-data"
    assert raised.value.details == {"language": "de", "known": "en, pt-BR"}


@BOTH
def test_every_phrase_is_lower_case(spoken: Language) -> None:
    assert [phrase for phrase in phrases(spoken) if phrase != " ".join(phrase.lower().split())] == []


@BOTH
def test_no_list_names_a_phrase_twice(spoken: Language) -> None:
    for name in (
        "filled_pauses",
        "hedges",
        "connectives",
        "trailing",
        "closings",
        "dont_know",
        "number_words",
        "profanity",
        "lead_ins",
    ):
        listed = getattr(spoken, name)
        assert sorted(set(listed)) == sorted(listed), name


def test_a_bare_no_stays_a_word() -> None:
    """YAML alone would read it as false."""
    assert "no" in PORTUGUESE.trailing
    assert "no" in ENGLISH.negation.words


def test_both_languages_know_the_same_kinds_of_things() -> None:
    assert set(ENGLISH.star) == set(PORTUGUESE.star) == {"situation", "task", "action", "result"}
    assert set(ENGLISH.says) == set(PORTUGUESE.says)
    assert [norm.measure for norm in ENGLISH.norms] == [norm.measure for norm in PORTUGUESE.norms]


def test_um_is_an_article_in_portuguese() -> None:
    assert "um" in ENGLISH.filled_pauses
    assert "um" not in PORTUGUESE.filled_pauses
    assert "um" in PORTUGUESE.stop_words


@BOTH
def test_every_norm_has_a_unit_and_a_source(spoken: Language) -> None:
    assert all(norm.unit and norm.source and norm.low < norm.high for norm in spoken.norms)


def test_portuguese_has_its_own_speech_rate_and_says_that_its_filler_norm_is_borrowed() -> None:
    assert (PORTUGUESE.norm("speech_rate").low, PORTUGUESE.norm("speech_rate").high) == (95, 130)  # type: ignore[union-attr]
    assert PORTUGUESE.norm("fillers_per_minute").borrowed  # type: ignore[union-attr]
    assert PORTUGUESE.norm("height") is None


@BOTH
def test_the_interviewer_never_has_only_one_way_to_say_something(spoken: Language) -> None:
    assert [occasion for occasion, variants in spoken.says.items() if len(set(variants)) < 2] == []
