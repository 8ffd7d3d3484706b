"""What weakens a bank in the eyes of the scorer itself."""

from __future__ import annotations

from dataclasses import replace

from content.bank import Bank, KeyPoint, Question, WrongClaim
from content.loading import shipped_bank
from interviewer.assessing.weaknesses import weaknesses

GIT, LAKE = "Git keeps the history of the code.", "The training data is versioned with DVC."


def bank(*references: str) -> Bank:
    question = Question(
        id="versions",
        prompt="How do you keep versions?",
        reference_answers=references,
        key_points=(
            KeyPoint(GIT, ("the code's history lives in a Git repository",)),
            KeyPoint(LAKE, ("every data set gets a version in DVC",)),
        ),
        wrong_claims=(WrongClaim("Models need no versions because one can always train them again."),),
    )
    return Bank(name="b", title="B", language="en", questions=(question,))


def found(*references: str) -> list[tuple[str, str]]:
    return [(weakness.message, weakness.field) for weakness in weaknesses(bank(*references))]


def test_a_reference_that_says_everything_is_no_weakness() -> None:
    assert found(f"{GIT} {LAKE}") == []


def test_a_reference_that_misses_a_key_point_is_named() -> None:
    assert found(f"{GIT} {LAKE}", GIT) == [("check-reference-misses", "reference_answers 2")]


def test_a_reference_that_states_a_wrong_claim_is_named() -> None:
    shipped = shipped_bank("en")
    question = shipped.questions[1]
    claim = question.wrong_claims[0].claim
    spoilt = replace(question, reference_answers=(f"{question.reference_answers[0]} {claim}",))
    weak = weaknesses(replace(shipped, questions=(spoilt,)))
    assert [(one.message, one.field) for one in weak] == [("check-reference-wrong", "reference_answers 1")]
