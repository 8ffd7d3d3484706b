"""A bank is warned of what weakens its scores; the shipped banks give no cause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.bank import Bank, KeyPoint, Question, Term, WrongClaim
from content.checking import MOST_GLOSSARY, check
from interviewer.localization import LANGUAGES, words_in

REFERENCE = " ".join(["A container packs the model with everything that it needs to run."] * 4)
POINTS = (
    KeyPoint(
        "It packs dependencies.",
        ("libraries come along", "needs no installation", "bundles packages"),
        2,
        follow_up="What is inside?",
    ),
    KeyPoint(
        "It runs anywhere.",
        ("same on every machine", "portable between clouds", "laptop equals server"),
        2,
        follow_up="Where does it run?",
    ),
    KeyPoint(
        "It isolates programs.",
        ("own file system", "processes stay apart", "separate from neighbours"),
        2,
        follow_up="Who else is there?",
    ),
)
GOOD = Question(
    "containers",
    "What is a container?",
    (REFERENCE, REFERENCE),
    POINTS,
    hint="Think of ships.",
    follow_ups=("And a pod?",),
    wrong_claims=(WrongClaim("It is a virtual machine."),),
)


def warnings(question: Question, glossary: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    """Give message, question and field; each must have words in both languages."""
    found = check(Bank("b", "B", "en", (question,), glossary))
    for warning in found:
        for language in LANGUAGES:
            assert words_in(language)(warning.message, **dict(warning.details))
    return [(warning.message, warning.question, warning.field) for warning in found]


def with_point(**changes: object) -> Question:
    return replace(GOOD, key_points=(*POINTS[:2], replace(POINTS[2], **changes)))  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_banks_give_no_warning(language: str) -> None:
    from content.loading import shipped_bank

    assert check(shipped_bank(language)) == ()


def test_a_good_question_gives_no_warning() -> None:
    assert warnings(GOOD) == []


@pytest.mark.parametrize(
    ("question", "message", "field"),
    [
        (replace(GOOD, hint=""), "check-no-hint", "hint"),
        (replace(GOOD, follow_ups=()), "check-no-follow-ups", "follow_ups"),
        (replace(GOOD, wrong_claims=()), "check-no-wrong-claims", "wrong_claims"),
        (replace(GOOD, reference_answers=(REFERENCE,)), "check-one-reference", "reference_answers"),
        (replace(GOOD, reference_answers=(REFERENCE, "Short.")), "check-reference-length", "reference_answers 2"),
        (replace(GOOD, prompt="What " * 51), "check-long-prompt", "prompt"),
        (replace(GOOD, key_points=POINTS[:2]), "check-point-count", "key_points"),
        (replace(GOOD, derived=True), "check-derived", "reference_answers"),
        (with_point(phrasings=("own file system",)), "check-few-phrasings", "key_points 3"),
        (with_point(follow_up=""), "check-no-follow-up", "key_points 3"),
        (
            with_point(phrasings=("own file system", "processes stay apart", "apart")),
            "check-bare-phrasing",
            "key_points 3 phrasings 3",
        ),
        (
            with_point(phrasings=("own file system", "separate things", "a separated thing")),
            "check-bare-phrasing",
            "key_points 3 phrasings 2",
        ),
        (
            with_point(phrasings=("own file system", "files own systems", "processes stay apart")),
            "check-phrasing-twice",
            "key_points 3 phrasings 2",
        ),
        (
            with_point(phrasings=("own file system", "on every machine the same", "processes stay apart")),
            "check-phrasing-fits-two",
            "key_points 3 phrasings 2",
        ),
        (replace(GOOD, terms=(Term("Docker"), Term("Podman", aliases=("docker",)))), "check-alias-twice", "terms 2"),
    ],
)
def test_what_weakens_a_question_is_named_with_its_field(question: Question, message: str, field: str) -> None:
    assert (message, "containers", field) in warnings(question)


def test_a_widespread_name_belongs_into_the_glossary() -> None:
    questions = tuple(replace(GOOD, id=f"q{number}", terms=(Term("MLflow"), Term("container"))) for number in range(4))
    found = check(Bank("b", "B", "en", questions))
    assert [(warning.message, dict(warning.details)["term"]) for warning in found] == [("check-glossary-gap", "MLflow")]
    assert check(Bank("b", "B", "en", questions, glossary=("mlflow",))) == ()


def test_a_glossary_that_the_recogniser_cannot_read_to_its_end_is_named() -> None:
    glossary = tuple(f"term{number}" for number in range(MOST_GLOSSARY + 1))
    assert warnings(GOOD, glossary) == [("check-long-glossary", "", "glossary")]
