"""Jargon is written the way a voice says it rightly."""

from __future__ import annotations

import pytest

from audio.pronunciation import Pronunciation

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
