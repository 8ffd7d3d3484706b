"""The whole way from words to an assessment."""

from __future__ import annotations

import pytest

from audio.transcript import Transcript, Word
from content.bank import Bank, KeyPoint, Question, Term, WrongClaim
from content.deriving import with_key_points
from content.loading import shipped_bank
from interviewer.assessing.assessor import Assessor
from interviewer.assessment import Assessment
from interviewer.session import Answer

ROLLBACK = KeyPoint("A bad release can be rolled back quickly.", ("you go back to the last good version of the model",))
AUDIT = KeyPoint("Auditors can see who changed what.", ("there is a history of every change for the audit",))
QUESTION = Question(
    "versions",
    "Why do you version models?",
    ("You can roll back a bad release to the last good version, and the audit sees the history of every change.",),
    (ROLLBACK, AUDIT),
    wrong_claims=(WrongClaim("Version control makes the training of a model faster.", correction="It does not."),),
    terms=(Term("Kubernetes"),),
)
BANK = Bank("own", "Own", "en", (QUESTION,))
BOTH = (
    "Well, we simply go back to the last good version of the model, and there is a history of every change, "
    "which the auditors like a lot."
)

ASSESSOR = Assessor(BANK)


def assess(text: str, question: Question = QUESTION) -> Assessment:
    return ASSESSOR.assess(question, Answer(Transcript(text)))


def test_a_covered_point_quotes_the_words_that_show_it() -> None:
    found = assess("Well, we simply go back to the last good version.")
    assert [match.status for match in found.matches] == ["covered", "missed"]
    assert found.matches[0].evidence is not None
    assert "last good version" in found.matches[0].evidence.quote


def test_the_same_answer_gets_the_same_assessment() -> None:
    assert assess(BOTH) == assess(BOTH)


def test_all_points_are_worth_more_than_one_and_one_more_than_none() -> None:
    contents = [
        assess(text).content for text in (BOTH, "We go back to the last good version.", "Models are great fun.")
    ]
    assert contents == sorted(contents, reverse=True)
    assert contents[0] > 80 > contents[2] + 40


@pytest.mark.parametrize("text", ["", "um, uh", "I don't know, sorry.", "Why do you version models?"])
def test_who_says_nothing_gets_nothing(text: str) -> None:
    found = assess(text)
    assert (found.content, found.score, len(found.flags)) == (0.0, 0.0, 1)


def test_the_contrary_of_a_point_is_not_the_point() -> None:
    found = assess("It is not true that you go back to the last good version of the model.")
    assert found.matches[0].status == "missed"
    assert [flag.name for flag in found.flags] == ["negated"]
    assert found.content <= 39


def test_a_misconception_is_named_shown_and_costs() -> None:
    found = assess(f"{BOTH} Version control makes the training of a model faster.")
    assert [match.text for match in found.wrong_claims] == [QUESTION.wrong_claims[0].claim]
    assert found.content < assess(BOTH).content
    assert any("does not" in advice.text for advice in found.advice)


def test_a_repeated_sentence_earns_no_more_than_once() -> None:
    once = assess("We go back to the last good version of the model.")
    often = assess("We go back to the last good version of the model. " * 6)
    assert often.content <= once.content + 1
    assert "repeated" in [flag.name for flag in often.flags]


def test_a_doubtful_transcript_is_unclear_and_not_missed() -> None:
    """Somebody said something near the point, and the recogniser does not trust its own words."""
    texts = ["we", "go", "bark", "to", "the", "last", "god", "version", "of", "a", "thing"]
    words = tuple(Word(text, place / 2, place / 2 + 0.4, 0.2) for place, text in enumerate(texts))
    found = ASSESSOR.assess(QUESTION, Answer(Transcript.of_words(words, language="en", model="small")))
    unclear = [match for match in found.matches if match.status == "unclear"]
    assert unclear
    assert unclear[0].evidence is not None
    assert unclear[0].evidence.start is not None


def test_a_misheard_term_is_repaired_and_the_transcript_left_alone() -> None:
    found = assess("We run it on cooper netties every day.")
    assert [(repair.term, repair.quote) for repair in found.repairs] == [("Kubernetes", "cooper netties")]


def test_a_question_with_only_a_reference_answer_is_scored_too() -> None:
    question = with_key_points(
        Question("gates", "What does an AND gate do?", ("Its output is true only if both inputs are true.",)), "en"
    )
    assessor = Assessor(Bank("logic", "Logic", "en", (question,)))
    right, wrong = (
        assessor.assess(question, Answer(Transcript(text)))
        for text in ("The output is true if the two inputs are both true.", "It is a kind of door in the garden.")
    )
    assert right.content > 60
    assert wrong.content < 30


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_a_reference_answer_of_the_shipped_bank_is_strong_and_never_suspected(language: str) -> None:
    bank = shipped_bank(language)
    assessor = Assessor(bank)
    for question in bank.questions[::10]:
        found = assessor.assess(question, Answer(Transcript(question.reference_answers[0], language=language)))
        assert found.content >= 80
        assert not {flag.name for flag in found.flags} & {"keyword_salad", "off_topic", "other_question", "negated"}


def test_advice_is_short_concrete_and_tied_to_a_point() -> None:
    found = assess("We go back to the last good version, that is what we do all day long in our small team.")
    assert 1 <= len(found.advice) <= 3
    assert found.advice[0].key_point == 1
    assert "Auditors can see who changed what" in found.advice[0].text
