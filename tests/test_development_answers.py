"""What the scoring reaches on answers by two authors who had not seen the banks' phrasings, and on marked fillers.

The floors stand a little under what was measured; the coefficients were fitted on these answers, so they guard against
breaking the scoring and promise nothing about strangers (`benchmarks/scoring.py` measures that).
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from audio.transcript import Transcript
from content.languages import language
from content.loading import shipped_bank
from interviewer.assessing.assessor import Assessor
from interviewer.assessing.fillers import FillerFinder
from interviewer.assessment import Assessment
from interviewer.session import Answer

ANSWERS = Path(__file__).parent / "development_answers"
BOTH_LANGUAGES = pytest.mark.parametrize("code", ["en", "pt-BR"])
AUTHORS = ("first", "second")


def read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (ANSWERS / name).read_text(encoding="utf-8").splitlines()]


@cache
def assessor(code: str) -> Assessor:
    return Assessor(shipped_bank(code))


@cache
def assess(code: str, question: str, text: str) -> Assessment:
    one = assessor(code)
    return one.assess(one.bank.question(question), Answer(Transcript(text, language=code)))


@BOTH_LANGUAGES
def test_most_marked_fillers_are_found_and_little_else(code: str) -> None:
    finder = FillerFinder(language(code))
    right = either = 0
    for one in read(f"fillers-{code}.jsonl"):
        ours = {(filler.start_word, filler.end_word) for filler in finder.fillers(Transcript(one["text"]))}
        theirs = {(filler["start_word"], filler["end_word"]) for filler in one["fillers"]}
        right, either = right + len(ours & theirs), either + len(ours) + len(theirs)
    assert 2 * right / either >= 0.85


@BOTH_LANGUAGES
@pytest.mark.parametrize("author", AUTHORS)
def test_key_points_are_found_in_the_words_of_both_authors(code: str, author: str) -> None:
    right = named = stated = 0
    for one in read(f"{author}-{code}.jsonl"):
        found = assess(code, one["question_id"], one["text"])
        counted = {match.index for match in found.matches if not match.bonus}
        ours = {match.index for match in found.matches if match.status == "covered"} & counted
        theirs = set(one["key_points"]) & counted
        right, named, stated = right + len(ours & theirs), named + len(ours), stated + len(theirs)
    assert right / named >= 0.83
    assert right / stated >= 0.75


@BOTH_LANGUAGES
@pytest.mark.parametrize("author", AUTHORS)
def test_strong_answers_stand_above_partial_ones_and_these_above_vague_ones(code: str, author: str) -> None:
    contents: dict[str, list[float]] = {}
    for one in read(f"{author}-{code}.jsonl"):
        contents.setdefault(one["level"], []).append(assess(code, one["question_id"], one["text"]).content)
    means = {level: sum(values) / len(values) for level, values in contents.items()}
    assert means["strong"] > 70
    assert 60 > means["partial"] > 30
    assert 20 > means["vague"] > means["off_topic"]
    assert max(contents["off_topic"]) <= 20


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", ""), ("en", "I don't know."), ("pt-BR", ""), ("pt-BR", "Não sei, desculpa.")],
)
def test_who_says_nothing_gets_nothing_whatever_the_question(code: str, text: str) -> None:
    questions = {one["question_id"] for one in read(f"first-{code}.jsonl")}
    assert {assess(code, question, text).content for question in questions} == {0.0}
