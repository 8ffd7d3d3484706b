"""The interviewer's voice says jargon rightly: what the lexicons promise is what espeak makes of them."""

from __future__ import annotations

import ctypes
import re

import pytest

from content.languages import language
from content.loading import shipped_bank

BOTH = pytest.mark.parametrize("code", ["en", "pt-BR"])
STRESS = str.maketrans("", "", "ˈˌ")


@pytest.fixture(scope="module")
def espeak() -> ctypes.CDLL:
    loader = pytest.importorskip("espeakng_loader", reason="espeak-ng comes with the Linux installation only")
    library = ctypes.CDLL(loader.get_library_path())
    library.espeak_Initialize(1, 0, loader.get_data_path().encode(), 0)
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    return library


def phonemes(espeak: ctypes.CDLL, text: str, voice: str) -> str:
    """Give the sounds in IPA; espeak gives them clause by clause and moves the pointer on."""
    espeak.espeak_SetVoiceByName(voice.encode())
    rest = ctypes.c_char_p(text.encode())
    place = ctypes.cast(ctypes.pointer(rest), ctypes.POINTER(ctypes.c_void_p))
    clauses = []
    while place[0]:
        clauses.append((espeak.espeak_TextToPhonemes(place, 1, 2) or b"").decode())
    return " ".join(clauses).strip().translate(STRESS)


@BOTH
def test_every_respelling_sounds_as_it_says(espeak: ctypes.CDLL, code: str) -> None:
    spoken = language(code)
    heard = {entry.term: phonemes(espeak, entry.say, spoken.voice) for entry in spoken.pronunciations}
    assert heard == {entry.term: entry.ipa.translate(STRESS) for entry in spoken.pronunciations}


@BOTH
def test_every_abbreviation_that_is_said_aloud_has_a_pronunciation(code: str) -> None:
    known = {entry.term for entry in language(code).pronunciations}
    said = [
        text
        for question in shipped_bank(code).questions
        for text in (
            question.prompt,
            question.short_prompt,
            *question.follow_ups,
            *(p.follow_up for p in question.key_points),
        )
    ]
    abbreviations = {word for text in said for word in re.findall(r"\b\w*[A-Z][\w/]*[A-Z]\w*\b", text)}
    assert abbreviations - known - {"CPF"} == set()  # CPF is said letter by letter anyway
