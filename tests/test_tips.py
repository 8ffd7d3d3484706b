"""The coach has advice for everything that can be found in an answer, the same in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from content.errors import ContentError
from content.tips import Finding, tips, tips_for

BOTH = pytest.mark.parametrize("language", ["en", "pt-BR"])


@BOTH
def test_there_is_advice_for_every_finding(language: str) -> None:
    assert [finding for finding in get_args(Finding) if not tips_for(finding, language)] == []


@BOTH
def test_the_five_frequent_questions_and_the_five_tips_are_there(language: str) -> None:
    groups = [tip.group for tip in tips(language)]
    assert (groups.count("faq"), groups.count("preparation")) == (5, 5)


@BOTH
def test_every_tip_is_complete_and_its_advice_one_thing(language: str) -> None:
    for tip in tips(language):
        assert tip.title
        assert 15 < len(tip.text.split()) < 90, tip.id
        assert 4 < len(tip.advice.split()) < 25, tip.id
        assert set(tip.when) <= set(get_args(Finding))


def test_both_languages_have_the_same_tips_under_the_same_findings() -> None:
    english, portuguese = ([(tip.id, tip.group, tip.when) for tip in tips(language)] for language in ("en", "pt"))
    assert english == portuguese
    assert len({id for id, _, _ in english}) == len(english)


def test_advice_for_answering_comes_before_advice_for_preparing() -> None:
    assert [tip.id for tip in tips_for("no_result_number", "en")] == [
        "answer-number",
        "faq-show-large-scale-experience",
    ]


def test_a_language_without_data_is_an_error() -> None:
    with pytest.raises(ContentError):
        tips("fi")
