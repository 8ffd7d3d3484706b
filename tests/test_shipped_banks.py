"""The shipped questions are all there, complete, and the same in both languages."""

from __future__ import annotations

import pytest

from content.bank import Question
from content.loading import shipped_bank

KEY_POINTS = {
    "intro-what-is-mlops": 5,
    "mlops-vs-devops": 7,
    "model-and-concept-drift": 7,
    "pre-production-tests": 7,
    "version-control-importance": 7,
    "model-packaging": 7,
    "monitoring-importance-metrics": 7,
    "common-deployment-issues": 6,
    "canary-vs-blue-green": 8,
    "automate-retraining-approach": 5,
    "cicd-for-ml": 7,
    "data-management-best-practices": 7,
    "feature-engineering-preprocessing": 6,
    "implement-model-monitoring": 7,
    "experiment-reproducibility": 5,
    "operationalization-challenges": 7,
    "implement-automated-retraining": 7,
    "explainability-tools": 6,
    "deploy-models-cloud": 6,
    "serverless-pros-cons": 7,
    "compute-resources-training": 5,
    "data-security-compliance": 6,
    "cloud-cost-management": 5,
    "edge-vs-cloud": 8,
    "high-availability-fault-tolerance": 7,
    "production-model-troubleshooting": 8,
    "collaborative-model-versioning": 6,
    "cross-functional-collaboration": 7,
    "scaling-for-user-load": 6,
    "stakeholder-expectations": 6,
    "technical-debt-vs-deadline": 6,
}
"""How many points a good answer has, bonus ones aside."""

STORIES = {"production-model-troubleshooting", "cross-functional-collaboration", "technical-debt-vs-deadline"}
APPROACHES = {"collaborative-model-versioning", "scaling-for-user-load", "stakeholder-expectations"}
BOTH = pytest.mark.parametrize("language", ["en", "pt-BR"])


def frame(question: Question) -> tuple[object, ...]:
    """Give everything about a question that no language changes."""
    times = (question.think_time, question.time_limit)
    points = tuple((point.weight, point.bonus) for point in question.key_points)
    return question.id, question.category, question.kind, question.asks_for, question.difficulty, times, points


@BOTH
def test_every_question_has_its_key_points(language: str) -> None:
    found = {q.id: sum(not point.bonus for point in q.key_points) for q in shipped_bank(language).questions}
    assert list(found.items()) == list(KEY_POINTS.items())


def test_both_languages_ask_the_same_questions_in_the_same_frame() -> None:
    english, portuguese = (shipped_bank(language).questions for language in ("en", "pt-BR"))
    assert [frame(question) for question in english] == [frame(question) for question in portuguese]


@BOTH
def test_of_the_behavioural_questions_three_ask_for_a_story_and_three_for_an_approach(language: str) -> None:
    asked = {
        question.id: question.asks_for
        for question in shipped_bank(language).questions
        if question.kind == "behavioural"
    }
    assert asked == dict.fromkeys(STORIES, "story") | dict.fromkeys(APPROACHES, "approach")


@BOTH
def test_reference_answers_are_as_long_as_answers_said_aloud(language: str) -> None:
    for question in shipped_bank(language).questions:
        assert 2 <= len(question.reference_answers) <= 5
        assert all(85 <= len(answer.split()) <= 190 for answer in question.reference_answers), question.id


@BOTH
def test_every_story_ends_in_a_measured_result(language: str) -> None:
    from content.languages import language as spoken

    numbers = set(spoken(language).number_words)
    for id in STORIES:
        for answer in shipped_bank(language).question(id).reference_answers:
            words = answer.lower().replace(",", " ").replace(".", " ").split()
            assert any(word in numbers or word[0].isdigit() for word in words), id


@BOTH
def test_every_question_has_phrasings_wrong_claims_and_ways_to_go_on(language: str) -> None:
    for question in shipped_bank(language).questions:
        assert all(4 <= len(point.phrasings) <= 6 and point.follow_up for point in question.key_points), question.id
        assert 2 <= len(question.wrong_claims) <= 3
        assert all(wrong.correction for wrong in question.wrong_claims)
        texts = (question.short_prompt, question.assesses, question.hint, question.stands_out)
        assert all(texts), question.id
        assert question.follow_ups
        assert question.terms


@BOTH
def test_related_questions_are_related_both_ways(language: str) -> None:
    related = {question.id: set(question.related) for question in shipped_bank(language).questions}
    assert all(id in related[other] for id, others in related.items() for other in others)
    assert sum(map(len, related.values())) >= 12


@BOTH
def test_categories_have_a_label_and_the_glossary_is_short_enough_for_hotwords(language: str) -> None:
    bank = shipped_bank(language)
    assert {question.category for question in bank.questions} == set(bank.categories)
    assert 30 <= len(bank.glossary) <= 45


def test_no_portuguese_text_reads_translated_or_english() -> None:
    """Words that machine translation leaves behind in this field."""
    european = ("aprendizagem automática", "ficheiro", "equipa ", "utilizador")
    leftovers = (*european, "dispositivos de ponta", "programar métricas", " the ", " and ", " with ")
    for question in shipped_bank("pt-BR").questions:
        texts = (question.prompt, question.hint, question.stands_out, *question.reference_answers)
        points = [text for point in question.key_points for text in (point.text, point.follow_up, *point.phrasings)]
        assert [word for word in leftovers for text in (*texts, *points) if word in text.lower()] == [], question.id
