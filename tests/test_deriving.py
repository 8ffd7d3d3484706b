"""Where nobody wrote key points, the reference answers give usable ones, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.bank import KeyPoint, Question
from content.deriving import FEWEST, MOST, derived_key_points, derived_terms, with_key_points
from content.loading import shipped_bank
from content.stems import content_stems, words

SPOKEN = (
    "So, first of all I would put the code into Git. Then, uh, the data goes into DVC, for example into a bucket. "
    "In practice every change is reviewed by a second person, and if something breaks we roll back to the last release."
)
FALADA = (
    "Bom, então, primeiro eu colocaria o código no Git. Depois, né, os dados vão para o DVC, por exemplo num bucket. "
    "Na prática, toda mudança é revisada por uma segunda pessoa, e se algo quebra a gente volta para a última versão."
)
ARTICLE = """\
The main ways are:

- Containers: Docker packs the model with its dependencies.
- Serialisation: pickle saves the trained object to disk.
• Standard formats: ONNX is portable across frameworks.
4. Services: gRPC makes the model available over the network.

Do you need all of them?
"""


def texts(reference: str, language: str) -> list[str]:
    return [point.text for point in derived_key_points([reference], language)]


def test_lead_ins_fillers_and_examples_are_left_out() -> None:
    assert texts(SPOKEN, "en") == [
        "I would put the code into Git. The data goes into DVC.",
        "Every change is reviewed by a second person.",
        "If something breaks we roll back to the last release.",
    ]


def test_the_same_works_in_portuguese() -> None:
    assert texts(FALADA, "pt-BR") == [
        "Eu colocaria o código no Git. Os dados vão para o DVC.",
        "Toda mudança é revisada por uma segunda pessoa.",
        "Se algo quebra a gente volta para a última versão.",
    ]


def test_every_bullet_is_a_point_and_a_question_is_none() -> None:
    points = texts(ARTICLE, "en")
    assert [point.split(":")[0].split(". ")[-1] for point in points] == [
        "Containers",
        "Serialisation",
        "Standard formats",
        "Services",
    ]


def test_what_other_references_say_alike_becomes_phrasings_and_weight() -> None:
    references = (
        "Docker containers pack the model with all its dependencies. Monitoring watches the latency in production.",
        "You pack model and dependencies into one Docker container. Something else entirely about salaries and lunch.",
        "A Docker container holds the packed model plus dependencies.",
    )
    packing, monitoring = derived_key_points(references, "en")
    assert packing.phrasings == (
        "You pack model and dependencies into one Docker container",
        "A Docker container holds the packed model plus dependencies",
    )
    assert (packing.weight, monitoring.weight) == (3.0, 2.0)
    assert monitoring.phrasings == ()


@pytest.mark.parametrize("reference", ["Docker.", "It is so.", "Why?", "42", "…"])
def test_even_the_shortest_reference_gives_a_point(reference: str) -> None:
    assert len(texts(reference, "en")) == 1


def test_names_and_jargon_become_terms_with_what_they_stand_for() -> None:
    text = (
        "We use Data Version Control (DVC) and MLflow. DVC works. Kubernetes too, says Amazon SageMaker. CI/CD, I say."
    )
    terms = {term.term: term.aliases for term in derived_terms([text], "en")}
    assert terms["DVC"] == ("Data Version Control",)
    assert {"MLflow", "Amazon SageMaker", "CI/CD"} <= set(terms)
    assert not {"We", "I"} & set(terms)


def test_authored_points_stay_as_they_are() -> None:
    question = Question("a", "A?", ("One answer.",), (KeyPoint("A point"),))
    assert with_key_points(question, "en") is question


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_a_real_reference_gives_as_many_points_as_a_person_writes(language: str) -> None:
    for question in shipped_bank(language).questions:
        derived = with_key_points(replace(question, key_points=()), language)
        assert FEWEST <= len(derived.key_points) <= MOST
        assert derived.derived
        assert derived.terms == question.terms


@pytest.mark.parametrize(("language", "least"), [("en", 0.7), ("pt-BR", 0.7)])
def test_derived_points_hold_what_people_wrote_down_as_key_points(language: str, least: float) -> None:
    """Measured crudely: a phrasing's words stand in one point. The benchmark measures with the scorer."""
    found = total = 0
    for question in shipped_bank(language).questions:
        derived = [
            set(content_stems(point.text, language))
            for point in derived_key_points(question.reference_answers, language)
        ]
        for point in question.key_points:
            ways = [set(content_stems(way, language)) for way in (point.text, *point.phrasings)]
            found += any(len(way & stems) >= 0.4 * len(way) for way in ways for stems in derived)
            total += 1
    assert found / total > least


def test_stems_tell_no_accents_apart_and_know_the_stop_words() -> None:
    assert content_stems("Os códigos dos modelos", "pt-BR") == content_stems("o codigo do modelo", "pt-BR")
    assert content_stems("the of and", "en") == ()
    assert words("CI/CD, it’s blue-green") == ["ci", "cd", "it's", "blue", "green"]
